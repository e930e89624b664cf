"""What was written, one row an entry: the keys, the mouse, and the buttons of the row in hand."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.written_row import MARGIN_PX
from moodjournal.ui.widgets.written_scroll import WrittenScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from moodjournal.ui.theme.icons import Icons
    from moodjournal.ui.theme.tokens import Tokens

LINE_PX = 60
"""An arrow goes on by this much inside a row that is higher than the view."""


class WrittenList(WrittenScroll):
    """Arrows go by row, Page keys by view, Home and End to the ends; each row says itself.

    Args:
        name: What a screen reader says of the whole.
        tokens: The colours.
        icons: The icons in these colours.
        parent: The owner.

    Signals:
        opened: A row is to be opened: Enter, a double click, or its button.
        pressed: Space on a row.
        menu_wanted: A row, and the spot on the screen for its menu.
        went_up: Up on the first row.
    """

    opened = Signal(int)
    pressed = Signal(int)
    menu_wanted = Signal(int, object)
    went_up = Signal()

    def __init__(
        self, name: str, tokens: Tokens, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(tokens, icons, parent)
        self._hovered: int | None = None
        self.setAccessibleName(name)
        self.viewport().setMouseTracking(True)
        self.edit, self.more = QPushButton(_("Edit")), QPushButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setToolTip(_("More (Menu key)"))
        self.acts = self._make_acts()
        self.moved.connect(self._place_acts)

    def current(self) -> int:
        """Return the row the keys stand on."""
        return self._current

    def set_current(self, place: int, *, aloud: bool = False) -> None:
        """Stand on a row and bring it into view."""
        if self._count:
            self._hovered = None
            self._current = max(0, min(place, self._count - 1))
            self.show_row(self._current)
            self._place()
            self._describe(aloud=aloud)

    def keep_current(self, place: int) -> None:
        """Stand on a row without bringing it into view."""
        self._current = place
        self._place()

    # --- keys

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._count:
            event.ignore()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn_page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.set_current(0 if key == Qt.Key.Key_Home else self._count - 1, aloud=True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._current)
        elif key == Qt.Key.Key_Space:
            self.pressed.emit(self._current)
        elif key == Qt.Key.Key_Menu:
            self.open_menu(self._current)
        else:
            event.ignore()

    def open_menu(self, place: int) -> None:
        """Ask for the menu of a row."""
        row = self.row_widget(place)
        below = QPoint(self.viewport().width() - 160, row.y() + 40 if row else 40)
        self.menu_wanted.emit(place, self.viewport().mapToGlobal(below))

    def _step(self, step: int) -> None:
        row = self.row_widget(self._current)
        if row is not None and row.height() > self.viewport().height():
            rest = row.geometry().bottom() - self.viewport().height() if step > 0 else -row.y()
            if rest > 0:
                self.scroll_px(step * min(LINE_PX, rest))
                return
        if step < 0 and self._current == 0:
            self.went_up.emit()
            return
        self._current = max(0, min(self._current + step, self._count - 1))
        self._bring(step)
        self._describe(aloud=True)

    def _bring(self, step: int) -> None:
        """Bring the row in hand into view, by as little as needed."""
        self._hovered = None
        self._place()
        row = self.row_widget(self._current)
        if row is None:
            self.show_row(self._current)
        elif row.y() < 0:
            self.scroll_px(row.y())
        elif row.geometry().bottom() > self.viewport().height():
            over = row.geometry().bottom() - self.viewport().height()
            self.scroll_px(min(over, row.y()) if step > 0 else over)

    def _turn_page(self, step: int) -> None:
        self._hovered = None
        self.scroll_px(step * max(1, self.viewport().height() - LINE_PX))
        view = self.rows_in_view()
        whole = [place for place in view if self._is_whole(place)] or view
        self._current = whole[0] if step < 0 or view[-1] < self._count - 1 else view[-1]
        self._place()
        self._describe(aloud=True)

    def _is_whole(self, place: int) -> bool:
        row = self.row_widget(place)
        return row is not None and row.y() >= 0

    def _describe(self, *, aloud: bool = False) -> None:
        words = self.row_words(self._current)
        sentence = words.sentence if words else ""
        self.setAccessibleDescription(sentence)
        if aloud and sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    # --- the mouse

    def place_at(self, spot: QPoint) -> int | None:
        """Return the row at a spot of the viewport."""
        rows = ((place, self.row_widget(place)) for place in self.rows_in_view())
        return next((p for p, row in rows if row and row.geometry().contains(spot)), None)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None:
            self._current = place
            self._place()
            self._describe()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None:
            self.opened.emit(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._hovered = self.place_at(event.position().toPoint())
        self._place_acts()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        place = self.place_at(self.viewport().mapFrom(self, event.pos()))
        if event.reason() == QContextMenuEvent.Reason.Mouse and place is not None:
            self.menu_wanted.emit(place, event.globalPos())

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hovered = None
            QTimer.singleShot(0, self._place_acts)
        return super().viewportEvent(event)

    # --- the buttons of the row in hand

    def _make_acts(self) -> QWidget:
        acts = QWidget(self.viewport())
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button, act in ((self.edit, self._on_edit), (self.more, self._on_more)):
            button.setAutoDefault(False)
            button.setProperty("role", "chip")
            button.clicked.connect(act)
            button.installEventFilter(self)
            row.addWidget(button)
        acts.hide()
        return acts

    def act_row(self) -> int:
        """Return the row whose buttons are shown."""
        return self._current if self._hovered is None else self._hovered

    def _place_acts(self) -> None:
        place = self.act_row()
        row, words = self.row_widget(place), self.row_words(place)
        focused = self.hasFocus() or self.edit.hasFocus() or self.more.hasFocus()
        wanted = focused or self._hovered is not None or self.acts.underMouse()
        if not wanted or row is None or words is None or self.edited() == place:
            self.acts.hide()
            return
        self.edit.setAccessibleName(_("Edit: {entry}").format(entry=words.sentence))
        self.more.setAccessibleName(_("More: {entry}").format(entry=words.sentence))
        size = self.acts.sizeHint()
        shape = row.shape()
        # Above the words: what stands in the free px over the first line covers none of them.
        top = row.y() + round(shape.top if shape else 0) + round(18 * self._scale()) - size.height()
        left = self.viewport().width() - size.width() - MARGIN_PX
        self.acts.setGeometry(left, top, size.width(), size.height())
        self.acts.raise_()
        self.acts.show()

    def _on_edit(self) -> None:
        self.opened.emit(self.act_row())

    def _on_more(self) -> None:
        self.menu_wanted.emit(
            self.act_row(), self.more.mapToGlobal(QPoint(0, self.more.height() + 2))
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in (self.edit, self.more):
            QTimer.singleShot(0, self._place_acts)
        return super().eventFilter(watched, event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._place()
        self._describe(aloud=True)

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self._place()
        QTimer.singleShot(0, self._place_acts)
