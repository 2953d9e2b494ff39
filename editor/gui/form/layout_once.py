"""Many widgets shown or hidden, and laid out once: Qt lays out all of a layout again for each that appears."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


@contextmanager
def laid_out_once(*layouts: QLayout | None) -> Iterator[None]:
    """Let these layouts rest meanwhile. They are asked to follow at the end."""
    held = [layout for layout in layouts if layout is not None]
    for layout in held:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in held:
            layout.setEnabled(True)
            layout.invalidate()
            layout.update()
