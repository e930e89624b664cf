"""The trend line: seven days back, never across a gap or a phase line."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import day_values
from moodjournal.analysis.domains import domain_of, standing
from moodjournal.analysis.trend import trend
from moodjournal.domain.course import PhaseKind
from tests.analysis.builders import a_phase, a_session, day, moods

DAYS = st.dictionaries(st.integers(0, 90), st.integers(0, 10), max_size=70)


def line(numbers, phases=(), sessions=()):
    found = trend(day_values(moods(numbers), acute_time([])).days, phases, sessions)
    return [[((at - day(0)).days, value) for at, value in piece] for piece in found.segments]


def test_it_begins_on_the_fourth_day_with_a_value():
    assert line([(0, 3), (1, 5), (2, 4), (3, 9), (4, 9)]) == [[(3, 4.5), (4, 5)]]


def test_it_looks_back_seven_days_and_no_further():
    assert line([(0, 0), (4, 5), (5, 5), (6, 5)]) == [[(6, 5)]]
    assert line([(0, 0), (5, 5), (6, 5), (7, 5)]) == []


def test_three_days_are_too_little():
    assert line([(0, 3), (1, 5), (2, 4)]) == []


def test_three_are_enough_where_sessions_are_under_five_days_apart():
    phases = [a_phase(PhaseKind.INDUCTION, 0, 20)]
    dense = [a_session(number) for number in (0, 3, 7, 10)]
    weekly = [a_session(number) for number in (0, 7, 14)]
    days = [(1, 3), (4, 5), (5, 4)]
    assert line(days, phases, dense) == [[(5, 4)]]
    assert line(days, phases, weekly) == []


def test_the_session_that_opens_the_next_phase_is_none_of_this_one():
    opening = a_session(11)
    phases = [
        a_phase(PhaseKind.ASSESSMENT, 0, 11),
        a_phase(PhaseKind.INDUCTION, 11, 30, session_id=opening.id),
    ]
    assert line([(1, 3), (4, 5), (5, 4)], phases, [a_session(9), opening]) == []


def test_it_never_crosses_a_phase_line():
    phases = [a_phase(PhaseKind.ASSESSMENT, 0, 4), a_phase(PhaseKind.MAINTENANCE, 5)]
    days = [(number, 3 if number < 5 else 8) for number in range(10)]
    assert line(days, phases) == [[(3, 3), (4, 3)], [(8, 8), (9, 8)]]


def test_the_morning_of_the_opening_session_is_still_the_phase_before():
    opening = a_session(4)
    phases = [
        a_phase(PhaseKind.ASSESSMENT, 0, 4),
        a_phase(PhaseKind.INDUCTION, 4, 20, session_id=opening.id),
    ]
    assert line([(number, 3) for number in range(6)], phases) == [[(3, 3), (4, 3)]]


def test_days_outside_any_phase_have_a_line_of_their_own():
    phases = [a_phase(PhaseKind.INDUCTION, 5, 9), a_phase(PhaseKind.MAINTENANCE, 15)]
    pieces = line([(number, 5) for number in range(20)], phases)
    assert [(piece[0][0], piece[-1][0]) for piece in pieces] == [(3, 4), (8, 9), (13, 14), (18, 19)]


def test_seven_empty_days_break_it_and_six_do_not():
    week = [(number, 5) for number in range(4)]

    def later(start):
        return [(start + number, 5) for number in range(4)]

    # The line is back on the fourth day after the gap.
    assert [len(piece) for piece in line(week + later(10))] == [2]
    assert [len(piece) for piece in line(week + later(11))] == [1, 1]


def test_fourteen_days_with_too_few_values_break_it_too():
    week = [(number, 5) for number in range(4)]
    now_and_then = [(number, 5) for number in (8, 13)]
    after = [(number, 5) for number in range(17, 21)]
    assert [len(piece) for piece in line(week + now_and_then + after)] == [1, 2]


def test_it_says_its_rule_and_its_n():
    found = trend(day_values(moods([(n, 5) for n in range(6)]), acute_time([])).days, ())
    assert found.n == 3
    assert "middle of the last 7 days" in found.rule


@given(DAYS, st.sets(st.integers(0, 90), max_size=3))
def test_no_piece_bridges_a_gap_or_a_phase_line(values, borders):
    edges = sorted(borders)
    phases = standing(
        [
            a_phase(PhaseKind.MAINTENANCE, first, after - 1)
            for first, after in pairwise([*edges, 200])
        ]
        if edges
        else []
    )
    days = day_values(moods(values.items()), acute_time([])).days
    own = {one.day for one in days}
    for piece in trend(days, phases).segments:
        assert len({domain_of(at, phases) for at, _value in piece}) == 1
        for (earlier, _), (later, _) in pairwise(piece):
            assert 0 < (later - earlier).days <= 14
        for at, value in piece:
            assert at in own
            around = [one.value for one in days if 0 <= (at - one.day).days < 7]
            assert min(around) <= value <= max(around)


@given(DAYS, st.integers(1, 900))
def test_some_days_later_it_is_the_same_line(values, days):
    later = [(number + days, mood) for number, mood in values.items()]
    moved = [[(at - days, value) for at, value in piece] for piece in line(later)]
    assert moved == line(values.items())
