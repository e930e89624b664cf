"""What a plan puts on the calendar, or changes there, before it is done."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import Plan, Stage
from moodjournal.domain.plan_change import PlanChange, plan_change
from moodjournal.domain.session import session_numbers
from moodjournal.ui.pages.sessions.wording import session_when
from moodjournal.ui.widgets.plan_strip import PlanStrip
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtCore import QLocale

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_plan import PlanSeen

MOST_BOXES = 24
MOST_LINES = 8


class PlanPreview(QWidget):
    """A strip of sessions, one sentence, and line by line what would move."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = desk.locale
        self.head = words("", "field")
        self.sentence = words("", "muted")
        self.strip = PlanStrip(desk.tokens())
        self.changes_head = words(_("This is what would change"), "field")
        self.changes = words("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.head, self.sentence, self.strip, self.changes_head, self.changes):
            column.addWidget(part)

    def show_plan(self, plan: Plan | None, seen: PlanSeen) -> None:
        """Show what ``plan`` would do; None if it cannot be told yet."""
        dates = plan.dates() if plan else ()
        first = seen.done + (len(plan.past) if plan else 0) + 1
        boxes = [
            (str(first + place), self._date(dates, place))
            for place in range(min(MOST_BOXES, len(dates)))
        ]
        head, sentence = _("This is what goes on your calendar"), _sentence(self._locale, plan)
        lines = change_lines(self._locale, plan, seen)
        self.head.setText(head)
        self.sentence.setText(sentence)
        self.strip.set_boxes(boxes, head, sentence)
        self.changes_head.setVisible(bool(lines))
        self.changes.setText("\n".join(lines))
        self.changes.setVisible(bool(lines))

    def _date(self, dates: tuple[date, ...], place: int) -> str:
        """Return day and month; the month only where it begins."""
        day = dates[place]
        if place and (dates[place - 1].year, dates[place - 1].month) == (day.year, day.month):
            return str(day.day)
        short = self._locale.standaloneMonthName(day.month, self._locale.FormatType.ShortFormat)
        return f"{day.day} {short}"


def change_lines(locale: QLocale, plan: Plan | None, seen: PlanSeen) -> list[str]:
    """Return what a change of plan would do, a sentence each; empty where a course begins."""
    if seen.course is None or plan is None:
        return []
    try:
        change = plan_change(seen.course, seen.phases, seen.sessions, plan, seen.today)
    except BadInputError as error:
        return [str(error)]
    lines = [*_moved(locale, change, seen), *_others(locale, change, seen)]
    if not lines:
        same = change.course == seen.course and all(old == new for old, new in change.kept)
        return [_("Nothing would change.") if same else _("No session would move.")]
    more = len(lines) - MOST_LINES
    if more > 0:
        lines = [*lines[:MOST_LINES], ngettext("and {n} more", "and {n} more", more).format(n=more)]
    return lines


def _moved(locale: QLocale, change: PlanChange, seen: PlanSeen) -> Iterator[str]:
    numbers = session_numbers(seen.sessions)
    for old, new in change.moved:
        yield _("Session {n}: from {before} to {after}").format(
            n=numbers.get(old.id, ""),
            before=session_when(locale, old),
            after=session_when(locale, new),
        )


def _others(locale: QLocale, change: PlanChange, seen: PlanSeen) -> Iterator[str]:
    before = session_numbers(seen.sessions)
    known = {old.id: new for old, new in change.kept}
    gone = {one.id for one in change.taken}
    stay = [known.get(one.id, one) for one in seen.sessions if one.id not in gone]
    after = session_numbers([*stay, *change.added])
    for one in change.added:
        line = _("Session {n}, {when}: added")
        yield line.format(n=after[one.id], when=session_when(locale, one))
    for one in change.taken:
        line = _("Session {n}, {when}: taken away")
        yield line.format(n=before.get(one.id, ""), when=session_when(locale, one))


def _sentence(locale: QLocale, plan: Plan | None) -> str:
    if plan is None:
        return _("Nothing goes on the calendar yet.")
    past = len(plan.past)
    said = [ngettext("{n} session took place.", "{n} sessions took place.", past).format(n=past)]
    return " ".join([*(said if past else ()), _ahead(locale, plan)])


def _ahead(locale: QLocale, plan: Plan) -> str:
    dates = plan.dates()
    if plan.stage is Stage.COMING_OFF:
        return _("No session goes on the calendar. Today will show your goals and steps.")
    if not dates:
        return _("Nothing goes on the calendar yet: the dates come as your clinic tells them.")
    first, last = (day_words(locale, one, short=True, year=True) for one in (dates[0], dates[-1]))
    if len(dates) == 1:
        return _("1 session, on {day}.").format(day=first)
    sentence = ngettext(
        "{n} session, from {first} to {last}.", "{n} sessions, from {first} to {last}.", len(dates)
    )
    return sentence.format(n=len(dates), first=first, last=last)
