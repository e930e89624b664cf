"""What leaves in a copy is what was chosen, and a name that was to be replaced is in no text."""

from dataclasses import dataclass, fields, replace
from datetime import timedelta
from enum import StrEnum
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.chosen_record import chosen_record
from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.domain.copy_cut import CUTS, NOT_TOLD, STAY
from moodjournal.domain.copy_hits import hits, texts_of
from moodjournal.domain.copy_names import NameToReplace
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.moment import logical_day
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Reflection
from moodjournal.domain.session import Session, Status
from tests.builders import MONDAY, a_check_in, a_moment
from tests.journals import records
from tests.marked_record import KNOWN, marked_record
from tests.strategies import ids

EVERYTHING = CopyChoice(
    words=Words.ALL, steps=True, questionnaires=True, medicines=True, counts=True
)
NEVER = ("private", "trash")
IDS = frozenset({"id", "course_id", "session_id", "goal_id", "instrument", "tags", "value"})
"""Texts that are no words: who they point to, ids of published things, rules as JSON."""


def tagged(record, choice):
    """Return ``choice`` with every tag of ``record``: they leave only if named."""
    return replace(choice, tags=frozenset(one.id for one in record.tags))


def whose(chosen, marks):
    """Return whose marks stand anywhere in what was chosen."""
    text = repr([[getattr(one, f.name) for f in fields(one)] for one in chosen.record.entities()])
    return {name for mark, name in marks.items() if mark in text + chosen.cover_note}


def kinds_of_the_record():
    hints = get_type_hints(Record)
    return {one.name: get_args(hints[one.name])[0] for one in fields(Record)}


@pytest.mark.parametrize("name", [one.name for one in fields(Record)])
def test_every_kind_leaves_by_a_rule_or_stays_by_one(name):
    assert (kinds_of_the_record()[name] in CUTS) != (name in STAY)


@pytest.mark.parametrize("kind", CUTS, ids=lambda kind: kind.__name__)
def test_every_field_has_one_rule(kind):
    cut = CUTS[kind]
    told = (*cut.plain, *cut.numbers, *cut.named, *cut.words, *cut.never)
    assert sorted(told) == sorted({one.name for one in fields(kind)})
    assert set(kind.words) <= {*cut.texts, *cut.never}


@pytest.mark.parametrize("kind", CUTS, ids=lambda kind: kind.__name__)
def test_every_text_a_person_can_write_is_treated_as_words(kind):
    cut, hints = CUTS[kind], get_type_hints(kind)
    free = {one.name for one in fields(kind) if _holds_text(hints[one.name])}
    treated = {*cut.texts, *cut.never}
    by_hand = {"dose_unit"} if kind is Session else {"answers"}
    assert free - treated <= IDS | by_hand


def _holds_text(hint):
    if isinstance(hint, UnionType) or get_origin(hint) is not None:
        return any(map(_holds_text, get_args(hint)))
    return isinstance(hint, type) and issubclass(hint, str) and not issubclass(hint, StrEnum)


def test_nothing_but_numbers_and_effects_leaves_by_itself():
    record, marks = marked_record()
    chosen = chosen_record(record, CopyChoice(), KNOWN)
    assert whose(chosen, marks) == {"open measure", "open unit"}
    assert {type(one).__name__ for one in chosen.record.entities()} == {
        "Course", "Session", "Effect", "Measure", "CheckIn", "SettingValue",
    }  # fmt: skip
    assert [one.mood for one in chosen.record.check_ins] == [6, 6, 6, 6]


def test_everything_is_what_is_neither_private_nor_in_the_trash_nor_the_journal_s_own():
    record, marks = marked_record()
    chosen = chosen_record(record, tagged(record, EVERYTHING), KNOWN)
    stay = {"uid", "calendar", "source", "as given", "prepared", "course unit", "ready", "older"}
    told = {name for name in marks.values() if name.startswith("open")}
    assert whose(chosen, marks) == told - {f"open {one}" for one in stay}


