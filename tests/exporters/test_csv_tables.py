import csv
import io
from zipfile import ZipFile

import pytest
from hypothesis import given

from moodjournal.domain.effect import Effect, Gone
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.moment import Planned
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, Status
from moodjournal.exporters.csv_tables import DICTIONARY, EXPORTER, table_bytes
from moodjournal.exporters.table_rows import TABLES
from moodjournal.instruments import instrument
from tests.builders import MONDAY, ZONE, a_check_in, a_moment
from tests.journals import records
from tests.strategies import nasty_strings


def lines(record, name):
    text = table_bytes(record, name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_check_in_is_one_line():
    tag = Tag(name="Walked")
    record = Record(tags=(tag,), check_ins=(a_check_in(mood=6, note="a, b", tags=(tag.id,)),))
    (line,) = lines(record, "check_ins")
    assert line["at"] == "2026-11-16T09:00:00+01:00"
    assert (line["mood_0_10"], line["note"], line["tags"]) == ("6", "a, b", "Walked")
    assert (line["day"], line["provenance"]) == ("2026-11-16", "live")


def test_ratings_sessions_effects_and_questionnaires_have_tables():
    measure = Measure(name="Energy")
    session = Session(
        status=Status.DONE, planned=Planned(MONDAY, None, ZONE), actual=a_moment(0, "10:00")
    )
    record = Record(
        measures=(measure,),
        sessions=(session,),
        effects=(Effect(session_id=session.id, name="calm", strength=2, gone=Gone.NEXT_DAY),),
        check_ins=(a_check_in(3, ratings=(Rating(measure.id, 4.0),)),),
        questionnaires=(
            Questionnaire(instrument="phq-9", moment=a_moment(3), answers={"1": 2, "2": 0}),
            Questionnaire(instrument="phq-9", moment=a_moment(4), total=12),
        ),
    )
    (rating,) = lines(record, "ratings")
    assert (rating["measure"], rating["value"]) == ("Energy", "4")
    (held,) = lines(record, "sessions")
    assert (held["number"], held["status"], held["planned_time"]) == ("1", "done", "")
    (effect,) = lines(record, "effects")
    assert (effect["session_number"], effect["effect"], effect["strength_0_3"]) == (
        "1",
        "calm",
        "2",
    )
    answers = lines(record, "questionnaires")
    assert [(one["item"], one["score"]) for one in answers] == [
        ("1", "2"), ("2", "0"), ("total", "12"),
    ]  # fmt: skip
    assert answers[2]["provenance"] == "entered by the clinic"


def test_a_complete_questionnaire_has_a_total_and_an_unfinished_one_none():
    items = [item.id for item in instrument("gad-7").items]
    whole, half = dict.fromkeys(items, 2), dict.fromkeys(items[1:], 2)
    record = Record(
        questionnaires=(
            Questionnaire(instrument="gad-7", moment=a_moment(3), answers=whole),
            Questionnaire(instrument="gad-7", moment=a_moment(4), answers=half),
        )
    )
    told = [one for one in lines(record, "questionnaires") if one["item"] == "total"]
    assert [(one["score"], one["provenance"]) for one in told] == [("14", "live")]


def test_what_a_spreadsheet_would_run_gets_an_apostrophe():
    starts = ("=", "+", "-", "@", "\t", "\r")
    record = Record(check_ins=tuple(a_check_in(note=f"{start}1+1") for start in starts))
    assert [one["note"] for one in lines(record, "check_ins")] == [f"'{one}1+1" for one in starts]


def test_the_trash_is_left_out():
    gone = a_check_in(deleted_at=a_moment().utc)
    assert lines(Record(check_ins=(gone,)), "check_ins") == []


@given(records())
def test_every_table_of_any_journal_can_be_read_and_is_safe(record):
    for name, (columns, _rows) in TABLES.items():
        for line in lines(record, name):
            assert list(line) == columns.split()
            assert not any(
                cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in line.values()
            )


def test_every_cell_is_quoted():
    first = table_bytes(Record(check_ins=(a_check_in(),)), "check_ins").splitlines()[1]
    assert first.count(b'","') == len(TABLES["check_ins"][0].split()) - 1


def test_nasty_strings_stay_in_their_cell():
    notes = [text for text in nasty_strings() if text.strip()]
    record = Record(check_ins=tuple(a_check_in(note=note) for note in notes))
    assert [one["note"].removeprefix("'") for one in lines(record, "check_ins")] == [
        note.removeprefix("'") for note in notes
    ]


def test_a_folder_holds_every_table(tmp_path):
    EXPORTER.write(Record(), tmp_path / "out")
    names = sorted(one.name for one in (tmp_path / "out").iterdir())
    assert names == sorted(f"{name}.csv" for name in (*TABLES, DICTIONARY))


def test_a_zip_holds_every_table_and_no_clock(tmp_path):
    for name in ("a.zip", "b.zip"):
        EXPORTER.write(Record(), tmp_path / name)
    with ZipFile(tmp_path / "a.zip") as bundle:
        assert sorted(bundle.namelist()) == sorted(f"{name}.csv" for name in (*TABLES, DICTIONARY))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_file_in_the_way_leaves_nothing(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(FileExistsError):
        EXPORTER.write(Record(), tmp_path / "out")
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_a_table_in_the_way_leaves_no_half_written_ones(tmp_path):
    (tmp_path / "out" / "ratings.csv").mkdir(parents=True)
    with pytest.raises(OSError, match=r"ratings\.csv"):
        EXPORTER.write(Record(), tmp_path / "out")
    assert not list((tmp_path / "out").glob("*.part"))
