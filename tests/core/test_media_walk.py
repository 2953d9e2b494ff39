"""The site's pictures, folder by folder: what is the site's own and can be shown, nothing reached by links."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sites import site_of

from editor.core.site.media_walk import MediaFolder, media_folders

if TYPE_CHECKING:
    from pathlib import Path


def test_folders_with_pictures_are_found(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = dict.fromkeys(
        (
            "_config.yml", "top.png", "assets/b.JPG", "assets/a.svg", "assets/words.txt", "assets/deep/c.webp",
            "_site/assets/b.jpg", ".hidden/d.png", "assets/.e.png", "node_modules/f/g.png", "empty/.keep",
        ),
        "",
    )  # fmt: skip
    site = site_of(tmp_path / "site", files)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/h.png").touch()
    os.symlink(tmp_path / "outside", tmp_path / "site/link")
    os.symlink(tmp_path / "outside/h.png", tmp_path / "site/assets/h.png")
    assert list(media_folders(site)) == [
        MediaFolder("", ("top.png",)),
        MediaFolder("assets", ("a.svg", "b.JPG")),
        MediaFolder("assets/deep", ("c.webp",)),
    ]
