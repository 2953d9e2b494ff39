"""Every state of the window is reached, says what it must, and leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allstates import STATES
from geometry import flaws
from PySide6.QtWidgets import QApplication
from stage import staged
from states import State

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_state_is_reached(state: State, place: Path, qapp: QApplication) -> None:
    with staged(place) as stage:
        state.build(stage)
        assert state.check(stage)
        assert not stage.picture().isNull()
        assert [flaw for top in (stage.window, *stage.dialogs()) for flaw in flaws(top)] == []
