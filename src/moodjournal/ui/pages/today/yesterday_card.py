"""The day after a gentle check-in: one closed line; opened, to keep, edit or add to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.effect import Effect, Valence
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.mood_square import MoodSquare
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_care import put_note_away
from moodjournal.usecases.log_effect import log_effect

if TYPE_CHECKING:
    from moodjournal.domain.check_in import CheckIn
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_yesterday import Yesterday


class YesterdayCard(Card):
    """What was written with a foggy head, out of sight until the person looks.

    Signals:
        edit_wanted: A CheckIn is to be changed.
        add_wanted: Words are to be added to a CheckIn.
        done: A Change was written that can be taken back.
    """

    edit_wanted = Signal(object)
    add_wanted = Signal(object)
    done = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Yesterday | None = None
        self.line = words("")
        self.look = _link(_("Look at it"))
        self.look.clicked.connect(self.open)
        self.keep = _link(_("Keep it as it is"))
        self.keep.clicked.connect(self._on_keep)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.line, stretch=1)
        head.addWidget(self.look)
        self.inside = QWidget()
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.strengths: dict[str, ChoiceRow] = {}
        self.body.addLayout(head)
        self.body.addWidget(self.inside)
        self.body.addWidget(self.keep, alignment=Qt.AlignmentFlag.AlignLeading)
        self._set_open(False)
        self.hide()

    def show_yesterday(self, yesterday: Yesterday | None) -> None:
        """Show what was written; None, or what was put away, shows nothing."""
        if yesterday is None or yesterday.away:
            self._shown = None
            self._set_open(False)
            self.hide()
            return
        before, self._shown = self._shown, yesterday
        self.line.setText(_line(yesterday.part))
        if before is None or _frame(before) != _frame(yesterday):
            self._fill(yesterday)
        for one in yesterday.effects:
            self.strengths[one.id].set_value(one.strength, quiet=True)
        self.show()

    def open(self) -> None:
        """Show what was written."""
        self._set_open(True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_open(self, wanted: bool) -> None:
        self.inside.setVisible(wanted)
        self.keep.setVisible(wanted)
        self.look.setVisible(not wanted)

    def _fill(self, yesterday: Yesterday) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in yesterday.entries:
            self._column.addWidget(self._entry(entry))
        self.strengths = {}
        if yesterday.effects:
            self._column.addWidget(rule())
            self._column.addWidget(words(_("How strong was it?"), "muted"))
        for effect in yesterday.effects:
            self._column.addWidget(self._strength(effect))

    def _entry(self, entry: CheckIn) -> QWidget:
        when = time_words(self._desk.locale, entry.moment.at.time())
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(words(when, "small"))
        if entry.note:
            text.addWidget(words(entry.note))
        acts = QWidget()
        flow = FlowLayout(acts, gap=14, line_gap=0)
        for label, signal in ((_("Edit"), self.edit_wanted), (_("Add to it"), self.add_wanted)):
            link = _link(label)
            link.setProperty("compact", "true")
            link.setAccessibleName(f"{label} ({when})")
            link.clicked.connect(partial(signal.emit, entry))
            flow.addWidget(link)
        text.addWidget(acts)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        square = MoodSquare(entry.mood, self._desk.tokens())
        row.addWidget(square, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, stretch=1)
        return whole

    def _strength(self, effect: Effect) -> ChoiceRow:
        from moodjournal.clinical import (
            effect_list,
        )  # on most days nothing was tapped the day before

        kind = None if effect.own else effect_list().kinds.get(effect.name)
        lay = _(kind.lay) if kind else effect.name
        unwelcome = kind is not None and kind.valence is Valence.UNWELCOME
        short = lay if effect.own else lay.partition(",")[0]
        row = ChoiceRow(short, list(enumerate(_strengths(unwelcome))))
        row.question.setToolTip(lay)
        row.chosen.connect(partial(self._on_strength, effect.id))
        self.strengths[effect.id] = row
        return row

    def _on_strength(self, effect_id: str, strength: int | None) -> None:
        if self._shown is None:
            return
        effect = next(one for one in self._shown.effects if one.id == effect_id)
        answered = replace(effect, strength=strength)
        self._desk.worker.write(partial(log_effect, effect=answered, now=self._desk.clock()))

    def _on_keep(self) -> None:
        if self._shown is not None:
            now = self._desk.clock()
            command = partial(put_note_away, key=self._shown.key, today=now.date(), now=now)
            self._desk.worker.write(command, self.done.emit)


def _frame(yesterday: Yesterday) -> object:
    """Return what the card is built from; a strength that was answered builds nothing anew."""
    return yesterday.key, yesterday.entries, [one.id for one in yesterday.effects]


def _line(part: str) -> str:
    match part:
        case "morning":
            return _("You wrote something yesterday morning.")
        case "afternoon":
            return _("You wrote something yesterday afternoon.")
        case _:
            return _("You wrote something yesterday evening.")


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("role", "link")
    return link


def _strengths(unwelcome: bool) -> tuple[str, ...]:
    """Return the first words of the four strengths (``clinical/effects.json``)."""
    if unwelcome:
        return (_("none"), _("mild"), _("moderate"), _("severe"))
    return (_("none"), _("a little"), _("clearly"), _("strongly"))
