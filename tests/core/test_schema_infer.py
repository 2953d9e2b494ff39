"""Schemas guessed from the articles."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sites import site_of

from editor.core.document import read_document
from editor.core.schema import Publish, infer_schema
from editor.core.schema.infer import MAX_FIELDS, infer_fields
from editor.core.site import site as site_module
from editor.core.values import Timestamp

DAY = Timestamp("2020-01-01", date(2020, 1, 1))
TIME = Timestamp("2020-01-01T10:00:00Z", datetime(2020, 1, 1, 10))


def guess(values, name="a"):
    (field,) = infer_fields([{name: value} for value in values])
    return field


@pytest.mark.parametrize(
    ("values", "widget"),
    [
        (["x"], "string"),
        ([True, False], "boolean"),
        ([1, 2.5], "number"),
        ([DAY, TIME], "datetime"),
        (["2020-01-01", "2020-01-02 10:00 +0200"], "datetime"),
        (["2020-01-01", DAY], "datetime"),
        (["2020-13-45", DAY], "datetime"),
        (["https://a.example/b"], "url"),
        (["https://a.example/b.png?w=1", "/img/c.JPG"], "image"),
        (["/files/a.pdf", "https://a.example/b.zip"], "file"),
        (["#fff", "#00aa77"], "color"),
        (["one\ntwo"], "text"),
        (["x" * 200], "text"),
        (["a.png is an image"], "string"),
        ([None, "", []], "string"),
        ([{"b": 1}], "object"),
        ([["x"]], "list"),
        ([[], ["x"]], "list"),
    ],
)
def test_widgets(values, widget):
    field = guess(values)
    assert (field.widget, field.required, field.severity) == (widget, False, None)


@pytest.mark.parametrize(
    ("name", "value", "widget"),
    [
        ("image", "https://a.example/photo?id=1", "image"),
        ("coverPhoto", "media/photo", "image"),
        ("image", "a text", "string"),
        ("link", "https://a.example/photo?id=1", "url"),
        ("description", "x" * 70, "text"),
        ("title", "x" * 70, "string"),
        ("title", "x" * 170, "string"),
    ],
)
def test_keys_help(name, value, widget):
    assert guess([value], name).widget == widget


def test_whole_numbers():
    assert guess([1, 2]).value_type == "int"
    assert guess([1, 2.0]).value_type is None


@pytest.mark.parametrize(
    ("values", "widget"),
    [
        (["x", "y", 5], "string"),
        ([True, True, "false"], "boolean"),
        ([1, 2, "three"], "number"),
        ([["a"], ["b"], "c d"], "list"),
        ([{"a": 1}, {"b": 2}, "c"], "object"),
    ],
)
def test_what_does_not_fit_the_most_is_an_info_only(values, widget):
    field = guess(values)
    assert (field.widget, field.severity) == (widget, "info")


def test_a_closed_set_becomes_options():
    field = guess(["low", "high"] * 5 + ["low"])
    assert field.widget == "select"
    assert [o.value for o in field.options] == ["low", "high"]
    assert field.severity == "info"


@pytest.mark.parametrize(
    "values", [["low", "high"] * 2, [f"v{n}" for n in range(20)], ["same"] * 20, [f"v{n % 13}" for n in range(200)]]
)
def test_few_uses_or_many_values_are_no_closed_set(values):
    assert guess(values).widget == "string"


def test_lists():
    objects = guess([[{"url": "/a.png", "width": 3}], [{"url": "/b.png"}]])
    assert [(f.name, f.widget) for f in objects.fields] == [("url", "image"), ("width", "number")]
    assert guess([[1, 2], [3]]).item.widget == "number"
    assert guess([["a", "b"]]).item is None
    assert guess([["a", 1]]).item is None
    assert guess([[{"a": 1}, "b"]]).fields == ()


def test_an_address_in_an_image_is_one():
    (images,) = infer_fields([{"images": [{"url": "https://a.example/x?id=1", "link": "https://a.example/"}]}])
    assert [(f.name, f.widget) for f in images.fields] == [("url", "image"), ("link", "url")]


def test_keys_stand_in_the_order_of_the_files():
    fields = infer_fields([{"a": 1, "d": 1}, {"a": 1, "b": 1, "d": 1}, {"b": 1, "c": 1}, {"z": 1, "a": 1}])
    assert [f.name for f in fields] == ["z", "a", "b", "c", "d"]


def test_labels_are_words():
    fields = infer_fields([{"publishedDateTime": 1, "original_url": 1, "a-b": 1, "URL": 1}])
    assert [f.label for f in fields] == ["Published date time", "Original url", "A b", "URL"]


def test_a_map_of_data_is_no_form():
    assert guess([{f"key{n}": n for n in range(MAX_FIELDS)}]).fields == ()


def test_a_record_of_very_many_keys_is_cut():
    assert len(infer_fields([{f"key{n}": n for n in range(5 * MAX_FIELDS)}])) == MAX_FIELDS


def test_depth_is_limited():
    value = {"a": 1}
    for _ in range(50):
        value = {"a": value}
    field = guess([value])
    depth = 0
    while field.fields:
        field, depth = field.fields[0], depth + 1
    assert depth < 20


def test_collections_are_the_top_folders():
    paths = [
        "index.md",
        "_news/a.md",
        "_news/2020/b.md",
        "content/posts/c.md",
        "content/posts/deep/d.md",
        "content/e.md",
        "src/content/blog/f.md",
        "posts/g.md",
    ]
    schema = infer_schema((path, {"title": path}) for path in paths)
    assert [(c.name, c.label, c.folder) for c in schema.collections] == [
        ("blog", "Blog", "src/content/blog"),
        ("posts", "Posts", "content/posts"),
        ("news", "News", "_news"),
        ("content", "Content", "content"),
        ("posts-2", "Posts 2", "posts"),
        ("pages", "Pages", ""),
    ]


def test_an_inferred_schema_has_the_flag_it_is_given():
    schema = infer_schema([], Publish("draft", False, True))
    assert schema.publish.field == "draft"
    assert schema.rules == {"unknown-field": "off"}
    assert infer_schema([]).publish == Publish()


def test_articles_that_were_read_to_infer_are_not_parsed_again(tmp_path, monkeypatch):
    parsed = []
    monkeypatch.setattr(site_module, "read_document", lambda data: parsed.append(data) or read_document(data))
    site = site_of(tmp_path, {"a/one.md": "---\nsize: 1\n---\n", "a/two.md": "---\nsize: 2\n---\n"})
    assert [field.name for field in site.schema.collections[0].fields] == ["size"]
    assert [article.record for article in site.articles()] == [{"size": 1}, {"size": 2}]
    assert len(parsed) == 2


def test_an_article_that_changed_since_the_schema_was_inferred_is_read_again(tmp_path):
    site = site_of(tmp_path, {"a/one.md": "---\nsize: 1\n---\n", "a/two.md": "---\nsize: 2\n---\n"})
    (tmp_path / "a/one.md").write_text("---\nsize: 10\n---\n")
    (tmp_path / "a/two.md").unlink()
    assert site.article("a/one.md").record == {"size": 10}
    assert [article.path for article in site.articles(["a/one.md", "a/two.md"])] == ["a/one.md"]
    assert len(site.unread) == 1
