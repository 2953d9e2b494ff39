"""What a typed VALUE means: by the schema, else by the present value, else as YAML 1.1."""

from __future__ import annotations

import contextlib
from typing import get_args

import pytest

from editor.core.dates import parse_date
from editor.core.schema.kinds import KINDS, SourceError, read_collection, read_item, read_plain, read_value
from editor.core.schema.model import Field, Option, WidgetName
from editor.core.values import ABSENT, Timestamp, is_same


def field(widget: str, **attributes: object) -> Field:
    return Field("f", "The field", widget, **attributes)  # type: ignore[arg-type]


def when(text: str) -> Timestamp:
    value = parse_date(text)
    assert value is not None
    return Timestamp(text, value)


REFUSED = object()


def check(got: object, wanted: object) -> None:
    assert is_same(got, wanted), f"{got!r} for {wanted!r}"  # type: ignore[arg-type]
    if isinstance(wanted, Timestamp):
        assert isinstance(got, Timestamp)
        assert got.text == wanted.text


WITH_SCHEMA = [
    ("string", {}, "no", 1984, "no"),
    ("string", {}, "1985", 1984, "1985"),
    ("string", {}, "", "x", ""),
    ("text", {}, " two\nlines ", ABSENT, " two\nlines "),
    ("markdown", {}, "- a", ABSENT, "- a"),
    ("number", {}, "4", "3", 4),
    ("number", {}, " 4 ", ABSENT, 4),
    ("number", {}, "1_000", ABSENT, 1000),
    ("number", {}, "0x1F", ABSENT, 31),
    ("number", {}, "2.50", ABSENT, 2.5),
    ("number", {}, "1e3", ABSENT, REFUSED),
    ("number", {}, "five", 4, REFUSED),
    ("number", {}, "12:30", 4, REFUSED),
    ("number", {}, "5 # five", 4, REFUSED),
    ("number", {}, "", 4, REFUSED),
    ("number", {}, "9" * 5000, 4, REFUSED),
    ("number", {"value_type": "int"}, "2.5", 4, REFUSED),
    ("number", {"max": 5}, "9", 4, 9),
    ("boolean", {}, "yes", "false", True),
    ("boolean", {}, "OFF", True, False),
    ("boolean", {}, "maybe", True, REFUSED),
    ("boolean", {}, "y", True, REFUSED),
    ("boolean", {}, "", True, REFUSED),
    ("datetime", {}, "2021-01-05", ABSENT, when("2021-01-05")),
    ("datetime", {}, "2021-01-05T06:07:08Z", when("2020-01-01"), when("2021-01-05T06:07:08Z")),
    ("datetime", {}, "2021-01-05 06:07", ABSENT, when("2021-01-05 06:07:00")),
    ("datetime", {}, "2021-01-05 06:07:08 -0800", ABSENT, when("2021-01-05 06:07:08-08:00")),
    ("datetime", {}, "2021-1-5", ABSENT, when("2021-01-05")),
    ("datetime", {}, "2021-01-05", "2020-09-10", "2021-01-05"),
    ("datetime", {}, "2021-01-05 07:00:00 -0800", "2020-09-10 07:00:00 -0800", "2021-01-05 07:00:00 -0800"),
    ("datetime", {}, "2021-01-05", "2020-09-10 07:00:00 -0800", when("2021-01-05")),
    ("datetime", {}, "2020-12-31", "2020-13-45", when("2020-12-31")),
    ("datetime", {}, "2020-12-31", "soon", when("2020-12-31")),
    ("datetime", {}, "soon", ABSENT, REFUSED),
    ("datetime", {}, "2020-13-45", ABSENT, REFUSED),
    ("datetime", {}, "", when("2020-01-01"), REFUSED),
    ("select", {}, "a", ABSENT, "a"),
    ("select", {"options": (Option(3, "3"), Option(5, "5"))}, "5", ABSENT, 5),
    ("select", {"options": (Option(3, "3"), Option(5, "5"))}, "6", ABSENT, 6),
    ("select", {"options": (Option(3, "3"), Option(5, "5"))}, "six", ABSENT, REFUSED),
    ("select", {"options": (Option("5", "5"), Option("x", "x"))}, "5", ABSENT, "5"),
    ("select", {"options": (Option(True, "yes"), Option("no", "no"))}, "true", ABSENT, True),
    ("select", {"options": (Option(True, "yes"), Option("no", "no"))}, "6", ABSENT, "6"),
    ("select", {"multiple": True}, "[a, b]", ABSENT, ["a", "b"]),
    ("select", {"multiple": True}, "a", ABSENT, REFUSED),
    ("relation", {}, "2020", ABSENT, "2020"),
    ("relation", {}, "2020", 2019, 2020),
    ("relation", {}, "AI", 2019, "AI"),
    ("relation", {"multiple": True}, "[AI]", ABSENT, ["AI"]),
    ("list", {}, "[shore, no. 2]", ABSENT, ["shore", "no. 2"]),
    ("list", {}, "- a\n- 5", ABSENT, ["a", 5]),
    ("list", {}, "[2020-01-01]", ABSENT, [when("2020-01-01")]),
    ("list", {}, "food", ABSENT, REFUSED),
    ("list", {}, "", ABSENT, REFUSED),
    ("list", {}, "[a", ABSENT, REFUSED),
    ("list", {}, "{a: 1}", ABSENT, REFUSED),
    ("list", {}, "[!!python/name:os.x '']", ABSENT, REFUSED),
    ("list", {}, "[" * 5000, ABSENT, REFUSED),
    ("list", {}, "[{? [a] : b}]", ABSENT, REFUSED),
    ("object", {}, "{name: Slip, no: 5}", ABSENT, {"name": "Slip", "no": 5}),
    ("object", {}, "[a]", ABSENT, REFUSED),
    ("object", {}, "", ABSENT, REFUSED),
    ("image", {}, "/a.png", 5, "/a.png"),
    ("image", {"multiple": True}, "[/a.png]", 5, ["/a.png"]),
    ("file", {}, "5", 5, "5"),
    ("url", {}, "mill.example", ABSENT, "mill.example"),
    ("color", {}, "#fff", ABSENT, "#fff"),
    ("code", {}, "x = 5", ABSENT, "x = 5"),
    ("code", {}, "{code: x}", {"code": "y"}, {"code": "x"}),
    ("hidden", {}, "5", ABSENT, 5),
    ("hidden", {}, "5", "x", "5"),
    ("hidden", {}, "x", 5, REFUSED),
]


