"""The line over the dots: the middle of the last seven days, where there are enough of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from gettext import gettext as _
from itertools import groupby, pairwise

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.domains import domain_of, standing
from moodjournal.analysis.quantiles import median
from moodjournal.domain.course import Phase
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session

WINDOW_DAYS = 7
LEAST_VALUES = 4
LEAST_VALUES_DENSE = 3
DENSE_BELOW_DAYS = 5
BREAK_DAYS = 14

Segment = tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Pieces of line, oldest first; nothing may be drawn between two pieces.

    Attributes:
        segments: Each a tuple of (day, value); only days with a value of their own stand in it.
        n: How many days have a place on the line.
    """

    segments: tuple[Segment, ...]
    n: int

    @property
    def rule(self) -> str:
        """How the line comes about, in one sentence."""
        return _(
            "Line: middle of the last 7 days, from 4 days with a value on (3 where sessions are "
            "under 5 days apart); never across a phase line or 7 empty days."
        )


def trend(
    days: Sequence[DayValue],
    phases: Iterable[Phase],
    sessions: Iterable[Session] = (),
    day_start: time = DAY_START,
) -> Trend:
    """Return the trend line of ``days`` (CLINICAL.md, "Numbers about one person").

    Trailing median over 7 logical days, from 4 day values on, 3 in a phase whose sessions are
    under 5 days apart; never across a phase line; broken where 14 days in a row have no place
    on the line (CLINICAL.md), and already where 7 days in a row have no value: the two sides then
    share no window, and a line between them would be interpolation. It stands on days that
    have a value themselves: nothing is carried forward.

    Args:
        days: Day values, oldest first.
        phases: In any order.
        sessions: For how far apart they are; only done treatments count.
        day_start: Where a day begins.
    """
    kept = standing(phases)
    dense = dense_phases(kept, sessions, day_start)
    segments: list[Segment] = []
    for domain, group in groupby(days, key=lambda one: domain_of(one.day, kept)):
        least = LEAST_VALUES_DENSE if domain in dense else LEAST_VALUES
        own = tuple(group)
        segments += _broken(_trailing(own, least), own)
    return Trend(tuple(segments), sum(map(len, segments)))


def dense_phases(
    phases: Sequence[Phase], sessions: Iterable[Session], day_start: time = DAY_START
) -> frozenset[str]:
    """Return the ids of phases whose sessions are typically (median) under 5 days apart."""
    opening = {phase.session_id: phase.id for phase in phases if phase.session_id}
    days = {
        one.id: logical_day(one.moment, day_start) for one in sessions if is_treatment_done(one)
    }
    found = set()
    for phase in phases:
        own = sorted(
            day
            for id_, day in days.items()
            if phase.holds(day) and opening.get(id_) in (None, phase.id)
        )
        gaps = [(later - earlier).days for earlier, later in pairwise(own)]
        if gaps and median(gaps) < DENSE_BELOW_DAYS:
            found.add(phase.id)
    return frozenset(found)


def _trailing(days: Sequence[DayValue], least: int) -> Segment:
    points = []
    begin = 0
    for place, one in enumerate(days):
        while days[begin].day <= one.day - timedelta(days=WINDOW_DAYS):
            begin += 1
        if place - begin + 1 >= least:
            points.append((one.day, median(each.value for each in days[begin : place + 1])))
    return tuple(points)


def _broken(points: Segment, days: Sequence[DayValue]) -> list[Segment]:
    """Break the line where days before and after share no window, or too few have a place on it."""
    silent = {
        later.day
        for earlier, later in pairwise(days)
        if (later.day - earlier.day).days > WINDOW_DAYS
    }
    pieces: list[list[tuple[date, float]]] = []
    for point in points:
        last = pieces[-1][-1][0] if pieces else date.min
        far = (point[0] - last).days > BREAK_DAYS
        if far or any(last < day <= point[0] for day in silent):
            pieces.append([])
        pieces[-1].append(point)
    return [tuple(piece) for piece in pieces]
