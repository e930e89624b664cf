"""Two people look at the journal together; private things are as if never written."""

from dataclasses import replace
from datetime import timedelta

import pytest

from moodjournal.analysis.usual import Usual
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.reflection import Flag, FlagKind, Reflection, ReflectionKind, Step
from moodjournal.domain.review_marks import ReviewMarks
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.store import entities
from moodjournal.store.errors import JournalError
from moodjournal.store.read_only import read_only
from moodjournal.usecases.keep_review import keep_review
from moodjournal.usecases.see_review import see_review
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, ZONE, a_check_in, a_moment
from tests.marked_record import marked_record


def a_session(day, **said):
    return Session(status=Status.DONE, actual=a_moment(day, "10:00"), **said)


def put(db, *every):
    for one in every:
        entities.put(db, one)


def review(db, now, since=None):
    return see_review(db, now, ZONE, since)


def test_sessions_stand_newest_first_and_planned_ones_apart(db, now):
    done = [a_session(day) for day in (0, 4, 8)]
    planned = replace(a_session(14), status=Status.PLANNED)
    put(db, *done, planned)
    seen = review(db, now)
    assert [one.session.id for one in seen.sessions] == [one.id for one in reversed(done)]
    assert [one.number for one in (*seen.planned, *seen.sessions)] == [4, 3, 2, 1]


def test_what_hangs_on_a_session_stands_with_it(db, now):
    session, other = a_session(0), a_session(5)
    words = Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a lake")
    insight = Reflection(
        session_id=session.id, kind=ReflectionKind.INSIGHT, text="on guard", bring_to_therapy=True
    )
    effect = Effect(session_id=session.id, name="nausea", strength=1)
    step, loose = Step(session_id=session.id, text="by the water"), Step(text="call")
    put(db, session, other, words, insight, effect, step, loose)
    seen = review(db, now)
    (one,) = [each for each in seen.sessions if each.session.id == session.id]
    assert one.words == {words.kind: words, insight.kind: insight}
    assert (one.effects, one.steps, one.marked) == ((effect,), (step,), 1)
    assert seen.steps == (loose,)


def test_usual_before_and_after_are_those_of_every_page(db, now):
    put(db, a_session(5), *(a_check_in(day, 3 if day < 5 else 6) for day in range(10)))
    (one,) = review(db, now).sessions
    before, after = one.usual.before, one.usual.after
    assert isinstance(before, Usual)
    assert (before.value, after.value) == (3, 6)
    assert [point.offset for point in one.points if point.acute] == [1]


def test_the_days_after_have_words_and_end_before_the_next_session(db, now):
    notes = [
        a_check_in(0, 5, "08:00", note="before"), a_check_in(0, 5, "21:00", note="that evening"),
        a_check_in(1, 6, note="day after", bring_to_therapy=True), a_check_in(2, 6),
        a_check_in(3, 6, "20:00", note="day of the next"),
    ]  # fmt: skip
    put(db, a_session(0), a_session(3), *notes)
    second, first = review(db, now).sessions
    told = [(one.check_in.note, one.offset, one.acute) for one in first.days_after]
    assert told == [("that evening", 0, True), ("day after", 1, True)]
    assert [one.check_in.note for one in second.days_after] == ["day of the next"]
    assert first.marked == 1


def test_the_agenda_runs_across_sessions(db, now):
    one, other = a_session(0), a_session(5)
    insight = Reflection(
        session_id=one.id, kind=ReflectionKind.INSIGHT, text="on guard", bring_to_therapy=True
    )
    note = a_check_in(7, 6, note="slept", bring_to_therapy=True)
    step = Step(session_id=other.id, text="call", bring_to_therapy=True)
    put(db, one, other, insight, note, step, a_check_in(8, note="not marked"))
    agenda = review(db, now).agenda
    assert [(item.entity.id, item.number) for item in agenda] == [
        (note.id, 2), (step.id, 2), (insight.id, 1),
    ]  # fmt: skip


def test_since_last_time_is_since_the_last_talk(db, now):
    talk = a_session(3, kind=SessionKind.INTEGRATION)
    before, after = a_session(1), a_session(6)
    notes = [a_check_in(2, note="old"), a_check_in(7, note="new"), a_check_in(8)]
    steps = [Step(text="a", done_on=MONDAY), Step(text="b", done_on=MONDAY + timedelta(days=8))]
    flag = Flag(kind=FlagKind.LIFE, text="moved", first_day=MONDAY + timedelta(days=9))
    put(db, talk, before, after, *notes, *steps, flag)
    new = review(db, now).since_last
    assert new.since == talk.moment.utc
    assert (new.sessions, new.notes) == ((after,), (notes[1],))
    assert (new.steps_done, new.flags) == ((steps[1],), (flag,))
    assert len(review(db, now, a_moment(0).utc).since_last.notes) == 2


