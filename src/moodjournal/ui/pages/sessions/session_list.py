"""All sessions as a list, newest first."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from typing_extensions import override

from moodjournal.domain.names import session_name, status_name
from moodjournal.ui.pages.sessions.wording import session_when
from moodjournal.ui.widgets.when import month_words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.domain.session import Session
    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.usecases.see_sessions import CalendarSeen

NEAREST = 12
"""That many past sessions stand in the list by themselves, older ones by month."""
ID = Qt.ItemDataRole.UserRole
SECOND = ID + 1
"""The roles of a row: which session it is, and its second line."""
ASIDE = ID + 2
"""The role of what stands at the end of a row."""

Index = QModelIndex | QPersistentModelIndex


class SessionList(QTreeWidget):
    """One stop of the Tab key: Up and Down, Enter opens.

    Signals:
        session_chosen: Id of a session to open.
    """

    session_chosen = Signal(str)

    def __init__(self, locale: QLocale, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._shown: tuple[object, ...] = ()
        self._lines = _Lines(tokens, self)
        self.setAccessibleName(_("All sessions"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self._lines)
        self.itemClicked.connect(self._on_item)
        self.itemActivated.connect(self._on_item)

    def show_sessions(self, seen: CalendarSeen, chosen: str | None) -> None:
        """Show every session; ``chosen`` is the one that is open."""
        shown = (seen.today, seen.sessions, chosen)
        if shown == self._shown:
            return  # so that the keys stay where they are
        self._shown = shown
        self.clear()
        newest = sorted(seen.sessions, key=_moment, reverse=True)
        past = [one for one in newest if one.moment.at.date() <= seen.today]
        old = {one.id for one in past[NEAREST:]}
        groups: dict[str, QTreeWidgetItem] = {}
        for session in newest:
            day = session.moment.at.date()
            by_month = session.id in old
            name = month_words(self._locale, day) if by_month else str(day.year)
            if name not in groups:
                groups[name] = self._group(name, folds=by_month)
            row = self._row(session, seen.numbers.get(session.id))
            groups[name].addChild(row)
            if session.id == chosen:
                groups[name].setExpanded(True)
                self.setCurrentItem(row)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._lines.tokens = tokens
        self.viewport().update()

    def rows(self) -> list[QTreeWidgetItem]:
        """Return the rows of the sessions, from the top."""
        groups = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        rows = (group.child(n) for group in groups if group for n in range(group.childCount()))
        return [row for row in rows if row is not None]

    @override
    def sizeHint(self) -> QSize:
        return QSize(540, 580)

    def _group(self, name: str, *, folds: bool) -> QTreeWidgetItem:
        group = QTreeWidgetItem([name])
        self.addTopLevelItem(group)
        group.setExpanded(not folds)
        return group

    def _row(self, session: Session, number: int | None) -> QTreeWidgetItem:
        name = session_name(session.kind, number)
        when = session_when(self._locale, session, year=True)
        aside = status_name(session.status).lower()
        row = QTreeWidgetItem([name])
        row.setData(0, ID, session.id)
        row.setData(0, SECOND, when)
        row.setData(0, ASIDE, aside)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {when}, {aside}")
        return row

    def _on_item(self, item: QTreeWidgetItem, _column: int) -> None:
        session = item.data(0, ID)
        if session:
            self.session_chosen.emit(session)
        else:
            item.setExpanded(not item.isExpanded())


def _moment(session: Session) -> str:
    return session.moment.utc.isoformat()


class _Lines(QStyledItemDelegate):
    """Draws a row: name and, below, its date; at the end its status."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        high = option.fontMetrics.lineSpacing()
        lines = 2 if index.data(ID) else 1
        return QSize(200, round(high * (1 + (lines - 1) * 0.95)) + 14)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        style = QStyleOptionViewItem(option)
        self.initStyleOption(style, index)
        style.text = ""
        widget = style.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, style, painter, widget)
        inside = style.rect.adjusted(12, 7, -12, -7)
        name, second = str(index.data()), index.data(SECOND)
        ink, muted = QColor(self.tokens.ink), QColor(self.tokens.ink_muted)
        font = QFont(style.font)
        font.setWeight(QFont.Weight.DemiBold if second is None else QFont.Weight.Medium)
        if second is None:
            self._write(painter, inside, name, font, muted)
            return
        first = QRect(inside)
        first.setHeight(QFontMetrics(font).lineSpacing())
        aside = QFont(style.font)
        aside.setPixelSize(round(QFontInfo(aside).pixelSize() * 0.86))
        self._write(painter, first, name, font, ink)
        self._write(painter, first, str(index.data(ASIDE)), aside, muted, end=True)
        below = inside.adjusted(0, first.height(), 0, 0)
        self._write(painter, below, str(second), aside, muted)

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        font: QFont,
        colour: QColor,
        *,
        end: bool = False,
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignTrailing if end else Qt.AlignmentFlag.AlignLeading
        flags = side | Qt.AlignmentFlag.AlignVCenter
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, fitting)
