"""When a questionnaire may be offered again (CLINICAL.md, Questionnaires)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from gettext import gettext as _

from moodjournal.analysis.acute import Acute, is_acute
from moodjournal.domain.instrument import Instrument, Offer
from moodjournal.domain.moment import DAY_START, Moment, logical_day


class Why(StrEnum):
    """Why a questionnaire is offered now, or is not."""

    NOW = "now"
    TOTALS_ONLY = "totals only"
    NOT_CHOSEN = "not chosen"
    DONE_ONCE = "done once"
    WAITING = "waiting"
    ACUTE = "acute"


@dataclass(frozen=True, slots=True)
class Due:
    """Whether a questionnaire is offered.

    Attributes:
        why: The reason, either way.
        since: The day since which it may be offered; None if it may not, or was never filled in.
        next_day: The first day on which it may be; None if it may now, or no day is known.
        every_days: Its least interval in days.
    """

    why: Why
    since: date | None = None
    next_day: date | None = None
    every_days: int = 0

    @property
    def now(self) -> bool:
        """Whether it is offered now."""
        return self.why is Why.NOW

    @property
    def rule(self) -> str:
        """The reason, in one sentence; empty if it is offered now."""
        match self.why:
            case Why.NOW:
                return ""
            case Why.TOTALS_ONLY:
                return _("A total from the clinic can be entered; the form itself is not here.")
            case Why.NOT_CHOSEN:
                return _("Not offered until you choose it.")
            case Why.DONE_ONCE:
                return _("This one is filled in once.")
            case Why.WAITING:
                return _("Offered every {n} days at most.").format(n=self.every_days)
            case Why.ACUTE:
                return _("Not within the hours after a session.")


def due_of(
    instrument: Instrument,
    chosen: bool,
    last_day: date | None,
    now: Moment,
    acute: Acute,
    day_start: time = DAY_START,
) -> Due:
    """Return whether ``instrument`` is offered.

    Args:
        instrument: The questionnaire.
        chosen: Whether it is on, or the person chose it.
        last_day: The logical day of the last complete one of the person's own; None before.
        now: The present moment, where the person is.
        acute: The hours after sessions, in which none is offered.
        day_start: Where a day begins.
    """
    every = instrument.min_interval_days
    if not instrument.items:
        return Due(Why.TOTALS_ONLY)
    if not chosen:
        return Due(Why.NOT_CHOSEN)
    if instrument.offer is Offer.ONCE and last_day is not None:
        return Due(Why.DONE_ONCE)
    today = logical_day(now, day_start)
    since = None if last_day is None else last_day + timedelta(days=every)
    if since is not None and today < since:
        return Due(Why.WAITING, next_day=since, every_days=every)
    if is_acute(now, acute):
        end = _end_of_acute(now.utc, acute)
        next_day = logical_day(Moment.from_utc(end, now.zone), day_start) if end else None
        return Due(Why.ACUTE, next_day=next_day)
    return Due(Why.NOW, since=since, every_days=every)


def _end_of_acute(at: datetime, acute: Acute) -> datetime | None:
    return next((span.end for span in acute.spans if span.holds(at)), None)
