"""Front Matter CMS's and Pages CMS's settings as schemas; their defaults are kept."""

from __future__ import annotations

import json

import pytest

from editor.core.errors import SchemaError
from editor.core.schema.frontmatter_cms import PREFIX, read_frontmatter_cms
from editor.core.schema.pages_cms import read_pages_cms


def front(fields, **settings):
    data = {
        "content.pageFolders": [{"title": "Posts", "path": "[[workspace]]/posts"}],
        "taxonomy.contentTypes": [{"name": "default", "fields": fields}],
        **settings,
    }
    return read_frontmatter_cms(json.dumps({PREFIX + key: value for key, value in data.items()}).encode(), "f.json")


def front_field(field, **settings):
    part = front([{"name": "a", **field}], **settings)
    assert part.warnings == ()
    return part.collections[0].fields[0]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ({"type": "string"}, {"widget": "text", "required": False, "label": "a"}),
        (
            {"type": "string", "single": True, "title": "A", "description": "h"},
            {"widget": "string", "label": "A", "hint": "h"},
        ),
        ({"type": "string", "wysiwyg": "markdown"}, {"widget": "markdown"}),
        ({"type": "string", "required": True, "default": "x"}, {"required": True, "default": "x", "has_default": True}),
        ({"type": "string", "editable": False}, {"readonly": True}),
        ({"type": "number", "hidden": True}, {"widget": "hidden"}),
        (
            {"type": "number", "numberOptions": {"isDecimal": False, "min": 1, "max": 5, "step": 2}},
            {"widget": "number", "value_type": "int", "min": 1, "max": 5, "step": 2},
        ),
        ({"type": "number"}, {"widget": "number", "value_type": None}),
        ({"type": "datetime", "dateFormat": "yyyy"}, {"widget": "datetime", "format": "yyyy"}),
        ({"type": "boolean"}, {"widget": "boolean"}),
        ({"type": "image", "multiple": True}, {"widget": "image", "multiple": True}),
        ({"type": "file"}, {"widget": "file"}),
        ({"type": "choice", "choices": ["x"], "multiple": True}, {"widget": "select", "multiple": True}),
        ({"type": "tags", "taxonomyLimit": 3}, {"widget": "list", "max": 3}),
        ({"type": "categories"}, {"widget": "list"}),
        ({"type": "taxonomy", "taxonomyId": "t"}, {"widget": "list"}),
        ({"type": "draft"}, {"widget": "boolean"}),
        ({"type": "json"}, {"widget": "hidden"}),
        ({"type": "list"}, {"widget": "list"}),
        ({"type": "slug"}, {"widget": "string"}),
        ({"type": "customField"}, {"widget": "hidden"}),
        ({"type": "contentRelationship"}, {"widget": "string"}),
        ({"type": "contentRelationship", "multiple": True}, {"widget": "list", "multiple": False}),
        ({"type": "string", "when": {"fieldRef": "b", "operator": "eq", "value": 'x"y'}}, {"when": 'b="x\\"y"'}),
        (
            {"type": "string", "when": {"fieldRef": "b.c", "operator": "notContains", "value": "x"}},
            {"when": '-b.c:"x"'},
        ),
        (
            {"type": "string", "when": {"fieldRef": "b", "operator": "startsWith", "value": "a/b"}},
            {"when": "b:/^a\\/b/"},
        ),
        ({"type": "string", "when": {"fieldRef": "b", "operator": "gte", "value": 5}}, {"when": "b:>=5"}),
        ({"type": "string", "when": {"fieldRef": "b", "operator": "eq", "value": True}}, {"when": 'b="true"'}),
    ],
)
def test_front_matter_cms_field_types(field, expected):
    found = front_field(field)
    assert {name: getattr(found, name) for name in expected} == expected


def test_front_matter_cms_choices():
    options = front_field({"type": "choice", "choices": ["x", {"id": "y", "title": "Y"}]}).options
    assert [(o.value, o.label) for o in options] == [("x", "x"), ("y", "Y")]


