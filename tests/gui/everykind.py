"""A site with every field kind, and what is expected of each: one table, for many tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.values import Timestamp

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor.gui.form.field_row import FieldRow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
HINT = "What it is for"


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """One key, to what has the focus."""
    popup = QApplication.activePopupWidget()
    focused = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    QApplication.processEvents()


def write(text: str) -> None:
    """Text, to what has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def replace_by(text: str) -> Callable[[], None]:
    """Select all, and type."""

    def act() -> None:
        press(Key.Key_A, Modifier.ControlModifier)
        write(text)

    return act


def keys(*wanted: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier] | str) -> Callable[[], None]:
    """Keys and texts, one after the other."""

    def act() -> None:
        for each in wanted:
            if isinstance(each, str):
                write(each)
            elif isinstance(each, tuple):
                press(*each)
            else:
                press(each)

    return act


@dataclass(frozen=True)
class Case:
    """One kind: how the schema names it, a good value, what keys make of it, and a bad value with its rule."""

    name: str
    schema: dict[str, Any]
    good: str
    act: Callable[[], None]
    made: object
    bad: str
    rule: str
    fixed: object = None
    empty: object = ""
    counter: str = ""


def when(text: str) -> Timestamp:
    """A date as it is written."""
    return Timestamp(text, yaml.safe_load(text))


CASES = [
    Case("string", {"max": 40}, "Old words", replace_by("New words"), "New words", "1984", "type",
         counter="9 / 40"),
    Case("text", {"min": 3}, '"Some text\\nof two lines"', keys((Key.Key_End, Modifier.ControlModifier), "!"),
         "Some text\nof two lines!", "ab", "length"),
    Case("markdown", {}, '"# Head"', keys((Key.Key_End, Modifier.ControlModifier), Key.Key_Return, "x"), "# Head\nx",
         "[1]", "type"),
    Case("number", {"min": 0, "max": 5000, "value_type": "int"}, "1_250", keys(Key.Key_Up), 1251, '"12"', "type", 12,
         empty=None, counter="0 – 5000"),
    Case("boolean", {}, "Yes", keys(Key.Key_Right), False, '"no"', "type", False, empty=None),
    Case("datetime", {}, "2020-09-10T04:43:00+02:00",
         keys((Key.Key_Down, Modifier.AltModifier), Key.Key_Right, Key.Key_Return),
         when("2020-09-11T04:43:00+02:00"), "2020-13-45", "datetime", empty=None),
    Case("select", {"options": ["article", "video"]}, "article", keys(Key.Key_Down), "video", "Video", "options",
         "video", empty=None),
    Case("selects", {"widget": "select", "multiple": True, "options": ["hot", "new", "old"], "max": 2}, "[hot]",
         keys("ol", Key.Key_Return, Key.Key_Escape), ["hot", "old"], "[hot, new, old]", "length", empty=[],
         counter="1 / 2"),
    Case("list", {}, "[one, two]", keys("three", Key.Key_Return), ["one", "two", "three"], "one", "type", empty=[]),
    Case("texts", {"widget": "list", "field": {"name": "p", "widget": "text", "min": 2}, "max": 3},
         "[First one, Second]", keys(Key.Key_Right, Key.Key_Down, (Key.Key_Down, Modifier.AltModifier)),
         ["Second", "First one"], "[a]", "length", empty=[]),
    Case("object", {"fields": [{"name": "name"}, {"name": "city", "required": False}]}, "{name: Insider}",
         keys(Key.Key_Return, Key.Key_Tab, Key.Key_Home, "The "), {"name": "The Insider"}, "{city: Rome}",
         "required", empty={}),
    Case("image", {}, "/a.png", replace_by("/b.png"), "/b.png", "12", "type"),
    Case("file", {}, "/a.pdf", replace_by("/b.pdf"), "/b.pdf", "12", "type"),
    Case("images", {"widget": "image", "multiple": True}, "[https://a.example/a.png, https://a.example/b.png]",
         keys(Key.Key_Right, Key.Key_Down, Key.Key_Delete), ["https://a.example/b.png"], "[1]", "type", empty=[]),
    Case("relation", {"collection": "people", "value_field": "id"}, "jd",
         keys((Key.Key_A, Modifier.ControlModifier), "ak", Key.Key_Escape), "ak", "AK", "relation",
         "ak"),
    Case("relations", {"widget": "relation", "collection": "people", "value_field": "id", "multiple": True}, "[jd]",
         keys("Arno", Key.Key_Down, Key.Key_Return), ["jd", "ak"], "[jd, nobody]", "relation", empty=[]),
    Case("url", {}, "https://a.example/b?c=d", replace_by("https://e.example/"), "https://e.example/", '" https://a.b/"',
         "url", "https://a.b/"),
    Case("color", {"pattern": ["^#", "A colour starts with #"]}, '"#F80"', replace_by("#0AF"), "#0AF", "red",
         "pattern"),
    Case("code", {"default_language": "html"}, '"<b>x</b>"', keys("!"), "!<b>x</b>", "[1]", "type", counter="html"),
]  # fmt: skip
BY_NAME = {case.name: case for case in CASES}


def key(case: Case) -> str:
    """The case's key in the articles."""
    return f"f_{case.name}"


def write_everything(folder: Path) -> Path:
    """The site: `good`, `bad` and `none` of each kind, and `locked`, where nothing may be changed."""
    fields = [{"name": key(c), "label": f"The {c.name}", "widget": c.name, "hint": HINT, **c.schema} for c in CASES]
    locked = [{**each, "readonly": True} for each in fields]
    schema = {
        "collections": [
            {
                "name": "all",
                "folder": "_all",
                "fields": [{"name": "title"}, *fields, {"name": "inner", "widget": "hidden"}],
            },
            {"name": "locked", "folder": "_locked", "fields": [{"name": "title"}, *locked]},
            {"name": "people", "folder": "_people", "fields": [{"name": "name"}, {"name": "id"}]},
        ]
    }
    (folder / ".stet.yml").write_text(yaml.safe_dump(schema, sort_keys=False, allow_unicode=True))
    (folder / "_config.yml").write_text("title: All\n")
    good = "".join(f"{key(c)}: {c.good}   # kept\n" for c in CASES)
    bad = "".join(f"{key(c)}: {c.bad}\n" for c in CASES)
    for name, front in {
        "_all/good": good + "inner: {a: 1}\nodd: 1_0\n",
        "_all/bad": bad,
        "_all/none": "",
        "_locked/good": good,
        "_people/jd": "name: Jane Doe\nid: jd\n",
        "_people/ak": "name: Arno Kühn\nid: ak\n",
    }.items():
        file = folder / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        title = "" if "_people" in name else "title: A title\n"
        file.write_text(f"---\n{title}{front}---\nBody\n", encoding="utf-8")
    return folder


def focus(row: FieldRow) -> None:
    """Put the focus where a person would have it after tabbing to the field."""
    row.window().activateWindow()
    row.focus_input()
    QApplication.processEvents()
