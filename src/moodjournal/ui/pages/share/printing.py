"""The same pages on paper; the printer's list of jobs learns nothing from the name."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog

from moodjournal.ui.pages.share.preview import page_rect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

PRINT_PPI = 220


def ask_for_printer(parent: QWidget, then: Callable[[QPrinter], None]) -> QDialog:
    """Ask the system where to print; ``then`` gets the printer if the person says yes."""
    # Printing is rare, and its library is not small.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(job_name())
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.accepted.connect(partial(then, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog


def job_name() -> str:
    """Return what the job is called: it tells nothing."""
    return _("Journal summary")


def print_pages(printer: QPrinter, pictures: Sequence[bytes]) -> bool:
    """Paint each picture on a page of its own; tell whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for at, picture in enumerate(pictures):
        if at:
            printer.newPage()
        image = QImage.fromData(picture)
        painter.drawImage(page_rect(painter.viewport(), image), image)
    painter.end()
    return True
