"""The commands on a small site: arguments, what is written, what is said."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from editor.__main__ import main
from editor.cli.columns import csv_line
from editor.cli.output import visible
from editor.cli.tables import fit, shorten, width_of
from editor.core.site.diff import unified_diff

SCHEMA = """collections:
  - name: notes
    folder: notes
    fields:
      - {name: title}
      - {name: rating, widget: number, max: 5, required: false}
      - {name: serial, readonly: true, required: false}
      - {name: tags, widget: list, required: false}
      - {name: published, widget: boolean, required: false}
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    (tmp_path / "notes").mkdir()
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "notes" / "kelp.md").write_text("---\ntitle: Kelp\nrating: 4\ntags: [a]\nserial: x\n---\nLong.\n")
    (tmp_path / "notes" / "tide.md").write_text("---\ntitle: Tide\nrating: high\npublished: false\n---\nTwice.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def test_options_may_stand_anywhere(site, capsys):
    assert main(["list", "--format", "paths", "--sort", "-title", ".", "-title:none", "--limit=1"]) == 0
    assert capsys.readouterr().out == "notes/tide.md\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--colour"],
        ["list", "--limit", "-1"],
        ["list", "--format", "xml"],
        ["list", "nowhere", "word"],
        ["list", "--fields", "a..b"],
        ["set", "notes/kelp.md"],
        ["set", "a..b=1", "notes/kelp.md"],
        ["set", "--json", "notes/kelp.md", "title=x"],
        ["set", "--site", ".", "rating=1"],
        ["set", "--where", "kelp", "notes/kelp.md", "rating=1"],
        ["publish"],
        ["check", "--shard", "3/2"],
        ["check", "--dry-run"],
        ["check", "--jobs", "0"],
        ["schema"],
        ["schema", "mend"],
        ["replace", "a", "b"],
    ],
)
def test_wrong_usage_is_exit_2_and_writes_nothing(site, capsys, arguments):
    before = {file: file.read_bytes() for file in site.rglob("*.md")}
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err
    assert {file: file.read_bytes() for file in site.rglob("*.md")} == before


def test_a_value_is_set_in_files_that_can_be_and_the_others_are_named(site, capsys):
    assert main(["set", "notes/kelp.md", "notes/nowhere.md", "rating=9", "tags+=b", "tags+=a"]) == 1
    assert (site / "notes/kelp.md").read_text() == "---\ntitle: Kelp\nrating: 9\ntags: [a, b]\nserial: x\n---\nLong.\n"
    told = capsys.readouterr().err
    assert "nowhere.md" in told
    assert "note: notes/kelp.md has a problem: rating" in told


def test_readonly_needs_force(site, capsys):
    assert main(["set", "notes/kelp.md", "serial=z"]) == 1
    assert "--force" in capsys.readouterr().err
    assert main(["set", "notes/kelp.md", "serial=z", "--force"]) == 0
    assert "serial: z\n" in (site / "notes/kelp.md").read_text()


def test_a_dry_run_writes_nothing_and_prints_a_diff_that_can_be_applied(site, capsys):
    before = (site / "notes/kelp.md").read_bytes()
    assert main(["set", "notes/kelp.md", "title=Weed", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert (site / "notes/kelp.md").read_bytes() == before
    assert out.startswith(
        "--- a/notes/kelp.md\n+++ b/notes/kelp.md\n@@ -1,5 +1,5 @@\n ---\n-title: Kelp\n+title: Weed\n"
    )


def test_errors_keep_from_publishing_until_forced(site, capsys):
    assert main(["publish", "notes/tide.md"]) == 1
    assert "notes/tide.md" in capsys.readouterr().err
    assert main(["publish", "notes/tide.md", "--force"]) == 0
    assert "published: true\n" in (site / "notes/tide.md").read_text()


def test_check_says_the_same_with_one_process_and_with_two(site, capsys):
    assert main(["check", "--format", "jsonl", "--jobs", "1"]) == 1
    first = capsys.readouterr().out
    assert main(["check", "--format", "jsonl", "--jobs", "2"]) == 1
    assert capsys.readouterr().out == first
    assert [json.loads(line)["rule"] for line in first.splitlines()] == ["type"]


def test_parts_of_a_check_make_the_whole(site, capsys):
    parts = []
    for part in ("1/2", "2/2"):
        main(["check", "--format", "jsonl", "--shard", part])
        parts += capsys.readouterr().out.splitlines()
    main(["check", "--format", "jsonl"])
    assert sorted(parts) == sorted(capsys.readouterr().out.splitlines())


def test_sarif_names_its_rules_with_help(site, capsys):
    assert main(["check", "--format", "sarif"]) == 1
    run = json.loads(capsys.readouterr().out)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rule["help"]["text"] for rule in rules)
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["type"]


def test_check_since_a_revision_tells_readonly_fields_touched(site, capsys):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], check=True, cwd=site)
    kelp = site / "notes/kelp.md"
    kelp.write_text(kelp.read_text().replace("serial: x", "serial: y"))
    assert main(["check", "--changed-since", "HEAD", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["path"], row["rule"], row["field"], row["line"]) for row in rows] == [
        ("notes/kelp.md", "readonly", "serial", 5)
    ]
    assert main(["check", "--changed-since", "--output=x"]) == 2
    assert not (site / "x").exists()


def test_a_closed_pipe_is_no_error(site):
    command = [sys.executable, "-m", "editor", "list", "--format", "jsonl"]
    with subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_control_characters_never_reach_a_table(site, capsys):
    (site / "notes/bell.md").write_text('---\ntitle: "a\\e[2Jb\\u202e\\nc"\n---\n')
    assert main(["list", "bell"]) == 0
    assert r"a\x1b[2Jb\u202e c" in capsys.readouterr().out
    assert visible("\x00\x9b\t\n") == "\\x00\\x9b\t\n"


def test_wide_characters_take_two_cells():
    assert width_of("日本e\u0301") == 5
    assert shorten("日本語", 5) == "日本…"
    assert shorten("日本語", 6) == "日本語"
    assert sum(fit([4, 50, 60], 60)) <= 60 - 4
    assert fit([4, 50, 60], 60)[0] == 4


def test_a_cell_that_a_spreadsheet_would_run_is_text():
    assert csv_line(["=1", "-2", 'a"b', ""]) == '\'=1,\'-2,"a""b",\r\n'
    assert csv_line([""]) == '""\r\n'


def test_a_diff_keeps_line_ends_and_tells_a_missing_last_one():
    no_end = "\n\\ No newline at end of file\n"
    head = "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n"
    assert unified_diff("a.md", b"a\r\nb", b"a\r\nc") == f"{head} a\r\n-b{no_end}+c{no_end}"
    assert unified_diff("a.md", b"same", b"same") == ""
