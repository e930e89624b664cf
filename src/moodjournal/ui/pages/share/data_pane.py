"""Data: the journal in an open format, with what leaves counted first."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.leaving import Leaving, Section
from moodjournal.domain.moment import Moment
from moodjournal.ui.file_asking import ask_where_to_save
from moodjournal.ui.pages.share.chooser import Chooser
from moodjournal.ui.pages.share.data_work import (
    SQLITE,
    Form,
    forms,
    write_decrypted_file,
    write_form,
)
from moodjournal.ui.pages.share.period import PeriodField
from moodjournal.ui.pages.share.told import Outcome, saved_words
from moodjournal.ui.pages.share.two_columns import TwoColumns
from moodjournal.ui.pages.share.work_line import WorkLine
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.choose_what_leaves import WhatLeaves, choose_what_leaves
from moodjournal.usecases.export_decrypted import warning
from moodjournal.usecases.note_share import note_share

if TYPE_CHECKING:
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.share.seen import ShareSeen


class DataPane(TwoColumns):
    """A format, what of the journal, and what that is in numbers.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        self.card, self.list = Card(), Card(_("Exactly this leaves"))
        super().__init__(self.card, self.list)
        self._desk = desk
        self._forms = forms()
        offered = [(key, one.label) for key, one in self._forms.items()]
        self.form = Chooser(_("Format"), offered)
        self.about = words("", "small")
        self.period = PeriodField(desk)
        self.sections = ChipRow(_("Include"))
        self.sections.set_chips([(key, name, True) for key, name in section_names().items()])
        self.server = CheckLine(_("For a server that loads it (transaction)"))
        self.own = CheckLine(_("My own archive: with private entries and the trash"))
        self.agree = CheckLine(_("I know that anyone who gets the file can read all of it"))
        self.warning = words(warning(), "notice")
        self.save = act_button(_("Save…"), role="primary")
        self.work = WorkLine()
        self.count = words("", "strong")
        self.lines = words("")
        self._chosen: Form = next(iter(self._forms.values()))
        self._asked = 0
        self._build()
        self._connect()
        self._show_form()

    def show_seen(self, seen: ShareSeen) -> None:
        """Offer the days there are, and count."""
        self.period.show_stretches(seen.stretches, default="all")
        self.ask()

    def choose(self, key: object) -> None:
        """Choose a format by its key."""
        self._chosen = self._forms[str(key)]
        self.work.say("")
        self._show_form()
        self.ask()

    def leaving(self) -> Leaving:
        """Return what of the journal is chosen."""
        chosen = frozenset(Section(one) for one in self.sections.chosen())
        return replace(self.period.days().leaving, sections=chosen)

    def ask(self) -> None:
        """Count what leaves, if the pane can be seen."""
        if self.isVisible():
            self._asked += 1
            count = partial(_count, asked=self._asked, leaving=self.leaving())
            self._desk.worker.read(count, self._on_counted, self.work.complain)

    def _on_counted(self, counted: tuple[int, WhatLeaves]) -> None:
        asked, what = counted
        if asked != self._asked:
            return
        if self._is_whole():
            self.count.setText(_("The whole journal"))
            self.lines.setText(_("All of it: private entries and what lies in the trash too."))
            return
        text = ngettext("{n} entry", "{n} entries", what.entries).format(n=what.entries)
        self.count.setText(text)
        self.lines.setText("\n".join(what.told()))

    # --- saving

    def _on_save(self) -> None:
        if self.work.is_busy():
            return
        today = Moment.from_utc(self._desk.clock(), self._desk.zone()).at.date()
        name = f"journal-data-{today.isoformat()}{self._chosen.suffix}"
        kind = f"{self._chosen.label} (*{self._chosen.suffix})"
        target = ask_where_to_save(self, _("Save"), name, kind)
        if target is None:
            return
        going = self.work.begin()
        if self._chosen.key == SQLITE:
            work = partial(write_decrypted_file, target=target, keep_going=going)
            self._desk.worker.ask_journal(work, self._on_written, self.work.complain)
            return
        work = partial(
            write_form,
            key=self._chosen.key,
            target=target,
            leaving=Leaving() if self._is_whole() else self.leaving(),
            private=self._is_whole(),
            transaction=self.server.is_ticked(),
            keep_going=going,
        )
        self._desk.worker.read(work, self._on_written, self.work.complain)

    def _on_written(self, outcome: Outcome) -> None:
        if outcome.problem:
            self.work.say(outcome.problem, wrong=True)
            return
        self.work.say(saved_words(outcome.target))
        kind, now = self._chosen.key, self._desk.clock()
        note = partial(note_share, kind=kind, entries=outcome.entries, now=now)
        self._desk.worker.write(note)

    def _is_whole(self) -> bool:
        archive = self._chosen.holds_private and self.own.is_ticked()
        return archive or self._chosen.key == SQLITE

    def _show_form(self) -> None:
        form, plain = self._chosen, self._chosen.key == SQLITE
        self.form.show_value(form.key, form.label)
        self.about.setText(form.about)
        self.server.setVisible(form.key == "fhir")
        self.own.setVisible(form.holds_private)
        self._choosing.setVisible(not self._is_whole())
        for part in (self.warning, self.agree):
            part.setVisible(plain)
        self.save.setEnabled(not plain or self.agree.is_ticked())

    def _on_changed(self, *_what: object) -> None:
        self._show_form()
        self.ask()

    def _connect(self) -> None:
        self.form.picked.connect(self.choose)
        self.period.chosen.connect(self.ask)
        self.sections.toggled.connect(self._on_changed)
        for tick in (self.agree, self.own, self.server):
            tick.box.toggled.connect(self._on_changed)
        self.save.clicked.connect(self._on_save)

    def _build(self) -> None:
        self._choosing = QWidget()
        inside = QVBoxLayout(self._choosing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.period)
        inside.addWidget(words(_("Include"), "field"))
        inside.addWidget(self.sections)
        top = (words(_("Format"), "field"), self.form, self.about, self.own, self.server)
        foot = (rule(), self.warning, self.agree, self.save, self.work)
        for part in (*top, self._choosing, *foot):
            self.card.body.addWidget(part)
        self.card.body.setSpacing(8)
        for part in (self.count, self.lines):
            self.list.body.addWidget(part)


def _count(db: Db, asked: int, leaving: Leaving) -> tuple[int, WhatLeaves]:
    return asked, choose_what_leaves(db, leaving)


def section_names() -> dict[str, str]:
    """Return what each part of the journal is called."""
    return {
        Section.MOOD: _("Mood"),
        Section.MEASURES: _("What I track"),
        Section.TAGS: _("Tags"),
        Section.NOTES: _("Notes"),
        Section.COURSE: _("Course"),
        Section.SESSIONS: _("Sessions"),
        Section.EFFECTS: _("Effects"),
        Section.REFLECTIONS: _("Reflections"),
        Section.STEPS: _("Steps"),
        Section.GOALS: _("Goals"),
        Section.QUESTIONNAIRES: _("Questionnaires"),
        Section.MEDICINES: _("Medicines"),
        Section.FLAGS: _("Events"),
        Section.LINES: _("My line"),
    }
