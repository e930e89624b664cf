"""The days themselves: a year, a month, the time of day, and the days that carry a tag."""

from datetime import date, timedelta
from gettext import gettext as _
from gettext import ngettext

from moodjournal.analysis.acute import acute_time, is_acute
from moodjournal.analysis.bands import SessionMark, session_marks
from moodjournal.analysis.day_values import DayValue, value_of
from moodjournal.analysis.quantiles import quartiles
from moodjournal.charts.days import month_text
from moodjournal.charts.days_month import CHART as MONTH
from moodjournal.charts.days_month import DaysMonthNumbers
from moodjournal.charts.days_year import CHART as YEAR
from moodjournal.charts.days_year import DaysYearNumbers
from moodjournal.charts.tags import CHART as TAGS
from moodjournal.charts.tags import TagDays, TagsNumbers
from moodjournal.charts.time_of_day import CHART as TIME_OF_DAY
from moodjournal.charts.time_of_day import DayPart, TimedValue, TimeOfDayNumbers
from moodjournal.domain.moment import Precision, logical_day
from moodjournal.usecases.see_progress.card import CardSeen, covered, drawn, too_little
from moodjournal.usecases.see_progress.stretch import Look, numbers_of

PARTS = 4
MOST_TAGS = 8
DAY_MIN = 24 * 60


def year_card(seen: Look, key: str) -> CardSeen:
    """Return the year that the last day lies in."""
    year = _last(seen).year
    first, last = date(year, 1, 1), date(year, 12, 31)
    days, marks = _within(seen, first, last)
    numbers = DaysYearNumbers(seen.measure, year, days, marks, seen.ground.today)
    return drawn(key, YEAR, numbers, str(year), covered(seen, first, last), high_px=340)


def month_card(seen: Look, key: str, week_starts: int = 0) -> CardSeen:
    """Return the month that the last day lies in."""
    month = _last(seen).replace(day=1)
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    days, marks = _within(seen, month, last)
    today = seen.ground.today
    numbers = DaysMonthNumbers(seen.measure, month, days, marks, today, week_starts)
    named = month_text(month, year=True)
    return drawn(key, MONTH, numbers, named, covered(seen, month, last), high_px=340)


def time_of_day_card(seen: Look, key: str) -> CardSeen:
    """Return the values by the time of day they tell of; acute ones are in none."""
    ground = seen.ground
    acute = acute_time(ground.sessions, ground.acute_hours, ground.day_start)
    values, untimed = [], 0
    for one in seen.check_ins:
        value = value_of(one, seen.measure)
        if value is None or is_acute(one.moment, acute):
            continue
        if one.moment.precision is not Precision.MINUTE:
            untimed += 1
            continue
        at = one.moment.at
        day = logical_day(one.moment, ground.day_start)
        values.append(TimedValue(day, at.hour * 60 + at.minute, value, one.from_memory))
    if not values:
        return too_little(key, TIME_OF_DAY, _("No value here has a time of day."))
    parts = _parts(seen, values)
    numbers = TimeOfDayNumbers(seen.measure, tuple(values), parts, untimed)
    text = ngettext("{n} value on {m} days", "{n} values on {m} days", len(values))
    said = text.format(n=len(values), m=len({one.day for one in values}))
    return drawn(key, TIME_OF_DAY, numbers, said)


def tags_card(seen: Look, key: str) -> CardSeen:
    """Return the days of the tags used most, under the measure; nothing is compared."""
    found: dict[str, set[date]] = {}
    for one in seen.check_ins:
        for tag in one.tags:
            found.setdefault(tag, set()).add(logical_day(one.moment, seen.ground.day_start))
    known = [tag for tag in seen.ground.tags if tag.id in found]
    most = sorted(known, key=lambda tag: -len(found[tag.id]))[:MOST_TAGS]
    if not most:
        return too_little(key, TAGS, _("No check-in here carries a tag."))
    tags = tuple(TagDays(tag.name, tuple(sorted(found[tag.id]))) for tag in most)
    numbers = TagsNumbers(numbers_of(seen, seen.measure), tags)
    return drawn(key, TAGS, numbers, covered(seen), high_px=230 + 34 * len(tags))


def _last(seen: Look) -> date:
    return max(seen.first, min(seen.last, seen.ground.today))


def _within(
    seen: Look, first: date, last: date
) -> tuple[tuple[DayValue, ...], tuple[SessionMark, ...]]:
    first, last = max(first, seen.first), min(last, seen.last)
    days = tuple(one for one in seen.days if first <= one.day <= last)
    if last < first:
        return days, ()
    return days, session_marks(seen.ground.sessions, first, last, seen.ground.day_start)


def _parts(seen: Look, values: list[TimedValue]) -> tuple[DayPart, ...]:
    start = seen.ground.day_start.hour * 60 + seen.ground.day_start.minute
    long = DAY_MIN // PARTS
    found: list[list[float]] = [[] for _part in range(PARTS)]
    for one in values:
        found[(one.minute - start) % DAY_MIN // long].append(one.value)
    return tuple(
        DayPart((start + place * long) % DAY_MIN, long, quartiles(own) if own else None)
        for place, own in enumerate(found)
    )
