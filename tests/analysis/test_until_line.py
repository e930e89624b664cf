"""How long until the person's own line was met."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.kaplan_meier import Survival
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.until_line import End, line_words, until_line
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.their_line import TheirLine, line_on
from tests.analysis.builders import a_phase, day
from tests.analysis.days import days_of, treated


def a_line(level=4, from_day=-100, **more):
    return TheirLine(from_day=day(from_day), level=level, **more)


LINE = a_line()


def a_gap(values, length=28, today=28, closed=True, before=()):
    """Return the one gap from a session on day 0; ``values`` by day."""
    done = treated(0, length) if closed else treated(0)
    found = until_line(days_of([*before, *values]), done, [LINE], day(today))
    return found.gaps[0]


def every_day(low_from, until=28, skip=()):
    return [(n, 3 if n >= low_from else 7) for n in range(1, until) if n not in skip]


def test_it_is_met_on_the_first_day_with_three_of_five_at_the_line():
    found = a_gap(every_day(10))
    assert (found.end, found.days, found.sure, found.is_pale) == (End.MET, 12, 11, False)
    mixed = [(n, 3 if n in (9, 12, 14) else 7) for n in range(1, 28)]
    assert a_gap(mixed).end is End.NEXT_SESSION
    assert a_gap([*mixed[:12], (13, 3), *mixed[13:]]).days == 13


def test_days_one_and_two_do_not_count():
    assert a_gap(every_day(1)).days == 5


def test_the_next_session_first_ends_the_bar_there():
    found = a_gap(every_day(27))
    assert (found.end, found.days, found.sure) == (End.NEXT_SESSION, 28, 28)
    assert not found.wait.ended


def test_the_last_gap_goes_on():
    found = a_gap(every_day(99, 21), today=20, closed=False)
    assert (found.end, found.days) == (End.GOES_ON, 20)


def test_never_above_the_line_is_outside_the_median():
    before = [(-n, 3) for n in range(1, 5)]
    found = a_gap(every_day(1), before=before)
    assert (found.end, found.wait) == (End.NEVER_ABOVE, None)
    assert a_gap(every_day(1)).end is End.MET
    assert a_gap(every_day(6), before=before).end is End.MET


def test_missing_days_make_a_pale_end():
    found = a_gap(every_day(10, skip=(8, 9)))
    # Days 8 and 9 may have been at the line: with day 10 that makes three.
    assert (found.days, found.sure, found.is_pale) == (12, 9, True)


def test_missing_days_without_the_line_leave_it_open_from_when_on():
    found = a_gap(every_day(99, skip=range(15, 20)))
    assert (found.end, found.days, found.sure, found.is_pale) == (End.NEXT_SESSION, 28, 16, True)
    assert (found.wait.days, found.wait.ended) == (16, False)


def test_only_gaps_from_the_last_induction_session_on_count():
    phases = [a_phase(PhaseKind.INDUCTION, 0, 20), a_phase(PhaseKind.MAINTENANCE, 21)]
    done = treated(0, 15, 35, 60, phases=phases)
    found = until_line(days_of([]), done, [LINE], day(80))
    assert [gap.number for gap in found.gaps] == [2, 3, 4]


def test_closer_sessions_have_no_answer():
    found = until_line(days_of([]), treated(0, 7, 14, 21), [LINE], day(25))
    assert found.missing == "Sessions are too close together for this question."
    assert until_line([], treated(0), [LINE], day(9)).missing == (
        "No gap of 14 days or longer so far."
    )


def test_a_gap_uses_the_line_that_was_valid_at_its_start():
    lines = [a_line(2), a_line(5, from_day=20)]
    found = until_line([], treated(0, 28), lines, day(60))
    assert [gap.line.level for gap in found.gaps] == [2, 5]
    late = until_line([], treated(0, 28), [a_line(5, from_day=20)], day(60))
    assert [gap.number for gap in late.gaps] == [2]


def test_without_a_line_nothing_is_told():
    assert until_line([], treated(0, 28), [], day(40)) == TooLittle(0, 1)
    other = [a_line(measure_id="m")]
    assert until_line([], treated(0, 28), other, day(40)).missing == "Your line is not set yet."
    young = [a_line(from_day=39)]
    assert until_line([], treated(0), young, day(40)).missing == (
        "Your line is younger than these gaps."
    )


def test_a_middle_takes_five_gaps_and_three_crossings():
    starts = [28 * n for n in range(6)]

    def days(met):
        return days_of(
            (start + n, 3 if place < met and n >= 10 else 7)
            for place, start in enumerate(starts[:-1])
            for n in range(1, 28)
        )

    whole = until_line(days(3), treated(*starts), [LINE], day(starts[-1]))
    assert isinstance(whole.typical, Survival)
    assert (whole.n, whole.typical.median) == (5, 12)
    few = until_line(days(2), treated(*starts), [LINE], day(starts[-1]))
    assert few.typical == TooLittle(2, 3)
    four = until_line(days(3), treated(*starts[:-1]), [LINE], day(starts[-2]))
    assert four.typical == TooLittle(4, 5)
    assert whole.caption == "A session booked because mood fell ends a gap early."
    assert "14 days" in whole.rule


def test_the_line_in_words():
    assert line_words(LINE) == "3 of 5 days at 4 or lower"
    assert line_words(a_line(6, or_lower=False, days=2)) == "2 of 5 days at 6 or higher"


def test_a_line_has_versions():
    old, new = a_line(3, from_day=0), a_line(5, from_day=10)
    assert line_on((new, old), day(9)) is old
    assert line_on((new, old), day(10)) is new
    assert line_on((new, old), day(-1)) is None
    with pytest.raises(BadInputError):
        a_line(days=6)


@given(st.dictionaries(st.integers(1, 40), st.integers(0, 10)), st.integers(14, 40), st.randoms())
def test_order_is_nothing_and_what_is_sure_never_comes_after_what_is_found(values, length, chance):
    told = list(values.items())
    found = a_gap(told, length, today=40)
    chance.shuffle(told)
    again = a_gap(told, length, today=40)
    assert (again.end, again.days, again.sure) == (found.end, found.days, found.sure)
    assert 2 <= found.sure <= found.days <= length
    if found.end is End.MET:
        assert found.sure < found.days
    full = [(n, values.get(n, 7)) for n in range(1, length)]
    assert not a_gap(full, length, today=40).is_pale
