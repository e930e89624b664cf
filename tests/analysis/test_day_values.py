"""One value a day: the middle of what is not acute."""

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import day_values
from moodjournal.domain.check_in import Mode
from moodjournal.domain.clock import utc_now
from moodjournal.domain.measure import Measure, MeasureKind, Rating
from tests.analysis.builders import a_check_in, a_session, day, moods, shifted

CALM = acute_time([])
CHECK_INS = st.lists(
    st.builds(
        lambda number, minute, mood: a_check_in(
            number, mood, f"{minute // 60:02}:{minute % 60:02}", zone="UTC"
        ),
        st.integers(0, 25),
        st.integers(0, 1439),
        st.integers(0, 10),
    ),
    max_size=40,
)


def values(check_ins, **more):
    return [(one.day, one.value, one.n) for one in day_values(check_ins, CALM, **more).days]


def test_a_day_counts_with_the_middle_of_its_values():
    told = [a_check_in(0, 2, "08:00"), a_check_in(0, 9, "12:00"), a_check_in(0, 3, "20:00")]
    assert values(told) == [(day(0), 3, 3)]


def test_of_two_values_it_is_the_mean():
    assert values([a_check_in(0, 2, "08:00"), a_check_in(0, 5, "20:00")]) == [(day(0), 3.5, 2)]


def test_before_four_in_the_morning_it_is_still_the_day_before():
    told = [a_check_in(1, 2, "03:59"), a_check_in(1, 8, "04:00")]
    assert values(told) == [(day(0), 2, 1), (day(1), 8, 1)]


def test_the_hour_that_comes_twice_gives_two_values_of_one_day():
    # Clocks in Berlin go back from 03:00 to 02:00 on day 177.
    told = [a_check_in(177, 2, "02:30"), a_check_in(176, 5, "23:00"), a_check_in(177, 9, "12:00")]
    assert values(told) == [(day(176), 3.5, 2), (day(177), 9, 1)]


def test_two_check_ins_in_one_minute_are_two():
    assert values([a_check_in(0, 4), a_check_in(0, 4)]) == [(day(0), 4, 2)]


def test_an_acute_value_is_shown_apart_and_not_counted():
    acute = acute_time([a_session(3, "10:00")])
    told = [a_check_in(3, 2, "09:00"), a_check_in(3, 9, "18:00"), a_check_in(4, 8, "09:00")]
    found = day_values(told, acute)
    assert [(one.day, one.value) for one in found.days] == [(day(3), 2)]
    assert [(one.day, one.value) for one in found.acute] == [(day(3), 9), (day(4), 8)]
    assert found.n == 1


def test_a_day_is_from_memory_only_if_all_its_values_are():
    late = a_check_in(0, 4, "08:00", late_h=13)
    assert day_values([late], CALM).days[0].from_memory
    assert not day_values([late, a_check_in(0, 5)], CALM).days[0].from_memory


def test_an_acute_value_does_not_make_a_day_live():
    acute = acute_time([a_session(3, "10:00")])
    told = [a_check_in(3, 2, "09:00", late_h=20), a_check_in(3, 9, "18:00")]
    assert day_values(told, acute).days[0].from_memory


def test_paper_is_not_from_memory():
    told = [a_check_in(0, 4, late_h=48, mode=Mode.PAPER)]
    assert not day_values(told, CALM).days[0].from_memory


def test_a_check_in_without_the_value_gives_no_day():
    assert values([a_check_in(0, None, note="a walk")]) == []


def test_what_is_in_the_trash_does_not_count():
    assert values([a_check_in(0, 4, deleted_at=utc_now())]) == []


def test_zero_is_a_value():
    assert values([a_check_in(0, 0)]) == [(day(0), 0, 1)]


def test_a_measure_has_days_of_its_own():
    calm = Measure(name="Calm")
    told = [a_check_in(0, 4), a_check_in(1, None, ratings=[Rating(calm.id, 7)])]
    assert values(told, measure=calm) == [(day(1), 7, 1)]


def test_yes_and_no_count_as_the_share_of_yes():
    walked = Measure(name="Walked", kind=MeasureKind.YES_NO)
    told = [
        a_check_in(0, at=at, ratings=[Rating(walked.id, yes)])
        for at, yes in (("08:00", 1), ("12:00", 0), ("20:00", 0))
    ]
    assert values(told, measure=walked) == [(day(0), 1 / 3, 3)]
    assert day_values(told, CALM, measure=walked).rule.startswith("A day counts with its share")


def test_it_says_its_rule():
    assert day_values(moods([(0, 4)]), CALM).rule == (
        "A day counts with the middle of its values; acute values are left out."
    )


@given(CHECK_INS, st.randoms())
def test_the_order_of_check_ins_is_all_the_same(check_ins, random):
    acute = acute_time([a_session(5), a_session(8)])
    found = day_values(check_ins, acute)
    random.shuffle(check_ins)
    assert day_values(check_ins, acute) == found


@given(CHECK_INS, st.integers(1, 2000))
def test_some_days_later_all_is_the_same_some_days_later(check_ins, days):
    found = day_values(check_ins, CALM).days
    later = day_values([shifted(one, days) for one in check_ins], CALM).days
    assert [((one.day - day(0)).days, one.value, one.n) for one in later] == [
        ((one.day - day(0)).days + days, one.value, one.n) for one in found
    ]


@given(CHECK_INS)
def test_a_value_is_either_counted_or_acute_and_the_middle_lies_within(check_ins):
    found = day_values(check_ins, acute_time([a_session(5), a_session(8, at=None)]))
    assert sum(one.n for one in found.days) + len(found.acute) == len(check_ins)
    for one in found.days:
        assert min(one.values) <= one.value <= max(one.values)
