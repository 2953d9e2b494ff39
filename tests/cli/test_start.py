"""What a command loads before it does anything: in scripts and hooks its start is most of what it takes."""

from __future__ import annotations

import subprocess
import sys

import pytest

WINDOW = {"PySide6", "rich", "logging"}
TITLES = {"rapidfuzz"}
EDITING = {"editor.core.edits.apply", "editor.core.site.changes", "difflib"}
CHECKING = {"editor.core.problems", "editor.core.schema.kinds", *TITLES}
LISTING = {"editor.core.site.library"}
SELDOM = {
    "editor.core.schema.frontmatter_cms",
    "editor.core.schema.pages_cms",
    "editor.core.schema.infer",
    "tomllib",
    "zoneinfo",
    "subprocess",
    "multiprocessing",
}


@pytest.fixture
def site(tmp_path):
    (tmp_path / "_config.yml").write_text("title: A\n")
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["list", "."], CHECKING | EDITING | LISTING | SELDOM),
        (["list", ".", "title:a sort:title", "--format", "jsonl"], CHECKING | EDITING | LISTING | SELDOM),
        (["check", "."], EDITING | LISTING | SELDOM),
        (["set", "a.md", "title=B"], TITLES | {"difflib"} | LISTING | SELDOM),
        (["publish", "a.md"], TITLES | {"difflib"} | LISTING | SELDOM),
        (
            ["schema", "show", "."],
            EDITING | LISTING | {"editor.core.problems"} | TITLES | (SELDOM - {"editor.core.schema.infer"}),
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(site, arguments, unwanted):
    code = f"""
import sys
sys.path[:] = {sys.path!r}
from editor.__main__ import main
assert main({arguments!r}) == 0
print(*sorted({unwanted | WINDOW!r} & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=site, capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_titles_are_compared_where_they_must_be(site, capsys):
    from editor.__main__ import main

    (site / ".stet.yml").write_text("collections: [{name: all, folder: '', fields: [{name: title}]}]\n")
    (site / "b.md").write_text("---\ntitle: A second article of mine\n---\n")
    (site / "c.md").write_text("---\ntitle: A second article of mint\n---\n")
    main(["check", str(site), "--format", "jsonl"])
    assert '"duplicate-title"' in capsys.readouterr().out