GROUP = {"taxonomy.fieldGroups": [{"id": "g", "fields": [{"name": "b", "type": "number"}]}]}


def test_front_matter_cms_containers():
    inner = front_field({"type": "fields", "fields": [{"name": "b", "type": "string"}]})
    assert (inner.widget, inner.fields[0].name) == ("object", "b")
    block = front_field({"type": "block", "fieldGroup": ["g", "none"]}, **GROUP)
    assert (block.widget, block.type_key, [t.name for t in block.types]) == ("list", "fieldGroup", ["g"])
    collection = front_field({"type": "fieldCollection", "fieldGroup": "g"}, **GROUP)
    assert (collection.widget, collection.fields[0].widget) == ("list", "number")


def test_front_matter_cms_data_files():
    files = {"data.files": [{"id": "people", "file": "[[workspace]]/data/people.json"}]}
    found = front_field({"type": "dataFile", "dataFileId": "people", "dataFileKey": "id"}, **files)
    assert (found.widget, found.data, found.value_field) == ("relation", "data/people.json", "id")


def test_front_matter_cms_what_holds_no_data_is_no_field():
    assert front([{"name": "a", "type": "heading"}, {"type": "divider", "name": "b"}]).collections[0].fields == ()


def test_front_matter_cms_an_unknown_type_is_a_warning():
    part = front([{"name": "a", "type": "slider"}])
    (warning,) = part.warnings
    assert "slider" in warning.message
    assert warning.line == 1
    assert part.collections[0].fields[0].widget == "string"


def test_front_matter_cms_content_types_and_folders():
    part = front(
        [{"name": "a", "type": "string"}],
        **{
            "content.pageFolders": [
                {"title": "Blog", "path": "[[workspace]]/content/blog/**", "contentTypes": ["default", "talk", "none"]},
                {"title": "Talks", "path": "/talks/", "contentTypes": ["talk"]},
                {"title": "All", "path": "../all"},
            ],
            "taxonomy.contentTypes": [
                {"name": "default", "fields": [{"name": "a", "type": "string"}]},
                {"name": "talk", "fields": [{"name": "b", "type": "string"}]},
            ],
        },
    )
    found = [(c.name, c.folder, c.filter.values if c.filter else None, c.fields[0].name) for c in part.collections]
    assert found == [
        ("Blog/talk", "content/blog", ("talk",), "b"),
        ("Blog", "content/blog", None, "a"),
        ("Talks", "talks", None, "b"),
        ("All/talk", "all", ("talk",), "b"),
        ("All", "all", None, "a"),
    ]


def test_front_matter_cms_without_content_types_has_its_default_one():
    part = read_frontmatter_cms(json.dumps({PREFIX + "content.pageFolders": [{"path": "posts"}]}).encode(), "f")
    assert "draft" in [f.name for f in part.collections[0].fields]
    assert (part.publish.field, part.publish.on, part.publish.off) == ("draft", False, True)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ({"name": "published", "type": "boolean", "invert": True}, ("published", True, False)),
        ({"name": "hidden", "type": "boolean"}, ("hidden", False, True)),
    ],
)
def test_front_matter_cms_draft_field(draft, expected):
    publish = front([], **{"content.draftField": draft}).publish
    assert (publish.field, publish.on, publish.off) == expected


def test_front_matter_cms_a_status_of_choices_is_no_flag():
    draft = {"name": "status", "type": "choice", "choices": ["draft", "live"]}
    part = front([{"name": "status", "type": "draft"}], **{"content.draftField": draft})
    assert part.publish is None
    assert [o.value for o in part.collections[0].fields[0].options] == ["draft", "live"]


def test_front_matter_cms_media_and_endings():
    part = front([], **{"content.publicFolder": "static", "content.supportedFileTypes": ["md", ".mdx"]})
    assert (part.media_folder, part.public_folder, part.extensions) == ("static", "/", ("md", "mdx"))


