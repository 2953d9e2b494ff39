"""Edits by hand-written cases: the bytes that must come out (contract §2)."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from editor.core.document import read_document
from editor.core.edits import (
    Applied,
    Edit,
    Insert,
    Move,
    Remove,
    ReplaceBody,
    Set,
    apply_edits,
    edit_record,
    inverse_edits,
    rebase_edits,
)
from editor.core.errors import Refusal
from editor.core.values import Timestamp


def edited(text: str, *edits: Edit, order: tuple[str, ...] = ()) -> str:
    """The front matter after edits, "" for a refusal."""
    result = apply_edits(read_document(f"---\n{text}---\n".encode()), edits, lambda path: order)
    if isinstance(result, Refusal):
        return ""
    return result.document.data.decode().removeprefix("---\n").removesuffix("---\n")


def at(text: str, value: date | datetime) -> Timestamp:
    return Timestamp(text, value)


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("a: x # c\n", "y z", "a: y z # c\n"),
        ("a: 'x'\n", "it's", "a: 'it''s'\n"),
        ("a: x\n", "12:30", 'a: "12:30"\n'),
        ("a: x\n", "1,000", 'a: "1,000"\n'),
        ("a: x\n", "nO", 'a: "nO"\n'),
        ("a: 1,000\n", "2,500", "a: 2,500\n"),
        ("a: 1984\n", "1985", 'a: "1985"\n'),
        ("a: Yes\n", False, "a: No\n"),
        ("a: OFF\n", True, "a: ON\n"),
        ("a:   # c\n", 3, "a: 3   # c\n"),
        ("a:\n", "x", "a: x\n"),
        ("a: |\n  x\n\n# c\n", "y\nz\n", "a: |\n  y\n  z\n\n# c\n"),
        ("a: |4-\n      x\n", "y\nz", "a: |4-\n    y\n    z\n"),
        ("a: |-\n  x\n", " y\nz", "a: |2-\n   y\n  z\n"),
        ("a: >-  # c\n  x\n", "y\nz", "a: >-  # c\n  y\n\n  z\n"),
        ("a: |-  # c\n  x\n", 5, "a: 5  # c\n"),
        ("a: &n x\n", "y", "a: &n y\n"),
        ("a: [x, y] # c\n", ["x", "z", "y"], "a: [x, z, y] # c\n"),
        ("a:\n- x # x\n- y # y\n", ["y"], "a:\n- y # y\n"),
        ("a:\n  k: 1 # k\n  l: 2\n", {"k": 1, "m": 3}, "a:\n  k: 1 # k\n  m: 3\n"),
        ("a:\n  - x # x\nb: 1\n", "text", "a: text\nb: 1\n"),
        ("a: x # c\nb:\n  - 1\n", ["y"], "a: # c\n  - y\nb:\n  - 1\n"),
        ("a: x\nb: [1]\n", ["y"], "a: [y]\nb: [1]\n"),
    ],
)
def test_set(old: str, value: object, new: str) -> None:
    assert edited(old, Set(("a",), value)) == new  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("2020-09-10T04:43:00Z", at("2021-01-05 06:07:08Z", datetime(2021, 1, 5, 6, 7, 8, tzinfo=UTC)), "2021-01-05T06:07:08Z"),
        ("2020-09-10 04:43:00 +02:00", at("x", datetime(2021, 1, 5, 6, 7, 8, tzinfo=UTC)), "2021-01-05 08:07:08 +02:00"),
        ("2020-09-10T04:43:00.000Z", at("x", datetime(2021, 1, 5, tzinfo=UTC)), "2021-01-05T00:00:00.000Z"),
        ("2020-09-10 04:43:00 +02:00", at("x", datetime(2021, 1, 5, 6, 7, 8)), "2021-01-05 06:07:08 +02:00"),
        ("2020-09-10", at("2021-01-05", date(2021, 1, 5)), "2021-01-05"),
        ("2021-02-30", at("2021-03-02", date(2021, 3, 2)), "2021-03-02"),
        ('"2021-02-28"', at("2021-03-02", date(2021, 3, 2)), '"2021-03-02"'),
        ("2013-05-06 02:12:52 -0800", at("x", datetime(2014, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=-8)))),
         "2014-01-02 03:04:05 -0800"),
    ],
)  # fmt: skip
def test_dates_keep_notation_and_offset(old: str, value: Timestamp, new: str) -> None:
    assert edited(f"a: {old}\n", Set(("a",), value)) == f"a: {new}\n"


@pytest.mark.parametrize(
    ("old", "edit", "new"),
    [
        ("b: 1\n", Set(("a",), 2), "a: 2\nb: 1\n"),
        ("# b's\nb: 1\n", Set(("a",), 2), "a: 2\n# b's\nb: 1\n"),
        ("a: 1\n# b's\nb: 1\n", Set(("z",), 2), "a: 1\n# b's\nb: 1\nz: 2\n"),
        ("", Set(("a", "b"), 2), "a:\n  b: 2\n"),
        ("l:\n- b: 1\n", Set(("l", 0, "a"), 2), "l:\n- a: 2\n  b: 1\n"),
        ("b: 1\r\n", Set(("c",), 2), "b: 1\r\nc: 2\r\n"),
        ("{b: 1}\n", Set(("a",), 2), "{a: 2, b: 1}\n"),
        ("a: 1\n\n# own\nb: 2 # b\n\nc: 3\n", Remove(("b",)), "a: 1\n\nc: 3\n"),
        ("a:\n  b: 1\n", Remove(("a", "b")), "a: {}\n"),
        ("a: # c\n  - b\n", Remove(("a", 0)), "a: [] # c\n"),
        ("# own\na: 1\n", Remove(("a",)), ""),
        ("l:\n- a: 1 # one\n  # b's\n  b: 2\n", Remove(("l", 0, "a")), "l:\n- # b's\n  b: 2\n"),
        ("l: [\n  a, # a\n  b\n]\n", Insert(("l",), "c"), "l: [\n  a, # a\n  b,\n  c\n]\n"),
        ("l:\n- a\n# about b\nb: 1\n", Insert(("l",), "c"), "l:\n- a\n- c\n# about b\nb: 1\n"),
        ("l:\n  - - 1\n    - 2\n", Insert(("l", 0), 0, 0), "l:\n  - - 0\n    - 1\n    - 2\n"),
        ("l:\n  # a's\n  - a\n\n  - b # b\n", Move(("l",), 0, 1), "l:\n  - b # b\n\n  # a's\n  - a\n"),
        ("l: [a, b , c]\n", Move(("l",), 2, 0), "l: [c, a , b]\n"),
    ],
)
def test_keys_and_items(old: str, edit: Edit, new: str) -> None:
    data = read_document(f"---\n{old}---\n".encode())
    result = apply_edits(data, [edit], lambda path: ("a", "b", "c"))
    assert isinstance(result, Applied)
    assert result.document.data.decode() == f"---\n{new}---\n"


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: &x 1\nb: *x\n", Set(("a",), 2)),
        ("a: &x {k: 1}\nb: *x\n", Set(("b", "k"), 2)),
        ("a: &x {k: 1}\nb: {<<: *x}\n", Set(("b", "k"), 2)),
        ("a: 1\na: 2\n", Set(("a",), 3)),
        ("a: [1]\n", Set(("a", 5), 3)),
        ("a: 1\n", Insert(("a",), 3)),
        ("a: 1\n", Set(("a", "b"), 3)),
        ("a: 1\n", Set(("a",), "\ud800")),
    ],
)
def test_refused(text: str, edit: Edit) -> None:
    result = apply_edits(read_document(f"---\n{text}---\n".encode()), [edit])
    assert isinstance(result, Refusal)
    assert result.reason


def test_nothing_to_do_is_the_same_document() -> None:
    document = read_document(b"---\nat: 2020-09-10 06:43:00 +02:00\nn: 1_000\nm: {a: 1, b: [x]}\n---\n")
    value = Timestamp("2020-09-10T06:43:00+02:00", datetime(2020, 9, 10, 6, 43, tzinfo=timezone(timedelta(hours=2))))
    edits = [Set(("at",), value), Set(("n",), 1000), Set(("m",), {"a": 1, "b": ["x"]}), Remove(("gone", "deep"))]
    result = apply_edits(document, edits)
    assert isinstance(result, Applied)
    assert result.document is document
    assert result.changes == ()


def test_body() -> None:
    result = apply_edits(read_document(b"---\na: 1\n---\nOld\n"), [ReplaceBody("New\r\n")])
    assert isinstance(result, Applied)
    assert result.document.data == b"---\na: 1\n---\nNew\r\n"


def test_not_utf8_is_refused() -> None:
    assert isinstance(apply_edits(read_document(b"---\na: 1\n---\n\xff"), [Set(("a",), 2)]), Refusal)


def test_json() -> None:
    document = read_document(b';;;\n"a": 1,\n"b" : [2]\n;;;\n')
    result = apply_edits(document, [Set(("a",), "x\n"), Insert(("b",), None), Set(("c",), {"k": True})])
    assert isinstance(result, Applied)
    assert result.document.data == b';;;\n"a": "x\\n",\n"b" : [2, null],\n"c": {"k": true}\n;;;\n'


def test_undo_and_rebase() -> None:
    base = read_document(b"---\na: 1\nb: [x, y]\nc: z\n---\n")
    result = apply_edits(base, [Set(("a",), 2), Remove(("b", 0)), Set(("d",), 1)])
    assert isinstance(result, Applied)
    back = apply_edits(result.document, inverse_edits(result.changes))
    assert isinstance(back, Applied)
    assert back.document.data == base.data
    current = read_document(b"---\na: 1\nb: [x, y]\nc: other\n---\n")
    rebased = rebase_edits(base, [Set(("a",), 5)], current)
    assert isinstance(rebased.applied, Applied)
    assert rebased.applied.document.record == {"a": 5, "b": ["x", "y"], "c": "other"}
    conflicts = rebase_edits(base, [Set(("c",), "mine")], current).conflicts
    assert [(c.path, c.base, c.ours, c.theirs) for c in conflicts] == [(("c",), "z", "mine", "other")]


def test_edit_record_is_pure() -> None:
    record = {"a": {"b": [1]}}
    assert edit_record(record, Insert(("a", "b"), 2)) == {"a": {"b": [1, 2]}}  # type: ignore[arg-type]
    assert record == {"a": {"b": [1]}}
    with pytest.raises(ValueError, match="list"):
        edit_record(record, Insert(("a",), 2))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "edit", "new"),
    [
        ("a: &x 1\nb: *x\n", Set(("b",), 2), "a: &x 2\nb: *x\n"),
        ("a: &x {k: 1}\nb: *x\nc: {<<: *x}\n", Set(("b", "k"), 2), "a: &x {k: 2}\nb: *x\nc: {<<: *x}\n"),
        ("a: &x [1]\nb: [*x]\n", Insert(("b", 0), 2), "a: &x [1, 2]\nb: [*x]\n"),
    ],
)
def test_at_the_anchor_when_asked(text: str, edit: Edit, new: str) -> None:
    result = apply_edits(read_document(f"---\n{text}---\n".encode()), [edit], at_anchor=True)
    assert isinstance(result, Applied), result
    assert result.document.data.decode() == f"---\n{new}---\n"
