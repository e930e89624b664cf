"""What is due to be asked, and when it quietly stops being due."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.due import (
    WINDOWS_H,
    doses_are_close,
    effects_due,
    month_is_over,
    still_to_ask,
)
from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.session import Session, SessionKind, Status
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


def days_of(found):
    return [(ask, (day - SESSION.moment.at.date()).days) for ask, day in found]


@pytest.mark.parametrize(
    ("hours", "found"),
    [
        (1, [("evening", 0), ("24h", 1), ("7d", 7)]),
        (20, [("24h", 1), ("7d", 7)]),
        (40, [("7d", 7)]),
        (200, []),
    ],
)
def test_what_is_still_to_ask_has_its_day(hours, found):
    assert days_of(still_to_ask(SESSION, (), USUAL, after(hours))) == found


def test_what_was_answered_is_not_still_to_ask():
    found = still_to_ask(SESSION, [an_effect(19)], ALL, after(20))
    assert days_of(found) == [("72h", 3), ("7d", 7)]


def test_of_a_session_that_is_no_done_treatment_nothing_is_to_ask():
    for changes in ({"status": Status.PLANNED}, {"kind": SessionKind.VISIT}):
        assert still_to_ask(replace(SESSION, **changes), (), ALL, after(2)) == ()


@given(st.floats(0, 400), st.sets(st.sampled_from(ALL)), st.lists(st.floats(0, 400)))
def test_what_is_due_is_among_what_is_still_to_ask(hours, asked, written):
    effects = [an_effect(each) for each in written]
    ordered = tuple(ask for ask in ALL if ask in asked)
    due = effects_due(SESSION, effects, ordered, after(hours))
    still = still_to_ask(SESSION, effects, ordered, after(hours))
    assert due is None or due.ask in [ask for ask, _day in still]
    assert [day for _ask, day in still] == sorted(day for _ask, day in still)


AT_TEN = Planned(date(2026, 11, 16), time(10), "Europe/Berlin")


def a_dose(day, at="10:00", **said):
    return Session(status=Status.DONE, actual=a_moment(day, at), **said)


@pytest.mark.parametrize(
    ("doses", "close"),
    [
        ([a_dose(0), a_dose(1)], True),
        ([a_dose(0), a_dose(2)], False),
        ([a_dose(0), a_dose(2, "09:00")], False),
        ([a_dose(0), a_dose(2, "06:00")], True),
        ([a_dose(0, "10:05", planned=AT_TEN), a_dose(2)], False),
        ([a_dose(0), a_dose(1, kind=SessionKind.VISIT)], False),
        ([a_dose(0)], False),
    ],
)
def test_doses_are_close_below_48_hours(doses, close):
    assert doses_are_close(doses) is close


def test_the_clock_change_makes_no_doses_close():
    zone = "Europe/Berlin"
    before, following = (Moment.local(date(2026, 3, day), time(10), zone) for day in (28, 30))
    doses = [Session(status=Status.DONE, actual=one) for one in (before, following)]
    assert not doses_are_close(doses)
