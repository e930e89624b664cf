"""What was written is found by its words, whatever a person types; the index is never behind."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.measure import Tag
from moodjournal.domain.reflection import Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.search_text import folded, marks, pieces, places
from moodjournal.domain.session import Session
from moodjournal.store import entities, search
from moodjournal.store.db import transaction
from moodjournal.store.link import link_to
from moodjournal.store.migrate import migrate, steps
from moodjournal.usecases.open_journal import open_journal
from tests.builders import MONDAY, a_check_in, a_moment
from tests.index_check import check_index
from tests.strategies import nasty_strings, texts

NOTES = {
    "lake": "We walked around the lake at night.",
    "japanese": "今日は日本語で書いた。湖は静か",
    "über": "Über Nacht war es ruhig",
    "percent": "100 % tired_ \\ done",
}

OLD_CHECK_IN = """
INSERT INTO check_in (id, note, deleted_at, created_at, moment_at, recorded_at, moment_offset_s,
    moment_zone, moment_precision, day, bring_to_therapy, ask_my_provider, private, mode, as_given,
    mood)
VALUES (?, ?, ?, '2026-11-16 09:00:00', '2026-11-16 09:00:00.000000', '2026-11-16 09:00:00', 0,
    'Etc/UTC', 'minute', '2026-11-16', 0, 0, 0, 'normal', '{}', 5)
