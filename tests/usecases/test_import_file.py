import pytest

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.clock import utc_now
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import Import
from moodjournal.domain.measure import Tag
from moodjournal.domain.moment import Precision
from moodjournal.importers.daylio_csv import read
from moodjournal.importers.importer import Choices
from moodjournal.store import check_ins, entities
from moodjournal.store.journal import open_journal
from moodjournal.usecases.import_file import bring_in, look_into, read_file
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.take_back import take_back
from moodjournal.usecases.undo_import import undo_last_import
from tests.importers.daylio import a_file, a_row
from tests.strategies import SAMPLES

BERLIN = Choices("Europe/Berlin")
FILE = a_file(
    a_row("2026-03-03", mood="rad", activities="walk | Good meal", note="=1+1 & more"),
    a_row("2026-03-02", mood="awful", activities="walk", title="A title"),
)


@pytest.fixture
def db():
    journal = open_journal(None)
    with journal.begin() as db:
        yield db
    journal.close()


def brought(db, content=FILE, choices=BERLIN):
    bring_in(db, read(content), choices, utc_now())
    return entities.everything(db, CheckIn)


def test_entries_become_imported_check_ins(db):
    first, second = brought(db)
    assert (first.mood, second.mood) == (1, 9)
    assert {first.mode, second.mode} == {Mode.IMPORTED}
    assert second.moment.at.isoformat() == "2026-03-03T20:15:00+01:00"
    assert second.as_given["mood"] == "rad"
    assert not second.from_memory
    names = {one.id: one.name for one in entities.everything(db, Tag)}
    assert [names[tag] for tag in second.tags] == ["walk", "Good meal"]
    (kept,) = entities.everything(db, Import)
    assert (kept.program, kept.check_ins, first.import_id) == ("Daylio", 2, kept.id)


def test_tags_that_are_there_are_used_whatever_their_case(db):
    walked = Tag(name="WALK")
    entities.put(db, walked)
    brought(db)
    assert sorted(one.name for one in entities.everything(db, Tag)) == ["Good meal", "WALK"]


def test_the_same_file_twice_adds_nothing(db):
    once = brought(db)
    change = bring_in(db, read(FILE), BERLIN, utc_now())
    assert change.before == ()
    assert entities.everything(db, CheckIn) == once
    assert len(entities.everything(db, Import)) == 1


def test_a_newer_file_adds_what_is_new(db):
    brought(db)
    newer = a_file(a_row("2026-03-04"), *FILE.decode().splitlines()[1:])
    assert len(brought(db, newer)) == 3


def test_names_that_are_not_mapped_stop_everything(db):
    with pytest.raises(BadInputError, match=r"wobbly \(1\)"):
        brought(db, a_file(a_row(), a_row(mood="wobbly")))
    assert check_ins.count(db) == 0


def test_a_mapped_name_has_its_number_and_a_known_one_may_have_another(db):
    content = a_file(a_row("2026-03-02", mood="Wobbly"), a_row("2026-03-03", mood="rad"))
    choices = Choices("Europe/Berlin", {"wobbly": 4, "rad": 10})
    assert [one.mood for one in brought(db, content, choices)] == [4, 10]


def test_a_name_can_stay_a_tag_without_a_number(db):
    (entry,) = brought(db, a_file(a_row(mood="Tired")), Choices("Europe/Berlin", {"Tired": None}))
    (tag,) = entities.everything(db, Tag)
    assert entry.mood is None
    assert (entry.tags, tag.name) == ((tag.id,), "Tired")


@pytest.mark.parametrize("choices", [{"x": 3}, {"good": 11}])
def test_a_mapping_that_makes_no_sense_is_refused(db, choices):
    with pytest.raises(BadInputError):
        brought(db, a_file(a_row()), Choices("Europe/Berlin", choices))


def test_what_has_a_problem_is_left_out_only_if_the_person_agrees(db):
    content = a_file(a_row(), a_row("2026-02-30"))
    with pytest.raises(BadInputError, match="Line 3"):
        brought(db, content)
    assert check_ins.count(db) == 0
    assert len(brought(db, content, Choices("Europe/Berlin", leave_out=True))) == 1


