"""A random person on a real encrypted file never reaches a state that differs from the model.

``make test`` plays a few of them; ``MOODJOURNAL_PEOPLE=500 pytest -m slow`` with this file many.
"""

import os
import tempfile
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.draft import Draft, edit_of
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Tag
from moodjournal.domain.search_text import folded, pieces
from moodjournal.store import entities
from moodjournal.usecases.bring_back_text import bring_back_text
from moodjournal.usecases.delete_for_good import delete_for_good
from moodjournal.usecases.find_words import find_words
from moodjournal.usecases.keep_draft import keep_draft, see_draft
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.put_back import put_back
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.see_older_text import see_older_text
from moodjournal.usecases.see_trash import see_trash
from moodjournal.usecases.take_back import take_back
from tests.builders import a_check_in, a_moment
from tests.index_check import check_index
from tests.open_files import an_open_file

FEW = 40
MANY = int(os.environ.get("MOODJOURNAL_PEOPLE", "200"))
STEPS = 30

WORDS = ("Über", "lake", "日本語で", "the", "İ", "100%", '"', "")
SOUGHT = ("uber", "la", "本語", "lake the", '"the lake"', "%", "walked", "walked uber")
notes = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)


@dataclass
class Entry:
    """A check-in as the model knows it; ``stamp`` is when it was last written."""

    note: str
    mood: int
    tagged: bool
    stamp: datetime
    deleted: bool = False
    older: list[str] = field(default_factory=list)

    def write(self, note, stamp):
        if self.note and self.note != note:
            self.older.append(self.note)
        self.note, self.stamp = note, stamp

    def holds(self, piece):
        return piece in folded(self.note) or (self.tagged and piece in "walked")


