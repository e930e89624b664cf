"""The provider report: choices at the left, the pages themselves at the right."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.ui.file_asking import ask_where_to_save
from moodjournal.ui.pages.share.papers import paper_here, paper_name
from moodjournal.ui.pages.share.preview import Preview
from moodjournal.ui.pages.share.printing import PRINT_PPI, ask_for_printer, print_pages
from moodjournal.ui.pages.share.report_choices import ReportChoices
from moodjournal.ui.pages.share.report_work import Drawn, Gathered, Wish, draw, entries_of, gather
from moodjournal.ui.pages.share.report_work import write as write_pdf
from moodjournal.ui.pages.share.told import Outcome, saved_words, told
from moodjournal.ui.pages.share.two_columns import TwoColumns
from moodjournal.ui.pages.share.work_line import WorkLine
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.note_share import note_share

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from moodjournal.domain.errors import ToldError
    from moodjournal.exporters.printed_sheet import Paper
    from moodjournal.exporters.report_values import Report
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.share.seen import ShareSeen

WAIT_MS = 250


class ReportPane(TwoColumns):
    """Choices, the preview of exactly these pages, and two ways out.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        self.card, self.preview = Card(), Preview()
        super().__init__(self.card, self.preview)
        self._desk = desk
        self.choices = ReportChoices(desk)
        self.password = SecretEdit(_("Protect with a password"))
        self.password.setPlaceholderText(_("optional"))
        self.protect = Field(_("Protect with a password"), self.password)
        self.save = act_button(_("Save PDF…"), role="primary")
        self.print = act_button(_("Print…"))
        self.leaves = words("", "small")
        self.work = WorkLine()
        self._saving: tuple[Path, str, Callable[[], bool]] | None = None
        self._printed = 0
        self._wish = Wish()
        self._shown: tuple[Report, float] | None = None
        self._printer: QPrinter | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._build()
        self._wait.timeout.connect(self.ask)
        self.choices.changed.connect(self.soon)
        self.preview.wider.connect(self.soon)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)

    def show_seen(self, seen: ShareSeen) -> None:
        """Offer the days there are, and draw once the window has come to rest."""
        courses = [one for one in seen.stretches if one.key != "all"]
        self.choices.period.show_stretches(courses or seen.stretches)
        self.soon()

    def soon(self) -> None:
        """Draw anew once nothing has changed for a moment; what is on its way is dropped."""
        self._wish.dropped = True
        self._wait.start()

    def ask(self) -> None:
        """Draw anew, if the pane can be seen."""
        self._wait.stop()
        if not self.isVisible():
            return
        self._wish.dropped = True
        self._wish = Wish()
        self._desk.worker.read(self._gathering(self._wish), self._on_gathered, self._on_refused)

    def _gathering(self, wish: Wish) -> Callable[[Db], Gathered]:
        wanted, now, zone = self.choices.wanted(), self._desk.clock(), self._desk.zone()
        return partial(gather, wish=wish, wanted=wanted, now=now, zone=zone)

    def draw_again(self) -> None:
        """Take the colours of the theme in force."""
        self.preview.set_tokens(self._desk.tokens())

    # --- what came

    def _on_gathered(self, gathered: Gathered) -> None:
        if gathered.report is None or gathered.wish.dropped:
            return
        self.choices.show_passages(gathered.asked, gathered.every)
        self._enable(True)
        ppi = self.preview.wanted_px() / (self._paper().width / 72)
        if self._shown == (gathered.report, ppi):
            return
        self._shown = (gathered.report, ppi)
        self.leaves.setText(self.choices.sentence(0))
        work = partial(draw, gathered.wish, gathered.report, self._paper(), ppi)
        self._desk.worker.draw(work, self._on_drawn)

    def _on_drawn(self, drawn: Drawn) -> None:
        if drawn.wish.dropped:
            self._shown = None
            return
        if drawn.problem:
            self.preview.say(drawn.problem)
            return
        self.preview.show_pages(drawn.pages, paper_name(self._paper()), self._desk.tokens())
        self.leaves.setText(self.choices.sentence(len(drawn.pages)))

    def _on_refused(self, problem: ToldError) -> None:
        self._shown = None
        self._enable(False)
        self.preview.say(str(problem))

    # --- what leaves: always what is chosen at that moment, read anew

    def _on_save(self) -> None:
        password = self.password.text()
        if self.work.is_busy() or (password and not self._is_password(password)):
            return
        from moodjournal.exporters.report_pdf import file_name

        name = file_name(Moment.from_utc(self._desk.clock(), self._desk.zone()).at.date())
        target = ask_where_to_save(self, _("Save PDF"), name, _("PDF (*.pdf)"))
        if target is not None:
            self._saving = target, password, self.work.begin()
            self._desk.worker.read(self._gathering(Wish()), self._on_to_save, self.work.complain)

    def _on_to_save(self, gathered: Gathered) -> None:
        if self._saving is None or gathered.report is None:
            return
        target, password, going = self._saving
        self._saving = None
        work = partial(write_pdf, gathered.report, target, self._paper(), password, going)
        self._desk.worker.draw(partial(told, target, work), self._on_written)

    def _on_written(self, outcome: Outcome) -> None:
        if outcome.problem:
            self.work.say(outcome.problem, wrong=True)
            return
        self.work.say(saved_words(outcome.target))
        self._note("report", outcome.entries)

    def _on_print(self) -> None:
        if not self.work.is_busy():
            ask_for_printer(self, self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Print the same pages on ``printer``."""
        self.work.begin()
        self._printer = printer
        self._desk.worker.read(self._gathering(Wish()), self._on_to_print, self.work.complain)

    def _on_to_print(self, gathered: Gathered) -> None:
        if gathered.report is not None:
            self._printed = entries_of(gathered.report)
            work = partial(draw, gathered.wish, gathered.report, self._paper(), PRINT_PPI)
            self._desk.worker.draw(work, self._on_print_drawn)

    def _on_print_drawn(self, drawn: Drawn) -> None:
        printer, self._printer = self._printer, None
        if printer is None:
            return
        if drawn.problem or not print_pages(printer, drawn.pages):
            self.work.say(drawn.problem or _("The printer did not take it."), wrong=True)
            return
        self.work.say(_("Sent to the printer."))
        self._note("print", self._printed)

    def _note(self, kind: str, entries: int) -> None:
        note = partial(note_share, kind=kind, entries=entries, now=self._desk.clock())
        self._desk.worker.write(note)

    def _is_password(self, password: str) -> bool:
        from moodjournal.exporters.report_pdf import check_password

        try:
            self.protect.ask(partial(check_password, password))
        except BadInputError:
            return False
        return True

    def _paper(self) -> Paper:
        return paper_here(self._desk.locale)

    def _enable(self, on: bool) -> None:
        self.save.setEnabled(on)
        self.print.setEnabled(on)

    def _build(self) -> None:
        self.choices.setParent(self.card)
        for part in (self.choices, rule(), self.protect, self.save, self.print, self.leaves):
            self.card.body.addWidget(part)
        self.card.body.addWidget(self.work)
        self._enable(False)
