"""Charts about days: phases, squares, time of day, goals, tags."""

from datetime import date
from itertools import pairwise

import pytest

from moodjournal.analysis.phase_numbers import by_phase, phase_pairs
from moodjournal.analysis.quantiles import quartiles
from moodjournal.charts import days_month, days_year, goals, phases, tags, time_of_day
from moodjournal.charts.chart import Ink, luminance
from moodjournal.charts.days_month import DaysMonthNumbers
from moodjournal.charts.days_year import DaysYearNumbers
from moodjournal.charts.effects_sheet import TINTS
from moodjournal.charts.goals import GoalPoint, GoalSeries, GoalsNumbers
from moodjournal.charts.phases import PhasesNumbers
from moodjournal.charts.tags import TagDays, TagsNumbers
from moodjournal.charts.time_of_day import DayPart, TimedValue, TimeOfDayNumbers
from moodjournal.charts.until_line import FULL, HELD, PALE
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.record import Record
from moodjournal.ui.theme.tokens import load_tokens
from tests.analysis.builders import a_check_in, a_phase, a_session, day, moods
from tests.charts.courses import INK, RAMP, a_course
from tests.charts.views import Views


def drawn(chart, numbers, width=510, height=360, ink=INK):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    points = chart.CHART.draw(figure, numbers, ink, 1.0)
    return figure, points


def part(figure, gid):
    return [one for ax in figure.axes for one in ax.get_children() if one.get_gid() == gid]


def texts(figure):
    return [text.get_text() for ax in figure.axes for text in ax.texts]


def hexes(colour) -> str:
    return "#" + "".join(f"{round(each * 255):02X}" for each in colour[:3])


def two_phases():
    told = [
        *moods((d, 3 if d % 2 else 2) for d in range(10)),
        *moods((d, 7) for d in range(12, 20)),
    ]
    kept = [a_phase(PhaseKind.ASSESSMENT, 0, 10), a_phase(PhaseKind.MAINTENANCE, 11)]
    found = by_phase(Views(Record(check_ins=tuple(told)), day(20)).days, kept)
    return PhasesNumbers(None, found, (phase_pairs(found, PhaseKind.MAINTENANCE),))


def test_bars_count_days_by_value_in_the_colour_of_the_value():
    figure, _points = drawn(phases, two_phases())
    (low,), (high,) = part(figure, "assessment 2"), part(figure, "assessment 3")
    assert low.get_width() == pytest.approx(high.get_width())  # five days each
    assert hexes(low.get_facecolor()) == RAMP[2]
    assert texts(figure).count("5") >= 2
    assert {"Assessment", "10 days", "Maintenance", "8 days", "2.5", "7"} <= set(texts(figure))


def test_the_pairs_sentence_is_told_and_nothing_is_called_better():
    said = phases.CHART.tell(two_phases())
    assert "Of 100 pairs of one maintenance and one assessment day" in said
    assert "(8 against 10 days" in said
    assert "better" not in said


def test_a_phase_table_holds_quartiles_and_counts():
    rows = phases.CHART.table(two_phases()).rows
    assert ("Assessment", "middle", "2.5", "10") in rows
    assert ("Maintenance", "days with the value", "7", "8") in rows


def year(told, sessions=(), today=200):
    seen = Views(Record(check_ins=tuple(told), sessions=tuple(sessions)), day(today))
    return seen.year(2026)


def test_a_year_has_a_square_a_day_with_a_value_and_none_ahead():
    numbers = year([a_check_in(0, 2), a_check_in(1, 8, late_h=20)], [a_session(3)], today=9)
    figure, points = drawn(days_year, numbers, 960)
    assert [hexes(one.get_facecolor()) for one in part(figure, "day")] == [RAMP[2], RAMP[8]]
    assert len(part(figure, "memory")) == len(part(figure, "session")) == 1
    until = (day(9) - date(2026, 1, 1)).days + 1
    assert len(part(figure, "missing")) == until - 2
    assert [point.said for point in points] == [
        "Friday 1 May 2026: Mood 2",
        "Saturday 2 May 2026: Mood 8, from memory",
        "Monday 4 May 2026: session 1",
    ]


