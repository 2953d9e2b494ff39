"""What a relation's value may be: data files, or another collection's articles."""

from __future__ import annotations

import pytest
from sites import site_of, write_site

from editor.core.schema import Field


def vocabulary(tmp_path, files, **facts):
    """The values and labels that a relation field with these attributes has."""
    site = site_of(tmp_path, {"_config.yml": "", ".stet.yml": SCHEMA, **files})
    found = site.vocabulary(Field("x", "X", "relation", **facts))
    return list(found.values), list(found.labels)


SCHEMA = """
collections:
  - {name: ships, folder: _ships, fields: [{name: name}]}
  - {name: liners, folder: _ships, filter: {field: kind, value: liner}, fields: [{name: name}]}
"""


@pytest.mark.parametrize(
    ("files", "glob", "field", "values"),
    [
        ({"_data/a.yml": "name: Ai\n", "_data/b.yaml": "name: Bo\n"}, "_data/*", "name", ["Ai", "Bo"]),
        ({"_data/a.json": '{"name": "Ai"}', "_data/b.md": "---\nname: Bo\n---\n"}, "_data/*", "name", ["Ai", "Bo"]),
        ({"_data/a.yml": "name: Ai\n", "_data/deep/b.yml": "name: Bo\n"}, "_data/*.yml", "name", ["Ai"]),
        ({"_data/a.yml": "name: Ai\n", "_data/d/e/b.yml": "name: Bo\n"}, "_data/**/*.yml", "name", ["Ai", "Bo"]),
        ({"_data/a.yml": "name: Ai\n", "_data/b.txt": "name: Bo\n"}, "_data/*.{yml,json}", "name", ["Ai"]),
        ({"_data/a.yml": "- {name: Ai}\n- {name: Bo}\n- {id: 5}\n"}, "_data/a.yml", "name", ["Ai", "Bo"]),
        ({"_data/a.yml": "ai: {name: Ai}\nbo: {name: Bo}\n"}, "/_data/a.yml", "name", ["Ai", "Bo"]),
        ({"_data/a.yml": "ai: {name: Ai}\nbo: {name: Bo}\n"}, "_data/a.yml", "", ["ai", "bo"]),
        ({"_data/a.yml": "[Ai, Bo, Ai, 5, true, 1, null, [x]]\n"}, "_data/a.yml", "", ["Ai", "Bo", 5, True, 1]),
        ({"_data/a.yml": "of: {name: Ai}\n"}, "_data/a.yml", "of.name", ["Ai"]),
        ({"_data/a.yml": "of: [{name: Ai}, {name: Bo}]\n"}, "_data/a.yml", "of.*.name", ["Ai", "Bo"]),
        ({"_data/a.yml": "names: [Ai, Bo]\n"}, "_data/a.yml", "names", ["Ai", "Bo"]),
        ({"_data/ai.yml": "x: 1\n"}, "_data/*.yml", "{{slug}}", ["ai"]),
        ({"_data/a.yml": "name: Ai\n"}, "_data/*.yml", "{{fields.name}}", ["Ai"]),
        ({"_data/a.yml": "name: Ai\n"}, "_data/*.yml", "nothing", []),
        ({"_data/a.yml": "name: 'open\n", "_data/b.yml": b"\xff"}, "_data/*", "name", []),
        ({"_data/c.json": "[", "_data/d.md": "", "_data/e.md": "---\n- x\n---\n"}, "_data/*", "name", []),
        ({"a.yml": "name: Ai\n"}, "../*/a.yml", "name", []),
        ({"a.yml": "name: Ai\n"}, "", "name", []),
        ({"a.yml": "name: Ai\n"}, "nowhere/*.yml", "name", []),
        ({"a.yml": "name: Ai\n"}, "**/**/**/**/**/**/**/*a*a*a*a*a*.yml", "name", []),
    ],
)  # fmt: skip
def test_data_files(tmp_path, files, glob, field, values):
    assert vocabulary(tmp_path, files, data=glob, value_field=field)[0] == values


def test_labels(tmp_path):
    files = {"_data/a.yml": "id: 1\nname: Ai\n", "_data/b.yml": "id: 2\n", "_data/c.yml": "id: 3\ntitle: Cy\n"}
    assert vocabulary(tmp_path, files, data="_data/*.yml", value_field="id") == ([1, 2, 3], ["Ai", "2", "Cy"])


def test_no_file_outside_the_site(tmp_path):
    write_site(tmp_path / "elsewhere", {"b.yml": "name: Bo\n"})
    (tmp_path / "site/_data").mkdir(parents=True)
    (tmp_path / "site/_data/b.yml").symlink_to(tmp_path / "elsewhere/b.yml")
    (tmp_path / "site/_data/c").symlink_to(tmp_path / "elsewhere")
    assert vocabulary(tmp_path / "site", {}, data="_data/**/*.yml", value_field="name")[0] == []


SHIPS = {
    "_ships/a.md": "---\nname: Aurora\n---\n",
    "_ships/old/b.md": "---\nname: Boreas\nkind: liner\n---\n",
    "_ships/c.md": "---\nname: 'open\n---\n",
    "other/d.md": "---\nname: Delta\n---\n",
}


def test_another_collection(tmp_path):
    assert vocabulary(tmp_path, SHIPS, collection="ships", value_field="name")[0] == ["Aurora", "Boreas"]


def test_a_collection_that_is_not_there(tmp_path):
    assert vocabulary(tmp_path, SHIPS, collection="planes", value_field="name")[0] == []


def test_the_whole_collection_counts_where_one_folder_is_listed(tmp_path):
    write_site(tmp_path, {"_config.yml": "", ".stet.yml": SCHEMA, **SHIPS})
    site = site_of(tmp_path / "other", {})
    assert site.scope == "other/"
    assert site.vocabulary(Field("x", "X", "relation", collection="ships", value_field="name")).values == (
        "Aurora",
        "Boreas",
    )


def test_what_changes_on_the_disk_is_seen(tmp_path):
    site = site_of(tmp_path, {"_config.yml": "", "_data/a.yml": "name: Ai\n"})
    field = Field("x", "X", "relation", data="_data/*.yml", value_field="name")
    assert site.vocabulary(field).values == ("Ai",)
    write_site(tmp_path, {"_data/a.yml": "name: Aileen\n", "_data/b.yml": "name: Bo\n"})
    site.refresh()
    assert site.vocabulary(field).values == ("Aileen", "Bo")
    (tmp_path / "_data/a.yml").unlink()
    site.refresh()
    assert site.vocabulary(field).values == ("Bo",)


def test_any_other_field_has_none(tmp_path):
    assert vocabulary(tmp_path, SHIPS) == ([], [])
