"""Charts about sessions draw what analysis said, and nothing more."""

from datetime import timedelta
from itertools import pairwise

import pytest

from moodjournal.analysis.around_sessions import around_sessions
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import treatments
from moodjournal.analysis.until_line import End, until_line
from moodjournal.charts import around_sessions as around_chart
from moodjournal.charts import before_after, dose, effects_by_session
from moodjournal.charts import until_line as line_chart
from moodjournal.charts import wear_off as wear_off_chart
from moodjournal.charts.effects_by_session import (
    EffectMark,
    EffectRow,
    EffectSession,
    EffectsNumbers,
)
from moodjournal.charts.folding import fold
from moodjournal.charts.until_line import UntilNumbers
from moodjournal.charts.wear_off import WearOffNumbers
from moodjournal.domain.effect import Valence
from moodjournal.domain.record import Record
from moodjournal.domain.their_line import TheirLine
from tests.analysis.builders import a_check_in, a_session, day, moods
from tests.charts.courses import INK
from tests.charts.views import Views

LINE = TheirLine(from_day=day(-99), level=4)


def drawn(chart, numbers, width=510, height=320):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    points = chart.CHART.draw(figure, numbers, INK, 1.0)
    return figure, points


def part(figure, gid):
    return [one for ax in figure.axes for one in ax.get_children() if one.get_gid() == gid]


def texts(figure):
    return [text.get_text() for ax in figure.axes for text in ax.texts]


def around(n, gap=28, **missing):
    told = [a_check_in(d, d % 9) for d in range(n * gap + 20) if d not in missing.get("days", ())]
    sessions = [a_session(7 + gap * place) for place in range(n)]
    (group,) = around_sessions(told, sessions, [])
    return around_chart.AroundNumbers(None, group)


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_the_middle_is_bold_from_3_sessions_and_the_band_from_5(n):
    figure, _points = drawn(around_chart, around(n))
    assert bool(part(figure, "middle")) is (n >= 3)
    assert bool(part(figure, "band")) is (n >= 5)
    assert all(part(figure, f"session {number}") for number in range(1, n + 1))


def test_thin_and_bold_lines_are_cut_at_a_missing_day_and_at_the_session():
    numbers = around(3, days={7 + 4, 35 + 4, 63 + 4})
    figure, _points = drawn(around_chart, numbers)
    for gid in ("middle", "session 1"):
        pieces = [list(line.get_xdata()) for line in part(figure, gid)]
        for piece in pieces:
            assert all(later - one == 1 for one, later in pairwise(piece))
            assert not (0 in piece and 1 in piece)
        assert not any(4 in piece for piece in pieces)


def test_the_bold_line_goes_through_the_middles_of_analysis():
    numbers = around(5)
    figure, _points = drawn(around_chart, numbers)
    shown = {x: y for line in part(figure, "middle") for x, y in line.get_xydata()}
    assert shown == {at.offset: at.middle for at in numbers.group.offsets if at.middle is not None}


def test_n_stands_under_the_ticks_and_the_caption_is_said():
    numbers = around(5)
    assert "n=5" in texts(drawn(around_chart, numbers)[0])
    assert "Sessions are often booked when mood is low" in around_chart.CHART.tell(numbers)


def gaps(told, sessions, today):
    found = until_line(
        Views(Record(check_ins=tuple(told), sessions=tuple(sessions)), day(today)).days,
        treatments(sessions, []), [LINE], day(today),
    )  # fmt: skip
    return UntilNumbers(None, LINE, found)


def test_a_bar_is_as_long_as_its_gap_and_ends_as_the_gap_does():
    told = moods((d, 7 if d < 20 or d >= 30 else 3) for d in range(70))
    numbers = gaps(told, [a_session(0), a_session(30), a_session(50)], 69)
    found = numbers.found.gaps
    assert [gap.end for gap in found] == [End.MET, End.NEXT_SESSION, End.GOES_ON]
    figure, points = drawn(line_chart, numbers)
    assert [bar.get_width() for bar in part(figure, "sure")] == [gap.days for gap in found]
    assert part(figure, "pale") == []
    assert texts(figure).count("22 d") == 1
    assert points[0].said.endswith("line met on day 22")


def test_days_that_were_not_logged_make_a_pale_end():
    told = moods((d, 7 if d < 20 else 3) for d in range(40) if not 14 <= d < 20)
    numbers = gaps(told, [a_session(0)], 39)
    (gap,) = numbers.found.gaps
    figure, points = drawn(line_chart, numbers)
    (sure,), (pale,) = part(figure, "sure"), part(figure, "pale")
    assert (sure.get_width(), pale.get_x() + pale.get_width()) == (gap.sure, gap.days)
    assert "days were not logged" in points[0].said


def test_never_above_the_line_has_no_bar():
    numbers = gaps(moods((d, 2) for d in range(40)), [a_session(10)], 39)
    figure, _points = drawn(line_chart, numbers)
    assert part(figure, "sure") == []
    assert "never above your line" in texts(figure)


