"""Queries asked of records: contract §5, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from editor.core.dates import parse_date
from editor.core.query import QueryContext, SortKey, matches, parse_query, sort_subjects, sorting
from editor.core.query.sort import RUN
from editor.core.values import Timestamp

NOW = datetime(2024, 3, 31, 12, 30, tzinfo=UTC)
CONTEXT = QueryContext(NOW)


@dataclass(frozen=True)
class Flawed:
    rule: str
    severity: str


@dataclass(frozen=True)
class Page:
    record: dict = field(default_factory=dict)
    path: str = "_posts/page.md"
    state: str = "published"
    broken: str = ""
    problems: tuple | None = ()


def stamp(text):
    return Timestamp(text, parse_date(text))


def is_match(query, record=None, context=CONTEXT, **facts):
    return matches(parse_query(query), Page(record or {}, **facts), context)


TRUE_OF = [
    ("", {}),
    ("   ", {}),
    ("bread", {"title": "White BREAD"}),
    ("creme", {"title": "Crème"}),
    ("CRÈME", {"title": "creme"}),
    ("crème", {"title": "cre\u0300me"}),
    ("404", {"title": 404}),
    ("name", {"name": "Her name"}),
    ("bio", {"bio": "A bio"}),
    ("desc", {"description": "desc", "excerpt": None}),
    ("_posts/page", {}),
    ('"two words"', {"title": "the two words"}),
    (r'"a \"b\" \\ c"', {"title": r'a "b" \ c'}),
    ("a.b[0]", {"title": "a.b[0]"}),
    ("https://x.example/a?b=c:d", {"excerpt": "see https://x.example/a?b=c:d."}),
    ("https://x.example/a_(b)", {"excerpt": "https://x.example/a_(b)"}),
    ("(https://x.example/a)", {"excerpt": "https://x.example/a"}),
    ("--bread", {"title": "bread"}),
    ("-(bread salt)", {"title": "bread"}),
    ("title:b", {"title": "abc"}),
    ("TITLE:b", {"title": "abc"}),
    ("n:9", {"n": 9}),
    ("n:9.0", {"n": 9}),
    ("n=9", {"n": 9.0}),
    ("n:9", {"n": "19"}),
    ("n:-2", {"n": -2}),
    ("flag:TRUE", {"flag": True}),
    ("flag:yes", {"flag": True}),
    ("flag=off", {"flag": False}),
    ("n:>5", {"n": 5.5}),
    ("n:>=5", {"n": 5}),
    ("n:<0", {"n": -1}),
    ("n:<=1e3", {"n": 1000}),
    ("n:1..5", {"n": 5}),
    ("n:5..*", {"n": 500}),
    ("n:*..5", {"n": -500}),
    ("n:-5..-1", {"n": -5}),
    ("n:*..*", {"n": 0}),
    ("n:0.5...75", {"n": 0.6}),
    ("t:wait..what", {"t": "wait..what?"}),
    ("t:what...", {"t": "what... "}),
    (r"u:/a\/b$/", {"u": "x/a/b"}),
    (r"u:/\\/", {"u": "back\\slash"}),
    ("u:/(a b)|c/", {"u": "A B"}),
    (r"n:/^\d$/", {"n": 7}),
    ('u:"/img/"', {"u": "/img/a.jpg"}),
    ("tags:#>1", {"tags": [1, 2]}),
    ("tags:#<1", {}),
    ("tags:#<1", {"tags": None}),
    ("tags:#>=1", {"tags": "one"}),
    ("tags:#<=0", {"tags": []}),
    ("f:*", {"f": None}),
    ("has:f", {"f": 0}),
    ("has:f", {"f": False}),
    ("has:f", {"f": {}}),
    ("no:f", {"f": " \n"}),
    ("no:f", {"f": []}),
    ("f=null", {"f": None}),
    ('f="null"', {"f": "null"}),
    ('f=""', {"f": ""}),
    ("f=null", {"f": [None]}),
    ("images.url:x", {"images": [{"url": "a"}, {"url": "x"}]}),
    ("a.b:x", {"a": [[{"b": ["x"]}]]}),
    ("a[1].b=x", {"a": [{"b": "y"}, {"b": "x"}]}),
    ('"a.b":x', {"a.b": "x"}),
    ('x."a b":y', {"x": {"a b": "y"}}),
    ("d:2020", {"d": stamp("2020-09-10")}),
    ("d=2020-09-10t04:43:00z", {"d": stamp("2020-09-10T04:43:00Z")}),
    ("d:>2020-09-09", {"d": stamp("2020-09-10")}),
    ("d:<=2020-09-10", {"d": stamp("2020-09-10T23:59:59.9Z")}),
    ("d:2020-09-10..2020-09-10", {"d": "2020-09-10 23:00"}),
    ('d:>"2020-09-10 12:00"', {"d": stamp("2020-09-10T12:00:01Z")}),
    ("d:<9999-12-31", {"d": stamp("2020-09-10")}),
    ("d:>-1h", {"d": stamp("2024-03-31T11:30:01Z")}),
    ("d:>-1m", {"d": stamp("2024-02-29T12:30:01Z")}),
    ("d:>-1y", {"d": stamp("2023-03-31T12:30:01Z")}),
    ("d:>-999999999y", {"d": stamp("2020-09-10")}),
    ("d:today..today", {"d": stamp("2024-03-31")}),
    ("d:>=today", {"d": stamp("2024-03-31T00:00:00Z")}),
]
FALSE_OF = [
    ("bread", {"title": "x", "body": "bread"}),
    ("name", {"title": "x", "name": "name"}),
    ("n:9", {"n": 90}),
    ("n:1", {"n": True}),
    ("n:>5", {"n": "6"}),
    ("n:>0", {"n": True}),
    ("n:>0", {"n": float("nan")}),
    ("flag:tru", {"flag": True}),
    ("map:x", {"map": {"k": "x"}}),
    ("map:/x/", {"map": {"k": "x"}}),
    ("f:null", {"f": None}),
    ("f=null", {"f": "null"}),
    ('f="null"', {"f": None}),
    ("f=null", {}),
    ('f=""', {"f": None}),
    ("f:*", {}),
    ("has:f", {"f": None}),
    ("unknown:>1", {}),
    ("d:>2020-09-10", {"d": stamp("2020-09-10T23:59:59Z")}),
    ("d:<2020-09-10", {"d": stamp("2020-09-10")}),
    ("d:<2020-09-10", {"d": "2020-02-31"}),
    ("d:<2020-09-10", {"d": 2019}),
    ("d:>2019", {"d": stamp("2020-09-10")}),
    ("d:>-1m", {"d": stamp("2024-02-29T12:29:59Z")}),
    ("is:new", {}),
    ("is:changed", {}),
    ("is:conflict", {}),
    ("is:unsaved", {}),
]


def test_what_only_the_window_knows_is_asked_by_path() -> None:
    context = QueryContext(is_unsaved="a.md".__eq__, is_conflict="b.md".__eq__)
    for query, path in (("is:unsaved", "a.md"), ("is:conflict", "b.md")):
        assert [name for name in ("a.md", "b.md", "c.md") if is_match(query, context=context, path=name)] == [path]


@pytest.mark.parametrize(("query", "record"), TRUE_OF)
def test_matches(query, record):
    assert is_match(query, record)
    assert not is_match(f"-({query})", record) if query.strip() else True


@pytest.mark.parametrize(("query", "record"), FALSE_OF)
def test_does_not_match(query, record):
    assert not is_match(query, record)


@pytest.mark.parametrize(
    ("query", "facts", "expected"),
    [
        ("is:future", {"state": "future"}, True),
        ("IS:Published", {"state": "future"}, False),
        ("is:broken", {"broken": "line 3: no"}, True),
        ("in:_posts", {}, True),
        ("in:./_Posts/", {}, True),
        ("in:_post", {}, False),
        ("in:.", {}, True),
        ("in:b", {"path": "a/b/c.md"}, False),
        ("in:a/b", {"path": "a/b/c.md"}, True),
        ("problem:any", {"problems": (Flawed("url", "info"),)}, True),
        ("problem:any", {"problems": None}, False),
        ("problem:url", {"problems": (Flawed("url", "info"),)}, True),
        ("problem:error", {"problems": (Flawed("url", "info"),)}, False),
    ],
)
def test_facts_about_an_article(query, facts, expected):
    assert is_match(query, **facts) is expected


def test_an_article_is_unsaved_when_the_context_says_so():
    assert is_match("is:unsaved", context=QueryContext(NOW, is_unsaved=lambda path: path.endswith("page.md")))


def test_a_day_is_a_day_in_the_sites_timezone():
    tokyo = QueryContext(NOW, ZoneInfo("Asia/Tokyo"))
    late = {"d": stamp("2020-09-09T15:30:00Z")}
    assert is_match("d:2020-09-10..2020-09-10", late, tokyo)
    assert not is_match("d:2020-09-10..2020-09-10", late)
    assert is_match("d:2024-03-31..today -d:<today", {"d": "2024-03-31"}, tokyo)


def page(name, **record):
    return Page(record, path=name)


@pytest.mark.parametrize(
    ("descending", "order"),
    [(False, "acbde"), (True, "bcade")],
)
def test_what_lacks_the_field_comes_last_both_ways(descending, order):
    pages = [page("e"), page("d", n=" "), page("c", n=2), page("b", n=10), page("a", n=-1)]
    assert "".join(p.path for p in sort_subjects(pages, [SortKey(("n",), descending)])) == order


def test_several_keys_and_ties_by_path():
    pages = [page("c", a=1, b="Ä"), page("b", a=1, b="z"), page("a", a=1, b="z"), page("d", a=0, b="z")]
    keys = [SortKey(("a",), True), SortKey(("b",))]
    assert [p.path for p in sort_subjects(pages, keys)] == ["c", "a", "b", "d"]


def test_numbers_come_before_dates_before_text():
    pages = [page("a", v="text"), page("b", v=stamp("2020-01-01")), page("c", v=7), page("d", v=float("nan"))]
    assert [p.path for p in sort_subjects(pages, [SortKey(("v",))])] == ["d", "c", "b", "a"]


def test_dates_sort_by_the_moment_they_mean():
    pages = [page("a", d=stamp("2020-01-01T01:00:00+05:00")), page("b", d="2019-12-31 21:00"), page("c", d=date.min)]
    assert [p.path for p in sort_subjects(pages[:2], [SortKey(("d",))])] == ["a", "b"]


def test_sorting_by_path_works_without_a_field_of_that_name():
    assert [p.path for p in sort_subjects([page("a"), page("b")], [SortKey(("path",), True)])] == ["b", "a"]


@pytest.mark.parametrize("descending", [False, True])
def test_many_are_sorted_in_steps_as_in_one_go(descending):
    pages = [page(f"{number:05}", n=number * 7 % 10) for number in range(RUN * 2 + 5)]
    taken = sum(1 for _ in sorting(pages, [SortKey(("n",), descending)]))
    wanted = sorted(pages, key=lambda page: page.record["n"], reverse=descending)
    assert taken > 3
    assert sort_subjects(pages, [SortKey(("n",), descending)]) == wanted
