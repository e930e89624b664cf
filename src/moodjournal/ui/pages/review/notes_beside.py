"""A copy, and a therapist's own notes beside it once they are wanted."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget
from typing_extensions import override

from moodjournal.ui.page import BODY_PX
from moodjournal.ui.pages.review.notes_pane import NotesPane
from moodjournal.ui.pages.review.wording import title_of
from moodjournal.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from moodjournal.store import Db
    from moodjournal.ui.notes_place import NotesPlace
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.review.view import ReviewView
    from moodjournal.usecases.review_seen import Review, SessionReviewed

PANE_PX, VIEW_PX = 340, 600
"""Width of the notes, and the least of the copy beside them, at 100 % text."""


class NotesBeside(QWidget):
    """The notes stand at the right, or below where there is no room.

    Args:
        desk: Its worker reads the copy.
        view: The copy.
        review: What it holds.
        place: Where the notes lie.
        copy_id: Id of the copy.
        parent: The owner.

    Signals:
        left: The notes are closed; the window may go.
    """

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        view: ReviewView,
        review: Review,
        place: NotesPlace,
        copy_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._place, self._copy_id = desk, view, place, copy_id
        self._titles = {
            one.session.id: title_of(one) for one in (*review.planned, *review.sessions)
        }
        self.pane: NotesPane | None = None
        self.area: QScrollArea | None = None
        self._wanted = False
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(view, stretch=1)
        self.button = view.foot.notes
        self.button.clicked.connect(self._on_button)
        self.button.show()
        view.sessions.list.chosen.connect(self._on_chosen)

    def leave(self) -> bool:
        """Close the notes; tell whether that is done (see ``NotesPane.leave``)."""
        done = self.pane is None or self.pane.leave()
        if not done and self.area is not None and self.area.isHidden():
            self._unfold(True)  # what holds the window back is told there
        return done

    def stop(self) -> None:
        """Close the notes at once, after the work under way."""
        if self.pane is not None:
            self.pane.stop()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _on_button(self) -> None:
        if self.area is not None:
            self._unfold(self.area.isHidden())
        elif not self._wanted:
            self._wanted = True
            self._desk.worker.read(_held, self._on_held)

    def _on_held(self, held: frozenset[str]) -> None:
        self.pane = NotesPane(self._desk, self._place, self._copy_id, held, self._titles)
        self.pane.left.connect(self.left)
        self.area = scrolling(self.pane)
        self._box.addWidget(self.area)
        seen = self._view.sessions.seen
        if seen is not None:
            self.pane.look_at(seen.session.id)
        self._unfold(True)
        self.pane.begin()

    def _unfold(self, on: bool) -> None:
        if self.area is None or self.pane is None:
            return
        if not on and self.pane.sheet is not None:
            self.pane.sheet.keep()
        self.area.setVisible(on)
        self.button.setText(_("Hide your notes") if on else _("Your notes…"))
        self.button.setAccessibleName(self.button.text())
        self._arrange()
        if on:
            self.pane.take_focus()

    def _on_chosen(self, seen: SessionReviewed) -> None:
        if self.pane is not None:
            self.pane.look_at(seen.session.id)

    def _arrange(self) -> None:
        if self.area is None:
            return
        scale = max(1.0, self.font().pixelSize() / BODY_PX)
        beside = self.width() >= (PANE_PX + VIEW_PX) * scale
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if beside else down)
        self._box.setStretchFactor(self.area, 0 if beside else 1)
        self.area.setMinimumWidth(round(PANE_PX * scale) if beside else 0)
        margins = (0, 24, 36, 14) if beside else (36, 0, 36, 14)
        if self.pane is not None:
            self.pane.set_margins(*margins)


def _held(db: Db) -> frozenset[str]:
    from moodjournal.store.share_file import entities_in

    return frozenset(entities_in(db))
