"""Day values straight from numbers. Day 0 is 1 May 2026."""

from collections.abc import Iterable

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.treatments import Treatment, treatments
from moodjournal.domain.course import PhaseKind
from tests.analysis.builders import a_phase, a_session, day


def day_value(number: int, value: float) -> DayValue:
    return DayValue(day(number), value, 1, False, (value,))


def days_of(values: Iterable[tuple[int, float]]) -> list[DayValue]:
    return [day_value(number, value) for number, value in values]


def treated(*numbers: int, phases=(), **more) -> tuple[Treatment, ...]:
    """Return done treatments on these days, in their places."""
    return treatments([a_session(number, **more) for number in numbers], phases)


def assessment_and_maintenance(first_later: int = 20):
    return [
        a_phase(PhaseKind.ASSESSMENT, 0, first_later - 1),
        a_phase(PhaseKind.MAINTENANCE, first_later),
    ]
