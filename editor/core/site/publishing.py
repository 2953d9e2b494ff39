"""Setting the publish flag (contract §6, Publishing)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..edits import Set
from ..errors import FieldPathError, Refusal
from ..fieldpath import parse_field_path
from ..problems import RULES
from ..values import ABSENT, is_same
from .flag import flag_value
from .planning import NeedsForce, Planned, plan

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..problems import Problem
    from .article import Article
    from .site import Site

MOST_SHOWN = 3
"""How many of the errors in the way a refusal tells."""


def plan_publish(site: Site, article: Article, on: bool, *, force: bool = False) -> Planned | Refusal | None:
    """Plan to publish an article, or to unpublish it; None where there is nothing to write.

    Refused as `plan` refuses; to publish also in `_drafts`, and, without `force`, where the article would
    have errors (`NeedsForce`): what rules of publishing say and rules across articles do not count.
    """
    if article.document is None:
        return Refusal(article.not_editable)
    if on and "_drafts" in article.path.split("/")[:-1]:
        return Refusal("is a draft: move it out of _drafts first")
    flag = article.publish
    value = flag_value(article.record, flag.field)
    wanted = flag.on if on else flag.off
    if is_same(value, wanted):
        return None
    if on and value is ABSENT and flag.missing == "published" and not _is_hidden_by_defaults(article):
        return None
    planned = plan(site, article, [Set(_flag_path(article), wanted)], force=force)
    if on and not force and isinstance(planned, Planned):
        errors = [problem for problem in planned.problems if stands_in_the_way(problem)]
        if errors:
            return NeedsForce(_describe(errors))
    return planned


def _is_hidden_by_defaults(article: Article) -> bool:
    return article.state == "unpublished" and article.state_cause == "defaults"


def _flag_path(article: Article) -> FieldPath:
    """The flag's field, whose name may be a path; the key itself where the article has it as it stands."""
    name = article.publish.field
    if name in article.record:
        return (name,)
    try:
        return parse_field_path(name)
    except FieldPathError:
        return (name,)


def stands_in_the_way(problem: Problem) -> bool:
    """Whether an article with this problem is only published by force."""
    if problem.severity != "error" or problem.rule.startswith("publish-"):
        return False
    rule = RULES.get(problem.rule)
    return rule is None or rule.mark is None


def _describe(errors: list[Problem]) -> str:
    told = [f"{problem.field}: {problem.message}" if problem.field else problem.message for problem in errors]
    more = f" and {len(told) - MOST_SHOWN} more" if len(told) > MOST_SHOWN else ""
    count = "an error" if len(errors) == 1 else f"{len(errors)} errors"
    return f"has {count} ({'; '.join(told[:MOST_SHOWN])}{more})"
