"""The list of articles: pane, search box and sidebar."""

from __future__ import annotations

from .pane import ArticlesPane
from .searchbox import SearchBox
from .sidebar import Sidebar

__all__ = ["ArticlesPane", "SearchBox", "Sidebar"]
