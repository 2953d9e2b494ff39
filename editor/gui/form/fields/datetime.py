"""Dates and date-times: in the file's notation, with a calendar, and what instant they mean here."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QPoint, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLabel, QVBoxLayout, QWidget

from ....core.dates import DATE_FORM, date_of, instant_of
from ...theme import set_kind, theme
from .line import LineWidget

if TYPE_CHECKING:
    from ....core.schema.model import Field
    from ....core.values import Absent, Value
    from ..state import FieldState, FormContext


class DateTimeWidget(LineWidget):
    """A date as it is written; a day chosen in the calendar replaces the day and keeps all the rest."""

    def __init__(self, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._calendar_button = self.add_button("calendar", self.tr("Choose a day"), self._open_calendar)
        self._popup: CalendarPopup | None = None
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setContentsMargins(theme.px(4), 0, 0, 0)
        set_kind(self._note, role="hint")
        self._column.addWidget(self._note)
        self.line.textChanged.connect(self._say_instant)

    def set_readonly(self, is_readonly: bool) -> None:
        """Without the calendar."""
        super().set_readonly(is_readonly)
        self._calendar_button.setVisible(not is_readonly)

    def note(self) -> str:
        """What instant the date means here."""
        return self._note.text()

    def choose_day(self, day: date) -> None:
        """Write another day in the notation that stands there."""
        text = with_day(self.line.text(), day, self._state.field)
        self.line.setText(text)
        self._typed(text)

    def _show(self, state: FieldState) -> None:
        super()._show(state)
        self._say_instant()

    def _say_instant(self) -> None:
        value = self._read(self.line.text()) if self.line.text() else None
        self._note.setText(words_of_instant(value, self.context))
        self._note.setVisible(bool(self._note.text()))

    def _open_calendar(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self)
        day = date_of(self._state.value)  # type: ignore[arg-type]  # Absent is no date either
        self._popup.open_below(self._frame, day if day else datetime.now(self.context.zone).date())


class CalendarPopup(QFrame):
    """A month to choose a day from; opens under a date's input."""

    def __init__(self, owner: DateTimeWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        set_kind(self, role="input")
        box = QVBoxLayout(self)
        box.setContentsMargins(*(4 * [theme.px(4)]))
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        box.addWidget(self.calendar)
        self._owner = owner
        self.calendar.clicked.connect(self._chosen)
        self.calendar.activated.connect(self._chosen)

    def open_below(self, widget: QWidget, day: date) -> None:
        """Open at the widget's lower edge with a day selected."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(widget.mapToGlobal(QPoint(0, widget.height())))
        self.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes without choosing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _chosen(self, day: QDate) -> None:
        self.close()
        self._owner.choose_day(date(day.year(), day.month(), day.day()))


def with_day(text: str, day: date, field: Field) -> str:
    """The date text with another day: time, offset and notation stay. Without one, as the field's format asks."""
    match = DATE_FORM.fullmatch(text)
    if match:
        return day.isoformat() + text[match.end("day") :]
    return day.isoformat() + ("" if field.time_format is False else "T00:00:00Z")


def words_of_instant(value: Value | Absent, context: FormContext) -> str:
    """`10 Sep 2020, 06:43 here` for a date-time, the weekday for a bare date; "" for what is no date."""
    when = date_of(value)  # type: ignore[arg-type]  # Absent is no date either
    if when is None:
        return ""
    if not isinstance(when, datetime):
        return QLocale().toString(QDate(when.year, when.month, when.day), "dddd, d MMMM yyyy")
    try:
        here = instant_of(when, context.zone).astimezone()
    except (OverflowError, OSError, ValueError):
        return ""
    moment = QDateTime(QDate(here.year, here.month, here.day), QTime(here.hour, here.minute, here.second))
    words = QLocale().toString(moment, "ddd d MMM yyyy, HH:mm")
    return QCoreApplication.translate("DateTimeWidget", "{moment} here").format(moment=words)
