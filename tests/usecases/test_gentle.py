"""The gentle check-in in the journal: every touch kept, nothing destroyed, and what follows."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.clinical import effect_list
from moodjournal.domain.care import PutAway
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.effect import Effect, Gone
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.change_setting import change_setting
from moodjournal.usecases.export_journal import export_journal
from moodjournal.usecases.keep_care import put_note_away
from moodjournal.usecases.keep_gentle import keep_gentle
from moodjournal.usecases.log_effect import log_effect
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_gentle import see_gentle
from moodjournal.usecases.see_notes import NoteKind, see_notes
from moodjournal.usecases.see_today import see_today
from moodjournal.usecases.take_back import take_back
from moodjournal.usecases.tap_effect import Tap, keep_tap, next_tap, tap_of
from tests.builders import MONDAY, ZONE, a_check_in, a_moment, a_plan

NOON = a_moment(at="12:00")
"""Two hours after the first session began."""


@pytest.fixture
def sessions(db):
    """Six sessions at ten, the first on Monday; a check-in the day before."""
    plan_course(db, a_plan(), MONDAY - timedelta(days=14))
    entities.put(db, a_check_in(day=-1))
    return sorted(entities.everything(db, Session), key=session_order)


def gentle(db, **which):
    every = entities.everything(db, CheckIn, **which)
    return [one for one in every if one.mode is Mode.GENTLE]


def touch(db, mood=None, note="", at=NOON, entry_id="a" * 32):
    return keep_gentle(db, entry_id, NOON, mood, note, at.utc)


def seen(db, at="12:00", day=0):
    return see_gentle(db, a_moment(day, at).utc, ZONE)


def note_kinds(db, at, day=0):
    return [note.kind for note in see_notes(db, a_moment(day, at).utc, ZONE)]


# --- the check-in


def test_the_whole_form_is_one_check_in(db):
    touch(db, mood=6)
    touch(db, mood=6, note="quiet")
    (entry,) = gentle(db)
    assert (entry.mood, entry.note, entry.moment) == (6, "quiet", NOON)


def test_typing_leaves_no_trail_of_older_texts(db):
    for end in range(1, 12):
        touch(db, note="very quiet"[:end])
    assert entities.everything(db, OlderText) == []


def test_words_wiped_away_are_kept_as_older_text(db):
    touch(db, mood=4, note="very quiet")
    touch(db, mood=4)
    (older,) = entities.everything(db, OlderText)
    assert (older.text, gentle(db)[0].note) == ("very quiet", "")


def test_a_mood_taken_back_goes_to_the_trash_and_returns_at_the_next_touch(db):
    touch(db, mood=4)
    touch(db)
    assert gentle(db) == []
    assert [one.mood for one in gentle(db, trashed=True)] == [4]
    touch(db, mood=5)
    assert [one.mood for one in gentle(db)] == [5]


def test_nothing_touched_is_no_entry(db):
    assert touch(db).before == ()
    assert gentle(db, trashed=None) == []


def test_taking_back_takes_the_form_and_not_its_last_letter(db):
    changes = [touch(db, mood=6), touch(db, mood=6, note="q"), touch(db, mood=6, note="qu")]
    assert [bool(change.before) for change in changes] == [True, False, False]
    take_back(db, changes[0])
    assert gentle(db) == []


@given(moods=st.lists(st.none() | st.integers(0, 10), max_size=6), words=st.text(max_size=9))
def test_the_last_touch_is_what_stands(moods, words):
    from moodjournal.usecases.open_journal import open_journal

    journal = open_journal(None)
    with journal.begin() as db:
        for mood in moods:
            touch(db, mood=mood, note=words)
        found = gentle(db)
        last = moods[-1] if moods else None
        said = bool(moods) and (last is not None or bool(words.strip()))
        assert [(one.mood, one.note) for one in found] == ([(last, words)] if said else [])
    journal.close()


# --- effects


def test_taps_go_from_yes_to_strong_and_are_taken_back():
    fresh = Effect(session_id="s", name="calm")
    effect, stands = None, []
    for _tap in range(4):
        effect = next_tap(effect, None, fresh)
        stands.append(effect)
    assert [tap_of(one) for one in stands] == [Tap.YES, Tap.STRONG, Tap.OFF, Tap.YES]
    assert all(one is None or one.strength is None for one in stands)


@pytest.mark.parametrize("was", [{"strength": 0}, {"strength": 2}, {"gone": Gone.STILL_THERE}])
def test_what_was_answered_elsewhere_is_not_lost_by_taps(was):
    before = Effect(session_id="s", name="calm", **was)
    stand = before
    for _tap in range(7):
        stand = next_tap(stand, before, Effect(session_id="s", name="calm"))
        assert stand is not None
        if stand == before:
            break
    assert stand == before


def test_an_untouched_effect_is_absent_from_json_and_a_tapped_one_has_no_strength(
    db, sessions, tmp_path
):
    effect = Effect(session_id=sessions[0].id, name="calm")
    keep_tap(db, effect.id, effect, NOON.utc)
    keep_tap(db, effect.id, replace(effect, strong=True), NOON.utc)
    export_journal(db, "json", tmp_path / "out.json")
    effects = json.loads((tmp_path / "out.json").read_text())["effects"]
    assert [(one["name"], one.get("strength"), one["strong"]) for one in effects] == [
        ("calm", None, True)
    ]


def test_a_tap_taken_back_was_never_asked(db, sessions):
    effect = Effect(session_id=sessions[0].id, name="calm")
    keep_tap(db, effect.id, effect, NOON.utc)
    keep_tap(db, effect.id, None, NOON.utc)
    assert entities.everything(db, Effect, trashed=None) == []


def test_the_list_has_ten_effects_and_welcome_ones_among_them():
    listed = effect_list()
    assert len(listed.gentle) == 10
    assert {"calm", "relief"} <= set(listed.gentle) <= set(listed.kinds)


# --- what it asks


def test_effects_are_asked_of_the_last_session_that_began_within_a_day(db, sessions):
    assert seen(db, "09:00").session is None
    assert (seen(db, "12:00").session, seen(db, "12:00").number) == (sessions[0], 1)
    assert seen(db, "12:00").since == timedelta(hours=2)
    assert seen(db, "09:59", day=1).session == sessions[0]
    assert seen(db, "10:00", day=1).session is None


def test_a_missed_session_is_not_asked_about(db, sessions):
    mark_session(db, sessions[0].id, Status.MISSED, NOON.utc)
    assert seen(db).session is None


def test_it_says_that_it_is_not_averaged_only_where_that_is_so(db, sessions):
    assert seen(db, "09:00").apart is False
    assert seen(db, "15:00").apart is True
    change_setting(db, "acute_hours", 4, NOON.utc)
    assert seen(db, "15:00").apart is False


def test_own_effects_are_offered_the_most_frequent_first(db, sessions):
    for session, name in ((0, "humming"), (0, "warm feet"), (1, "warm feet")):
        entities.put(db, Effect(session_id=sessions[session].id, name=name, own=True))
    assert seen(db).own == ("warm feet", "humming")


def test_the_note_to_oneself_is_there_from_the_start_and_can_be_changed(db):
    assert seen(db).aftercare.startswith("No driving until after a night")
    change_setting(db, "aftercare", "Drink water.", NOON.utc)
    assert seen(db).aftercare == "Drink water."
    change_setting(db, "aftercare", "", NOON.utc)
    assert seen(db).aftercare == ""
    with pytest.raises(BadInputError, match="A line or two"):
        change_setting(db, "aftercare", "x" * 301, NOON.utc)


# --- when it is offered


def test_it_is_offered_from_the_planned_end_for_six_hours(db, sessions):
    assert NoteKind.GENTLE not in note_kinds(db, "10:59")
    assert note_kinds(db, "11:00")[0] is NoteKind.GENTLE
    assert note_kinds(db, "16:59")[0] is NoteKind.GENTLE
    assert NoteKind.GENTLE not in note_kinds(db, "17:00")


def test_the_planned_minutes_are_reckoned_with(db, sessions):
    entities.put(db, replace(sessions[0], minutes=120))
    assert NoteKind.GENTLE not in note_kinds(db, "11:30")
    assert NoteKind.GENTLE in note_kinds(db, "12:00")


def test_it_is_offered_once(db, sessions):
    touch(db, mood=5)
    assert NoteKind.GENTLE not in note_kinds(db, "12:30")


def test_it_can_be_put_away_and_switched_off(db, sessions):
    (note, *_rest) = see_notes(db, NOON.utc, ZONE)
    put_note_away(db, note.key, MONDAY, NOON.utc)
    assert NoteKind.GENTLE not in note_kinds(db, "12:00")
    change_setting(db, "gentle_offered", False, NOON.utc)
    assert NoteKind.GENTLE not in note_kinds(db, "11:00", day=2)


# --- the day after


def yesterday(db, at="09:00", day=1):
    return see_today(db, a_moment(day, at).utc, ZONE).yesterday


def test_the_day_after_it_is_there_to_look_at_until_it_is_put_away(db, sessions):
    evening = a_moment(at="20:00")
    keep_gentle(db, "a" * 32, evening, 4, "quiet", evening.utc)
    assert yesterday(db, "21:00", day=0) is None
    shown = yesterday(db)
    assert ([one.note for one in shown.entries], shown.part) == (["quiet"], "evening")
    put_note_away(db, shown.key, MONDAY, evening.utc)
    assert entities.get(db, PutAway, shown.key) is not None
    assert yesterday(db).away
    assert yesterday(db, day=2) is None


def test_after_midnight_still_belongs_to_that_evening(db, sessions):
    late = a_moment(day=1, at="01:30")
    keep_gentle(db, "a" * 32, late, 4, "", late.utc)
    assert yesterday(db, "03:00") is None
    assert yesterday(db, "09:00").part == "evening"


def test_strengths_are_asked_then_and_stay_in_view_once_answered(db, sessions):
    effect = Effect(session_id=sessions[0].id, name="calm", created_at=NOON.utc)
    keep_tap(db, effect.id, effect, NOON.utc)
    assert yesterday(db).effects == (effect,)
    log_effect(db, replace(effect, strength=2), a_moment(1, "09:00").utc)
    assert [one.strength for one in yesterday(db).effects] == [2]
