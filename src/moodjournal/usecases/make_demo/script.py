"""When what happens to the made-up person, and how they were: days counted from session 1."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType

INDUCTION_SESSIONS = 6
ASSESSMENT_DAYS = 14
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Script:
    """One course as it went. Every day is an offset from the day of session 1.

    Attributes:
        today: The last day of the journal.
        session_1: The day of session 1.
        first: Offset at which assessment begins.
        sessions: Offsets of the treatment sessions, those that lie ahead included.
        cancelled: Offsets of treatment sessions that were called off.
        integration: Offsets of sessions with the therapist.
        visits: Offsets of visits with the prescriber.
        maintenance: Offset at which maintenance begins; None if it has not.
        moods: ``{offset: how they were, 0-10}``; between two, the straight line.
        away: Offsets without check-ins.
        varies: Whether days vary around the line, and a few more are left out.
        questionnaires: ``{offset: PHQ-9 total}``.
        medicine: Offset of a change of medicine.
        life: Offsets of the first and last day of a life event; None if there was none.
    """

    today: date
    session_1: date
    first: int
    sessions: tuple[int, ...]
    moods: Mapping[int, float]
    questionnaires: Mapping[int, int]
    medicine: int
    cancelled: tuple[int, ...] = ()
    integration: tuple[int, ...] = ()
    visits: tuple[int, ...] = ()
    maintenance: int | None = None
    away: frozenset[int] = frozenset()
    varies: bool = True
    life: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        for name in ("moods", "questionnaires"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    @property
    def last(self) -> int:
        """The offset of today."""
        return (self.today - self.session_1).days

    def day(self, offset: int) -> date:
        """Return the local date of an offset."""
        return self.session_1 + timedelta(days=offset)

    def level(self, offset: int) -> float:
        """Return how they were on a day, 0-10."""
        if offset in self.moods:
            return self.moods[offset]
        for before, after in pairwise(sorted(self.moods)):
            if before <= offset <= after:
                share = (offset - before) / (after - before)
                return self.moods[before] + share * (self.moods[after] - self.moods[before])
        return self.moods[min(self.moods) if offset < min(self.moods) else max(self.moods)]


def induction(today: date) -> Script:
    """Return the course on the day after session 4 of 6.

    Sessions are on Mondays, Wednesdays and Fridays; where yesterday was none of these, on the
    same rhythm of other days, so that session 4 was yesterday all the same.
    """
    fourth = today - timedelta(days=1)
    shift = (0, -1, 0, -1, 0, -1, -2)[fourth.weekday()]
    clinic_days = {(weekday - shift) % 7 for weekday in (0, 2, 4)}
    start = fourth - timedelta(days=7)
    offsets = [days for days in range(15) if (start.weekday() + days) % 7 in clinic_days]
    quiet = next(days for days in (4, 3) if days not in offsets)
    free = [days for days in (3, 4, 6) if days not in offsets]
    talk = next((days for days in free if (start.weekday() + days) % 7 < SATURDAY), free[0])
    return Script(
        today=today,
        session_1=start,
        first=-ASSESSMENT_DAYS,
        sessions=tuple(offsets[:INDUCTION_SESSIONS]),
        integration=(talk,),
        visits=(-13,),
        moods=dict(
            enumerate(
                (3, 2, 3, 3, 2, 3, 3, 2, 3, 3, 2, 3, 3, 3, 3, 4, 5, 5, 5, 5, 6, 5, 6),
                start=-ASSESSMENT_DAYS,
            )
        ),
        away=frozenset({-11, -6, -2, quiet}),
        varies=False,
        questionnaires={-12: 19, -1: 18, 6: 13},
        medicine=-8,
    )


def maintenance(today: date) -> Script:
    """Return the course after 27 weeks: six sessions in two weeks, then five boosters.

    The weeks after session 7 fade clearly; session 9 changes nothing.
    """
    start = today - timedelta(days=168 + today.weekday())
    return Script(
        today=today,
        session_1=start,
        first=-15,
        sessions=(0, 2, 4, 7, 9, 11, 32, 60, 91, 121, 151, 179),
        cancelled=(88,),
        integration=(3, 15, 57, 94, 178),
        visits=(-13, 66, 185),
        maintenance=15,
        moods={
            -15: 2.8, -1: 3, 0: 3, 1: 4, 4: 4.8, 7: 5.3, 11: 6, 13: 7, 22: 7, 28: 5.2, 32: 4.8,
            33: 7, 47: 7.2, 52: 5.4, 55: 4.2, 60: 4, 61: 6.4, 64: 7.2, 80: 7, 87: 5.8, 91: 5.6,
            92: 5.7, 103: 5.7, 114: 6, 121: 6.2, 122: 7.4, 136: 7.6, 146: 7, 151: 6.4, 152: 7.6,
            160: 8, 174: 7.6,
        },
        away=frozenset({-9, 17, 36, 37, 70, 127, 128, 156, *range(104, 114)}),
        questionnaires={
            -12: 19, -1: 18, 7: 13, 14: 8, 30: 10, 45: 7, 58: 12, 75: 7, 89: 9, 116: 9, 130: 6,
            149: 8, 164: 5,
        },
        medicine=69,
        life=(103, 105),
    )  # fmt: skip


MOMENTS: Mapping[str, Callable[[date], Script]]
MOMENTS = MappingProxyType({"induction": induction, "maintenance": maintenance})
"""The moments by the names they have on the command line."""
