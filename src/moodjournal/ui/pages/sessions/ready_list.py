"""What to have ready for the day: ticked, and changed to the person's own list."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.check_line import CheckLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

Row = tuple[str, str]
"""An item as it is known (empty for a new one), and the words that stand for it now."""


class ReadyList(QWidget):
    """Lines to tick. A quiet link opens them for writing: Enter in a line adds the next.

    Signals:
        ticked: Something was ticked, or no more.
        changed: The items as they are to be, and new words by old (tuple, dict).
    """

    ticked = Signal()
    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, CheckLine] = {}
        self.rows: list[ItemRow] = []
        self._items: tuple[str, ...] = ()
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self.link = QPushButton()
        self.link.setProperty("role", "link")
        self.link.setProperty("compact", "true")
        self.link.clicked.connect(self._on_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._box)
        column.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignLeading)
        self._name_link()

    def show_items(self, items: tuple[str, ...], ticked: tuple[str, ...], *, own: bool) -> None:
        """Show ``items``; while they are being rewritten, only know them.

        Args:
            items: In their order.
            ticked: Those that are ready; one that left the list since is shown too.
            own: Whether the person may change the list.
        """
        self.link.setVisible(own)
        if self.is_open():
            return
        left = tuple(one for one in ticked if one not in items)
        if items != self._items or tuple(self.lines) != items + left:
            self._items = items
            self._build_lines(left)
        for item, line in self.lines.items():
            line.set_ticked(item in ticked)

    def ready(self) -> tuple[str, ...]:
        """Return the items that are ticked."""
        return tuple(item for item, line in self.lines.items() if line.is_ticked())

    def is_open(self) -> bool:
        """Tell whether the list is being rewritten."""
        return bool(self.rows)

    def open(self, rows: tuple[Row, ...] | None = None) -> None:
        """Let the list be rewritten, from ``rows`` or from how it stands."""
        self._clear()
        for item, text in rows or tuple((item, _(item)) for item in self._items):
            self._add(item, text)
        self._add("", "").edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_link()

    def finish(self) -> tuple[Row, ...]:
        """Rewrite no more; return how the rows stood, and tell if they are changed."""
        if not self.is_open():
            return ()
        rows = self.typed()
        items = tuple(dict.fromkeys(_known(item, text) for item, text in rows))
        renamed = {item: text for item, text in rows if item and _known(item, text) != item}
        before, self._items = self._items, items
        self._build_lines()
        self._name_link()
        if items != before:
            self.changed.emit(items, renamed)
        return rows

    def drop(self) -> None:
        """Rewrite no more, and forget what was typed."""
        if self.is_open():
            self._build_lines()
            self._name_link()

    def typed(self) -> tuple[Row, ...]:
        """Return the rows as they stand now."""
        return tuple((row.item, text) for row in self.rows if (text := row.text()))

    # --- how it is made

    def _build_lines(self, left: tuple[str, ...] = ()) -> None:
        self._clear()
        self.lines = {item: CheckLine(_(item)) for item in (*self._items, *left)}
        for line in self.lines.values():
            line.ticked.connect(self._on_ticked)
            self._box.addWidget(line)

    def _clear(self) -> None:
        for widget in (*self.lines.values(), *self.rows):
            self._box.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.lines, self.rows = {}, []

    def _add(self, item: str, text: str, at: int | None = None) -> ItemRow:
        row = ItemRow(item, text)
        at = len(self.rows) if at is None else at
        self.rows.insert(at, row)
        self._box.insertWidget(at, row)
        row.edit.returnPressed.connect(partial(self._on_enter, row))
        row.remove.clicked.connect(partial(self._on_remove, row))
        self._order_tabs()
        return row

    def _order_tabs(self) -> None:
        before: QWidget = self
        for row in self.rows:
            for part in (row.edit, row.remove):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.link)

    def _name_link(self) -> None:
        opened = self.is_open()
        self.link.setText(_("Done") if opened else _("Change this list"))
        name = _("Done changing what to have ready") if opened else _("Change what to have ready")
        self.link.setAccessibleName(name)

    # --- acts

    def _on_link(self) -> None:
        if self.is_open():
            self.finish()
        else:
            self.open()

    def _on_enter(self, row: ItemRow) -> None:
        if not row.text():
            self._close_by_key()
            return
        at = self.rows.index(row) + 1
        following = self.rows[at] if at < len(self.rows) and not self.rows[at].text() else None
        (following or self._add("", "", at)).edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self, row: ItemRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._box.removeWidget(row)
        near = self.rows[min(at, len(self.rows) - 1)] if self.rows else self._add("", "")
        near.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        row.deleteLater()

    def _on_ticked(self, _on: bool) -> None:
        self.ticked.emit()

    def _close_by_key(self) -> None:
        self.finish()
        self.link.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open():
            self._close_by_key()
        elif not (self.is_open() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)


class ItemRow(QWidget):
    """One item, being written.

    Args:
        item: As it is known; empty for a new one.
        text: Its words.
    """

    def __init__(self, item: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.edit = QLineEdit(text)
        self.edit.setMaxLength(200)
        self.edit.setPlaceholderText(_("something else to have ready"))
        self.edit.setAccessibleName(_("To have ready; Enter adds the next"))
        self.remove = QPushButton(_("Remove"))
        self.remove.setProperty("role", "plain")
        self.remove.setProperty("compact", "true")
        self.remove.setAccessibleName(_("Remove: {item}").format(item=text))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 6)
        line.setSpacing(8)
        line.addWidget(self.edit, stretch=1)
        line.addWidget(self.remove)
        self.remove.setVisible(bool(item))

    def text(self) -> str:
        """Return the words, spaces tidied."""
        return " ".join(self.edit.text().split())


def _known(item: str, text: str) -> str:
    """Return the name of an item: its own while its words are unchanged, else the new words."""
    return item if item and text == _(item) else text
