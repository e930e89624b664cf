"""What can be done on a day of the calendar: check in, add a session, begin a phase."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from moodjournal.domain.course import PhaseKind
from moodjournal.domain.names import phase_name

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction


class DayMenu(QObject):
    """A menu about a day, and in it the four phases that may begin there.

    Signals:
        check_in_wanted: The date a check-in is to be written for.
        add_wanted: The date a session is to be added on.
        phase_chosen: The PhaseKind that begins, and the date.
    """

    check_in_wanted = Signal(object)
    add_wanted = Signal(object)
    phase_chosen = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.menu = QMenu(parent)
        self._check_in = self.menu.addAction(_("Check in for this day"))
        self._add = self.menu.addAction(_("Add session"))
        self.phases = QMenu(_("A phase begins here…"), self.menu)
        self.menu.addMenu(self.phases)
        self._kinds: dict[QAction, PhaseKind] = {}
        for kind in PhaseKind:
            self._kinds[self.phases.addAction(phase_name(kind))] = kind
        self.menu.triggered.connect(self._on_triggered)
        self.phases.triggered.connect(self._on_phase)

    def open(self, day: date, spot: QPoint) -> None:
        """Open the whole menu for ``day``."""
        self._day = day
        self.menu.setActiveAction(self._add)
        self.menu.popup(spot)

    def open_phases(self, day: date, spot: QPoint) -> None:
        """Open only the phases for ``day``."""
        self._day = day
        self.phases.setActiveAction(next(iter(self._kinds)))
        self.phases.popup(spot)

    def _on_triggered(self, action: QAction) -> None:
        if self._day is None:
            return
        if action is self._add:
            self.add_wanted.emit(self._day)
        elif action is self._check_in:
            self.check_in_wanted.emit(self._day)

    def _on_phase(self, action: QAction) -> None:
        if self._day is not None:
            self.phase_chosen.emit(self._kinds[action], self._day)
