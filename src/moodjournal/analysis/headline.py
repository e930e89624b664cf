"""The one claim the program makes: later days against assessment days, or why it makes none.

Source of every condition and sentence: CLINICAL.md, "headline". How often it claims where nothing
has changed is measured by ``make honesty``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from math import inf

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.difference import Difference, difference
from moodjournal.analysis.domains import standing
from moodjournal.analysis.nap import pair_counts
from moodjournal.analysis.numerals import amount_text, value_text
from moodjournal.analysis.phase_words import days_inside, phase_days, phase_word
from moodjournal.analysis.quantiles import median
from moodjournal.analysis.too_little import TooLittle
from moodjournal.domain.course import Phase, PhaseKind, phase_of
from moodjournal.domain.measure import Direction, Measure, MeasureKind

LEAST_EARLIER = 10
LEAST_LATER = 20
LEAST_SPAN_DAYS = 28
LEAST_SHARE_OF_SCALE = 0.15
"""How far apart the middles must be: 1.5 of mood's 0 to 10."""
LEAST_NAP = 0.85
ROUNDING = 1e-9


class Said(StrEnum):
    """What the headline says; only the first two are claims."""

    HIGHER = "higher"
    LOWER = "lower"
    NO_DIFFERENCE = "no clear difference"
    TOO_LITTLE = "too little"
    NOTHING_BEFORE = "nothing to compare with"


@dataclass(frozen=True, slots=True)
class Headline:
    """One sentence about one measure, with the numbers it rests on.

    Attributes:
        said: Which of the sentences.
        measure: What was rated; None for mood.
        later: The kind of the later phase.
        n_later: How many later day values.
        n_earlier: How many assessment day values.
        middle_later: Their median; None without any.
        middle_earlier: Median of the assessment days; None without any.
        nap: Share of pairs in which the later day was higher, ties half; None if not reached.
        difference: Difference of means with its interval; None if not reached.
        missing: What is missing; None if nothing is.
    """

    said: Said
    measure: Measure | None
    later: PhaseKind
    n_later: int
    n_earlier: int
    middle_later: float | None = None
    middle_earlier: float | None = None
    nap: float | None = None
    difference: Difference | None = None
    missing: TooLittle | None = None

    @property
    def n(self) -> int:
        """How many days in all."""
        return self.n_later + self.n_earlier

    @property
    def is_claim(self) -> bool:
        """Whether it says a direction as a finding."""
        return self.said in (Said.HIGHER, Said.LOWER)

    @property
    def rule(self) -> str:
        """When something is said, in one sentence."""
        return _(
            "Said from 10 assessment days and 20 later days over 28 on, if the middles are at "
            "least 15 % of the scale apart and 85 of 100 pairs of days agree."
        )

    def sentence(self) -> str:
        """Return what stands in bold."""
        if self.missing is not None:
            return self.missing.missing
        match self.said:
            case Said.NOTHING_BEFORE:
                return _("No assessment days were logged, so there is nothing to compare with")
            case Said.NO_DIFFERENCE:
                return self._no_difference()
            case _:
                return self._claim()

    def beside(self) -> str:
        """Return what stands beside it, always."""
        match self.measure.direction if self.measure else Direction.HIGHER:
            case Direction.HIGHER:
                return _(
                    "Treatment often starts in a bad stretch; part of a rise can come by itself."
                )
            case Direction.LOWER:
                return _(
                    "Treatment often starts in a bad stretch; part of a fall can come by itself."
                )
            case Direction.NEITHER:
                return _(
                    "Treatment often starts in a bad stretch; part of a change can come by itself."
                )

    def _claim(self) -> str:
        if self.difference is None:
            return ""
        higher = self.said is Said.HIGHER
        text = (
            _(
                "{later} were higher than {earlier}: typically {value} "
                "(90 % interval {low} to {high}); {n} against {m} days."
            )
            if higher
            else _(
                "{later} were lower than {earlier}: typically {value} "
                "(90 % interval {low} to {high}); {n} against {m} days."
            )
        )
        sign = 1 if higher else -1
        ends = sorted((sign * self.difference.interval.low, sign * self.difference.interval.high))
        return text.format(
            later=phase_days(self.later),
            earlier=days_inside(PhaseKind.ASSESSMENT),
            value=amount_text(sign * self.difference.value, self.measure),
            low=amount_text(ends[0], self.measure),
            high=amount_text(ends[1], self.measure),
            n=self.n_later,
            m=self.n_earlier,
        )

    def _no_difference(self) -> str:
        return _(
            "No clear difference so far: the middle {later} day is {above} ({n} days), "
            "the middle {earlier} day {below} ({m} days)"
        ).format(
            later=phase_word(self.later),
            earlier=phase_word(PhaseKind.ASSESSMENT),
            above=value_text(self.middle_later or 0, self.measure),
            below=value_text(self.middle_earlier or 0, self.measure),
            n=self.n_later,
            m=self.n_earlier,
        )


