"""The checks that a schema brings of its own: each article that matches the query has the problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import Rule
from .plan import flag_path

if TYPE_CHECKING:
    from .case import Case


def check_site_checks(case: Case) -> None:
    """Ask each of the collection's own checks."""
    for check, matches in case.plan.checks:
        if matches(case.asked):
            rule = Rule(check.id, check.message, check.severity, check.message)
            case.say(rule, flag_path(check.field) if check.field else (), check.message)
