"""The one claim, its conditions one by one, and what is said instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.headline import Said, headline, later_phase
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.measure import Direction, Measure, MeasureKind
from tests.analysis.builders import a_phase
from tests.analysis.days import assessment_and_maintenance, days_of

PHASES = assessment_and_maintenance(20)
EARLY = [(n, value) for n, value in enumerate([3, 2, 4, 3, 3, 2, 4, 3, 3, 3, 2, 4, 3])]
LATE = [(20 + n, value) for n, value in enumerate([7, 6, 8, 7, 7, 6, 8] * 4)]


def said(early, late, measure=None, phases=PHASES):
    return headline(days_of([*early, *late]), phases, measure)


def test_a_clear_rise_is_said_in_the_agreed_words():
    found = said(EARLY, LATE)
    assert found.said is Said.HIGHER
    low, high = found.difference.interval.low, found.difference.interval.high
    assert found.sentence() == (
        "Maintenance days were higher than assessment days: typically 4.0 "
        f"(90 % interval {low:.1f} to {high:.1f}); 28 against 13 days."
    )
    assert found.beside() == (
        "Treatment often starts in a bad stretch; part of a rise can come by itself."
    )


def test_a_clear_fall_is_said_in_the_same_words():
    found = said([(n, 10 - v) for n, v in EARLY], [(n, 10 - v) for n, v in LATE])
    low, high = -found.difference.interval.high, -found.difference.interval.low
    assert found.said is Said.LOWER
    assert found.sentence() == (
        "Maintenance days were lower than assessment days: typically 4.0 "
        f"(90 % interval {low:.1f} to {high:.1f}); 28 against 13 days."
    )


def test_nine_assessment_days_are_too_little():
    found = said(EARLY[:8], LATE)
    assert found.said is Said.TOO_LITTLE
    assert found.sentence() == "Too little to say yet: 8 of 10 assessment days"
    assert said(EARLY[:9], LATE).said is Said.TOO_LITTLE
    assert said(EARLY[:10], LATE).said is Said.HIGHER


def test_nineteen_later_days_are_too_little():
    spread = [(20 + 2 * n, 7) for n in range(20)]
    assert said(EARLY, spread).said is Said.HIGHER
    assert said(EARLY, spread[:19]).sentence() == (
        "Too little to say yet: 19 of 20 maintenance days"
    )


def test_they_must_span_four_weeks():
    assert said(EARLY, LATE[:27]).sentence() == (
        "Too little to say yet: maintenance days so far span 27 of 28 days"
    )


def test_no_assessment_day_leaves_nothing_to_compare_with():
    found = said([], LATE)
    assert found.said is Said.NOTHING_BEFORE
    assert found.sentence() == (
        "No assessment days were logged, so there is nothing to compare with"
    )


def test_before_anything_was_logged_the_assessment_is_waited_for():
    assert said([], []).sentence() == "Too little to say yet: 0 of 10 assessment days"


def test_no_clear_difference_is_told_with_both_middles():
    found = said([(n, 4) for n in range(13)], [(20 + n, 4 + n % 2) for n in range(61)])
    assert found.said is Said.NO_DIFFERENCE
    assert found.sentence() == (
        "No clear difference so far: the middle maintenance day is 4 (61 days), "
        "the middle assessment day 4 (13 days)"
    )
    assert not found.is_claim


def test_middles_under_one_and_a_half_apart_claim_nothing():
    early = [(n, 4) for n in range(12)]
    assert said(early, [(20 + n, 5) for n in range(40)]).said is Said.NO_DIFFERENCE
    half = [(20 + n, 5 + n % 2) for n in range(40)]
    assert said(early, half).said is Said.HIGHER


def test_fewer_than_85_of_100_pairs_claim_nothing():
    early = [(n, 4) for n in range(10)]
    late = [(20 + n, 6 if n < 17 else 3) for n in range(20)]
    spread = [(20 + 2 * n, value) for n, (_day, value) in enumerate(late)]
    assert said(early, spread).said is Said.HIGHER
    less = [*spread[:16], (spread[16][0], 3), *spread[17:]]
    assert said(early, less).said is Said.NO_DIFFERENCE


def test_another_scale_asks_for_fifteen_percent_of_it():
    sleep = Measure(name="Sleep", kind=MeasureKind.HOURS)
    early = [(n, 4) for n in range(12)]
    assert said(early, [(20 + n, 7.5) for n in range(40)], sleep).said is Said.NO_DIFFERENCE
    assert said(early, [(20 + n, 7.6) for n in range(40)], sleep).said is Said.HIGHER
    pain = Measure(name="Pain", kind=MeasureKind.SEVERITY, direction=Direction.LOWER)
    found = said([(n, 3) for n in range(12)], [(20 + n, 1) for n in range(40)], pain)
    assert found.said is Said.LOWER
    assert found.beside().endswith("part of a fall can come by itself.")


def test_a_share_of_yes_is_told_in_percent():
    walk = Measure(name="Walk", kind=MeasureKind.YES_NO, direction=Direction.NEITHER)
    found = said([(n, 0) for n in range(12)], [(20 + n, int(n % 10 > 0)) for n in range(40)], walk)
    assert "typically 90 %" in found.sentence()
    assert found.beside().endswith("part of a change can come by itself.")


def test_a_number_without_a_scale_is_never_claimed():
    weight = Measure(name="Weight", kind=MeasureKind.NUMBER, unit="kg")
    found = said(EARLY, LATE, weight)
    assert found.said is Said.TOO_LITTLE
    assert found.sentence() == "This measure has no fixed scale, so nothing is compared here"


def test_the_later_phase_is_the_latest_that_has_begun():
    phases = [
        a_phase(PhaseKind.ASSESSMENT, 0, 9),
        a_phase(PhaseKind.INDUCTION, 10, 19),
        a_phase(PhaseKind.MAINTENANCE, 20, 29),
        a_phase(PhaseKind.TRANSITION, 30),
    ]
    assert later_phase(days_of([(5, 3)]), phases) is PhaseKind.MAINTENANCE
    assert later_phase(days_of([(5, 3), (12, 3)]), phases) is PhaseKind.INDUCTION
    assert later_phase(days_of([(31, 3), (12, 3)]), phases) is PhaseKind.TRANSITION
    later = headline(days_of([(5, 3), (31, 3)]), phases, later=PhaseKind.MAINTENANCE)
    assert later.n_later == 0


@given(
    st.dictionaries(st.integers(0, 19), st.integers(0, 10), min_size=10),
    st.dictionaries(st.integers(20, 90), st.integers(0, 10), min_size=20),
    st.randoms(),
)
def test_order_is_nothing_and_upside_down_it_says_the_opposite(early, late, chance):
    values = [*early.items(), *late.items()]
    found = headline(days_of(values), PHASES)
    chance.shuffle(values)
    assert headline(days_of(values), PHASES).said is found.said
    turned = headline(days_of([(number, 10 - value) for number, value in values]), PHASES)
    opposite = {Said.HIGHER: Said.LOWER, Said.LOWER: Said.HIGHER}
    assert turned.said is opposite.get(found.said, found.said)


@given(st.lists(st.integers(0, 10), min_size=10, max_size=20), st.data())
def test_the_same_days_again_are_never_a_claim(values, data):
    late = data.draw(st.permutations(values * 3))
    early = list(enumerate(values[:20]))
    assert not said(early, [(20 + n, value) for n, value in enumerate(late)]).is_claim


@pytest.mark.parametrize("said_so", [Said.HIGHER, Said.LOWER])
def test_a_claim_has_all_its_numbers(said_so):
    turn = (lambda v: v) if said_so is Said.HIGHER else (lambda v: 10 - v)
    found = said([(n, turn(v)) for n, v in EARLY], [(n, turn(v)) for n, v in LATE])
    assert (found.said, found.is_claim, found.n) == (said_so, True, 41)
    assert found.middle_later == turn(7)
    assert found.middle_earlier == turn(3)
    assert "15 %" in found.rule
