"""One word replaced in the titles of twelve articles, one left out, in a real window: exactly these lines, and back."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_correct_twelve import PATIENCE, wait_for
from test_main_job import git

TITLES = ("harbour lights", "'The harbour'", '"Our harbour: dark"   # by hand', "|-\n  The harbour\n  at night")


def write_site(site: Path) -> None:
    """Twelve articles with the word in their titles, each written in its own way, and four without."""
    folder = site / "_news"
    folder.mkdir(parents=True)
    (site / "_config.yml").write_text("title: News\n")
    for number in range(16):
        title = TITLES[number % 4] if number < 12 else "No such word"
        text = f"---\ntitle: {title}\nexcerpt: A harbour\nquality: 1_0{number}\n---\nThe harbour\n"
        (folder / f"{number:02}.md").write_text(text, newline="\r\n" if number % 5 == 4 else "\n")


@pytest.mark.journey
@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_a_word_in_twelve_titles_but_one_and_back(environment: dict[str, str], tmp_path: Path) -> None:
    site, told = tmp_path / "site", tmp_path / "told"
    told.mkdir()
    write_site(site)
    git(site, "init", "-q")
    git(site, "config", "core.autocrlf", "false")
    git(site, "add", "-A", "-f")
    git(site, "commit", "-q", "-m", "As it was")
    run = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("replace_steps.py")), str(site), str(told)],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        wait_for(run, told / "saved")
        lines = git(site, "diff", "-U0").splitlines()
        changed = git(site, "diff", "--name-only").splitlines()
        (told / "seen").touch()
        _, errors = run.communicate(timeout=PATIENCE)
    finally:
        run.kill()
    assert run.returncode == 0, errors
    left_out = (told / "left-out").read_text(encoding="utf-8")
    assert changed == [path for n in range(12) if (path := f"_news/{n:02}.md") != left_out]
    come = [line[1:] for line in lines if line.startswith("+") and not line.startswith("+++")]
    gone = [line[1:] for line in lines if line.startswith("-") and not line.startswith("---")]
    assert len(come) == 11
    assert come == [line.replace("harbour", "port") for line in gone]
    assert git(site, "status", "--porcelain") == ""
