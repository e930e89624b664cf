"""When a check-in was: now, until the person says otherwise."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.ui.widgets.when import DayField, TimeField, day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date, time

    from moodjournal.ui.page import Desk


class MomentRow(QWidget):
    """A day and a time to type, hidden until asked for.

    Signals:
        changed: The person typed another day or time, or went back to now.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._fixed: Moment | None = None
        self.link = QPushButton()
        self.link.setProperty("role", "plain")
        self.link.setProperty("compact", "true")
        self.link.clicked.connect(self._on_link)
        self.day = DayField(_("Day of the check-in"), desk.locale)
        self.day.setFixedWidth(130)
        self.time = TimeField(_("Time of the check-in"))
        self.time.setFixedWidth(90)
        self.now = QPushButton(_("Now"))
        self.now.setProperty("role", "link")
        self.now.clicked.connect(self.follow_the_clock)
        self.day.changed.connect(self.changed)
        self.time.changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words(_("When was it?")))
        for field in (self.day, self.time, self.now):
            row.addWidget(field)
        row.addStretch(1)
        self.hide()

    def follow_the_clock(self) -> None:
        """Go back to now."""
        self._fixed = None
        self.hide()
        self.tick()
        self.changed.emit()

    def show_moment(self, moment: Moment) -> None:
        """Stand at ``moment``, the one of an entry that is being edited."""
        self._fixed = moment
        self._fill(moment)
        self.hide()
        self.tick()

    def moment(self) -> Moment:
        """Return the moment the check-in tells of.

        Raises:
            BadInputError: What was typed is no day or no time.
        """
        here = Moment.from_utc(self._desk.clock(), self._desk.zone())
        if self.isHidden():
            return self._fixed or here
        day = self.day.day()
        at = self.time.time_or_none()
        if at is None:
            raise BadInputError(_("A check-in needs a time; about right is right enough."))
        if self._fixed and (day, at) == _wall(self._fixed):
            return self._fixed
        return Moment.local(day, at, self._fixed.zone if self._fixed else here.zone)

    def tick(self) -> None:
        """Say in the link what moment the check-in has."""
        shown = self._fixed or Moment.from_utc(self._desk.clock(), self._desk.zone())
        when = time_words(self._desk.locale, shown.at.time())
        if self._fixed is not None:
            when = f"{day_words(self._desk.locale, shown.at.date(), short=True)}, {when}"
        self.link.setText(_("{time} · change time").format(time=when))
        self.link.setAccessibleName(_("Change the time, {time}").format(time=when))

    def _fill(self, moment: Moment) -> None:
        self.day.set_day(moment.at.date())
        self.time.set_time(moment.at.time())

    def _on_link(self) -> None:
        if self.isHidden():
            self._fill(self._fixed or Moment.from_utc(self._desk.clock(), self._desk.zone()))
            self.show()
            self.day.setFocus()
            self.day.selectAll()
        else:
            self.hide()


def _wall(moment: Moment) -> tuple[date, time]:
    return moment.at.date(), moment.at.time().replace(second=0, microsecond=0)