@pytest.mark.parametrize(("widget", "attributes", "text", "present", "wanted"), WITH_SCHEMA)
def test_the_schema_says_the_type(
    widget: str, attributes: dict[str, object], text: str, present: object, wanted: object
) -> None:
    if wanted is REFUSED:
        with pytest.raises(ValueError, match=r"field takes|is no date|does not exist"):
            read_value(text, field(widget, **attributes), present)  # type: ignore[arg-type]
    else:
        check(read_value(text, field(widget, **attributes), present), wanted)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "present", "wanted"),
    [
        ("high", 5, REFUSED),
        ("high", 2.5, REFUSED),
        ("high", False, REFUSED),
        ("high", when("2020-01-01"), REFUSED),
        ("high", ["a"], REFUSED),
        ("high", {"a": 1}, REFUSED),
        ("high", "old", "high"),
        ("", 5, REFUSED),
        ("", False, REFUSED),
        ("", when("2020-01-01"), REFUSED),
        ("", ["a"], REFUSED),
        ("", {"a": 1}, REFUSED),
        ("", "old", ""),
        ("", None, ""),
        ("", ABSENT, ""),
        ("6", 5, 6),
        ("2.75", 5, 2.75),
        ("no", True, False),
        ("true", "false", "true"),
        ("1985", "1984", "1985"),
        ("[a, b]", "none", "[a, b]"),
        ("[c, d]", ["a"], ["c", "d"]),
        ("2021-01-05 06:07:08Z", when("2020-09-10T04:43:00Z"), when("2021-01-05 06:07:08Z")),
        ("2021-03-02", "2021-02-30", when("2021-03-02")),
        ("2021-05-01T10:00:00+02:00", "2021-04-31 10:00:00 +02:00", when("2021-05-01T10:00:00+02:00")),
        ("soon", "2021-02-30", "soon"),
        ("2020-2-6", "2020-1-5", "2020-2-6"),
        ("2019-12-01 07:30:00 -0800", "2019-11-30 18:05:00 -0800", "2019-12-01 07:30:00 -0800"),
        ("3", ABSENT, 3),
        ("3", None, 3),
        ("2021-04-05", ABSENT, when("2021-04-05")),
        ("2021-13-45", ABSENT, "2021-13-45"),
        ("hello", ABSENT, "hello"),
        ("1e3", ABSENT, "1e3"),
        ("yes", ABSENT, True),
        ("~", ABSENT, None),
        ("[a, 1]", ABSENT, ["a", 1]),
        ("{a: no}", ABSENT, {"a": False}),
        ("{no: 1, 404: 2}", ABSENT, {"no": 1, "404": 2}),
        ("'5'", ABSENT, "5"),
        ('"5"', ABSENT, "5"),
        ("one #two", ABSENT, "one #two"),
        ("5 #two", ABSENT, "5 #two"),
        ("one\ntwo", ABSENT, "one\ntwo"),
        ("  deep", ABSENT, "  deep"),
        ("a: b: c", ABSENT, "a: b: c"),
        ("*nobody", ABSENT, "*nobody"),
        ("=", ABSENT, "="),
        ("<<", ABSENT, "<<"),
        ("# only", ABSENT, "# only"),
        ("!shout a", ABSENT, REFUSED),
        ("!!set {a}", ABSENT, REFUSED),
    ],
)
def test_else_the_present_value_else_yaml(text: str, present: object, wanted: object) -> None:
    if wanted is REFUSED:
        with pytest.raises(ValueError, match=r"^\S.*"):
            read_value(text, None, present)  # type: ignore[arg-type]
    else:
        check(read_value(text, None, present), wanted)  # type: ignore[arg-type]


