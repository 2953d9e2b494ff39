"""Reading queries: where an error stands, what is read of one that is being typed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.core.errors import QueryError
from editor.core.query import SortKey, parse_query, tokens


@pytest.mark.parametrize(
    ("query", "column"),
    [
        ('kind=soup "the pot', 11),
        ('title:"the pot', 7),
        ('"seo.title', 1),
        ("soup (kind=stew OR kind=soup", 6),
        ("a (b (c)", 3),
        ("(soup) OR stew)", 15),
        (")", 1),
        ("()", 1),
        ("a -()", 4),
        ("title:/^stone", 7),
        (r"title:/a\/", 7),
        (r"title:/(s)\1/", 7),
        ("url:/img/a.jpg", 10),
        ("soup title:", 11),
        ("kind=", 5),
        ("soup minutes:>=", 14),
        ("n:#>", 3),
        ("n:#>x", 5),
        ("n:>soup", 4),
        ("n:1..x", 6),
        ("n:1..", 6),
        ("d:>2020-02-30", 4),
        (":x", 1),
        ("a..b:x", 3),
        ("a[x]:y", 2),
        ("tags[0=winter", 5),
        ("is:away", 4),
        ("is:", 1),
        ("x has:", 3),
        ("has:a:b", 6),
        ("sort:-", 7),
        ("-sort:x", 1),
        ("OR", 1),
        ("soup OR", 6),
        ("OR soup", 1),
        ("a OR OR b", 3),
        ("(OR a)", 2),
        ("-", 1),
        ("soup -", 6),
        ("soup - stew", 6),
        ("(-)", 2),
        ("-OR", 1),
    ],
)
def test_an_error_names_the_column_where_it_begins(query, column):
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert caught.value.column == column
    assert str(caught.value).startswith(f"column {column}: ")
    assert tokens(query)[-1].kind == "error"


def test_the_last_sort_wins_and_is_no_condition():
    query = parse_query('sort:-a b OR c sort:"x y"')
    assert query.sort == (SortKey(("x y",)),)
    assert parse_query("sort:-a.b").sort == (SortKey(("a", "b"), True),)


def test_the_fields_asked_of_are_named_once_and_problems_noticed():
    query = parse_query('a:1 -(b.c:2 OR has:a) "d e"=x word sort:f')
    assert query.field_names == ("a", "b.c", '"d e"', "f")
    assert not query.needs_problems
    assert parse_query("a -(b OR problem:url)").needs_problems


def test_the_pieces_of_a_query_have_spans():
    text = '-"a b" title:>5 OR is:new'
    pieces = [(token.kind, text[token.start : token.end]) for token in tokens(text)]
    assert pieces == [
        ("minus", "-"),
        ("phrase", '"a b"'),
        ("field", "title"),
        ("operator", ":"),
        ("operator", ">"),
        ("value", "5"),
        ("or", "OR"),
        ("keyword", "is"),
        ("operator", ":"),
        ("value", "new"),
    ]


HOSTILE = [
    "(" * 10_000,
    "word " * 10_000,
    "-" * 10_000,
    "(" * 10_000 + ")" * 10_000,
    '"' * 9_999,
    "a[" * 50 + ":",
    '"a".' * 5_000 + '"',
]


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: query[:4])
def test_a_long_hostile_query_is_an_error(query):
    with pytest.raises(QueryError):
        parse_query(query)


def test_a_long_sound_query_is_read():
    assert parse_query("word " * 3_000 + "OR " + "f:/x/ " * 50).fields == (("f",),)


SIGNS = [*':=-()"/\\#><*[]. 0', "a", "is", "sort", "OR", ".."]
PIECES = st.lists(st.sampled_from(SIGNS), max_size=20).map("".join)


@given(st.one_of(st.text(max_size=40), PIECES))
@example("a:/\\")
@example('a:"\\')
@example('a."\\')
@example("http://(")
@example("ıs:new")
def test_reading_raises_nothing_but_query_errors(text):
    column = 0
    try:
        parse_query(text)
    except QueryError as error:
        column = error.column
    assert column <= len(text) + 1
    found = tokens(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert bool(column) == any(token.kind == "error" for token in found)
