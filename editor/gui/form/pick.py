"""Choosing a file of the site, and how the site writes its address."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from ...core.schema import Field
    from ...core.site import Site

PICTURES = "*.jpg *.jpeg *.png *.gif *.webp *.avif *.svg *.bmp *.tif *.tiff"


def pick_file(site: Site, field: Field, parent: QWidget) -> str:
    """Ask for a file below the site's root; "" when none was chosen, or one outside."""
    start = site.root / site.schema.media_folder if site.schema.media_folder else site.root / "assets"
    picture, other = (
        QCoreApplication.translate("Pick", "Choose a picture"),
        QCoreApplication.translate("Pick", "Choose a file"),
    )
    title = picture if field.widget == "image" else other
    kinds = f"{QCoreApplication.translate('Pick', 'Pictures')} ({PICTURES})" if field.widget == "image" else ""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(start if start.is_dir() else site.root), kinds)
    return url_of(site, Path(name)) if name else ""


def url_of(site: Site, file: Path) -> str:
    """The address of a file of the site as articles write it, from the top of the site; "" for one outside."""
    try:
        path = file.resolve().relative_to(site.root.resolve()).as_posix()
    except (ValueError, OSError):
        return ""
    folder, public = site.schema.media_folder.strip("/"), site.schema.public_folder
    if folder and public and (path == folder or path.startswith(folder + "/")):
        return public.rstrip("/") + path[len(folder) :]
    for top in ("static/", "public/"):
        if site.generator in ("hugo", "astro", "eleventy") and path.startswith(top):
            return "/" + path[len(top) :]
    return "/" + path.replace(os.sep, "/")
