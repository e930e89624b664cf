"""What is kept of the backups: enough to go back a day, a week, most of a year."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.store.rotation import DAILY, MONTHLY, RECENT, WEEKLY, outlived

NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)
moments = st.integers(-40 * 24, 600 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
sets = st.lists(moments, max_size=60).map(lambda made: {f"b{n}": at for n, at in enumerate(made)})


def kept(made, now=NOW):
    gone = outlived(made, now)
    return {name: at for name, at in made.items() if name not in gone}


@given(sets)
def test_the_newest_and_those_of_two_days_always_stay(made):
    left = kept(made)
    if made:
        assert max(made.values()) in left.values()
    assert all(name in left for name, at in made.items() if NOW - at < RECENT)


@given(sets)
def test_never_more_than_the_counts(made):
    older = [at for at in kept(made).values() if NOW - at >= RECENT]
    assert len(older) <= DAILY + WEEKLY + MONTHLY + 1


@given(sets, st.integers(0, 60 * 24 * 40))
def test_what_was_let_go_never_comes_back(made, minutes):
    later = NOW + timedelta(minutes=minutes)
    assert set(kept(made, later)) <= set(kept(made))
    assert kept(kept(made), later) == kept(made, later)


def a_year(first=400, every=timedelta(hours=6)):
    start, made = NOW - timedelta(days=first), {}
    while start <= NOW:
        made[start.isoformat()] = start
        made = kept(made, start)
        start += every
    return made


def test_a_year_of_backups_leaves_days_weeks_and_months_three_quarters_of_a_year_back():
    made = a_year()
    older = sorted(at for at in made.values() if NOW - at >= RECENT)
    assert len(made) - len(older) == 8
    assert len({at.date() for at in older}) == len(older)
    assert len(older) == DAILY + WEEKLY + MONTHLY
    assert NOW - older[0] > timedelta(days=260)


def test_a_clock_set_back_takes_nothing_away():
    made = {"ahead": NOW + timedelta(days=900), "now": NOW}
    assert kept(made) == made
