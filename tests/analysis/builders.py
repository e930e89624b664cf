"""Small made-up courses. Day 0 is 1 May 2026, in Berlin; times are wall times there."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.course import Phase, PhaseKind
from moodjournal.domain.measure import Rating
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.session import Session, SessionKind, Status

START = date(2026, 5, 1)
ZONE = "Europe/Berlin"
COURSE = "c" * 32


def day(number: int) -> date:
    return START + timedelta(days=number)


def moment(number: int, at: str = "18:00", zone: str = ZONE) -> Moment:
    return Moment.local(day(number), time.fromisoformat(at), zone)


def a_check_in(
    number: int,
    mood: int | None = None,
    at: str | None = "18:00",
    *,
    late_h: float = 0,
    ratings: Sequence[Rating] = (),
    mode: Mode = Mode.NORMAL,
    zone: str = ZONE,
    **more,
) -> CheckIn:
    """Return a check-in of day ``number``; ``at=None`` knows only the day."""
    when = Moment.whole_day(day(number), zone) if at is None else moment(number, at, zone)
    return CheckIn(
        moment=when,
        recorded_at=when.utc + timedelta(hours=late_h),
        mood=mood,
        ratings=tuple(ratings),
        mode=mode,
        **more,
    )


def a_session(
    number: int,
    at: str | None = "10:00",
    *,
    status: Status = Status.DONE,
    kind: SessionKind = SessionKind.TREATMENT,
    planned: bool = False,
    **more,
) -> Session:
    """Return a session; ``planned`` leaves out when it began, ``at=None`` knows only the day."""
    if planned or status is not Status.DONE:
        wall = None if at is None else time.fromisoformat(at)
        more["planned"] = Planned(day(number), wall, ZONE)
    else:
        more["actual"] = Moment.whole_day(day(number), ZONE) if at is None else moment(number, at)
    return Session(course_id=COURSE, status=status, kind=kind, **more)


def a_phase(kind: PhaseKind, first: int, last: int | None = None, **more) -> Phase:
    end = None if last is None else day(last)
    return Phase(course_id=COURSE, kind=kind, first_day=day(first), last_day=end, **more)


def moods(numbers: Iterable[tuple[int, int]]) -> list[CheckIn]:
    return [a_check_in(number, mood) for number, mood in numbers]


def shifted(check_in: CheckIn, days: int) -> CheckIn:
    """Return the same a number of days later, on clocks that never change."""
    delta = timedelta(days=days)
    at = check_in.moment.at + delta
    return CheckIn(
        moment=Moment(at, check_in.moment.zone, check_in.moment.precision),
        recorded_at=check_in.recorded_at + delta,
        mood=check_in.mood,
    )
