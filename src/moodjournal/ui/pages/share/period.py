"""Which days leave: a short list, and two fields for days of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.leaving import Leaving
from moodjournal.ui.pages.share.chooser import Chooser
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.when import DayField, day_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.choose_what_leaves import Stretch

BETWEEN = "between"
_COURSE = "course "
LONGEST = 16
"""Letters of a name beside its days."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days that were chosen.

    Attributes:
        leaving: First and last day, and the course, all of which may be None.
        course: Number of the course, 1 is the first; None for any.
    """

    leaving: Leaving
    course: int | None = None


class PeriodField(Field):
    """Offers the stretches there are; what was chosen stays chosen while the window is open.

    Args:
        desk: What the page works with.

    Signals:
        chosen: Other days than before.
    """

    chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        inside = QWidget()
        super().__init__(_("Period"), inside)
        self._desk = desk
        self._stretches: dict[str, Stretch] = {}
        self.key = ""
        self.button: Chooser | None = None
        self.first = DayField(_("From"), desk.locale)
        self.last = DayField(_("To"), desk.locale)
        self._fields = (Field(_("From"), self.first), Field(_("To"), self.last))
        self._between = SideBySide(*self._fields)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._between)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self._on_typed)
            edit.changed.connect(self._on_typed)
        self._days = Days(Leaving())

    def show_stretches(self, stretches: Sequence[Stretch], *, default: str = "") -> None:
        """Offer ``stretches``; ``default`` is chosen first, else the first course, else all."""
        known = {one.key: one for one in stretches}
        if known == self._stretches:
            return
        self._stretches = known
        if self.button is not None:
            self.button.setParent(None)
            self.button.deleteLater()
        offered = [(key, one.label) for key, one in known.items()]
        self.button = Chooser(_("Period"), [*offered, (BETWEEN, _("From – to…"))])
        self.button.picked.connect(self.choose)
        self._column.insertWidget(0, self.button)
        stop_before(self.first, [self.button])
        if self.key not in {*known, BETWEEN}:
            courses = [key for key in known if key.startswith(_COURSE)]
            self.key = default if default in known else (courses or list(known))[-1]
        self._show_days()

    def choose(self, key: object) -> None:
        """Choose a stretch by its key, or ``between``."""
        if key == BETWEEN:
            today = self._desk.clock().date()
            leaving = self._days.leaving
            self.first.set_day(leaving.first_day or today)
            self.last.set_day(leaving.last_day or today)
        self.key = str(key)
        self._show_days()
        self.chosen.emit()

    def days(self) -> Days:
        """Return what is chosen."""
        return self._days

    def _show_days(self) -> None:
        stretch = self._stretches.get(self.key)
        self._between.setVisible(self.key == BETWEEN)
        if stretch is not None:
            number = self.key.removeprefix(_COURSE) if self.key.startswith(_COURSE) else ""
            self._days = Days(stretch.leaving, int(number) if number else None)
        else:
            self._read()
        if self.button is not None:
            label = stretch.label if stretch else _("From – to")
            short = label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"
            self.button.show_value(self.key, f"{short}{self._span(stretch)}")

    def _span(self, stretch: Stretch | None) -> str:
        if stretch is None or stretch.leaving.first_day is None:
            return ""
        last = stretch.leaving.last_day or self._desk.clock().date()
        return f" · {self._day(stretch.leaving.first_day)} – {self._day(last)}"

    def _day(self, day: date) -> str:
        return day_words(self._desk.locale, day, short=True).partition(" ")[2]

    def _on_typed(self) -> None:
        before = self._days
        self._read()
        if self._days != before:
            self.chosen.emit()

    def _read(self) -> None:
        try:
            first, last = (
                field.ask(edit.day)
                for field, edit in zip(self._fields, (self.first, self.last), strict=True)
            )
        except BadInputError:
            return  # it stands under the field
        self._days = Days(Leaving(first_day=min(first, last), last_day=max(first, last)))
