"""Everything the course chart draws, put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.bands import PhaseBand
from moodjournal.analysis.baseline import Middle, TooLittle
from moodjournal.analysis.course_numbers import course_numbers
from moodjournal.analysis.coverage import Gap
from moodjournal.domain.clock import utc_now
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.session import SessionKind, Status
from tests.analysis.builders import a_check_in, a_phase, a_session, day, moods

SESSIONS = [
    a_session(14),
    a_session(17),
    a_session(20, status=Status.MISSED),
    a_session(22, kind=SessionKind.INTEGRATION),
    a_session(24),
    a_session(60, status=Status.PLANNED),
]
PHASES = [
    a_phase(PhaseKind.ASSESSMENT, 0, 14),
    a_phase(PhaseKind.INDUCTION, 14, 25, session_id=SESSIONS[0].id),
    a_phase(PhaseKind.MAINTENANCE, 26),
]
CHECK_INS = moods([(n, 3 if n < 15 else 7) for n in range(50) if not 30 <= n < 35])


def numbers(**more):
    window = {"first": day(0), "last": day(49), **more}
    return course_numbers(CHECK_INS, SESSIONS, PHASES, **window)


def test_sessions_carry_their_numbers_and_the_missed_one_has_none():
    marks = numbers(last=day(70)).sessions
    assert [(mark.day, mark.number, mark.status) for mark in marks] == [
        (day(14), 1, Status.DONE),
        (day(17), 2, Status.DONE),
        (day(24), 3, Status.DONE),
        (day(60), 4, Status.PLANNED),
    ]


def test_the_baseline_counts_all_assessment_days_whatever_is_looked_at():
    shown = numbers(first=day(40))
    assert shown.baseline == Middle(PhaseKind.ASSESSMENT, 3, 14)
    assert shown.middles == ((PhaseKind.MAINTENANCE, Middle(PhaseKind.MAINTENANCE, 7, 19)),)
    assert shown.n == 10


def test_a_cut_does_not_change_the_line():
    whole = [point for piece in numbers().trend.segments for point in piece]
    part = [
        point for piece in numbers(first=day(20), last=day(40)).trend.segments for point in piece
    ]
    assert part == [point for point in whole if day(20) <= point[0] <= day(40)]


def test_phases_are_cut_to_the_days_looked_at():
    assert numbers(first=day(5), last=day(30)).phases == (
        PhaseBand(PhaseKind.ASSESSMENT, day(5), day(14), closes=True),
        PhaseBand(PhaseKind.INDUCTION, day(14), day(25), opens=True),
        PhaseBand(PhaseKind.MAINTENANCE, day(26), day(30)),
    )


def test_a_day_is_told_with_the_phase_it_counts_in():
    shown = numbers()
    assert [shown.phase_on(day(n)) for n in (14, 15, 49)] == [
        PhaseKind.ASSESSMENT,
        PhaseKind.INDUCTION,
        PhaseKind.MAINTENANCE,
    ]


def test_a_session_and_what_follows_it_belong_to_the_phase_it_opens():
    shown = numbers()
    assert shown.phase_at_end_of(day(13)) is PhaseKind.ASSESSMENT
    assert shown.phase_at_end_of(day(14)) is PhaseKind.INDUCTION
    assert numbers(last=day(10)).phase_at_end_of(day(11)) is None


def test_gaps_end_today():
    assert numbers(last=day(90), today=day(51)).gaps == (Gap(day(30), day(34), silent=True),)
    assert numbers(last=day(90), today=day(51)).coverage.days == 52
    assert numbers(last=day(52)).gaps[-1] == Gap(day(50), day(52), silent=True)


def test_what_is_in_the_trash_is_not_there():
    gone = utc_now()
    found = course_numbers(
        [a_check_in(0, 3, deleted_at=gone)],
        [a_session(0, deleted_at=gone)],
        [a_phase(PhaseKind.ASSESSMENT, 0, deleted_at=gone)],
        first=day(0),
        last=day(0),
    )
    assert (found.days, found.acute, found.sessions, found.phases) == ((), (), (), ())


def test_values_from_memory_can_be_taken_out_and_are_still_told():
    told = [a_check_in(0, 3), a_check_in(1, 9, late_h=20)]
    found = course_numbers(told, [], [], first=day(0), last=day(1), with_memory=False)
    assert [one.day for one in found.days] == [day(0)]
    assert found.coverage.from_memory == 1
    assert found.gaps == ()


def test_an_empty_course_says_what_is_missing():
    found = course_numbers([], [], [], first=day(0), last=day(9))
    assert found.baseline == TooLittle(0, 3)
    assert found.coverage.logged == 0
    assert found.trend.segments == ()


def test_the_days_must_be_in_order():
    with pytest.raises(ValueError, match="before the first"):
        course_numbers([], [], [], first=day(1), last=day(0))


@given(st.randoms())
def test_order_is_all_the_same(random):
    shuffled = [random.sample(each, len(each)) for each in (CHECK_INS, SESSIONS, PHASES)]
    assert course_numbers(*shuffled, first=day(0), last=day(70)) == numbers(last=day(70))


@given(st.lists(st.integers(0, 10), min_size=1, max_size=6))
def test_acute_values_change_no_figure(acute_moods):
    acute = [a_check_in(15, mood, f"0{4 + at}:30") for at, mood in enumerate(acute_moods)]
    quiet = [one for one in CHECK_INS if one.moment.at.date() != day(15)]
    before = course_numbers(quiet, SESSIONS, PHASES, first=day(0), last=day(49))
    after = course_numbers(quiet + acute, SESSIONS, PHASES, first=day(0), last=day(49))
    assert (after.days, after.trend, after.middles) == (before.days, before.trend, before.middles)
    assert len(after.acute) == len(before.acute) + len(acute_moods)
