"""What a questionnaire has changed by since its baseline (CLINICAL.md, Questionnaires).

Totals a person's own answers give and totals from the clinic are two series: a baseline and what is
held against it are always of one of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from gettext import gettext as _
from math import floor, sqrt

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.analysis.quantiles import median
from moodjournal.domain.instrument import Instrument
from moodjournal.domain.moment import DAY_START, Moment, Precision, logical_day
from moodjournal.domain.session import Session

USUAL_DAYS = 14
"""How many days before session 1 a baseline may lie."""
MOST_DAYS = 30
"""How many it may lie before it with a note beside it."""
LEAST_BASELINE = 10
"""From this baseline on a change is also told in percent, and may be called a response."""
LAST = 4
"""The median of so many stands beside the latest one."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One questionnaire as a point in time.

    Attributes:
        id: Its id.
        moment: When it was answered.
        day: The logical day of that.
        total: Its total; None while it is unfinished.
        from_clinic: Whether the clinic gave the total.
        private: Whether it is never shared.
    """

    id: str
    moment: Moment
    day: date
    total: float | None
    from_clinic: bool = False
    private: bool = False


class Missing(StrEnum):
    """Why there is no baseline."""

    NO_SESSION = "no session"
    NONE_BEFORE = "none before"
    TOO_EARLY = "too early"


@dataclass(frozen=True, slots=True)
class NoBaseline:
    """There is nothing to hold a total against, and why.

    Attributes:
        why: What is missing.
        days_before: How many days before session 1 the last complete one was, if that is too many.
    """

    why: Missing
    days_before: int | None = None

    @property
    def rule(self) -> str:
        """What is missing, in one sentence."""
        match self.why:
            case Missing.NO_SESSION:
                return _("No baseline yet: session 1 has not taken place.")
            case Missing.NONE_BEFORE:
                return _("No baseline: none was complete before session 1.")
            case Missing.TOO_EARLY:
                sentence = _("No baseline: the last one was {n} days before session 1, 30 at most.")
                return sentence.format(n=self.days_before)


@dataclass(frozen=True, slots=True)
class Baseline:
    """What later totals are held against.

    Attributes:
        filled: The questionnaire; its total is not None.
        total: That total.
        days_before: How many days before session 1 it was; None if the person chose it.
    """

    filled: Filled
    total: float
    days_before: int | None

    @property
    def is_early(self) -> bool:
        """Whether it lies further back than usual, which is said beside it."""
        return self.days_before is not None and self.days_before > USUAL_DAYS

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        if self.days_before is None:
            return _("Baseline: the one you chose.")
        if self.is_early:
            sentence = _("Baseline: the last complete one before session 1, {n} days earlier.")
            return sentence.format(n=self.days_before)
        return _("Baseline: the last complete one before session 1, at most 14 days earlier.")


@dataclass(frozen=True, slots=True)
class FromBaseline:
    """How far a total lies from its baseline. None says that no rule or no ground is there.

    Attributes:
        points: The total less the baseline.
        percent: The same in percent of the baseline, whole; only from a baseline of 10 on.
        is_reliable: Whether it is more than the form's own imprecision.
        is_noticeable: Whether it is at least the smallest change that people notice.
        is_response: Whether it is a fall that counts as a response.
        is_remission: Whether the total is below the line of remission.
    """

    points: float
    percent: int | None
    is_reliable: bool | None
    is_noticeable: bool | None
    is_response: bool | None
    is_remission: bool | None


@dataclass(frozen=True, slots=True)
class Recall:
    """The days a questionnaire asks about, both included, and the sessions inside."""

    first: date
    last: date
    sessions: int


def baseline_of(
    filled: Iterable[Filled],
    session_1: Moment | None,
    chosen: str = "",
    day_start: time = DAY_START,
) -> Baseline | NoBaseline:
    """Return the baseline of one series: the last complete one before the start of session 1.

    Args:
        filled: Those of one instrument and one origin, in any order.
        session_1: When the first done treatment session began; None before it.
        chosen: Id of the one the person chose instead; one that is not complete is passed over.
        day_start: Where a day begins.
    """
    complete = [(one, one.total) for one in filled if one.total is not None]
    for one, total in complete:
        if one.id == chosen:
            return Baseline(one, total, None)
    if session_1 is None:
        return NoBaseline(Missing.NO_SESSION)
    before = [each for each in complete if _is_before(each[0].moment, session_1)]
    if not before:
        return NoBaseline(Missing.NONE_BEFORE)
    last, total = max(before, key=lambda each: (each[0].moment.utc, each[0].id))
    days = (logical_day(session_1, day_start) - last.day).days
    return Baseline(last, total, days) if days <= MOST_DAYS else NoBaseline(Missing.TOO_EARLY, days)


def change_from(
    baseline: Baseline | NoBaseline, later: Filled, instrument: Instrument
) -> FromBaseline | None:
    """Return how far ``later`` lies from ``baseline``; None if they cannot be compared.

    They cannot if there is no baseline or no total, if one was entered by the clinic and the other
    was not, or if ``later`` is not later.
    """
    if isinstance(baseline, NoBaseline) or later.total is None:
        return None
    base, ground = baseline.filled, baseline.total
    same_day = later.moment.utc <= base.moment.utc or later.id == base.id
    if same_day or later.from_clinic is not base.from_clinic:
        return None
    points = round(later.total - ground, instrument.decimals)
    rules, tells = instrument.rules, ground >= LEAST_BASELINE
    towards = -points if instrument.lower_is_better else points
    share = rules.response_percent
    return FromBaseline(
        points=points,
        percent=_percent(points, ground) if tells else None,
        is_reliable=_reaches(points, rules.reliable_points),
        is_noticeable=_reaches(points, rules.minimal_points),
        is_response=towards * 100 >= share * ground if tells and share is not None else None,
        is_remission=None if rules.remission_below is None else later.total < rules.remission_below,
    )


def latest_of(filled: Iterable[Filled]) -> Filled | None:
    """Return the latest complete one; None if there is none."""
    complete = _in_order(filled)
    return complete[-1] if complete else None


def middle_of_last(filled: Iterable[Filled]) -> float | None:
    """Return the median of the last four totals; None while there are fewer.

    The lowest of many lies low by chance alone, so it is never told.
    """
    totals = [one.total for one in _in_order(filled) if one.total is not None][-LAST:]
    return median(totals) if len(totals) == LAST else None


def recall_of(
    filled: Filled, recall_days: int, sessions: Iterable[Session], day_start: time = DAY_START
) -> Recall:
    """Return the days that ``filled`` asks about, and how many done sessions had begun in them."""
    first = filled.day - timedelta(days=recall_days - 1)
    begun = [
        one
        for one in sessions
        if is_treatment_done(one)
        and first <= logical_day(one.moment, day_start) <= filled.day
        and one.moment.utc <= filled.moment.utc
    ]
    return Recall(first, filled.day, len(begun))


def reliable_change_index(pre: float, post: float, sd: float, reliability: float) -> float:
    """Return a change in units of the standard error of a difference (Jacobson and Truax 1991).

    From 1.96 on it is, in 95 of 100, more than the imprecision of the form.

    Args:
        pre: The earlier total.
        post: The later total.
        sd: Standard deviation of totals; its root of ``1 - reliability`` is the SEM.
        reliability: 0 to 1, below 1.
    """
    return (post - pre) / (sqrt(2) * sd * sqrt(1 - reliability))


def _is_before(moment: Moment, session: Moment) -> bool:
    """Tell whether ``moment`` is surely before ``session``; days alone must differ."""
    if Precision.DAY in (moment.precision, session.precision):
        return moment.at.date() < session.at.date()
    return moment.utc < session.utc


def _in_order(filled: Iterable[Filled]) -> Sequence[Filled]:
    complete = [one for one in filled if one.total is not None]
    return sorted(complete, key=lambda one: (one.moment.utc, one.id))


def _reaches(points: float, least: float | None) -> bool | None:
    return None if least is None else abs(points) >= least


def _percent(points: float, ground: float) -> int:
    whole = floor(abs(points) * 100 / ground + 0.5)
    return -whole if points < 0 else whole
