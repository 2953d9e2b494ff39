"""Names of a room's face that are imported late are there all the same, and others are not."""

from __future__ import annotations

import importlib

import pytest


@pytest.mark.parametrize("room", ["edits", "schema", "site"])
def test_every_name_of_a_room_is_there(room):
    package = importlib.import_module(f"editor.core.{room}")
    assert package.__all__ == sorted(package.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name))
    for name in package.__all__:
        assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match=f"module 'editor.core.{room}' has no attribute 'nonsense'"):
        _ = package.nonsense
