"""Whatever stands in a schema file, it is read, warned of or refused: never a crash."""

from __future__ import annotations

import contextlib
import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import SchemaError
from editor.core.schema import collection_of, iter_fields, key_order, schema_text, unknown_paths
from editor.core.schema.attributes import COLLECTION_ATTRIBUTES, FIELD_ATTRIBUTES, TOP_ATTRIBUTES
from editor.core.schema.frontmatter_cms import PREFIX, read_frontmatter_cms
from editor.core.schema.load import combine
from editor.core.schema.pages_cms import read_pages_cms
from editor.core.schema.read import read_part

FRONT_KEYS = [
    *(PREFIX + "content." + key for key in ("pageFolders", "publicFolder", "draftField", "supportedFileTypes")),
    *(PREFIX + key for key in ("taxonomy.contentTypes", "taxonomy.fieldGroups", "data.files")),
    *("path", "title", "contentTypes", "fields", "type", "choices", "numberOptions", "fieldGroup", "when"),
    *("default", "multiple", "hidden", "id", "file"),
]
PAGES_KEYS = [
    *("media", "content", "components", "name", "type", "path", "fields", "items", "list", "options", "values"),
    *("pattern", "component", "blocks", "label"),
]
KEYS = sorted(TOP_ATTRIBUTES | COLLECTION_ATTRIBUTES | FIELD_ATTRIBUTES)

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.binary(max_size=3),
    st.text(max_size=4),
    st.sampled_from(["list", "object", "block", "select", "fields", "(", "a", "default", "group", "../x"]),
)


def values(keys):
    return st.recursive(
        SCALARS,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(keys) | st.just("name"), inner, max_size=4)
        ),
        max_leaves=12,
    )


def use(part):
    """Ask a schema everything, with records that do not fit it."""
    schema = combine([part])
    schema_text(schema)
    for record in ({}, {"a": [1, {"a": None}]}, {c: {c: [c]} for c in "abc"}):
        found = collection_of(schema, "a/b.md", record) or next(iter(schema.collections), None)
        list(iter_fields(found, record))
        list(unknown_paths(found, record))
        key_order(found, record)(("a", 0))


def dump(value):
    text = yaml.safe_dump(json.loads(json.dumps(value, default=str)), allow_unicode=True)
    return text.encode("utf-8", "replace")


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), values(KEYS), max_size=5))
def test_the_grammar(value):
    with contextlib.suppress(SchemaError):
        use(read_part(dump(value), ".stet.yml"))


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(PAGES_KEYS), values(PAGES_KEYS), max_size=5))
def test_pages_cms(value):
    with contextlib.suppress(SchemaError):
        use(read_pages_cms(dump(value), ".pages.yml"))


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(FRONT_KEYS), values(FRONT_KEYS), max_size=5))
def test_front_matter_cms(value):
    with contextlib.suppress(SchemaError):
        use(read_frontmatter_cms(json.dumps(value, default=str).encode(), "frontmatter.json"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
@pytest.mark.parametrize("read", [read_part, read_pages_cms, read_frontmatter_cms])
def test_any_bytes(read, data):
    with contextlib.suppress(SchemaError):
        read(data, "s")


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 20000,
        b'{"a": ' * 3000 + b"1" + b"}" * 3000,
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"a": "' + b"\\" * 40001 + b'"}',
        b'"' * 40001,
        b"/*" * 40000,
        b"," * 40000,
        b",/**/" * 40000,
        b"/* " * 40000,
        b'"' + b'a\\"' * 40000,
    ],
)
def test_hostile_json(data):
    with contextlib.suppress(SchemaError):
        read_frontmatter_cms(data, "frontmatter.json")


def test_components_that_hold_themselves():
    components = b"components: {c: {type: object, fields: [{name: x, component: c}]}}\n"
    text = components + b"content: [{name: a, path: a, fields: [{name: y, component: c}]}]\n"
    with pytest.raises(SchemaError, match="deep"):
        read_pages_cms(text, ".pages.yml")


def test_groups_that_hold_themselves():
    text = json.dumps(
        {
            PREFIX + "content.pageFolders": [{"path": "a"}],
            PREFIX + "taxonomy.contentTypes": [{"fields": [{"name": "x", "type": "block", "fieldGroup": "g"}]}],
            PREFIX + "taxonomy.fieldGroups": [
                {"id": "g", "fields": [{"name": "x", "type": "block", "fieldGroup": "g"}]}
            ],
        }
    )
    with pytest.raises(SchemaError, match="deep"):
        read_frontmatter_cms(text.encode(), "frontmatter.json")
