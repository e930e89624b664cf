"""Every column has words, and text comes back from a table as it was."""

import csv
import io
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.formula_guard import guarded, unguarded
from moodjournal.domain.record import Record
from moodjournal.exporters.csv_tables import DICTIONARY, EXPORTER, table_bytes
from moodjournal.exporters.exporter import Manner, StoppedError
from moodjournal.exporters.table_dictionary import ANYWHERE, COLUMNS, OWN, dictionary_rows
from moodjournal.exporters.table_rows import TABLES
from moodjournal.importers.csv_rows import rows
from tests.builders import a_check_in
from tests.strategies import nasty_strings, texts

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def test_every_column_of_every_table_is_explained():
    told = [(table, column) for table, column, *_rest in dictionary_rows()]
    there = [(name, column) for name, (columns, _) in TABLES.items() for column in columns.split()]
    assert told == there
    assert all(row[2].strip() and row[5].strip() for row in dictionary_rows())


def test_nothing_is_explained_that_is_not_there():
    columns = {name: set(found.split()) for name, (found, _) in TABLES.items()}
    assert [(name, set(words) - columns[name]) for name, words in OWN.items()] == [
        (name, set()) for name in OWN
    ]
    assert set(ANYWHERE) <= set().union(*columns.values())


def test_the_dictionary_goes_out_with_the_tables(tmp_path):
    EXPORTER.write(Record(), tmp_path / "out")
    content = (tmp_path / "out" / f"{DICTIONARY}.csv").read_text("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(content, newline="")))
    assert list(lines[0]) == COLUMNS.split()
    assert len(lines) == sum(len(columns.split()) for columns, _rows in TABLES.values())


@pytest.mark.parametrize("start", RUNS)
def test_what_a_spreadsheet_would_run_does_not_begin_a_cell(start):
    for text in (f"{start}1+1", f"'{start}1", f"''{start}"):
        assert not guarded(text).startswith(RUNS)
        assert unguarded(guarded(text)) == text


@given(st.text() | st.text(alphabet="'=+-@\t\r\n a＝"))
def test_any_text_comes_back_from_behind_its_apostrophe(text):
    assert not guarded(text).startswith(RUNS)
    assert unguarded(guarded(text)) == text


def came_back(note, read):
    content = table_bytes(Record(check_ins=(a_check_in(note=note),)), "check_ins")
    header, line = read(content.decode("utf-8-sig"))
    return unguarded(line[header.index("note")])


def with_csv(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def with_our_own(text):
    return [row.cells for row in rows(text)]


@pytest.mark.parametrize("read", [with_csv, with_our_own])
@given(text=texts)
def test_any_note_comes_back_from_a_table(read, text):
    sent = text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair has no UTF-8
    assert came_back(text, read) == sent


@pytest.mark.parametrize("read", [with_csv, with_our_own])
def test_nasty_strings_come_back_from_a_table(read):
    for text in nasty_strings():
        assert came_back(text, read) == text


def test_what_is_stopped_leaves_nothing(tmp_path):
    for name in ("out", "out.zip"):
        with pytest.raises(StoppedError):
            EXPORTER.write(
                Record(check_ins=(a_check_in(),)),
                tmp_path / name,
                Manner(keep_going=lambda: False),
            )
    assert list(tmp_path.iterdir()) == []


def test_private_entries_are_in_no_table():
    marker = "zz9-marker"
    record = Record(check_ins=(a_check_in(note=marker, private=True),))
    assert all(marker.encode() not in table_bytes(record, name) for name in TABLES)


def test_every_list_of_entries_has_a_table():
    others = {"measures", "tags", "recalled", "goal_ratings", "contacts", "own_plans"}
    kept = {"their_lines", "older_texts", "drafts", "imports", "settings", "put_away"}
    assert {one.name for one in fields(Record)} - others - kept <= set(TABLES)
