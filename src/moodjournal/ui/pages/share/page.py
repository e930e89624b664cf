"""The Share page: what leaves is chosen, shown, and only then written."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Topic
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.share.data_pane import DataPane
from moodjournal.ui.pages.share.history_card import HistoryCard
from moodjournal.ui.pages.share.report_pane import ReportPane
from moodjournal.ui.pages.share.seen import ShareSeen, see_share
from moodjournal.ui.pages.share.therapist_pane import TherapistPane
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from moodjournal.store import Db

WIDE_PX = 860
"""Narrower than this the choices stand above what they mean."""
REPORT, THERAPIST, DATA, CHARTS = "report", "therapist", "data", "charts"


class SharePage(Page[ShareSeen]):
    """Four ways out, one at a time, and the list of what has left."""

    topics = frozenset(Topic)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seen: ShareSeen | None = None
        self.tabs = Segmented(_("Way out"), tab_names())
        self.report = ReportPane(desk)
        self.therapist = TherapistPane(desk)
        self.data = DataPane(desk)
        self.charts = self._make_charts()
        self.history = HistoryCard(desk)
        self.empty = self._make_empty()
        self._panes: dict[str, QWidget] = {
            REPORT: self.report,
            THERAPIST: self.therapist,
            DATA: self.data,
            CHARTS: self.charts,
        }
        self._build()
        self.tabs.chosen.connect(self._on_tab)

    @override
    def load(self, db: Db) -> ShareSeen:
        return see_share(db, self.desk.clock(), self.desk.zone())

    @override
    def show_snapshot(self, snapshot: ShareSeen) -> None:
        self.seen = snapshot
        self.history.show_shares(snapshot.shares)
        self._show()

    @override
    def arrive(self, what: Any) -> None:
        """Show the way out called ``what``, such as ``"therapist"``."""
        if what in self._panes:
            self.tabs.set_current(what)
            self.tabs.setFocus()

    @override
    def apply_theme(self) -> None:
        self.report.draw_again()
        self.therapist.apply_theme()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        for pane in (self.report, self.therapist.columns, self.data):
            pane.set_wide(wide, self.text_scale)

    def _on_tab(self, _tab: str) -> None:
        self._show()

    def _show(self) -> None:
        seen = self.seen
        if seen is None:
            return
        some, tab = seen.entries > 0, self.tabs.current()
        self.empty.setVisible(not some)
        self.tabs.setVisible(some)
        for key, pane in self._panes.items():
            pane.setVisible(some and key == tab)
        if not some:
            return
        if tab == REPORT:
            self.report.show_seen(seen)
        elif tab == THERAPIST:
            self.therapist.show_seen(seen)
        elif tab == DATA:
            self.data.show_seen(seen)

    def _on_charts(self) -> None:
        self.leads_to.emit("progress", None)

    def _on_check_in(self) -> None:
        self.leads_to.emit("today", "new")

    # --- how it is made

    def _make_charts(self) -> Card:
        sentence = _(
            "Each chart on Progress has “Save…” beside it: as a picture, a drawing or a PDF, with"
            " its rule and how much it is known from."
        )
        return _card(_("Charts"), sentence, _("Open Progress"), self._on_charts)

    def _make_empty(self) -> Card:
        sentence = _("A report, a copy or a file is made from what you wrote: begin with one.")
        return _card(_("Nothing to share yet"), sentence, _("Make a check-in"), self._on_check_in)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(36, 20, 36, 28)
        column.setSpacing(14)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column.addWidget(HeadLine(words(_("Share & export"), "title"), self.tabs))
        column.addWidget(self.empty)
        for pane in self._panes.values():
            column.addWidget(pane)
            pane.hide()
        column.addWidget(self.history)
        column.addStretch(1)
        self.empty.hide()
        fill_with(self, inside)


def tab_names() -> list[tuple[str, str]]:
    """Return the ways out and their names."""
    return [
        (REPORT, _("Provider report")),
        (THERAPIST, _("Therapist copy")),
        (DATA, _("Data")),
        (CHARTS, _("Charts")),
    ]


def _card(title: str, sentence: str, act: str, then: Any) -> Card:
    card = Card(title)
    card.body.addWidget(words(sentence, "muted"))
    button = QPushButton(act)
    button.clicked.connect(then)
    card.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
    return card
