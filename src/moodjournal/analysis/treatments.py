"""Done treatment sessions in a row, each with its neighbours."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.analysis.domains import standing
from moodjournal.domain.course import Phase, PhaseKind, Route
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session, session_numbers, session_order

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Treatment:
    """One done treatment session in its place.

    Attributes:
        session: The session.
        number: Its number in the course.
        day: Its logical day.
        start: When it began; UTC.
        previous: Logical day of the done treatment before it; None if it is the first.
        previous_start: When that one began; UTC.
        next: Logical day of the done treatment after it; None if it is the last.
        phase: The phase it opens or lies in; None outside phases.
    """

    session: Session
    number: int
    day: date
    start: datetime
    previous: date | None
    previous_start: datetime | None
    next: date | None
    phase: PhaseKind | None

    @property
    def route(self) -> Route | None:
        """How the medicine was given; None if not said."""
        return self.session.route

    def owns(self, day: date) -> bool:
        """Tell whether ``day`` lies between the neighbours' days, neither of them included."""
        after = self.previous is None or self.previous < day
        return after and (self.next is None or day < self.next)


def treatments(
    sessions: Collection[Session], phases: Iterable[Phase], day_start: time = DAY_START
) -> tuple[Treatment, ...]:
    """Return the done treatment sessions, oldest first, each with its neighbours.

    Args:
        sessions: All sessions, of any kind and status, in any order.
        phases: In any order.
        day_start: Where a day begins.
    """
    kept = standing(phases)
    numbers = session_numbers(sessions)
    done = sorted((one for one in sessions if is_treatment_done(one)), key=session_order)
    days = [logical_day(one.moment, day_start) for one in done]
    last = len(done) - 1
    return tuple(
        Treatment(
            session=one,
            number=numbers[one.id],
            day=days[place],
            start=one.moment.utc,
            previous=days[place - 1] if place else None,
            previous_start=done[place - 1].moment.utc if place else None,
            next=days[place + 1] if place < last else None,
            phase=_phase(one, days[place], kept),
        )
        for place, one in enumerate(done)
    )


def after_induction(done: Sequence[Treatment]) -> tuple[Treatment, ...]:
    """Return the last induction session and all after it; all, if none lies in an induction."""
    places = [place for place, one in enumerate(done) if one.phase is PhaseKind.INDUCTION]
    return tuple(done[places[-1] :]) if places else tuple(done)


def _phase(session: Session, day: date, phases: Sequence[Phase]) -> PhaseKind | None:
    """Return the phase that ``session`` opens, else the one that holds its day."""
    opened = next((one.kind for one in phases if one.session_id == session.id), None)
    held = [one.kind for one in phases if one.holds(day)]
    return opened or (held[0] if held else None)
