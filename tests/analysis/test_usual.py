"""Usual before and after a session."""

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import treatments
from moodjournal.analysis.usual import induction_step, usual_around
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.session import SessionKind, Status
from tests.analysis.builders import a_phase, a_session, day
from tests.analysis.days import days_of, treated

VALUES = st.dictionaries(st.integers(-10, 60), st.integers(0, 10))


def around(values, *sessions, which=0, **more):
    return usual_around(days_of(values), treated(*sessions, **more)[which])


def test_before_is_three_days_and_after_seven():
    values = [(n, n) for n in range(1, 30)]
    found = around(values, 14)
    assert (found.before.value, found.before.n) == (12, 3)
    assert (found.after.value, found.after.n) == (18, 7)
    assert (found.before.first, found.before.last) == (day(11), day(13))
    assert (found.day_before.value, found.day_after.value) == (13, 15)
    assert found.both == (found.before, found.after)
    assert "3 days before" in found.rule


def test_two_days_before_and_three_after_are_enough_and_fewer_are_not():
    found = around([(12, 4), (13, 5), (15, 6), (16, 6), (20, 7)], 14)
    assert (found.before.value, found.after.value) == (4.5, 6)
    less = around([(13, 5), (15, 6), (16, 6)], 14)
    assert (less.before, less.after, less.both) == (TooLittle(1, 2), TooLittle(2, 3), None)
    assert less.after.missing == "2 of the 3 days that a usual value needs"
    assert less.day_before.value == 5


def test_it_is_cut_at_the_neighbours():
    values = [(n, n) for n in range(40)]
    found = around(values, 10, 14, 19, which=1)
    assert (found.before.n, found.before.first) == (3, day(11))
    assert (found.after.n, found.after.last) == (4, day(18))
    close = around(values, 10, 12, 14, which=1)
    assert close.both is None
    assert (close.day_before.value, close.day_after.value) == (11, 13)


def test_a_neighbours_own_day_is_no_day_before():
    found = around([(n, n) for n in range(30)], 10, 11, which=1)
    assert found.day_before is None
    assert found.day_after.value == 12


def test_two_sessions_on_one_day_share_nothing():
    values = [(n, n) for n in range(30)]
    first, second = (around(values, 10, 10, which=which) for which in (0, 1))
    assert isinstance(first.after, TooLittle)
    assert isinstance(second.before, TooLittle)


def test_induction_is_one_step():
    phases = [a_phase(PhaseKind.INDUCTION, 14, 26), a_phase(PhaseKind.MAINTENANCE, 27)]
    done = treated(14, 16, 18, 21, 23, 25, 53, phases=phases)
    found = induction_step(days_of([(n, n) for n in range(60)]), done)
    assert (found.before.value, found.before.n, found.before.first) == (10, 7, day(7))
    assert (found.after.value, found.after.n, found.after.last) == (29, 7, day(32))
    assert found.sessions == 6
    assert "7 days before the first" in found.rule
    assert induction_step([], treated(14)) is None


def test_only_done_treatments_are_neighbours():
    sessions = [
        a_session(10),
        a_session(12, kind=SessionKind.INTEGRATION),
        a_session(13, status=Status.CANCELLED),
        a_session(14, status=Status.PLANNED),
    ]
    (one,) = treatments(sessions, ())
    assert (one.number, one.previous, one.next) == (1, None, None)


@given(VALUES, st.lists(st.integers(0, 50), min_size=1, max_size=8, unique=True), st.randoms())
def test_order_is_nothing_and_no_day_lies_beyond_a_neighbour(values, sessions, chance):
    done = treated(*sessions)
    told = list(values.items())
    mixed = told.copy()
    chance.shuffle(mixed)
    for one in done:
        found = usual_around(days_of(told), one)
        assert usual_around(days_of(mixed), one) == found
        for side in found.both or ():
            assert one.owns(side.first)
            assert one.owns(side.last)


@given(VALUES, st.integers(-20, 20))
def test_a_shift_of_all_days_shifts_both(values, shift):
    found = around(values.items(), 14)
    moved = around([(number, value + shift) for number, value in values.items()], 14)
    if found.both and moved.both:
        assert [one.value for one in moved.both] == [one.value + shift for one in found.both]
    assert bool(found.both) is bool(moved.both)
