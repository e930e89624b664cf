"""A person looks at the calendar of sessions."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import DayValue, day_values
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.session import Session, session_numbers, session_order
from moodjournal.store import Db, check_ins, entities
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True)
class DayOnCalendar:
    """One day of the grid.

    Attributes:
        day: The date.
        phase: The phase the calendar shows it in; None outside phases.
        opens: Whether the phase begins that day.
        sessions: Its sessions, earliest first.
        value: The day value of mood; None if there is none.
    """

    day: date
    phase: Phase | None
    opens: bool
    sessions: tuple[Session, ...]
    value: DayValue | None


@dataclass(frozen=True, slots=True)
class CalendarSeen:
    """Some days of the calendar, and every session as a list.

    Attributes:
        today: The logical day of now.
        days: The days asked for, in order.
        sessions: Every session of the journal, in order of time.
        numbers: Number by session id.
        courses: Every course, oldest first.
    """

    today: date
    days: tuple[DayOnCalendar, ...]
    sessions: tuple[Session, ...]
    numbers: dict[str, int]
    courses: tuple[Course, ...]


def see_sessions(db: Db, first: date, last: date, now: datetime, zone: str) -> CalendarSeen:
    """Return the days ``first`` to ``last`` of the calendar as they stand ``now`` (UTC)."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    sessions = tuple(sorted(entities.everything(db, Session), key=session_order))
    phases = entities.everything(db, Phase)
    acute = acute_time(sessions, settings["acute_hours"], start)
    found = day_values(check_ins.between(db, first, last), acute, day_start=start)
    values = {one.day: one for one in found.days}
    count = (last - first).days + 1
    return CalendarSeen(
        today=logical_day(Moment.from_utc(now, zone), start),
        days=tuple(
            _day(first + timedelta(days=place), sessions, phases, values) for place in range(count)
        ),
        sessions=sessions,
        numbers=session_numbers(sessions),
        courses=tuple(entities.everything(db, Course)),
    )


def _day(
    day: date,
    sessions: tuple[Session, ...],
    phases: list[Phase],
    values: dict[date, DayValue],
) -> DayOnCalendar:
    holding = [phase for phase in phases if phase.holds(day)]
    phase = holding[-1] if holding else None  # on an opening day the later one names the day
    return DayOnCalendar(
        day=day,
        phase=phase,
        opens=phase is not None and phase.first_day == day,
        sessions=tuple(one for one in sessions if one.moment.at.date() == day),
        value=values.get(day),
    )