def test_a_private_session_takes_everything_on_it_along():
    record, _marks = marked_record()
    hidden = replace(record.sessions[0], private=True)
    record = replace(record, sessions=(hidden, *record.sessions[1:]))
    chosen = chosen_record(record, replace(EVERYTHING, last=MONDAY + timedelta(days=50)), KNOWN)
    on_it = (*chosen.record.effects, *chosen.record.reflections, *chosen.record.steps)
    assert (chosen.record.sessions, chosen.record.courses, on_it) == ((), (), ())


def test_marked_words_are_those_to_bring_to_therapy():
    record, marks = marked_record()
    chosen = chosen_record(record, CopyChoice(words=Words.MARKED, numbers=False), KNOWN)
    assert whose(chosen, marks) == {"open marked note", "open insight", "open marked step"}


def test_words_go_and_stay_entry_by_entry():
    record, marks = marked_record()
    first, second, *_rest = record.check_ins
    day = MONDAY + timedelta(days=1)
    choice = CopyChoice(first=day, last=day, words_of=frozenset({second.id}))
    assert whose(chosen_record(record, choice, KNOWN), marks) == {
        "open plain note", "open measure", "open unit",
    }  # fmt: skip
    choice = replace(EVERYTHING, first=day, last=day, no_words_of=frozenset({first.id}))
    chosen = chosen_record(record, choice, KNOWN)
    assert "open marked note" not in whose(chosen, marks)
    assert len(chosen.record.check_ins) == 2
    gone = chosen_record(record, replace(choice, leave_out=frozenset({first.id})), KNOWN)
    assert [one.id for one in gone.record.check_ins] == [second.id]


def test_without_numbers_and_words_a_check_in_is_nothing():
    record, _marks = marked_record()
    assert chosen_record(record, CopyChoice(numbers=False), KNOWN).record.check_ins == ()


def test_sessions_chosen_without_days_bring_the_days_around_them():
    session = Session(status=Status.DONE, actual=a_moment(20, "10:00"))
    record = Record(sessions=(session,), check_ins=tuple(a_check_in(day) for day in range(40)))
    chosen = chosen_record(record, CopyChoice(sessions=frozenset({session.id})), KNOWN)
    days = [(one.moment.at.date() - MONDAY).days for one in chosen.record.check_ins]
    assert days == list(range(17, 28))


def test_a_course_brings_its_days_alone_and_a_course_that_is_not_there_nothing():
    record, _marks = marked_record()
    chosen = chosen_record(record, replace(EVERYTHING, course_id=record.courses[3].id), KNOWN)
    assert {one.course_id for one in chosen.record.sessions} == {record.courses[3].id}
    assert len(chosen.record.check_ins) == 2
    nothing = chosen_record(record, replace(EVERYTHING, course_id="x"), KNOWN).record
    assert (nothing.check_ins, nothing.sessions, nothing.flags) == ((), (), ())


def test_a_session_keeps_the_number_that_the_person_knows_it_by():
    sessions = tuple(
        Session(status=Status.DONE, actual=a_moment(day), private=day == 2) for day in range(5)
    )
    record = Record(sessions=sessions)
    chosen = chosen_record(record, CopyChoice(first=MONDAY + timedelta(days=3)), KNOWN)
    assert chosen.numbers == {sessions[3].id: 3, sessions[4].id: 4}


def test_places_tell_of_nothing_that_stayed():
    record, _marks = marked_record()
    measures = tuple(replace(one, place=7) for one in record.measures)
    record = replace(record, measures=measures)
    chosen = chosen_record(record, CopyChoice(), KNOWN)
    assert [one.place for one in chosen.record.measures] == [0, 1]
    assert {one.created_at for one in chosen.record.measures} == {NOT_TOLD}


def test_a_dose_in_a_unit_of_the_person_s_own_is_words():
    session = Session(actual=a_moment(), dose_amount=2.0, dose_unit="of Anna's sprays")
    record = Record(sessions=(session,))
    (cut,) = chosen_record(record, CopyChoice(), KNOWN).record.sessions
    assert (cut.dose_amount, cut.dose_unit) == (None, "")
    choice = CopyChoice(words=Words.ALL, names=(NameToReplace("anna", "A."),))
    (cut,) = chosen_record(record, choice, KNOWN).record.sessions
    assert (cut.dose_amount, cut.dose_unit) == (2.0, "of A.'s sprays")


