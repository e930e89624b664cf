"""What is due to be asked, and when it quietly stops being due."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.due import WINDOWS_H, effects_due, month_is_over
from moodjournal.domain.effect import Effect
from moodjournal.domain.session import Session, Status
from tests.builders import a_moment

SESSION = Session(status=Status.DONE, actual=a_moment(at="10:00"))
BEGAN = SESSION.moment.utc
ALL = tuple(WINDOWS_H)
USUAL = ("evening", "24h", "7d")


def after(hours):
    return BEGAN + timedelta(hours=hours)


def an_effect(hours):
    return Effect(session_id=SESSION.id, name="nausea", strength=1, created_at=after(hours))


@pytest.mark.parametrize(
    ("hours", "asked", "found"),
    [
        (0.5, ALL, None),
        (2, ALL, "2h"),
        (2, USUAL, None),
        (8, USUAL, "evening"),
        (17, ALL, "evening"),
        (18, USUAL, "24h"),
        (36, USUAL, "24h"),
        (37, USUAL, None),
        (72, USUAL, None),
        (72, ALL, "72h"),
        (150, USUAL, "7d"),
        (193, ALL, None),
    ],
)
def test_each_time_has_its_window(hours, asked, found):
    expected = {17: None}.get(hours, found)  # the evening is 14 h long at the most
    due = effects_due(SESSION, (), asked, after(hours))
    assert (due.ask if due else None) == expected


def test_an_answer_inside_the_window_ends_it_and_an_earlier_one_does_not():
    assert effects_due(SESSION, [an_effect(8)], USUAL, after(20)).ask == "24h"
    assert effects_due(SESSION, [an_effect(19)], USUAL, after(20)) is None


def test_the_evening_ends_with_the_day():
    late = Session(status=Status.DONE, actual=a_moment(at="18:00"))
    assert effects_due(late, (), USUAL, a_moment(day=1, at="03:59").utc).ask == "evening"
    assert effects_due(late, (), USUAL, a_moment(day=1, at="04:01").utc) is None


@given(st.floats(0, 400), st.sets(st.sampled_from(ALL)))
def test_what_is_off_is_never_asked(hours, asked):
    due = effects_due(SESSION, (), tuple(asked), after(hours))
    assert due is None or (due.ask in asked and due.until >= after(hours))


def test_monthly_means_28_days():
    assert month_is_over(None, BEGAN)
    assert not month_is_over(BEGAN, after(24 * 27))
    assert month_is_over(BEGAN, after(24 * 28))
