"""The cards beside the check-in: where in the course, and the last days."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from moodjournal.domain.course import PhaseKind
from moodjournal.domain.names import phase_name, route_name
from moodjournal.domain.session import Session, Status
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.mood_dots import Dot, MoodDots
from moodjournal.ui.widgets.progress_dots import ProgressDots, ProgressState
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_course import CourseSeen
    from moodjournal.usecases.see_today import DaySeen, Today

MOST_DOTS = 12
MOST_STEPS = 5


class CourseCard(Card):
    """Where the person is in the course.

    Signals:
        plan_wanted: The person wants to plan the course.
    """

    plan_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Your course"))
        self._locale = desk.locale
        self.aside = words("", "muted")
        self.add_aside(self.aside)
        self.dots = ProgressDots(desk.tokens())
        self.next = words("")
        self.about = words("", "muted")
        self.plan = QPushButton(_("Plan your course"))
        self.plan.clicked.connect(self.plan_wanted)
        self.instead = words("")
        for part in (self.dots, self.next, self.about, self.instead):
            self.body.addWidget(part)
        self.body.addWidget(self.plan, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_today(self, today: Today) -> None:
        """Show the course as the day sees it."""
        course = today.course
        self.plan.setVisible(course is None)
        self.dots.setVisible(course is not None and bool(course.in_phase))
        if course is None:
            self.title.setText(_("Your course"))
            self.aside.clear()
            self.next.clear()
            self.next.hide()
            self.about.setText(
                _(
                    "Tell the journal when your sessions are, and it will follow along: "
                    "before, after, and the days between."
                )
            )
            self.about.show()
            self.instead.hide()
            return
        self._show_course(course, today.day)
        coming_off = course.phase is not None and course.phase.kind is PhaseKind.TRANSITION
        self.instead.setVisible(coming_off)
        if coming_off:
            self._show_instead(today)

    def _show_instead(self, today: Today) -> None:
        """Coming off: steps and goals stand where the next session stood."""
        for part in (self.dots, self.next, self.about):
            part.hide()
        self.aside.clear()
        lines = [
            *(_("Goal: {text}").format(text=one.text) for one in today.goals),
            *(_("Step: {text}").format(text=one.text) for one in today.steps[:MOST_STEPS]),
        ]
        nothing = _("Goals and steps you write down will stand here.")
        self.instead.setText("\n".join(lines) or nothing)

    def _show_course(self, course: CourseSeen, day: date) -> None:
        self.title.setText(phase_name(course.phase.kind) if course.phase else _("Your course"))
        counted = [one for one in course.in_phase if one.status is not Status.MISSED]
        done = [one for one in counted if one.status is Status.DONE]
        said = ngettext("{done} of {n} session", "{done} of {n} sessions", len(counted))
        said = said.format(done=len(done), n=len(counted)) if counted else ""
        self.aside.setText(said)
        self.dots.set_states([_state(one) for one in course.in_phase[-MOST_DOTS:]], said)
        self.next.setVisible(course.next is not None)
        self.about.setText(_("No session is planned."))
        if course.next is not None:
            number = course.numbers.get(course.next.id)
            when = _when(self._locale, course.next)
            self.next.setText(_("Next: session {n}, {when}").format(n=number, when=when))
            self.about.setText(_about(course.next, day))
        self.about.setVisible(bool(self.about.text()))


def _state(session: Session) -> ProgressState:
    match session.status:
        case Status.DONE:
            return "done"
        case Status.MISSED:
            return "missed"
        case _:
            return "planned"


def _when(locale: QLocale, session: Session) -> str:
    at = session.moment.at
    day = day_words(locale, at.date())
    if session.planned is not None and session.planned.at is None and session.actual is None:
        return day
    return f"{day}, {time_words(locale, at.time())}"


def _about(session: Session, today: date) -> str:
    """Return what the next session is like; "today" and "tomorrow", and no count of days beyond."""
    near = {0: _("today"), 1: _("tomorrow")}.get((session.moment.at.date() - today).days, "")
    route = route_name(session.route) if session.route else ""
    minutes = _("{n} min").format(n=session.minutes) if session.minutes else ""
    about = ", ".join(one for one in (route, minutes) if one)
    return " · ".join(one for one in (near, about) if one)


class MorningCard(Card):
    """The intention, large, on the morning of the session."""

    def __init__(self) -> None:
        super().__init__(_("Your intention for today"))
        self.text = words("", "title")
        self.body.addWidget(self.text)
        self.hide()

    def show_today(self, today: Today) -> None:
        """Show the intention if a session lies ahead this day and has one."""
        self.setVisible(today.morning is not None)
        if today.morning is not None:
            self.text.setText(today.morning[1])


def before_first_card() -> Card:
    """Return the card that asks for a few check-ins before the first session."""
    card = Card(_("Before the first session"))
    sentence = _(
        "A few check-ins now are worth a lot later: they are what every change is measured against."
    )
    card.body.addWidget(words(sentence, "muted"))
    return card


class DaysCard(Card):
    """The last 14 days, one dot a day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Last 14 days"))
        self._locale = desk.locale
        self.dots = MoodDots(desk.tokens())
        self.body.addWidget(self.dots)

    def show_days(self, days: tuple[DaySeen, ...]) -> None:
        """Show the days, oldest first; a day without a check-in stays empty."""
        dots = [_dot(self._locale, day) for day in days]
        given = [f"{dot.day_label}: {dot.number()}" for dot in dots if dot.shown() is not None]
        sentence = "; ".join(given) if given else _("No check-ins in these days.")
        self.dots.set_dots(dots, _("Mood, last 14 days"), sentence)


def _dot(locale: QLocale, day: DaySeen) -> Dot:
    return Dot(
        day_label=day_words(locale, day.day, short=True),
        value=day.value.value if day.value else None,
        from_memory=bool(day.value and day.value.from_memory),
        acute=day.acute.value if day.acute else None,
    )


def greeting(hour: int) -> str:
    """Return the words that a person is met with at this hour of the clock."""
    if 4 <= hour < 12:
        return _("Good morning")
    return _("Good afternoon") if 12 <= hour < 18 else _("Good evening")


def day_line(locale: QLocale, today: Today) -> str:
    """Return the day, and how it lies to the last session."""
    day = day_words(locale, today.day)
    if today.course is None or today.course.last is None or today.days_since is None:
        return day
    number = today.course.numbers.get(today.course.last.id)
    words_since = {
        0: _("the day of session {n}"),
        1: _("the day after session {n}"),
    }.get(today.days_since, _("day {days} since session {n}"))
    since = words_since.format(n=number, days=today.days_since)
    return f"{day} · {since}"