def test_front_matter_cms_comments_tabs_and_last_commas():
    text = (
        '// settings\n{\n\t/* folders, ] */ "frontMatter.content.pageFolders": [{"path": "a//b", },],\n'
        '\t"frontMatter.taxonomy.contentTypes": [{"name": "default", "fields": [{"name": "a", "type": "odd"}]}],\n}\n'
    )
    part = read_frontmatter_cms(text.encode(), "f.json")
    assert part.collections[0].folder == "a/b"
    assert (part.warnings[0].line, part.warnings[0].column) == (4, 93)


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ('{"frontMatter.content.pageFolders": 5}', (1, 37)),
        ('{"frontMatter.content.pageFolders": [],\n "frontMatter.taxonomy.contentTypes": [{"fields": [5]}]}', (2, 52)),
        ('{"frontMatter.taxonomy.contentTypes": [{"fields": [{"type": "string"}]}]}', (1, 52)),
    ],
)
def test_front_matter_cms_errors_name_the_place(settings, place):
    with pytest.raises(SchemaError) as caught:
        read_frontmatter_cms(settings.encode(), "f.json")
    assert (caught.value.line, caught.value.column) == place


def pages_field(field, top=""):
    part = read_pages_cms(f"{top}\ncontent:\n- {{name: p, path: p, fields: [{field}]}}\n".encode(), "p.yml")
    assert part.warnings == ()
    return part.collections[0].fields[0]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("{name: a}", {"widget": "string", "required": False, "label": "a"}),
        (
            "{name: a, type: string, label: A, description: h, required: true}",
            {"label": "A", "hint": "h", "required": True},
        ),
        ("{name: a, type: string, label: false}", {"label": "a"}),
        ("{name: a, type: string, options: {minlength: 2, maxlength: 5}}", {"min": 2, "max": 5}),
        ("{name: a, type: text, readonly: true, default: x}", {"widget": "text", "readonly": True, "default": "x"}),
        ("{name: a, type: boolean, hidden: true}", {"widget": "hidden"}),
        ("{name: a, type: boolean}", {"widget": "boolean"}),
        ("{name: a, type: code}", {"widget": "code"}),
        ("{name: a, type: rich-text}", {"widget": "markdown"}),
        ("{name: a, type: uuid}", {"widget": "string"}),
        (
            "{name: a, type: number, options: {min: 1, max: 5, step: 2}}",
            {"widget": "number", "min": 1, "max": 5, "step": 2},
        ),
        (
            "{name: a, type: date, options: {min: 2020-01-01, format: yyyy}}",
            {"widget": "datetime", "min": "2020-01-01", "format": "yyyy", "time_format": False},
        ),
        ("{name: a, type: date, options: {time: true}}", {"widget": "datetime", "time_format": None}),
        ("{name: a, type: image, options: {multiple: true}}", {"widget": "image", "multiple": True}),
        ("{name: a, type: file, options: {multiple: {max: 3}}}", {"widget": "file", "multiple": True}),
        (
            "{name: a, type: select, options: {values: [x], multiple: true, max: 2}}",
            {"widget": "select", "multiple": True, "max": 2},
        ),
        (
            "{name: a, type: reference, options: {collection: b, value: '{fields.slug}', multiple: true}}",
            {"widget": "relation", "collection": "b", "value_field": "slug", "multiple": True},
        ),
        ("{name: a, type: reference, options: {collection: b}}", {"widget": "string"}),
        (
            "{name: a, type: reference, options: {collection: b, value: '{path}', multiple: true}}",
            {"widget": "list", "multiple": False},
        ),
        ("{name: a, type: string, list: true}", {"widget": "list"}),
        ("{name: a, type: number, list: {min: 1, max: 3}}", {"widget": "list", "min": 1, "max": 3}),
        ("{name: a, component: c, label: Own}", {"widget": "number", "label": "Own", "hint": "of c"}),
    ],
)
def test_pages_cms_field_types(field, expected):
    found = pages_field(field, "components: {c: {type: number, label: C, description: of c}}")
    assert {name: getattr(found, name) for name in expected} == expected


