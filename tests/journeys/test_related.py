"""Add, move and remove a related item by keys, in a real window: `git diff` shows exactly these lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from walk import SAMPLE, changed_lines, commit_all, copied, git, needs_git, walk

if TYPE_CHECKING:
    from pathlib import Path

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


@pytest.mark.journey
@needs_git
def test_items_are_added_moved_and_removed_by_keys(environment: dict[str, str], tmp_path: Path) -> None:
    site, told = copied(SAMPLE, tmp_path / "site"), tmp_path / "told"
    commit_all(site)
    done = walk("related_steps.py", environment, site, "in:_news tide mills stood where no river", told)
    assert done.returncode == 0, done.stderr
    assert told.read_text(encoding="utf-8") == ARTICLE
    assert git(site, "status", "--porcelain").splitlines() == [f" M {ARTICLE}"]
    gone, come = changed_lines(site)
    assert "\n".join(gone) + "\n" == GONE
    assert come == ['  - title: "Third of all"']
    after = (site / ARTICLE).read_text(encoding="utf-8")
    assert after.index("Third of all") < after.index("What the wheel pit")
