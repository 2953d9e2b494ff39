"""Drafts parted by fields, what a preview tells besides, find and replace as the window asks for it, and commands."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from editor.__main__ import main
from editor.core.dates import parse_date
from editor.core.edits import Insert, Move, Remove, ReplaceBody, Set, TextChange, TextChangeError
from editor.core.site import Site, open_site
from editor.core.site.changes import Planned, plan
from editor.core.site.commandline import FILES_AT_ONCE, NoCommand, replace_command, set_commands
from editor.core.site.draft import Draft
from editor.core.site.parting import part_draft
from editor.core.site.previewing import preview_draft
from editor.core.values import Timestamp

if TYPE_CHECKING:
    from pathlib import Path

    from editor.core.edits import Edit

SCHEMA = """\
collections:
  - name: notes
    folder: notes
    fields:
      - {name: title}
      - {name: date, widget: datetime, required: false}
      - {name: seen, widget: datetime, required: false}
      - {name: press, widget: object, required: false, fields: [{name: name}, {name: code, required: false}]}
      - {name: tags, widget: list, required: false}
      - {name: count, widget: number, required: false}
"""
NOTE = """---
title: Old # kept
date: 2020-04-01 10:00:00
press: {name: A, code: x}
tags: [one, two]
count: 3
---
Body
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    folder = tmp_path / "a site's folder"
    (folder / "notes").mkdir(parents=True)
    (folder / ".stet.yml").write_text(SCHEMA)
    for name in ("kelp", "it's = odd", "-tide"):
        (folder / "notes" / f"{name}.md").write_text(NOTE)
    return open_site(folder)


def date(text: str) -> Timestamp:
    return Timestamp(text, parse_date(text))


def draft(site: Site, *edits: Edit, name: str = "kelp") -> Draft:
    return Draft.of(site.article(f"notes/{name}.md"), edits)


def written(site: Site, of: Draft) -> bytes:
    planned = plan(site, of.article, of.edits)
    assert isinstance(planned, Planned)
    return planned.new_article.source.data


# parted


def test_the_fields_left_out_and_the_others_together_are_the_draft(site: Site) -> None:
    whole = draft(
        site, Set(("title",), "New"), Set(("press", "name"), "B"), Insert(("tags",), "three"), ReplaceBody("X")
    )
    kept, rest = part_draft(whole, [("press", "name"), ("tags",), ()])
    assert [change.path for change in kept.changes()] == [("title",)]
    assert {change.path for change in rest.changes()} == {("press", "name"), ("tags",), ()}
    assert Draft.of(whole.article, (*kept.edits, *rest.edits)).record == whole.record


def test_of_a_group_given_as_one_value_a_field_can_stay_out(site: Site) -> None:
    whole = draft(site, Set(("press",), {"name": "B", "code": "y"}))
    kept, rest = part_draft(whole, [("press", "code")])
    assert kept.record["press"] == {"name": "B", "code": "x"}
    assert rest.record["press"] == {"name": "A", "code": "y"}


def test_items_of_a_list_one_by_one(site: Site) -> None:
    whole = draft(site, Set(("tags", 0), "eins"), Set(("tags", 1), "zwei"))
    kept, rest = part_draft(whole, [("tags", 1)])
    assert (kept.record["tags"], rest.record["tags"]) == (["eins", "two"], ["one", "zwei"])


# previewed


def test_the_lines_that_change(site: Site) -> None:
    told = preview_draft(site, draft(site, Set(("title",), "New")))
    assert "-title: Old # kept\n+title: New # kept\n" in told.diff
    assert told.diff.startswith("--- a/notes/kelp.md\n+++ b/notes/kelp.md\n")


def test_what_others_wrote_meanwhile_is_met_or_a_conflict(site: Site) -> None:
    of = draft(site, Set(("title",), "New"))
    of.article.file.write_text(NOTE.replace("one, two", "one, two, six"))
    assert " tags: [one, two, six]\n" in preview_draft(site, of).diff
    of.article.file.write_text(NOTE.replace("title: Old", "title: Theirs"))
    told = preview_draft(site, of)
    assert (told.is_conflict, told.refusal, told.diff) == (True, "was changed on disk meanwhile", "")
    of.article.file.unlink()
    assert preview_draft(site, of).refusal