"""


@pytest.fixture
def written(db):
    made = {name: a_check_in(note=note, mood=None) for name, note in NOTES.items()}
    entities.add_all(db, list(made.values()))
    return made


def found(db, text):
    return {hit.id for hit in search.find(db, text, 100)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("lake", "lake"),
        ("LAKE", "lake"),
        ("night lake", "lake"),
        ('"lake at"', "lake"),
        ('"lake  AT night', "lake"),
        ("“at night”", "lake"),
        ("la", "lake"),
        ("k", "lake"),
        ("本語", "japanese"),
        ("日本語", "japanese"),
        ("湖", "japanese"),
        ("uber", "über"),
        ("ÜBER", "über"),
        ("u\N{COMBINING DIAERESIS}ber", "über"),
        ("ub", "über"),
        ("%", "percent"),
        ("d_", "percent"),
        ("\\", "percent"),
        ("tired_", "percent"),
    ],
)
def test_words_are_found(db, written, text, name):
    assert written[name].id in found(db, text)
    others = {one.id for key, one in written.items() if key != name}
    assert text in ("k", "ub") or not found(db, text) & others


@pytest.mark.parametrize(
    "text", ["", "  ", '"', '""', "lake sea", '"at lake"', "語本", "%%", "___"]
)
def test_what_is_not_there_is_not_found(db, written, text):
    assert found(db, text) == set()


def test_a_check_in_is_found_by_its_tag_and_by_tag_and_note_together(db):
    tag = Tag(name="Walked far")
    entities.put(db, tag)
    entry = a_check_in(note="by the lake", tags=(tag.id,))
    entities.put(db, entry)
    for text in ("walked", "WALKED lake", "wa", '"walked far"'):
        assert found(db, text) == {entry.id}, text
    bare = a_check_in(tags=(tag.id,))
    entities.put(db, bare)
    entities.put(db, replace(tag, name="Swam"))
    assert (found(db, "walked"), found(db, "swam")) == (set(), {entry.id, bare.id})
    entities.put(db, replace(tag, deleted_at=tag.created_at))
    assert found(db, "swam") == set()


def test_all_kinds_of_words_are_found(db):
    session, course = Session(actual=a_moment()), Course(first_day=MONDAY)
    entities.put(db, course)
    entities.put(db, session)
    every = [
        Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a heron"),
        Step(text="look for the heron"),
        Goal(course_id=course.id, text="see a heron again"),
    ]
    for one in every:
        entities.put(db, one)
    assert {(hit.kind, hit.id) for hit in search.find(db, "heron", 9)} == {
        (type(one), one.id) for one in every
    }
    entities.put(db, replace(session, deleted_at=session.created_at))
    assert found(db, "heron") == {one.id for one in every[1:]}


def test_the_newest_come_first_and_not_more_than_asked_for(db):
    many = [a_check_in(day=day, note="the lake") for day in (3, 1, 2)]
    entities.add_all(db, many)
    for text in ("lake", "la"):
        hits = [hit.id for hit in search.find(db, text, 2)]
        assert hits == [many[0].id, many[2].id], text


def test_hundreds_of_one_second_are_all_found(db):
    many = [a_check_in(note=f"lake {n}") for n in range(300)]
    entities.add_all(db, many)
    assert len(search.find(db, "lake", 999)) == 300
    check_index(db)


def test_many_taken_out_at_once_are_gone_from_the_index(db):
    many = [a_check_in(note=f"lake {n}") for n in range(300)]
    stays = a_check_in(note="the lake stays")
    entities.add_all(db, [*many, stays])
    db.finish()
    entities.add_all(db, [replace(one, deleted_at=one.created_at) for one in many])
    assert found(db, "lake") == {stays.id}
    check_index(db)


def write_then_fail(journal):
    with journal.begin() as db:
        entities.put(db, a_check_in(note="second"))
        raise ZeroDivisionError


def test_what_fails_leaves_the_index_as_it_was(journal):
    with journal.begin() as db:
        entities.put(db, a_check_in(note="first"))

    with pytest.raises(ZeroDivisionError):
        write_then_fail(journal)
    with journal.begin() as db:
        assert (len(found(db, "first")), len(found(db, "second"))) == (1, 0)
        check_index(db)


def test_a_journal_of_before_is_found_by_its_words():
    link = link_to(None, None)
    known = steps()
    number = next(n for n, one in enumerate(known) if "m0005" in one.up.__module__)
    for count, step in enumerate(known[:number], start=1):
        step.up(link.raw)
        link.raw.execute(f"PRAGMA user_version = {count:d}")
    gone = "2026-01-01 00:00:00"
    for n, (note, deleted_at) in enumerate((("Über", None), ("über", gone), ("", None))):
        link.raw.execute(OLD_CHECK_IN, (f"id{n}", note, deleted_at))
    migrate(link)
    with transaction(link) as db:
        assert found(db, "uber") == {"id0"}
        check_index(db)
        entry = entities.get(db, CheckIn, "id0")
        entities.put(db, replace(entry, mood=6))
        check_index(db)
    link.close()


@pytest.mark.parametrize("start", range(0, len(nasty_strings()), 40))
def test_no_text_is_an_error(db, start):
    some = nasty_strings()[start : start + 40]
    entities.add_all(db, [a_check_in(note=one) for one in some])
    for one in some:
        search.find(db, one, 10)
        search.find(db, f'"{one}', 10)


@given(st.lists(texts, min_size=1, max_size=5), st.data())
def test_every_piece_of_a_note_finds_it_and_every_hit_has_it(notes, data):
    journal = open_journal(None)
    with journal.begin() as db:
        entries = [a_check_in(note=note) for note in notes]
        entities.add_all(db, entries)
        note = data.draw(st.sampled_from(notes))
        start = data.draw(st.integers(0, len(note)))
        piece = note[start : data.draw(st.integers(start, len(note)))]
        wanted = pieces(piece)
        hits = found(db, piece)
        for entry in entries:
            plain = folded(entry.note)
            assert (entry.id in hits) == (bool(wanted) and all(one in plain for one in wanted))
    journal.close()


@given(texts)
def test_folding_knows_no_case_and_no_accents(text):
    plain = folded(text)
    assert folded(plain) == plain
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))
    assert plain == places(text)[0]
    assert len(plain) == len(places(text)[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("STRASSE", "straße"),
        ("İstanbul", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("Ångström", "angstrom"),
        ("Łódź", "lodz"),
        ("ﬁn", "fin"),
        ("２０", "20"),
        ("ΣΟΦΟΣ", "σοφός"),
        ("a\u00a0\n b", "a b"),
        ("❤️", "❤"),
    ],
)
def test_these_are_the_same(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("か", "が"), ("は", "ぱ"), ("o", "0"), ("a b", "ab")])
def test_these_are_not(one, other):
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Über dem See", "uber see", ["Über", "See"]),
        ("U\N{COMBINING DIAERESIS}ber", "u", ["U\N{COMBINING DIAERESIS}"]),
        ("Straße", "ss", ["ß"]),
        ("aaaa", "aa", ["aaaa"]),
        ("日本語", "本語", ["本語"]),
        ("a  \n b", '"a b"', ["a  \n b"]),
        ("nothing", "else", []),
    ],
)
def test_slotsstand_in_the_text_as_it_was_written(text, typed, marked):
    assert [text[start:end] for start, end in marks(text, pieces(typed))] == marked


@given(texts, texts)
def test_what_is_marked_holds_what_was_looked_for(text, typed):
    spans = marks(text, pieces(typed))
    assert list(spans) == sorted(spans)
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert any(one in folded(text[start:end]) for one in pieces(typed))
