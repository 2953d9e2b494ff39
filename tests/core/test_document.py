"""Reading: fences, YAML 1.1 as PyYAML has it, places, and what can't be read (contract §1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.core.document import Place, read_document, read_yaml
from editor.core.errors import FrontMatterError, NoFrontMatter
from editor.core.values import Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.core.fieldpath import FieldPath
    from editor.core.values import Value


def front(text: str) -> dict[str, object]:
    return dict(read_document(f"---\n{text}---\n".encode()).record)


@pytest.mark.parametrize(
    ("data", "record", "body"),
    [
        (b"---\na: 1\n---\nBody", {"a": 1}, "Body"),
        (b"\xef\xbb\xbf---\r\na: 1\r\n...\r\nBody\r\n", {"a": 1}, "Body\r\n"),
        (b"---  \na: 1\n---\t\n", {"a": 1}, ""),
        (b"---\n---", {}, ""),
        (b"---\n# c\n---\n", {}, ""),
        (b'{"a": [1, 1.5, true, null]}\nBody', {"a": [1, 1.5, True, None]}, "Body"),
        (b';;;\n"a": ";;;"\n;;;\nBody', {"a": ";;;"}, "Body"),
        (b"+++\na = 1\n+++\nBody", {"a": 1}, "Body"),
    ],
)
def test_formats(data: bytes, record: dict[str, object], body: str) -> None:
    document = read_document(data)
    assert (document.record, document.body) == (record, body)


@pytest.mark.parametrize("data", [b"", b"words", b"{% x %}", b"{{ x }}", b"----\na: 1\n----\n", b"\n---\na: 1\n---\n"])
def test_no_front_matter(data: bytes) -> None:
    with pytest.raises(NoFrontMatter):
        read_document(data)


def test_yaml_1_1() -> None:
    text = "a: yes\nb: OFF\nc: y\nd: 12:30\ne: 010\nf: 0o10\ng: 1_000\nh: 1e3\ni: ~\nj: =\nk: 2021-02-30\n"
    values = {"a": True, "b": False, "c": "y", "d": 750, "e": 8, "f": "0o10", "g": 1000, "h": "1e3", "i": None}
    assert front(text) == values | {"j": "=", "k": "2021-02-30"}


def test_dates_keep_their_notation() -> None:
    value = front("at: 2021-3-4 5:06:07 +02:00\n")["at"]
    assert isinstance(value, Timestamp)
    assert value.text == "2021-3-4 5:06:07 +02:00"


def test_odd_keys_merges_and_tags() -> None:
    text = "404: a\nno: b\nbase: &b {k: 1, l: 2}\nuse: {<<: *b, k: 3}\ns: !!set {x}\nt: !!str 5\nz: !!binary aGk=\n"
    record = {"404": "a", "no": "b", "base": {"k": 1, "l": 2}, "use": {"k": 3, "l": 2}}
    assert front(text) == record | {"s": {"x": None}, "t": "5", "z": b"hi"}


def test_duplicates() -> None:
    document = read_document(b"---\na: 1\na: 2\na: 3\nb: {c: 1, 'c': 2}\nyes: 1\ntrue: 2\n---\n")
    assert document.record["a"] == 3
    found = [(twice.path, twice.line, twice.column) for twice in document.duplicates]
    assert found == [(("a",), 3, 1), (("b", "c"), 5, 11), (("true",), 7, 1)]


def test_places() -> None:
    document = read_document("\ufeff---\r\na: 1\r\n😀: [x, {k: v}]\r\nb: |\r\n  t\r\nn:\r\n---\r\n".encode())
    assert document.place(("😀", 1, "k")) == Place(3, 12)
    assert document.key_place(("😀",)) == Place(3, 1)
    assert document.place(("😀", 1, "gone")) == Place(3, 8)
    assert document.place(("gone",)) == Place(1, 1)
    assert document.place(("n",)) == Place(6, 3)
    assert document.source_lines(("b",)) == (4, 5)


def test_written() -> None:
    document = read_document(b"---\nn: 1_250 # c\ny: Yes\na: &x 0x1F\nb: *x\ne:\n---\n")
    assert [document.written((key,)) for key in "nyabe"] == ["1_250", "Yes", "0x1F", "0x1F", ""]


def test_body_that_is_not_utf8() -> None:
    document = read_document(b"---\na: 1\n---\nCaf\xe9\n")
    assert document.encoding_error == Place(4, 4)
    assert document.body == "Caf\ufffd\n"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: \xff", 2, 4),
        ("a: 1\nb: \x07", 3, 4),
        ("a: 1\nb: \x00", 3, 4),
        ('a: "x\nb: 1', 2, 4),
        ("a: [1, 2\nb: 1", 2, 4),
        ("a: b: c", 2, 5),
        ("a:\n\tb: 1", 3, 1),
        ("a: *b", 2, 4),
        ("a: &a [*a]", 2, 8),
        ("a: &a 1\nb: &a 2", 3, 4),
        ("a: !shout x", 2, 4),
        ("a: !!python/object:os.system x", 2, 4),
        ("a: !!int x", 2, 4),
        ("a: <<", 2, 4),
        ("? [a]\n: b", 2, 3),
        ("a: 1\n--- # two\nb: 1", 3, 1),
        ("- a", 2, 1),
        ("words", 2, 1),
        ("- " * 10_000, 2, 201),
        ("{a: " * 10_000, 2, 401),
        ("a: " + "9" * 5_000, 2, 4),
    ],
)
def test_what_cannot_be_read(text: str, line: int, column: int) -> None:
    with pytest.raises(FrontMatterError) as caught:
        read_document(b"---\n" + text.encode("latin-1") + b"\n---\n")
    assert (caught.value.line, caught.value.column) == (line, column)
    assert caught.value.rule == ("encoding" if "\xff" in text else "syntax")


def test_deep_brackets_cannot_be_read() -> None:
    with pytest.raises(FrontMatterError, match="nest") as caught:
        read_document(b"---\n" + b"[" * 10_000 + b"\n---\n")
    # libyaml has a limit of its own since PyYAML 6.0.4, and speaks first.
    assert (caught.value.line, caught.value.column) in ((2, 101), (2, 1001))


def test_alias_bomb_and_size() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    with pytest.raises(FrontMatterError):
        front("\n".join(lines) + "\n")
    with pytest.raises(FrontMatterError, match="too large"):
        front("a: " + "x" * (3 << 20) + "\n")


@pytest.mark.parametrize("data", [b"---\na: 1\n", b"+++\na = x\n+++\n", b'{"a": 1', b";;;\nx\n;;;\n"])
def test_other_broken_front_matter(data: bytes) -> None:
    with pytest.raises(FrontMatterError):
        read_document(data)


def test_any_yaml() -> None:
    tree = read_yaml("publish: {on: true}\nlist:\n  - name: x\n")
    assert tree.value == {"publish": {"on": True}, "list": [{"name": "x"}]}
    assert tree.key_place(("list", 0, "name")) == Place(3, 5)
    assert read_yaml("").value is None


def test_toml_dates_keep_their_notation() -> None:
    text = "+++\na = 2021-06-05\nb = 2021-06-05 10:20:30Z\nc = [2021-06-05t10:20:30.50+02:00]\nd = 10:20:30\n+++\n"
    record = read_document(text.encode()).record
    items = record["c"]
    assert isinstance(items, list)
    written = [value.text for value in (record["a"], record["b"], items[0]) if isinstance(value, Timestamp)]
    assert written == ["2021-06-05", "2021-06-05 10:20:30Z", "2021-06-05t10:20:30.50+02:00"]
    assert record["d"] == "10:20:30"


WINDING = """# a note
title: "Ebb: and flow"
empty:
blank: ''
none: []
place: {name: Quay, at: [1, {deep: 2}]}
images:
  - url: /a.png
    size: {width: 1, height: 2}
  # the second
  - url: /b.png
  - [x, [y]]
text: |
  one
  two

last: end
"""


def paths_of(value: Value, path: FieldPath = ()) -> Iterator[FieldPath]:
    """The paths of all values, and for each some that lead to nothing."""
    yield path
    yield from ((*path, "nowhere"), (*path, 99), (*path, -1))
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inside:
        yield from paths_of(item, (*path, step))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("top", ["", "\ufeff"])
def test_a_place_is_the_same_whether_one_is_asked_for_or_many(end: str, top: str) -> None:
    data = (top + "---\n" + WINDING + "---\nbody\n").replace("\n", end).encode()
    through_tree = read_document(data)
    assert through_tree.tree
    paths = list(paths_of(through_tree.record))
    assert len(paths) > 80
    for path in paths:
        fresh = read_document(data)
        assert (fresh.place(path), fresh.key_place(path)) == (through_tree.place(path), through_tree.key_place(path))
