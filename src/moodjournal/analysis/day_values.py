"""One value a day: what every figure about days counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from gettext import gettext as _

from moodjournal.analysis.acute import Acute, is_acute
from moodjournal.analysis.quantiles import median
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Measure, MeasureKind
from moodjournal.domain.moment import DAY_START, Moment, logical_day


@dataclass(frozen=True, slots=True)
class DayValue:
    """What one day counts with.

    Attributes:
        day: The logical day.
        value: Median of the day's values that are not acute; of yes/no the share of yes, 0 to 1.
        n: How many values that are.
        from_memory: Whether all of them were written down from memory.
        values: The values, in the order of their moments.
    """

    day: date
    value: float
    n: int
    from_memory: bool
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class AcutePoint:
    """A value given within the hours after a session: shown, never averaged."""

    day: date
    moment: Moment
    value: float
    from_memory: bool


@dataclass(frozen=True, slots=True)
class DayValues:
    """The days of one measure, oldest first; each day stands at most once in ``days``.

    Attributes:
        days: Days with a value.
        acute: Acute values one by one; a day may have several, and a day value too.
        kind: The kind of measure; None for mood.
    """

    days: tuple[DayValue, ...]
    acute: tuple[AcutePoint, ...]
    kind: MeasureKind | None = None

    @property
    def n(self) -> int:
        """How many days have a value."""
        return len(self.days)

    @property
    def rule(self) -> str:
        """How a day gets its value, in one sentence."""
        if self.kind is MeasureKind.YES_NO:
            return _("A day counts with its share of yes; acute values are left out.")
        return _("A day counts with the middle of its values; acute values are left out.")


def value_of(check_in: CheckIn, measure: Measure | None) -> float | None:
    """Return what ``check_in`` says of ``measure`` (None: mood), or None if it says nothing."""
    return check_in.mood if measure is None else check_in.rating(measure.id)


def day_values(
    check_ins: Iterable[CheckIn],
    acute: Acute,
    *,
    measure: Measure | None = None,
    day_start: time = DAY_START,
) -> DayValues:
    """Return the day values and the acute values of one measure.

    Args:
        check_ins: In any order; those in the trash are passed over.
        acute: Which time is acute.
        measure: What to look at; None for mood.
        day_start: Where a day begins.
    """
    days: dict[date, list[CheckIn]] = {}
    points: list[AcutePoint] = []
    for check_in in sorted(check_ins, key=_order):
        value = value_of(check_in, measure)
        if value is None or check_in.deleted_at is not None:
            continue
        day = logical_day(check_in.moment, day_start)
        if is_acute(check_in.moment, acute):
            points.append(AcutePoint(day, check_in.moment, value, check_in.from_memory))
        else:
            days.setdefault(day, []).append(check_in)
    found = tuple(_day_value(day, days[day], measure) for day in sorted(days))
    points.sort(key=lambda point: point.day)
    return DayValues(found, tuple(points), measure.kind if measure else None)


def _order(check_in: CheckIn) -> tuple[object, str]:
    return check_in.moment.utc, check_in.id


def _day_value(day: date, check_ins: list[CheckIn], measure: Measure | None) -> DayValue:
    given = [value_of(one, measure) for one in check_ins]
    values = tuple(value for value in given if value is not None)
    yes_no = measure is not None and measure.kind is MeasureKind.YES_NO
    value = sum(values) / len(values) if yes_no else median(values)
    return DayValue(day, value, len(values), all(one.from_memory for one in check_ins), values)