def test_a_quoted_impossible_date_is_text_and_stays_text() -> None:
    check(read_value("2021-03-02", None, "2021-02-30", is_quoted=True), "2021-03-02")


def test_force_reads_what_does_not_fit_as_yaml() -> None:
    check(read_value("high", field("number"), 5, force=True), "high")
    check(read_value("2020-01-01", None, True, force=True), when("2020-01-01"))
    check(read_value("someday", field("datetime"), ABSENT, force=True), "someday")
    check(read_value("", field("datetime"), ABSENT, force=True), None)
    check(read_value("12", field("string"), ABSENT, force=True), "12")
    check(read_value("12", field("number"), ABSENT, force=True), 12)


@pytest.mark.parametrize(
    ("text", "tested", "present", "wanted"),
    [
        ("2020", field("list"), ["mill"], "2020"),
        ("2020", field("list", item=field("string")), ABSENT, "2020"),
        ("40", field("list", item=field("number")), [20], 40),
        ("deep", field("list", item=field("number")), [20], REFUSED),
        ("{url: a}", field("list", fields=(field("string"),)), ABSENT, {"url": "a"}),
        ("a", field("list", fields=(field("string"),)), ABSENT, REFUSED),
        ("{type: a}", field("list", types=(field("object"),)), ABSENT, {"type": "a"}),
        ("5", field("select", multiple=True, options=(Option(5, "5"),)), ABSENT, 5),
        ("5", field("relation", multiple=True), ABSENT, "5"),
        ("1", None, [1, 2], 1),
        ("2019", None, ["2019", "mill"], "2019"),
        ("high", None, ["a"], "high"),
        ("deep", None, [4, 9], "deep"),
        ("yes", None, ABSENT, True),
        ("yes", field("hidden"), ["a"], "yes"),
    ],
)
def test_items(text: str, tested: Field | None, present: object, wanted: object) -> None:
    if wanted is REFUSED:
        with pytest.raises(ValueError, match="takes"):
            read_item(text, tested, present)  # type: ignore[arg-type]
        read_item(text, tested, present, force=True)  # type: ignore[arg-type]
    else:
        check(read_item(text, tested, present), wanted)  # type: ignore[arg-type]


@pytest.mark.parametrize("widget", get_args(WidgetName))
@pytest.mark.parametrize(
    "text", ["", "\0", "\ud800", "[", "&a [*a]", "&a [&b [*b,*b],*a,*a]", "!!binary x", "0x_", "%"]
)
def test_no_text_breaks_reading(widget: str, text: str) -> None:
    for present in (ABSENT, None, "x", 5, True, [1], {"a": 1}, b"x", when("2020-01-01")):
        with contextlib.suppress(ValueError):
            KINDS[widget].read(text, field(widget), present)  # type: ignore[index,arg-type]
        with contextlib.suppress(ValueError):
            read_value(text, field(widget), present, force=True)  # type: ignore[arg-type]


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(ValueError, match="too large"):
        read_value("\n".join(lines), field("object"), ABSENT)


def test_read_plain_knows_the_scalars_of_yaml() -> None:
    words = ["~", "No", "0b101", "017", "1_0.5", ".inf", "2020-13-45", "y", "1e3", "89:75", "+.e"]
    got = [read_plain(word) for word in words]
    assert got == [None, False, 5, 15, 10.5, float("inf"), "2020-13-45", "y", "1e3", "89:75", "+.e"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a: 1\nb: 2\na: 3", 3, 1), ("a: [1, 2", 2, 1), ("a:\n  - !!x y", 2, 5), ("a: {b: 1, b: 2}", 1, 11)],
)
def test_source_that_loses_something_says_where(text, line, column):
    with pytest.raises(SourceError) as caught:
        read_collection(text)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_merged_keys_are_given_once():
    assert read_collection("a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3}") == {"a": {"x": 1, "y": 2}, "b": {"x": 3, "y": 2}}
