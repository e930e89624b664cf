"""What stands in the report: everything a doctor needs, and no word and no name unless chosen."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.exporters.report_values import Section
from moodjournal.ui.pages.share.passages import Passages
from moodjournal.ui.pages.share.period import PeriodField
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.collect_report import NameLine, ReportWanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.exporters.report_values import Passage
    from moodjournal.ui.page import Desk

FURTHER = (Section.SESSIONS, Section.NUMBERS)


class ReportChoices(QWidget):
    """All that is chosen for the report.

    Args:
        desk: What the page works with.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.period = PeriodField(desk)
        self.ticks = {key: CheckLine(text) for key, text in section_names().items()}
        for key, line in self.ticks.items():
            line.set_ticked(key not in FURTHER)
            line.box.toggled.connect(self._on_changed)
        self.talk = Passages(_("What I want to talk about"), desk.locale)
        self.words = Passages(_("My own words"), desk.locale)
        lines = [(one, text) for one, text in name_lines().items()]
        self.name_line = ChoiceRow(_("Line for the name"), lines, label_width=118)
        self.name_line.set_value(NameLine.BLANK, quiet=True)
        self.name, self.born = QLineEdit(), QLineEdit()
        self._named = QWidget()
        self._build()
        self.period.chosen.connect(self.changed)
        self.talk.changed.connect(self.changed)
        self.words.changed.connect(self.changed)
        self.name_line.chosen.connect(self._on_name_line)
        for edit in (self.name, self.born):
            edit.textEdited.connect(self._on_changed)

    def wanted(self) -> ReportWanted:
        """Return what is chosen."""
        days = self.period.days()
        course = days.course is not None
        sections = {key for key, line in self.ticks.items() if line.is_ticked()}
        sections.add(Section.TALK)
        if self.words.is_wanted():
            sections.add(Section.WORDS)
        line = self.name_line.value()
        named = isinstance(line, NameLine) and line is not NameLine.BLANK
        return ReportWanted(
            first=None if course else days.leaving.first_day,
            last=None if course else days.leaving.last_day,
            course=days.course,
            sections=frozenset(sections),
            name_line=line if isinstance(line, NameLine) else NameLine.BLANK,
            name=self.name.text() if named else "",
            born=self.born.text() if named else "",
            talk=self.talk.chosen(),
            words=self.words.chosen(),
        )

    def show_passages(self, asked: Sequence[Passage], every: Sequence[Passage]) -> None:
        """Offer what is marked “ask my provider”, and all words, newest first."""
        marked = [one.id for one in asked]
        self.talk.show_passages(asked, marked[:3])
        self.talk.setVisible(bool(asked))
        self.words.show_passages(tuple(reversed(every)), marked)
        self.words.setVisible(bool(every))
        text = ngettext(
            "{n} entry marked for sharing", "{n} entries marked for sharing", len(asked)
        )
        self.marked.setText(text.format(n=len(asked)))

    def sentence(self, pages: int) -> str:
        """Return what leaves, in one sentence."""
        wanted = self.wanted()
        names = section_names()
        parts = [name for key, name in names.items() if key in wanted.sections]
        own = len(wanted.words) + min(3, len(wanted.talk))
        chosen = ngettext("{n} entry in your words", "{n} entries in your words", own)
        parts.append(chosen.format(n=own) if own else _("none of your words"))
        parts.append(_("no name") if not wanted.name.strip() else _("a name"))
        said = _("What leaves: {parts}.").format(parts="; ".join(parts))
        paged = ngettext("{n} page", "{n} pages", pages).format(n=pages)
        stays = _("nothing leaves this computer until you send it")
        return f"{said}\n{paged} · {stays}" if pages else said

    def _on_changed(self, *_what: object) -> None:
        self.changed.emit()

    def _on_name_line(self, value: object) -> None:
        self._named.setVisible(value in (NameLine.INITIALS, NameLine.NAME))
        self.changed.emit()

    def _build(self) -> None:
        self.marked = words("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.period)
        column.addSpacing(6)
        column.addWidget(words(_("Include"), "field"))
        for key, line in self.ticks.items():
            if key not in FURTHER:
                column.addWidget(line)
        column.addWidget(self.talk)
        column.addWidget(words(_("Further pages"), "field"))
        for key in FURTHER:
            column.addWidget(self.ticks[key])
        column.addWidget(self.words)
        column.addWidget(self.marked)
        column.addSpacing(6)
        column.addWidget(self.name_line)
        named = QVBoxLayout(self._named)
        named.setContentsMargins(0, 0, 0, 0)
        for text, edit in ((_("Name"), self.name), (_("Date of birth"), self.born)):
            edit.setMaxLength(80)
            edit.setPlaceholderText(_("kept nowhere"))
            named.addWidget(Field(text, edit))
        column.addWidget(self._named)
        self._named.hide()
        self.talk.hide()
        self.words.hide()


def section_names() -> dict[Section, str]:
    """Return what the parts are called that hold no words."""
    return {
        Section.ITEM_9: _("PHQ-9, item 9"),
        Section.QUESTIONNAIRES: _("Questionnaires"),
        Section.COURSE: _("Mood over the course"),
        Section.AROUND: _("Around sessions, until my line"),
        Section.EFFECTS: _("After-effects"),
        Section.SESSIONS: _("Session by session"),
        Section.NUMBERS: _("All numbers"),
    }


def name_lines() -> dict[NameLine, str]:
    """Return what can stand on the line for the name."""
    return {
        NameLine.BLANK: _("blank"),
        NameLine.INITIALS: _("initials"),
        NameLine.NAME: _("name"),
    }
