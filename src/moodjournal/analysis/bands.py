"""Where phases and sessions lie on an axis of days."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time

from moodjournal.domain.course import Phase, PhaseKind
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session, SessionKind, Status, session_numbers


@dataclass(frozen=True, slots=True)
class PhaseBand:
    """A phase as far as it lies in the days looked at.

    Attributes:
        kind: Assessment, induction, maintenance or transition.
        first: Its first day, or the first day looked at.
        last: Its last day, or the last day looked at; included.
        opens: Whether ``first`` opens with a session: the value of that day is still the phase's
            before.
        closes: Whether the next phase opens with a session on ``last``.
    """

    kind: PhaseKind
    first: date
    last: date
    opens: bool = False
    closes: bool = False

    def counts(self, day: date) -> bool:
        """Tell whether the value of ``day`` belongs to this phase."""
        return self.first <= day <= self.last and not (self.opens and day == self.first)


@dataclass(frozen=True, slots=True)
class SessionMark:
    """A treatment session on the axis of days; planned ones lie ahead."""

    day: date
    number: int
    status: Status
    session_id: str


def phase_bands(phases: Sequence[Phase], first: date, last: date) -> tuple[PhaseBand, ...]:
    """Return the parts of ``phases`` (by first day) that lie in ``first`` to ``last``."""
    openings = {phase.first_day for phase in phases if phase.session_id is not None}
    found = []
    for phase in phases:
        end = last if phase.last_day is None else phase.last_day
        if phase.first_day > last or end < first:
            continue
        opens = phase.session_id is not None and phase.first_day >= first
        closes = end in openings and end > phase.first_day
        start = max(first, phase.first_day)
        found.append(PhaseBand(phase.kind, start, min(last, end), opens, closes and end <= last))
    return tuple(found)


def session_marks(
    sessions: Collection[Session], first: date, last: date, day_start: time = DAY_START
) -> tuple[SessionMark, ...]:
    """Return the done and planned treatment sessions from ``first`` to ``last``, oldest first."""
    numbers = session_numbers(sessions)
    marks = [
        SessionMark(logical_day(one.moment, day_start), numbers[one.id], one.status, one.id)
        for one in sessions
        if one.kind is SessionKind.TREATMENT and one.id in numbers
    ]
    inside = (mark for mark in marks if first <= mark.day <= last)
    return tuple(sorted(inside, key=lambda mark: (mark.day, mark.number, mark.session_id)))
