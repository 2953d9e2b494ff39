"""Edits of TOML front matter: what they change, that they change nothing else, and what is refused."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Place, read_document
from editor.core.edits import Applied, Edit, Insert, Move, Remove, Set, apply_edits, edit_record
from editor.core.edits.verify import is_same_but_order
from editor.core.errors import Refusal
from editor.core.fieldpath import get_value
from editor.core.values import Timestamp

NOON = Timestamp("2021-03-02T12:00:00Z", datetime(2021, 3, 2, 12, tzinfo=UTC))
DAY = Timestamp("2021-03-02", date(2021, 3, 2))

WHOLE = """# about all
title = "Ebb" # the title
'quoted key' = 'it is so'
a.b.c = [1, {x = 1, y = "z"}, 3]
date = 2021-06-05 10:20:30Z
clock = 10:20:30
text = \"\"\"
one
two ""\"\"\"

# about params
[params]
  lit = true # in

  [params."q r"]
  k=1
  long = '''one
two'''
[[list]]
n=1
[list.sub]
k=2

[[list]]
n=2
[deep.er.table]
v = [
  "a", # first
  # note
  "b",
]
inline = { one = 1, two = { three = 3 } }
"""


def laid_out(front: str) -> bytes:
    return f"+++\n{front}+++\nBody\n+++\n".encode()


def edited(front: str, *edits: Edit) -> str:
    """The front matter after edits; the rest must stand."""
    result = apply_edits(read_document(laid_out(front)), edits)
    assert isinstance(result, Applied), result
    data = result.document.data.decode()
    assert data.startswith("+++\n")
    assert data.endswith("+++\nBody\n+++\n")
    return data.removeprefix("+++\n").removesuffix("+++\nBody\n+++\n")


def refused(front: str, edit: Edit) -> str:
    result = apply_edits(read_document(laid_out(front)), [edit])
    assert isinstance(result, Refusal), result
    return result.reason


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("draft = true # until May\n", Set(("draft",), False), "draft = false # until May\n"),
        ("a='x'\n", Set(("a",), "y"), "a='y'\n"),
        ("a = 'x'\n", Set(("a",), "it's"), 'a = "it\'s"\n'),
        ('a = "x"\n', Set(("a",), 'say "y" \\ z\n'), 'a = "say \\"y\\" \\\\ z\\n"\n'),
        ('a = """\nx\n"""\n', Set(("a",), 'y\n"""z"'), 'a = """\ny\n""\\"z\\""""\n'),
        ('a = """x"""\n', Set(("a",), "y\nz"), 'a = """y\nz"""\n'),
        ("a = '''\nx'''\n", Set(("a",), "y\n\\z"), "a = '''\ny\n\\z'''\n"),
        ("a = '''x'''\n", Set(("a",), "y'"), 'a = "y\'"\n'),
        ("a = 1_000\n", Set(("a",), 5), "a = 5\n"),
        ("a = 1.5\n", Set(("a",), float("-inf")), "a = -inf\n"),
        ("a = 2020-09-10 04:43:00+02:00\n", Set(("a",), NOON), "a = 2021-03-02 14:00:00+02:00\n"),
        ("a = 2020-09-10\n", Set(("a",), DAY), "a = 2021-03-02\n"),
        ("a = 10:20:30\n", Set(("a",), "11:00:00"), "a = 11:00:00\n"),
        ("a = 10:20:30\n", Set(("a",), "noon"), 'a = "noon"\n'),
        ("a.b = 1\n[c.d]\ne = 2\n", Set(("c", "d", "e"), "x"), 'a.b = 1\n[c.d]\ne = "x"\n'),
        ("a.b = 1 # c\n", Set(("a", "b"), [1, "x"]), 'a.b = [1, "x"] # c\n'),
        ("a = { b = 1, c = 2 }\n", Set(("a", "b"), 3), "a = { b = 3, c = 2 }\n"),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\n", Set(("a", 1, "b"), 3), "[[a]]\nb = 1\n[[a]]\nb = 3\n"),
    ],
)
def test_a_new_value_keeps_the_old_ones_looks(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("", Set(("a",), 1), "a = 1\n"),
        ("a = 1\n", Set(("b c",), 2), 'a = 1\n"b c" = 2\n'),
        ("a='x'\nb='y'\n", Set(("c",), "z"), "a='x'\nb='y'\nc='z'\n"),
        ("a = 1\n\n[t]\nb = 1\n", Set(("c",), 2), "a = 1\nc = 2\n\n[t]\nb = 1\n"),
        ("# t\n[t]\nb = 1\n", Set(("c",), 2), "c = 2\n\n# t\n[t]\nb = 1\n"),
        ("[t]\n  b = 1 # c\n\n[u]\n", Set(("t", "c"), 2), "[t]\n  b = 1 # c\n  c = 2\n\n[u]\n"),
        ("[u]\n[t]\nb = 1\n", Set(("u", "c"), True), "[u]\nc = true\n[t]\nb = 1\n"),
        ("[t.u]\nb = 1\n", Set(("t", "c"), 2), "[t]\nc = 2\n\n[t.u]\nb = 1\n"),
        ("t.u = 1\nz = 1\n", Set(("t", "c"), 2), "t.u = 1\nt.c = 2\nz = 1\n"),
        ("a = 1\n", Set(("m", "n"), 2), "a = 1\nm = { n = 2 }\n"),
        ("a = {}\n", Set(("a", "b"), 2), "a = { b = 2 }\n"),
        ("a = { b = 1 }\n", Set(("a", "c"), [2]), "a = { b = 1, c = [2] }\n"),
        ("a = 1\n", Set(("b",), "one\ntwo"), 'a = 1\nb = """\none\ntwo"""\n'),
        ("a = 1\n", Set(("b",), DAY), "a = 1\nb = 2021-03-02\n"),
        ("a = 1\n", Insert(("b",), "x"), 'a = 1\nb = ["x"]\n'),
    ],
)
def test_a_new_key(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


def test_a_new_key_goes_where_the_schema_puts_it() -> None:
    document = read_document(laid_out("# about a\na = 1\nd = 4\n[t]\n"))
    for key, lines in {"b": "a = 1\nb = 0\n", "0": "0 = 0\n# about a\n", "e": "d = 4\ne = 0\n"}.items():
        result = apply_edits(document, [Set((key,), 0)], lambda path: ["0", "a", "b", "d", "t", "e"])
        assert isinstance(result, Applied)
        assert lines in result.document.front


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("a = 1\n\n# about b\nb = 2 # c\n\nc = 3\n", Remove(("b",)), "a = 1\n\nc = 3\n"),
        ("a = 1\n", Remove(("a",)), ""),
        ("a = 1\n[t]\nb = 1\n\n[t.u]\nc = 1\n\n[v]\nd = 1\n", Remove(("t",)), "a = 1\n\n[v]\nd = 1\n"),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\n", Remove(("a", 0)), "[[a]]\nb = 2\n"),
        ("a = { b = 1, c = 2 }\n", Remove(("a", "b")), "a = { c = 2 }\n"),
        ("a = [1, 2, 3]\n", Remove(("a", 1)), "a = [1, 3]\n"),
        ("t.a = 1\nt.b = 2\n", Remove(("t", "a")), "t.b = 2\n"),
        ("a = 1\n", Remove(("b",)), "a = 1\n"),
    ],
)
def test_what_is_removed(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "after"),
    [
        ("a = [ 'x' ]\n", Insert(("a",), "y"), "a = [ 'x', \"y\" ]\n"),
        ("a = []\n", Insert(("a",), 1), "a = [1]\n"),
        ("a = [\n  1, # one\n  2,\n]\n", Insert(("a",), 3), "a = [\n  1, # one\n  2,\n  3,\n]\n"),
        ("a = [1, 2, 3]\n", Move(("a",), 0, 2), "a = [2, 3, 1]\n"),
        ("a = [1, 2, 3] # c\n", Set(("a",), [1, 3]), "a = [1, 3] # c\n"),
        ("[[a]]\nb = 1\n[a.c]\nd = 1\n", Insert(("a",), {"b": 2}), "[[a]]\nb = 1\n[a.c]\nd = 1\n\n[[a]]\nb = 2\n"),
        ("[[a]]\nb = 1\n", Insert(("a",), {"b": 0}, 0), "[[a]]\nb = 0\n\n[[a]]\nb = 1\n"),
    ],
)
def test_lists(front: str, edit: Edit, after: str) -> None:
    assert edited(front, edit) == after


@pytest.mark.parametrize(
    ("front", "edit", "reason"),
    [
        ("a = 1\n", Set(("a",), None), "TOML has no empty values (null); remove the field instead"),
        ("a = 1\n", Set(("b",), [None]), "TOML has no empty values (null); remove the field instead"),
        ("a = 1\n", Set(("a",), b"x"), "TOML has no binary data"),
        ("[a]\nb = 1\n", Set(("a",), 5), "a is a table of its own in the file; change its fields one by one"),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\n", Move(("a",), 0, 1), "tables ([[…]]) of TOML can't be moved here yet"),
        ("[[a]]\nb = 1\n", Insert(("a",), 5), "only a group of fields can be put among tables ([[…]]) of TOML"),
        ("a = 'x'\n", Set(("a",), "\ud800"), "it holds half a character (a lone surrogate), which UTF-8 can't hold"),
    ],
)
def test_what_is_refused(front: str, edit: Edit, reason: str) -> None:
    assert refused(front, edit) == reason


def test_places_are_those_of_the_file() -> None:
    document = read_document(laid_out(WHOLE))
    assert document.place(("title",)) == Place(3, 9)
    assert document.key_place(("params", "q r", "k")) == Place(17, 3)
    assert document.place(("list", 1, "n")) == Place(26, 3)
    assert document.place(("list", 1, "nowhere")) == Place(25, 1)
    assert document.written(("date",)) == "2021-06-05 10:20:30Z"
    assert document.source_lines(("deep", "er", "table", "v")) == (28, 32)


TEXTS = st.sampled_from(
    ["it's", '"', "'''", '"""', "a\nb", "\n", "\\", "", "true", "\x7f", "# no", "2020-01-01", "\r\n"]
)
SCALARS = TEXTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.booleans() | st.integers()
VALUES = st.recursive(
    SCALARS | st.floats() | st.sampled_from([NOON, DAY]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)
WILD = Path(__file__).parents[3] / "shared/wild/rustblog-toml"
FRONTS = [WHOLE, *(read_document(file.read_bytes()).front for file in sorted(WILD.glob("*.md")))]


def paths_in(value, path=()):
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inside:
        yield from paths_in(item, (*path, step))


@given(st.sampled_from(FRONTS), st.randoms(use_true_random=False), VALUES, st.sampled_from(["\n", "\r\n"]))
def test_only_what_was_asked_changes(front, chance: random.Random, value, newline: str) -> None:
    document = read_document(f"+++\n{front}+++\nBody\n".replace("\n", newline).encode())
    path = chance.choice(list(paths_in(document.record)))
    here = get_value(document.record, path)
    edit: Edit = chance.choice([Set(path, value), Remove(path), Set((*path[:-1], "new"), value)])
    if isinstance(here, list):
        edit = chance.choice([Insert(path, value, chance.choice([None, 0])), edit])
    try:
        expected = edit_record(document.record, edit)
    except ValueError:
        return
    result = apply_edits(document, [edit])
    if isinstance(result, Refusal):
        assert result.reason
        return
    new = result.document
    assert is_same_but_order(new.record, expected)
    assert new.body == document.body
    assert newline == "\n" or "\n" not in new.front.replace("\r\n", "")
    if isinstance(edit, Set) and not isinstance(here, list | dict) and edit.path == path:
        node = document.tree.find(path).node
        rest = len(document.front) - node.end
        assert new.front[: node.start] == document.front[: node.start]
        assert new.front[len(new.front) - rest :] == document.front[node.end :]
    left = iter(new.front.splitlines())
    assert [line for line in other_lines(document, edit) if line not in left] == []


def other_lines(document, edit: Edit) -> list[str]:
    """The lines that an edit has nothing to do with; when one is removed, comments and blank lines may go too."""
    touched = document.tree.find(edit.path)
    if touched is None and len(edit.path) > 1:
        parent = document.tree.find(edit.path[:-1])
        touched = parent if parent.node.is_flow else None
    lines = document.front.splitlines()
    if touched is not None:
        first = document.front.count("\n", 0, (touched.key or touched.node).start)
        last = document.front.count("\n", 0, touched.node.end)
        lines[first : last + 1] = []
    return [line for line in lines if line.split("#")[0].strip()] if isinstance(edit, Remove) else lines
