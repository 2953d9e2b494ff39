"""A page of choices: one row a setting of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from ..pieces.choicebox import ChoiceBox
from ..settings import SETTINGS
from ..theme import set_kind, theme

if TYPE_CHECKING:
    from ..settings import Section, Setting, Settings


class ChoicesPage(QScrollArea):
    """Label on the left, control on the right, what it does under it; follows changes made elsewhere."""

    restart_requested = Signal()

    def __init__(self, settings: Settings, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section: Section = section
        self._settings = settings
        self._controls: dict[str, QCheckBox | QComboBox] = {}
        self._restarts: dict[str, QPushButton] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        set_kind(self._body, role="body")
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(24, 24, 24, 16)
        self._grid.setColumnStretch(1, 1)
        for setting in SETTINGS.values():
            if setting.section == section:
                self._add(setting)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(self._body)
        settings.changed.connect(self._show)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def is_default(self) -> bool:
        """Whether nothing here was chosen otherwise."""
        return all(self._settings.get(name) == SETTINGS[name].default for name in self._controls)

    def _add(self, setting: Setting) -> None:
        line = self._grid.rowCount()
        title = _words(setting.title)
        control: QCheckBox | QComboBox
        if isinstance(setting.default, bool):
            control = self._check_box(setting, title)
        else:
            control = self._combo_box(setting)
            label = QLabel(title)
            label.setBuddy(control)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        control.setObjectName(f"setting-{setting.name}")
        control.setAccessibleName(title)
        self._controls[setting.name] = control
        beside = QHBoxLayout()
        beside.addWidget(control)
        if setting.waits:
            beside.addWidget(self._restart_button(setting))
        beside.addStretch(1)
        self._grid.addLayout(beside, line, 1)
        help_text = _words(setting.help)
        if setting.waits:
            help_text += " " + self.tr("Changes show at the next start.")
        hint = QLabel(help_text)
        hint.setWordWrap(True)
        set_kind(hint, role="hint")
        control.setAccessibleDescription(help_text)
        self._grid.addWidget(hint, line + 1, 1)
        self._grid.setRowMinimumHeight(line + 2, 16)
        self._show(setting.name)

    def _restart_button(self, setting: Setting) -> QPushButton:
        button = QPushButton(self.tr("Start again now"))
        button.setObjectName(f"restart-{setting.name}")
        set_kind(button, kind="link")
        button.setAutoDefault(False)
        button.setToolTip(self.tr("Unsaved edits are kept, and are there again"))
        button.setAccessibleDescription(button.toolTip())
        button.clicked.connect(self.restart_requested)
        self._restarts[setting.name] = button
        return button

    def _check_box(self, setting: Setting, title: str) -> QCheckBox:
        box = QCheckBox(title)
        box.toggled.connect(lambda on: self._settings.set(setting.name, on))
        return box

    def _combo_box(self, setting: Setting) -> QComboBox:
        box = ChoiceBox()
        for choice in setting.choices:
            box.addItem(_words(setting.word(choice)))
        box.activated.connect(lambda at: self._settings.set(setting.name, setting.choices[at]))
        return box

    def _show(self, name: str) -> None:
        control = self._controls.get(name)
        if control is None:
            return
        value = self._settings.get(name)
        if name in self._restarts:
            self._restarts[name].setVisible(self._settings.is_waiting(name))
        with QSignalBlocker(control):
            if isinstance(control, QCheckBox):
                control.setChecked(bool(value))
            else:
                control.setCurrentIndex(SETTINGS[name].choices.index(value))

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(140))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        for control in self._controls.values():
            if isinstance(control, QComboBox):
                control.setMinimumWidth(theme.px(200))


def _words(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
