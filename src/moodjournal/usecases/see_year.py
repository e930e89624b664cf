"""A person looks at a year, one square a day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import DayValue, day_values
from moodjournal.domain.moment import logical_day
from moodjournal.domain.session import Session, SessionKind, session_numbers
from moodjournal.store import Db, check_ins, entities, written
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True)
class YearSeen:
    """One year of the journal.

    Attributes:
        year: Which.
        values: The day's mood, of days that have one.
        entries: How many check-ins a day has, of days that have any.
        sessions: Number of the treatment session of a day.
        first: The first year with a check-in; this one in an empty journal.
    """

    year: int
    values: Mapping[date, DayValue]
    entries: Mapping[date, int]
    sessions: Mapping[date, int]
    first: int


def see_year(db: Db, year: int) -> YearSeen:
    """Return the days of ``year``; acute values alone give a day no mood."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    sessions = entities.everything(db, Session)
    numbers = session_numbers(sessions)
    first, last = date(year, 1, 1), date(year, 12, 31)
    acute = acute_time(sessions, settings["acute_hours"], start)
    of_year = check_ins.between(db, first, last)
    values = day_values(of_year, acute, day_start=start)
    oldest = written.oldest(db)
    return YearSeen(
        year,
        {one.day: one for one in values.days},
        Counter(logical_day(one.moment, start) for one in of_year),
        {
            logical_day(one.moment, start): numbers[one.id]
            for one in sessions
            if one.kind is SessionKind.TREATMENT and one.id in numbers
        },
        min(year, oldest.year) if oldest else year,
    )
