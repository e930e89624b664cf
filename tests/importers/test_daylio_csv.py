from datetime import date, time

import pytest

from moodjournal.domain.errors import BadInputError
from moodjournal.importers import importer
from moodjournal.importers.daylio_csv import IMPORTER, read, recognise
from tests.importers.daylio import HEADER, a_file, a_row


def only(content):
    (entry,) = read(content).check_ins
    return entry


def test_one_row_becomes_one_entry():
    entry = only(a_file(a_row(activities="walk | good meal", note="Life is beautiful")))
    assert (entry.line, entry.day, entry.at) == (2, date(2026, 3, 2), time(20, 15))
    assert (entry.mood, entry.level, entry.tags) == ("good", 4, ("walk", "good meal"))
    assert entry.note == "Life is beautiful"
    assert entry.as_given == {
        "mood": "good", "level": "4", "date": "2 March", "weekday": "Monday",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "full_date,date,weekday,time,mood,activities,scales,note_title,note",
            '2026-03-02,2 March,Monday,20:15,good,walk,Sleep Quality: 8/10 points,"","a note"',
        ),
        (HEADER, '2026-03-02,2 March,Monday,8:15 pm,good,walk,"","a note"'),
        (
            "full_date,date,weekday,time,mood,activities,note",
            '2026-03-02,2 March,Monday,20:15,good,walk,"a note"',
        ),
        (
            "year,date,weekday,time,mood,activities,note",
            '2026,March 2,Monday,20:15,good,walk,"a note"',
        ),
    ],
)
@pytest.mark.parametrize("with_header", [True, False])
def test_every_form_with_a_time_reads_the_same(header, row, with_header):
    content = a_file(row, header=header if with_header else "")
    assert recognise(content)
    entry = only(content)
    assert (entry.day, entry.at, entry.mood) == (date(2026, 3, 2), time(20, 15), "good")
    assert (entry.tags, entry.note) == (("walk",), "a note")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("full_date,weekday,mood,activities,note", '2026-03-02,Montag,Gut,walk,"a note"'),
        ("full_date,weekday,mood,activities", "2026-03-02,Montag,Gut,walk"),
    ],
)
@pytest.mark.parametrize("with_header", [True, False])
def test_a_form_without_time_tells_the_day_alone(header, row, with_header):
    entry = only(a_file(row, header=header if with_header else ""))
    assert (entry.day, entry.at, entry.mood, entry.level) == (date(2026, 3, 2), None, "Gut", None)


def test_scales_and_unknown_columns_are_kept_as_given():
    content = a_file(
        "2026-03-02,2 March,Monday,20:15,good,,Sleep Time: 8:00,,,by the river",
        header="full_date,date,weekday,time,mood,activities,scales,note_title,note,place",
    )
    given = only(content).as_given
    assert given["scales"] == "Sleep Time: 8:00"
    assert given["place"] == "by the river"


@pytest.mark.parametrize(
    ("name", "level"), [("rad", 5), ("GOOD", 4), (" meh ", 3), ("Bad", 2), ("awful", 1)]
)
def test_known_names_have_a_level_and_a_mood(name, level):
    incoming = read(a_file(a_row(mood=name)))
    (mood,) = incoming.moods
    assert (mood.level, mood.mood) == (level, 2 * level - 1)


def test_an_unknown_name_is_never_guessed():
    (mood,) = read(a_file(a_row(mood="fairly good"))).moods
    assert mood.level is None
    assert mood.mood is None


def test_names_are_counted_without_regard_to_case():
    moods = read(a_file(a_row(mood="OK"), a_row(mood="ok "), a_row(mood="rad"))).moods
    assert [(one.name, one.count) for one in moods] == [("OK", 2), ("rad", 1)]


def test_the_title_stands_above_the_note():
    assert only(a_file(a_row(title="Monday", note="It rained."))).note == "Monday\nIt rained."


def test_two_equal_rows_are_two_entries():
    incoming = read(a_file(a_row(), a_row()))
    assert len({one.source_key for one in incoming.check_ins}) == 2


def test_a_newer_export_knows_the_entries_of_an_older_one():
    old = {one.source_key for one in read(a_file(a_row(), a_row())).check_ins}
    newer = a_file(a_row(day="2026-03-03"), a_row(at="20:15"), a_row())
    new = {one.source_key for one in read(newer).check_ins}
    assert old < new
    assert len(new) == 3


def test_an_export_that_stands_twice_in_a_file_comes_in_once():
    once = a_file(a_row(), a_row(mood="rad"))
    assert len(read(once + once).check_ins) == 2


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (a_row(day="2023-02-29"), "does not exist"),
        (a_row(day="01/02/2023"), "cannot be read"),
        (a_row(day="9999-12-31"), "cannot be right"),
        (a_row(at="24:00"), "does not exist"),
        (a_row(at="13:05 pm"), "does not exist"),
        (a_row(at="7:5"), "cannot be read"),
        ("2026-03-02,2 March,Monday,20:15", "4 of 8"),
        (a_row() + ",more", "more columns"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_by_its_line(row, problem):
    incoming = read(a_file(a_row(note="two\nlines"), row, a_row(mood="rad")))
    assert len(incoming.check_ins) == 2
    (told,) = incoming.problems
    assert told.line == 4
    assert problem in told.sentence


def test_a_date_in_an_unknown_language_is_a_problem():
    header = "year,date,weekday,time,mood,activities,note"
    with pytest.raises(BadInputError, match="Line 2"):
        read(a_file('2017,7 zzz,x,20:15,good,"",""', header=header))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("June 22", date(2017, 6, 22)),
        ("22 June", date(2017, 6, 22)),
        ("7 września", date(2017, 9, 7)),
        ("1. März", date(2017, 3, 1)),
        ("31 de mayo", date(2017, 5, 31)),
        ("2 août", date(2017, 8, 2)),
    ],
)
def test_days_in_words_are_read(words, day):
    header = "year,date,weekday,time,mood,activities,note"
    assert only(a_file(f'2017,{words},x,20:15,good,"",""', header=header)).day == day


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("12:19 am", time(0, 19)),
        ("12:00 pm", time(12)),
        ("10:04 PM", time(22, 4)),
        ("10:04\u202fp.m.", time(22, 4)),
        ("20.39", time(20, 39)),
        ("0:05", time(0, 5)),
        ("", None),
    ],
)
def test_times_are_read_in_both_clocks(written, at):
    assert only(a_file(a_row(at=written))).at == at


def test_a_note_over_64_kb_is_shortened_and_said():
    incoming = read(a_file(a_row(note="é" * 70_000)))
    assert len(incoming.check_ins[0].note.encode()) == importer.MOST_NOTE_BYTES
    assert "64 KB" in incoming.problems[0].sentence


def test_more_rows_than_the_cap_are_refused():
    row = a_row()
    with pytest.raises(BadInputError, match="100000"):
        read(a_file(*[row] * (importer.MOST_ROWS + 1)))


def test_a_larger_file_than_the_cap_is_refused():
    with pytest.raises(BadInputError, match="20 MB"):
        read(a_file(a_row(note="x" * importer.MOST_BYTES)))


def test_another_program_s_table_is_not_recognised():
    other = b"date,weekday,time of day,category,rating/amount,detail,notes\n"
    assert not IMPORTER.recognise(other)
    with pytest.raises(BadInputError, match="columns"):
        read(other)


def test_formulas_in_a_note_come_in_unchanged():
    assert only(a_file(a_row(note="=1+1"))).note == "=1+1"
