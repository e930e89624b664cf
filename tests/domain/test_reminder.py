"""Reminders: quiet wins."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reminder import ReminderWish, is_due, next_reminder
from tests.builders import MONDAY, ZONE, a_moment

WISH = ReminderWish(on=True)
NEVER = None, None, False


def local(due, zone=ZONE):
    return None if due is None else Moment.from_utc(due, zone).at.replace(tzinfo=None)


def at(day, hour, minute=0):
    return datetime.combine(MONDAY + timedelta(days=day), time(hour, minute))


def test_nothing_is_shown_until_it_is_asked_for():
    assert next_reminder(ReminderWish(), *NEVER, a_moment()) is None


def test_it_comes_at_its_hour():
    assert local(next_reminder(WISH, *NEVER, a_moment(at="09:00"))) == at(0, 19)
    assert local(next_reminder(WISH, *NEVER, a_moment(at="19:30"))) == at(1, 19)


def test_a_day_with_a_check_in_has_none():
    assert local(next_reminder(WISH, None, MONDAY, False, a_moment())) == at(1, 19)


def test_one_a_day():
    shown = a_moment(at="19:00").utc
    assert local(next_reminder(WISH, shown, None, False, a_moment(at="19:05"))) == at(1, 19)


def test_the_day_after_one_that_went_by_is_silent():
    shown = a_moment(at="19:00").utc
    assert local(next_reminder(WISH, shown, None, True, a_moment(1))) == at(2, 19)


def test_fewer_questions_mean_fewer_reminders():
    weekly = ReminderWish(on=True, every_days=7)
    assert local(next_reminder(weekly, None, MONDAY, False, a_moment(1))) == at(7, 19)


@pytest.mark.parametrize(
    ("wanted", "quiet", "comes"),
    [
        (time(23), (time(22), time(8)), None),  # eight is already the next morning's day
        (time(6), (time(22), time(8)), at(1, 8)),
        (time(3), (time(0), time(0)), at(1, 3)),
        (time(13), (time(12), time(15)), at(0, 15)),
    ],
)
def test_in_quiet_hours_it_waits_for_their_end_or_is_not_shown(wanted, quiet, comes):
    wish = ReminderWish(on=True, at=wanted, quiet_from=quiet[0], quiet_until=quiet[1])
    assert local(next_reminder(wish, *NEVER, a_moment(at="09:00"))) == comes


def test_one_that_was_slept_through_is_shown_on_its_day_only():
    due = a_moment(at="19:00").utc
    assert is_due(WISH, due, a_moment(at="21:30"))
    assert not is_due(WISH, due, a_moment(at="22:30"))
    assert not is_due(WISH, due, a_moment(1, at="09:00"))


def test_a_clock_that_was_set_back_brings_no_second_one():
    shown = a_moment(at="19:00").utc
    found = next_reminder(WISH, shown, None, False, a_moment(-1, at="12:00"))
    assert local(found) == at(1, 19)
    assert local(next_reminder(WISH, shown, None, False, a_moment(0, at="12:00"))) == at(1, 19)


def test_an_hour_that_a_clock_change_leaves_out_moves_on():
    wish = ReminderWish(on=True, at=time(2, 30), quiet_from=time(0), quiet_until=time(0))
    before = Moment.local(date(2026, 3, 28), time(12), ZONE)
    assert local(next_reminder(wish, *NEVER, before)) == datetime.combine(
        date(2026, 3, 29), time(3, 30)
    )


hours = st.integers(0, 23).map(time)
wishes = st.builds(
    ReminderWish,
    on=st.just(True),
    at=hours,
    quiet_from=hours,
    quiet_until=hours,
    every_days=st.sampled_from([1, 3, 7]),
    day_start=st.sampled_from([time(4), time(0), time(8)]),
)
zones = st.sampled_from([ZONE, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])
jumps = st.dictionaries(
    st.integers(0, 30 * 24), st.integers(-30, 30), max_size=4
)  # step: hours by which somebody moves the clock


class Month:
    """A person and a program that is never closed, for a month."""

    def __init__(self, wish, zone, begin, check_ins, moved):
        self.wish, self.zone = wish, zone
        self.now = Moment.from_utc(begin, zone)
        self.days, self.shown = set(), []
        self.seen = self.due = None
        for step in range(30 * 24):
            self.now = Moment.from_utc(self.now.utc + timedelta(hours=1 + moved.get(step, 0)), zone)
            if step in check_ins:
                self.days.add(self.day())
                self.look()
            elif self.due is None or self.now.utc > self.due + timedelta(hours=3):
                self.look()
            if self.due is not None and is_due(wish, self.due, self.now):
                self.show()

    def day(self):
        return logical_day(self.now, self.wish.day_start)

    def look(self):
        last = max(self.days, default=None)
        shown_day = self.shown[-1][0] if self.shown else None
        skipped = shown_day is not None and shown_day not in self.days
        at = self.shown[-1][1].utc if self.shown else None
        self.due = next_reminder(self.wish, at, last, skipped, self.now)

    def show(self):
        self.shown.append((self.day(), self.now, frozenset(self.days)))
        self.look()


@settings(max_examples=300)
@given(wishes, zones, st.sets(st.integers(0, 719), max_size=40), jumps)
def test_over_a_month_with_a_moved_clock_the_rules_hold(wish, zone, check_ins, moved):
    month = Month(wish, zone, datetime(2026, 3, 15, 7, 20, tzinfo=UTC), check_ins, moved)
    for day, at, said in month.shown:
        assert not wish.is_quiet(at.at.time())
        assert day not in said
    for (day, _at, _before), (later, _then, said) in pairwise(month.shown):
        assert later != day
        assert day in said or later != day + timedelta(days=1)


@given(wishes, zones)
def test_without_check_ins_and_with_a_clock_that_goes_on_it_comes_every_other_day(wish, zone):
    month = Month(wish, zone, datetime(2026, 3, 15, 7, 20, tzinfo=UTC), set(), {})
    days = [day for day, _at, _said in month.shown]
    assert all((after - day).days == 2 for day, after in pairwise(days))
