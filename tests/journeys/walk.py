"""What all journeys begin and end with: a site that may be written, a person's steps, and what git says of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "resources" / "sample"
CORPUS = HERE.parents[2] / "shared" / "corpus"
PATIENCE = 200
"""Seconds that a person's steps may take on a machine that is busy."""

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus here")


def copied(source: Path, site: Path) -> Path:
    """A copy of a site that may be written, wherever it came from."""
    shutil.copytree(source, site)
    for file in site.rglob("*"):
        file.chmod(file.stat().st_mode | 0o200)
    return site


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder."""
    who = ["-c", "user.name=Journey", "-c", "user.email=journey@example.org"]
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, check=True, encoding="utf-8", errors="replace"
    ).stdout


def commit_all(site: Path) -> None:
    """Make a history of one step: what git then calls a change was made by the person."""
    git(site, "init", "-q")
    git(site, "config", "core.autocrlf", "false")
    git(site, "add", "-A", "-f")
    git(site, "commit", "-q", "-m", "As it was")


def changed_lines(site: Path) -> tuple[list[str], list[str]]:
    """The lines that are gone since `commit_all`, and those that came."""
    lines = git(site, "diff", "-U0").splitlines()
    gone = [line[1:] for line in lines if line.startswith("-") and not line.startswith("---")]
    come = [line[1:] for line in lines if line.startswith("+") and not line.startswith("+++")]
    return gone, come


def walk(steps: str, environment: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    """Do the steps of a person, in a window of their own process."""
    return subprocess.run(
        [sys.executable, str(HERE / steps), *map(str, arguments)],
        env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
