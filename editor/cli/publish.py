"""`stet publish` and `stet unpublish`: set the publish flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.site import changes
from .finding import Targets
from .writing import write_all

if TYPE_CHECKING:
    from ..core.errors import Refusal
    from ..core.site import Article, Site
    from ..core.site.changes import Planned
    from .arguments import Arguments


def run(arguments: Arguments) -> int:
    """Set the flag of each article that is asked for; return the exit status."""
    on = arguments.command.name == "publish"
    force = arguments.is_set("force")

    def plan(site: Site, article: Article) -> Planned | Refusal | None:
        return changes.plan_publish(site, article, on, force=force)

    targets = Targets(arguments, arguments.positional)
    return write_all(targets, plan, dry_run=arguments.is_set("dry_run"), tells_problems=False)
