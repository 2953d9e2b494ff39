"""Replace an image by a dropped file, in a real window: on disk exactly the lines of the picture, and the file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder."""
    who = ["-c", "user.name=Journey", "-c", "user.email=journey@example.org"]
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, check=True, encoding="utf-8", errors="replace"
    ).stdout


@pytest.mark.journey
@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_a_dropped_picture_is_its_lines_and_its_file(environment: dict[str, str], tmp_path: Path) -> None:
    site, new = tmp_path / "site", tmp_path / "Abend am Überlauf.PNG"
    shutil.copytree(SAMPLE, site)
    git(site, "init", "-q")
    git(site, "add", "-A", "-f")
    git(site, "commit", "-q", "-m", "As it was")
    Image.new("RGB", (321, 123), "teal").save(new)
    steps, told = Path(__file__).with_name("picture_steps.py"), tmp_path / "told"
    run = subprocess.run(
        [sys.executable, str(steps), str(site), "in:_news mill grinds again", str(new), str(told)],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    copied = "assets/images/abend-am-uberlauf.png"
    path = told.read_text(encoding="utf-8")
    assert git(site, "status", "--porcelain").splitlines() == [f" M {path}", f"?? {copied}"]
    assert (site / copied).read_bytes() == new.read_bytes()
    lines = [
        line for line in git(site, "diff", "-U0").splitlines() if line[0] in "+-" and line[:3] not in ("+++", "---")
    ]
    gone = [line[1:].strip() for line in lines if line[0] == "-"]
    come = [line[1:].strip() for line in lines if line[0] == "+"]
    assert len(gone) == len(come) == 3
    assert "mill-at-dusk.jpg" in gone[0]
    assert come[0] == gone[0].replace("mill-at-dusk.jpg", "abend-am-uberlauf.png")
    assert come[1:] == ["width: 321", "height: 123"]
