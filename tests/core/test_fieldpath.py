"""Field paths: text and back, and what they lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import FieldPathError
from editor.core.fieldpath import format_field_path, get_value, iter_values, parse_field_path
from editor.core.values import ABSENT


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("title", ("title",)),
        ("provider.name", ("provider", "name")),
        ("images[0].url", ("images", 0, "url")),
        ("topics[-1]", ("topics", -1)),
        ("rows[0][1]", ("rows", 0, 1)),
        ('"seo.title"', ("seo.title",)),
        ('seo."og:title"[2]', ("seo", "og:title", 2)),
        ('"say \\"hi\\" [1]"', ('say "hi" [1]',)),
        ('"back\\\\slash"', ("back\\slash",)),
        ('""', ("",)),
        ("image-alt", ("image-alt",)),
        ("2021", ("2021",)),
    ],
)
def test_parse(text, path):
    assert parse_field_path(text) == path
    assert parse_field_path(format_field_path(path)) == path


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        ("a.", 3),
        (".a", 1),
        ("a[", 2),
        ("a[x]", 2),
        ("a[0", 2),
        ('"a', 1),
        ("a]", 2),
        ('a."b', 3),
        ("a[--1]", 2),
    ],
)
def test_what_is_no_path_names_the_column(text, column):
    with pytest.raises(FieldPathError) as caught:
        parse_field_path(text)
    assert caught.value.column == column


STEPS = st.lists(st.text(max_size=8) | st.integers(-99, 99), max_size=5)


@given(st.text(max_size=8), STEPS)
def test_every_path_survives_its_text(first, rest):
    path = (first, *rest)
    assert parse_field_path(format_field_path(path)) == path


RECORD = {"a": [{"url": "x"}, {"url": "y"}, "z"], "b": {"c": None}, "d": [[1], [2, 3]]}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("a", 0, "url"), "x"),
        (("a", -2, "url"), "y"),
        (("a", 9), ABSENT),
        (("b", "c"), None),
        (("b", "c", "d"), ABSENT),
        (("a", "url"), ABSENT),
    ],
)
def test_get_value(path, value):
    assert get_value(RECORD, path) is value or get_value(RECORD, path) == value


def test_iter_values_goes_through_lists():
    assert list(iter_values(RECORD, ("a", "url"))) == ["x", "y"]
    assert list(iter_values(RECORD, ("d", 1, 0))) == [2]
    assert list(iter_values(RECORD, ("nothing",))) == []
