"""Checking: all rules on one article, and what it gives for the rules across articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..query import QueryContext
from .case import Case
from .model import AcrossEntry, Problem
from .plan import SchemaPlan
from .registry import RULES
from .sitechecks import check_site_checks
from .walk import check_fields

if TYPE_CHECKING:
    from .model import CheckSubject, SiteFacts

# `check_fields` comes first: whether an article is incomplete is known only after it.
_FILE_CHECKS = tuple(dict.fromkeys(rule.check_file for rule in RULES.values() if rule.check_file))
_ARTICLE_CHECKS = (
    check_fields,
    *dict.fromkeys(rule.check_article for rule in RULES.values() if rule.check_article),
    check_site_checks,
)
_MARKS = tuple(rule.mark for rule in RULES.values() if rule.mark)

_plans: tuple[SchemaPlan, ...] = ()
"""The plans used last. Replaced as a whole, so that threads never see half of one."""


def check_article(subject: CheckSubject, facts: SiteFacts) -> list[Problem]:
    """All problems of one article by itself, by their place. Those across articles are `check_across`'s."""
    case = Case(subject, facts, plan_for(facts))
    for check in _FILE_CHECKS:
        check(case)
    if subject.document is not None and subject.error is None:
        for check in _ARTICLE_CHECKS:
            check(case)
    return sorted(case.problems, key=lambda problem: (problem.line, problem.column))


def across_entry(subject: CheckSubject, facts: SiteFacts) -> AcrossEntry:
    """What an article gives for `check_across`; no marks where it can't be read or is in no collection."""
    if subject.document is None or subject.error is not None or subject.collection is None:
        return AcrossEntry(subject.path, ())
    return entry_of(subject, facts)


def entry_of(subject: CheckSubject, facts: SiteFacts) -> AcrossEntry:
    """The same of what can be read and is in a collection; its document is not needed, so a row will do."""
    case = Case(subject, facts, plan_for(facts))
    return AcrossEntry(subject.path, tuple(found for mark in _MARKS for found in mark(case)))


def plan_for(facts: SiteFacts) -> SchemaPlan:
    """The site's schema made ready for checking: made once, and again when it or the minute has changed."""
    global _plans
    schema, context = facts.schema, QueryContext(now=facts.now(), timezone=facts.config.timezone)
    for plan in _plans:
        if plan.is_for(schema, context):
            return plan
    plan = SchemaPlan(schema, RULES.values(), context)
    _plans = (plan, *(p for p in _plans if p.schema is not schema))[:4]
    return plan
