"""`stet set`: change values in articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.errors import Refusal
from ..core.site import changes
from .arguments import Arguments, UsageError
from .assignments import edits_for, split_arguments, unset
from .finding import Targets
from .writing import write_all

if TYPE_CHECKING:
    from ..core.site import Article, Site
    from ..core.site.changes import Planned


def run(arguments: Arguments) -> int:
    """Make the assignments in each article that is asked for; return the exit status."""
    files, assignments = split_arguments(arguments.positional, is_json=arguments.is_set("json"))
    assignments = [*map(unset, arguments.texts("unset")), *assignments]
    if not assignments:
        raise UsageError("nothing to set: give FIELD=VALUE, FIELD+=ITEM, FIELD-=ITEM or --unset FIELD")
    force = arguments.is_set("force")

    def plan(site: Site, article: Article) -> Planned | Refusal:
        if not article.is_editable:
            return Refusal(article.not_editable)
        edits = edits_for(article, assignments, force=force)
        return edits if isinstance(edits, Refusal) else changes.plan(site, article, edits, force=force)

    targets = Targets(arguments, files)
    return write_all(targets, plan, dry_run=arguments.is_set("dry_run"), tells_problems=True)
