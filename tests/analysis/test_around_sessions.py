"""The days around each session, laid over each other."""

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.around_sessions import around_sessions
from moodjournal.domain.course import PhaseKind, Route
from tests.analysis.builders import a_check_in, a_phase, a_session, moods

# Group means after one infusion, days 0 to 14 (PMC10769130, table 4): a shape to be found again.
SHAPE = {-1: 25, 1: 13, 2: 15, 3: 17, 5: 17, 7: 16, 14: 17}


def offsets(group):
    return {one.offset: one.n for one in group.offsets}


def test_a_line_goes_from_a_week_before_to_four_weeks_after():
    (group,) = around_sessions(moods((n, 5) for n in range(80)), [a_session(30)], ())
    assert [point.offset for point in group.lines[0].points] == [*range(-7, 0), *range(1, 29)]
    assert group.n == 1


def test_it_never_goes_into_the_neighbouring_sessions_days():
    check_ins = moods((n, 5) for n in range(60))
    (group,) = around_sessions(check_ins, [a_session(20), a_session(24)], ())
    first, second = (line.points for line in group.lines)
    assert first[-1].offset == 3
    assert second[0].offset == -3


def test_day_0_holds_only_what_came_before_the_start():
    check_ins = [a_check_in(5, 3, "08:00"), a_check_in(5, 9, "18:00"), a_check_in(6, 8, "09:00")]
    (group,) = around_sessions(check_ins, [a_session(5)], ())
    assert [(point.offset, point.value) for point in group.lines[0].points] == [(0, 3)]
    # With 2 acute hours the evening counts for its day, but never for day 0.
    (short,) = around_sessions(check_ins, [a_session(5)], (), acute_hours=2)
    assert [(point.offset, point.value) for point in short.lines[0].points] == [(0, 3), (1, 8)]
    assert "First 2 h left out" in short.rule


def test_between_two_sessions_of_a_day_nothing_is_before_the_second_but_what_lies_between():
    check_ins = [a_check_in(5, 3, "07:00"), a_check_in(5, 6, "16:00")]
    sessions = [a_session(5, "10:00"), a_session(5, "20:00")]
    (group,) = around_sessions(check_ins, sessions, (), acute_hours=2)
    assert [[point.value for point in line.points] for line in group.lines] == [[3], [6]]


def test_phases_and_routes_stand_apart():
    phases = [a_phase(PhaseKind.INDUCTION, 0, 20), a_phase(PhaseKind.MAINTENANCE, 21)]
    sessions = [
        a_session(5, route=Route.IV),
        a_session(9, route=Route.IV),
        a_session(40, route=Route.IV),
        a_session(60, route=Route.NASAL),
    ]
    found = around_sessions(moods((n, 5) for n in range(80)), sessions, phases)
    assert [(one.phase, one.route, one.n) for one in found] == [
        (PhaseKind.INDUCTION, Route.IV, 2),
        (PhaseKind.MAINTENANCE, Route.IV, 1),
        (PhaseKind.MAINTENANCE, Route.NASAL, 1),
    ]


def test_bold_from_three_sessions_and_a_band_from_five():
    def at_two(sessions):
        check_ins = moods((30 * n + 2, n) for n in range(sessions))
        (group,) = around_sessions(check_ins, [a_session(30 * n) for n in range(sessions)], ())
        return next(one for one in group.offsets if one.offset == 2)

    assert (at_two(2).middle, at_two(2).n) == (None, 2)
    assert (at_two(3).middle, at_two(3).low) == (1, None)
    assert (at_two(5).low, at_two(5).middle, at_two(5).high) == (1, 2, 3)


def test_a_published_shape_is_found_again():
    starts = [40 * n + 10 for n in range(5)]
    check_ins = moods(
        (start + offset, round(value / 3)) for start in starts for offset, value in SHAPE.items()
    )
    (group,) = around_sessions(check_ins, [a_session(start) for start in starts], ())
    middles = {one.offset: one.middle for one in group.offsets if one.offset in SHAPE}
    assert middles == {offset: round(value / 3) for offset, value in SHAPE.items()}
    assert group.caption == (
        "Sessions are often booked when mood is low, so some rise would happen anyway"
    )


@given(
    st.dictionaries(st.integers(0, 60), st.integers(0, 10)),
    st.lists(st.integers(0, 60), min_size=1, max_size=6, unique=True),
    st.randoms(),
)
def test_order_is_nothing_and_n_counts_the_lines(values, starts, chance):
    check_ins = moods(values.items())
    sessions = [a_session(start) for start in starts]
    found = around_sessions(check_ins, sessions, ())
    chance.shuffle(check_ins)
    chance.shuffle(sessions)
    assert around_sessions(check_ins, sessions, ()) == found
    for group in found:
        assert sum(offsets(group).values()) == sum(len(line.points) for line in group.lines)
        for line in group.lines:
            shown = [line.day.toordinal() + point.offset for point in line.points]
            others = [one.day.toordinal() for one in group.lines if one is not line]
            assert not set(shown) & set(others)
