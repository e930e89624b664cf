"""First start, step 3: what the person wants to watch."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Direction, Measure
from moodjournal.domain.starter_sets import starter_sets
from moodjournal.ui.dialogs.welcome.step import Step, answer, focus
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.choose_first_measures import choose_first_measures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk


class Watch(Step):
    """Mood, one thing in the person's own words, and sets to start from."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name = QLineEdit()
        self.field = Field(
            _("One thing you would like to see change, in your own words"), self.name
        )
        self.way = ChoiceRow(
            _("Which way is better?"),
            [(Direction.LOWER, _("lower")), (Direction.HIGHER, _("higher"))],
        )
        self.sets = ChipRow(_("Starter sets"))
        self.sets.set_chips([(one.key, one.label, False) for one in starter_sets()])
        self.keep = answer(_("Keep these"), self._on_keep, "primary")
        self.name.textEdited.connect(self._on_typed)
        self.name.returnPressed.connect(self._on_keep)
        self.way.submitted.connect(self._on_keep)
        self.column.setSpacing(14)
        often = words(_("Or start from what is often rated in:"), "muted")
        for part in (self.field, self.way, often, self.sets, self.wrong, self.keep):
            self.column.addWidget(part)
        self.way.hide()

    def begin(self) -> None:
        """Ask."""
        about = _(
            "Mood is always asked. Beside it stand anxiety, sleep, energy and pain, unless you "
            "choose otherwise. All of it can be changed in Settings."
        )
        self.told.emit(_("What do you want to watch?"), about)
        focus(self.name)

    def _on_typed(self, text: str) -> None:
        self.way.setVisible(bool(text.strip()))
        self.complain("")

    def _on_keep(self) -> None:
        try:
            named = self._named()
        except BadInputError as error:
            self.complain(str(error))
            focus(self.way)
            return
        sets = tuple(self.sets.chosen())
        if named is None and not sets:
            self.done.emit()
            return
        now = self._desk.clock()
        command = partial(choose_first_measures, named=named, sets=sets, now=now)
        self._desk.worker.write(command, self._on_kept, self._on_refused)

    def _named(self) -> Measure | None:
        name, way = self.name.text().strip(), self.way.value()
        if not name:
            return None
        if not isinstance(way, Direction):
            raise BadInputError(_("Please say which way is better; once rated it stays."))
        return Measure(name=name, direction=way)

    def _on_kept(self, _change: Change) -> None:
        self.done.emit()

    def _on_refused(self, error: ToldError) -> None:
        self.complain(str(error))
