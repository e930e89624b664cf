"""Made-up patients: what they felt, which days they logged, when they were treated.

Whole-number moods from 0 to 10 around an own mean; neighbouring days are alike (lag-1 correlation);
bad days are logged less often. Day 0 is the first of 14 assessment days. Six induction sessions
follow, then maintenance with boosters every 28 days, or booked when mood is low.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import erf, sqrt
from random import Random

from moodjournal.analysis.day_values import DayValue
from moodjournal.domain.course import Phase, PhaseKind

START = date(2026, 1, 5)
COURSE = "c" * 32
SD = 1.5
ASSESSMENT_DAYS = 14
INDUCTION = (14, 16, 18, 21, 23, 25)
MAINTENANCE_FROM = 27
MAINTENANCE_DAYS = 175
ALL_DAYS = MAINTENANCE_FROM + MAINTENANCE_DAYS
BOOSTER_EVERY = 28
BOOKED_AFTER_AT_LEAST = 14
LOGGED = 0.9
LOGGED_WHEN_BAD = 0.7
BAD = -1.0
"""A day this far under the person's present mean is a bad one."""
TROUGH_DAYS = 3
OWN_MEANS = tuple(mean / 4 for mean in range(12, 21))
"""From 3 to 5: a rise of 3 stays on the scale."""


@dataclass(frozen=True, slots=True)
class Patient:
    """One made-up patient.

    Attributes:
        own: The own mean before treatment.
        rise: By how much the mean is higher from the first session on.
        days: Day values, oldest first; none on the days of sessions, whose evenings are acute.
        moods: The mood of every day, logged or not.
        logged: Whether each day was logged.
        sessions: Days of sessions.
    """

    own: float
    rise: float
    days: tuple[DayValue, ...]
    moods: tuple[int, ...]
    logged: tuple[bool, ...]
    sessions: tuple[int, ...]

    @property
    def truth(self) -> float:
        """The true difference of the means, as far as the scale shows it."""
        return expected(self.own + self.rise) - expected(self.own)


def a_patient(chance: Random, lag: float, *, rise: float = 0, trough: bool = False) -> Patient:
    """Return a patient; ``trough``: the first three days each lie at least 1 under the own mean."""
    own = chance.choice(OWN_MEANS)
    swings = swinging(chance, lag, trough=trough)
    moods = tuple(
        whole(own + swing + (rise if day >= ASSESSMENT_DAYS else 0))
        for day, swing in enumerate(swings)
    )
    logged = tuple(
        chance.random() < (LOGGED_WHEN_BAD if swing <= BAD else LOGGED) for swing in swings
    )
    boosters = when_low(swings) if chance.random() < 0.5 else by_the_calendar()
    sessions = (*INDUCTION, *boosters)
    treated = set(sessions)
    days = tuple(
        DayValue(day_of(day), mood, 1, False, (mood,))
        for day, mood in enumerate(moods)
        if logged[day] and day not in treated
    )
    return Patient(own, rise, days, moods, logged, sessions)


def swinging(chance: Random, lag: float, *, trough: bool) -> list[float]:
    """Return how far each day lies from the mean: SD 1.5, correlated with the day before."""
    fresh = sqrt(1 - lag**2)
    while True:
        swings = [chance.gauss(0, SD)]
        for _day in range(1, TROUGH_DAYS):
            swings.append(lag * swings[-1] + fresh * chance.gauss(0, SD))
        if not trough or max(swings) <= BAD:
            break
    for _day in range(TROUGH_DAYS, ALL_DAYS):
        swings.append(lag * swings[-1] + fresh * chance.gauss(0, SD))
    return swings


def by_the_calendar() -> tuple[int, ...]:
    """Return boosters every 28 days after the last induction session."""
    return tuple(range(INDUCTION[-1] + BOOSTER_EVERY, ALL_DAYS, BOOSTER_EVERY))


def when_low(swings: list[float]) -> tuple[int, ...]:
    """Return boosters booked when a week was low: two days later, at least 14 days apart."""
    found: list[int] = []
    last = INDUCTION[-1]
    for day in range(last + BOOKED_AFTER_AT_LEAST, ALL_DAYS):
        if day - last >= BOOKED_AFTER_AT_LEAST and sum(swings[day - 9 : day - 2]) / 7 <= BAD / 2:
            found.append(day)
            last = day
    return tuple(found)


def whole(mood: float) -> int:
    """Return a mood as a person gives it."""
    return min(10, max(0, round(mood)))


@cache
def expected(mean: float) -> float:
    """Return the mean of whole moods around ``mean``."""

    def below(edge: float) -> float:
        return (1 + erf((edge - mean) / SD / sqrt(2))) / 2

    return sum(1 - below(mood - 0.5) for mood in range(1, 11))


def day_of(number: int) -> date:
    """Return the date of day ``number``."""
    return START + timedelta(days=number)


def phases() -> tuple[Phase, ...]:
    """Return the phases that all patients share; the days between two belong to none."""
    bounds = (
        (PhaseKind.ASSESSMENT, 0, ASSESSMENT_DAYS - 1),
        (PhaseKind.INDUCTION, ASSESSMENT_DAYS, MAINTENANCE_FROM - 1),
        (PhaseKind.MAINTENANCE, MAINTENANCE_FROM, None),
    )
    return tuple(
        Phase(
            course_id=COURSE,
            kind=kind,
            first_day=day_of(first),
            last_day=None if last is None else day_of(last),
        )
        for kind, first, last in bounds
    )
