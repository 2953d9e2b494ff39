"""Several records as one, and an edit of that one for each."""

from __future__ import annotations

import pytest

from editor.core.edits import Insert, Move, Remove, Set
from editor.core.problems import Problem
from editor.core.values import ABSENT
from editor.gui.several.merge import Union, merge_values, values_with_counts
from editor.gui.several.problems import merge_problems
from editor.gui.several.translate import edits_for


@pytest.mark.parametrize("value", ["news", None, ABSENT, ["AI", "Law"], {"name": "Insider"}, float("nan")])
def test_what_all_have_is_shown_as_it_is(value) -> None:
    merged = merge_values(("f",), [value, value])
    assert merged.value is value
    assert not merged.differing


@pytest.mark.parametrize(("values", "shown"), [
    (["news", "learning"], "news"),
    ([ABSENT, "news"], "news"),
    ([None, ABSENT], None),
    ([1, True], 1),
    ([["AI"], "AI"], ["AI"]),
])  # fmt: skip
def test_where_they_differ_an_example_is_shown(values, shown) -> None:
    merged = merge_values(("f",), values)
    assert merged.value == shown
    assert merged.differing == {("f",)}


def test_maps_are_merged_key_by_key() -> None:
    one = {"name": "Insider", "domain": "a.example", "rank": 1}
    merged = merge_values(("p",), [one, {"name": "Insider", "domain": "b.example"}, None])
    assert merged.value == {"name": "Insider", "domain": "a.example", "rank": 1}
    assert merged.differing == {("p",), ("p", "name"), ("p", "domain"), ("p", "rank")}
    alike = merge_values(("p",), [{"name": "Insider", "domain": "a"}, {"domain": "b", "name": "Insider"}])
    assert alike.differing == {("p",), ("p", "domain")}


def test_lists_that_differ_are_shown_as_their_union() -> None:
    merged = merge_values(("t",), [["AI", "Law"], ["Law", "Law"], ABSENT])
    assert merged.unions == {("t",): Union(("Law", "AI"), (2, 1))}
    assert merged.value == ["Law", "AI"]


def test_lists_of_maps_that_differ_have_no_union() -> None:
    merged = merge_values(("images",), [[{"url": "a"}], [{"url": "b"}]])
    assert not merged.unions
    assert merged.differing == {("images",)}


def test_values_are_counted_by_kind_and_the_most_frequent_come_first() -> None:
    assert values_with_counts(["b", 1, True, "a", "a", ABSENT, None, ["a"]]) == [("a", 2), ("b", 1), (1, 1), (True, 1)]


UNIONS = {("t",): Union(("Law", "AI"), (2, 1))}


@pytest.mark.parametrize(("edit", "topics", "expected"), [
    (Insert(("t",), "Web"), ["AI"], [Insert(("t",), "Web")]),
    (Insert(("t",), "AI"), ["AI"], []),
    (Insert(("t",), "AI"), None, [Insert(("t",), "AI")]),
    (Remove(("t", 0)), ["AI", "Law", "x", "Law"], [Remove(("t", 3)), Remove(("t", 1))]),
    (Remove(("t", 1)), ["Law"], []),
    (Remove(("t", 9)), ["Law"], []),
    (Set(("t", 1), "Artificial"), ["Law", "AI"], [Set(("t", 1), "Artificial")]),
    (Set(("t", 1), "Law"), ["Law", "AI"], [Remove(("t", 1))]),
    (Move(("t",), 0, 1), ["Law", "AI"], []),
    (Set(("t",), ["New"]), ["Law"], [Set(("t",), ["New"])]),
])  # fmt: skip
def test_an_item_of_the_union_is_meant_by_its_value(edit, topics, expected) -> None:
    assert list(edits_for(edit, UNIONS, {"t": topics})) == expected


@pytest.mark.parametrize(
    "edit", [Set(("title",), "New"), Remove(("title",)), Remove(("images", 0)), Move(("l",), 0, 1)]
)
def test_any_other_edit_is_the_same_for_all(edit) -> None:
    assert edits_for(edit, UNIONS, {"title": "Old", "l": [1, 2]}) == (edit,)


def problem(field: str, rule: str = "range", path: str = "a.md") -> Problem:
    return Problem(path, 1, 1, rule, field, "error", f"{field} is wrong", Set(("x",), 1))


def merged(*of_each: list[Problem]) -> list[tuple[str, str]]:
    found = merge_problems(of_each, len(of_each), lambda p, count: f"{p.message} ({count})")
    assert all(p.fix is None for p in found)
    return [(p.field, p.message) for p in found]


def test_a_problem_of_some_says_of_how_many() -> None:
    assert merged([problem("q"), problem("t")], [problem("q")]) == [("q", "q is wrong"), ("t", "t is wrong (1)")]


def test_problems_of_items_are_told_of_their_list_and_of_whole_articles_not_at_all() -> None:
    assert merged([problem("t[0]"), problem("t[3]"), problem(""), problem("o.t[1].u")]) == [
        ("t", "t[3] is wrong"),
        ("o.t", "o.t[1].u is wrong"),
    ]
