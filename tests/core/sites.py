"""Small sites on the disk, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

from editor.core import open_site
from editor.core.site import Site

PAGE = "---\ntitle: A page\n---\nText\n"


def write_site(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write the files (path: text or bytes) below a folder, and return it."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def site_of(folder: Path, files: dict[str, str | bytes], **options: object) -> Site:
    """The site that these files make."""
    return open_site(write_site(folder, files), **options)  # type: ignore[arg-type]


def paths_of(site: Site) -> list[str]:
    """The paths of the site's articles."""
    return [article.path for article in site.articles()]
