"""The core of Stet: a library of its own, without Qt.

`from editor.core import open_site` is its door. The door is hung when it is first asked for, so that what
needs one part of the core (`stet get`) does not load all of it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .site import Site, open_site

__all__ = ["Site", "open_site"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from . import site

        return getattr(site, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
