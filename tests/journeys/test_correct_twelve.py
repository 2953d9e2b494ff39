"""One field corrected in twelve selected articles, in a real window: on disk exactly these twelve lines, and back."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from walk import CORPUS, HERE, PATIENCE, changed_lines, commit_all, copied, git, needs_corpus, needs_git

if TYPE_CHECKING:
    from pathlib import Path


def write_site(site: Path) -> str:
    """Sixteen articles, each written in its own way; the query that finds them."""
    folder = site / "_news"
    folder.mkdir(parents=True)
    (site / "_config.yml").write_text("title: News\n")
    styles = ("category: old", "category:   'old'   # by hand", 'category: "old"', "category: old\ntopics: [AI]")
    for number in range(16):
        ending = "\r\n" if number % 5 == 4 else "\n"
        text = f"---\ntitle: Article {number}\n{styles[number % 4]}\nquality: 1_0{number}\n---\nBody\n"
        (folder / f"{number:02}.md").write_text(text, newline=ending)
    return "in:_news"


def copy_corpus(site: Path) -> str:
    """The corpus; the query that finds its news."""
    copied(CORPUS, site)
    return "in:_news category:news"


@pytest.mark.journey
@needs_git
@pytest.mark.parametrize("make", [
    pytest.param(write_site, id="written"),
    pytest.param(copy_corpus, id="corpus", marks=needs_corpus),
])  # fmt: skip
def test_one_field_is_corrected_in_twelve_articles_and_taken_back(
    make, environment: dict[str, str], tmp_path: Path
) -> None:
    site, told = tmp_path / "site", tmp_path / "told"
    told.mkdir()
    query = make(site)
    commit_all(site)
    run = subprocess.Popen(
        [sys.executable, str(HERE / "twelve_steps.py"), str(site), str(told), query],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        wait_for(run, told / "saved")
        gone, come = changed_lines(site)
        changed = git(site, "diff", "--name-only").splitlines()
        (told / "seen").touch()
        _, errors = run.communicate(timeout=PATIENCE)
    finally:
        run.kill()
    assert run.returncode == 0, errors
    assert changed == sorted((told / "paths").read_text(encoding="utf-8").splitlines())
    assert len(come) == len(gone) == 12
    assert all("category:" in line and "corrected" in line for line in come)
    assert [line.replace("corrected", "x") for line in come] == [
        line.replace("old", "x").replace("news", "x") for line in gone
    ]
    assert git(site, "status", "--porcelain") == ""


def wait_for(run: subprocess.Popen[str], file: Path) -> None:
    """Wait until the person in front of the window is so far; fail with what they say when they gave up."""
    end = time.monotonic() + PATIENCE
    while not file.exists():
        if run.poll() is not None or time.monotonic() > end:
            run.kill()
            pytest.fail(run.communicate()[1] or "nothing happened")
        time.sleep(0.05)
