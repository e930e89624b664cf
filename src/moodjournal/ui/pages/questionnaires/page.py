"""The Questionnaires page."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.instruments import instruments
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.questionnaires.clinic_card import ClinicCard
from moodjournal.ui.pages.questionnaires.history_row import Act, HistoryRow
from moodjournal.ui.pages.questionnaires.instrument_card import InstrumentCard
from moodjournal.ui.pages.questionnaires.others_card import OthersCard
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.choose_instruments import (
    choose_baseline,
    choose_instrument,
    forget_baseline,
)
from moodjournal.usecases.mark_private import mark_private
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.see_questionnaires import QuestionnairesSeen, see_questionnaires

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db
    from moodjournal.usecases.see_questionnaires import PointSeen

WIDEST_PX = 760
MARGIN_PX = 36


class QuestionnairesPage(Page[QuestionnairesSeen]):
    """One card an instrument, newest first in each; then those that are not used."""

    topics = frozenset(
        {Topic.QUESTIONNAIRES, Topic.SETTINGS, Topic.SESSIONS, Topic.COURSES, Topic.PHASES}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted = ""
        self.cards: dict[str, InstrumentCard] = {}
        self.others: OthersCard | None = None
        self._points: dict[str, PointSeen] = {}
        self.enter = QPushButton(_("Enter a total from the clinic"))
        self.clinic = ClinicCard(desk, list(instruments().values()))
        self.clinic.hide()
        self._build()
        self.enter.clicked.connect(self._on_enter)
        self.clinic.closed.connect(self._on_clinic_closed)
        self.clinic.kept.connect(self._on_entered)

    @override
    def load(self, db: Db) -> QuestionnairesSeen:
        return see_questionnaires(db, self.desk.clock(), self.desk.zone())

    @override
    def show_snapshot(self, snapshot: QuestionnairesSeen) -> None:
        held = self._held_row()
        self._clear()
        self._points = {one.id: one for seen in snapshot.every for one in seen.history}
        for seen in snapshot.every:
            if seen.is_used:
                card = InstrumentCard(seen, self.desk.locale)
                card.fill_in_wanted.connect(partial(self.leads_to.emit, "fill_in"))
                card.offer_wanted.connect(self._on_offer)
                card.act_wanted.connect(self._on_act)
                self.cards[seen.instrument.id] = card
                self._list.addWidget(card)
        unused = [seen.instrument for seen in snapshot.every if not seen.is_used]
        unused = [one for one in unused if one.items]
        if unused:
            self.others = OthersCard(unused)
            self.others.offer_wanted.connect(self._on_offer)
            self._list.addWidget(self.others)
        self._keep_place(held)

    @override
    def arrive(self, what: Any) -> None:
        """Show the card of the instrument ``what``."""
        self._wanted = str(what)
        self._keep_place("")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # As on the Journal: lines that are too long are hard to read.
        free = self.width() - MARGIN_PX - round(WIDEST_PX * self.text_scale)
        self._column.setContentsMargins(MARGIN_PX, 24, max(MARGIN_PX, free), 36)

    @override
    def take_focus(self) -> None:
        card = next(iter(self.cards.values()), None)
        if card is not None and card.button.isVisibleTo(self):
            card.button.setFocus()
        else:
            super().take_focus()

    # --- what happens

    def _on_offer(self, instrument_id: str, on: bool) -> None:
        now = self.desk.clock()
        self._write(partial(choose_instrument, instrument_id=instrument_id, chosen=on, now=now))

    def _on_act(self, entity_id: str, act: Act) -> None:
        if act is Act.OPEN:
            self.leads_to.emit("fill_in", entity_id)
            return
        point, now = self._points.get(entity_id), self.desk.clock()
        if act is Act.DELETE:
            self._write(partial(put_in_trash, kind=Questionnaire, entity_id=entity_id, now=now))
        elif point is None:
            return
        elif act is Act.PRIVATE:
            private = not point.private
            self._write(partial(mark_private, questionnaire_id=entity_id, private=private, now=now))
        elif act is Act.BASELINE:
            self._write(partial(choose_baseline, questionnaire_id=entity_id, now=now))
        else:
            self._forget_baseline(entity_id, point.from_clinic)

    def _forget_baseline(self, entity_id: str, from_clinic: bool) -> None:
        """Let the rule find the baseline again, of the instrument that the row stands under."""
        now = self.desk.clock()
        for instrument_id, card in self.cards.items():
            if entity_id in {row.entity_id for row in card.rows}:
                of = {"instrument_id": instrument_id, "from_clinic": from_clinic}
                self._write(partial(forget_baseline, **of, now=now))

    def _write(self, command: Callable[[Db], Change]) -> None:
        self.desk.worker.write(command, self._on_done, self._on_refused)

    def _on_done(self, change: Change) -> None:
        self.said.emit(change.said, _("Undo"), self._undo)

    def _undo(self) -> None:
        self.desk.worker.undo()

    def _on_refused(self, error: ToldError) -> None:
        self.said.emit(str(error), "", None)

    def _on_enter(self) -> None:
        self.clinic.show()
        self.enter.hide()
        self.clinic.begin()
        self._area.ensureWidgetVisible(self.clinic)

    def _on_clinic_closed(self) -> None:
        self.clinic.hide()
        self.enter.show()
        self.enter.setFocus()

    def _on_entered(self, change: Change) -> None:
        self._on_clinic_closed()
        self._on_done(change)

    # --- how it is made

    def _build(self) -> None:
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(16)
        title = words(_("Questionnaires"), "title")
        title.setWordWrap(False)
        self._column.addWidget(HeadLine(title, self.enter))
        self._column.addWidget(self.clinic)
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self._area = scrolling(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cards, self.others = {}, None

    def _rows(self) -> list[HistoryRow]:
        return [row for card in self.cards.values() for row in card.rows]

    def _held_row(self) -> str:
        """Return the id of the row that has the keys; empty if none has."""
        held = (row.entity_id for row in self._rows() if row.more.hasFocus())
        return next(held, "")

    def _keep_place(self, held: str) -> None:
        """Give the keys back to the row that had them; show the card that was asked for."""
        for row in self._rows():
            if held and row.entity_id == held:
                row.more.setFocus()
        card = self.cards.get(self._wanted)
        if card is not None:
            self._wanted = ""
            self._area.ensureWidgetVisible(card, 0, 0)
