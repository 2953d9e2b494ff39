"""Field kinds: what is wrong with a value, for every widget, right and wrong values of every type."""

from __future__ import annotations

from datetime import UTC, date, timedelta, timezone
from typing import get_args

import pytest

from editor.core.dates import parse_date
from editor.core.regex import Pattern
from editor.core.schema.kinds import KINDS, kind_of
from editor.core.schema.model import Field, Option, WidgetName
from editor.core.values import ABSENT, Timestamp


def field(widget: str, **attributes: object) -> Field:
    return Field("f", "The field", widget, **attributes)  # type: ignore[arg-type]


def when(text: str) -> Timestamp:
    value = parse_date(text)
    assert value is not None
    return Timestamp(text, value)


def rule_of(value: object, tested: Field) -> str | None:
    flaw = kind_of(tested).check(value, tested, UTC)  # type: ignore[arg-type]
    return flaw.rule if flaw else None


def right_of(value: object, tested: Field) -> object:
    flaw = kind_of(tested).check(value, tested, UTC)  # type: ignore[arg-type]
    assert flaw is not None
    return flaw.right


HOSTILE = [
    True,
    0,
    -1,
    10**5000,
    float("nan"),
    float("inf"),
    "text",
    "\ud800\0",
    b"\xff",
    when("2020-01-01"),
    [],
    [[]],
    {},
    {"a": {}},
]

TEXT_WIDGETS = ("string", "text", "markdown", "color", "url", "image", "file", "relation", "select")


def test_every_widget_has_a_kind_of_its_name() -> None:
    assert tuple(KINDS) == get_args(WidgetName)
    assert all(kind.name == name for name, kind in KINDS.items())


@pytest.mark.parametrize("widget", get_args(WidgetName))
@pytest.mark.parametrize(
    "attributes",
    [
        {},
        {"min": 1, "max": 3, "step": 0.5},
        {"min": "text", "max": "2020-13-45", "step": float("nan")},
        {"min": float("nan"), "max": float("-inf"), "step": -1},
        {"multiple": True, "max": 0},
        {"pattern": Pattern("^a"), "value_type": "int"},
        {"pattern": Pattern(r"\d"), "value_type": "float", "options": (Option(1, "1"), Option("a", "a"))},
    ],
)
def test_no_value_breaks_a_check(widget: str, attributes: dict[str, object]) -> None:
    tested = field(widget, **attributes)
    for value in HOSTILE:
        flaw = kind_of(tested).check(value, tested, UTC)  # type: ignore[arg-type]
        assert flaw is None or (flaw.message and "\n" not in flaw.message)


@pytest.mark.parametrize("widget", TEXT_WIDGETS)
@pytest.mark.parametrize("value", [5, 2.5, True, when("2020-01-01"), ["a"], {"a": "b"}, b"x"])
def test_what_is_not_text_has_the_wrong_type_for_text(widget: str, value: object) -> None:
    assert rule_of(value, field(widget)) == "type"


@pytest.mark.parametrize(
    ("widget", "good", "bad"),
    [
        ("number", [5, -5, 0, 2.5, float("inf")], ["5", True, when("2020-01-01"), [5], {}]),
        ("boolean", [True, False], ["true", 0, 1, [True], when("2020-01-01")]),
        ("datetime", [when("2020-01-01"), "2020-01-01"], [20200101, 1.5, True, ["2020-01-01"], {}]),
        ("list", [["a"], [1, "a", []]], ["a", 5, True, {"a": 1}]),
        ("object", [{}, {"a": 1}], ["a", 5, ["a"]]),
        ("code", ["x", {"code": "x", "lang": "py"}], [5, True, ["x"]]),
        ("hidden", ["x", 5, True, [1], {"a": 1}, when("2020-01-01")], []),
    ],
)
def test_type(widget: str, good: list[object], bad: list[object]) -> None:
    assert [rule_of(value, field(widget)) for value in good] == [None] * len(good)
    assert [rule_of(value, field(widget)) for value in bad] == ["type"] * len(bad)


