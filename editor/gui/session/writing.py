"""Everything the window writes, by its parts: what is saved, published, chosen in conflicts, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .publisher import Publisher
from .saver import Saver
from .settler import Settler
from .turns import Turns
from .undoer import Undoer
from .written import Written

if TYPE_CHECKING:
    from .session import Session


class Writer:
    """The parts that write for one session, taking turns. What each does is one step of the history."""

    def __init__(self, session: Session) -> None:
        self.turns = Turns(session)
        written = Written(session, self.turns)
        self.saver = Saver(session, self.turns, written)
        self.publisher = Publisher(session, self.turns, written)
        self.settler = Settler(session)
        self.undoer = Undoer(session, self.turns, written, self.settler)
