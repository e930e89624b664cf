"""Pages for reading leave: as a PDF, with a password if wanted, or on paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.moment import Moment
from moodjournal.ui.file_asking import ask_where_to_save
from moodjournal.ui.pages.share.papers import paper_here
from moodjournal.ui.pages.share.printing import PRINT_PPI, ask_for_printer, print_pages
from moodjournal.ui.pages.share.told import Outcome, must_go_on, saved_words, told
from moodjournal.ui.pages.share.work_line import WorkLine
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.collect_reading import collect_reading
from moodjournal.usecases.make_copy import look_at_copy
from moodjournal.usecases.note_share import note_share

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from moodjournal.domain.copy_choice import CopyChoice
    from moodjournal.exporters.printed_sheet import Paper
    from moodjournal.exporters.reading_values import Reading
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk

KIND = "reading"


@dataclass(frozen=True, slots=True, repr=False)
class Ready:
    """The pages as values, and how many entries they hold."""

    reading: Reading
    entries: int


class ReadingOut(QWidget):
    """A password, and two buttons.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.password = SecretEdit(_("Protect with a password"))
        self.password.setPlaceholderText(_("optional"))
        self.protect = Field(_("Protect with a password"), self.password)
        self.save = act_button(_("Save pages…"), role="primary")
        self.print = act_button(_("Print…"), _("Print the pages"))
        self.work = WorkLine()
        self._saving: tuple[Path, str, Callable[[], bool]] | None = None
        self._choice: CopyChoice | None = None
        self._printer: QPrinter | None = None
        self._entries = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        about = words(_("Session by session, with the words you chose. A PDF to read."), "small")
        for part in (self.protect, self.save, self.print, about, self.work):
            column.addWidget(part)

    def save_pages(self, choice: CopyChoice) -> None:
        """Ask for a file, and write what ``choice`` holds into it."""
        password = self.password.text()
        if self.work.is_busy() or (password and not self._is_password(password)):
            return
        from moodjournal.exporters.reading_pdf import file_name

        name = file_name(Moment.from_utc(self._desk.clock(), self._desk.zone()).at.date())
        target = ask_where_to_save(self, _("Save PDF"), name, _("PDF (*.pdf)"))
        if target is not None:
            self._saving = target, password, self.work.begin()
            self._read(choice, self._on_to_save)

    def print_pages(self, choice: CopyChoice) -> None:
        """Ask for a printer, and print what ``choice`` holds."""
        if not self.work.is_busy():
            self._choice = choice
            ask_for_printer(self, self._on_printer)

    def _read(self, choice: CopyChoice, then: Callable[[Ready], None]) -> None:
        now, zone = self._desk.clock(), self._desk.zone()
        work = partial(_collect, choice=choice, now=now, zone=zone)
        self._desk.worker.read(work, then, self.work.complain)

    def _on_to_save(self, ready: Ready) -> None:
        if self._saving is not None:
            target, password, going = self._saving
            self._saving = None
            paper = paper_here(self._desk.locale)
            work = partial(_write, ready, target, paper, password, going)
            self._desk.worker.draw(partial(told, target, work), self._on_written)

    def _on_written(self, outcome: Outcome) -> None:
        if outcome.problem:
            self.work.say(outcome.problem, wrong=True)
            return
        self.work.say(saved_words(outcome.target))
        self._note(outcome.entries)

    def _on_printer(self, printer: QPrinter) -> None:
        self._printer = printer
        if self._choice is not None:
            self.work.begin()
            self._read(self._choice, self._on_to_print)

    def _on_to_print(self, ready: Ready) -> None:
        self._entries = ready.entries
        work = partial(_draw, ready.reading, paper_here(self._desk.locale))
        self._desk.worker.draw(work, self._on_drawn)

    def _on_drawn(self, pages: list[bytes]) -> None:
        printer, self._printer = self._printer, None
        if printer is None or not pages or not print_pages(printer, pages):
            self.work.say(_("The pages could not be printed."), wrong=True)
            return
        self.work.say(_("Sent to the printer."))
        self._note(self._entries)

    def _note(self, entries: int) -> None:
        note = partial(note_share, kind=KIND, entries=entries, now=self._desk.clock())
        self._desk.worker.write(note)

    def _is_password(self, password: str) -> bool:
        from moodjournal.exporters.report_pdf import check_password

        try:
            self.protect.ask(partial(check_password, password))
        except BadInputError:
            return False
        return True


def _collect(db: Db, choice: CopyChoice, now: datetime, zone: str) -> Ready:
    seen = look_at_copy(db, choice, now, zone)
    today = Moment.from_utc(now, zone).at.date()
    return Ready(collect_reading(seen, today), seen.chosen.entries)


def _write(
    ready: Ready, target: Path, paper: Paper, password: str, keep_going: Callable[[], bool]
) -> int:
    from moodjournal.exporters.exporter import whole_file
    from moodjournal.exporters.reading_pdf import reading_bytes

    must_go_on(keep_going)
    content = reading_bytes(ready.reading, paper, password or None)
    with whole_file(target) as part:
        part.write_bytes(content)
        must_go_on(keep_going)
    return ready.entries


def _draw(reading: Reading, paper: Paper) -> list[bytes]:
    from moodjournal.exporters.reading_pdf import reading_pages

    try:
        return reading_pages(reading, paper, PRINT_PPI)
    except ToldError:
        return []
