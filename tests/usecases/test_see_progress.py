"""Progress as values: ranges, cards, what they say with little, with much, with no difference."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.course_numbers import course_numbers
from moodjournal.domain.effect import Effect, Valence
from moodjournal.domain.measure import Measure
from moodjournal.domain.reflection import Flag, FlagKind
from moodjournal.domain.session import Session
from moodjournal.domain.their_line import TheirLine
from moodjournal.store import entities
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_progress import (
    Range,
    Tab,
    Wanted,
    card_keys,
    coverage_said,
    gather,
    see_card,
    see_progress,
)
from moodjournal.usecases.see_progress.stretch import look, numbers_of, stretch
from moodjournal.usecases.see_progress.wanted import MOST_PANELS, wanted_of
from moodjournal.usecases.set_their_line import set_their_line
from tests.builders import ZONE, a_check_in, a_plan
from tests.usecases.progress_journals import higher_later, lower_later, no_effect, write_course

KEYS = st.sampled_from(["", "a" * 32, "instrument phq-9"])


def seen(db, now, tab=Tab.COURSE, **said):
    return see_progress(db, Wanted(tab, **said), now, ZONE)


def card(progress, key):
    return next(one for one in progress.cards if one.key.partition(" ")[0] == key)


def test_an_empty_journal_has_no_cards(db, now):
    assert [seen(db, now, tab).cards for tab in Tab] == [()] * len(Tab)


def test_ranges_follow_the_course(db, now):
    entities.put(db, a_check_in(day=-200, mood=2))
    entities.put(db, a_check_in(day=-3, mood=3))
    plan_course(db, a_plan(), date(2026, 11, 9))
    ground = gather(db, now, ZONE)
    found = {span: stretch(ground, Wanted(span=span))[0] for span in Range}
    assert found[Range.ALL] == found[Range.BETWEEN] == date(2026, 4, 30)
    assert found[Range.COURSE] == date(2026, 11, 9)
    assert found[Range.PHASE] == date(2026, 11, 16)
    assert found[Range.QUARTER] == date(2026, 8, 27)
    days = {"first": date(2026, 11, 3), "last": date(2026, 5, 1)}
    between = Wanted(span=Range.BETWEEN, **days)
    assert stretch(ground, between) == (date(2026, 5, 1), date(2026, 11, 3))


@given(st.integers(0, 80), st.integers(0, 80), st.booleans())
def test_numbers_cut_are_the_numbers_of_those_days(first, last, memory):
    ground = _drawn_from()
    start = ground.oldest
    days = [start + timedelta(days=one) for one in sorted((first, last))]
    wanted = Wanted(span=Range.BETWEEN, first=days[0], last=days[1], memory=memory)
    cut = numbers_of(look(ground, wanted), None)
    whole = course_numbers(
        ground.check_ins, ground.sessions, ground.phases, first=days[0], last=days[1],
        today=ground.today, with_memory=memory,
    )  # fmt: skip
    assert cut == whole


def _drawn_from(kept=[]):  # noqa: B006 made once, read by every example
    if not kept:
        from datetime import UTC, datetime

        from moodjournal.usecases.open_journal import open_journal

        journal = open_journal(None)
        with journal.begin() as db:
            write_course(db, 75, lambda place: None if place % 11 in (3, 4, 5) else place % 11)
            late = a_check_in(-20, 3)
            from dataclasses import replace

            late = replace(late, recorded_at=late.recorded_at + timedelta(hours=30))
            entities.put(db, late)
            kept.append(gather(db, datetime(2026, 11, 26, 17, 40, tzinfo=UTC), ZONE))
        journal.close()
    return kept[0]


@pytest.mark.parametrize(
    ("mood_on", "said"),
    [
        (no_effect, "No clear difference so far: the middle maintenance day is 4"),
        (lower_later, "Maintenance days were lower than assessment days: typically 4."),
        (higher_later, "Maintenance days were higher than assessment days: typically 4."),
    ],
)
def test_the_headline_says_what_the_days_say(db, now, mood_on, said):
    write_course(db, 120, mood_on)
    course = card(seen(db, now), "course")
    assert course.headline is not None
    assert course.headline.sentence().startswith(said)
    assert course.headline.is_claim is (mood_on is not no_effect)


def test_no_range_and_no_switch_changes_the_headline(db, now):
    write_course(db, 120, lower_later)
    every = [
        card(seen(db, now, span=span, acute=on, memory=on), "course").headline
        for span in Range
        for on in (True, False)
    ]
    assert len(set(every)) == 1


def test_the_headline_is_of_the_measure_named_first_alone(db, now):
    write_course(db, 120, lower_later)
    anxiety = entities.everything(db, Measure)[0]
    assert card(seen(db, now, measures=(anxiety.id,)), "course").headline is None
    both = card(seen(db, now, measures=(anxiety.id, "")), "course")
    assert both.headline is not None
    assert both.about == "Mood"
    assert len(both.numbers.panels) == 2


def test_three_days_say_what_is_missing(db, now):
    write_course(db, 3, no_effect)
    said = {
        tab: [one.missing for one in seen(db, now, tab).cards]
        for tab in (Tab.SESSIONS, Tab.PROVIDER)
    }
    assert said[Tab.SESSIONS] == [
        "No treatment session is marked as done on these days.",
        "Your line is not set yet.",
        "No treatment session is marked as done on these days.",
        "No treatment session is marked as done on these days.",
        "No treatment session is marked as done on these days.",
    ]
    assert said[Tab.PROVIDER] == ["No session here has a dose in numbers."]
    headline = card(seen(db, now), "course").headline
    assert headline is not None
    assert headline.sentence() == "Too little to say yet: 3 of 10 assessment days"


def test_two_years_of_weekly_sessions_say_they_are_too_close(db, now):
    write_course(db, 730, no_effect, every=7)
    set_their_line(db, TheirLine(from_day=date(2024, 1, 1), level=4), now)
    sessions = seen(db, now, Tab.SESSIONS)
    assert card(sessions, "until_line").missing == (
        "Sessions are too close together for this question."
    )
    around = card(sessions, "around")
    assert "Sessions 1–102, maintenance" in around.caption
    assert around.caption.endswith("some rise would happen anyway.")


def test_every_card_that_is_about_days_says_n_of_m(db, now):
    write_course(db, 120, no_effect)
    for tab in (Tab.SESSIONS, Tab.PHASES, Tab.DAYS, Tab.PROVIDER):
        for one in seen(db, now, tab).cards:
            if one.chart is not None:
                assert " of " in one.caption or " values on " in one.caption, one.key


def test_coverage_comes_first_and_follows_the_range(db, now):
    write_course(db, 120, lambda place: None if place % 2 else 4)
    ground = gather(db, now, ZONE)
    assert "logged 60 of 120 days" in coverage_said(ground, Wanted())
    assert "of 92 days" in coverage_said(ground, Wanted(span=Range.QUARTER))


def test_switches_hide_and_never_average_acute_values(db, now):
    write_course(db, 60, no_effect)
    entities.put(db, a_check_in(-35, 10, at="15:00"))  # an hour into a session
    ground = gather(db, now, ZONE)
    assert any(one.day == date(2026, 10, 12) for one in ground.treated)
    shown, hidden = (numbers_of(look(ground, Wanted(acute=on)), None) for on in (True, False))
    assert [one.value for one in shown.acute if one.day.day == 12 and one.day.month == 10] == [10]
    assert hidden.acute == ()
    assert shown.days == hidden.days
    assert shown.coverage == hidden.coverage


def test_their_line_is_dated_and_old_versions_stay(db, now):
    write_course(db, 200, no_effect)
    first = date(2026, 1, 1)
    set_their_line(db, TheirLine(from_day=first, level=4), now)
    set_their_line(db, TheirLine(from_day=first, level=3), now)
    set_their_line(db, TheirLine(from_day=date(2026, 11, 1), level=5), now)
    assert [one.level for one in entities.everything(db, TheirLine)] == [3, 5]
    until = card(seen(db, now, Tab.SESSIONS), "until_line")
    assert until.caption.startswith("Your line, set 1 November 2026: 3 of 5 days at 5 or lower.")
    assert {gap.line.level for gap in until.numbers.found.gaps} == {3, 5}
    assert until.caption.endswith("A session booked because mood fell ends a gap early.")


def test_effects_stand_by_session_and_the_persons_word_wins(db, now):
    write_course(db, 120, no_effect)
    one, two = entities.everything(db, Session)[:2]
    entities.put(db, Effect(session_id=one.id, name="nausea", strength=2))
    entities.put(db, Effect(session_id=one.id, name="nausea", strength=1))
    entities.put(db, Effect(session_id=two.id, name="warmth", own=True, valence=Valence.WELCOME))
    effects = card(seen(db, now, Tab.SESSIONS), "effects")
    rows = {row.name: row for row in effects.numbers.rows}
    assert [mark.strength for mark in rows["Nausea, sick to the stomach"].marks.values()] == [2]
    assert rows["warmth"].valence is Valence.WELCOME
    assert effects.caption.startswith("Asked after 2 of 4 sessions")


def test_flags_that_touch_the_range_are_on_the_course(db, now):
    write_course(db, 60, no_effect)
    for day in (date(2026, 1, 1), date(2026, 11, 1)):
        entities.put(db, Flag(kind=FlagKind.LIFE, text="moved", first_day=day))
    flags = card(seen(db, now), "course").numbers.flags
    assert [one.first_day for one in flags] == [date(2026, 11, 1)]


@given(
    st.builds(
        Wanted,
        st.sampled_from(Tab),
        st.lists(KEYS, min_size=1, max_size=MOST_PANELS)
        .map(tuple),
        st.sampled_from(Range),
        st.none() | st.dates(),
        st.none() | st.dates(),
        st.booleans(),
        st.booleans(),
    )
)  # fmt: skip
def test_what_was_looked_at_comes_back(wanted):
    text = wanted.as_text()
    assert wanted_of(text) == wanted
    assert len(text) <= 300


@given(st.text() | st.from_regex(r"\[.*\]"))
def test_anything_else_is_the_first_look(text):
    assert isinstance(wanted_of(text), Wanted)


def test_a_measure_that_is_gone_is_passed_over(db, now):
    write_course(db, 20, no_effect)
    ground = gather(db, now, ZONE)
    gone = Wanted(measures=("f" * 32,))
    assert see_card(ground, gone, "course").numbers.panels[0].measure is None
    assert card_keys(ground, gone)[0] == "course"
