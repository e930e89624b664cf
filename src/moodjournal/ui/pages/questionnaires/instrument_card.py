"""One questionnaire of the person's: when it may be filled in, and its history."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from moodjournal.analysis.questionnaire_due import Why
from moodjournal.ui.pages.questionnaires.history_row import Act, HistoryRow
from moodjournal.ui.pages.questionnaires.name_line import NameLine, named
from moodjournal.ui.pages.questionnaires.point_words import (
    due_words,
    marks_line,
    point_line,
    rules_words,
)
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.usecases.read_questionnaires import Unfinished
    from moodjournal.usecases.see_questionnaires import InstrumentSeen, PointSeen

AT_ONCE = 12


class InstrumentCard(Card):
    """What an instrument asks about, its button, its history newest first, and every rule.

    Signals:
        fill_in_wanted: The id of an instrument, or of a questionnaire to go on with.
        offer_wanted: The id of the instrument, and whether it is to be offered.
        act_wanted: The id of a questionnaire, and the Act to be done with it.
    """

    fill_in_wanted = Signal(str)
    offer_wanted = Signal(str, bool)
    act_wanted = Signal(str, object)

    def __init__(self, seen: InstrumentSeen, locale: QLocale) -> None:
        super().__init__()
        self._seen, self._locale = seen, locale
        self.setAccessibleName(seen.instrument.title)
        self.rows: list[HistoryRow] = []
        self._add_head()
        self._history = QVBoxLayout()
        self._history.setSpacing(10)
        self.body.addLayout(self._history)
        for one in seen.left:
            self._add_row(self._left_row(one))
        for point in seen.history[:AT_ONCE]:
            self._add_row(self._point_row(point))
        self.older = self._add_link(_("Show older ones"), self._on_older)
        self.older.setVisible(len(seen.history) > AT_ONCE)
        for series in (seen.own, seen.clinic):
            if series is not None:
                told = rules_words(locale, seen.instrument, series)
                self.body.addWidget(words(told, "small"))
        if seen.chosen:
            no_more = self._add_link(_("Offer it no more"), partial(self._offer, False))
            no_more.setProperty("role", "plain")

    def _add_head(self) -> None:
        self.head = NameLine(self._seen.instrument, "section", "muted")
        self.button = self.head.button
        self.due = words(due_words(self._locale, self._seen), "small")
        self.body.addWidget(self.head)
        self.body.addWidget(self.due)
        self.due.setVisible(bool(self.due.text()))
        self._show_button()

    def _show_button(self) -> None:
        """Offer what may be done now; nothing where nothing may."""
        seen, instrument = self._seen, self._seen.instrument
        going_on = seen.unfinished
        fill_in = partial(self.fill_in_wanted.emit, instrument.id)
        if going_on is not None:
            told = _("Finish: {n} of {all} answered").format(n=going_on.answered, all=going_on.of)
            act = partial(self.fill_in_wanted.emit, going_on.id)
        elif seen.due.why is Why.NOT_CHOSEN:
            told, act = _("Use this"), partial(self._offer, True)
        else:
            told, act = _("Fill in"), fill_in
            self.button.setVisible(seen.due.now)
        self.head.show_button(told)
        self.button.clicked.connect(act)

    def _add_row(self, row: HistoryRow) -> None:
        row.wanted.connect(self.act_wanted)
        self._history.addWidget(rule())
        self._history.addWidget(row)
        self.rows.append(row)

    def _point_row(self, point: PointSeen) -> HistoryRow:
        series = self._seen.clinic if point.from_clinic else self._seen.own
        acts = [(Act.OPEN, _("Change the answers"))] if not point.from_clinic else []
        acts.append((Act.PRIVATE, _("Private: never shared")))
        if point.is_baseline and series is not None and series.chosen:
            acts.append((Act.BY_RULE, _("Find the baseline by its rule again")))
        elif not point.is_baseline:
            acts.append((Act.BASELINE, _("Use as baseline")))
        acts.append((Act.DELETE, _("Delete")))
        lines = point_line(self._locale, point, series), marks_line(point)
        on = Act.PRIVATE if point.private else None
        return HistoryRow(point.id, point.day, lines, acts, on, self._locale)

    def _left_row(self, left: Unfinished) -> HistoryRow:
        told = _("Unfinished: {n} of {all} answered").format(n=left.answered, all=left.of)
        acts = [(Act.OPEN, _("Go on with it")), (Act.DELETE, _("Delete"))]
        return HistoryRow(left.id, left.day, (told, ""), acts, None, self._locale)

    def _add_link(self, told: str, act: object) -> QPushButton:
        link = QPushButton(told)
        link.setProperty("role", "link")
        link.setProperty("compact", "true")
        link.setAccessibleName(named(told, self._seen.instrument.name))
        link.clicked.connect(act)
        self.body.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        return link

    def _on_older(self) -> None:
        for point in self._seen.history[AT_ONCE:]:
            self._add_row(self._point_row(point))
        self.older.hide()

    def _offer(self, on: bool) -> None:
        self.offer_wanted.emit(self._seen.instrument.id, on)
