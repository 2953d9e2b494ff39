"""The reference of schemas names every word of the grammar, and its examples are read without a warning."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from editor.core.schema import PRESETS
from editor.core.schema.attributes import (
    COLLECTION_ATTRIBUTES,
    FIELD_ATTRIBUTES,
    FILE_ATTRIBUTES,
    TOP_ATTRIBUTES,
    WIDGET_ALIASES,
    WIDGETS,
)
from editor.core.schema.read import read_part

TEXT = (Path(__file__).parent.parent.parent / "docs" / "schema.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
WORDS = FIELD_ATTRIBUTES | COLLECTION_ATTRIBUTES | FILE_ATTRIBUTES | TOP_ATTRIBUTES


@pytest.mark.parametrize("word", sorted(WORDS | set(WIDGET_ALIASES) | set(PRESETS)))
def test_every_word_is_there(word):
    assert f"`{word}`" in TEXT or re.search(rf"`{{[^`]*\b{word}\b", TEXT)


@pytest.mark.parametrize("widget", WIDGETS)
def test_every_widget_has_a_section_with_an_example(widget):
    (section,) = re.findall(rf"^### `{widget}`\n(.*?)^###? ", TEXT, re.MULTILINE | re.DOTALL)
    examples = re.findall(r"^```yaml\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    assert examples
    assert widget == "string" or any(f"widget: {widget}" in example for example in examples)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_read_without_a_warning(example):
    if example.startswith("fields:"):
        example = "collections:\n- name: a\n  folder: a\n" + indent(example, "  ")
    part = read_part(example.encode(), "docs/schema.md")
    assert part.warnings == ()


def test_the_examples_use_every_attribute_of_fields():
    used = " ".join(EXAMPLES)
    assert {word for word in FIELD_ATTRIBUTES if not re.search(rf"\b{word}:", used)} == set()
