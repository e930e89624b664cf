"""Strings that break programs go into every word of every entity and come back identical."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from moodjournal.domain.care import Medicine
from moodjournal.domain.course import Course
from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.reflection import Flag, FlagKind, Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from tests.builders import MONDAY, a_check_in

NASTY = Path(__file__).parents[3] / "shared/samples/nasty/blns.json"


def strings():
    return json.loads(NASTY.read_text("utf-8"))


def one_of_each():
    course = Course(first_day=MONDAY)
    session = Session(course_id=course.id, actual=a_check_in().moment)
    return (
        course,
        session,
        Effect(session_id=session.id, name="own", own=True, strength=1),
        Measure(name="m"),
        Tag(name="t"),
        a_check_in(note="n"),
        Reflection(session_id=session.id, kind=ReflectionKind.STAYED),
        Step(session_id=session.id, text="s"),
        Goal(course_id=course.id, text="g"),
        Medicine(name="m"),
        Flag(kind=FlagKind.LIFE, text="f", first_day=MONDAY),
    )


@pytest.mark.skipif(not NASTY.exists(), reason="the sample files are not beside the project")
def test_every_word_of_every_entity_comes_back_identical(tmp_path):
    journal = open_journal(tmp_path / "journal")
    nasty = strings()
    assert len(nasty) == 485
    for sample in one_of_each():
        words = sample.words + (("name",) if isinstance(sample, Effect) else ())
        with journal.begin() as db:
            put_parents(db, sample)
            for text in nasty:
                assert came_back(db, sample, words, text) == [text] * len(words)
    journal.close()


def came_back(db, sample, words, text):
    """Write ``text`` into ``words`` of ``sample`` and return what is read of them."""
    try:
        entities.put(db, replace(sample, **dict.fromkeys(words, text)))
    except ValueError:
        assert not text.strip()  # only what says nothing is refused
        return [text] * len(words)
    found = entities.get(db, type(sample), sample.id)
    return [getattr(found, word) for word in words]


def put_parents(db, entity):
    """Write what ``entity`` points to, if it is not there."""
    course_id = getattr(entity, "course_id", None)
    if course_id and entities.get(db, Course, course_id) is None:
        entities.put(db, Course(id=course_id, first_day=MONDAY))
    session_id = getattr(entity, "session_id", None)
    if session_id and entities.get(db, Session, session_id) is None:
        entities.put(db, Session(id=session_id, actual=a_check_in().moment))
