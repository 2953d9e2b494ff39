"""German and a key of one's own, in a real window over three starts: the files on disk say what was done."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


@pytest.mark.journey
def test_a_chosen_key_and_language_act_from_start_to_start(environment: dict[str, str], tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(SAMPLE, site)
    steps = Path(__file__).with_name("own_keys_steps.py")
    hidden = []
    for step in ("first", "second", "third"):
        run = subprocess.run(
            [sys.executable, str(steps), str(site), "is:published in:_news", step],
            env=environment, capture_output=True, text=True, timeout=200, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        hidden += run.stdout.split()
    assert len(set(hidden)) == 2
    for path in hidden:
        assert "\npublished: false" in (site / path).read_text(encoding="utf-8")
    settings = Path(environment["XDG_CONFIG_HOME"]) / "stet" / "settings.ini"
    assert "unpublish=Y, U" in settings.read_text(encoding="utf-8")
