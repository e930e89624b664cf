"""A total the clinic gave: which questionnaire, when, and what it came to."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Precision
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.esc_key import EscKey
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_questionnaire import enter_total

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.instrument import Instrument
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


class ClinicCard(Card):
    """A small form. What is wrong stands under its field, and what was typed stays.

    Signals:
        kept: The Change that kept a total.
        closed: The person is done here.
    """

    kept = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, instruments: Sequence[Instrument]) -> None:
        super().__init__(_("A total from the clinic"))
        self._desk = desk
        self.which = QComboBox()
        for one in instruments:
            shown = _("{name}, {low} to {high}")
            names = {"name": one.name, "low": one.lowest, "high": one.highest}
            self.which.addItem(shown.format(**names), one.id)
        self.day = DayField(_("Day"), desk.locale)
        self.total = QLineEdit()
        self.day_field = Field(_("Day"), self.day)
        self.total_field = Field(_("Total"), self.total)
        self.private = CheckLine(_("Private: never shared"))
        self.save = QPushButton(_("Save"))
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton(_("Cancel"))
        self._build()
        self.save.clicked.connect(self._on_save)
        self.total.returnPressed.connect(self._on_save)
        self.cancel.clicked.connect(self.closed)
        EscKey(self, self.cancel)

    def begin(self) -> None:
        """Start anew, with today."""
        self.day.set_day(self._now().at.date())
        self.total.clear()
        self.private.set_ticked(False)
        self.day_field.clear()
        self.total_field.clear()
        self.which.setFocus()

    def _command(self) -> Callable[[Db], Change]:
        """Return what keeps the total typed here.

        Raises:
            BadInputError: Something cannot be read; the sentence stands under it.
        """
        return partial(
            enter_total,
            instrument=self.which.currentData(),
            moment=self.day_field.ask(self._moment),
            total=self.total_field.ask(partial(_read_total, self.total.text())),
            now=self._desk.clock(),
            private=self.private.is_ticked(),
        )

    def _now(self) -> Moment:
        return Moment.from_utc(self._desk.clock(), self._desk.zone(), Precision.DAY)

    def _moment(self) -> Moment:
        """Return the day typed; noon of today may still be to come, so today is now."""
        day, now = self.day.day(), self._now()
        if day > now.at.date():
            raise BadInputError(_("That day is still to come."))
        return now if day == now.at.date() else Moment.whole_day(day, now.zone)

    def _on_save(self) -> None:
        try:
            command = self._command()
        except BadInputError:
            return  # it stands under its field
        self._desk.worker.write(command, self._on_kept, self._on_not_kept)

    def _on_kept(self, change: Change) -> None:
        self.kept.emit(change)

    def _on_not_kept(self, error: ToldError) -> None:
        self.total_field.complain(str(error))
        self.total.setFocus()

    def _build(self) -> None:
        told = _("From a form you filled in there. It stands apart from your own answers.")
        self.body.addWidget(words(told, "muted"))
        self.body.addWidget(Field(_("Questionnaire"), self.which))
        self.body.addWidget(SideBySide(self.day_field, self.total_field))
        self.body.addWidget(self.private)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self.body.addLayout(line)


def _read_total(text: str) -> float:
    """Return the number typed.

    Raises:
        BadInputError: It is none.
    """
    try:
        return float(text.strip().replace(",", "."))
    except ValueError as problem:
        raise BadInputError(_("Write the total as a number, such as 11.")) from problem
