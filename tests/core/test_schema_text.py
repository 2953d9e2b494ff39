"""A schema as `.stet.yml` text reads back as the same schema."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.schema import PRESETS, infer_schema, schema_text
from editor.core.schema.attributes import WIDGETS
from editor.core.schema.frontmatter_cms import read_frontmatter_cms
from editor.core.schema.load import combine
from editor.core.schema.pages_cms import read_pages_cms
from editor.core.schema.presets import read_preset
from editor.core.schema.read import read_part


def again(schema):
    part = read_part(schema_text(schema).encode(), ".stet.yml")
    assert part.warnings == ()
    return combine([part])


def plain(schema):
    return replace(schema, source="", warnings=(), files=())


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_reads_back(name):
    schema = combine([read_preset(name)])
    assert plain(again(schema)) == plain(schema)


def test_an_inferred_schema_reads_back():
    records = [(f"_logs/{n}.md", {"a": n, "b": ["x"], "c": {"d": [{"e": True}]}, "no": "on"}) for n in range(9)]
    schema = infer_schema(records)
    assert plain(again(schema)) == plain(schema)
    assert "required: false" in schema_text(schema)


FRONT = """{
  "frontMatter.content.pageFolders": [{"title": "P", "path": "[[workspace]]/p"}],
  "frontMatter.content.draftField": {"name": "published", "type": "boolean", "invert": true},
  "frontMatter.content.publicFolder": "static",
  "frontMatter.taxonomy.contentTypes": [{"name": "default", "fields": [
    {"name": "a", "type": "choice", "choices": [{"id": "x", "title": "X\\ud800"}, "y"]},
    {"name": "b", "type": "number", "hidden": true, "numberOptions": {"min": 1}},
    {"name": "c", "type": "block", "fieldGroup": "g"}
  ]}],
  "frontMatter.taxonomy.fieldGroups": [{"id": "g", "fields": [{"name": "d", "type": "string"}]}]
}"""

PAGES = """
media: {input: static, output: /}
content:
  - name: p
    type: collection
    path: p
    fields:
      - {name: a, type: date, options: {min: 2020-01-01}, list: {min: 1}}
      - {name: b, type: block, list: true, blocks: [{name: c, type: object, fields: [{name: d, type: string}]}]}
      - {name: e, type: date, options: {min: 2020-01-01}, hidden: true}
  - {name: f, type: file, path: about.md, fields: [{name: a, type: string, pattern: {regex: ^a, message: m}}]}
"""


@pytest.mark.parametrize("part", [read_frontmatter_cms(FRONT.encode(), "f"), read_pages_cms(PAGES.encode(), "p")])
def test_an_imported_schema_reads_back(part):
    schema = combine([part])
    assert schema.collections
    assert plain(again(schema)) == plain(schema)


def test_the_flag_s_words_are_quoted():
    text = schema_text(combine([read_part(b"publish: {field: draft, on: false, off: true}", "s")]))
    assert "'on': false" in text
    assert "'off': true" in text


def test_the_source_is_one_comment_line():
    schema = replace(combine([]), source="a\nb: c")
    assert schema_text(schema).splitlines()[0] == "# The schema in force: a b: c"


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.dates(),
    st.text(max_size=8),
    st.sampled_from(["yes", "off", "~", "2020-01-01", "1_0", "=", "<<", "é\u2028", "a: b", " # x", "\ufeff", "0o7"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
TEXT = st.one_of(st.text(min_size=1, max_size=8), st.sampled_from(["no", "1", "a b", "null", "ä: b", "-"]))
NUMBERS = st.integers(-9, 9) | st.floats(allow_nan=False)


def fields(children):
    attributes = {
        "label": TEXT,
        "widget": st.sampled_from([w for w in WIDGETS if w not in ("datetime", "select")]),
        "required": st.booleans(),
        "default": VALUES,
        "hint": TEXT,
        "pattern": st.tuples(st.sampled_from(["^a", r"\d+", "ü|:"]), TEXT).map(list),
        "readonly": st.booleans(),
        "severity": st.sampled_from(["error", "warning", "info"]),
        "unique": st.booleans(),
        "when": TEXT,
        "min": NUMBERS,
        "max": NUMBERS,
        "step": NUMBERS,
        "value_type": st.sampled_from(["int", "float"]),
        "options": st.lists(SCALARS | st.fixed_dictionaries({"label": TEXT, "value": VALUES}), max_size=3),
        "multiple": st.booleans(),
        "collection": TEXT,
        "data": TEXT,
        "value_field": TEXT,
        "date_format": TEXT | st.booleans(),
        "time_format": TEXT | st.booleans(),
        "picker_utc": st.booleans(),
        "default_language": TEXT,
        "summary": TEXT,
        "typeKey": TEXT,
        "field": children,
        "fields": st.lists(children, max_size=2),
        "types": st.lists(children, max_size=2),
    }
    return st.fixed_dictionaries({"name": TEXT}, optional=attributes)


FIELDS = st.recursive(st.fixed_dictionaries({"name": TEXT}), fields, max_leaves=5)
DATED = st.fixed_dictionaries(
    {"name": TEXT, "widget": st.just("datetime"), "min": st.dates(), "max": st.just("2030-1-1")}
)
PUBLISH = st.fixed_dictionaries(
    {"field": TEXT, "on": st.just(True), "off": st.none() | st.just("no"), "missing": st.just("unpublished")}
)
COLLECTIONS = st.fixed_dictionaries(
    {"name": TEXT, "folder": st.sampled_from(["", "a", "a/b", "no", "1"])},
    optional={
        "label": TEXT,
        "extension": st.sampled_from(["md", "txt", "1"]),
        "filter": st.fixed_dictionaries({"field": TEXT, "value": VALUES})
        | st.fixed_dictionaries({"field": TEXT, "pattern": st.just("^x")}),
        "summary": TEXT,
        "slug": TEXT,
        "publish": PUBLISH,
        "fields": st.lists(FIELDS | DATED, max_size=3),
        "checks": st.lists(
            st.fixed_dictionaries({"id": st.just("site-a"), "where": st.just("no:a"), "message": TEXT}), max_size=1
        ),
    },
)
SCHEMAS = st.fixed_dictionaries(
    {"collections": st.lists(COLLECTIONS, max_size=3)},
    optional={
        "publish": PUBLISH,
        "rules": st.dictionaries(TEXT, st.sampled_from(["off", "info", "warning", "error"]), max_size=2),
        "views": st.lists(
            st.fixed_dictionaries(
                {"name": TEXT}, optional={"query": TEXT, "columns": st.lists(TEXT, max_size=2), "sort": TEXT}
            ),
            max_size=2,
        ),
        "review": st.dictionaries(TEXT, VALUES, max_size=2),
        "media_folder": TEXT,
        "public_folder": TEXT,
        "extensions": st.lists(st.sampled_from(["txt", "rst"]), max_size=2, unique=True),
    },
)


@settings(max_examples=100, deadline=None)
@given(SCHEMAS)
def test_any_schema_reads_back(written):
    text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False)
    schema = combine([read_part(text.encode(), ".stet.yml")])
    part = read_part(schema_text(schema).encode(), ".stet.yml")
    assert plain(combine([part])) == plain(schema)
