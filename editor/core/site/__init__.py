"""The site: the one face of the core that window and commands talk to."""

from __future__ import annotations

from .article import Article, title_of
from .config import SiteConfig
from .flag_model import Effective
from .library import Batch, Library, Row
from .media import Media
from .root import Generator, find_root, is_site
from .site import Site, open_site
from .vocabulary import Vocabulary

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
