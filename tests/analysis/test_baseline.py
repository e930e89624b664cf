from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.baseline import Middle, TooLittle, baseline, middle_of
from moodjournal.analysis.day_values import day_values
from moodjournal.domain.course import PhaseKind
from tests.analysis.builders import a_check_in, a_phase, a_session, moods

PHASES = [a_phase(PhaseKind.MAINTENANCE, 5), a_phase(PhaseKind.ASSESSMENT, 0, 4)]


def days(check_ins, sessions=()):
    return day_values(check_ins, acute_time(sessions)).days


def test_the_middle_assessment_day_stands_from_three_days_on():
    assert baseline(days(moods([(0, 2), (1, 3), (2, 7), (6, 10)])), PHASES) == Middle(
        PhaseKind.ASSESSMENT, 3, 3
    )


def test_with_two_days_it_says_what_is_missing():
    assert baseline(days(moods([(0, 2), (1, 3), (6, 10)])), PHASES) == TooLittle(2, 3)


def test_days_outside_any_phase_count_in_none():
    phases = [a_phase(PhaseKind.ASSESSMENT, 2, 3)]
    assert baseline(days(moods([(0, 2), (1, 3), (2, 7)])), phases) == TooLittle(1, 3)


def test_the_morning_of_session_1_is_still_assessment():
    first = a_session(4, "10:00")
    phases = [
        a_phase(PhaseKind.ASSESSMENT, 0, 4),
        a_phase(PhaseKind.INDUCTION, 4, session_id=first.id),
    ]
    told = [*moods([(2, 3), (3, 3)]), a_check_in(4, 1, "09:00"), a_check_in(4, 9, "18:00")]
    assert baseline(days(told, [first]), phases) == Middle(PhaseKind.ASSESSMENT, 3, 3)
    assert middle_of(PhaseKind.INDUCTION, days(told, [first]), phases) == TooLittle(0, 3)
