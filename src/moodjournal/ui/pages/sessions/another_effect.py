"""Name an effect that is not asked: from the list, or in own words."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal import clinical

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class AnotherEffect(QWidget):
    """Name an effect that is not asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = QPushButton(_("+ another effect"))
        self.link.setProperty("role", "link")
        self.edit = QLineEdit()
        self.edit.setAccessibleName(_("Another effect, from the list or in your own words"))
        self.edit.setPlaceholderText(_("from the list, or in your own words"))
        self.edit.setMaxLength(120)
        self.edit.hide()
        names = [_(kind.lay) for kind in clinical.effect_list().kinds.values()]
        self.completer = QCompleter(names, self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.edit.setCompleter(self.completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.edit)

    def open(self) -> None:
        """Ask for a name."""
        self.link.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_edit(self) -> None:
        """Ask no more."""
        self.edit.clear()
        self.edit.hide()
        self.link.show()

    def is_choosing(self) -> bool:
        """Tell whether a name of the list is marked just now: it is taken, not what is typed."""
        popup = self.completer.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self.close_edit()
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