class RandomPerson(RuleBasedStateMachine):
    """Does at random what a person can do, and compares the journal with a plain model."""

    def __init__(self):
        super().__init__()
        self.scratch = tempfile.TemporaryDirectory()
        self.opened = an_open_file(Path(self.scratch.name))
        self.file = self.opened.__enter__()
        self.now = a_moment(9).utc
        self.entries: dict[str, Entry] = {}
        self.drafts: dict[str, tuple[str, datetime]] = {}
        self.erased: list[str] = []
        self.count = 0
        self.forget()

    def teardown(self):
        assert self.file.pages_with(*self.erased) == []
        self.opened.__exit__(None, None, None)
        self.scratch.cleanup()

    def forget(self):
        self.done, self.undone = [], []

    def act(self, command, *arguments):
        """Do something as the worker does it: it can be taken back from now on."""
        was = deepcopy(self.entries)
        with self.file.begin() as db:
            change = command(db, *arguments)
        self.done.append((change, was))
        self.undone.clear()

    def some(self, data, *, deleted):
        return data.draw(
            st.sampled_from([key for key, one in self.entries.items() if one.deleted == deleted])
        )

    def any(self, *, deleted):
        return any(one.deleted == deleted for one in self.entries.values())

    @initialize()
    def begin(self):
        self.tag = Tag(name="Walked")
        with self.file.begin() as db:
            entities.put(db, self.tag)

    @rule()
    def time_passes(self):
        self.now += timedelta(minutes=1)

    @rule(note=notes, mood=st.integers(0, 10), tagged=st.booleans())
    def writes(self, note, mood, tagged):
        self.count += 1
        self.now += timedelta(minutes=1)
        entry = a_check_in(
            id=f"{Random(self.count).getrandbits(128):032x}",
            day=self.count % 5,
            mood=mood,
            note=f"{note} m{self.count:05d}ꙮ",
            tags=(self.tag.id,) if tagged else (),
            created_at=self.now,
        )
        self.act(log_check_in, entry, self.now)
        self.entries[entry.id] = Entry(entry.note, mood, tagged, self.now)

    @precondition(lambda self: self.any(deleted=False))
    @rule(data=st.data(), note=notes, mood=st.integers(0, 10))
    def edits(self, data, note, mood):
        key = self.some(data, deleted=False)
        self.now += timedelta(minutes=1)
        with self.file.begin() as db:
            entry = replace(entities.get(db, CheckIn, key), note=note, mood=mood)
        self.act(log_check_in, entry, self.now)
        self.entries[key].write(note, self.now)
        self.entries[key].mood = mood
        self.drafts.pop(key, None)

    @precondition(lambda self: self.any(deleted=False))
    @rule(data=st.data())
    def deletes(self, data):
        key = self.some(data, deleted=False)
        self.act(put_in_trash, CheckIn, key, self.now)
        self.entries[key].deleted = True

    @precondition(lambda self: self.any(deleted=True))
    @rule(data=st.data())
    def puts_back(self, data):
        key = self.some(data, deleted=True)
        self.act(put_back, CheckIn, key, self.now)
        self.entries[key].deleted = False

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def deletes_for_good(self, data):
        key = data.draw(st.sampled_from(sorted(self.entries)))
        gone = self.entries.pop(key)
        with self.file.begin() as db:
            assert delete_for_good(db, CheckIn, key).before == ()
        texts = [gone.note, *gone.older]
        self.erased += [key, *(word for text in texts for word in text.split() if "ꙮ" in word)]
        self.drafts.pop(key, None)
        self.forget()

    @precondition(lambda self: any(o.older and not o.deleted for o in self.entries.values()))
    @rule(data=st.data())
    def brings_older_words_back(self, data):
        with_older = [k for k, one in self.entries.items() if one.older and not one.deleted]
        key = data.draw(st.sampled_from(with_older))
        self.now += timedelta(minutes=1)
        with self.file.begin() as db:
            older = see_older_text(db, CheckIn.topic, key)
        one = data.draw(st.sampled_from(older))
        self.act(bring_back_text, one.id, self.now)
        self.entries[key].older.remove(one.text)
        self.entries[key].write(one.text, self.now)

    @precondition(lambda self: self.any(deleted=False))
    @rule(data=st.data(), note=notes)
    def types(self, data, note):
        key = self.some(data, deleted=False)
        stamp = self.entries[key].stamp
        draft = Draft(id=edit_of(key), entity_id=key, body=note, saved_at=self.now, based_on=stamp)
        with self.file.begin() as db:
            keep_draft(db, draft)
        self.drafts[key] = (note, stamp)

    @precondition(lambda self: self.done)
    @rule()
    def undoes(self):
        self.turn(self.done, self.undone)

    @precondition(lambda self: self.undone)
    @rule()
    def redoes(self):
        self.turn(self.undone, self.done)

    def turn(self, source, target):
        change, was = source.pop()
        with self.file.begin() as db:
            back = take_back(db, change)
        target.append((back, self.entries))
        self.entries = was

    @rule()
    def restarts(self):
        self.file.restart()
        self.forget()

    @invariant()
    def the_journal_is_as_the_model(self):
        with self.file.begin() as db:
            standing = {one.id: one for one in entities.everything(db, CheckIn, trashed=None)}
            assert standing.keys() == self.entries.keys()
            for key, one in self.entries.items():
                kept = standing[key]
                assert (kept.note, kept.mood) == (one.note, one.mood)
                assert (kept.deleted_at is not None) == one.deleted
                assert (kept.edited_at or kept.created_at) == one.stamp
            in_trash = {one.entity.id for one in see_trash(db, self.now).things}
            assert in_trash == {key for key, one in self.entries.items() if one.deleted}
            self.compare_older(db)
            self.compare_drafts(db)
            self.compare_search(db)
            check_index(db)

    def compare_older(self, db):
        every = sorted((one.entity_id, one.text) for one in entities.everything(db, OlderText))
        assert every == sorted((k, text) for k, one in self.entries.items() for text in one.older)

    def compare_drafts(self, db):
        assert len(entities.everything(db, Draft)) == len(self.drafts)
        for key, (body, stamp) in self.drafts.items():
            entry = self.entries.get(key)
            offered = entry is not None and not entry.deleted and entry.stamp == stamp
            seen = see_draft(db, edit_of(key))
            assert (seen.body if seen else None) == (body if offered else None)

    def compare_search(self, db):
        for text in SOUGHT:
            wanted = pieces(text)
            hits = {one.entity.id for one in find_words(db, text).entries}
            assert hits == {
                key
                for key, one in self.entries.items()
                if not one.deleted and all(one.holds(piece) for piece in wanted)
            }, text


class TestAFewPeople(RandomPerson.TestCase):
    settings = settings(max_examples=FEW, stateful_step_count=STEPS, deadline=None)


@pytest.mark.slow
class TestManyPeople(RandomPerson.TestCase):
    settings = settings(max_examples=MANY, stateful_step_count=2 * STEPS, deadline=None)
