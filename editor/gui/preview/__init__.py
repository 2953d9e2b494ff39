"""Pictures: decoded off the GUI thread, shown with what is declared of them beside what they are."""

from __future__ import annotations

from .decode import Picture
from .loader import ThumbnailLoader
from .preview import ImagePreview

__all__ = ["ImagePreview", "Picture", "ThumbnailLoader"]
