"""The sessions, newest first; planned ones are folded away above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.pages.review.session_row import SessionRow, fold_words

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.review_seen import Review, SessionReviewed


class SessionList(QWidget):
    """One of them is in view.

    Signals:
        chosen: The SessionReviewed to show.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[SessionRow] = []
        self._planned: list[SessionRow] = []
        self.at: SessionRow | None = None
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self.fold = QPushButton()
        self.fold.setProperty("role", "fold")
        self.fold.setAutoDefault(False)
        self.fold.clicked.connect(self._on_fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.fold)
        self._column.addStretch(1)

    def show_review(self, review: Review) -> None:
        """Show the sessions; the newest that is not planned is in view."""
        self._planned = [self._row(one) for one in review.planned]
        self._rows = [self._row(one) for one in review.sessions]
        for place, row in enumerate((*self._planned, *self._rows), start=1):
            self._column.insertWidget(place, row)
            self._group.addButton(row)
        self._show_planned(bool(self._planned) and not self._rows)
        first = next(iter((*self._rows, *self._planned)), None)
        if first is not None:
            first.choose(True)

    def show_numbers(self, on: bool) -> None:
        """Show how the days beside the sessions were, or leave that out."""
        for row in (*self._planned, *self._rows):
            row.show_numbers(on)

    def step(self, by: int) -> None:
        """Go ``by`` sessions down the list, among those that are not folded away."""
        rows = [one for one in (*self._planned, *self._rows) if not one.isHidden()]
        if self.at in rows:
            place = rows.index(self.at) + by
            if 0 <= place < len(rows):
                rows[place].choose(True)
                rows[place].setFocus()

    def choose(self, session_id: str) -> None:
        """Show the session of that id, if it is in the list."""
        for row in (*self._planned, *self._rows):
            if row.seen.session.id == session_id:
                if row in self._planned:
                    self._show_planned(True)
                row.choose(True)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # a long list scrolls: the style sheet would let rows be squeezed

    def _row(self, seen: SessionReviewed) -> SessionRow:
        return SessionRow(seen, self._desk.locale)

    def _on_toggled(self, row: QPushButton, on: bool) -> None:
        if not isinstance(row, SessionRow):
            return
        row.choose(on)
        if on:
            self.at = row
            self.chosen.emit(row.seen)

    def _on_fold(self) -> None:
        folds = not self._planned[0].isHidden()
        if folds and self.at in self._planned and self._rows:
            self._rows[0].choose(True)
        self._show_planned(not folds)

    def _show_planned(self, on: bool) -> None:
        for row in self._planned:
            row.setVisible(on)
        text, said = fold_words(len(self._planned), folded=not on)
        self.fold.setText(text)
        self.fold.setAccessibleName(said)
        self.fold.setIcon(
            self._desk.icons().icon("chevron-down" if on else "chevron-right", "ink_muted", 14)
        )
        self.fold.setVisible(bool(self._planned))
