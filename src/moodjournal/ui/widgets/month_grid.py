"""A month: sessions, phases and mood, one cell a day. One stop of the Tab key."""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QContextMenuEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from moodjournal.ui.widgets.month_board import MonthBoard
from moodjournal.ui.widgets.month_places import COLUMNS
from moodjournal.ui.widgets.months import other_month

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale, QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.ui.widgets.month_days import GridSession

PAGES = MappingProxyType({Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1})
YEAR = 12


class MonthGrid(MonthBoard):
    """Arrows go by day and week, Page keys by month (with Ctrl by year), Home to today.

    Enter opens or offers to add, P asks which phase begins. A planned session is moved with the
    mouse, or with M, the arrows and Enter; Esc puts it back.

    Args:
        tokens: The colours.
        locale: Names of the weekdays, and where a week begins.
        parent: The owner.

    Signals:
        day_chosen: The date the cursor went to.
        session_chosen: Id of a session to open.
        session_moved: Id of a session, and the date it is to be on.
        month_wanted: A date that is not in view.
        add_wanted: The date a session is to be added on.
        phase_wanted: The date a phase is to begin on.
        menu_wanted: A date, and the spot on the screen for a menu about it.
        hinted: What the keys do just now; empty when that is over.
    """

    day_chosen = Signal(object)
    session_chosen = Signal(str)
    session_moved = Signal(str, object)
    month_wanted = Signal(object)
    add_wanted = Signal(object)
    phase_wanted = Signal(object)
    menu_wanted = Signal(object, object)
    hinted = Signal(str)

    def __init__(self, tokens: Tokens, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(tokens, locale, parent)
        self._home: date | None = None  # where a session that was picked up came from
        self._pressed: tuple[GridSession, QPoint] | None = None
        self._dragging = False

    # --- keys

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not held
        target = self._target(key) if plain else None
        if target is not None:
            self._go(target)
        elif held == Qt.KeyboardModifier.ControlModifier and key in PAGES:
            self._go(other_month(self._marks.cursor, PAGES[key] * YEAR))
        elif plain and key == Qt.Key.Key_P and self._marks.moving is None:
            self.phase_wanted.emit(self._marks.cursor)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_enter()
        elif plain and key == Qt.Key.Key_M and self._marks.moving is None:
            self._pick_up()
        elif key == Qt.Key.Key_Escape and self._marks.moving is not None:
            self._put_back()
        else:
            super().keyPressEvent(event)

    def _target(self, key: Qt.Key) -> date | None:
        cursor = self._marks.cursor
        on = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        steps = {
            Qt.Key.Key_Right: on,
            Qt.Key.Key_Left: -on,
            Qt.Key.Key_Down: COLUMNS,
            Qt.Key.Key_Up: -COLUMNS,
        }
        if key in steps:
            return cursor + timedelta(days=steps[key])
        if key in PAGES:
            return other_month(cursor, PAGES[key])
        return self._marks.today if key == Qt.Key.Key_Home else None

    def _go(self, day: date) -> None:
        self._mark(cursor=day)
        self.day_chosen.emit(day)
        if self._at(day) is None:
            self.month_wanted.emit(day)
        self._describe(aloud=True)

    def _on_enter(self) -> None:
        if self._marks.moving is not None:
            self._drop(self._marks.cursor)
            return
        here = self._at(self._marks.cursor)
        ids = [one.id for one in here.sessions] if here else []
        if not ids:
            self.add_wanted.emit(self._marks.cursor)
            return
        again = ids.index(self._marks.chosen) + 1 if self._marks.chosen in ids else 0
        self.session_chosen.emit(ids[again % len(ids)])

    # --- moving

    def _pick_up(self) -> None:
        here = self._at(self._marks.cursor)
        movable = [one for one in here.sessions if one.movable] if here else []
        if not movable:
            self._hint(_("There is no planned session on this day to move."))
            return
        chosen = next((one for one in movable if one.id == self._marks.chosen), movable[0])
        self._home = self._marks.cursor
        self._mark(moving=chosen)
        sentence = _("{name} picked up: the arrows move it, Enter puts it down, Esc puts it back.")
        self._hint(sentence.format(name=chosen.name))

    def _drop(self, day: date) -> None:
        session, home = self._marks.moving, self._home
        self._let_go()
        self._mark(cursor=day)
        if session is not None and day != home:
            self.session_moved.emit(session.id, day)

    def _put_back(self) -> None:
        home = self._home or self._marks.cursor
        self._let_go()
        self._go(home)

    def _let_go(self) -> None:
        self._home, self._pressed, self._dragging = None, None, False
        self._mark(moving=None)
        self.unsetCursor()
        self._hint("")

    def _hint(self, sentence: str) -> None:
        self.hinted.emit(sentence)
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    # --- the mouse

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        spot = event.position().toPoint()
        index = self._places().index_at(spot)
        if event.button() != Qt.MouseButton.LeftButton or index is None:
            return
        session = self._session_at(index, spot)
        self._pressed = (session, spot) if session else None
        self._mark(cursor=self._days[index].day)
        self._describe()
        self.day_chosen.emit(self._days[index].day)
        if session is not None:
            self.session_chosen.emit(session.id)
        elif self._days[index].sessions:
            self.session_chosen.emit(self._days[index].sessions[0].id)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._pressed is None or not self._pressed[0].movable:
            return
        session, began = self._pressed
        spot = event.position().toPoint()
        if not self._dragging:
            if (spot - began).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragging, self._home = True, self._marks.cursor
            self._mark(moving=session)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        index = self._places().index_at(spot)
        if index is not None:
            self._mark(cursor=self._days[index].day)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        self._pressed = None
        if not self._dragging:
            return
        index = self._places().index_at(event.position().toPoint())
        if index is None:
            self._put_back()
        else:
            self._drop(self._days[index].day)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self._places().index_at(event.pos())
            if index is None:
                return
            self._mark(cursor=self._days[index].day)
            self._describe()
        self.menu_wanted.emit(self._marks.cursor, self.menu_spot(self._marks.cursor))

    def menu_spot(self, day: date) -> QPoint:
        """Return where on the screen a menu about ``day`` opens."""
        shown = self._at(day) is not None
        return self.mapToGlobal(self.day_place(day) if shown else self.rect().center())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        index = self._places().index_at(event.position().toPoint())
        if index is not None and not self._days[index].sessions:
            self.add_wanted.emit(self._days[index].day)
