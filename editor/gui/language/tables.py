"""The words of tables: texts that no call of `tr` names, because they stand in data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.problems import RULES
from ...core.schema.presets import PRESETS, read_preset
from ..actions import ACTIONS
from ..actions.formkeys import FORM_KEYS
from ..settings import SETTINGS
from .presets import texts_of
from .sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator


def table_texts() -> Iterator[tuple[str, str]]:
    """Context and English text of each, some more than once."""
    for action in ACTIONS:
        yield "Actions", action.menu
        yield "Actions", action.text
        if action.hint:
            yield "Hints", action.hint
    yield from (("FormKeys", each.text) for each in FORM_KEYS)
    for setting in SETTINGS.values():
        yield "Settings", setting.title
        yield "Settings", setting.help
        if not isinstance(setting.default, bool):
            yield from (("Settings", setting.word(choice)) for choice in setting.choices)
    for name in PRESETS:
        yield from (("Presets", text) for text in texts_of(read_preset(name)))
    yield from (("Rules", rule.name) for rule in RULES.values())
    yield from (("Core", sentence) for sentence in SENTENCES)
