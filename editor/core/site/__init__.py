"""The site: the one face of the core that window and commands talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..late import late_names
from .article import Article, title_of
from .config import SiteConfig
from .flag_model import Effective
from .media import Media
from .root import Generator, find_root, is_site
from .site import Site, open_site
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from .library import Batch, Library, Row
else:
    __getattr__ = late_names(__name__, dict.fromkeys(("Batch", "Library", "Row"), "library"))

__all__ = [
    "Article",
    "Batch",
    "Effective",
    "Generator",
    "Library",
    "Media",
    "Row",
    "Site",
    "SiteConfig",
    "Vocabulary",
    "find_root",
    "is_site",
    "open_site",
    "title_of",
]
