"""`stet get`: what it prints, and that it starts with next to nothing loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from editor.__main__ import main

ARTICLE = r"""---
title: "Ebb\e[31m"
depth: 1_250
day: 2021-3-4 5:06:07 +02:00
nothing:
tags: [a, {day: 2021-01-02}]
---
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(ARTICLE)
    return str(path)


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (["title"], "Ebb\x1b[31m\n"),
        (["depth"], "1_250\n"),
        (["day"], "2021-3-4 5:06:07 +02:00\n"),
        (["nothing"], "\n"),
        (["tags"], "- a\n- day: 2021-01-02\n"),
        (["tags[-1].day", "--format", "json"], '"2021-01-02"\n'),
        (["--format", "yaml", "nothing"], "null\n"),
        (["--format=json", "tags"], '["a", {"day": "2021-01-02"}]\n'),
    ],
)
def test_a_value_is_printed(file, capsys, arguments, printed):
    assert main(["get", file, *arguments]) == 0
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["elsewhere"], 1), (["a..b"], 2), (["title", "--colour"], 2), (["title", "day", "nothing"], 2)],
)
def test_what_is_not_there_or_makes_no_sense(file, capsys, arguments, status):
    assert main(["get", file, *arguments]) == status
    assert capsys.readouterr().out == ""


def test_a_value_called_like_a_format_is_no_format(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json").write_text("---\njson: yes\n---\n")
    assert main(["get", "json", "json", "--format", "json"]) == 0
    assert capsys.readouterr().out == "true\n"


def test_nothing_slow_is_loaded(file):
    slow = ["PySide6", "rich", "argparse", "typing", "dataclasses", "pathlib", "logging", "frontmatter", "re2"]
    code = f"""
import sys
from editor.__main__ import main
before = set(sys.modules)
assert main(["get", {file!r}, "title"]) == 0
print([name for name in {slow!r} if name in sys.modules])
"""
    start = f"import sys; sys.path[:] = {sys.path!r}\n{code}"
    done = subprocess.run([sys.executable, "-S", "-c", start], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
