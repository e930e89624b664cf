"""The Progress page: the course as a chart, in words, and as a table."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from moodjournal.charts.chart import Ink
from moodjournal.charts.course import CHART
from moodjournal.domain.change import Topic
from moodjournal.settings import read_here
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.figure_view import FigureView
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.table_view import TableView
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.see_progress import Progress, Range, see_progress

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from moodjournal.charts.render import Drawn
    from moodjournal.store import Db

CHART_PX = 430
WIDE_PX = 660
"""Narrower than this the controls stand below the title."""


class ProgressPage(Page[Progress]):
    """One measure over the course."""

    topics = frozenset(
        {
            Topic.CHECK_INS,
            Topic.MEASURES,
            Topic.COURSES,
            Topic.PHASES,
            Topic.SESSIONS,
            Topic.SETTINGS,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._progress: Progress | None = None
        self._size: tuple[int, int, float] | None = None
        self._asked = 0
        self.measure = QComboBox()
        self.measure.setAccessibleName(_("What to look at"))
        self.measure.addItem(_("Mood"), None)
        self.range = QComboBox()
        self.range.setAccessibleName(_("Which days"))
        for span, name in _ranges():
            self.range.addItem(name, span)
        self.look = Segmented(
            _("How to look at it"), [("chart", _("Chart")), ("table", _("Table"))]
        )
        self.told = words("")
        self.view = FigureView(CHART.title())
        self.view.setMinimumHeight(CHART_PX)
        self.table = TableView(_("The numbers of the chart"))
        self.empty = self._make_empty()
        self.card = Card(fills=True)
        self._build()
        self._connect()

    @override
    def load(self, db: Db) -> Progress:
        chosen = self.measure.currentData()
        span = self.range.currentData()
        return see_progress(db, chosen, Range(span), self.desk.clock(), self.desk.zone())

    @override
    def show_snapshot(self, snapshot: Progress) -> None:
        self._progress = snapshot
        self._show_measures(snapshot)
        numbers = snapshot.numbers
        self.empty.setVisible(numbers is None)
        self.card.setVisible(numbers is not None)
        for control in (self.measure, self.range, self.look):
            control.setVisible(numbers is not None)
        if numbers is None:
            return
        self.told.setText(CHART.tell(numbers))
        found = CHART.table(numbers)
        self.table.show_table(found.head, found.rows)
        self._draw()

    @override
    def take_focus(self) -> None:
        if self.view.isVisible():
            self.view.setFocus()
        else:
            super().take_focus()

    @override
    def apply_theme(self) -> None:
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if wide else below)

    # --- drawing

    def _on_wanted(self, width: int, height: int, scale: float) -> None:
        self._size = (width, height, scale)
        self._draw()

    def _draw(self) -> None:
        """Have the chart drawn in the second thread; only the latest wish is shown."""
        if self._size is None or self._progress is None or self._progress.numbers is None:
            return
        width, height, scale = self._size
        self._asked += 1
        tokens = self.desk.tokens()
        text_scale = read_here(self.desk.settings_file)["text_percent"] / 100
        drawing = partial(
            self.desk.studio().render,
            CHART,
            self._progress.numbers,
            Ink.of(tokens.colours(), tokens.ramp, tokens.family),
            width,
            height,
            scale=scale,
            text_scale=text_scale,
        )
        self.desk.worker.draw(drawing, partial(self._on_drawn, self._asked))

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        if asked == self._asked:
            self.view.show_drawn(drawn, self.told.text())

    # --- choosing

    def _show_measures(self, progress: Progress) -> None:
        known = [(_("Mood"), None), *((one.name, one.id) for one in progress.measures)]
        shown = [
            (self.measure.itemText(i), self.measure.itemData(i)) for i in _indexes(self.measure)
        ]
        if known == shown:
            return
        chosen = self.measure.currentData()
        self.measure.blockSignals(True)
        self.measure.clear()
        for name, measure_id in known:
            self.measure.addItem(name, measure_id)
        ids = [measure_id for _name, measure_id in known]
        self.measure.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self.measure.blockSignals(False)

    def _on_chosen(self, _index: int) -> None:
        self.refresh()

    def _on_look(self, look: str) -> None:
        self._stack.setCurrentWidget(self.view if look == "chart" else self.table)

    def _on_check_in(self) -> None:
        self.leads_to.emit("today", "new")

    # --- how it is made

    def _make_empty(self) -> Card:
        card = Card(_("Nothing to draw yet"))
        sentence = _("Each check-in becomes a dot here, and after a few weeks a line.")
        card.body.addWidget(words(sentence, "muted"))
        button = QPushButton(_("Make a check-in"))
        button.clicked.connect(self._on_check_in)
        card.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        card.hide()
        return card

    def _build(self) -> None:
        controls = QWidget()
        row = FlowLayout(controls, gap=14, line_gap=8)
        for control in (self.look, self.measure, self.range):
            row.addWidget(control)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        controls.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._head.addWidget(words(_("Progress"), "title"), stretch=1)
        self._head.addWidget(controls)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.table)
        self.card.body.addWidget(self.told)
        self.card.body.addWidget(self._stack, stretch=1)
        self.card.hide()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(36, 20, 36, 28)
        column.setSpacing(14)
        column.addLayout(self._head)
        column.addWidget(self.empty)
        column.addWidget(self.card, stretch=1)
        column.addStretch(0)
        fill_with(self, inside)

    def _connect(self) -> None:
        self.view.wanted.connect(self._on_wanted)
        self.measure.currentIndexChanged.connect(self._on_chosen)
        self.range.currentIndexChanged.connect(self._on_chosen)
        self.look.chosen.connect(self._on_look)


def _ranges() -> tuple[tuple[Range, str], ...]:
    return (
        (Range.COURSE, _("This course")),
        (Range.PHASE, _("This phase")),
        (Range.QUARTER, _("3 months")),
        (Range.ALL, _("Everything")),
    )


def _indexes(box: QComboBox) -> range:
    return range(box.count())
