"""`stet replace`: where it looks, what it leaves alone, and what it refuses."""

from __future__ import annotations

import pytest

from editor.__main__ import main

SCHEMA = """
collections:
- name: notes
  folder: notes
  fields:
  - {name: title, max: 12}
  - {name: serial, readonly: true}
  - {name: press, widget: object, fields: [{name: name}, {name: code, readonly: true}]}
  - {name: images, widget: list, fields: [{name: alt}, {name: url}]}
  - {name: views, widget: number}
"""
KELP = """---
title: Old pier # where
serial: Old pier
press: {name: Old pier, code: Old pier}
images:
- alt: 'The Old pier'
  url: /old pier.png
- alt: none
Old pier: 1
views: 5
---
Old pier
"""
TIDE = "---\ntitle: Tide\nviews: 15\n---\nOld pier\n"


@pytest.fixture
def site(tmp_path, monkeypatch):
    (tmp_path / "notes").mkdir()
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "notes/kelp.md").write_text(KELP)
    (tmp_path / "notes/tide.md").write_text(TIDE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kelp(site):
    return (site / "notes/kelp.md").read_text()


def test_all_text_but_keys_readonly_fields_and_the_text_below(site, capsys):
    assert main(["replace", "Old pier", "Quay", "--site", ".", "--all-text"]) == 0
    changed = KELP.replace("title: Old pier", "title: Quay").replace("The Old pier", "The Quay")
    assert kelp(site) == changed.replace("name: Old pier", "name: Quay")
    assert (site / "notes/tide.md").read_text() == TIDE
    assert capsys.readouterr().err.splitlines()[-1].endswith("changed 3 values")


def test_fields_through_lists_and_with_all_that_is_in_them(site):
    assert main(["replace", "pier", "quay", "--field", "images.url", "--field", "press.name"]) == 0
    assert kelp(site) == KELP.replace("old pier.png", "old quay.png").replace("name: Old pier", "name: Old quay")


def test_a_readonly_field_that_is_named_is_refused(site, capsys):
    assert main(["replace", "pier", "quay", "--field", "press"]) == 1
    assert "press.code: is readonly" in capsys.readouterr().err
    assert kelp(site) == KELP


def test_regular_expressions_with_groups(site):
    assert main(["replace", r"^(\w+) (pier)$", r"\2, \1", "--regex", "--field", "title"]) == 0
    assert "title: pier, Old # where\n" in kelp(site)


def test_only_what_the_query_finds_and_nothing_in_a_dry_run(site, capsys):
    assert main(["replace", "T", "R", "--field", "title", "--where", "views:>10", "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert "-title: Tide\n+title: Ride\n" in out
    assert err.splitlines()[-1].endswith("would change 1 value")
    assert (site / "notes/tide.md").read_text() == TIDE
    assert main(["replace", "Old", "New", "--field", "title", "--where", "views:>10"]) == 0
    assert kelp(site) == KELP


@pytest.mark.parametrize(
    "arguments",
    [
        ["a", "b"],
        ["a", "b", "--all-text", "--field", "title"],
        ["", "b", "--all-text"],
        ["a", "--all-text"],
        ["a", "b", "--field", "a..b"],
        ["(", "b", "--all-text", "--regex"],
        ["(a)", r"\2", "--all-text", "--regex"],
        ["a", "b", "--all-text", "--where", "("],
    ],
)
def test_what_makes_no_sense(site, arguments):
    assert main(["replace", *arguments]) == 2
    assert kelp(site) == KELP


def test_a_backslash_that_names_no_group(site):
    assert main(["replace", "pier", r"\\2", "--regex", "--field", "title"]) == 0
    assert "title: Old \\2 # where\n" in kelp(site)