def test_value_type_narrows_numbers() -> None:
    whole, real = field("number", value_type="int"), field("number", value_type="float")
    assert [rule_of(v, whole) for v in (5, -5, 5.0, 2.5)] == [None, None, "type", "type"]
    assert [rule_of(v, real) for v in (5, 5.0, 2.5)] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("10", 10),
        (" -2.5 ", -2.5),
        ("+3", 3),
        ("0", 0),
        ("ten", ABSENT),
        ("017", ABSENT),
        ("12:30", ABSENT),
        ("1e3", ABSENT),
        ("0x1F", ABSENT),
        ("٤٢", ABSENT),
        ("", ABSENT),
        (".inf", ABSENT),
    ],
)
def test_text_that_certainly_is_a_number_can_be_put_right(text: str, right: object) -> None:
    got = right_of(text, field("number"))
    assert got == right
    assert type(got) is type(right)


def test_a_fraction_is_not_the_right_value_of_a_whole_number() -> None:
    assert right_of("2.5", field("number", value_type="int")) is ABSENT
    assert right_of(5.0, field("number", value_type="int")) is ABSENT


@pytest.mark.parametrize(
    ("text", "right"),
    [("true", True), ("No", False), ("OFF", False), (" on ", True), ("y", ABSENT), ("soon", ABSENT), ("1", ABSENT)],
)
def test_the_words_of_a_boolean_can_be_put_right(text: str, right: object) -> None:
    assert right_of(text, field("boolean")) is right


@pytest.mark.parametrize("multiple", ["select", "relation", "image", "file"])
def test_multiple_wants_a_list_and_single_wants_none(multiple: str) -> None:
    assert rule_of("a", field(multiple, multiple=True)) == "type"
    assert rule_of(["a"], field(multiple)) == "type"
    assert rule_of(["a"], field(multiple, multiple=True)) is None
    assert rule_of(["a", "b"], field(multiple, multiple=True, max=1)) == "length"
    item = kind_of(field(multiple, multiple=True)).item_field(field(multiple, multiple=True, max=1))
    assert item is not None
    assert not item.multiple
    assert item.max is None
    assert kind_of(field(multiple)).item_field(field(multiple)) is None


def test_options_are_compared_exactly() -> None:
    words = field("select", options=(Option("report", "r"), Option("column", "c"), Option("Column", "C")))
    assert [rule_of(v, words) for v in ("report", "Report", "poem")] == [None, "options", "options"]
    assert right_of("REPORT", words) == "report"
    assert right_of("COLUMN", words) is ABSENT
    assert right_of("poem", words) is ABSENT
    numbers = field("select", options=(Option(3, "3"), Option(5, "5")))
    assert [rule_of(v, numbers) for v in (3, 4, 3.0, "3", True)] == [None, "options", "options", "type", "type"]
    assert right_of("3", numbers) == 3
    assert right_of("4", numbers) is ABSENT
    mixed = field("select", options=(Option(True, "yes"), Option("maybe", "maybe")))
    assert [rule_of(v, mixed) for v in (True, False, "maybe", "true", 1)] == [None, "options", None, "options", "type"]


def test_range_of_numbers() -> None:
    pages = field("number", min=1, max=64)
    assert [rule_of(v, pages) for v in (0, 1, 64, 65, 64.5)] == ["range", None, None, "range", "range"]
    prices = field("number", min=0, step=0.05)
    assert [rule_of(v, prices) for v in (0.15, 1.1, 2.35, 12, 0, 0.07, 1.123)] == [None] * 5 + ["range"] * 2
    odd = field("number", min=1, step=2)
    assert [rule_of(v, odd) for v in (1, 2, 3)] == [None, "range", None]
    assert rule_of(float("inf"), prices) == "range"
    assert rule_of(5, field("number", step=0)) is None


def test_range_of_dates() -> None:
    dates = field("datetime", min="1990-01-01", max="2020-12-31")
    assert rule_of(when("1989-12-31"), dates) == "range"
    assert rule_of(when("1990-01-01"), dates) is None
    assert rule_of("1990-01-01 00:00", dates) is None
    assert rule_of(when("2020-12-31T23:59:59Z"), dates) is None
    assert rule_of(when("2021-01-01T00:00:00Z"), dates) == "range"
    assert rule_of(when("2021-01-01T01:00:00+02:00"), dates) is None
    assert rule_of(when("9999-12-31"), field("datetime", max="9999-12-31")) is None


