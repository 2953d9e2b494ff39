"""The keys in force. The table of actions gives them; what the user chose stands above, in `settings.ini`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ..actions import ACTIONS, BY_ID
from .rules import portable, pressed_key, shown_key, why_not

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ..settings import Settings

MOST = 4
"""Keys an action can have."""


class Bindings(QObject):
    """Which keys each action has. No key ever has two actions: all act in the list, whose keys add to the window's."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._own: dict[str, tuple[str, ...]] = {}
        self._given: dict[str, tuple[str, ...]] = {}
        self._by_key: dict[str, str] = {}
        self._settings: Settings | None = None
        self._index()

    def use(self, settings: Settings) -> str:
        """Take the keys that the user chose; says which of them could not be taken, "" when all could."""
        self._settings = settings
        self._own = {action.id: tuple(map(portable, action.keys)) for action in ACTIONS}
        stored = {action.id: settings.keys(action.id) for action in ACTIONS}
        self._given = {name: tuple(map(portable, keys)) for name, keys in stored.items() if keys is not None}
        dropped = self._drop_unusable() + self._drop_clashing()
        self._index()
        self.changed.emit()
        names = ", ".join(f"“{QCoreApplication.translate('Actions', BY_ID[name].text)}”" for name in dropped[:3])
        text = QCoreApplication.translate("Keys", "The keys set for %1 can't be used: the usual ones act instead.")
        return text.replace("%1", names + (" …" if len(dropped) > 3 else "")) if dropped else ""

    def _drop_unusable(self) -> list[str]:
        bad = [
            name
            for name, keys in self._given.items()
            if len(keys) > MOST or any(why_not(key, BY_ID[name].scope) for key in keys)
        ]
        for name in bad:
            del self._given[name]
        return bad

    def _drop_clashing(self) -> list[str]:
        """What the user gave twice, or gave to one and left with another. The table itself has no clash."""
        dropped: list[str] = []
        while True:
            times = Counter(key for action in ACTIONS for key in set(self.of(action.id)))
            clashing = [name for name, keys in self._given.items() if any(times[key] > 1 for key in keys)]
            if not clashing:
                return dropped
            dropped.append(clashing[-1])
            del self._given[clashing[-1]]

    def _index(self) -> None:
        self._by_key = {key: action.id for action in ACTIONS for key in self.of(action.id)}

    # asking

    def of(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action in force, portable; KeyError for an action that is not in the table."""
        if action_id in self._given:
            return self._given[action_id]
        return self._own[action_id] if self._own else BY_ID[action_id].keys

    def is_changed(self, action_id: str) -> bool:
        """Whether its keys are the user's own."""
        return action_id in self._given

    def shown(self, action_id: str) -> list[str]:
        """All that asks for an action, as a person reads it, the pane's own keys too; twins once."""
        return list(dict.fromkeys(shown_key(key) for key in (*self.of(action_id), *BY_ID[action_id].own_keys)))

    def first(self, action_id: str) -> str:
        """The key named beside an action's words, "" without one."""
        return next(iter(self.shown(action_id)), "")

    def holder(self, key: str) -> str:
        """The id of the action that has the key, "" when it is free."""
        return self._by_key.get(key, "")

    def list_action(self, event: QKeyEvent) -> str:
        """The action of scope `list` that a pressed key asks for, "" for none."""
        name = self.holder(pressed_key(event))
        return name if name and BY_ID[name].scope == "list" else ""

    # choosing

    def give(self, action_id: str, keys: Sequence[str]) -> None:
        """Let an action have exactly these keys; they are taken from those that had them. ValueError for unusable."""
        wanted = tuple(dict.fromkeys(map(portable, keys)))[:MOST]
        for key in wanted:
            if reason := why_not(key, BY_ID[action_id].scope):
                raise ValueError(reason)
        for other in {self.holder(key) for key in wanted} - {"", action_id}:
            self._keep(other, tuple(key for key in self.of(other) if key not in wanted))
        self._keep(action_id, wanted)
        self._tell()

    def add(self, action_id: str, key: str) -> None:
        """Let an action have one key more, the first: Enter of the number pad with that of the letters."""
        twins = [key, key.replace("Return", "Enter")] if key.endswith("Return") else [key]
        self.give(action_id, [*twins, *(old for old in self.of(action_id) if old not in twins)])

    def remove(self, action_id: str, key: str) -> None:
        """Take a key, and what reads like it, from an action."""
        self.give(action_id, [old for old in self.of(action_id) if shown_key(old) != shown_key(key)])

    def reset(self, action_id: str) -> None:
        """Its usual keys again, taken from those that got them meanwhile."""
        self.give(action_id, self._own[action_id])

    def reset_all(self) -> None:
        """All as the table has it."""
        for name in list(self._given):
            self._keep(name, self._own[name])
        self._tell()

    def _keep(self, action_id: str, keys: tuple[str, ...]) -> None:
        assert self._settings is not None, "bindings.use comes first"
        if keys == self._own[action_id]:
            self._given.pop(action_id, None)
            self._settings.set_keys(action_id, None)
        else:
            self._given[action_id] = keys
            self._settings.set_keys(action_id, keys)

    def _tell(self) -> None:
        self._index()
        self.changed.emit()


bindings = Bindings()
"""The keys of the program."""
