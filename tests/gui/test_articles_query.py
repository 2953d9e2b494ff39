"""Changing queries as text, and what completes them (no window)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.query import parse_query
from editor.gui.articles.completion import Known, KnownField, complete
from editor.gui.articles.querytext import (
    has_term,
    is_sound,
    pieces,
    quoted,
    toggled,
    value_term,
    with_term,
    without,
    without_names,
)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("in:_news quality:>10", ["in:_news", "quality:>10"]),
        ('word "a phrase" -topics="AI (x)"', ["word", '"a phrase"', '-topics="AI (x)"']),
        ("(a OR b) c", ["(a OR b)", "c"]),
        ("-(a b)x", ["-(a b)", "x"]),
        ("a OR b", []),
        ('open "quote', []),
        ("https://x.org/a(b) sort:-date", ["https://x.org/a(b)", "sort:-date"]),
    ],
)
def test_pieces(text: str, terms: list[str]):
    assert [piece.text for piece in pieces(text)] == terms


def test_names():
    found = {piece.text: piece.name for piece in pieces('in:x "seo.title":y a.b=1 https://a:b word -no:z')}
    assert found["in:x"] == "in"
    assert found['"seo.title":y'] == '"seo.title"'
    assert found["a.b=1"] == "a.b"
    assert found["word"] == found["https://a:b"] == ""


def test_terms_come_and_go():
    assert toggled("", "type=video", "type") == "type=video"
    assert toggled("in:a type=video", "type=video", "type") == "in:a"
    assert toggled("type=video word", "type=article", "type") == "word type=article"
    assert toggled("a OR b", "type=video", "type") == "(a OR b) type=video"
    assert without_names("word sort:-date", "sort") == "word"
    assert has_term("Type=Video x", "type=video")
    assert without("a b c", pieces("a b c")[1]) == "a c"


@given(st.text(max_size=20).filter(lambda text: text.strip()))
def test_any_value_can_be_asked_for(value: str):
    term = value_term("topics", value)
    parse_query(term)
    if not any(char.isspace() for char in term):
        assert has_term(with_term("word", term), term)


@given(st.text(alphabet='ab:"()- OR=>.', max_size=25))
def test_pieces_never_fail_and_leave_sound_queries(text: str):
    for piece in pieces(text):
        assert piece.text == text[piece.start : piece.end]
        assert is_sound(without(text, piece))


def test_quoting():
    assert quoted("AI") == "AI"
    assert quoted("Power Apps") == '"Power Apps"'
    assert quoted("null") == '"null"'
    assert quoted('say "x"') == '"say \\"x\\""'


KNOWN = Known(
    (
        KnownField("title", "Title"),
        KnownField("topics", "Topics", "relation"),
        KnownField("quality", "Quality", "number"),
        KnownField("published", "Published", "boolean"),
        KnownField("provider.name", "Source"),
    ),
    ("_news", "guides"),
    ("required", "range"),
    lambda path: {("topics",): [("Power Apps", 9), ("Portals", 2)]}.get(path, ()),
    words={"problem": {"range": "Out of bounds"}},
)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("to", ["topics:"]),
        ("x -to", ["topics:"]),
        ("sou", ["provider.name:"]),
        ("is:un", ["unpublished", "unsaved"]),
        ("problem:ra", ["range"]),
        ("problem:bounds", ["range"]),
        ("has:source", ["provider.name"]),
        ("in:_", ["_news"]),
        ("sort:-qu", ["-quality"]),
        ("no:tit", ["title"]),
        ("topics:", ['"Power Apps"', "Portals"]),
        ("topics=po", ['"Power Apps"', "Portals"]),
        ('topics="power a', ['"Power Apps"']),
        ("quality:", [">", ">=", "<", "<="]),
        ("published:", ["true", "false"]),
        ("quality:>", []),
        ("", []),
        ("word", []),
    ],
)
def test_completions(text: str, offered: list[str]):
    assert [completion.text for completion in complete(text, len(text), KNOWN)] == offered


def test_a_completion_replaces_what_was_typed_of_it():
    text = "is:published topics:por sort:title"
    cursor = text.index(" sort")
    [first] = complete(text, cursor, KNOWN)
    assert text[: first.start] + first.text + text[first.end :] == "is:published topics:Portals sort:title"
    assert first.detail == "2"
