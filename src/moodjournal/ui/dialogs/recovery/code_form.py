"""A recovery code is shown once; it counts when its last group was typed again."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QGuiApplication,
    QPainter,
)
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.ui.clipboard import put_in_clipboard
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.new_recovery_code import is_last_group

if TYPE_CHECKING:
    from moodjournal.usecases.new_recovery_code import RecoveryCode


class CodeForm(QWidget):
    """The code, ways to take it along, and the field for its last group.

    Signals:
        kept: The RecoveryCode that was written down.
        left: The person goes back; the code never counted.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: RecoveryCode | None = None
        about = _(
            "It opens the journal if the passphrase is forgotten. Keep it where you keep papers "
            "that matter; it is shown this once. A code from before stays valid until this one is "
            "kept."
        )
        self.code = words("", "title")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.print, self.copy = act_button(_("Print…")), act_button(_("Copy"))
        self.said = words("", "small")
        self.said.hide()
        label = _("Its last group, typed again")
        self.last = QLineEdit()
        self.field = Field(label, self.last)
        self.keep, self.cancel = act_button(_("Keep this code")), act_button(_("Cancel"))
        self.print.clicked.connect(self._on_print)
        self.copy.clicked.connect(self._on_copy)
        self.keep.clicked.connect(self._on_keep)
        self.last.returnPressed.connect(self._on_keep)
        self.cancel.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        ways, acts = buttons_line(self.print, self.copy), buttons_line(self.keep, self.cancel)
        for part in (words(about, "muted"), self.code, ways, self.said, self.field, acts):
            column.addWidget(part)

    def begin(self, made: RecoveryCode) -> None:
        """Show a code that was just made."""
        self.forget()
        self._made = made
        self.code.setText(in_groups(made.text))
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.code, self.code.text()))

    def refuse(self, sentence: str) -> None:
        """Say why it was not kept."""
        self.keep.setEnabled(True)
        self.field.complain(sentence)
        self.last.setFocus()

    def forget(self) -> None:
        """Hold nothing any more."""
        self._made = None
        self.code.clear()
        self.last.setText("")
        self.field.clear()
        self.said.hide()
        self.keep.setEnabled(True)

    def _on_keep(self) -> None:
        made = self._made
        if made is None or not self.keep.isEnabled():
            return
        if not is_last_group(made, self.last.text()):
            self.refuse(_("That is not the last group of the code."))
            return
        self.keep.setEnabled(False)
        self.kept.emit(made)

    def _on_copy(self) -> None:
        if self._made is not None:
            put_in_clipboard(QGuiApplication.clipboard(), self._made.text)
            self._say(_("Copied. It leaves the clipboard after 30 seconds."))

    def _on_print(self) -> None:
        if self._made is not None and print_code(self._made.text, self):
            self._say(_("Sent to the printer."))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()


def in_groups(text: str) -> str:
    """Return a code on two lines of three groups."""
    groups = text.split("-")
    half = (len(groups) + 1) // 2
    return "\n".join("  ".join(part) for part in (groups[:half], groups[half:]))


def print_code(text: str, parent: QWidget) -> bool:
    """Let the person print a code and nothing that says what it opens; tell whether they did."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only who prints needs it

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_("Code"))
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    painter = QPainter()
    if not painter.begin(printer):
        return False
    font = QFont("Inter")
    font.setPointSize(20)
    painter.setFont(font)
    page = QRectF(painter.viewport())
    painter.drawText(page, Qt.AlignmentFlag.AlignCenter, in_groups(text))
    painter.end()
    return True