@pytest.mark.parametrize("chart", [line_chart, wear_off_chart])
def test_too_little_is_said_in_words(chart):
    found = TooLittle(0, 1, "Your line is not set yet.")
    kind = UntilNumbers(None, None, found) if chart is line_chart else WearOffNumbers(None, found)
    figure, points = drawn(chart, kind)
    assert "Your line is not set yet." in texts(figure)
    assert points == ()
    assert chart.CHART.table(kind).rows == ()


def views(sessions, days=120, **more):
    told = [a_check_in(d, d % 5) for d in range(days)]
    return Views(
        Record(check_ins=tuple(told), sessions=tuple(sessions), **more), day(days - 1), line=LINE
    )


def test_usual_before_and_after_are_two_numbers_with_their_n():
    numbers = views([a_session(30), a_session(60), a_session(62)]).every()["before_after"]
    figure, points = drawn(before_after, numbers)
    both = numbers.sessions[0].around.both
    assert f"{both[0].value:g} (n={both[0].n})" in texts(figure)
    assert "too close" not in " ".join(texts(figure))
    assert points[-1].said.startswith("session 3: day ")
    assert not any(mark in text for text in texts(figure) for mark in "+→↑↓")


def test_a_session_without_usual_values_draws_no_dot():
    numbers = views([a_session(60), a_session(62)]).every()["before_after"]
    figure, _points = drawn(before_after, numbers)
    drawn_rows = sum(one.around.both is not None for one in numbers.sessions)
    assert len(part(figure, "before")) == len(part(figure, "after")) == drawn_rows


def test_a_dose_stands_under_its_heading_with_hollow_before_and_full_after():
    sessions = [a_session(d, dose_amount=0.5, dose_unit="mg/kg") for d in (30, 60, 90)]
    numbers = views(sessions).every()["dose"]
    figure, points = drawn(dose, numbers)
    assert any(text.startswith("For discussion with your provider") for text in texts(figure))
    (before,), (after,) = part(figure, "before"), part(figure, "after")
    shown = list(zip(before.get_offsets()[:, 1], after.get_offsets()[:, 1], strict=True))
    assert shown == [(one.before, one.after) for one in numbers.group.points]
    assert len(points) == 3


def test_slopes_stand_where_analysis_put_them():
    numbers = views([a_session(30), a_session(60)]).every()["wear_off"]
    figure, _points = drawn(wear_off_chart, numbers)
    shown = [one.get_offsets()[0][0] for one in part(figure, "slope")]
    assert shown == [gap.per_week for gap in numbers.found.gaps]


def effects(n, marks, apart=7):
    sessions = tuple(
        EffectSession(number, day(0) + timedelta(days=apart * number)) for number in range(1, n + 1)
    )
    return EffectsNumbers(sessions, (EffectRow("Dizzy", Valence.UNWELCOME, marks),))


def test_none_is_written_not_asked_is_empty_and_present_is_a_dot():
    marks = {1: EffectMark(0), 2: EffectMark(3), 4: EffectMark(None), 5: EffectMark(None, True)}
    figure, points = drawn(effects_by_session, effects(5, marks))
    assert len(part(figure, "strength 0")) == len(part(figure, "strength 3")) == 1
    assert len(part(figure, "dot")) == len(part(figure, "strong dot")) == 1
    assert "–" in texts(figure)
    assert [point.said for point in points] == [
        "Dizzy, session 1: none",
        "Dizzy, session 2: 3 of 3",
        "Dizzy, session 4: there, strength not asked",
        "Dizzy, session 5: there, strong",
    ]


def test_unwelcome_and_welcome_stand_apart():
    rows = tuple(
        EffectRow(name, kind, {1: EffectMark(1)})
        for name, kind in (("Calm", Valence.WELCOME), ("Dizzy", Valence.UNWELCOME))
    )
    figure, points = drawn(effects_by_session, EffectsNumbers((EffectSession(1, day(0)),), rows))
    assert {"Unwelcome", "Welcome"} <= set(texts(figure))
    assert [point.said.split(",")[0] for point in points] == ["Dizzy", "Calm"]


def test_two_years_of_weekly_sessions_fold_to_twelve_and_months():
    columns = fold(effects(104, {}).sessions, 60)
    assert [column.label for column in columns[-12:]] == [str(n) for n in range(93, 105)]
    assert columns[0].said == "May 2026, sessions 1 to 4"
    numbers = [number for column in columns for number in column.numbers]
    assert numbers == list(range(1, 105))


@pytest.mark.parametrize("most", range(1, 40))
@pytest.mark.parametrize("n", [1, 11, 13, 104, 400])
def test_folded_columns_never_exceed_their_room(most, n):
    columns = fold(effects(n, {}).sessions, most)
    assert 1 <= len(columns) <= most
    numbers = [number for column in columns for number in column.numbers]
    assert numbers == list(range(n - len(numbers) + 1, n + 1))


def test_a_folded_square_shows_the_strongest_and_says_how_many_were_asked():
    marks = {number: EffectMark(number % 3) for number in range(1, 80)}
    figure, points = drawn(effects_by_session, effects(80, marks))
    said = next(point.said for point in points if "sessions 1 to" in point.said)
    assert "the strongest 2 of 3 (asked after 4 of 4)" in said
    assert part(figure, "strength 2")
