"""Each phase by itself, and pair by pair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.phase_numbers import Pairs, by_phase, phase_pairs
from moodjournal.analysis.too_little import TooLittle
from moodjournal.domain.course import PhaseKind
from tests.analysis.builders import a_phase, a_session
from tests.analysis.days import assessment_and_maintenance, days_of

PHASES = assessment_and_maintenance(20)
EARLY = st.dictionaries(st.integers(0, 19), st.integers(0, 10), min_size=5)
LATE = st.dictionaries(st.integers(20, 80), st.integers(0, 10), min_size=5)


def test_a_phase_has_its_middle_quartiles_and_counts_by_value():
    early, late = by_phase(days_of([(0, 3), (1, 2), (2, 3), (3, 6), (20, 7), (22, 8)]), PHASES)
    assert (early.kind, early.n) == (PhaseKind.ASSESSMENT, 4)
    assert (early.quartiles.low, early.quartiles.middle, early.quartiles.high) == (2.75, 3, 3.75)
    assert early.counts == ((2, 1), (3, 2), (6, 1))
    assert (late.kind, late.n, late.quartiles.middle) == (PhaseKind.MAINTENANCE, 2, 7.5)
    assert "quartiles" in late.rule


def test_days_outside_any_phase_are_in_no_figure():
    assert by_phase(days_of([(0, 3)]), [a_phase(PhaseKind.MAINTENANCE, 5)]) == ()


def test_the_morning_of_the_opening_session_is_still_the_phase_before():
    opening = a_session(20)
    phases = [
        a_phase(PhaseKind.ASSESSMENT, 0, 20),
        a_phase(PhaseKind.INDUCTION, 20, session_id=opening.id),
    ]
    assert [one.kind for one in by_phase(days_of([(20, 4)]), phases)] == [PhaseKind.ASSESSMENT]


def test_the_sentence_is_the_one_that_was_agreed():
    pairs = Pairs(PhaseKind.MAINTENANCE, PhaseKind.ASSESSMENT, 57, 9, 34, 24, 12)
    assert pairs.sentence() == (
        "Of 100 pairs of one maintenance and one assessment day, the maintenance day was higher in "
        "57, equal in 9, lower in 34 (24 against 12 days; neighbouring days are alike, so this is "
        "less certain than it looks)."
    )


def test_four_days_in_a_phase_are_too_little_to_pair():
    few = by_phase(days_of([(n, 3) for n in range(4)] + [(20 + n, 5) for n in range(9)]), PHASES)
    found = phase_pairs(few, PhaseKind.MAINTENANCE)
    assert found == TooLittle(4, 5)
    assert found.missing == "Too little to compare: 4 of 5 assessment days"
    assert phase_pairs(few, PhaseKind.INDUCTION, PhaseKind.MAINTENANCE) == TooLittle(0, 5)


@given(EARLY, LATE)
def test_the_three_make_a_hundred_and_are_the_shares_of_all_pairs(early, late):
    numbers = by_phase(days_of([*early.items(), *late.items()]), PHASES)
    found = phase_pairs(numbers, PhaseKind.MAINTENANCE)
    assert found.higher + found.equal + found.lower == 100
    pairs = [(b > a) - (b < a) for a in early.values() for b in late.values()]
    for sign, share in ((1, found.higher), (0, found.equal), (-1, found.lower)):
        assert share == pytest.approx(100 * pairs.count(sign) / len(pairs), abs=1)
    assert (found.n_later, found.n_earlier) == (len(late), len(early))


@given(EARLY, LATE, st.integers(0, 50), st.randoms())
def test_order_is_nothing_and_a_shift_moves_the_middle(early, late, shift, chance):
    values = [*early.items(), *late.items()]
    moved = [(number, value + shift) for number, value in values]
    chance.shuffle(moved)
    for before, after in zip(
        by_phase(days_of(values), PHASES), by_phase(days_of(moved), PHASES), strict=True
    ):
        assert after.quartiles.middle == before.quartiles.middle + shift
        assert sum(days for _value, days in after.counts) == before.n
    pairs = phase_pairs(by_phase(days_of(values), PHASES), PhaseKind.MAINTENANCE)
    assert pairs == phase_pairs(by_phase(days_of(moved), PHASES), PhaseKind.MAINTENANCE)
