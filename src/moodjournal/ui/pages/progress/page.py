"""The Progress page: what changed, how long it lasts, and what that is known from."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Topic
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.progress.board import Board
from moodjournal.ui.pages.progress.easel import Easel
from moodjournal.ui.pages.progress.head import ACUTE, Head
from moodjournal.ui.pages.progress.line_form import LineForm
from moodjournal.ui.pages.progress.saving import ChartSaver
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_setting import change_setting
from moodjournal.usecases.remember_choice import remember_choice
from moodjournal.usecases.see_progress import (
    Ground,
    Range,
    Tab,
    Wanted,
    card_keys,
    gather,
)
from moodjournal.usecases.see_progress.stretch import look
from moodjournal.usecases.see_progress.wanted import MOOD, MOST_PANELS
from moodjournal.usecases.set_their_line import set_their_line

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from moodjournal.domain.their_line import TheirLine
    from moodjournal.store import Db
    from moodjournal.ui.pages.progress.chart_card import ChartCard
    from moodjournal.ui.pages.progress.easel import Covered, Wish

WIDE_PX = 860
"""Narrower than this the cards stand in one column."""


class ProgressPage(Page[Ground]):
    """The tabs and their cards; the ground is read once, a range is another look at it."""

    topics = frozenset(
        {
            Topic.CHECK_INS, Topic.MEASURES, Topic.COURSES, Topic.PHASES, Topic.SESSIONS,
            Topic.SETTINGS, Topic.EFFECTS, Topic.GOALS, Topic.FLAGS, Topic.QUESTIONNAIRES,
            Topic.TAGS,
        }
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ground: Ground | None = None
        self.wanted: Wanted | None = None
        self._easel = Easel(desk)
        self.head = Head(desk.locale)
        self.heading = words(_("For discussion with your provider"), "section")
        self.board = Board(self._easel)
        self.empty = self._make_empty()
        self._line_form: LineForm | None = None
        self._covering: Wish | None = None
        self._build()
        self._connect()
        self._easel.get_ready()

    @override
    def load(self, db: Db) -> Ground:
        return gather(db, self.desk.clock(), self.desk.zone())

    @override
    def show_snapshot(self, snapshot: Ground) -> None:
        first, self.ground = self.ground is None, snapshot
        self.wanted = self.wanted or snapshot.remembered
        if first and card_keys(snapshot, self.wanted):
            # While the library comes in, the window would wait for its turn at every step.
            self._easel.when_ready(self._on_ready)
        else:
            self._show(self.wanted)

    def _on_ready(self, _answer: None) -> None:
        if self.wanted is not None:
            self._show(self.wanted)

    @override
    def arrive(self, what: Any) -> None:
        """Show the part called ``what``, such as ``"sessions"``."""
        if what in set(Tab):
            self._on_tab(what)
            self.head.tabs.setFocus()

    @override
    def take_focus(self) -> None:
        if self.head.tabs.isVisible():
            self.head.tabs.setFocus()
        else:
            super().take_focus()

    @override
    def apply_theme(self) -> None:
        self.board.draw_again()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        self.head.set_wide(wide)
        self.board.set_wide(wide)
        self.board.ask_in_view()

    # --- choosing

    def choose(self, wanted: Wanted) -> None:
        """Look at something else, and keep that for next time."""
        if wanted == self.wanted:
            return
        self._show(wanted)
        keep = partial(
            remember_choice, key="progress_view", value=wanted.as_text(), now=self.desk.clock()
        )
        self.desk.worker.write(keep)

    def _show(self, wanted: Wanted) -> None:
        ground = self.ground
        if ground is None:
            return
        self.wanted = wanted
        keys = card_keys(ground, wanted)
        self.empty.setVisible(not keys)
        self.board.setVisible(bool(keys))
        self.heading.setVisible(bool(keys) and wanted.tab is Tab.PROVIDER)
        self.head.show_wanted(ground, wanted)
        self.board.show_cards(keys, ground, wanted)
        if keys:
            seen = look(ground, wanted)
            self.head.bar.show_days(seen.first, seen.last)
            if self._line_form is not None:
                self._line_form.show_line(ground, seen.measure)
            if self._covering is not None:
                self._covering.dropped = True
            # From here on the drawing thread has work, and the window waits for it at each step.
            self._covering = self._easel.cover(ground, wanted, self._on_covered)
            self.board.ask_in_view()

    def _on_covered(self, covered: Covered) -> None:
        if covered.said and not covered.wish.dropped:
            self.head.coverage.setText(covered.said)

    def _on_tab(self, tab: str) -> None:
        if self.wanted is not None:
            self.choose(replace(self.wanted, tab=Tab(tab)))
            self._area.verticalScrollBar().setValue(0)

    def _on_ticked(self, key: str, on: bool) -> None:
        if self.wanted is None or self.ground is None:
            return
        kept = [one for one in self.wanted.measures if self.ground.knows(one) and one != key]
        chosen = [*kept, key][-MOST_PANELS:] if on else kept
        wanted = replace(self.wanted, measures=tuple(chosen) or (MOOD,))
        self.choose(wanted)
        self.head.show_wanted(self.ground, wanted)

    def _on_shown(self, what: str, on: bool) -> None:
        if self.wanted is not None:
            changed = {"acute": on} if what == ACUTE else {"memory": on}
            self.choose(replace(self.wanted, **changed))

    def _on_span(self, span: Range) -> None:
        if self.wanted is None or self.ground is None:
            return
        if span is Range.BETWEEN:
            seen = look(self.ground, self.wanted)
            self.choose(replace(self.wanted, span=span, first=seen.first, last=seen.last))
            self.head.bar.first.setFocus()
        else:
            self.choose(replace(self.wanted, span=span))

    def _on_days(self, first: date, last: date) -> None:
        if self.wanted is not None:
            self.choose(replace(self.wanted, span=Range.BETWEEN, first=first, last=last))

    # --- what is done

    def _on_made(self, card: ChartCard) -> None:
        ChartSaver(card, self.desk, self._easel)
        if card.key == "until_line":
            self._line_form = LineForm(self.desk.locale, card)
            self._line_form.kept.connect(self._on_line)
            card.body.addWidget(self._line_form)
            if self.ground is not None and self.wanted is not None:
                self._line_form.show_line(self.ground, look(self.ground, self.wanted).measure)

    def _on_line(self, line: TheirLine) -> None:
        self.desk.worker.write(partial(set_their_line, line=line, now=self.desk.clock()))

    def _on_named_first(self, key: str) -> None:
        if self.ground is not None and key != self.ground.headline_of:
            now = self.desk.clock()
            keep = partial(change_setting, key="headline_measure", value=key, now=now)
            self.desk.worker.write(keep)

    def _on_save(self) -> None:
        """Save the first chart of the tab; each card has its own way too."""
        drawn = [one for one in self.board.cards() if one.card and one.card.chart]
        if drawn:
            drawn[0].save_wanted.emit()

    def _on_check_in(self) -> None:
        self.leads_to.emit("today", "new")

    def _on_questionnaires(self) -> None:
        self.leads_to.emit("questionnaires", None)

    # --- how it is made

    def _make_empty(self) -> Card:
        card = Card(_("Nothing to draw yet"))
        sentence = _("Each check-in becomes a dot here, and after a few weeks a line.")
        card.body.addWidget(words(sentence, "muted"))
        button = QPushButton(_("Make a check-in"))
        button.clicked.connect(self._on_check_in)
        card.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        card.hide()
        return card

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(36, 20, 36, 28)
        column.setSpacing(14)
        for part in (self.head, self.empty, self.heading, self.board):
            column.addWidget(part)
        column.addStretch(1)
        self.board.hide()
        self.heading.hide()
        fill_with(self, inside)
        self._area = self.findChildren(QScrollArea)[0]

    def _connect(self) -> None:
        self.head.tab_chosen.connect(self._on_tab)
        self.head.ticked.connect(self._on_ticked)
        self.head.shown.connect(self._on_shown)
        self.head.span_chosen.connect(self._on_span)
        self.head.named_first.connect(self._on_named_first)
        self.head.bar.chosen.connect(self._on_days)
        self.head.save.clicked.connect(self._on_save)
        self.head.questionnaires.clicked.connect(self._on_questionnaires)
        self.board.made.connect(self._on_made)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _on_scrolled(self, _value: int) -> None:
        self.board.ask_in_view()
