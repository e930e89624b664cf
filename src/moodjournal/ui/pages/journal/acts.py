"""What can be done with an entry, beside editing it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import Moment
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.usecases.mark_entry import mark_entry
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.write_reflection import tick_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtPrintSupport import QPrinter

    from moodjournal.domain.change import Change
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_written import Written

EDITED_HERE = (CheckIn, Reflection, Step)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a menu was opened for: the entry, and the entry as plain text."""

    entry: Written
    plain: str


class EntryActs(QObject):
    """The menu of an entry, and what its lines do.

    Args:
        desk: What the page works with.
        parent: The page.

    Signals:
        done: A Change that can be taken back.
        told: One sentence: what was done, or why not.
        edit_wanted: A Written is to be edited.
        older_wanted: The older versions of a Written are to be shown.
        session_wanted: Id of a session to open.
    """

    done = Signal(object)
    told = Signal(str)
    edit_wanted = Signal(object)
    older_wanted = Signal(object)
    session_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent
        self.menu = QMenu(parent)

    def open(self, asked: Asked, spot: QPoint) -> None:
        """Open the menu of an entry at a spot of the screen."""
        self.fill(asked)
        self.menu.popup(spot)

    def fill(self, asked: Asked) -> None:
        """Fill the menu with what can be done with the entry."""
        self.menu.clear()
        one, entity = asked.entry, asked.entry.entity
        self._add(_("Edit"), partial(self.edit_wanted.emit, one))
        if isinstance(entity, Step):
            self._tickable(_("Done"), entity.done_on is not None, partial(self.tick, entity))
        self.menu.addSeparator()
        for mark, label in (
            ("bring_to_therapy", _("Bring to therapy")),
            ("ask_my_provider", _("Ask my provider")),
            ("private", _("Private: never shared")),
        ):
            if hasattr(entity, mark):
                self._tickable(label, getattr(entity, mark), partial(self.mark, one, mark))
        self.menu.addSeparator()
        self._add(_("Copy text"), partial(self.copy, asked.plain))
        self._add(_("Print…"), partial(self.print_text, asked.plain))
        if entity.words:
            self._add(_("Older versions"), partial(self.older_wanted.emit, one))
        if one.session is not None and not isinstance(entity, CheckIn):
            self._add(_("Open its session"), partial(self.session_wanted.emit, one.session.id))
        self.menu.addSeparator()
        if isinstance(entity, EDITED_HERE):
            self._add(_("Delete"), partial(self.delete, one))

    # --- what the lines do

    def tick(self, step: Step, done: bool) -> None:
        """Say that a step was done today, or that it is open again."""
        now = self._desk.clock()
        today = Moment.from_utc(now, self._desk.zone()).at.date()
        command = partial(tick_step, step_id=step.id, done_on=today if done else None, now=now)
        self._write(command)

    def mark(self, one: Written, mark: str, on: bool) -> None:
        """Set a mark on an entry, or take it off."""
        now, entity = self._desk.clock(), one.entity
        self._write(
            partial(mark_entry, kind=type(entity), entity_id=entity.id, mark=mark, on=on, now=now)
        )

    def delete(self, one: Written) -> None:
        """Move an entry to the trash."""
        kind, now = type(one.entity), self._desk.clock()
        self._write(partial(put_in_trash, kind=kind, entity_id=one.entity.id, now=now))

    def copy(self, plain: str) -> None:
        """Put an entry on the clipboard as plain text."""
        QGuiApplication.clipboard().setText(plain)
        self.told.emit(_("Copied."))

    def print_text(self, plain: str) -> None:
        """Ask the system where to print an entry; its name there is a neutral one."""
        # Printing is rare, and its library is not small.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_("Journal"))
        dialog = QPrintDialog(printer, self._page)
        dialog.setWindowTitle(_("Print"))
        document = print_document(plain, dialog)
        dialog.accepted.connect(partial(_print, document, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _write(self, command: Callable[..., Change]) -> None:
        self._desk.worker.write(command, self.done.emit, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.told.emit(str(error))

    def _add(self, text: str, act: Callable[[], object]) -> None:
        action = QAction(text, self.menu)
        action.triggered.connect(partial(_without_state, act))
        self.menu.addAction(action)

    def _tickable(self, text: str, on: bool, act: Callable[[bool], None]) -> None:
        action = QAction(text, self.menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(act)
        self.menu.addAction(action)


def print_document(plain: str, parent: QObject) -> QTextDocument:
    """Return the page of an entry: plain text, no markup."""
    document = QTextDocument(parent)
    document.setPlainText(plain)
    return document


def _print(document: QTextDocument, printer: QPrinter) -> None:
    document.print_(printer)


def _without_state(act: Callable[[], object], _checked: bool = False) -> None:
    act()
