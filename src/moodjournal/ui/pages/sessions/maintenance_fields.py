"""How often maintenance sessions are, as told; nothing is proposed."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from moodjournal.domain.plan import MOST_SESSIONS, regular
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.side_by_side import EvenLayout

WEEK = 7
MOST_APART = 366


class MaintenanceFields(QWidget):
    """As told by the clinic, or every so many weeks or days, and how many of them.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.every = QSpinBox()
        self.every.setRange(0, MOST_APART)
        self.every.setSpecialValueText(_("as told by my clinic"))
        self.unit = Segmented(_("Weeks or days"), [("weeks", _("weeks")), ("days", _("days"))])
        self.number = QSpinBox()
        self.number.setRange(0, MOST_SESSIONS)
        self.number.setSpecialValueText(_("none for now"))
        self.every_field = Field(_("Maintenance, every"), self.every)
        self.unit_field = Field(_("Weeks or days"), self.unit)
        self.number_field = Field(_("How many on the calendar?"), self.number)
        line = EvenLayout(self)
        for field in self.fields():
            line.addWidget(field)
        self.every.valueChanged.connect(self._on_changed)
        self.number.valueChanged.connect(self._on_changed)
        self.unit.chosen.connect(self._on_changed)

    def show_plan(self, every_days: int | None, number: int) -> None:
        """Show what is known; None and 0 mean as told by the clinic."""
        in_weeks = not every_days or every_days % WEEK == 0
        apart = (every_days or 0) // (WEEK if in_weeks else 1)
        for control, value in ((self.every, apart), (self.number, number)):
            control.blockSignals(True)
            control.setValue(value)
            control.blockSignals(False)
        self.unit.set_current("weeks" if in_weeks else "days", quiet=True)
        self._fit()

    def every_days(self) -> int | None:
        """Return the days between two sessions; None if the clinic says each time."""
        days = self.every.value() * (WEEK if self.unit.current() == "weeks" else 1)
        return min(days, MOST_APART) or None

    def days(self, before: tuple[int, ...]) -> tuple[int, ...]:
        """Return the days of the sessions that go on from ``before``."""
        every = self.every_days()
        return regular(every, self.number.value(), before) if every else ()

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in their order."""
        return self.every_field, self.unit_field, self.number_field

    def _fit(self) -> None:
        """Ask for more only where there is a distance."""
        told = self.every.value() > 0
        self.unit_field.setVisible(told)
        self.number_field.setVisible(told)
        self.updateGeometry()

    def _on_changed(self, *_args: object) -> None:
        self._fit()
        self.changed.emit()
