"""What `stet schema check` says."""

from __future__ import annotations

from editor.core.problems import RULES
from editor.core.schema import check_schema_files

UNKNOWN = "collections:\n- {name: a, foldr: x, folder: a, fields: [{name: b, requird: false}]}\n"


def check(root, files, schema_file=None):
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [str(f) for f in check_schema_files(root, root / schema_file if schema_file else None)]


def test_a_sound_schema_has_none(tmp_path):
    assert check(tmp_path, {".stet.yml": "collections: [{name: a, folder: a}]\n"}) == []
    assert check_schema_files(tmp_path / "nowhere") == []


def test_warnings_in_the_order_of_the_file(tmp_path):
    assert check(tmp_path, {".stet.yml": UNKNOWN}) == [
        '.stet.yml:2:13: warning: unknown key "foldr" of the collection "a" (did you mean "folder"?)',
        '.stet.yml:2:53: warning: unknown key "requird" of the field "b" (did you mean "required"?)',
    ]


def test_a_rule_that_there_is_not(tmp_path):
    rules = "rules:\n  site-own: info\n  lenght: off\n  required: info\n  color: warning\n"
    assert check(tmp_path, {".stet.yml": rules}) == [
        '.stet.yml:3:3: warning: unknown rule "lenght" (did you mean "length"?)',
        '.stet.yml:5:3: warning: unknown rule "color"',
    ]


def test_every_rule_may_be_named(tmp_path):
    rules = "rules:\n" + "".join(f"  {rule}: info\n" for rule in RULES)
    assert check(tmp_path, {".stet.yml": rules}) == []


def test_types_that_describe_nothing(tmp_path):
    types = "[{name: a, fields: []}, {name: b, widget: text}, {name: a, fields: []}]"
    fields = f"collections:\n- {{name: a, folder: a, fields: [{{name: b, widget: list, types: {types}}}]}}\n"
    assert check(tmp_path, {".stet.yml": fields}) == [
        '.stet.yml:2:88: warning: the type "b" is no object, so the fields of such items are not described',
        '.stet.yml:2:113: warning: a second type named "a"; only the first counts',
    ]


def test_the_file_that_is_named(tmp_path):
    found = check(tmp_path, {".stet.yml": "- a\n", "desk/other.yml": UNKNOWN}, "desk/other.yml")
    assert [line.split(":")[0] for line in found] == ["desk/other.yml", "desk/other.yml"]


def test_each_file_that_adds(tmp_path):
    found = check(tmp_path, {".stet.yml": "ruels: {}\n", "admin/config.yml": UNKNOWN, ".pages.yml": "content: 5\n"})
    assert [line.split(":")[0] for line in found] == [".stet.yml", "admin/config.yml", "admin/config.yml"]


def test_a_file_that_can_t_be_read_is_an_error(tmp_path):
    assert check(tmp_path, {".stet.yml": "collections: talks\n"}) == [
        '.stet.yml:1:14: error: expected a list of collections, found "talks"'
    ]
    assert check(tmp_path, {}, "none.yml") == ["none.yml:1:1: error: does not exist"]