def test_a_day_with_acute_values_alone_has_no_square():
    numbers = year([a_check_in(0, 9, "20:00")], [a_session(0, "10:00")], today=9)
    assert part(drawn(days_year, numbers)[0], "day") == []


@pytest.mark.parametrize("week_starts", [0, 6])
def test_a_month_begins_its_weeks_where_told(week_starts):
    days = year([a_check_in(0, 2)], today=40).days
    numbers = DaysMonthNumbers(None, date(2026, 5, 1), days, (), day(40), week_starts)
    figure, points = drawn(days_month, numbers)
    names = [text for text in texts(figure) if text in {"Mon", "Sun"}]
    assert names[0] == ("Sun" if week_starts else "Mon")
    column = 5 if week_starts else 4  # 1 May 2026 is a Friday
    assert column / 7 < points[0].x < (column + 1) / 7


def test_time_of_day_shows_the_middle_of_each_part_with_its_n():
    values = tuple(TimedValue(day(n), 9 * 60, n % 5) for n in range(10))
    found = quartiles([one.value for one in values])
    parts = tuple(DayPart(m, 360, found if m == 240 else None) for m in (240, 600, 960, 1320))
    numbers = TimeOfDayNumbers(None, values, parts, 2)
    figure, points = drawn(time_of_day, numbers)
    assert [line.get_ydata()[0] for line in part(figure, "middle")] == [found.middle]
    assert {"04:00", "10:00", "n=10", "n=0"} <= set(texts(figure))
    assert points[0].said == "Friday 1 May 2026, 09:00: Mood 0"
    assert "04:00–10:00: middle 2 (10 values)." in time_of_day.CHART.tell(numbers)
    assert "2 values without a time are left out." in time_of_day.CHART.tell(numbers)


def test_a_goal_has_a_dot_a_rating_and_no_line():
    numbers = GoalsNumbers(
        day(0), day(90),
        (GoalSeries("Cook again", (GoalPoint(day(0), 0), GoalPoint(day(60), 4))),
         GoalSeries("Run", ())),
    )  # fmt: skip
    figure, points = drawn(goals, numbers)
    assert [tuple(one.get_offsets()[0]) for one in part(figure, "far")] == [
        (day(0).toordinal(), 0), (day(60).toordinal(), 4),
    ]  # fmt: skip
    assert {"Cook again (n=2)", "Run (n=0)", "not said yet", "0", "4"} <= set(texts(figure))
    assert len(points) == 2


def test_tags_stand_below_the_mood_and_nothing_compares_them():
    numbers = TagsNumbers(a_course(), (TagDays("walked", (day(3), day(9))),))
    figure, points = drawn(tags, numbers, 966)
    (marks,) = part(figure, "tag days")
    assert [piece[0][0] for piece in marks.get_segments()] == [
        day(3).toordinal(), day(9).toordinal(),
    ]  # fmt: skip
    assert "walked, 2 days" in texts(figure)
    assert "Monday 4 May 2026: walked" in [point.said for point in points]
    assert "beside each other, no more" in tags.CHART.tell(numbers)


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink(theme):
    tokens = load_tokens(theme)
    return Ink.of(tokens.colours(), tokens.ramp, tokens.family)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_mood_has_an_outline_that_is_seen_and_a_number_that_reads(theme):
    own = ink(theme)
    assert contrast(own.mood_outline, own.surface) >= 3
    for colour in own.ramp:
        assert contrast(own.on(colour), colour) >= 4.5
    told = [a_check_in(n, n) for n in range(4)]
    numbers = DaysYearNumbers(None, 2026, year(told).days, (), day(200))
    figure, _points = drawn(days_year, numbers, 960, ink=own)
    assert {hexes(one.get_edgecolor()) for one in part(figure, "day")} == {own.mood_outline}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_in_grey_nothing_that_differs_looks_alike(theme):
    own = ink(theme)
    ramp = [luminance(colour) for colour in own.ramp]
    assert ramp == sorted(ramp)
    tints = [own.phase_assessment, *(own.mix(share, own.accent) for share in TINTS[1:])]
    bars = [own.surface, *(own.mix(share) for share in (PALE, HELD, FULL))]
    for row in (tints, bars):
        assert all(contrast(one, other) > 1.2 for one, other in pairwise(row))
    for tint in tints:
        assert contrast(own.on(tint), tint) >= 4.5
