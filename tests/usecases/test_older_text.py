"""What an entry said before is kept once an edit, and comes back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.care import Medicine
from moodjournal.domain.change import Topic
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Tag
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.usecases.bring_back_text import bring_back_text
from moodjournal.usecases.change_session import note_session
from moodjournal.usecases.keep_care import keep_medicine
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.rename_tag import rename_tag
from moodjournal.usecases.see_older_text import see_older_text
from moodjournal.usecases.take_back import take_back
from moodjournal.usecases.write_reflection import keep_step, write_reflection
from tests.builders import a_check_in, a_moment


def older(db, entry):
    return [one.text for one in see_older_text(db, entry.topic, entry.id)]


def test_each_edit_keeps_the_words_before_it_once_the_last_first(db, now):
    entry = a_check_in(note="first", mood=4)
    log_check_in(db, entry, now)
    for minute, note in enumerate(("second", "third", "third"), start=1):
        log_check_in(db, replace(entry, note=note), now + timedelta(minutes=minute))
    log_check_in(db, replace(entry, note="third", mood=7), now + timedelta(minutes=9))
    assert older(db, entry) == ["second", "first"]


def test_every_kind_of_words_is_kept(db, now):
    session = Session(actual=a_moment(), note="first")
    reflection = Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="first")
    step, tag, medicine = Step(text="first"), Tag(name="first"), Medicine(name="first")
    for one in (session, reflection, step, tag, medicine):
        entities.put(db, one)
    note_session(db, session.id, {"note": "second"}, now)
    write_reflection(db, replace(reflection, text="second"), now)
    keep_step(db, replace(step, text="second"), now)
    rename_tag(db, tag.id, "second", now)
    keep_medicine(db, replace(medicine, name="second"), now)
    for one in (session, reflection, step, tag, medicine):
        assert older(db, one) == ["first"], one


def test_older_words_come_back_and_the_present_ones_take_their_place(db, now):
    entry = a_check_in(note="first")
    log_check_in(db, entry, now)
    log_check_in(db, replace(entry, note="second"), now)
    (one,) = see_older_text(db, Topic.CHECK_INS, entry.id)
    change = bring_back_text(db, one.id, now)
    assert (entities.get(db, CheckIn, entry.id).note, older(db, entry)) == ("first", ["second"])
    take_back(db, change)
    assert (entities.get(db, CheckIn, entry.id).note, older(db, entry)) == ("second", ["first"])


def test_what_is_gone_does_not_come_back(db, now):
    entry = a_check_in(note="first")
    log_check_in(db, entry, now)
    log_check_in(db, replace(entry, note="second"), now)
    (one,) = see_older_text(db, Topic.CHECK_INS, entry.id)
    put_in_trash(db, CheckIn, entry.id, now)
    for older_id in (one.id, "nothing"):
        with pytest.raises(BadInputError):
            bring_back_text(db, older_id, now)


@given(st.lists(st.sampled_from(["a", "b", "c", ""]), min_size=1, max_size=6), st.data())
def test_no_word_is_ever_lost_by_going_back(notes, data):
    journal = open_journal(None)
    now = a_moment(9).utc
    entry = a_check_in(note=notes[0], mood=5)
    with journal.begin() as db:
        for note in notes:
            log_check_in(db, replace(entry, note=note), now)
        said = {note for note in notes if note}
        for _ in range(3):
            kept = entities.everything(db, OlderText)
            if kept:
                bring_back_text(db, data.draw(st.sampled_from(kept)).id, now)
            standing = {entities.get(db, CheckIn, entry.id).note, *older(db, entry)}
            assert said <= standing
    journal.close()
