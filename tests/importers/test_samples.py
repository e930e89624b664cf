"""Files made by others and one export damaged thirty ways (``../shared/samples``)."""

import json
from datetime import datetime, time

import pytest

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.daylio_csv import read
from tests.strategies import SAMPLES

NASTY = SAMPLES / "nasty" / "csv"
pytestmark = pytest.mark.skipif(
    not SAMPLES.exists(), reason="the sample files are not beside the project"
)


def told():
    path = NASTY / "expected.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def named(has):
    return sorted(name for name, what in told().items() if has in what)


def when(entry):
    return datetime.combine(entry.day, entry.at or time(12)).isoformat(" ", "minutes")


@pytest.mark.parametrize("name", named("entries"))
def test_a_damaged_export_still_reads(name):
    expected = told()[name]
    incoming = read((NASTY / name).read_bytes())
    assert len(incoming.check_ins) == expected["entries"]
    assert incoming.problems == ()
    moments = sorted(when(one) for one in incoming.check_ins)
    if "first" in expected:
        assert (moments[0], moments[-1]) == (expected["first"], expected["last"])


REFUSED = {
    "truncated_mid_row.csv": (13, 15),
    "truncated_mid_utf8.csv": (4, 6),
    "unclosed_quote.csv": (32, 34),
}


@pytest.mark.parametrize("name", named("refused"))
def test_what_cannot_be_used_is_refused_or_asked_about(name):
    content = (NASTY / name).read_bytes()
    if name not in REFUSED:
        with pytest.raises(BadInputError):
            read(content)
        return
    whole, line = REFUSED[name]
    incoming = read(content)
    assert len(incoming.check_ins) == whole
    assert [one.line for one in incoming.problems] == [line]


def test_dates_that_do_not_exist_are_listed_by_line():
    incoming = read((NASTY / "bad_dates.csv").read_bytes())
    assert [one.line for one in incoming.problems] == [2, 3, 4, 7, 10, 11, 13]
    assert [one.line for one in incoming.check_ins] == [5, 6, 8, 9, 12, 14, 15]
    assert incoming.check_ins[4].at is None


def test_a_column_that_stands_twice_is_said():
    incoming = read((NASTY / "duplicate_column.csv").read_bytes())
    assert "note" in incoming.notices[0]


def test_every_line_of_a_note_is_kept():
    (entry,) = read((NASTY / "embedded_newlines.csv").read_bytes()).check_ins
    assert entry.note == 't\nline1\nline2\nline3 "quoted", comma'


def test_garbled_polish_is_mended():
    mended = read((NASTY / "utf8_polish_read_as_latin1_once.csv").read_bytes())
    other = read((NASTY / "cp1250_polish.csv").read_bytes())
    assert [one.note for one in mended.check_ins] == [one.note for one in other.check_ins]
    assert mended.check_ins[0].note == "Łódź, żółw i gęś"


@pytest.mark.parametrize(
    ("name", "entries", "moods"),
    [
        ("staticf0x_test_data.csv", 32, {"rad": 19, "good": 5, "meh": 4, "bad": 2, "awful": 2}),
        ("currin_sample.csv", 3, {"sad": 1, "average": 2}),
        (
            "currin_sample_multiple_moods.csv",
            7,
            {"OK": 2, "Refreshed": 1, "good": 1, "ok but sleepy": 1, "bad": 1, "Anxious": 1},
        ),
        (
            "niklasvonm_mockdata.csv",
            700,
            {"Super": 187, "Gut": 147, "Ok": 128, "Lausig": 124, "Schlecht": 114},
        ),
    ],
)
def test_exports_of_other_people_s_programs_read_whole(name, entries, moods):
    incoming = read((SAMPLES / "daylio" / name).read_bytes())
    assert len(incoming.check_ins) == entries
    assert {one.name: one.count for one in incoming.moods} == moods
    assert incoming.problems == ()


def test_the_mean_level_is_the_one_its_maker_names():
    entries = read((SAMPLES / "daylio" / "staticf0x_test_data.csv").read_bytes()).check_ins
    assert sum(one.level or 0 for one in entries) / len(entries) == 4.15625
