"""One session goes to paper; the system's list of jobs shows a neutral name."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


def print_plain(parent: QWidget, plain: str) -> None:
    """Ask the system where to print ``plain``; text, no markup."""
    # Printing is rare, and its library is not small.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_("Journal"))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    document = QTextDocument(dialog)
    document.setPlainText(plain)
    dialog.accepted.connect(partial(_print, document, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def _print(document: QTextDocument, printer: QPrinter) -> None:
    document.print_(printer)