def headline(
    days: Sequence[DayValue],
    phases: Iterable[Phase],
    measure: Measure | None = None,
    later: PhaseKind | None = None,
) -> Headline:
    """Return what may be said of one measure: mood, or the one the person named first.

    All days of the later phase so far count, never a sliding window.

    Args:
        days: All day values of the course up to now, in any order.
        phases: The phases of one course.
        measure: What ``days`` are of; None for mood.
        later: Which kind of phase is held against assessment; None for ``later_phase``.
    """
    kept = standing(phases)
    own = _by_kind(days, kept)
    kind = later or later_phase(days, kept)
    before = own.get(PhaseKind.ASSESSMENT, [])
    after = own.get(kind, [])
    least = _least_apart(measure)
    missing = _missing(before, after, kind, least)
    if not before and any(own):
        return Headline(Said.NOTHING_BEFORE, measure, kind, len(after), 0)
    if missing is not None:
        return Headline(Said.TOO_LITTLE, measure, kind, len(after), len(before), missing=missing)
    return _compared(measure, kind, _values(before), _values(after), least)


def later_phase(days: Iterable[DayValue], phases: Iterable[Phase]) -> PhaseKind:
    """Return the kind of the latest phase after assessment that has begun by the latest value.

    Before any has, it is the maintenance that is waited for.
    """
    last = max((one.day for one in days), default=None)
    begun = [
        phase.kind
        for phase in standing(phases)
        if phase.kind is not PhaseKind.ASSESSMENT and last is not None and phase.first_day <= last
    ]
    return begun[-1] if begun else PhaseKind.MAINTENANCE


def _by_kind(
    days: Iterable[DayValue], phases: tuple[Phase, ...]
) -> dict[PhaseKind, list[DayValue]]:
    found: dict[PhaseKind, list[DayValue]] = {}
    for one in days:
        phase = phase_of(phases, one.day)
        if phase is not None:
            found.setdefault(phase.kind, []).append(one)
    return found


def _values(days: Iterable[DayValue]) -> list[float]:
    return [one.value for one in days]


def _least_apart(measure: Measure | None) -> float:
    """Return how far apart the middles must be; endless for a number without a scale."""
    if measure is None:
        return LEAST_SHARE_OF_SCALE * 10
    if measure.kind is MeasureKind.NUMBER:
        return inf
    low, high = measure.bounds
    return LEAST_SHARE_OF_SCALE * (high - low)


def _missing(
    before: Sequence[DayValue], after: Sequence[DayValue], kind: PhaseKind, least: float
) -> TooLittle | None:
    if least == inf:
        return TooLittle(0, 1, _("This measure has no fixed scale, so nothing is compared here"))
    if len(before) < LEAST_EARLIER:
        return _too_few(len(before), LEAST_EARLIER, PhaseKind.ASSESSMENT)
    if len(after) < LEAST_LATER:
        return _too_few(len(after), LEAST_LATER, kind)
    span = (max(one.day for one in after) - min(one.day for one in after)).days + 1
    if span < LEAST_SPAN_DAYS:
        text = _("Too little to say yet: {later} so far span {have} of {need} days").format(
            later=days_inside(kind), have=span, need=LEAST_SPAN_DAYS
        )
        return TooLittle(span, LEAST_SPAN_DAYS, text)
    return None


def _too_few(have: int, need: int, kind: PhaseKind) -> TooLittle:
    text = _("Too little to say yet: {have} of {need} {days}")
    return TooLittle(have, need, text.format(have=have, need=need, days=days_inside(kind)))


def _compared(
    measure: Measure | None,
    kind: PhaseKind,
    before: list[float],
    after: list[float],
    least: float,
) -> Headline:
    above, below = median(after), median(before)
    share = pair_counts(after, before).share
    apart = above - below
    said = Said.NO_DIFFERENCE
    if apart >= least - ROUNDING and share >= LEAST_NAP - ROUNDING:
        said = Said.HIGHER
    elif apart <= ROUNDING - least and share <= 1 - LEAST_NAP + ROUNDING:
        said = Said.LOWER
    found = difference(after, before)
    return Headline(
        said=said,
        measure=measure,
        later=kind,
        n_later=len(after),
        n_earlier=len(before),
        middle_later=above,
        middle_earlier=below,
        nap=share,
        difference=found if isinstance(found, Difference) else None,
    )
