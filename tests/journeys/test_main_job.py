"""The main job in a real window: find, correct, publish, and on disk exactly that."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SITES = [
    pytest.param(ROOT / "resources" / "sample", id="sample"),
    pytest.param(CORPUS, id="corpus", marks=pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus here")),
]


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder."""
    who = ["-c", "user.name=Journey", "-c", "user.email=journey@example.org"]
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, check=True, encoding="utf-8", errors="replace"
    ).stdout


@pytest.mark.journey
@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("source", SITES)
def test_find_correct_publish_and_nothing_else_changes(
    source: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(source, site)
    for file in site.rglob("*"):
        file.chmod(file.stat().st_mode | 0o200)
    git(site, "init", "-q")
    git(site, "add", "-A", "-f")
    git(site, "commit", "-q", "-m", "As it was")
    steps, told = Path(__file__).with_name("steps.py"), tmp_path / "told"
    run = subprocess.run(
        [sys.executable, str(steps), str(site), str(told)],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    path = told.read_text(encoding="utf-8")
    assert git(site, "diff", "--name-only").splitlines() == [path]
    lines = git(site, "diff", "-U0").splitlines()
    gone = [line[1:] for line in lines if line.startswith("-") and not line.startswith("---")]
    come = [line[1:] for line in lines if line.startswith("+") and not line.startswith("+++")]
    assert_only_asked(gone, come)


def assert_only_asked(gone: list[str], come: list[str]) -> None:
    """A title's end, an image's URL and the flag are other lines; a topic is one more, or its line is longer."""
    assert sum("title:" in line and line.rstrip().rstrip("\"'").endswith("!") for line in come) == 1
    assert sum("https://example.org/other.png" in line for line in come) == 1
    assert [line.strip() for line in come if line.startswith("published:")] == ["published: true"]
    assert sum("Journeys" in line for line in come) == 1
    assert len(come) == 4
    assert len(gone) in (3, 4)
