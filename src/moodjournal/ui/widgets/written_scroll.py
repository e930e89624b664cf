"""Rows without end: only those in view are there, and the bar counts rows, not px.

A row's height is known only once its words are. The list therefore stands at a row and at a place
inside it; what is above need not be measured, and nothing jumps when words arrive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy
from typing_extensions import override

from moodjournal.ui.widgets.row_places import in_view, settle
from moodjournal.ui.widgets.written_row import MARGIN_PX, WrittenRow
from moodjournal.ui.widgets.written_shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from moodjournal.ui.theme.icons import Icons
    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.ui.widgets.written_words import RowShape, RowWords

UNIT = 100
"""Steps of the scroll bar for one row."""
WAITING_PX = 96
"""Height of a row whose words are on the way."""
AWAY_PX = 30_000
AHEAD = 18
"""So many rows are asked for before and after those in view."""


class WrittenScroll(QAbstractScrollArea):
    """A column of rows, of which one may be an editor. The keys are in ``WrittenList``.

    Signals:
        wanted: First and last row (excluded) whose words are needed.
        moved: The rows in view are others, or stand elsewhere.
    """

    wanted = Signal(int, int)
    moved = Signal()

    def __init__(self, tokens: Tokens, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._icons = tokens, icons
        self._count = 0
        self.shapes = Shapes()
        self._rows: dict[int, WrittenRow] = {}
        self._spare: list[WrittenRow] = []
        self._top, self._inside = 0, 0
        self._current = 0
        self._setting = False
        self._editor: tuple[int, QWidget] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._on_bar)

    # --- what it holds

    def set_count(self, count: int, top: int = 0, inside: int = 0) -> None:
        """Hold ``count`` rows without words, and stand at ``top``, ``inside`` px into it."""
        self._count = count
        self.shapes.clear()
        self._top, self._inside = max(0, min(top, count - 1)), inside
        self._current = self._top
        self._place()

    def renew(self) -> None:
        """Ask for the words anew; those in view stay until they come."""
        self.shapes.keep_only(self._rows)
        if self._rows:
            self.wanted.emit(min(self._rows), max(self._rows) + 1)

    def inside(self) -> int:
        """Return how many px of the first row in view are above it."""
        return self._inside

    def count(self) -> int:
        """Return how many rows there are."""
        return self._count

    def put_rows(self, rows: Mapping[int, RowWords]) -> None:
        """Take the words of rows."""
        self.shapes.put(rows, self._top)
        self._place()

    def row_words(self, place: int) -> RowWords | None:
        """Return the words of a row; None while they are on the way."""
        return self.shapes.words(place)

    def top(self) -> int:
        """Return the first row in view."""
        return self._top

    def rows_in_view(self) -> list[int]:
        """Return the places of the rows in view, from the top."""
        return sorted(self._rows)

    def row_widget(self, place: int) -> WrittenRow | None:
        """Return the widget of a row in view."""
        return self._rows.get(place)

    def set_theme(self, tokens: Tokens, icons: Icons) -> None:
        """Take the colours of another theme."""
        self._tokens, self._icons = tokens, icons
        self.shapes.lay_anew()
        self._place()

    # --- an editor in place of a row

    def open_editor(self, place: int, editor: QWidget) -> None:
        """Show ``editor`` where the row stands; the list owns it from now on."""
        self.close_editor()
        editor.setParent(self.viewport())
        self._editor = (place, editor)
        self.show_row(place)
        editor.show()
        self._place()

    def close_editor(self) -> None:
        """Show the row again."""
        if self._editor is not None:
            editor = self._editor[1]
            self._editor = None
            editor.hide()
            editor.deleteLater()
            self._place()

    def move_editor(self, place: int) -> None:
        """Know that the row open in an editor is now at ``place``."""
        if self._editor is not None:
            self._editor = (place, self._editor[1])
            self._place()

    def lay_editor(self) -> None:
        """Let the editor have the height it needs now."""
        self._place()

    def edited(self) -> int | None:
        """Return which row is open in an editor."""
        return self._editor[0] if self._editor else None

    # --- where it stands

    def show_row(self, place: int) -> None:
        """Bring a row to the top if it is not whole in view."""
        widget = self._rows.get(place)
        bottom = self.viewport().height()
        whole = widget is not None and widget.y() >= 0 and widget.geometry().bottom() <= bottom
        if not whole:
            self.show_top(place)

    def show_top(self, place: int) -> None:
        """Bring a row to the top."""
        self._top, self._inside = max(0, min(place, self._count - 1)), 0
        self._place()

    def scroll_px(self, px: int) -> None:
        """Go ``px`` down, or up if negative."""
        self._inside += px
        self._place()

    def _height(self, place: int) -> int:
        if self._editor is not None and self._editor[0] == place:
            editor = self._editor[1]
            width = self.viewport().width() - 2 * MARGIN_PX
            tall = editor.heightForWidth(width) if editor.hasHeightForWidth() else 0
            return max(tall, editor.sizeHint().height()) + 2 * MARGIN_PX
        shape = self._shape(place)
        return round(WAITING_PX * self._scale()) if shape is None else shape.height

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self.fontInfo().pixelSize())  # it may have been asked for in points
        return font

    def _scale(self) -> float:
        return max(1.0, self.fontInfo().pixelSize() / 14)

    def _shape(self, place: int) -> RowShape | None:
        width = self.viewport().width() - 2 * MARGIN_PX
        return self.shapes.shape(place, self._font(), width, self._tokens)

    def _place(self) -> None:
        """Put every row in view where it stands, and ask for words that are missing."""
        high = self.viewport().height()
        self._top, self._inside = settle(self._top, self._inside, self._count, high, self._height)
        seen = in_view(self._top, self._inside, self._count, high, self._height)
        for gone in [one for one in self._rows if one not in seen]:
            row = self._rows.pop(gone)
            row.hide()
            self._spare.append(row)
        for place, (y, tall) in seen.items():
            self._set_row(place, y, tall)
        if self._editor is not None and self._editor[0] not in seen:
            self._editor[1].move(MARGIN_PX, -AWAY_PX)  # hidden it would lose the keys
        self._set_bar(len(seen))
        self._ask(seen)
        self.moved.emit()

    def _set_row(self, place: int, y: int, tall: int) -> None:
        width = self.viewport().width()
        if self._editor is not None and self._editor[0] == place:
            self._editor[1].setGeometry(
                MARGIN_PX, y + MARGIN_PX, width - 2 * MARGIN_PX, tall - 2 * MARGIN_PX
            )
            if place in self._rows:
                self._rows[place].hide()
            return
        row = self._rows.get(place)
        if row is None:
            row = self._spare.pop() if self._spare else WrittenRow(self.viewport())
            self._rows[place] = row
        row.setGeometry(0, y, width, tall)
        row.show_shape(self._shape(place), self._tokens, self._icons)
        row.mark(first=place == 0, current=place == self._current, ring=self.hasFocus())
        row.show()

    def _set_bar(self, in_view: int) -> None:
        bar = self.verticalScrollBar()
        self._setting = True
        tall = self._height(self._top) if self._count else 1
        last = self._last_top(in_view)
        bar.setRange(0, last * UNIT)
        bar.setPageStep(max(1, in_view - 1) * UNIT)
        bar.setSingleStep(UNIT)
        bar.setValue(self._top * UNIT + round(self._inside / max(1, tall) * (UNIT - 1)))
        self._setting = False

    def _last_top(self, in_view: int) -> int:
        at_end = self._top + in_view >= self._count
        if at_end and self._inside == 0 and self._top == 0:
            return 0
        return max(0, self._count - 1)

    def _on_bar(self, value: int) -> None:
        if not self._setting:
            self._top, part = divmod(value, UNIT)
            self._inside = round(part / UNIT * self._height(min(self._top, self._count - 1)))
            self._place()

    def _ask(self, seen: Mapping[int, object]) -> None:
        if seen:
            around = range(
                max(0, min(seen) - AHEAD // 3), min(self._count, max(seen) + 1 + AHEAD // 3)
            )
            if self.shapes.missing(around):
                first, last = max(0, min(seen) - AHEAD), min(self._count, max(seen) + 1 + AHEAD)
                missing = self.shapes.missing(range(first, last))
                self.wanted.emit(missing[0], missing[-1] + 1)

    # --- the window

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._editor is not None:
            self._place()
        return super().viewportEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int, /) -> None:
        """Rows are placed by their own places; nothing is to be moved."""

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.shapes.lay_anew()
            self._place()

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        exact = event.pixelDelta().y()
        self.scroll_px(-(exact or round(event.angleDelta().y() * 0.75)))
        event.accept()
