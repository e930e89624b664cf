"""The check-in form: a digit and Enter is enough, the rest unfolds."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget

from moodjournal.domain.check_in import CheckIn, ThanYesterday
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.ui.pages.today.moment_row import MomentRow
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.entry_details import Details
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.rating_row import RatingRow
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_today import Today


class CheckInForm(Card):
    """One check-in, being written or being changed.

    Signals:
        save_wanted: Everything is to be saved now; True if the form is done with this entry.
        undo_wanted: The last act is to be taken back.
        tag_wanted: A tag of this name is to be added.
        gentle_wanted: The check-in for a foggy head is wanted.
        folded: The person opened (True) or closed (False) the part below the mood.
        touched: Something was typed or chosen.
    """

    save_wanted = Signal(bool)
    undo_wanted = Signal()
    tag_wanted = Signal(str)
    gentle_wanted = Signal()
    folded = Signal(bool)
    touched = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entry: CheckIn | None = None
        self._holding = self._wants_all = False
        self._today: Today | None = None
        self.when = MomentRow(desk)
        self.said = SaidLine()
        self.mood = RatingRow(
            _("How is your mood right now?"),
            look="mood",
            ends=(_("worst I have felt"), _("best I have felt")),
        )
        self.mood.add_aside(self.when.link)
        self.mood.add_between(self.said)
        self.hint = words(
            _(
                "Press a number and Enter; T is ten. "
                "That is a whole check-in; anything more is up to you."
            ),
            "muted",
        )
        self.than_yesterday = _than_yesterday()
        self.more = _link("")
        self.only_compare = _link(_("Just better, same or worse than yesterday"))
        self.rest = _link(_("Rate the others too"))
        self.rest.hide()
        self.gentle = _link(_("A check-in for a foggy head"))
        self.gentle.setProperty("role", "plain")
        self.gentle.setToolTip(_("Ctrl+G"))
        self.details = Details()
        for part in (self.mood, self.when, self.hint, self._links(), self.than_yesterday):
            self.body.addWidget(part)
        self.body.addWidget(self.details)
        self._connect()

    # --- what it holds

    def entry(self) -> CheckIn:
        """Return what the form says, as a new check-in or over the one that is being changed.

        Raises:
            BadInputError: Something cannot be kept as it stands, or nothing is said.
        """
        parts = {
            **self.when.parts(),
            "mood": self.mood.value(),
            "than_yesterday": self.than_yesterday.value(),
            **self.details.parts(),
        }
        if self._entry is not None:
            return replace(self._entry, **parts)
        return CheckIn(created_at=self._desk.clock(), **parts)

    def unsaved(self) -> CheckIn | None:
        """Return what would be lost if the form went away now; None if nothing would."""
        try:
            entry = self.entry()
        except BadInputError:
            return None
        return None if entry == self._entry else entry

    def typed(self) -> CheckIn | None:
        """Return what is typed and not saved, as far as it can be read; None if nothing is."""
        try:
            when = self.when.parts()
        except BadInputError:
            when = {"moment": Moment.from_utc(self._desk.clock(), self._desk.zone())}
        parts = {
            **when,
            "mood": self.mood.value(),
            "than_yesterday": self.than_yesterday.value(),
            **self.details.parts(half_typed=True),
        }
        try:
            entry = replace(self._entry, **parts) if self._entry else CheckIn(**parts)
        except BadInputError:
            return None
        return None if entry == self._entry else entry

    def resume(self, entry: CheckIn, before: CheckIn | None) -> None:
        """Show ``entry``, a draft, over the saved one it changes; None: it was never saved."""
        self.set_open(True)
        self.hold(entry)
        self._entry = before
        self.details.kept(before)
        if before is None:
            self.when.show_moment(entry.moment)
        self.write_on()
        self.touched.emit()

    def hold(self, entry: CheckIn | None) -> None:
        """Show ``entry`` to be changed; None begins a new one."""
        self._holding = True
        self._entry = entry
        self._show_measures()
        self.mood.set_value(entry.mood if entry else None, quiet=True)
        self.than_yesterday.set_value(entry.than_yesterday if entry else None, quiet=True)
        self.than_yesterday.setVisible(bool(entry and entry.than_yesterday))
        self.details.hold(entry)
        if entry is None:
            self.when.follow_the_clock()
        else:
            self.when.show_entry(entry)
        self._holding = False

    def write_on(self) -> None:
        """Let the person write on after the last word."""
        self.details.note.moveCursor(QTextCursor.MoveOperation.End)
        self.details.note.setFocus()

    def holds(self) -> CheckIn | None:
        """Return the saved check-in that is being changed; None while a new one is written."""
        return self._entry

    def kept(self, entry: CheckIn) -> None:
        """Stay with ``entry`` as it now stands in the journal."""
        self._entry = entry
        self.details.kept(entry)

    def meet(self, now: CheckIn | None) -> None:
        """Meet the entry as it stands in the journal ``now``; None if it is gone.

        What was typed since is never overwritten.
        """
        if now is None:
            self.hold(None)
        elif self._entry and not _same(now, self._entry) and self.unsaved() is None:
            self.hold(now)
        else:
            self.kept(now)

    # --- what it shows

    def show_parts(self, today: Today) -> None:
        """Show the measures and tags of the journal, and the time."""
        if self._today is None or self._today.day != today.day:
            self._wants_all = False
        self._today = today
        self._show_measures()
        self.hint.setVisible(today.first_time or not self.open)
        self.when.tick()

    def _show_measures(self) -> None:
        """Ask for mood alone on days on which the person wants no more; the rest is a word away."""
        if self._today is None:
            return
        rated = self._entry is not None and bool(self._entry.ratings)
        asks = self._today.asks_measures or self._wants_all or rated
        self.details.show_parts(self._today.measures if asks else (), self._today.tags)
        self.rest.setVisible(not asks and bool(self._today.measures) and self.open)

    @property
    def open(self) -> bool:
        """Whether the part below the mood stands open."""
        return not self.details.isHidden()

    def set_open(self, wanted: bool) -> None:
        """Open or close the part below the mood."""
        self.details.setVisible(wanted)
        self.more.setText(_("Only mood") if wanted else _("More than a number"))
        self._show_measures()

    # --- small things

    def _links(self) -> QWidget:
        line = QWidget()
        row = FlowLayout(line, gap=20, line_gap=4)
        row.addWidget(self.more)
        row.addWidget(self.rest)
        row.addWidget(self.only_compare)
        row.addWidget(self.gentle)
        return line

    def _connect(self) -> None:
        self.said.acted.connect(self.undo_wanted)
        self.mood.submitted.connect(self._on_enter)
        self.than_yesterday.submitted.connect(self._on_enter)
        self.details.entered.connect(self._on_enter)
        self.details.saved.connect(self._on_save)
        self.details.tag_wanted.connect(self.tag_wanted)
        self.more.clicked.connect(self._on_more)
        self.rest.clicked.connect(self._on_rest)
        self.only_compare.clicked.connect(self._on_compare)
        self.gentle.clicked.connect(self.gentle_wanted)
        for touched in (
            self.mood.rated,
            self.than_yesterday.chosen,
            self.when.changed,
            self.details.touched,
        ):
            touched.connect(self._on_touched)

    def _on_touched(self, *_args: object) -> None:
        if not self._holding:
            self.said.clear()
            self.touched.emit()

    def _on_enter(self) -> None:
        self.save_wanted.emit(False)

    def _on_save(self) -> None:
        self.save_wanted.emit(True)

    def _on_more(self) -> None:
        self.set_open(not self.open)
        self.folded.emit(self.open)

    def _on_rest(self) -> None:
        self._wants_all = True
        self._show_measures()

    def _on_compare(self) -> None:
        self.than_yesterday.show()
        self.than_yesterday.setFocus()


def _than_yesterday() -> ChoiceRow:
    row = ChoiceRow(
        _("Than yesterday"),
        [
            (ThanYesterday.BETTER, _("better")),
            (ThanYesterday.SAME, _("the same")),
            (ThanYesterday.WORSE, _("worse")),
        ],
    )
    row.hide()
    return row


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("role", "link")
    return link


def _same(one: CheckIn, other: CheckIn) -> bool:
    """Tell whether two states of an entry say the same, whenever they were written."""
    when = {"recorded_at": one.recorded_at, "edited_at": one.edited_at}
    return replace(other, created_at=one.created_at, **when) == one
