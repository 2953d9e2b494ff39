"""Merging three versions of an article: by fields, by items, by lines. The contract's own cases run elsewhere."""

from __future__ import annotations

import random

import pytest

from editor.core.document import read_document
from editor.core.edits import Applied, Insert, Remove, ReplaceBody, Set, apply_edits, merge_documents, merge_texts
from editor.core.edits.merge_values import Clashing, merge_values
from editor.core.edits.verify import is_same_but_order
from editor.core.fieldpath import get_value

BASE = """---
# about the title
title: "Ebb"   # first
heat: 5

# the tags
tags: [a, b]
place:
  name: Quay # where
  # how deep
  depth: 3
steps:
- one # 1
- two
text: |
  One
  line
flow: {x: 1, y: [2, 3]}
---
First

Second
"""


def merged(base, ours, theirs):
    return merge_documents(*(read_document(text.encode()) for text in (base, ours, theirs)))


def replaced(text, *pairs):
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ([("name: Quay # where", "name: Slip # here")], [("  # how deep\n  depth: 3", "  depth: 4 # m")], ...),
        ([("- one # 1\n", "")], [("- two\n", "- two\n- three\n")], ...),
        ([("heat: 5\n", "heat: 6\n")], [("heat: 5\n\n", "heat: 5\n\n# loose\n\n")], [("5\n\n", "6\n\n# loose\n\n")]),
        ([("x: 1", "x: 5")], [("2, 3", "2, 3, 4")], ...),
        ([("First", "At first")], [("Second", "At last"), ("  line", "  lines")], ...),
        ([("place:\n", "place: # new\n")], [("name: Quay", "name: 'Quay'"), ("depth: 3", "depth: 5")], ...),
        ([("[a, b]", "[b]")], [("# the tags", "# all tags")], [("[a, b]", "[b]")]),  # a value before a comment
    ],
)
def test_changes_of_different_things_both_stand_with_their_comments(ours, theirs, both):
    result = merged(BASE, replaced(BASE, *ours), replaced(BASE, *theirs))
    assert result.conflicts == 0
    assert result.data.decode() == replaced(BASE, *([*ours, *theirs] if both is ... else both))


def test_a_conflict_in_a_map_is_marked_around_its_own_lines():
    result = merged(
        BASE, replaced(BASE, ("depth: 3", "depth: 4")), replaced(BASE, ("depth: 3", "depth: 5"), ("heat: 5", "heat: 6"))
    )
    assert result.conflicts == 1
    marks = "<<<<<<< ours\n  # how deep\n  depth: 4\n=======\n  # how deep\n  depth: 5\n>>>>>>> theirs\n"
    assert result.data.decode() == replaced(BASE, ("  # how deep\n  depth: 3\n", marks), ("heat: 5\n", "heat: 6\n"))


def test_markers_have_the_lines_ends_of_the_file_and_begin_a_line():
    base, ours, theirs = (f"---\r\na: 1\r\n---\r\n{body}" for body in ("One", "Ours", "Theirs"))
    assert merged(base, ours, theirs).data.decode() == (
        "---\r\na: 1\r\n---\r\n<<<<<<< ours\r\nOurs\r\n=======\r\nTheirs\r\n>>>>>>> theirs\r\n"
    )


def test_what_both_sides_made_anew():
    ours, theirs = "---\na: 1\nb: 2\n---\nText\n", "---\na: 1\nc: 3\n---\nText\n"
    documents = [read_document(text.encode()) for text in (ours, theirs)]
    result = merge_documents(None, *documents)
    assert (result.conflicts, result.data.decode()) == (0, "---\na: 1\nc: 3\nb: 2\n---\nText\n")


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ("+++\na = 1\nb = 2 # b\n[t]\nc = 3\n+++\n", [("a = 1", "a = 5")], [("c = 3", "c = 4")]),
        ('{\n  "a": 1,\n  "b": {"c": 2, "d": 3}\n}\nText\n', [("1", "5")], [("3", "4"), ("Text", "More")]),
        ("---\n{a: 1, b: 2}\n---\n", [("1", "5")], [("2", "4")]),
        ("---\na: &x 1\nb: *x\nc: 2\n---\n", [("c: 2", "c: 3")], [("&x 1", "&x 4")]),
    ],
)
def test_front_matter_that_is_not_one_entry_a_line(base, ours, theirs):
    result = merged(base, replaced(base, *ours), replaced(base, *theirs))
    assert result.conflicts == 0
    assert result.data.decode() == replaced(base, *ours, *theirs)


