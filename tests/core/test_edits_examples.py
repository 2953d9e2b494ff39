"""Edits by example: what they change, and that they change nothing else. The contract's own cases run elsewhere."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from editor.core.document import read_document
from editor.core.edits import Applied, Edit, Insert, Move, Remove, ReplaceBody, Set, apply_edits, edit_record
from editor.core.errors import Refusal
from editor.core.values import ABSENT, Timestamp

DAY = Timestamp("2021-03-02", date(2021, 3, 2))
NOON = Timestamp("2021-03-02T12:00:00Z", datetime(2021, 3, 2, 12, tzinfo=UTC))


def edited(front: str, *edits: Edit) -> str:
    """The front matter after edits of an article that is laid out with `front`; the rest must stand."""
    result = apply_edits(read_document(f"---\n{front}---\nBody\n---\n".encode()), edits)
    assert isinstance(result, Applied), result
    text = result.document.data.decode()
    assert text.startswith("---\n")
    assert text.endswith("---\nBody\n---\n")
    return text.removeprefix("---\n").removesuffix("---\nBody\n---\n")


def refused(front: str, *edits: Edit) -> Refusal:
    """The refusal of edits."""
    result = apply_edits(read_document(f"---\n{front}---\n".encode()), edits)
    assert isinstance(result, Refusal)
    return result


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("a: x # c\n", Set(("a",), "y: z"), 'a: "y: z" # c\n'),
        ("a: 'x'\n", Set(("a",), "it's"), "a: 'it''s'\n"),
        ("a: 'x'\n", Set(("a",), "one\ntwo"), 'a: "one\\ntwo"\n'),
        ("a: [x, 'y']\n", Set(("a", 0), "p, q"), "a: [\"p, q\", 'y']\n"),
        ("a: 1_000\n", Set(("a",), 2000), "a: 2000\n"),
        ("a: yes\n", Set(("a",), False), "a: no\n"),
        ("a: OFF\n", Set(("a",), True), "a: ON\n"),
        ("a: x\n", Set(("a",), None), "a: null\n"),
        ("a: 1.5\n", Set(("a",), 1e20), "a: 1.0e+20\n"),
        ("a: |  # why\n  old\n", Set(("a",), "new\nlines\n"), "a: |  # why\n  new\n  lines\n"),
        ("a: >-\n  old\n", Set(("a",), "  deep\nflat\nand"), "a: >2-\n    deep\n  flat\n\n  and\n"),
        ("a: &n x # c\n", Set(("a",), "y z"), "a: &n y z # c\n"),
        ("a: 2020-09-10 04:43:00 +02:00\n", Set(("a",), NOON), "a: 2021-03-02 14:00:00 +02:00\n"),
        ("a: 2020-09-10 04:43:00 +0200\n", Set(("a",), NOON), "a: 2021-03-02 14:00:00 +0200\n"),
        ("a: 2020-13-45\n", Set(("a",), DAY), "a: 2021-03-02\n"),
    ],
)
def test_a_new_value_keeps_the_old_ones_looks(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("a: 1\n", Set(("b",), "one\n\ntwo"), "a: 1\nb: |-\n  one\n\n  two\n"),
        ("a: 1\r\nc: 2\r\n", Set(("b",), "one\ntwo\n"), "a: 1\r\nc: 2\r\nb: |\r\n  one\r\n  two\r\n"),
        ("a: 1\n", Set(("b",), " deep\nflat\n\n"), "a: 1\nb: |2+\n   deep\n  flat\n\n"),
        ("a:\n- x\n", Insert(("a",), "---\n# two"), "a:\n- x\n- |-\n  ---\n  # two\n"),
        ("a: 1\n", Set(("m", "b"), "one\ntwo"), "a: 1\nm:\n  b: |-\n    one\n    two\n"),
        ("a: >\n  x\n", Set(("b",), "one\ntwo\n"), "a: >\n  x\nb: >\n  one\n\n  two\n"),
        ("a: 1\n", Set(("b",), "bell\x07\ntwo"), 'a: 1\nb: "bell\\x07\\ntwo"\n'),
        ("a: 1\n", Set(("b",), "one\r\ntwo"), 'a: 1\nb: "one\\r\\ntwo"\n'),
        ("a: 1\n", Set(("b",), "\n"), 'a: 1\nb: "\\n"\n'),
        ("a: [x]\n", Insert(("a",), "one\ntwo"), 'a: [x, "one\\ntwo"]\n'),
    ],
)
def test_new_text_of_several_lines_is_a_literal_where_it_can_be(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize("text", ["yes", "1_000", "1,000", ":sym", "=", "0o7", "1e3", "12:30", "~", "2020-1-5", "nO"])
def test_text_that_some_reader_takes_for_something_else_is_quoted(text: str) -> None:
    assert edited("a: x\n", Set(("a",), text)) == f'a: "{text}"\n'


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("m: # note\n  a: 1 # x\n# foot\nz: 1\n", Set(("m",), 5), "m: 5 # note\n# foot\nz: 1\n"),
        ("m:\n  a: 1 # x\n  b: 2\n", Set(("m",), {"a": 1, "b": 5}), "m:\n  a: 1 # x\n  b: 5\n"),
        ("l:\n- x # c\n- z\n", Set(("l",), ["x", "y y", "z"]), "l:\n- x # c\n- y y\n- z\n"),
        ("l: [x]\n", Set(("l",), []), "l: []\n"),
        ("l:\n- a # 1\n- b # 2\n- c # 3\n- d # 4\n", Set(("l",), ["b", "d"]), "l:\n- b # 2\n- d # 4\n"),
        ("l:\n- b # 2\n- d # 4\n", Set(("l",), ["a", "b", "c", "d"]), "l:\n- a\n- b # 2\n- c\n- d # 4\n"),
        ("l:\n- a # 1\n- b # 2\n- c # 3\n", Set(("l",), ["c", "a", "b"]), "l:\n- c # 3\n- a # 1\n- b # 2\n"),
        ("a: [x: 1, z]\n", Set(("a", 0, "x"), 2), "a: [x: 2, z]\n"),
        ("a: {b, c: 1}\n", Set(("a", "b"), 2), "a: {b: 2, c: 1}\n"),
        ("? b\n", Set(("b",), 2), "? b\n: 2\n"),
        ("a: 1\nb:\n", Set(("b", "c", "d"), 1), "a: 1\nb:\n  c:\n    d: 1\n"),
        ("# only\n", Set(("a",), 1), "# only\na: 1\n"),
        ("k: v\n", Set(("no",), 1), 'k: v\n"no": 1\n'),
        ("b: {a: 1,\n    c: 2}\n", Set(("b", "d"), 3), "b: {a: 1,\n    c: 2,\n    d: 3}\n"),
    ],
)
def test_lists_and_maps_change_only_where_they_differ(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("t: 1\n\n# own\na: 2 # a\n\nz: 1\n", Remove(("a",)), "t: 1\n\nz: 1\n"),
        ("a:\n  - k: 1 # own\n    # about l\n    l: 2\n", Remove(("a", 0, "k")), "a:\n  - # about l\n    l: 2\n"),
        ("m:\n  k: 1\n", Remove(("m", "k")), "m: {}\n"),
        ("l:\n  - 1\n", Remove(("l", 0)), "l: []\n"),
        ("l: [\n  a, # 1\n  c # 2\n]\n", Remove(("l", 1)), "l: [\n  a # 1\n]\n"),
        ("a: &x 1\nb: *x\n", Remove(("b",)), "a: &x 1\n"),
        ("a: 1\n", Remove(("gone", "deep")), "a: 1\n"),
        ("# mine\na: 1\n\n# not mine\n", Remove(("a",)), "\n# not mine\n"),
    ],
)
def test_what_is_removed_takes_its_own_comments(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("l:\n- a\n# about z\nz: 1\n", Insert(("l",), "b"), "l:\n- a\n- b\n# about z\nz: 1\n"),
        ("l:\n- |-\n  x\n- b\n", Insert(("l",), "c", 0), "l:\n- c\n- |-\n  x\n- b\n"),
        ("l: [a, b,]\n", Insert(("l",), "c", 1), "l: [a, c, b,]\n"),
        ("l: [\n  a, # 1\n  c # 2\n]\n", Insert(("l",), "d"), "l: [\n  a, # 1\n  c, # 2\n  d\n]\n"),
        ("l: [1]\n", Insert(("l",), [3, {"x": 1}]), "l: [1, [3, {x: 1}]]\n"),
        ("l: [x, w, z]\n", Move(("l",), 2, 0), "l: [z, x, w]\n"),
        ("l:\n- - x\n  - w\n- z\n", Move(("l",), 0, 1), "l:\n- z\n- - x\n  - w\n"),
        ("l:\n- x # one\n# on w\n- w\n\n- z\n", Move(("l",), 0, 2), "l:\n# on w\n- w\n- z\n\n- x # one\n"),
    ],
)
def test_items_go_in_and_move_with_their_comments(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "reason"),
    [
        ("a: 1\na: 2\n", Set(("a",), 3), "twice"),
        ("a: &x {b: 1}\nc: *x\n", Set(("a", "b"), 2), "two places"),
        ("a: &x {b: 1}\nc: *x\n", Set(("c", "b"), 2), "two places"),
        ("a: &x 1\nc: *x\n", Remove(("a",)), "two places"),
        ("u:\n  <<: {k: 1}\n", Remove(("u", "k")), "merged"),
        ("u:\n  <<: {k: 1}\n", Set(("u", "k"), 2), "merged"),
        ("a: 1\n", Insert(("a",), 2), "no list"),
        ("a: text\n", Set(("a", "b"), 2), "can't have the key"),
        ("a: [1]\n", Set(("a", 3), 2), "no item"),
        ("a: [1]\n", Move(("a",), 0, 5), "no such item"),
    ],
)
def test_what_can_not_be_done_losslessly_is_refused(front: str, edit: Edit, reason: str) -> None:
    refusal = refused(front, Set(("new",), 1), edit)
    assert reason in refusal.reason
    assert refusal.field


def test_half_a_character_is_refused() -> None:
    assert refused("a: x\n", Set(("a",), "\ud800")).field == "a"


def test_nothing_changes_where_the_value_is_so_already() -> None:
    document = read_document(b"---\na: 0x1F\nd: 2020-09-10 06:43:00 +02:00\nl: [ ]\n---\n")
    same = [Set(("a",), 31), Set(("d",), document.record["d"]), Set(("l",), []), Remove(("x",)), ReplaceBody("")]
    result = apply_edits(document, same)
    assert isinstance(result, Applied)
    assert result.document is document
    assert result.changes == ()


def test_changes_name_old_and_new_values() -> None:
    result = apply_edits(read_document(b"---\na: 1\nm: {k: 1}\n---\nB"), [Set(("m", "k"), 2), Remove(("a",))])
    assert isinstance(result, Applied)
    assert {change.path: (change.old, change.new) for change in result.changes} == {
        ("m", "k"): (1, 2),
        ("a",): (1, ABSENT),
    }


def test_new_keys_go_where_the_order_says() -> None:
    document = read_document(b"---\nb: 1\nd: 1\n---\n")
    result = apply_edits(document, [Set(("c",), 1), Set(("a",), 1), Set(("z",), 1)], lambda path: ("a", "b", "c", "d"))
    assert isinstance(result, Applied)
    assert result.document.data == b"---\na: 1\nb: 1\nc: 1\nd: 1\nz: 1\n---\n"


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("close", [b"---", b"..."])
def test_line_ends_bom_and_fences_stand(head: bytes, newline: bytes, close: bytes) -> None:
    def text(*lines: bytes) -> bytes:
        return head + newline.join([b"---", *lines, close, b"Body", b""])

    result = apply_edits(read_document(text(b"a: x", b"l:", b"- 1")), [Insert(("l",), 2), Set(("note",), "words")])
    assert isinstance(result, Applied)
    assert result.document.data == text(b"a: x", b"l:", b"- 1", b"- 2", b"note: words")


def test_the_body_is_replaced_and_the_front_matter_stands() -> None:
    result = apply_edits(read_document(b"---\r\na: x # c\r\n---\r\nOld"), [ReplaceBody("---\nNew\r\n")])
    assert isinstance(result, Applied)
    assert result.document.data == b"---\r\na: x # c\r\n---\r\n---\nNew\r\n"


def test_a_body_below_a_fence_at_the_files_end_gets_a_line_of_its_own() -> None:
    result = apply_edits(read_document(b"---\r\na: x\r\n---"), [ReplaceBody("New")])
    assert isinstance(result, Applied)
    assert result.document.data == b"---\r\na: x\r\n---\r\nNew"


def test_a_body_that_is_not_utf8_makes_the_file_readonly() -> None:
    assert isinstance(apply_edits(read_document(b"---\na: x\n---\n\xff"), [Set(("a",), "y")]), Refusal)


def test_edit_record_leaves_the_old_record_as_it_is() -> None:
    record = {"l": [1, 2], "m": {"k": 1}}
    assert edit_record(record, Insert(("l",), 3, 0)) == {"l": [3, 1, 2], "m": {"k": 1}}
    assert edit_record(record, Set(("m", "n"), 2)) == {"l": [1, 2], "m": {"k": 1, "n": 2}}
    assert edit_record(record, Remove(("m", "k"))) == {"l": [1, 2], "m": {}}
    assert record == {"l": [1, 2], "m": {"k": 1}}
    assert edit_record(record, Remove(("gone",))) is record