def test_dates_without_offset_are_meant_in_the_zone() -> None:
    tested = field("datetime", min="2020-01-01T00:00:00Z")
    east = timezone(timedelta(hours=2))
    value = when("2020-01-01 01:00:00")
    assert kind_of(tested).check(value, tested, UTC) is None
    flaw = kind_of(tested).check(value, tested, east)
    assert flaw is not None
    assert flaw.rule == "range"


def test_length_in_characters_and_items() -> None:
    title = field("string", min=3, max=5)
    assert [rule_of(v, title) for v in ("𠮷𡈽", "𠀋𡌛𡑮", "abcde", "abcdef")] == ["length", None, None, "length"]
    tags = field("list", min=2, max=3)
    assert [rule_of(["a"] * n, tags) for n in (1, 2, 3, 4)] == ["length", None, None, "length"]


def test_pattern_is_searched_and_speaks_for_itself() -> None:
    tested = field("string", pattern=Pattern(r"[A-Z]\d"), pattern_message="a capital and a figure")
    assert rule_of("Pier B2 (north)", tested) is None
    flaw = kind_of(tested).check("b2", tested, UTC)
    assert flaw is not None
    assert (flaw.rule, flaw.message) == ("pattern", "a capital and a figure")
    assert rule_of(12, field("number", pattern=Pattern("^1"))) is None
    assert rule_of(22, field("number", pattern=Pattern("^1"))) == "pattern"
    assert rule_of(when("1989-02-28"), field("datetime", pattern=Pattern("^20..-"))) == "pattern"


def test_one_value_has_the_first_flaw_only() -> None:
    assert rule_of("abcde", field("string", max=4, pattern=Pattern("^[A-Z]+$"))) == "length"
    assert rule_of("1989-02-31", field("datetime", min="2020-01-01", pattern=Pattern("^20"))) == "datetime"
    assert rule_of("1989-02-28", field("datetime", min="2020-01-01", pattern=Pattern("^20"))) == "range"
    assert rule_of("harbour", field("url", pattern=Pattern("^https:"))) == "url"
    assert rule_of("http://reef.example/", field("url", pattern=Pattern("^https:"))) == "pattern"


@pytest.mark.parametrize(
    "address",
    [
        "http://reef.example",
        "https://reef.example:8443/tide?day=1&port=2#low",
        "http://localhost:4000/",
        "https://港.example/潮",
        "HTTPS://reef.example",
        "https://desk:word@reef.example/",
        "https://reef.example?x",
        "http://[::1]/",
    ],
)
def test_web_addresses(address: str) -> None:
    assert rule_of(address, field("url")) is None


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("www.buoy.example", ABSENT),
        ("/buoy.html", ABSENT),
        ("//buoy.example/1", ABSENT),
        ("ftp://buoy.example/2", ABSENT),
        ("mailto:desk@buoy.example", ABSENT),
        ("https://", ABSENT),
        ("https:///buoy", ABSENT),
        ("https://:80/", ABSENT),
        ("https://buoy.example/3 or 4", ABSENT),
        (" https://buoy.example/5", "https://buoy.example/5"),
        ("https://buoy.example/6\t", "https://buoy.example/6"),
        ("https://buoy.example/7\n", "https://buoy.example/7"),
    ],
)
def test_no_web_addresses(address: str, right: object) -> None:
    assert rule_of(address, field("url")) == "url"
    assert right_of(address, field("url")) == right


def test_impossible_dates_and_other_text() -> None:
    for text in ("tomorrow", "5 May 2024", "05/01/2024", "2023-02-29", "2024-04-31T10:00:00Z", "2024-05-01 06:30 Oslo"):
        assert rule_of(text, field("datetime")) == "datetime"
    assert rule_of(Timestamp("2024-02-29", date(2024, 2, 29)), field("datetime")) is None
