"""The docs name what the program has: every rule, widget, attribute and action, and nothing that it has not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editor.core.problems import RULES
from editor.core.schema.kinds import KINDS

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_every_rule_has_its_section_and_every_section_its_rule():
    text = (DOCS / "rules.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## ([a-z-]+)$", text, re.MULTILINE)
    assert sections == list(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_section_begins_with_the_rule_s_severity_and_name(rule):
    text = (DOCS / "rules.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {rule.id}\n", 1)[1]
    assert section.startswith(f"**{rule.severity}.** *{rule.name}.* ")


@pytest.mark.parametrize("widget", list(KINDS))
def test_every_widget_is_in_the_schema_reference(widget):
    assert f"`{widget}`" in (DOCS / "schema.md").read_text(encoding="utf-8")