def test_without_a_talk_everything_is_new(db, now):
    put(db, a_check_in(note="first"))
    assert review(db, now).since_last.since is None
    assert len(review(db, now).since_last.notes) == 1


def test_an_empty_journal_has_an_empty_review(db, now):
    seen = review(db, now)
    assert (seen.sessions, seen.planned, seen.agenda, seen.steps) == ((), (), (), ())


def everything_in(value):
    """Yield every entity that stands anywhere in ``value``."""
    if isinstance(value, Entity):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from everything_in(one)
    elif hasattr(value, "items"):
        for one in value.values():
            yield from everything_in(one)
    elif hasattr(value, "__slots__") and not isinstance(value, type):
        for name in value.__slots__:
            yield from everything_in(getattr(value, name))


def test_what_is_private_is_nowhere_and_counted_nowhere(db, now):
    record, marks = marked_record()
    put(db, *record.entities())
    seen = review(db, now)
    shown = list(everything_in(seen))
    assert shown
    text = repr([[getattr(one, name) for name in type(one).__dataclass_fields__] for one in shown])
    told = {name for mark, name in marks.items() if mark in text}
    assert not [one for one in told if one.startswith("private")]
    for one in record.entities():  # as if it had never been written
        if getattr(one, "private", False) and entities.get(db, type(one), one.id):
            entities.put(db, replace(one, deleted_at=now))
    assert review(db, now) == seen


def test_a_private_session_takes_no_number(db, now):
    hidden = a_session(1, private=True)
    put(db, a_session(0), hidden, a_session(2))
    put(db, Effect(session_id=hidden.id, name="nausea"), Step(session_id=hidden.id, text="x"))
    seen = review(db, now)
    assert [one.number for one in seen.sessions] == [2, 1]
    assert seen.steps == ()


def test_names_that_only_private_entries_use_are_absent(db, now):
    measure, tag = entities.everything(db, Measure)[0], Tag(name="x")
    put(db, tag, a_check_in(private=True, ratings=(Rating(measure.id, 3),), tags=(tag.id,)))
    seen = review(db, now)
    assert (dict(seen.measures), dict(seen.tags)) == ({}, {})


# Ticks and steps, kept at the end.


def test_marks_are_held_and_asked_about():
    marks = ReviewMarks().tick_done("a", True).tick_talked("b", True)
    assert marks.question() == "End review: keep 2 ticks?"
    step = Step(text="call")
    marks = marks.with_step(step).with_step(replace(step, text="call Anna"))
    assert marks.question() == "End review: keep 2 ticks, 1 step?"
    assert [one.text for one in marks.steps] == ["call Anna"]
    marks = marks.tick_done("a", False).tick_talked("b", False)
    assert marks.question() == "End review: keep 1 step?"
    assert not marks.empty
    assert marks.without_step(step.id).empty


def test_what_was_ticked_is_kept_as_one_act(db, now):
    step = Step(text="by the water", bring_to_therapy=True)
    note = a_check_in(note="slept", bring_to_therapy=True)
    put(db, step, note)
    marks = ReviewMarks(frozenset({step.id, "gone"}), frozenset({note.id, step.id}))
    new = Step(text="call")
    change = keep_review(db, marks.with_step(new), MONDAY, now)
    assert review(db, now).agenda == ()
    assert entities.get(db, Step, step.id).done_on == MONDAY
    assert entities.get(db, Step, new.id).text == "call"
    take_back(db, change)
    assert entities.get(db, Step, new.id) is None
    assert entities.get(db, Step, step.id) == step
    assert entities.get(db, CheckIn, note.id) == note


# The lock on one's own journal.


def test_a_journal_in_review_can_be_read_and_not_written(journal, now):
    read_only(journal.link, on=True)
    with journal.begin() as db:
        review(db, now)
    with pytest.raises(JournalError), journal.begin() as db:
        entities.put(db, a_check_in())
    read_only(journal.link, on=False)
    with journal.begin() as db:
        entities.put(db, a_check_in())
        assert len(entities.everything(db, CheckIn)) == 1