def test_what_cannot_be_merged_by_fields_clashes_as_a_whole():
    result = merged("+++\na = 1\n+++\nB\n", "+++\na = 2\n+++\nB\n", "+++\na = 3\n+++\nB\n")
    assert result.conflicts == 1
    assert result.data == b"+++\n<<<<<<< ours\na = 2\n=======\na = 3\n>>>>>>> theirs\n+++\nB\n"


def test_files_without_front_matter_are_merged_by_lines():
    assert merge_texts(b"1\n2\n3\n", b"0\n2\n3\n", b"1\n2\n3\n\xff\n").data == b"0\n2\n3\n\xff\n"


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ([1, 2], [2, 1], [1, 2, 3]),
        ([1, 2], [1, 3], [1, 4]),
        ([{"a": 1}], [{"a": 2}], [{"a": 1}, {"b": 1}]),
        (1, 2, 3),
        ({"a": 1}, {"a": 2}, {"a": 3}),
        ([1], [2], "text"),
    ],
)
def test_values_that_clash(base, ours, theirs):
    with pytest.raises(Clashing):
        merge_values(base, ours, theirs)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "both"),
    [
        ([1, 1, 2], [1, 2], [1, 1, 2, 3], [1, 2, 3]),
        (None, ["a"], ["b"], ["a", "b"]),
        ([1], [True, 1], [1, 1.0], [True, 1, 1.0]),
        ({"a": [1]}, {"a": [1, 2]}, {"b": 0, "a": [0, 1]}, {"b": 0, "a": [0, 1, 2]}),
    ],
)
def test_values_that_merge(base, ours, theirs, both):
    assert is_same_but_order(merge_values(base, ours, theirs), both)


def edited(document, chance):
    """A version with some random edits, and sometimes a comment more."""
    for _ in range(chance.randrange(4)):
        key = chance.choice([*document.record, "fresh", "other"])
        value = chance.choice(["text", "a: b", 7, None, ["a"], {"k": "v"}])
        edits = [
            Set((key,), value),
            Remove((key,)),
            ReplaceBody(chance.choice(["First\n", "First\n\nSecond\n\nThird\n"])),
        ]
        if isinstance(document.record.get(key), list):
            edits.append(Insert((key,), chance.choice(["new", "newer"])))
        if isinstance(get_value(document.record, ("place",)), dict):
            edits.append(Set(("place", chance.choice(["name", "depth", "berth"])), value))
        result = apply_edits(document, [chance.choice(edits)])
        document = result.document if isinstance(result, Applied) else document
    if chance.random() < 0.3:
        document = read_document(document.data.replace(b"---\n", b"---\n# a note\n", 1))
    return document


@pytest.mark.parametrize("seed", range(150))
def test_whatever_both_sides_did(seed):
    chance = random.Random(seed)
    base = read_document(BASE.encode())
    ours, theirs = edited(base, chance), edited(base, chance)
    assert merge_documents(base, ours, base).data == ours.data
    assert merge_documents(base, base, theirs).data == theirs.data
    assert merge_documents(base, ours, ours).data == ours.data
    result = merge_documents(base, ours, theirs)
    try:
        expected = merge_values(base.record, ours.record, theirs.record)
    except Clashing:
        assert result.conflicts
        return
    if not result.conflicts:
        assert is_same_but_order(read_document(result.data).record, expected)
    else:
        assert result.data.count(b"<<<<<<<") == 1
        assert ours.body != theirs.body
