"""German and a key of one's own, in a real window over three starts: the files on disk say what was done."""

from __future__ import annotations

from pathlib import Path

import pytest
from walk import SAMPLE, copied, walk


@pytest.mark.journey
def test_a_chosen_key_and_language_act_from_start_to_start(environment: dict[str, str], tmp_path: Path) -> None:
    site = copied(SAMPLE, tmp_path / "site")
    hidden = []
    for step in ("first", "second", "third"):
        done = walk("own_keys_steps.py", environment, site, "is:published in:_news", step)
        assert done.returncode == 0, done.stderr
        hidden += done.stdout.split()
    assert len(set(hidden)) == 2
    for path in hidden:
        assert "\npublished: false" in (site / path).read_text(encoding="utf-8")
    settings = Path(environment["XDG_CONFIG_HOME"]) / "stet" / "settings.ini"
    assert "unpublish=Y, U" in settings.read_text(encoding="utf-8")
