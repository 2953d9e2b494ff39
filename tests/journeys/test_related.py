"""Add, move and remove a related item by keys, in a real window: `git diff` shows exactly these lines."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
ARTICLE = "_news/2026-08-30-why-tide-mills-stood-where-no-river-runs.md"
GONE = """\
  - title: "Ashcombe mill grinds again after forty dry years"
    excerpt: "Volunteers lifted the last sluice gate on Saturday."
    publishedDateTime: 2026-09-14T06:30:00Z
    webUrl: "https://millrace.example/2026/ashcombe-mill"
    type: article
    provider:
      name: The Mill Race
      domain: millrace.example
    quality: 81
"""


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder."""
    who = ["-c", "user.name=Journey", "-c", "user.email=journey@example.org"]
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, check=True, encoding="utf-8", errors="replace"
    ).stdout


@pytest.mark.journey
@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_items_are_added_moved_and_removed_by_keys(environment: dict[str, str], tmp_path: Path) -> None:
    site, told = tmp_path / "site", tmp_path / "told"
    shutil.copytree(SAMPLE, site)
    git(site, "init", "-q")
    git(site, "add", "-A", "-f")
    git(site, "commit", "-q", "-m", "As it was")
    steps = Path(__file__).with_name("related_steps.py")
    run = subprocess.run(
        [sys.executable, str(steps), str(site), "in:_news tide mills stood where no river", str(told)],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert told.read_text(encoding="utf-8") == ARTICLE
    assert git(site, "status", "--porcelain").splitlines() == [f" M {ARTICLE}"]
    diff = git(site, "diff", "-U0").splitlines()
    gone = [line[1:] for line in diff if line.startswith("-") and not line.startswith("---")]
    come = [line[1:] for line in diff if line.startswith("+") and not line.startswith("+++")]
    assert "\n".join(gone) + "\n" == GONE
    assert come == ['  - title: "Third of all"']
    after = (site / ARTICLE).read_text(encoding="utf-8")
    assert after.index("Third of all") < after.index("What the wheel pit")
