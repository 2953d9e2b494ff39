"""The grammar of `.stet.yml` and Decap's configuration, word by word (contract §3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from editor.core.errors import SchemaError
from editor.core.schema.attributes import WIDGETS
from editor.core.schema.read import MAX_SCHEMA_BYTES, read_part
from editor.core.values import Timestamp

if TYPE_CHECKING:
    from editor.core.schema import Collection, Field
    from editor.core.schema.read import Part


def read(text: str) -> Part:
    return read_part(text.encode(), ".stet.yml")


def fields(text: str) -> str:
    """A schema with these fields on line 2, from column 33."""
    return f"collections:\n- {{name: a, folder: a, fields: [{text}]}}\n"


def read_one(collection: str) -> Collection:
    (found,) = read(f"collections:\n- {collection}\n").collections or ()
    return found


def read_field(field: str) -> Field:
    (found,) = read_one(f"{{name: a, folder: a, fields: [{field}]}}").fields
    return found


def attributes(field: Field, *names: str) -> list[object]:
    return [getattr(field, name) for name in names]


def test_a_field_is_a_required_string_unless_it_says_otherwise() -> None:
    field = read_field("{name: place}")
    assert attributes(field, "label", "widget", "required", "readonly", "unique", "severity", "has_default") == [
        "place", "string", True, False, False, None, False,
    ]  # fmt: skip


@pytest.mark.parametrize("widget", WIDGETS)
def test_every_widget(widget: str) -> None:
    assert read_field(f"{{name: a, widget: {widget}, options: [x]}}").widget == widget


@pytest.mark.parametrize(
    ("widget", "becomes"),
    [
        ("date", "datetime"),
        ("colorstring", "color"),
        ("richtext", "markdown"),
        ("map", "text"),
        ("uuid", "string"),
        ("compute", "string"),
        ("keyvalue", "object"),
    ],
)
def test_widgets_of_decap_and_sveltia(widget: str, becomes: str) -> None:
    part = read(f"collections: [{{name: a, folder: a, fields: [{{name: b, widget: {widget}}}]}}]\n")
    assert (part.collections or ())[0].fields[0].widget == becomes
    assert part.warnings == ()


@pytest.mark.parametrize(
    ("field", "names", "values"),
    [
        ("{name: a, label: A, hint: h, default: x}", "label hint default has_default", ["A", "h", "x", True]),
        ("{name: a, default: null}", "default has_default", [None, True]),
        ("{name: a, required: false, readonly: true, unique: true}", "required readonly unique", [False, True, True]),
        ("{name: a, required: [en, de]}", "required", [True]),
        ("{name: a, required: []}", "required", [False]),
        ("{name: a, severity: info, when: sort=video}", "severity when", ["info", "sort=video"]),
        ("{name: a, min: 1, max: '2.5', step: 0.5, widget: number}", "min max step", [1, 2.5, 0.5]),
        ("{name: a, minlength: 3, maxlength: 9}", "min max", [3, 9]),
        ("{name: a, widget: number, value_type: int}", "value_type", ["int"]),
        ("{name: a, widget: number, value_type: string}", "value_type", [None]),
        (
            "{name: a, widget: datetime, min: 1990-01-01, max: '2030-01-01 10:00'}",
            "min max",
            ["1990-01-01", "2030-01-01 10:00"],
        ),
        (
            "{name: a, widget: datetime, date_format: false, time_format: HH, picker_utc: true}",
            "date_format time_format picker_utc",
            [False, "HH", True],
        ),
        (
            "{name: a, widget: datetime, dateFormat: D, timeFormat: false, pickerUtc: true}",
            "date_format time_format picker_utc",
            ["D", False, True],
        ),
        ("{name: a, widget: date}", "time_format", [False]),
        (
            "{name: a, widget: relation, collection: b, valueField: c, multiple: true}",
            "collection value_field multiple",
            ["b", "c", True],
        ),
        ("{name: a, widget: relation, data: _data/*.yml, value_field: c}", "data value_field", ["_data/*.yml", "c"]),
        ("{name: a, widget: code, default_language: html}", "language", ["html"]),
        ("{name: a, widget: list, typeKey: kind, types: [{name: b}]}", "type_key", ["kind"]),
        ("{name: a, summary: '{{fields.b}}'}", "summary", ["{{fields.b}}"]),
        ("{name: 404}", "name label", ["404", "404"]),
        ("{name: no}", "name", ["no"]),
    ],
)
def test_attributes(field: str, names: str, values: list[object]) -> None:
    assert attributes(read_field(field), *names.split()) == values


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("[low, high]", [("low", "low"), ("high", "high")]),
        ("[3, 5.5, true]", [(3, "3"), (5.5, "5.5"), (True, "true")]),
        ("[{label: Red flag, value: red}, {value: 7}]", [("red", "Red flag"), (7, "7")]),
        ("[null, 2020-01-01]", [(None, ""), (Timestamp("2020-01-01", date(2020, 1, 1)), "2020-01-01")]),
    ],
)
def test_options(options: str, expected: list[tuple[object, str]]) -> None:
    field = read_field(f"{{name: a, widget: select, options: {options}}}")
    assert [(o.value, o.label) for o in field.options] == expected


@pytest.mark.parametrize(
    ("pattern", "text", "message"),
    [("['^a', must be a]", "^a", "must be a"), ("['^a']", "^a", ""), ("^a", "^a", "")],
)
def test_patterns(pattern: str, text: str, message: str) -> None:
    field = read_field(f"{{name: a, pattern: {pattern}}}")
    assert field.pattern is not None
    assert (field.pattern.text, field.pattern_message) == (text, message)


def test_containers() -> None:
    object_ = read_field("{name: a, widget: object, fields: [{name: b}, {name: c, widget: number}]}")
    assert [f.name for f in object_.fields] == ["b", "c"]
    single = read_field("{name: a, widget: list, field: {widget: number, max: 5}}")
    assert single.item is not None
    assert (single.item.widget, single.item.max) == ("number", 5)
    typed = read_field("{name: a, widget: list, types: [{name: t, fields: [{name: b}]}]}")
    assert [(t.name, t.widget, t.fields[0].name) for t in typed.types] == [("t", "object", "b")]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [("posts", "posts"), ("/posts/", "posts"), ("./a//b/", "a/b"), ('""', ""), ("/", ""), (".", ""), ("a/../b", "b")],
)
def test_folders(folder: str, expected: str) -> None:
    assert read_one(f"{{name: a, folder: {folder}}}").folder == expected


def test_a_collections_own_words() -> None:
    found = read_one(
        "{name: a, label: A, folder: b, extension: .txt, slug: s, summary: '{{t}}',"
        " publish: {field: draft, on: no, off: yes},"
        " checks: [{id: site-x, where: 'no:t', field: t, message: M, severity: info}]}"
    )
    assert (found.label, found.extension, found.slug, found.summary) == ("A", "txt", "s", "{{t}}")
    assert found.publish is not None
    assert (found.publish.field, found.publish.on, found.publish.off, found.publish.missing) == (
        "draft", False, True, "published",
    )  # fmt: skip
    assert [(c.id, c.where, c.field, c.message, c.severity) for c in found.checks] == [
        ("site-x", "no:t", "t", "M", "info")
    ]


def test_a_cms_publish_switch_is_no_flag() -> None:
    assert read_one("{name: a, folder: b, publish: false}").publish is None


@pytest.mark.parametrize(
    ("rule", "values", "pattern"),
    [
        ("{field: lang, value: en}", ("en",), None),
        ("{field: lang, value: [en, de]}", ("en", "de"), None),
        ("{field: lang}", (None,), None),
        ("{field: lang, pattern: '^e'}", (), "^e"),
    ],
)
def test_filters(rule: str, values: tuple[object, ...], pattern: str | None) -> None:
    found = read_one(f"{{name: a, folder: b, filter: {rule}}}").filter
    assert found is not None
    assert found.values == values
    assert (found.pattern.text if found.pattern else None) == pattern


def test_files_become_collections_of_one() -> None:
    part = read(
        "collections:\n"
        "- name: settings\n"
        "  files: [{name: home, label: Home, file: /home.md, fields: [{name: t}]}, {name: b, file: b.md}]\n"
        "- {divider: true}\n"
        "singletons: [{divider: true}, {name: about, file: about.md}]\n"
    )
    assert [(c.name, c.label, c.file, c.folder) for c in part.collections or ()] == [
        ("settings/home", "Home", "home.md", ""),
        ("settings/b", "b", "b.md", ""),
        ("_singletons/about", "about", "about.md", ""),
    ]
    assert part.warnings == ()


def test_the_whole() -> None:
    part = read(
        "rules: {type: info, range: off, length: 'off', unique: error}\n"
        "views: [{name: V, query: is:published, columns: [title, date], sort: -date}]\n"
        "review: {every: 30}\nmedia_folder: img\npublic_folder: /i\nextensions: [txt, .rst]\ndetect: a.yml\n"
    )
    assert part.rules == {"type": "info", "range": "off", "length": "off", "unique": "error"}
    assert [(v.name, v.query, v.columns, v.sort) for v in part.views or ()] == [
        ("V", "is:published", ("title", "date"), "-date")
    ]
    assert (part.review, part.media_folder, part.public_folder) == ({"every": 30}, "img", "/i")
    assert (part.extensions, part.detect, part.collections, part.warnings) == (("txt", "rst"), ("a.yml",), None, ())


def test_views_as_a_map() -> None:
    assert [(v.name, v.query) for v in read("views: {New: 'is:new'}\n").views or ()] == [("New", "is:new")]


def test_anchors_and_merges() -> None:
    part = read(
        "collections:\n"
        "- {name: a, folder: a, fields: &own [&d {name: depth, widget: number, max: 50}, {<<: *d, name: height}]}\n"
        "- {name: b, folder: b, fields: *own}\n"
    )
    assert [[(f.name, f.max) for f in c.fields] for c in part.collections or ()] == [
        [("depth", 50), ("height", 50)]
    ] * 2
    assert part.warnings == ()


@pytest.mark.parametrize(
    ("text", "place", "parts"),
    [
        ("medai_folder: img\n", (1, 1), ['"medai_folder"', "the schema", "media_folder"]),
        ("collections:\n- {name: a, foldr: x, folder: a}\n", (2, 13), ['"foldr"', 'collection "a"', '"folder"']),
        (
            "collections:\n- name: a\n  folder: a\n  fields:\n  - {name: b, requird: false}\n",
            (5, 15),
            ['"requird"', '"b"', '"required"'],
        ),
        (fields("{name: b, widget: strnig}"), (2, 51), ["strnig", "behaves as string", '"string"']),
        (fields("{name: b, pattern: ['(?=x)', m]}"), (2, 53), ["(?=x)", "RE2"]),
        ("collections:\n- {name: a, folder: a, filter: {field: b, pattern: '(?=x)'}}\n", (2, 52), ["RE2"]),
        (fields("{name: b, widget: select}"), (2, 33), ["without options"]),
        (fields("{name: b}, {name: b}"), (2, 44), ['"b"', "first"]),
        ("collections:\n- {name: a, folder: a}\n- {name: a, folder: b}\n", (3, 3), ['"a"', "first"]),
        (fields("{name: b, widget: number, value_type: whole}"), (2, 71), ["whole"]),
        ("publish: {feild: draft}\n", (1, 11), ['"feild"']),
        ("views: [{name: a, filter: b}]\n", (1, 19), ['"filter"']),
    ],
)
def test_warnings_name_the_place(text: str, place: tuple[int, int], parts: list[str]) -> None:
    (warning,) = read(text).warnings
    assert (warning.file, warning.line, warning.column) == (".stet.yml", *place)
    assert all(part in warning.message for part in parts), warning.message


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("collections: talks\n", (1, 14), "a list of collections"),
        ("rules: {type: info}\ncollections: {posts: {folder: posts}}\n", (2, 14), "a list of collections"),
        ("collections:\n- posts\n", (2, 3), "a collection"),
        ("collections:\n- {folder: posts}\n", (2, 3), "needs a name"),
        ("collections:\n- {name: posts}\n", (2, 3), "needs a folder"),
        ("collections:\n- {name: posts, folder: ../up}\n", (2, 25), "inside the site"),
        ("collections:\n- {name: posts, folder: [a]}\n", (2, 25), "a text"),
        ("collections:\n- {name: a, folder: a, fields: {b: c}}\n", (2, 32), "a list of fields"),
        (fields("{name: b}, c"), (2, 44), "a field"),
        (fields("{label: b}"), (2, 33), "needs a name"),
        (fields("{name: b, required: 'yes'}"), (2, 53), "true or false"),
        (fields("{name: b, max: lots}"), (2, 48), "a number"),
        (fields("{name: b, widget: datetime, min: soon}"), (2, 66), "a date"),
        (fields("{name: b, severity: fatal}"), (2, 53), "error, warning or info"),
        (fields("{name: b, pattern: []}"), (2, 52), "[regular expression, message]"),
        (fields("{name: b, options: x}"), (2, 52), "a list of options"),
        (fields("{name: b, options: [{label: x}]}"), (2, 53), "needs a value"),
        (fields("{name: b, widget: [x]}"), (2, 51), "a text"),
        ("collections:\n- {name: a, folder: a, checks: [{id: long, where: x}]}\n", (2, 38), "site-"),
        ("collections:\n- {name: a, folder: a, checks: [{id: site-a}]}\n", (2, 33), "where"),
        ("collections:\n- {name: a, folder: a, filter: lang}\n", (2, 32), "a map"),
        ("collections:\n- {name: a, files: [{name: b}]}\n", (2, 21), "path"),
        ("rules: [type]\n", (1, 8), "a map of rules"),
        ("rules: {type: loud}\n", (1, 15), "off, info, warning or error"),
        ("publish: draft\n", (1, 10), "a map"),
        ("publish: {on: true, off: true}\n", (1, 10), "differ"),
        ("publish: {missing: maybe}\n", (1, 20), "published or unpublished"),
        ("views: 5\n", (1, 8), "a list of views"),
        ("review: []\n", (1, 9), "a map"),
        ("extensions: {a: b}\n", (1, 13), "a text"),
        ("media_folder: [a]\n", (1, 15), "a text"),
        ("- a\n", (1, 1), "a map"),
        ("a: b: c\n", (1, 5), ""),
        ("a: !!python/object/apply:os.getcwd []\n", (1, 4), ""),
    ],
)
def test_errors_name_the_place_and_what_was_expected(text: str, place: tuple[int, int], expected: str) -> None:
    with pytest.raises(SchemaError) as caught:
        read(text)
    assert (caught.value.file, caught.value.line, caught.value.column) == (".stet.yml", *place)
    assert expected in caught.value.reason


def nested(depth: int) -> str:
    inner = "{name: a}"
    for _ in range(depth):
        inner = f"{{name: a, widget: object, fields: [{inner}]}}"
    return f"collections: [{{name: a, folder: a, fields: [{inner}]}}]\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00a",
        b"\x00\x01\x02\x03",
        b"collections: [" * 5000,
        b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
        + b"".join(b"%c: &%c [*%c, *%c]\n" % (n, n, n - 1, n - 1) for n in range(ord("d"), ord("z"))),
        b"a" * (MAX_SCHEMA_BYTES + 1),
        b"collections: &a [*a]\n",
        b"--- 1\n--- 2\n",
        nested(60).encode(),
        nested(2000).encode(),
        b"collections: [{name: a, folder: a, fields: [{name: b, max: " + b"9" * 6000 + b"x}]}]\n",
    ],
)
def test_a_hostile_schema_is_an_error(data: bytes) -> None:
    with pytest.raises(SchemaError) as caught:
        read_part(data, ".stet.yml")
    assert caught.value.line >= 1


def test_an_error_of_encoding_names_its_place() -> None:
    with pytest.raises(SchemaError) as caught:
        read_part("rules:\n  é: ".encode() + b"\xff", "s.yml")
    assert (caught.value.line, caught.value.column) == (2, 6)