# found and replaced


@pytest.mark.parametrize(
    ("change", "text", "new"),
    [
        (TextChange("old", "new"), "Old old older", "Old new newer"),
        (TextChange("old", r"\1", ignores_case=True), "Old old", r"\1 \1"),
        (TextChange("old", "new", whole_words=True), "old, older _old Old", "new, older _old Old"),
        (TextChange("über", "unter", False, True, True), "Über Überfahrt über", "unter Überfahrt unter"),
        (TextChange("(a)", "b", whole_words=True), "x(a)x", "xbx"),
        (TextChange(r"(\w+) (\w+)", r"\2 \1", is_regex=True), "one two", "two one"),
        (TextChange("ONE", "1", True, True), "one", "1"),
    ],
)
def test_what_is_made_of_a_text(change: TextChange, text: str, new: str) -> None:
    assert change.function()(text) == new


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (TextChange("", "x"), "find"),
        (TextChange("(", "x", is_regex=True), "find"),
        (TextChange("a", "x", is_regex=True, whole_words=True), "find"),
        (TextChange("a", r"\1", is_regex=True), "replacement"),
        (TextChange("a", "x\\", is_regex=True), "replacement"),
    ],
)
def test_what_cant_be_used(change: TextChange, part: str) -> None:
    with pytest.raises(TextChangeError) as raised:
        change.function()
    assert raised.value.part == part


# commands

EDITS: list[tuple[Edit, ...]] = [
    (Set(("title",), 'it\'s "new" $X `y` \\ \n ü'),),
    (Set(("title",), "2020-01-01"), Set(("count",), 7), Set(("press", "name"), "yes")),
    (Remove(("count",)), Set(("title",), "New"), Remove(("press", "code"))),
    (Set(("date",), date("2021-05-06 11:00:00")), Set(("seen",), date("2020-01-02"))),
    (Insert(("tags",), "three"), Set(("tags", 0), "eins")),
    (Set(("title",), None), Set(("tags",), []), Set(("new key",), {"a": [1, 2.5, True]})),
]


@pytest.mark.parametrize("edits", EDITS)
def test_the_commands_write_the_same_bytes(site: Site, monkeypatch, edits: tuple[Edit, ...]) -> None:
    drafts = [draft(site, *edits, name=name) for name in ("kelp", "it's = odd", "-tide")]
    wanted = [written(site, of) for of in drafts]
    go, command = set_commands(site, drafts).splitlines()
    monkeypatch.chdir(shlex.split(go)[1])
    assert main(shlex.split(command)[1:]) == 0
    assert [of.article.file.read_bytes() for of in drafts] == wanted


@pytest.mark.parametrize(
    "edit",
    [
        ReplaceBody("X"),
        Move(("tags",), 0, 1),
        Insert(("tags",), "zero", 0),
        Insert(("tags",), "one"),
        Set(("title",), date("2020-01-01")),
        Set(("date",), "2020-01-01"),
        Set(("count",), float("inf")),
    ],
)
def test_what_no_command_says(site: Site, edit: Edit) -> None:
    with pytest.raises(NoCommand):
        set_commands(site, [draft(site, edit)])


def test_many_files_are_several_commands(site: Site) -> None:
    of = draft(site, Set(("title",), "New"))
    assert set_commands(site, [of] * (FILES_AT_ONCE + 1)).count("stet set") == 2
    assert set_commands(site, []) == ""


def test_replace_as_a_command(site: Site) -> None:
    change = TextChange("-o", "it's", ignores_case=True, whole_words=True)
    command = shlex.split(replace_command(site, change, (("title",), ("tags",)), "title:x"))
    folder = str(site.root) + "/"
    assert command[:3] == ["stet", "replace", f"--site={folder.removesuffix('/')}"]
    assert command[3:] == [
        "--field=title", "--field=tags", "--ignore-case", "--whole-words", "--where=title:x", "--", "-o", "it's",
    ]  # fmt: skip
