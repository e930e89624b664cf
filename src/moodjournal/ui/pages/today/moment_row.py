"""When a check-in was: now, until the person says otherwise."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.check_in import FROM_MEMORY_AFTER, Mode
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.when import DayField, TimeField, day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date, time

    from moodjournal.domain.check_in import CheckIn
    from moodjournal.ui.page import Desk

BY_HAND = (Mode.NORMAL, Mode.PAPER)
"""Others, such as what was imported, have a provenance of their own and keep it."""


class MomentRow(QWidget):
    """A day and a time to type, hidden until asked for.

    A moment long past is marked as from memory, unless it is copied from a sheet of paper.

    Signals:
        changed: The person typed another day or time, ticked paper, or went back to now.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._fixed: Moment | None = None
        self._entry: CheckIn | None = None
        self.link = QPushButton()
        self.link.setProperty("role", "plain")
        self.link.setProperty("compact", "true")
        self.link.clicked.connect(self._on_link)
        self.day = DayField(_("Day of the check-in"), desk.locale)
        self.time = TimeField(_("Time of the check-in"))
        self.now = QPushButton(_("Now"))
        self.now.setProperty("role", "link")
        self.now.clicked.connect(self.follow_the_clock)
        self.paper = CheckLine(_("Copied from a sheet I filled in then"))
        self.memory = words(_("This will be marked as from memory."), "small")
        self._build()
        self.day.textChanged.connect(self._look)
        self.time.textChanged.connect(self._look)
        self.day.changed.connect(self.changed)
        self.time.changed.connect(self.changed)
        self.paper.ticked.connect(self._on_ticked)
        self.hide()
        self._look()

    def follow_the_clock(self) -> None:
        """Go back to now."""
        self._fixed = self._entry = None
        self.paper.set_ticked(False)
        self.hide()
        self.tick()
        self.changed.emit()

    def show_entry(self, entry: CheckIn) -> None:
        """Stand at the moment of an entry that is being edited, paper or not as it is."""
        self.show_moment(entry.moment)
        self._entry = entry
        self.paper.set_ticked(entry.mode is Mode.PAPER)
        self._look()

    def show_moment(self, moment: Moment) -> None:
        """Stand at ``moment``."""
        self._fixed, self._entry = moment, None
        self.paper.set_ticked(False)
        self._fill(moment)
        self.hide()
        self.tick()

    def ask_for(self, day: date) -> None:
        """Open at ``day``, which a calendar led to; only the time is left to type."""
        self._fixed = self._entry = None
        self.paper.set_ticked(False)
        self.day.set_day(day)
        self.time.set_time(None)
        self.show()
        self.time.setFocus()
        self._look()

    def parts(self) -> dict[str, Any]:
        """Return what is said here, by the fields of a check-in.

        Raises:
            BadInputError: What was typed is no day or no time.
        """
        return {"moment": self.moment(), "mode": self.mode()}

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

    def mode(self) -> Mode:
        """Return how the check-in comes into the journal."""
        before = self._entry.mode if self._entry else Mode.NORMAL
        if before not in BY_HAND or not self._is_late():
            return before
        return Mode.PAPER if self.paper.is_ticked() else Mode.NORMAL

    def tick(self) -> None:
        """Say in the link what moment the check-in has."""
        shown = self._fixed or Moment.from_utc(self._desk.clock(), self._desk.zone())
        when = time_words(self._desk.locale, shown.at.time())
        if self._fixed is not None:
            when = f"{day_words(self._desk.locale, shown.at.date(), short=True)}, {when}"
        self.link.setText(_("{time} · change time").format(time=when))
        self.link.setAccessibleName(_("Change the time, {time}").format(time=when))
        self._look()

    def _is_late(self) -> bool:
        """Tell whether a number written now would be from memory, were it not for paper."""
        written = self._entry.recorded_at if self._entry else self._desk.clock()
        try:
            return written - self.moment().utc > FROM_MEMORY_AFTER
        except BadInputError:
            return False

    def _look(self) -> None:
        mode = self._entry.mode if self._entry else Mode.NORMAL
        late = self._is_late()
        self.paper.setVisible(late and mode in BY_HAND)
        paper = mode in BY_HAND and self.paper.is_ticked()
        self.memory.setVisible(late and not paper and mode is not Mode.IMPORTED)

    def _fill(self, moment: Moment) -> None:
        self.day.set_day(moment.at.date())
        self.time.set_time(moment.at.time())

    def _on_ticked(self) -> None:
        self._look()
        self.changed.emit()

    def _on_link(self) -> None:
        if self.isHidden():
            self._fill(self._fixed or Moment.from_utc(self._desk.clock(), self._desk.zone()))
            self.show()
            self.day.setFocus()
            self.day.selectAll()
        else:
            self.hide()
        self._look()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for part in (self.day, self.time, self.now):
            line.addWidget(part)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words(_("When was it?"), "field"))
        column.addLayout(line)
        column.addWidget(self.paper)
        column.addWidget(self.memory)


def _wall(moment: Moment) -> tuple[date, time]:
    return moment.at.date(), moment.at.time().replace(second=0, microsecond=0)