def test_pages_cms_options():
    found = pages_field("{name: a, type: select, options: {values: [x, {value: y, label: Y}, {name: z}]}}")
    assert [(o.value, o.label) for o in found.options] == [("x", "x"), ("y", "Y"), ("z", "z")]


@pytest.mark.parametrize(("pattern", "expected"), [("'^a'", ("^a", "")), ("{regex: '^a', message: m}", ("^a", "m"))])
def test_pages_cms_patterns(pattern, expected):
    found = pages_field(f"{{name: a, type: string, pattern: {pattern}}}")
    assert (found.pattern.text, found.pattern_message) == expected


def test_pages_cms_containers():
    object_ = pages_field("{name: a, type: object, fields: [{name: b, type: number}]}")
    assert (object_.widget, object_.fields[0].widget) == ("object", "number")
    objects = pages_field("{name: a, type: object, list: true, fields: [{name: b, type: number}]}")
    assert (objects.widget, objects.fields[0].name, objects.item) == ("list", "b", None)
    numbers = pages_field("{name: a, type: number, list: true}")
    assert numbers.item.widget == "number"
    blocks = pages_field("{name: a, type: block, list: true, blocks: [{name: b, type: object, fields: [{name: c}]}]}")
    assert (blocks.widget, blocks.type_key, blocks.types[0].fields[0].name) == ("list", "_block", "c")


def test_pages_cms_content():
    part = read_pages_cms(
        b"""
media: [{name: m, input: static/img, output: /img}]
content:
  - {name: posts, label: Posts, type: collection, path: /content/posts/, fields: [{name: a}]}
  - {name: about, type: file, path: about.md, fields: [{name: a}]}
  - {name: raw, type: collection, path: raw}
  - {name: more, type: group, items: [{name: talks, type: collection, path: talks, fields: [{name: a}]}]}
""",
        ".pages.yml",
    )
    assert [(c.name, c.label, c.folder, c.file) for c in part.collections] == [
        ("posts", "Posts", "content/posts", ""),
        ("about", "about", "", "about.md"),
        ("more/talks", "more/talks", "talks", ""),
    ]
    assert (part.media_folder, part.public_folder) == ("static/img", "/img")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("media: img\n", ("img", "/img")),
        ("media: {input: src/img, output: /i}\n", ("src/img", "/i")),
        ("content: []\n", (None, None)),
    ],
)
def test_pages_cms_media(text, expected):
    part = read_pages_cms(text.encode(), "p")
    assert (part.media_folder, part.public_folder) == expected


@pytest.mark.parametrize(
    ("field", "word"),
    [
        ("{name: a, type: slider}", "slider"),
        ("{name: a, component: none}", "none"),
        ("{name: a, type: string, pattern: '(?=x)'}", "RE2"),
        ("{name: a, type: date, options: {min: soon}}", "soon"),
    ],
)
def test_pages_cms_warnings(field, word):
    part = read_pages_cms(f"content:\n- {{name: p, path: p, fields: [{field}]}}\n".encode(), "p.yml")
    (warning,) = part.warnings
    assert word in warning.message
    assert warning.line == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a\n", (1, 1)),
        ("content: 5\n", (1, 10)),
        ("content: [5]\n", (1, 11)),
        ("content:\n- {name: a, path: a, fields: {b: c}}\n", (2, 30)),
        ("content:\n- {name: a, path: a, fields: [{type: string}]}\n", (2, 31)),
        ("content:\n- {path: a, fields: []}\n", (2, 3)),
        ("a: b: c\n", (1, 5)),
    ],
)
def test_pages_cms_errors_name_the_place(text, place):
    with pytest.raises(SchemaError) as caught:
        read_pages_cms(text.encode(), "p.yml")
    assert (caught.value.line, caught.value.column) == place
