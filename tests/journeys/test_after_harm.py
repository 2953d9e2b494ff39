"""Harm done by others, or by a crash, is mended in a real window, and not a byte more is written than was asked."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from walk import SAMPLE, copied, walk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the sample site that may be written."""
    return copied(SAMPLE, tmp_path / "site")


@pytest.mark.journey
def test_a_broken_file_is_mended_undone_and_mended_again(
    environment: dict[str, str], site: Path, tmp_path: Path
) -> None:
    (broken,) = site.glob("_news/*the-quote-that-never-ends.md")
    before = broken.read_bytes()
    told = tmp_path / "told"
    told.mkdir()
    done = walk("mend_steps.py", environment, site, told)
    assert done.returncode == 0, done.stderr
    mended = (told / "saved").read_bytes()
    assert (told / "typed").read_bytes() == before
    assert (told / "undone").read_bytes() == before
    assert (told / "redone").read_bytes() == mended
    lines = list(zip(before.split(b"\n"), mended.split(b"\n"), strict=True))
    assert [(old, new) for old, new in lines if old != new] == [(old, old + b'"') for old, new in lines if old != new]
    assert sum(old != new for old, new in lines) == 1


@pytest.mark.journey
def test_what_was_unsaved_comes_back_after_a_crash(environment: dict[str, str], site: Path, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*.md")}
    killed = walk("crash_steps.py", environment, site)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert {file: file.read_bytes() for file in site.rglob("*.md")} == before
    told = tmp_path / "told"
    done = walk("crash_steps.py", environment, site, told)
    assert done.returncode == 0, done.stderr
    changed = {str(file.relative_to(site)) for file, data in before.items() if file.read_bytes() != data}
    assert changed == set(told.read_text(encoding="utf-8").splitlines())
    assert len(changed) == 2
    for path in changed:
        lines = zip(before[site / path].split(b"\n"), (site / path).read_bytes().split(b"\n"), strict=True)
        (difference,) = [(old, new) for old, new in lines if old != new]
        assert difference[1].replace(b"!", b"", 1) == difference[0]
