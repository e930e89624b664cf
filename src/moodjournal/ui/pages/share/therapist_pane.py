"""For a therapist: first whether they have this program, then what they get."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.ui.file_asking import ask_where_to_save
from moodjournal.ui.pages.share.code_card import CodeCard
from moodjournal.ui.pages.share.copy_choices import CopyChoices
from moodjournal.ui.pages.share.copy_list import CopyList
from moodjournal.ui.pages.share.copy_work import look, write
from moodjournal.ui.pages.share.reading_out import ReadingOut
from moodjournal.ui.pages.share.told import saved_words
from moodjournal.ui.pages.share.two_columns import TwoColumns
from moodjournal.ui.pages.share.work_line import WorkLine
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.make_copy import SUFFIX, CopySeen, Made

if TYPE_CHECKING:
    from moodjournal.domain.change import Change
    from moodjournal.domain.copy_choice import CopyChoice
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.share.seen import ShareSeen

WAIT_MS = 250
NO, YES = "no", "yes"


class TherapistPane(QWidget):
    """The question, the choices, exactly what goes, and the code.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        answers = [(NO, _("No, pages to read")), (YES, _("Yes, a copy"))]
        question = _("Does your therapist have this program?")
        self.question = ChoiceRow(question, answers, label_width=330)
        self.question.set_value(NO, quiet=True)
        self.choices = CopyChoices(desk)
        self.list = CopyList(desk)
        self.code = CodeCard()
        self.reading = ReadingOut(desk)
        self.save = act_button(_("Save copy…"), role="primary")
        self.about = words(_("Encrypted, with a code of its own to tell by phone"), "small")
        self.work = WorkLine()
        self.back = act_button(_("Take back what I left out"), role="link")
        self._own: dict[str, bool] = {}
        self._left_out: set[str] = set()
        self._asked = 0
        self._made: list[Made] = []
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._build()
        self._connect()
        self._show_way()

    def show_seen(self, seen: ShareSeen) -> None:
        """Offer what there is."""
        self.choices.show_seen(seen)
        self.ask()

    def apply_theme(self) -> None:
        """Take the colours of the theme in force."""
        self.list.draw_again()

    def choice(self) -> CopyChoice:
        """Return what is chosen, single entries too.

        Raises:
            BadInputError: Something typed cannot be read; it says so there.
        """
        return replace(
            self.choices.choice(),
            words_of=frozenset(key for key, on in self._own.items() if on),
            no_words_of=frozenset(key for key, on in self._own.items() if not on),
            leave_out=frozenset(self._left_out),
        )

    def ask(self) -> None:
        """Show what goes, if the pane can be seen."""
        self._wait.stop()
        if not self.isVisible():
            return
        try:
            choice = self.choice()
        except BadInputError:
            return
        self._asked += 1
        now, zone = self._desk.clock(), self._desk.zone()
        work = partial(look, asked=self._asked, choice=choice, now=now, zone=zone)
        self._desk.worker.read(work, self._on_looked, self.work.complain)

    def _on_looked(self, answer: tuple[int, CopySeen]) -> None:
        asked, seen = answer
        if asked == self._asked:
            self.list.show_copy(seen)
            self.back.setVisible(bool(self._left_out))

    # --- single entries

    def _on_words(self, key: str, on: bool) -> None:
        self._own[key] = on
        self._wait.start()

    def _on_left_out(self, key: str) -> None:
        self._left_out.add(key)
        self._wait.start()

    def _on_back(self) -> None:
        self._left_out.clear()
        self.ask()

    # --- saving

    def _on_save(self) -> None:
        choice = self._choice_now()
        if choice is None or self.work.is_busy():
            return
        today = Moment.from_utc(self._desk.clock(), self._desk.zone()).at.date()
        name = f"journal-copy-{today.isoformat()}{SUFFIX}"
        kind = _("Copy for a therapist (*{suffix})").format(suffix=SUFFIX)
        target = ask_where_to_save(self, _("Save copy"), name, kind)
        if target is None:
            return
        self._made = []
        work = partial(
            write,
            choice=choice,
            target=target,
            now=self._desk.clock(),
            keep_going=self.work.begin(),
            made=self._made,
        )
        self._desk.worker.write(work, self._on_made, self.work.complain)

    def _on_made(self, _change: Change) -> None:
        (made,) = self._made
        self._made = []
        self.work.say(saved_words(made.path))
        self.code.show_code(made.code, saved_words(made.path))

    def _on_reading(self) -> None:
        choice = self._choice_now()
        if choice is not None:
            self.reading.save_pages(choice)

    def _on_print(self) -> None:
        choice = self._choice_now()
        if choice is not None:
            self.reading.print_pages(choice)

    def _choice_now(self) -> CopyChoice | None:
        """Return what is chosen, and bring the list up to it; None if something cannot be read."""
        if self._wait.isActive():
            self.ask()
        try:
            return self.choice()
        except BadInputError:
            return None

    # --- how it is made

    def _on_way(self, value: object) -> None:
        if value is None:
            self.question.set_value(NO, quiet=True)
        self._show_way()

    def _show_way(self) -> None:
        copy = self.question.value() == YES
        for part in (self.save, self.about, self.work):
            part.setVisible(copy)
        self.work.say("")
        self.reading.setVisible(not copy)

    def _connect(self) -> None:
        self._wait.timeout.connect(self.ask)
        self.choices.changed.connect(self._wait.start)
        self.question.chosen.connect(self._on_way)
        self.list.words_chosen.connect(self._on_words)
        self.list.left_out.connect(self._on_left_out)
        self.back.clicked.connect(self._on_back)
        self.save.clicked.connect(self._on_save)
        self.reading.save.clicked.connect(self._on_reading)
        self.reading.print.clicked.connect(self._on_print)

    def _build(self) -> None:
        asked, card = Card(), Card()
        asked.body.addWidget(self.question)
        for part in (self.choices, rule(), self.save, self.about, self.work, self.reading):
            card.body.addWidget(part)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(self.code)
        beside.addWidget(self.list)
        self.list.body.addWidget(self.back)
        self.columns = TwoColumns(card, right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(asked)
        column.addWidget(self.columns)
        self.code.hide()
        self.back.hide()
