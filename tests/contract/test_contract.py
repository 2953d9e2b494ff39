"""The contract by example: each case of the YAML files beside this one is a command in a site of its own.

A case: `files` (over the file's `base`, unless `base: false`), `run` (the arguments), and what is expected: `exit`,
`stdout` (the text, or parts of it), `stderr` (parts), `rows` and `problems` of jsonl, and `after`: what files hold
then. Every file that `after` does not name must keep its bytes and its time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from editor.cli.table import COMMANDS

Case = dict[str, Any]

BUILT = {command.name for command in COMMANDS} | {"--version", "--help", "lsit"}


def load_cases() -> list[Any]:
    out = []
    for file in sorted(Path(__file__).parent.glob("*.yml")):
        book = yaml.load(file.read_bytes(), yaml.CSafeLoader)
        for case in book["cases"]:
            laid = {} if case.get("base") is False else book.get("base") or {}
            command = str(case["run"][0])
            marks = [] if command in BUILT else [pytest.mark.skip(reason=f"stet {command} is not built yet")]
            out.append(pytest.param({**case, "laid": laid}, id=f"{file.stem}: {case['name']}", marks=marks))
    return out


def lay(site: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(file, ns=(10**18, 10**18))


def state_of(site: Path) -> dict[str, tuple[bytes, int]]:
    files = [file for file in site.rglob("*") if file.is_file() or file.is_symlink()]
    return {file.relative_to(site).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


@pytest.mark.parametrize("case", load_cases())
def test_case(case: Case, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    lay(site, {**case["laid"], **case.get("files", {})})
    before = state_of(site)
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    done = subprocess.run(
        [sys.executable, "-m", "editor", *map(str, case["run"])],
        cwd=site,
        env={**os.environ, **homes, "HOME": str(tmp_path), "NO_COLOR": "1", "TZ": "UTC"},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err
    assert done.returncode == case.get("exit", 0), err
    compare_output(case, out, err)
    compare_files(case, before, state_of(site))


def compare_output(case: Case, out: str, err: str) -> None:
    stdout = case.get("stdout")
    if isinstance(stdout, str):
        assert out == stdout
    for part in stdout if isinstance(stdout, list) else ():
        assert part in out
    for part in case.get("stderr", ()):
        assert part.casefold() in err.casefold()
    rows = [json.loads(line) for line in out.split("\n") if line.strip()] if {"rows", "problems"} & case.keys() else []
    if "rows" in case:
        compare_rows(case["rows"], rows)
    for path, wanted in case.get("problems", {}).items():
        compare_problems(path, wanted, [row for row in rows if row["path"] == path])


def compare_rows(wanted: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    assert [row["path"] for row in rows] == [row["path"] for row in wanted]
    for want, row in zip(wanted, rows, strict=True):
        for key, value in want.items():
            if value == "absent!":
                assert key not in row
            else:
                assert key in row
                assert (type(row[key]), row[key]) == (type(value), value)


def compare_problems(path: str, wanted: list[str], rows: list[dict[str, Any]]) -> None:
    left = [(row["rule"], row["field"] or "-", row["severity"]) for row in rows]
    for line in wanted:
        words = tuple(line.split())
        hit = next((told for told in left if told[: len(words)] == words), None)
        assert hit, f"{path}: {line} is not said, but {left}"
        left.remove(hit)
    assert not left, path


def compare_files(case: Case, before: dict[str, tuple[bytes, int]], after: dict[str, tuple[bytes, int]]) -> None:
    for path, want in case.get("after", {}).items():
        choices = [text if text is None or isinstance(text, bytes) else text.encode() for text in _choices(want)]
        assert after.get(path, (None, 0))[0] in choices, path
    others = (before.keys() | after.keys()) - case.get("after", {}).keys()
    assert {path: before.get(path) for path in others} == {path: after.get(path) for path in others}


def _choices(want: Any) -> list[Any]:
    return want if isinstance(want, list) else [want]
