"""The hours after a treatment session: shown, never averaged."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from gettext import gettext as _

from moodjournal.domain.moment import DAY_START, Moment, Precision, day_bounds, logical_day
from moodjournal.domain.session import Session, SessionKind, Status

ACUTE_HOURS = 24
"""How long a session counts as acute unless the person says otherwise (MODEL: 24 h)."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, ``start <= t < end``, both in UTC."""

    start: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        """Tell whether the instant ``at`` lies in it."""
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class Acute:
    """All acute time of a journal.

    Attributes:
        spans: Oldest first; they neither overlap nor touch.
        days: Days of sessions and the days after: a moment known only to the day is acute there.
        hours: Length after one session that has a time.
        n: How many sessions it comes from.
    """

    spans: tuple[Span, ...]
    days: frozenset[date]
    hours: float
    n: int

    @property
    def rule(self) -> str:
        """How it was decided, in one sentence."""
        return _("Acute: up to {hours} h after the start of a treatment session.").format(
            hours=f"{self.hours:g}"
        )


def is_treatment_done(session: Session) -> bool:
    """Tell whether ``session`` is a treatment that took place and is not in the trash."""
    treated = session.kind is SessionKind.TREATMENT and session.status is Status.DONE
    return treated and session.deleted_at is None


def acute_spans(
    sessions: Iterable[Session], hours: float = ACUTE_HOURS, day_start: time = DAY_START
) -> tuple[Span, ...]:
    """Return the acute stretches: the union over all done treatment sessions, oldest first.

    Args:
        sessions: In any order; what is not a done treatment is passed over.
        hours: From the actual start (planned if there is none), the end excluded; 2 to 24.
        day_start: Where a day begins. A session without a time makes its day and the next acute.
    """
    spans = [_span(one, hours, day_start) for one in sessions if is_treatment_done(one)]
    return _union(spans)


def acute_time(
    sessions: Iterable[Session], hours: float = ACUTE_HOURS, day_start: time = DAY_START
) -> Acute:
    """Return all that is needed to tell whether a moment is acute; see ``acute_spans``."""
    done = [one for one in sessions if is_treatment_done(one)]
    days = {logical_day(one.moment, day_start) for one in done}
    after = {day + ONE_DAY for day in days}
    return Acute(acute_spans(done, hours, day_start), frozenset(days | after), hours, len(done))


def is_acute(moment: Moment, acute: Acute) -> bool:
    """Tell whether ``moment`` is shown apart: within the hours after a session.

    A moment known only to the day is acute on a session's day and on the day after.
    """
    if moment.precision is Precision.DAY:
        return moment.at.date() in acute.days
    at = moment.utc
    place = bisect_right(acute.spans, at, key=lambda span: span.start)
    return place > 0 and acute.spans[place - 1].holds(at)


def _span(session: Session, hours: float, day_start: time) -> Span:
    moment = session.moment
    if moment.precision is Precision.DAY:
        day = logical_day(moment, day_start)
        begin = day_bounds(day, moment.zone, day_start)[0]
        return Span(begin, day_bounds(day + ONE_DAY, moment.zone, day_start)[1])
    return Span(moment.utc, moment.utc + timedelta(hours=hours))


def _union(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
