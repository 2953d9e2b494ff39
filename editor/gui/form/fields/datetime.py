"""Dates and date-times: in the file's notation, with a calendar, and what instant they mean here."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLabel, QPushButton, QToolButton, QWidget

from ....core.dates import date_of, looks_like_date
from ....core.values import is_same
from ...theme import set_kind, theme
from ..date_face import DateFace
from ..date_text import face_of, is_elsewhere, notation_of, with_day, with_moment, words_of_instant
from ..field_popup import FieldPopup
from ..limits import between
from .base import text_of
from .line import LineWidget

if TYPE_CHECKING:
    from ....core.values import Value
    from ..state import FieldState, FormContext


class DateTimeWidget(LineWidget):
    """A date in words, while it is edited as it is written; a day from the calendar keeps all the rest."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._calendar_button = self.add_button("calendar", self.tr("Choose a day (Alt+Down)"), self.open_calendar)
        self._popup: CalendarPopup | None = None
        self.face = DateFace(self.line)
        self._notation = ""
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setContentsMargins(theme.px(3), 0, 0, 0)
        set_kind(self._note, role="hint")
        self._column.addWidget(self._note)
        self.line.textChanged.connect(self._say_instant)
        self.line.editingFinished.connect(self._settle)
        self.line.installEventFilter(self)

    def set_readonly(self, is_readonly: bool) -> None:
        """Without the calendar."""
        super().set_readonly(is_readonly)
        self._calendar_button.setVisible(not is_readonly)

    def counter(self) -> str:
        """The limits."""
        return between(self._state.field.min, self._state.field.max)

    def is_beyond_limit(self) -> bool:
        """Whether the date was found to lie outside them."""
        return any(problem.rule == "range" for problem in self._state.problems)

    def wanted_width(self) -> int:
        """The whole date, and the button beside it."""
        metrics = self.line.fontMetrics()
        text = max(self.line.text(), "0000-00-00T00:00:00Z", key=len)
        return metrics.horizontalAdvance(text) + theme.px(22 + 4 + 13 + 8) + 8

    def note(self) -> str:
        """What instant the date means here; seen where clocks here show another time than the one written."""
        return self._note.text()

    def menu_values(self) -> list[tuple[str, Value]]:
        """This moment."""
        return [(self.tr("Set to now"), self._read(self._now()))]

    def choose_day(self, day: date) -> None:
        """Write another day in the notation that stands there."""
        self._write(with_day(self.line.text(), day, self._state.field))

    def choose_now(self) -> None:
        """Write this moment in the notation that stands there."""
        self._write(self._now())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down and F4 open the calendar."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._state.is_readonly:
            is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_F4 or (is_alt and event.key() == Qt.Key.Key_Down):
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def open_calendar(self) -> CalendarPopup:
        """Open the calendar at the date's day, or today's."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
        day = date_of(self._state.value)  # type: ignore[arg-type]  # Absent is no date either
        self._popup.open_below(self._frame, day if day else datetime.now(self.context.zone).date())
        return self._popup

    def _show(self, state: FieldState) -> None:
        typed = self.line.text()
        self._notation = next(filter(looks_like_date, (text_of(state.value), text_of(state.base))), "")
        is_being_typed = self.line.hasFocus() and not state.is_several and bool(self._in_notation(typed))
        super()._show(state)
        if is_being_typed and is_same(self._read(typed), state.value):
            self.line.set_text(typed)  # words do not become figures under one's hands
        self._say_instant()

    def _settle(self) -> None:
        """What was typed in words stands there as it is written."""
        if words := self._in_notation(self.line.text()):
            self.line.set_text(words)

    def _in_notation(self, text: str) -> str:
        """Words in the notation that stands there, "" for what is no date in words."""
        if looks_like_date(text):
            return ""
        return notation_of(text, self._notation, self.context.zone, self._state.field)

    def _read(self, text: str) -> Value:
        return super()._read(self._in_notation(text) or text)

    def _say_instant(self) -> None:
        value = self._read(self.line.text()) if self.line.text() else None
        self._note.setText(words_of_instant(value, self.context.zone))
        self._note.setVisible(is_elsewhere(value, self.context.zone))
        self.face.say(*face_of(self.line.text()))
        self.line.setToolTip(self._note.text())

    def _now(self) -> str:
        return with_moment(self.line.text(), datetime.now(UTC), self.context.zone, self._state.field)

    def _write(self, text: str) -> None:
        self.line.setText(text)
        self._typed(text)


class CalendarPopup(FieldPopup):
    """A month to choose a day from; opens under a date's input. Arrows, Page Up and Down, and Enter choose."""

    def __init__(self, owner: DateTimeWidget) -> None:
        super().__init__(owner)
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.box.addWidget(self.calendar)
        self.now_button = QPushButton(self.tr("Now"), self)
        set_kind(self.now_button, kind="link")
        self.box.addWidget(self.now_button)
        self._owner = owner
        self.calendar.clicked.connect(self._chosen)
        self.calendar.activated.connect(self._chosen)
        self.now_button.clicked.connect(self._choose_now)
        self._dress()
        theme.changed.connect(self._dress)

    def open_below(self, widget: QWidget, day: date) -> None:
        """Open at the widget's lower edge with a day selected."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.open_at(widget, self.calendar)

    def _chosen(self, day: QDate) -> None:
        self.close()
        self._owner.choose_day(date(day.year(), day.month(), day.day()))

    def _choose_now(self) -> None:
        self.close()
        self._owner.choose_now()

    def _dress(self) -> None:
        """Weekends are days like others; the arrows have the theme's colour."""
        days = QTextCharFormat()
        days.setForeground(theme.color("text"))
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, days)
        for name, icon in (("qt_calendar_prevmonth", "previous"), ("qt_calendar_nextmonth", "next")):
            arrow = self.calendar.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(theme.icon(icon, "text"))
