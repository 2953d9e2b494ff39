"""What holds for every edit: read back it is the record expected, and the lines of other fields stand.

The documents are made up from pieces with all the notations; where the sites beside the project are there, some of
their articles are edited too.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document, read_document
from editor.core.edits import Applied, Edit, Insert, Move, Remove, Set, apply_edits, edit_record
from editor.core.errors import FrontMatterError, NoFrontMatter
from editor.core.fieldpath import get_value
from editor.core.values import is_same

if TYPE_CHECKING:
    from editor.core.values import Value

ENTRIES = [
    "{k}: plain text",
    "{k}:   'single'   # comment",
    '{k}: "double\\n"',
    "{k}: 5",
    "{k}: yes",
    "{k}: 2020-09-10T04:43:00Z",
    "{k}:",
    "{k}: ~ # nothing",
    "{k}: |-\n  literal\n\n    text",
    "{k}: >+ # folded\n  folded\n  text\n\n",
    '{k}: "over\n  two lines"',
    "{k}: [a, 'b', 3]",
    "{k}: [\n  a, # first\n  b,\n]",
    "{k}: {{x: 1, y: [2, 3]}}",
    "{k}:\n- one # 1\n# about two\n- two",
    "{k}:\n    - x: 1\n      y: 2\n    -   x: 3",
    "{k}:\n  - - 1\n    - 2\n  - []",
    "{k}:\n  a: 1 # a\n\n  # about b\n  b: two",
    "# a comment\n{k}: after a comment\n",
    "? {k}\n: explicit",
]
KEYS = ["title", "heat", "tags", "seo", "note", "with space"]
TEXTS = st.sampled_from(
    [
        "yes",
        "1_000",
        "12:30",
        "- x",
        "x: y",
        "# x",
        " lead",
        "a, b",
        "[a]",
        "one\ntwo",
        "\n",
        "",
        "=",
        "\u2028",
        "---",
        "'",
        '"',
    ]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = TEXTS | st.none() | st.booleans() | st.integers() | st.floats()
VALUES: st.SearchStrategy[Value] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of a few entries, with one of the line ends."""
    keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True))
    front = "".join(draw(st.sampled_from(ENTRIES)).format(k=key) + "\n" for key in keys)
    text = draw(st.sampled_from(["", "\ufeff"])) + f"---\n{front}---\nBody\n"
    return read_document(text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))).encode())


def paths(value: Value, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The paths of all that lies in a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [p for step, item in inner for p in ((*path, step), *paths(item, (*path, step)))]


@st.composite
def edits(draw: st.DrawFn, document: Document) -> Edit:
    """An edit that makes sense on the document."""
    path = draw(st.sampled_from(paths(document.record)))
    there = get_value(document.record, path)
    ways: list[st.SearchStrategy[Edit]] = [
        st.builds(Set, st.just(path), VALUES),
        st.just(Remove(path)),
        st.builds(Set, st.tuples(st.sampled_from(["new", "x: y", "404"])), VALUES),
    ]
    if isinstance(there, dict):
        ways.append(st.builds(Set, st.just((*path, "new")), VALUES))
    if isinstance(there, list):
        ways.append(st.builds(Insert, st.just(path), VALUES, st.integers(0, len(there))))
        if there:
            position = st.integers(0, len(there) - 1)
            ways.append(st.builds(Move, st.just(path), position, position))
    return draw(st.one_of(ways))


def check(document: Document, edit: Edit) -> None:
    """An edit that is made gives the record expected, to PyYAML too, and leaves the other entries' lines alone."""
    result = apply_edits(document, [edit])
    if not isinstance(result, Applied):
        return
    new = result.document
    assert is_same(new.record, edit_record(document.record, edit))
    assert new.data[new.body_offset :] == document.data[document.body_offset :]
    assert new.data[: new.front_start] == document.data[: document.front_start]
    for key in new.record:
        if key in document.record and key != edit.path[0]:  # type: ignore[union-attr]  # no edit of the body
            assert entry(new, key) == entry(document, key)


def entry(document: Document, key: str) -> str:
    """The source of a top-level field, from its key to the end of its value."""
    found = document.tree.find((key,))
    assert found is not None
    assert found.key is not None
    return document.front[found.key.start : max(found.key.end, found.node.end)]


@given(st.data())
def test_edits_are_exact_or_refused(data: st.DataObject) -> None:
    document = data.draw(documents())
    check(document, data.draw(edits(document)))


@given(documents(), TEXTS)
def test_any_text_can_be_set_anywhere(document: Document, text: str) -> None:
    for key in document.record:
        result = apply_edits(document, [Set((key,), text)])
        assert isinstance(result, Applied), result
        assert yaml.load(result.document.front.replace("\r\n", "\n"), yaml.CSafeLoader)[key] == text


@given(documents())
def test_setting_what_is_there_changes_nothing(document: Document) -> None:
    same = [Set((key,), value) for key, value in document.record.items()]
    result = apply_edits(document, same)
    assert isinstance(result, Applied)
    assert result.document is document


@given(documents(), VALUES)
def test_a_key_that_is_added_and_removed_leaves_no_trace(document: Document, value: Value) -> None:
    result = apply_edits(document, [Set(("new",), value), Remove(("new",))])
    assert isinstance(result, Applied), result
    assert result.document.data == document.data


SHARED = Path(__file__).resolve().parents[3] / "shared"
HOSTILE: list[Value] = ["yes", "x: y", "one\ntwo", "", None, 3, ["a, b", "- c"], {"k": "#"}, True]


@pytest.mark.parametrize("folder", ["corpus", "wild"])
def test_articles_of_real_sites_are_edited_exactly(folder: str) -> None:
    files = sorted((SHARED / folder).rglob("*.md"))
    if not files:
        pytest.skip("the real sites are not here")
    rng = random.Random(7)
    tried = made = 0
    for file in rng.sample(files, min(len(files), 400)):
        document = readable(file)
        if document is None or not document.record:
            continue
        path = rng.choice(paths(document.record))
        ways: list[Edit] = [Set(path, rng.choice(HOSTILE)), Remove(path), Set(("new key",), rng.choice(HOSTILE))]
        there = get_value(document.record, path)
        if isinstance(there, list):
            ways.append(Insert(path, rng.choice(HOSTILE)))
        for edit in ways:
            check(document, edit)
            tried += 1
            made += isinstance(apply_edits(document, [edit]), Applied)
    assert made >= tried * 0.99


def readable(file: Path) -> Document | None:
    """An article in YAML that can be read and edited."""
    try:
        document = read_document(file.read_bytes())
    except (FrontMatterError, NoFrontMatter):
        return None
    return None if document.format != "yaml" or document.encoding_error or document.duplicates else document
