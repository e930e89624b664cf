"""The head of Progress: its parts, what to look at, which days; below, how much was logged."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from moodjournal.charts.words import measure_name
from moodjournal.ui.pages.progress.named_first import NamedFirst
from moodjournal.ui.pages.progress.span_bar import SpanBar, SpanButton
from moodjournal.ui.pages.progress.ticks_button import TicksButton
from moodjournal.ui.pages.progress.top_line import TopLine
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.see_progress import Ground, Range, Tab, Wanted
from moodjournal.usecases.see_progress.wanted import INSTRUMENT, MOOD

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

ACUTE, MEMORY = "acute", "memory"


class Head(QWidget):
    """All that is chosen on the page.

    Signals:
        tab_chosen: A ``Tab``.
        ticked: What to look at was ticked or taken out: its key, and which of the two.
        shown: ``ACUTE`` or ``MEMORY``, and whether it is shown.
        span_chosen: A ``Range``.
        named_first: The key of what is named first from now on.
    """

    tab_chosen = Signal(str)
    ticked = Signal(str, bool)
    shown = Signal(str, bool)
    span_chosen = Signal(object)
    named_first = Signal(str)

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Segmented(_("Part of the page"), tab_names())
        self.measures = TicksButton(_("What to look at"))
        self.first = NamedFirst(self)
        self.measures.set_below(self.first)
        self.span = SpanButton()
        self.save = QPushButton(_("Save…"))
        self.show_what = TicksButton(_("Which values"))
        self.questionnaires = QPushButton(_("Questionnaires"))
        self.bar = SpanBar(locale)
        self.coverage = words("", "muted")
        self._build()
        self.tabs.chosen.connect(self.tab_chosen)
        self.measures.ticked.connect(self.ticked)
        self.first.chosen.connect(self.named_first)
        self.show_what.ticked.connect(self.shown)
        self.span.picked.connect(self.span_chosen)

    def show_wanted(self, ground: Ground, wanted: Wanted) -> None:
        """Show what is looked at."""
        empty = not ground.check_ins and not ground.instruments
        self.tabs.set_current(wanted.tab, quiet=True)
        named = things(ground)
        chosen = [key for key in wanted.measures if key in named] or [MOOD]
        self.measures.show_choices(list(named.items()), chosen, _together(named, chosen))
        first = ground.headline_of if ground.measure(ground.headline_of) else MOOD
        self.first.show_choice(_one_value_a_day(ground), first)
        self.span.show_span(wanted.span)
        self.bar.setVisible(wanted.span is Range.BETWEEN and not empty)
        apart = [ACUTE] if wanted.acute else []
        shown = [*apart, MEMORY] if wanted.memory else apart
        self.show_what.show_choices(_values(ground), shown, _("Show"))
        choosing = (self.tabs, self.measures, self.span, self.save, self.show_what, self.coverage)
        for control in choosing:
            control.setVisible(not empty)

    def set_wide(self, wide: bool) -> None:
        """Let the links stand beside the sentence, or below it."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(beside if wide else below)

    def _build(self) -> None:
        self._top = TopLine(
            words(_("Progress"), "title"),
            self.tabs,
            _flow(14, self.measures, self.span, self.save),
        )
        for link in (self.show_what, self.questionnaires):
            link.setProperty("role", "link")
        links = _flow(18, self.show_what, self.questionnaires)
        below = QWidget()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight, below)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(4)
        self._below.addWidget(self.coverage, stretch=1)
        self._below.addWidget(links, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._top)
        column.addWidget(self.bar)
        column.addWidget(below)


def tab_names() -> list[tuple[str, str]]:
    """Return each part of the page and its name."""
    return [
        (Tab.COURSE, _("Course")),
        (Tab.SESSIONS, _("Sessions")),
        (Tab.PHASES, _("Phases")),
        (Tab.DAYS, _("Days")),
        (Tab.PROVIDER, _("Provider")),
    ]


def things(ground: Ground) -> dict[str, str]:
    """Return all that can be looked at, by key, with its name."""
    return _one_value_a_day(ground) | {
        INSTRUMENT + one.instrument.id: one.instrument.name for one in ground.instruments
    }


def _one_value_a_day(ground: Ground) -> dict[str, str]:
    return {MOOD: measure_name(None)} | {one.id: one.name for one in ground.measures}


def _together(named: dict[str, str], chosen: list[str]) -> str:
    first, *others = (named[key] for key in chosen)
    if not others:
        return first
    if len(others) == 1 and len(first) + len(others[0]) < 20:
        return _("{first}, {second}").format(first=first, second=others[0])
    text = ngettext("{first} and {n} more", "{first} and {n} more", len(others))
    return text.format(first=first, n=len(others))


def _values(ground: Ground) -> list[tuple[str, str]]:
    hours = f"{ground.acute_hours:g}"
    return [
        (ACUTE, _("Values of the {hours} h after a session, apart").format(hours=hours)),
        (MEMORY, _("Values from memory")),
    ]


def _flow(gap: int, *parts: QWidget) -> QWidget:
    box = QWidget()
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    row = FlowLayout(box, gap=gap, line_gap=8, middle=True)
    for part in parts:
        row.addWidget(part)
    return box
