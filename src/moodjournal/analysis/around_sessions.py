"""The days around each session, laid over each other at the day of the session.

Source: CLINICAL.md, "around sessions".
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from gettext import gettext as _

from moodjournal.analysis.acute import ACUTE_HOURS, acute_time
from moodjournal.analysis.day_values import DayValue, day_values
from moodjournal.analysis.quantiles import Quartiles, quartiles
from moodjournal.analysis.treatments import Treatment, treatments
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Phase, PhaseKind, Route
from moodjournal.domain.measure import Measure
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session

FIRST_OFFSET = -7
LAST_OFFSET = 28
LEAST_FOR_MEDIAN = 3
LEAST_FOR_BAND = 5


@dataclass(frozen=True, slots=True)
class OffsetValue:
    """The value of one day, so many logical days from the session's (0: before its start)."""

    offset: int
    value: float
    from_memory: bool


@dataclass(frozen=True, slots=True)
class SessionLine:
    """The thin line of one session; only days with a value stand in it, lowest offset first."""

    session_id: str
    number: int
    day: date
    points: tuple[OffsetValue, ...]


@dataclass(frozen=True, slots=True)
class AtOffset:
    """All sessions of a group on one day from the session.

    Attributes:
        offset: Logical days from the session's day.
        n: How many sessions have a value there; printed under the axis.
        middle: Median, from 3 sessions on; None with fewer.
        low: Lower quartile, from 5 sessions on; None with fewer.
        high: Upper quartile, from 5 sessions on; None with fewer.
    """

    offset: int
    n: int
    middle: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class AroundSessions:
    """Sessions of one phase and one route.

    Attributes:
        phase: The kind of phase they open or lie in; None outside phases.
        route: How the medicine was given; None if not said.
        lines: One a session that has a value, oldest first.
        offsets: Each offset that has a value, lowest first.
        acute_hours: How long after a session a value is left out.
    """

    phase: PhaseKind | None
    route: Route | None
    lines: tuple[SessionLine, ...]
    offsets: tuple[AtOffset, ...]
    acute_hours: float

    @property
    def n(self) -> int:
        """How many sessions."""
        return len(self.lines)

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _(
            "Thin: one line a session. Bold: median of at least 3 sessions; band (from 5): middle "
            "half. First {hours} h left out; days of the neighbouring sessions too."
        ).format(hours=f"{self.acute_hours:g}")

    @property
    def caption(self) -> str:
        """What must stand under it, always."""
        return _("Sessions are often booked when mood is low, so some rise would happen anyway")


def around_sessions(
    check_ins: Collection[CheckIn],
    sessions: Collection[Session],
    phases: Iterable[Phase],
    *,
    measure: Measure | None = None,
    day_start: time = DAY_START,
    acute_hours: float = ACUTE_HOURS,
    known: Iterable[DayValue] | None = None,
) -> tuple[AroundSessions, ...]:
    """Return the days around each session, apart by phase and route, in the order of first session.

    Offsets -7 to +28, never into the neighbouring session's days; day 0 holds only what came before
    the start; acute values are in none.

    Args:
        check_ins: In any order; leave out those from memory if they are switched off.
        sessions: All sessions, of any kind and status.
        phases: Of one course.
        measure: What to look at; None for mood.
        day_start: Where a day begins.
        acute_hours: How long after a session a value is acute.
        known: Day values, if known; then only check-ins on days of sessions are needed.
    """
    acute = acute_time(sessions, acute_hours, day_start)
    if known is None:
        known = day_values(check_ins, acute, measure=measure, day_start=day_start).days
    days = {one.day: one for one in known}
    by_day = _by_day(check_ins, day_start)
    groups: dict[tuple[PhaseKind | None, Route | None], list[SessionLine]] = {}
    for one in treatments(sessions, phases, day_start):
        early = [each for each in by_day.get(one.day, ()) if _before_start(each, one)]
        zero = day_values(early, acute, measure=measure, day_start=day_start).days
        line = _line(one, days, zero)
        if line.points:
            groups.setdefault((one.phase, one.route), []).append(line)
    return tuple(
        AroundSessions(phase, route, tuple(lines), _offsets(lines), acute_hours)
        for (phase, route), lines in groups.items()
    )


def _by_day(check_ins: Iterable[CheckIn], day_start: time) -> dict[date, list[CheckIn]]:
    found: dict[date, list[CheckIn]] = {}
    for one in check_ins:
        found.setdefault(logical_day(one.moment, day_start), []).append(one)
    return found


def _before_start(check_in: CheckIn, treatment: Treatment) -> bool:
    at = check_in.moment.utc
    earlier = treatment.previous_start is not None and at < treatment.previous_start
    return at < treatment.start and not earlier


def _line(
    treatment: Treatment, days: Mapping[date, DayValue], zero: Sequence[DayValue]
) -> SessionLine:
    points = []
    for offset in range(FIRST_OFFSET, LAST_OFFSET + 1):
        day = treatment.day + timedelta(days=offset)
        one = days.get(day) if treatment.owns(day) else None
        if offset == 0:
            one = zero[0] if zero else None
        if one is not None:
            points.append(OffsetValue(offset, one.value, one.from_memory))
    return SessionLine(treatment.session.id, treatment.number, treatment.day, tuple(points))


def _offsets(lines: Iterable[SessionLine]) -> tuple[AtOffset, ...]:
    values: dict[int, list[float]] = {}
    for line in lines:
        for point in line.points:
            values.setdefault(point.offset, []).append(point.value)
    return tuple(_at(offset, quartiles(values[offset])) for offset in sorted(values))


def _at(offset: int, found: Quartiles) -> AtOffset:
    middle = found.middle if found.n >= LEAST_FOR_MEDIAN else None
    low, high = (found.low, found.high) if found.n >= LEAST_FOR_BAND else (None, None)
    return AtOffset(offset, found.n, middle, low, high)
