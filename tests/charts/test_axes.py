"""What stands beside and under a chart."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.numerals import number_text, value_text
from moodjournal.charts.day_axis import day_ticks
from moodjournal.charts.days import range_text
from moodjournal.charts.scale import round_steps, scale_of
from moodjournal.domain.measure import Direction, Measure, MeasureKind

START = date(2026, 5, 1)


def names(first, days, px=900):
    last = first + timedelta(days=days - 1)
    return [text for _day, text in day_ticks(first, last, px / days, lambda text: 7 * len(text))]


def test_days_weeks_months_and_years_take_turns():
    assert names(START, 3) == ["1 May", "2 May", "3 May"]
    assert names(START, 21)[:3] == ["1 May", "3 May", "5 May"]
    assert names(START, 190) == ["May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
    assert names(START, 3650) == [str(year) for year in range(2027, 2037)]


def test_the_year_stands_where_it_changes():
    assert names(date(2026, 11, 1), 120) == ["Nov 2026", "Dec", "Jan 2027", "Feb"]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 9000), st.integers(150, 1500))
def test_names_of_days_never_touch_and_one_is_always_there(first, days, px):
    last = first + timedelta(days=days - 1)
    ticks = day_ticks(first, last, px / days, lambda text: 7 * len(text))
    assert ticks
    assert all(first <= day <= last for day, _text in ticks)
    for (earlier, one), (later, other) in pairwise(ticks):
        assert (later - earlier).days * px / days > 3.5 * (len(one) + len(other))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 8, 3), date(2026, 8, 9), "3–9 August 2026"),
        (date(2026, 8, 3), date(2026, 8, 3), "3 August 2026"),
        (date(2026, 7, 28), date(2026, 8, 3), "28 July – 3 August 2026"),
        (date(2025, 12, 28), date(2026, 1, 3), "28 December 2025 – 3 January 2026"),
    ],
)
def test_a_run_of_days_is_said_as_briefly_as_it_can_be(first, last, told):
    assert range_text(first, last) == told


def test_mood_goes_from_0_to_10_whatever_is_logged():
    scale = scale_of(None, [4, 5])
    assert (scale.low, scale.high, scale.name) == (0, 10, "Mood 0–10")
    assert [text for _value, text in scale.ticks] == ["0", "5", "10"]


@pytest.mark.parametrize(
    ("kind", "ends", "name"),
    [
        (MeasureKind.SCALE, (0, 10), "Pain 0–10 (lower is better)"),
        (MeasureKind.SEVERITY, (0, 3), "Pain 0–3 (lower is better)"),
        (MeasureKind.YES_NO, (0, 1), "Pain, share of yes (lower is better)"),
        (MeasureKind.HOURS, (0, 12), "Pain, hours (lower is better)"),
        (MeasureKind.NUMBER, (0, 8), "Pain, kg (lower is better)"),
    ],
)
def test_a_measure_has_its_full_range_and_says_which_way_is_better(kind, ends, name):
    measure = Measure(name="Pain", kind=kind, unit="kg", direction=Direction.LOWER)
    scale = scale_of(measure, [1, 7])
    assert (scale.low, scale.high) == ends
    assert scale.name == name


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20))
def test_a_number_has_a_few_round_steps_around_it(values):
    steps = round_steps(min(values), max(values))
    assert 3 <= len(steps) <= 7
    assert steps[0] <= min(values) + 1e-6
    assert steps[-1] >= max(values) - 1e-6


def test_one_decimal_only_if_it_is_needed():
    assert [number_text(value) for value in (3, 3.5, 0, 10.0)] == ["3", "3.5", "0", "10"]


def test_yes_and_no_are_words():
    walked = Measure(name="Walked", kind=MeasureKind.YES_NO)
    assert [value_text(value, walked) for value in (0, 1, 1 / 3)] == ["no", "yes", "33 %"]
