"""The list of articles: pane, search box and sidebar."""

from __future__ import annotations

from .pane import ArticlesPane

__all__ = ["ArticlesPane"]
