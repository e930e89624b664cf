"""The course chart: what it draws, and what it says."""

import re
from datetime import timedelta
from typing import Any

import pytest

from moodjournal.analysis.course_numbers import course_numbers
from moodjournal.charts.course import CHART
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.measure import Measure, Rating
from tests.analysis.builders import a_check_in, a_phase, a_session, day, moods
from tests.charts.courses import INK, RAMP, a_course, nothing

FINDING = re.compile(r"\b(better|worse|improved|rose|fell|helped|holding|fading)\b|[+↑↓]", re.I)


def drawn(numbers, width=966, height=290, text_scale=1.0):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    points = CHART.draw(figure, numbers, INK, text_scale)
    return figure, points


def hexes(colours) -> list[str]:
    return ["#" + "".join(f"{round(part * 255):02X}" for part in each[:3]) for each in colours]


def part(figure, gid) -> list[Any]:
    return [artist for artist in figure.axes[0].get_children() if artist.get_gid() == gid]


def texts(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def test_each_day_is_a_dot_in_the_colour_of_its_mood():
    told = [*moods([(0, 0), (1, 10)]), a_check_in(2, 4, "08:00"), a_check_in(2, 5, "20:00")]
    figure, _points = drawn(course_numbers(told, [], [], first=day(0), last=day(9)))
    (dots,) = part(figure, "days")
    assert [tuple(place) for place in dots.get_offsets()] == [
        (day(n).toordinal(), value) for n, value in ((0, 0), (1, 10), (2, 4.5))
    ]
    assert hexes(dots.get_facecolors()) == [RAMP[0], RAMP[10], RAMP[5]]  # halves are rounded up
    assert set(hexes(dots.get_edgecolors())) == {INK.mood_outline}


def test_from_memory_is_hollow_and_acute_is_apart():
    told = [a_check_in(0, 3, late_h=20), a_check_in(1, 4), a_check_in(3, 8, "18:00")]
    figure, _points = drawn(course_numbers(told, [a_session(3)], [], first=day(0), last=day(9)))
    assert len(part(figure, "days")[0].get_offsets()) == 2
    assert [tuple(place) for place in part(figure, "memory")[0].get_offsets()] == [
        (day(0).toordinal(), 3)
    ]
    (acute,) = part(figure, "acute")[0].get_offsets()
    assert acute[1] == 8
    assert day(3).toordinal() < acute[0] < day(4).toordinal()


def test_the_line_has_a_piece_for_each_segment_and_nothing_between():
    numbers = a_course()
    figure, _points = drawn(numbers)
    pieces = [list(line.get_ydata()) for line in part(figure, "trend")]
    assert pieces == [[value for _day, value in piece] for piece in numbers.trend.segments]
    assert len(pieces) >= 3


def test_sessions_done_and_planned_stand_apart_with_their_numbers():
    figure, _points = drawn(a_course())
    assert len(part(figure, "sessions done")[0].get_segments()) == 9
    assert len(part(figure, "sessions planned")[0].get_segments()) == 1
    assert {"1", "4", "9", "10"} <= set(texts(figure))


def test_phases_are_named_and_the_assessment_line_says_its_n():
    figure, _points = drawn(a_course())
    assert {"Induction", "Maintenance"} & set(texts(figure))
    assert [text for text in texts(figure) if text.startswith("assessment, middle")] != []
    assert len([a for a in figure.axes[0].patches if str(a.get_gid()).startswith("phase")]) == 3


def test_the_mood_axis_is_0_to_10_for_every_course():
    for numbers in (a_course(), nothing()):
        axes = drawn(numbers)[0].axes[0]
        assert [label.get_text() for label in axes.get_yticklabels()] == ["0", "5", "10"]
        low, high = axes.get_ylim()
        assert low < 0
        assert high > 10


def test_nothing_logged_says_so():
    figure, points = drawn(nothing())
    assert points == ()
    assert "Nothing logged here." in texts(figure)
    assert part(figure, "baseline") == []


@pytest.mark.parametrize("days", [3, 30, 190, 800])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [420, 966])
def test_no_two_texts_touch_and_none_is_cut(days, text_scale, width):
    figure, _points = drawn(
        a_course(max(days, 25)) if days > 3 else nothing(3), width, 360, text_scale
    )
    axes = figure.axes[0]
    labels = [*axes.texts, *axes.get_xticklabels(), *axes.get_yticklabels()]
    boxes = [(label.get_text(), label.get_window_extent()) for label in labels if label.get_text()]
    for place, (text, box) in enumerate(boxes):
        assert box.x0 >= -1, text
        assert box.x1 <= width + 1, text
        assert box.y0 >= -1, text
        assert box.y1 <= 361, text
        for other, other_box in boxes[place + 1 :]:
            assert not box.padded(-1.5).overlaps(other_box.padded(-1.5)), (text, other)


def test_every_value_and_session_can_be_pointed_at_in_the_order_of_days():
    numbers = a_course()
    _figure, points = drawn(numbers)
    assert len(points) == len(numbers.days) + len(numbers.acute) + len(numbers.sessions)
    assert all(0 < point.x < 1 and 0 < point.y < 1 for point in points)
    assert [point.x for point in points] == sorted(point.x for point in points)


