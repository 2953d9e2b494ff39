"""Every command line that README and docs show is run, in a copy of the sample site."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor import paths
from editor.cli.table import COMMANDS

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def shown_lines() -> list[str]:
    lines: list[str] = []
    for page in PAGES:
        for block in re.findall(r"^```console\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            lines += [line[2:] for line in block.splitlines() if line.startswith("$ stet ")]
    return list(dict.fromkeys(lines))


@pytest.mark.parametrize("line", shown_lines())
def test_a_line_that_is_shown_works(line: str, tmp_path: Path) -> None:
    site = tmp_path / "sample"
    shutil.copytree(paths.resource("sample"), site)
    command, _, wanted = line.partition(" # exit ")
    if command.startswith("stet merge"):
        for version in ("base.md", "ours.md", "theirs.md"):
            shutil.copy(site / "_people/tom-rill.md", site / version)
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    done = subprocess.run(
        [sys.executable, "-m", "editor", *shlex.split(command)[1:]],
        cwd=site,
        env={**os.environ, **homes, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert done.returncode == int(wanted or 0), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_is_shown(command: str) -> None:
    assert any(line.split()[1] == command for line in shown_lines())
