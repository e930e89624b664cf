"""Session by session: the list at the left, the one in view beside it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from moodjournal.ui.page import BODY_PX
from moodjournal.ui.pages.review.session_list import SessionList
from moodjournal.ui.pages.review.session_row import SessionRow
from moodjournal.ui.pages.review.sheet import SessionSheet
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from moodjournal.domain.review_marks import ReviewMarks
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.review_seen import Review, SessionReviewed

LIST_PX, THREE_PX, TWO_PX = 234, 1000, 540
"""Width of the list, and from which width there are three columns, and two, at 100 % text."""


class SessionsPane(QWidget):
    """The arrow keys go from session to session.

    Args:
        desk: Colours, icons and locale.
        may_mark: Whether anything can be ticked or added.
        parent: The owner.

    Signals:
        step_done: Id of a step, and whether it is ticked.
        step_added: Id of the session in view, and the words of a new step.
        step_dropped: Id of a new step that is taken back.
    """

    step_done = Signal(str, bool)
    step_added = Signal(str, str)
    step_dropped = Signal(str)

    def __init__(self, desk: Desk, *, may_mark: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._may_mark = desk, may_mark
        self._marks: ReviewMarks | None = None
        self._numbers = True
        self.seen: SessionReviewed | None = None
        self.sheet: SessionSheet | None = None
        self.list = SessionList(desk)
        self.list.chosen.connect(self._on_chosen)
        self._list_area = scrolling(self.list)
        self._old: QWidget | None = words(_("There are no sessions to go through."), "muted")
        self._sheet_area = scrolling(self._old)
        self.before = act_button("‹", _("Session above in the list"))
        self.after = act_button("›", _("Session below in the list"))
        self.before.clicked.connect(partial(self.list.step, -1))
        self.after.clicked.connect(partial(self.list.step, 1))
        self._stepper = buttons_line(self.before, self.after)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._stepper, 0, 0, 1, 2)
        grid.addWidget(self._list_area, 1, 0)
        grid.addWidget(self._sheet_area, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self._add_keys()

    def show_review(self, review: Review, marks: ReviewMarks, *, numbers: bool) -> None:
        """Show the sessions, the newest in view."""
        self._marks, self._numbers = marks, numbers
        self.list.show_numbers(numbers)
        self.list.show_review(review)
        self.list.show_numbers(numbers)
        self.arrange()

    def show_marks(self, marks: ReviewMarks, *, anew: bool) -> None:
        """Take what is held now; ``anew`` if the steps in view are others."""
        self._marks = marks
        if anew:
            self._show_sheet()

    def show_numbers(self, on: bool) -> None:
        """Show moods, or leave them out."""
        self._numbers = on
        self.list.show_numbers(on)
        self._show_sheet()

    def take_focus(self) -> None:
        """Let the arrow keys begin at the session in view."""
        if self.list.at is not None:
            self.list.at.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Space and self.sheet is not None:
            self.sheet.fold_all()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange()

    def _add_keys(self) -> None:
        steps = {"Up": -1, "Left": -1, "Down": 1, "Right": 1}
        for keys, by in steps.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.list.step, by))
        for keys, by in {"PgUp": -1, "PgDown": 1}.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._scroll, by))

    def _scroll(self, by: int) -> None:
        bar = self._sheet_area.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def _on_chosen(self, seen: SessionReviewed) -> None:
        self.seen = seen
        self._show_sheet()
        if isinstance(self.list.at, SessionRow):
            _into_view(self._list_area, self.list.at)

    def _show_sheet(self) -> None:
        if self.seen is None or self._marks is None:
            return
        self.sheet = SessionSheet(
            self._desk, self.seen, self._marks, may_mark=self._may_mark, numbers=self._numbers
        )
        self.sheet.steps.done.connect(self.step_done)
        self.sheet.steps.added.connect(self._on_added)
        self.sheet.steps.dropped.connect(self.step_dropped)
        self._put(self.sheet)
        self._sheet_area.verticalScrollBar().setValue(0)
        self.arrange()

    def _put(self, sheet: QWidget) -> None:
        """Show ``sheet``; the one before goes later: a key pressed in it may be under way."""
        if self._old is not None:
            self._old.hide()
            self._sheet_area.takeWidget()
            self._old.setParent(self)
            self._old.deleteLater()
        self._old = sheet
        self._sheet_area.setWidget(sheet)

    def _on_added(self, text: str) -> None:
        if self.seen is not None:
            self.step_added.emit(self.seen.session.id, text)

    def arrange(self) -> None:
        """Set three columns, two or one, as the width and the text allow."""
        scale = max(1.0, self.font().pixelSize() / BODY_PX)
        room = self.width() / scale
        self._list_area.setVisible(room >= TWO_PX)
        self._stepper.setVisible(room < TWO_PX)
        self._grid.setHorizontalSpacing(18 if room >= TWO_PX else 0)
        wide = max(round(LIST_PX * scale), self.list.sizeHint().width() + 12)
        self._list_area.setFixedWidth(wide)
        if self.sheet is not None:
            self.sheet.set_beside(room >= THREE_PX)


def _into_view(area: QScrollArea, row: QWidget) -> None:
    area.ensureWidgetVisible(row, 0, 40)
