"""What a schema says of one article and its values."""

from __future__ import annotations

import pytest

from editor.core.fieldpath import format_field_path, parse_field_path
from editor.core.schema import collection_of, field_at, iter_fields, key_order, unknown_paths
from editor.core.schema.load import combine
from editor.core.schema.read import read_part
from editor.core.values import ABSENT


def schema(text):
    return combine([read_part(text.encode(), ".stet.yml")])


SITE = schema(
    """
collections:
  - {name: boats, folder: guide/boats}
  - {name: guide, folder: guide}
  - {name: charts, folder: guide/charts}
  - {name: logs, folder: logs, extension: txt}
  - {name: tides, folder: posts, filter: {field: sort, value: tide}}
  - {name: many, folder: posts, filter: {field: sort, value: [5, true]}}
  - {name: patterned, folder: posts, filter: {field: place.name, pattern: '^Q'}}
  - {name: bare, folder: bare, filter: {field: sort}}
  - {name: about, files: [{name: page, file: pages/about.md}]}
"""
)


@pytest.mark.parametrize(
    ("path", "record", "expected"),
    [
        ("guide/a.md", {}, "guide"),
        ("guide/boats/deep/b.md", {}, "boats"),
        ("guide/charts/c.md", {}, "guide"),
        ("guide-old/c.md", {}, None),
        ("old/guide/c.md", {}, None),
        ("logs/a.txt", {}, "logs"),
        ("logs/a.md", {}, None),
        ("posts/a.md", {"sort": "tide"}, "tides"),
        ("posts/a.md", {"sort": ["ship", "tide"]}, "tides"),
        ("posts/a.md", {"sort": "tides"}, None),
        ("posts/a.md", {"sort": 5.0}, "many"),
        ("posts/a.md", {"sort": 1}, None),
        ("posts/a.md", {"sort": True}, "many"),
        ("posts/a.md", {"place": {"name": "Quay"}}, "patterned"),
        ("posts/a.md", {"place": {"name": "A Quay"}}, None),
        ("posts/a.md", {"place": [{"name": "Ost"}, {"name": "Quay"}]}, "patterned"),
        ("posts/a.md", None, None),
        ("bare/a.md", {}, "bare"),
        ("bare/a.md", {"sort": None}, "bare"),
        ("bare/a.md", {"sort": "x"}, None),
        ("pages/about.md", {}, "about/page"),
        ("pages/about.md.md", {}, None),
    ],
)
def test_the_first_collection_that_matches_takes_the_article(path, record, expected):
    found = collection_of(SITE, path, record)
    assert (found.name if found else None) == expected


POSTS = schema(
    """
collections:
  - name: posts
    folder: posts
    fields:
      - {name: title}
      - {name: body, widget: markdown}
      - name: berth
        widget: object
        fields: [{name: pier}, {name: light, widget: object, fields: [{name: colour}]}]
      - {name: depths, widget: list, field: {name: depth, widget: number}}
      - {name: stops, widget: list, fields: [{name: port}, {name: hour, widget: number}]}
      - name: blocks
        widget: list
        typeKey: kind
        types:
          - {name: chart, fields: [{name: file}, {name: scale, widget: number}]}
          - {name: quote, fields: [{name: text, widget: text}]}
      - {name: topics, widget: relation, collection: posts, value_field: title, multiple: true, min: 2}
      - {name: tags, widget: list}
      - {name: free, widget: object}
"""
).collections[0]

RECORD = {
    "title": "T",
    "berth": {"light": {"colour": "red", "flash": 3}, "extra": 1},
    "depths": [5, "deep"],
    "stops": [{"port": "Séla", "crew": 4}, "no map"],
    "blocks": [{"kind": "quote"}, {"kind": "chart", "scale": 5}, {"kind": "other"}, "no map"],
    "topics": ["a", "b"],
    "tags": ["x"],
    "free": {"any": 1},
    "og.title": "T",
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("title", "title"),
        ("nothing", None),
        ("berth.light.colour", "colour"),
        ("berth.none", None),
        ("title.none", None),
        ("depths[0]", "depth"),
        ("depths[9]", "depth"),
        ("stops[0]", "stops"),
        ("stops[0].hour", "hour"),
        ("stops[-1].port", "port"),
        ("stops.hour", None),
        ("blocks[0].text", "text"),
        ("blocks[1].scale", "scale"),
        ("blocks[0].scale", None),
        ("blocks[2].scale", None),
        ("topics[0]", "topics"),
        ("tags[0]", None),
        ("free.any", None),
    ],
)
def test_the_field_at_a_path(path, expected):
    found = field_at(POSTS, parse_field_path(path), RECORD)
    assert (found.name if found else None) == expected


def test_no_collection_has_no_fields():
    assert field_at(None, ("title",)) is None
    assert field_at(POSTS, ()) is None
    assert list(iter_fields(None, RECORD)) == []
    assert list(unknown_paths(None, RECORD)) == []
    assert list(key_order(None)(())) == []


def test_an_item_of_several_values_is_single():
    item = field_at(POSTS, ("topics", 0), RECORD)
    assert item is not None
    assert (item.widget, item.multiple, item.required, item.min) == ("relation", False, False, None)


def test_every_declared_field_with_its_value():
    found = {format_field_path(path): value for path, _, value in iter_fields(POSTS, RECORD)}
    assert list(found) == [
        "title", "berth", "berth.pier", "berth.light", "berth.light.colour", "depths", "depths[0]", "depths[1]",
        "stops", "stops[0]", "stops[0].port", "stops[0].hour", "stops[1]", "blocks", "blocks[0]", "blocks[0].text",
        "blocks[1]", "blocks[1].file", "blocks[1].scale", "blocks[2]", "blocks[3]", "topics", "topics[0]",
        "topics[1]", "tags", "free",
    ]  # fmt: skip
    assert found["berth.pier"] is ABSENT
    assert found["blocks[1].scale"] == 5


def test_the_field_of_each_path_is_the_one_at_that_path():
    for path, field, _ in iter_fields(POSTS, RECORD):
        assert field_at(POSTS, path, RECORD) == field


def test_fields_of_an_object_only_where_it_is():
    paths = [path for path, _, _ in iter_fields(POSTS, {"berth": None, "stops": "x"})]
    assert ("berth",) in paths
    assert not any(len(path) > 1 for path in paths)


def test_a_body_in_the_front_matter_is_a_field_like_any_other():
    assert ("body",) in [path for path, _, _ in iter_fields(POSTS, {"body": "x"})]


def test_what_does_not_apply_is_left_out_with_all_inside():
    found = [path for path, _, _ in iter_fields(POSTS, RECORD, lambda field: field.name != "berth")]
    assert not any(path[0] == "berth" for path in found)
    assert ("title",) in found


def test_unknown_keys():
    assert [format_field_path(path) for path in unknown_paths(POSTS, RECORD)] == [
        "berth.light.flash",
        "berth.extra",
        '"og.title"',
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", ["title", "berth", "depths", "stops", "blocks", "topics", "tags", "free"]),
        ("berth", ["pier", "light"]),
        ("berth.light", ["colour"]),
        ("stops[0]", ["port", "hour"]),
        ("blocks[1]", ["kind", "file", "scale"]),
        ("blocks[2]", ["kind"]),
        ("nothing", []),
        ("title", []),
        ("free", []),
    ],
)
def test_the_order_of_keys(path, expected):
    assert list(key_order(POSTS, RECORD)(parse_field_path(path) if path else ())) == expected
