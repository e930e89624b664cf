"""The first page of a report in words, as its template takes them: plain text, never markup.

What a person wrote is cut where it would push other parts off the page; ``Room`` says how much.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from typing import Any

from moodjournal import __version__
from moodjournal.analysis.phase_words import phase_word
from moodjournal.charts.days import day_text, range_text
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.names import phase_name, route_name
from moodjournal.exporters.report_values import Given, Head, Report, Section

Words = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Room:
    """How much of what has no end stands on the first page.

    Attributes:
        line: Most characters of a word of the person's in the head.
        talk: Most characters of a line of what to talk about.
        medicines: Most medicines.
        cards: Most questionnaires.
        effects: Most effects.
        panels: Whether a questionnaire is drawn under the course.
    """

    line: int
    talk: int
    medicines: int
    cards: int
    effects: int
    panels: bool = True


ROOMS = (
    Room(70, 240, 6, 8, 5),
    Room(48, 120, 4, 4, 5),
    Room(48, 120, 4, 4, 5, panels=False),
    Room(32, 70, 2, 4, 3, panels=False),
)
"""The first that fits is taken."""


def nothing_logged() -> str:
    """Return what stands for a part without anything in it."""
    return _("nothing logged")


def left_out() -> str:
    """Return what stands for a part that the person takes out."""
    return _("left out by patient")


def empty(report: Report, section: Section) -> str:
    """Return why a part is empty: nothing is there, or the person takes it out."""
    return nothing_logged() if section in report.sections else left_out()


def cut(text: str, most: int) -> str:
    """Return ``text`` on one line, with an ellipsis where it is longer than ``most``."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def some(texts: Sequence[str], most: int) -> list[str]:
    """Return the first ``most``, and how many more there are."""
    kept = list(texts[:most])
    more = len(texts) - len(kept)
    return kept + ([ngettext("and {n} more", "and {n} more", more).format(n=more)] if more else [])


def short_day(day: date, head: Head) -> str:
    """Return “18 Nov”, with its year if the report tells of more than one."""
    return day_text(day, year=head.first.year != head.last.year, short=True)


def head_words(report: Report, room: Room) -> Words:
    """Return the head: the line for the name, and each fact with what it is called."""
    head = report.head
    return {
        "title": _("Summary of treatment, self-reported"),
        "name_label": _("Name"),
        "name": cut(head.name, room.line),
        "born_label": _("Born"),
        "born": cut(head.born, 24),
        "made": _("made {day}").format(day=day_text(head.made, short=True)),
        "facts": [
            [_("Period"), range_text(head.first, head.last)],
            [_("Given"), _given(head.given)],
            [_("Condition"), cut(head.condition, room.line) or nothing_logged()],
            [_("Sessions"), _sessions(head)],
            [_("Medicines now"), _medicines(head, room)],
            [_("Phase"), _phase(head)],
        ],
        "coverage": _("Mood: {coverage}.").format(coverage=head.coverage.sentence()),
    }


def _medicines(head: Head, room: Room) -> str:
    named = [cut(one, room.line) for one in head.medicines]
    return ", ".join(some(named, room.medicines)) or nothing_logged()


def _given(given: Iterable[Given]) -> str:
    found = []
    for one in given:
        route = route_name(one.route) if one.route else _("Route not said")
        count = ngettext("{n} session", "{n} sessions", one.sessions).format(n=one.sessions)
        doses = some([cut(dose, 20) for dose in one.doses], 3)
        found.append(", ".join((route, count, *doses)))
    return "; ".join(some(found, 2)) or nothing_logged()


def _sessions(head: Head) -> str:
    if head.last_session is None:
        return nothing_logged()
    counts = [
        _("{n} {phase}").format(n=n, phase=phase_word(kind) if kind else _("outside phases"))
        for kind, n in head.phases
    ]
    last = _("last {day}").format(day=short_day(head.last_session, head))
    dose = cut(head.last_dose, 20)
    return "; ".join((", ".join(counts), ", ".join(part for part in (last, dose) if part)))


def _phase(head: Head) -> str:
    if head.phase is None or head.phase_since is None:
        return nothing_logged()
    text = _("{phase} since {day}")
    return text.format(phase=phase_name(head.phase), day=short_day(head.phase_since, head))


def talk_words(report: Report, room: Room) -> Words:
    """Return what the person wants to talk about."""
    lines = [cut(one, room.talk) for one in report.talk]
    return {
        "title": _("What I want to talk about"),
        "lines": lines,
        "none": "" if lines else empty(report, Section.TALK),
    }


def foot_words(report: Report) -> list[str]:
    """Return the definitions, a sentence each, and the version."""
    course = report.course
    made = _("Self-reported by the patient with Mood Journal {version}.")
    return [
        made.format(version=__version__),
        _("Not a diagnosis; not a medical device."),
        _(
            "Mood: 0 is “worst I have felt”, 10 “best I have felt”, which may change as people "
            "get well."
        ),
        course.day_rule,
        _("Acute: up to {hours} h after the start of a treatment session.").format(
            hours=f"{course.acute_hours:g}"
        ),
        _("From memory: written down more than 12 h later."),
        _("n: how many. Missing days stay missing."),
    ]


def phase_text(kind: PhaseKind | None) -> str:
    """Return the name of a phase; empty outside any."""
    return phase_name(kind) if kind else ""