def test_a_point_lies_on_its_dot():
    numbers = course_numbers(moods([(0, 0), (4, 10)]), [], [], first=day(0), last=day(9))
    figure, points = drawn(numbers)
    at = figure.axes[0].transData.transform([(day(n).toordinal(), m) for n, m in ((0, 0), (4, 10))])
    for (x, y), point in zip(at, points, strict=True):
        assert point.x == pytest.approx(x / 966)
        assert point.y == pytest.approx(1 - y / 290)


def test_points_say_the_day_the_value_and_what_is_special():
    told = [
        a_check_in(0, 3, "08:00"), a_check_in(0, 4), a_check_in(1, 5, late_h=20), a_check_in(3, 8),
    ]  # fmt: skip
    numbers = course_numbers(told, [a_session(3)], [], first=day(0), last=day(9))
    assert [point.said for point in drawn(numbers)[1]] == [
        "Friday 1 May 2026: Mood 3.5, 2 values",
        "Saturday 2 May 2026: Mood 5, from memory",
        "Monday 4 May 2026: session 1",
        "Monday 4 May 2026: Mood 8, within 24 h of a session, shown apart",
    ]


def test_a_measure_is_drawn_in_ink_without_mood_colours():
    pain = Measure(name="Pain in $x$")
    told = [a_check_in(n, ratings=[Rating(pain.id, n)]) for n in range(5)]
    figure, _points = drawn(course_numbers(told, [], [], measure=pain, first=day(0), last=day(9)))
    assert set(hexes(part(figure, "days")[0].get_facecolors())) == {INK.ink_muted}
    assert "Pain in $x$ 0–10" in texts(figure)


def test_it_tells_itself_in_plain_sentences():
    told = [*moods([(n, 3) for n in range(4)]), *moods([(n, 7) for n in (9, 10, 11, 16)])]
    phases = [a_phase(PhaseKind.ASSESSMENT, 0, 8), a_phase(PhaseKind.INDUCTION, 9, 16)]
    numbers = course_numbers(told, [a_session(9, "08:00")], phases, first=day(0), last=day(16))
    assert CHART.tell(numbers) == (
        "Mood, 1–17 May 2026: logged 8 of 17 days, 1 day after a session shown apart. 1 session. "
        "Assessment days: middle 3 (4 days). Induction days: middle 7 (3 days). "
        "No check-ins 5–9 May, 13–16 May."
    )


def test_it_tells_what_is_missing():
    told = [a_check_in(0, 3), *(a_check_in(n, note="tired") for n in range(1, 5))]
    phases = [a_phase(PhaseKind.ASSESSMENT, 0)]
    numbers = course_numbers(told, [], phases, first=day(0), last=day(4))
    assert CHART.tell(numbers) == (
        "Mood, 1–5 May 2026: logged 1 of 5 days. "
        "Assessment days: 1 of the 3 that a middle needs. No value for Mood 2–5 May."
    )


def test_of_many_gaps_the_longest_three_are_named():
    told = moods([(n * 10, 5) for n in range(8)])
    numbers = course_numbers(told, [], [], first=day(0), last=day(70))
    assert CHART.tell(numbers).endswith("4 more stretches of 3 days or longer without a value.")


def test_the_table_holds_every_value_with_n_mark_and_phase():
    told = [a_check_in(0, 3, late_h=20), a_check_in(3, 4, "08:00"), a_check_in(3, 8, "18:00")]
    phases = [a_phase(PhaseKind.ASSESSMENT, 0, 5)]
    sessions = [a_session(3), a_session(5)]
    shown = CHART.table(course_numbers(told, sessions, phases, first=day(0), last=day(9)))
    assert shown.head == ("Day", "Mood", "Values", "Mark", "Phase")
    assert shown.rows == (
        ("1 May 2026", "3", "1", "from memory", "Assessment"),
        ("4 May 2026", "4", "1", "session 1", "Assessment"),
        ("4 May 2026", "8", "1", "acute", "Assessment"),
        ("6 May 2026", "", "", "session 2", "Assessment"),
    )


@pytest.mark.parametrize("seed", range(6))
def test_nothing_it_says_is_a_finding(seed):
    for numbers in (a_course(60 + 40 * seed, seed), nothing(1 + seed)):
        table = CHART.table(numbers)
        figure, points = drawn(numbers)
        said = [CHART.title(), CHART.tell(numbers), *table.head, *texts(figure)]
        said += [cell for row in table.rows for cell in row] + [point.said for point in points]
        assert [text for text in said if FINDING.search(text)] == []


def test_the_claim_search_would_find_one():
    for claim in ("Mood rose.", "3 points better", "+2", "7 ↑"):
        assert FINDING.search(claim)


def test_days_outside_any_phase_are_drawn():
    numbers = course_numbers(
        moods([(0, 3), (20, 5)]), [], [a_phase(PhaseKind.ASSESSMENT, 5, 9)],
        first=day(0), last=day(0) + timedelta(days=30),
    )  # fmt: skip
    assert len(part(drawn(numbers)[0], "days")[0].get_offsets()) == 2
