"""Each phase by itself, and one held against another pair by pair. A description, no finding."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.domains import standing
from moodjournal.analysis.nap import pair_counts
from moodjournal.analysis.phase_words import days_inside, phase_word
from moodjournal.analysis.quantiles import Quartiles, quartiles
from moodjournal.analysis.too_little import TooLittle
from moodjournal.domain.course import Phase, PhaseKind, phase_of

LEAST_DAYS = 5


@dataclass(frozen=True, slots=True)
class PhaseNumbers:
    """The day values of one kind of phase.

    Attributes:
        kind: The kind of phase.
        quartiles: Median and quartiles of its day values.
        counts: Each value with the number of its days, lowest value first.
    """

    kind: PhaseKind
    quartiles: Quartiles
    counts: tuple[tuple[float, int], ...]

    @property
    def n(self) -> int:
        """How many days."""
        return self.quartiles.n

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _("Median and quartiles of the phase's day values; bars count days by value.")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of 100 pairs of one later and one earlier day: the later was higher, equal, lower.

    Attributes:
        later: The later kind of phase.
        earlier: The earlier kind of phase.
        higher: Of 100, rounded so that the three make 100.
        equal: Of 100.
        lower: Of 100.
        n_later: How many later days.
        n_earlier: How many earlier days.
    """

    later: PhaseKind
    earlier: PhaseKind
    higher: int
    equal: int
    lower: int
    n_later: int
    n_earlier: int

    @property
    def n(self) -> int:
        """How many days in all."""
        return self.n_later + self.n_earlier

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _("Every day of one phase against every day of the other, from 5 days a phase on.")

    def sentence(self) -> str:
        """Return the sentence of CLINICAL.md, "by phase"."""
        return _(
            "Of 100 pairs of one {later} and one {earlier} day, the {later} day was higher in "
            "{higher}, equal in {equal}, lower in {lower} ({n} against {m} days; neighbouring days "
            "are alike, so this is less certain than it looks)."
        ).format(
            later=phase_word(self.later),
            earlier=phase_word(self.earlier),
            higher=self.higher,
            equal=self.equal,
            lower=self.lower,
            n=self.n_later,
            m=self.n_earlier,
        )


def by_phase(days: Iterable[DayValue], phases: Iterable[Phase]) -> tuple[PhaseNumbers, ...]:
    """Return the numbers of each kind of phase that has a day value, in the usual order.

    Args:
        days: Day values in any order.
        phases: The phases of one course; days outside them are in no figure.
    """
    kept = standing(phases)
    values: dict[PhaseKind, list[float]] = {kind: [] for kind in PhaseKind}
    for one in days:
        phase = phase_of(kept, one.day)
        if phase is not None:
            values[phase.kind].append(one.value)
    return tuple(
        PhaseNumbers(kind, quartiles(own), tuple(sorted(Counter(own).items())))
        for kind, own in values.items()
        if own
    )


def phase_pairs(
    numbers: Iterable[PhaseNumbers],
    later: PhaseKind,
    earlier: PhaseKind = PhaseKind.ASSESSMENT,
) -> Pairs | TooLittle:
    """Return one kind of phase against another, or what is missing (5 days a phase).

    Args:
        numbers: As ``by_phase`` returns them.
        later: The one that is said to be higher, equal or lower.
        earlier: The one it is held against.
    """
    own = {one.kind: _values(one) for one in numbers}
    for kind in (earlier, later):
        have = len(own.get(kind, ()))
        if have < LEAST_DAYS:
            return TooLittle(have, LEAST_DAYS, _missing(kind, have))
    counts = pair_counts(own[later], own[earlier])
    shares = _of_100((counts.higher, counts.equal, counts.lower))
    return Pairs(later, earlier, *shares, counts.n_later, counts.n_earlier)


def _values(numbers: PhaseNumbers) -> list[float]:
    return [value for value, days in numbers.counts for _day in range(days)]


def _missing(kind: PhaseKind, have: int) -> str:
    text = _("Too little to compare: {have} of {need} {days}")
    return text.format(have=have, need=LEAST_DAYS, days=days_inside(kind))


def _of_100(counts: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return shares of 100 that make 100 together: what is cut off most is rounded up."""
    whole = sum(counts)
    parts = [100 * one // whole for one in counts]
    order = sorted(range(3), key=lambda place: (-(100 * counts[place] % whole), place))
    for place in order[: 100 - sum(parts)]:
        parts[place] += 1
    return parts[0], parts[1], parts[2]
