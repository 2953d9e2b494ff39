"""Replace an image by a dropped file, in a real window: on disk exactly the lines of the picture, and the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from walk import SAMPLE, changed_lines, commit_all, copied, git, needs_git, walk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.journey
@needs_git
def test_a_dropped_picture_is_its_lines_and_its_file(environment: dict[str, str], tmp_path: Path) -> None:
    site, told = copied(SAMPLE, tmp_path / "site"), tmp_path / "told"
    commit_all(site)
    new = tmp_path / "Abend am Überlauf.PNG"
    Image.new("RGB", (321, 123), "teal").save(new)
    done = walk("picture_steps.py", environment, site, "in:_news mill grinds again", new, told)
    assert done.returncode == 0, done.stderr
    come_file = "assets/images/abend-am-uberlauf.png"
    path = told.read_text(encoding="utf-8")
    assert git(site, "status", "--porcelain").splitlines() == [f" M {path}", f"?? {come_file}"]
    assert (site / come_file).read_bytes() == new.read_bytes()
    gone, come = ([line.strip() for line in lines] for lines in changed_lines(site))
    assert len(gone) == len(come) == 3
    assert "mill-at-dusk.jpg" in gone[0]
    assert come[0] == gone[0].replace("mill-at-dusk.jpg", "abend-am-uberlauf.png")
    assert come[1:] == ["width: 321", "height: 123"]