def test_a_time_that_clocks_skipped_moves_on_with_them(db):
    content = a_file(a_row("2023-03-26", "02:30"), a_row("2023-10-29", "02:30"))
    spring, autumn = brought(db, content)
    assert spring.moment.at.isoformat() == "2023-03-26T03:30:00+02:00"
    assert autumn.moment.at.isoformat() == "2023-10-29T02:30:00+02:00"


def test_an_entry_without_a_time_is_known_to_the_day(db):
    content = a_file('2026-03-02,Monday,good,walk,""', header="")
    (entry,) = brought(db, content)
    assert entry.moment.precision is Precision.DAY
    assert entry.moment.at.date().isoformat() == "2026-03-02"


def test_a_look_writes_nothing_and_tells_all(db, tmp_path):
    path = tmp_path / "daylio_export.csv"
    path.write_bytes(FILE + a_row("2026-03-05", mood="wobbly").encode())
    brought(db)
    before = check_ins.count(db)
    preview = look_into(db, path)
    assert check_ins.count(db) == before
    assert (preview.count, preview.already_here, preview.activities, preview.notes) == (3, 2, 2, 2)
    assert (preview.first_day.isoformat(), preview.last_day.isoformat()) == (
        "2026-03-02", "2026-03-05",
    )  # fmt: skip
    assert [one.name for one in preview.to_choose] == ["wobbly"]
    assert preview.without_time == 0


def test_taking_the_change_back_leaves_nothing(db):
    change = bring_in(db, read(FILE), BERLIN, utc_now())
    take_back(db, change)
    for kind in (CheckIn, Tag, Import):
        assert entities.everything(db, kind, trashed=None) == []


def test_undo_takes_out_the_last_import_and_leaves_the_rest(db):
    first = brought(db)
    bring_in(db, read(a_file(a_row("2026-04-01", activities="swim"))), BERLIN, utc_now())
    change = undo_last_import(db, utc_now())
    assert entities.everything(db, CheckIn) == first
    assert {one.name for one in entities.everything(db, Tag)} >= {"walk", "Good meal"}
    assert "1 check-in" in change.said
    take_back(db, change)
    assert check_ins.count(db) == 3


def test_after_undo_the_same_file_comes_in_again(db):
    brought(db)
    undo_last_import(db, utc_now())
    assert entities.everything(db, Tag) == []
    assert len(brought(db)) == 2


def test_undo_keeps_words_that_the_person_added_in_the_trash(db):
    from dataclasses import replace

    first, _second = brought(db)
    log_check_in(db, replace(first, note="My own words"), utc_now())
    undo_last_import(db, utc_now())
    assert check_ins.count(db) == 0
    (kept,) = entities.everything(db, CheckIn, trashed=True)
    assert kept.note == "My own words"


def test_undo_without_an_import_says_so(db):
    with pytest.raises(BadInputError, match="no import"):
        undo_last_import(db, utc_now())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "empty"), (b"a,b\n1,2\n", "no file of a program"), (b"\x89PNG", "picture")],
)
def test_a_file_that_is_not_known_is_named(tmp_path, content, sentence):
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=sentence):
        read_file(path)


def test_a_form_that_is_not_known_is_named(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes(FILE)
    with pytest.raises(BadInputError, match="daylio-csv"):
        read_file(path, "other")


@pytest.mark.skipif(not SAMPLES.exists(), reason="the sample files are not beside the project")
def test_a_real_export_comes_in_whole_and_once(db):
    path = SAMPLES / "daylio" / "staticf0x_test_data.csv"
    for _again in range(2):
        bring_in(db, read_file(path), BERLIN, utc_now())
    every = entities.everything(db, CheckIn)
    assert len(every) == 32
    local = [one.moment.at.replace(tzinfo=None).isoformat(" ", "minutes") for one in every]
    assert (local[0], local[-1]) == ("2020-05-25 07:09", "2020-05-30 18:50")
