"""Find, publish and undo by keyboard only at 960 × 600 in dark, in the table and in the gallery."""

from __future__ import annotations

from pathlib import Path

import pytest
from walk import SAMPLE, copied, walk


@pytest.mark.journey
@pytest.mark.parametrize("face", ["table", "gallery"])
def test_what_is_published_by_a_key_is_unpublished_by_another(
    environment: dict[str, str], tmp_path: Path, face: str
) -> None:
    site, told = copied(SAMPLE, tmp_path / "site"), tmp_path / "told"
    settings = Path(environment["XDG_CONFIG_HOME"]) / "stet" / "settings.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\ntheme=dark\n")
    done = walk("publish_steps.py", environment, site, "is:unpublished -problem:error", face, told)
    assert done.returncode == 0, done.stderr
    path, _, published = told.read_text(encoding="utf-8").partition("\n")
    before = (SAMPLE / path).read_text(encoding="utf-8")
    [gone, come] = [set(a.splitlines()) - set(b.splitlines()) for a, b in ((before, published), (published, before))]
    assert {line.partition("#")[0].strip() for line in come} <= {"published: true", "draft: false"}
    assert len(gone) == len(come) == 1
    for file in SAMPLE.rglob("*.md"):
        assert (site / file.relative_to(SAMPLE)).read_bytes() == file.read_bytes()
