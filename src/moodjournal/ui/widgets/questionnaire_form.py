"""The items of a questionnaire in one card that scrolls, the one in hand always in view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.scoring import items_asked
from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.questionnaire_item import QuestionnaireItem
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from moodjournal.domain.instrument import Instrument

_SIDE_PX = 22
_ABOVE_PX = 6
_GAP_PX = 11
_EDGE_PX = 2
_LEAST_PX = 150


class QuestionnaireForm(QFrame):
    """Every item that is asked. It keeps nothing: it shows answers and tells what was answered.

    A key answers the item in hand and goes on to the next; Up and Down move; Enter sends
    ``submitted``. It grows to the height of its items, and scrolls where that is too high.

    Args:
        instrument: The questionnaire; it has items.
        parent: The owner.
    """

    answered = Signal(str, object)
    """The id of an item and the value of its answer, or None when the answer was taken back."""
    submitted = Signal()

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(instrument.title)
        self._instrument = instrument
        self._answers: dict[str, int] = {}
        self._in_hand = 0
        self.items = [QuestionnaireItem(item) for item in instrument.items]
        self._rules = [rule() for _item in instrument.items]
        self.credit = words(instrument.attribution, "small")
        self._rows = self._make_rows()
        self._area = scrolling(self._rows)
        # The bar keeps its place when there is nothing to scroll, so that no answer ever moves.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._bar = self._area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._on_range)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        whole.addWidget(self._area)
        self._rows.installEventFilter(self)
        self._keep_edges()
        self._on_range(0, 0)
        self.show_answers({})

    def show_answers(self, answers: Mapping[str, int]) -> None:
        """Show ``answers`` and the items that are asked after them; no signal is sent."""
        self._answers = dict(answers)
        for row in self.items:
            row.set_value(self._answers.get(row.item.id))
        self._show_asked()

    def begin(self) -> None:
        """Take the first item without an answer in hand."""
        asked = self._asked()
        open_ones = [at for at in asked if self.items[at].value() is None]
        self._in_hand = next(iter(open_ones or asked))
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keys to the item in hand."""
        self.items[self._in_hand].setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep_in_view()

    def item_in_hand(self) -> QuestionnaireItem:
        """Return the item that keys answer."""
        return self.items[self._in_hand]

    def set_credit_inside(self, inside: bool) -> None:
        """Show whom to name at the end of the list, where there is no room below it."""
        self.credit.setVisible(inside)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()
        self._keep_in_view()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow the height of the rows."""
        if watched is self._rows and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _on_answered(self, row: QuestionnaireItem, score: int | None, typed: bool) -> None:
        before = self._answers.pop(row.item.id, None)
        if score is not None:
            self._answers[row.item.id] = score
        self._in_hand = self.items.index(row)
        self._show_asked()
        if typed:
            self._move_to(self._next())
        else:
            self._keep_in_view()
        if score != before:
            self.answered.emit(row.item.id, score)

    def _on_passed(self, step: int) -> None:
        asked = self._asked()
        at = asked.index(self._in_hand) if self._in_hand in asked else 0
        self._move_to(asked[max(0, min(len(asked) - 1, at + step))])

    def _on_entered(self, row: QuestionnaireItem) -> None:
        self._in_hand = self.items.index(row)
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._keep_in_view()  # moved away under a pressed button, the click would be lost

    def _next(self) -> int:
        """Return the item after this one; at the end the first without an answer."""
        asked = self._asked()
        later = [at for at in asked if at > self._in_hand]
        missed = [at for at in asked if self.items[at].value() is None]
        return next(iter([*later[:1], *missed]), self._in_hand)

    def _move_to(self, at: int) -> None:
        self._in_hand = at
        self.items[at].setFocus(Qt.FocusReason.TabFocusReason)
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        self._area.ensureWidgetVisible(self.item_in_hand(), 0, _GAP_PX)

    def _asked(self) -> list[int]:
        asked = {one.id for one in items_asked(self._instrument, self._answers)}
        return [at for at, row in enumerate(self.items) if row.item.id in asked]

    def _show_asked(self) -> None:
        asked = self._asked()
        for at, row in enumerate(self.items):
            row.setVisible(at in asked)
            first = at == asked[0] and not self._instrument.instructions
            self._rules[at].setVisible(at in asked and not first)

    def _make_rows(self) -> QWidget:
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setSpacing(_GAP_PX)
        if self._instrument.instructions:
            self._column.addWidget(words(self._instrument.instructions, "muted"))
        for line, row in zip(self._rules, self.items, strict=True):
            self._column.addWidget(line)
            self._column.addWidget(row)
            row.answered.connect(partial(self._on_answered, row))
            row.passed.connect(self._on_passed)
            row.entered.connect(partial(self._on_entered, row))
            row.submitted.connect(self.submitted)
        self._column.addSpacing(_ABOVE_PX)
        self._column.addWidget(self.credit)
        self.credit.hide()
        self._column.addStretch(1)
        return rows

    def _on_range(self, _least: int, most: int) -> None:
        self._bar.setEnabled(most > 0)

    def _keep_edges(self) -> None:
        """Leave as much at the right, with the bar, as at the left."""
        right = max(0, _SIDE_PX - _EDGE_PX - self._bar.sizeHint().width())
        self._column.setContentsMargins(_SIDE_PX, _ABOVE_PX + _GAP_PX, right, _GAP_PX)

    def _fit(self) -> None:
        """Be no higher than the items, and no lower than one of them at least needs."""
        border = self.height() - self.contentsRect().height()
        high = self._rows.heightForWidth(self._area.viewport().width()) + 2 * _EDGE_PX + border
        least = min(high, round(_LEAST_PX * self.fontInfo().pixelSize() / 14))
        if (least, high) != (self.minimumHeight(), self.maximumHeight()):
            self.setMinimumHeight(least)
            self.setMaximumHeight(high)
