"""One field corrected in twelve selected articles, in a real window: on disk exactly these twelve lines, and back."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_main_job import git

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
PATIENCE = 120
"""Seconds."""


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
    shutil.copytree(CORPUS, site)
    for file in site.rglob("*"):
        file.chmod(file.stat().st_mode | 0o200)
    return "in:_news category:news"


@pytest.mark.journey
@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("make", [
    pytest.param(write_site, id="written"),
    pytest.param(copy_corpus, id="corpus", marks=pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus here")),
])  # fmt: skip
def test_one_field_is_corrected_in_twelve_articles_and_taken_back(
    make, environment: dict[str, str], tmp_path: Path
) -> None:
    site, told = tmp_path / "site", tmp_path / "told"
    told.mkdir()
    query = make(site)
    git(site, "init", "-q")
    git(site, "config", "core.autocrlf", "false")
    git(site, "add", "-A", "-f")
    git(site, "commit", "-q", "-m", "As it was")
    steps = Path(__file__).with_name("twelve_steps.py")
    run = subprocess.Popen(
        [sys.executable, str(steps), str(site), str(told), query],
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
    assert changed == sorted((told / "paths").read_text(encoding="utf-8").splitlines())
    come = [line[1:] for line in lines if line.startswith("+") and not line.startswith("+++")]
    gone = [line[1:] for line in lines if line.startswith("-") and not line.startswith("---")]
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
