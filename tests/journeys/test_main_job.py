"""The main job in a real window: find, correct, publish, and on disk exactly that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from walk import CORPUS, SAMPLE, changed_lines, commit_all, copied, git, needs_corpus, needs_git, walk

if TYPE_CHECKING:
    from pathlib import Path

SITES = [pytest.param(SAMPLE, id="sample"), pytest.param(CORPUS, id="corpus", marks=needs_corpus)]


@pytest.mark.journey
@needs_git
@pytest.mark.parametrize("source", SITES)
def test_find_correct_publish_and_nothing_else_changes(
    source: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    site, told = copied(source, tmp_path / "site"), tmp_path / "told"
    commit_all(site)
    done = walk("steps.py", environment, site, told)
    assert done.returncode == 0, done.stderr
    assert git(site, "diff", "--name-only").splitlines() == [told.read_text(encoding="utf-8")]
    assert_only_asked(*changed_lines(site))


def assert_only_asked(gone: list[str], come: list[str]) -> None:
    """A title's end, an image's URL and the flag are other lines; a topic is one more, or its line is longer."""
    assert sum("title:" in line and line.rstrip().rstrip("\"'").endswith("!") for line in come) == 1
    assert sum("https://example.org/other.png" in line for line in come) == 1
    assert [line.strip() for line in come if line.startswith("published:")] == ["published: true"]
    assert sum("Journeys" in line for line in come) == 1
    assert len(come) == 4
    assert len(gone) in (3, 4)
