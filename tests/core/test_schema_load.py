"""Which schema is in force (contract §3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.core.errors import SchemaError
from editor.core.schema import PRESETS, load_schema
from editor.core.schema.presets import patterns_of, read_preset

if TYPE_CHECKING:
    from pathlib import Path

    from editor.core.schema import Schema
    from editor.core.values import Record

STET = "collections: [{name: stet, folder: posts, fields: [{name: a}]}]\n"
DECAP = "backend: {name: x}\ncollections: [{name: decap, folder: posts, fields: [{name: a}]}]\n"
FRONT = (
    '{"frontMatter.content.pageFolders": [{"title": "front", "path": "[[workspace]]/posts"}],'
    ' "frontMatter.taxonomy.contentTypes": [{"name": "default", "fields": [{"name": "a", "type": "string"}]}]}'
)
PAGES = "content: [{name: pages, type: collection, path: posts, fields: [{name: a, type: string}]}]\n"


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def load(root: Path, files: dict[str, str], schema_file: str = "", records: dict[str, Record] | None = None) -> Schema:
    write(root, files)
    return load_schema(
        root,
        schema_file=root / schema_file if schema_file else None,
        records=lambda: (records or {}).items(),
    )


@pytest.mark.parametrize(
    ("files", "schema_file", "names"),
    [
        ({".stet.yml": STET, "admin/config.yml": DECAP}, "", ["stet"]),
        ({".stet.yml": STET, "desk/other.yml": DECAP}, "desk/other.yml", ["decap"]),
        ({".stet.yml": STET, "desk/rules.yml": "rules: {type: info}\n"}, "desk/rules.yml", ["stet"]),
        ({"admin/config.yml": DECAP, "frontmatter.json": FRONT}, "", ["decap"]),
        ({"static/admin/config.yml": DECAP, ".pages.yml": PAGES}, "", ["decap"]),
        ({"public/admin/config.yml": DECAP}, "", ["decap"]),
        ({"frontmatter.json": FRONT, ".pages.yml": PAGES}, "", ["front"]),
        ({".pages.yml": PAGES, "_config.yml": "{}\n"}, "", ["pages"]),
        ({".stet.yml": "", ".pages.yml": PAGES}, "", ["pages"]),
        ({".stet.yml": "collections:\n", ".pages.yml": PAGES}, "", ["pages"]),
        ({"admin/config.yml": "port: 80\n", ".pages.yml": PAGES}, "", ["pages"]),
        ({".pages.yml": "media: img\n", "_config.yaml": "{}\n"}, "", ["posts", "drafts", "pages"]),
        ({"desk/x/.pages.yml": PAGES}, "desk/x/.pages.yml", ["pages"]),
        ({"desk/frontmatter.json": FRONT}, "desk/frontmatter.json", ["front"]),
    ],
)
def test_the_first_one_with_collections_is_in_force(
    tmp_path: Path, files: dict[str, str], schema_file: str, names: list[str]
) -> None:
    assert [c.name for c in load(tmp_path, files, schema_file).collections] == names


@pytest.mark.parametrize(
    ("files", "source"),
    [
        ({"_config.yml": "", "_news/a.md": "", "_data/topics/ai.yaml": ""}, "smartable (preset)"),
        ({"_config.yml": "", "_news/a.md": "", "_data/topics/ai.yml": ""}, "jekyll (preset)"),
        ({"_config.yml": "", "_data/topics/ai.yaml": ""}, "jekyll (preset)"),
        ({"hugo.yaml": ""}, "hugo (preset)"),
        ({"config.toml": "", "content/a.md": ""}, "hugo (preset)"),
        ({"config.toml": ""}, "inferred from the articles"),
        ({"astro.config.ts": ""}, "astro (preset)"),
        ({".eleventy.js": ""}, "eleventy (preset)"),
        ({"eleventy.config.mjs": ""}, "eleventy (preset)"),
        ({"a.md": ""}, "inferred from the articles"),
        ({".stet.yml": STET}, ".stet.yml"),
        ({".stet.yml": "rules: {type: info}\n", "admin/config.yml": DECAP}, ".stet.yml, admin/config.yml (Decap CMS)"),
        ({".stet.yml": "extends: astro\n"}, ".stet.yml, astro (preset)"),
    ],
)
def test_the_source_says_which_it_is(tmp_path: Path, files: dict[str, str], source: str) -> None:
    assert load(tmp_path, files).source == source


def test_records_are_read_for_inference_only(tmp_path: Path) -> None:
    write(tmp_path, {".stet.yml": STET})

    def records() -> dict[str, Record]:
        raise AssertionError("the articles were read")

    assert load_schema(tmp_path, schema_file=None, records=records).collections  # type: ignore[arg-type]


def test_an_inferred_schema_requires_nothing(tmp_path: Path) -> None:
    schema = load(tmp_path, {}, records={"logs/a.md": {"ship": "Aurora", "crew": 12}})
    assert [(f.name, f.widget, f.required) for f in schema.collections[0].fields] == [
        ("ship", "string", False),
        ("crew", "number", False),
    ]
    assert schema.rules == {"unknown-field": "off"}


def test_what_an_earlier_file_says_counts_before_a_later_one(tmp_path: Path) -> None:
    schema = load(
        tmp_path,
        {
            "desk.yml": "rules: {type: info}\n",
            ".stet.yml": "rules: {type: warning, range: off}\nmedia_folder: img\nextensions: [.rst, txt]\n",
            "admin/config.yml": DECAP + "media_folder: other\npublic_folder: /o\n",
        },
        "desk.yml",
    )
    assert schema.rules == {"type": "info", "range": "off"}
    assert (schema.media_folder, schema.public_folder, schema.extensions) == ("img", "/o", ("rst", "txt"))
    assert [name.rpartition("/")[2] for name in schema.files] == ["desk.yml", ".stet.yml", "config.yml"]


def test_extends_adds_the_preset_after_the_own(tmp_path: Path) -> None:
    own = "collections:\n- {name: talks, folder: _talks}\n- {name: posts, folder: blog}\n"
    schema = load(tmp_path, {".stet.yml": "extends: jekyll\nrules: {type: info}\n" + own})
    assert [(c.name, c.folder) for c in schema.collections] == [
        ("talks", "_talks"),
        ("posts", "blog"),
        ("drafts", "_drafts"),
        ("pages", ""),
    ]
    assert schema.rules == {"type": "info", "unknown-field": "off"}


@pytest.mark.parametrize("marker", ["hugo.toml", "astro.config.mjs", ".eleventy.js"])
def test_a_cms_without_a_flag_takes_the_generators(tmp_path: Path, marker: str) -> None:
    publish = load(tmp_path, {"static/admin/config.yml": DECAP, marker: ""}).publish
    assert (publish.field, publish.on, publish.off) == ("draft", False, True)


def test_a_stet_file_without_a_flag_has_the_default(tmp_path: Path) -> None:
    assert load(tmp_path, {".stet.yml": STET, "hugo.toml": ""}).publish.field == "published"


@pytest.mark.parametrize(
    ("files", "place", "expected"),
    [
        ({".stet.yml": "extends: jekil\n"}, (".stet.yml", 1, 10), "the name of a preset"),
        ({".stet.yml": "- a\n"}, (".stet.yml", 1, 1), "a map"),
        ({"admin/config.yml": "collections:\n  - {name: a\n"}, ("admin/config.yml", 2, 5), ""),
        ({"frontmatter.json": '{\n"a": }'}, ("frontmatter.json", 2, 6), "JSON"),
        ({"frontmatter.json": "[]"}, ("frontmatter.json", 1, 1), "a map"),
        ({".pages.yml": "content: {}\n"}, (".pages.yml", 1, 10), "a list"),
    ],
)
def test_an_error_names_the_place(
    tmp_path: Path, files: dict[str, str], place: tuple[str, int, int], expected: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        load(tmp_path, files)
    error = caught.value
    assert (error.file, error.line, error.column) == place
    assert expected in error.reason


def test_a_schema_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        load(tmp_path, {}, "desk/none.yml")
    assert str(caught.value).startswith("desk/none.yml: ")


@pytest.mark.parametrize("name", PRESETS)
def test_what_detects_a_preset_is_found_without_reading_all_of_it(name: str) -> None:
    assert patterns_of(name) == read_preset(name).detect != ()


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_sound(name: str) -> None:
    preset = read_preset(name)
    assert preset.detect
    assert preset.warnings == ()
    assert preset.publish is not None
    assert preset.publish.field == ("published" if name in ("smartable", "jekyll") else "draft")


@pytest.mark.parametrize("name", [name for name in PRESETS if name != "smartable"])
def test_a_preset_for_any_site_requires_nothing(name: str) -> None:
    preset = read_preset(name)
    assert preset.rules == {"unknown-field": "off"}
    assert not any(f.required for c in preset.collections or () for f in c.fields)


REQUIRED = {
    "news": "title excerpt publishedDateTime originalUrl type quality heat published provider topics",
    "learning": "title originalUrl type publishedDateTime heat provider topics",
    "samples": "title excerpt originalUrl type publishedDateTime heat provider topics",
    "people": "name type heat topics",
    "communities": "name excerpt originalUrl type heat provider topics",
}


@pytest.mark.parametrize("name", REQUIRED)
def test_smartable_requires_what_the_contract_says(name: str) -> None:
    collections = {c.name: c for c in read_preset("smartable").collections or ()}
    fields = collections[name].fields
    assert {f.name for f in fields if f.required} == set(REQUIRED[name].split())
    assert {f.name for f in fields if f.when} == ({"originalUrl", "publishedDateTime"} if name == "learning" else set())
    assert not any(inner.required for f in fields for inner in f.fields)
    assert collections[name].folder == f"_{name}"
    assert all(f.label for f in fields)
    secured = collections[name].find("secured")
    assert secured is not None
    assert secured.readonly