def test_what_no_rule_knows_stays_and_is_counted():
    record, _marks = marked_record()
    strange = replace(record.questionnaires[0], instrument="another")
    record = replace(record, questionnaires=(strange,))
    chosen = chosen_record(record, EVERYTHING, KNOWN)
    assert (chosen.record.questionnaires, chosen.unknown) == ((), 1)


class Dream(Entity):
    pass


@dataclass(frozen=True, slots=True)
class LaterRecord(Record):
    dreams: tuple[Dream, ...] = ()


def test_a_list_of_a_later_program_stays_and_is_counted():
    chosen = chosen_record(LaterRecord(dreams=(Dream(), Dream())), EVERYTHING, KNOWN)
    assert (chosen.unknown, list(chosen.record.entities())) == (2, [])


def test_the_count_passes_over_what_is_private():
    record, _marks = marked_record()
    chosen = chosen_record(record, replace(CopyChoice(), counts=True), KNOWN)
    assert (chosen.entries, chosen.of_entries, chosen.tells_counts) == (4, 10, True)


@given(records(), st.sampled_from(Words), st.booleans(), st.data())
def test_nothing_leaves_that_was_not_chosen(record, words, switch, data):
    some = data.draw(st.sets(st.sampled_from([one.id for one in record.entities()] or ["x"])))
    first, last = MONDAY - timedelta(days=9000), MONDAY + timedelta(days=1000)
    choice = CopyChoice(
        words=words, steps=switch, effects=switch, questionnaires=switch, medicines=switch,
        tags=frozenset(some), no_words_of=frozenset(some),
        sessions=None if switch else frozenset(some),
        first=first, last=last,
    )  # fmt: skip
    chosen = chosen_record(record, choice, KNOWN)
    source = {one.id: one for one in record.entities()}
    sessions = {one.id for one in chosen.record.sessions}
    for one in chosen.record.entities():
        was = source[one.id]
        assert was.deleted_at is None
        assert not getattr(was, "private", False)
        assert getattr(one, "session_id", None) in {None, *sessions}
        assert one.edited_at is None
        if isinstance(one, CheckIn | Session):
            day = logical_day(one.moment, chosen.day_start)
            assert first <= day <= last
        if isinstance(one, CheckIn | Reflection) and one.id in some:
            assert not getattr(one, "note", "")
            assert not isinstance(one, Reflection)
        for name in CUTS[type(one)].never:
            if name not in ("created_at", "deleted_at", "edited_at"):
                assert not getattr(one, name) or name == "template"
    assert chosen_record(record, choice, KNOWN) == chosen


@given(records(), ids)
def test_a_name_is_gone_from_every_text_that_leaves(record, seed):
    name = NameToReplace(f"q{seed[:6]}", "…")
    named = replace(
        record,
        **{
            one.name: tuple(_with_name(each, name.name) for each in getattr(record, one.name))
            for one in fields(Record)
        },
    )
    everything = tagged(named, replace(EVERYTHING, cover_note=f"for {name.name}"))
    bare = chosen_record(named, everything, KNOWN)
    chosen = chosen_record(named, replace(everything, names=(name,)), KNOWN)
    texts = [text for _entity, _field, text in texts_of(chosen.record)]
    assert not any(name.name in text for text in [*texts, chosen.cover_note])
    assert not hits(chosen.record, (name,), chosen.cover_note)
    found = hits(bare.record, (name,), bare.cover_note)
    assert found[-1].entity is None
    at_least = sum(name.name in text for _entity, _field, text in texts_of(bare.record))
    assert len(found) > at_least - 1


def _with_name(entity, name):
    """Return ``entity`` with ``name`` as the last word of every text."""
    if type(entity) not in CUTS or isinstance(entity, SettingValue):
        return entity
    keeps = ("name",) if isinstance(entity, Effect) and not entity.own else ()
    texts = (one for one in CUTS[type(entity)].texts if one not in keeps)
    changed = {
        one: f"{getattr(entity, one)} {name}"
        for one in texts
        if isinstance(getattr(entity, one), str)
    }
    return replace(entity, **changed)
