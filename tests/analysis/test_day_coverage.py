from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.coverage import Coverage, Gap, coverage, gaps
from moodjournal.analysis.day_values import day_values
from tests.analysis.builders import a_check_in, a_session, day, moods


def test_it_counts_days_and_says_them():
    told = [*moods([(0, 3), (1, 4), (20, 5)]), a_check_in(2, 6, late_h=13), a_check_in(4, 8)]
    found = coverage(day_values(told, acute_time([a_session(4)])), day(0), day(9))
    assert found == Coverage(logged=4, days=10, from_memory=1, acute=1, acute_alone=1)
    assert found.n == 3
    assert found.sentence() == (
        "logged 4 of 10 days, 1 from memory, 1 day after a session shown apart"
    )


def test_a_day_may_have_a_value_of_its_own_beside_acute_ones():
    told = [a_check_in(4, 3, "08:00"), a_check_in(4, 8, "18:00")]
    found = coverage(day_values(told, acute_time([a_session(4)])), day(0), day(9))
    assert found == Coverage(logged=1, days=10, from_memory=0, acute=1, acute_alone=0)
    assert found.n == 1


def test_three_empty_days_are_a_gap_and_two_are_none():
    logged = {day(number) for number in (0, 3, 7)}
    assert gaps(logged, logged, day(0), day(9)) == (Gap(day(4), day(6), silent=True),)


def test_days_with_words_alone_are_not_silent():
    assert gaps({day(0)}, {day(0), day(2)}, day(0), day(4)) == (Gap(day(1), day(4), silent=False),)


def test_nothing_at_all_is_one_gap():
    assert gaps((), (), day(0), day(9)) == (Gap(day(0), day(9), silent=True),)


@given(st.sets(st.integers(-5, 45), max_size=30))
def test_gaps_hold_no_logged_day_and_all_long_runs_are_found(numbers):
    logged = {day(number) for number in numbers}
    inside = set()
    for gap in gaps(logged, logged, day(0), day(40)):
        inside |= {gap.first + timedelta(days=n) for n in range(gap.n)}
        assert gap.n >= 3
        assert gap.silent
    assert not inside & logged
    for start in range(39):
        run = {day(start + step) for step in range(3)}
        assert run <= inside or run & logged or start + 2 > 40
