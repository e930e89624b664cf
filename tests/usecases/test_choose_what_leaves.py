"""What leaves is shown first; what has left is noted, and can be cleared."""

import json
from datetime import timedelta

import pytest

from moodjournal.domain.change import Topic
from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.leaving import Leaving, Section
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.domain.share_record import ShareRecord
from moodjournal.exporters.exporter import StoppedError
from moodjournal.importers.our_json import read_json
from moodjournal.store import entities
from moodjournal.usecases.choose_what_leaves import choose_what_leaves, say, see_stretches
from moodjournal.usecases.clear_shares import clear_shares
from moodjournal.usecases.export_journal import export_journal, formats
from moodjournal.usecases.note_share import note_share
from moodjournal.usecases.see_shares import see_shares
from tests.builders import MONDAY, ZONE, a_check_in, a_moment


def keep(db, *every):
    for one in every:
        entities.put(db, one)


def test_what_leaves_is_told_line_by_line(db):
    keep(db, a_check_in(1, note="a"), a_check_in(2), a_check_in(3, private=True))
    what = choose_what_leaves(db, Leaving())
    assert what.told() == ("2 mood values", "1 note", "1 private entry stays here")
    assert (what.entries, what.private) == (2, 1)


def test_nothing_is_told_too(db):
    keep(db, a_check_in(1))
    what = choose_what_leaves(db, Leaving(first_day=MONDAY + timedelta(days=30)))
    assert what.told() == ("Nothing: there is no entry in what was chosen.",)


@pytest.mark.parametrize("section", Section)
def test_each_section_has_words_for_one_and_for_many(section):
    assert say(section, 1).startswith("1 ")
    assert say(section, 2).startswith("2 ")
    assert say(section, 1).removeprefix("1 ") != say(section, 2).removeprefix("2 ")


def test_a_session_keeps_its_number_in_a_cut(db, tmp_path):
    every = [Session(status=Status.DONE, actual=a_moment(day)) for day in (0, 3, 6)]
    keep(db, *every)
    leaving = Leaving(first_day=MONDAY + timedelta(days=5))
    export_journal(db, "json", tmp_path / "out.json", leaving=leaving)
    (session,) = json.loads((tmp_path / "out.json").read_text("utf-8"))["sessions"]
    assert session["number"] == 3


def test_the_stretches_to_choose_from(db, now):
    course = Course(first_day=MONDAY, name="")
    keep(
        db,
        course,
        Phase(course_id=course.id, kind=PhaseKind.ASSESSMENT, first_day=MONDAY),
        Session(kind=SessionKind.VISIT, status=Status.DONE, actual=a_moment(2)),
    )
    found = see_stretches(db, now, ZONE)
    assert [(one.key, one.label) for one in found] == [
        ("visit", "Since the last visit"),
        ("phase", "This phase: Assessment"),
        ("course 1", "Course 1"),
        ("all", "Everything"),
    ]
    assert found[0].leaving.first_day == MONDAY + timedelta(days=2)
    assert found[-1].leaving.is_everything


def test_an_empty_journal_has_everything_to_choose(db, now):
    assert [one.key for one in see_stretches(db, now, ZONE)] == ["all"]


def test_only_json_may_hold_what_is_private(db, tmp_path):
    marker = "zz9-marker"
    keep(db, a_check_in(1, note=marker, private=True), a_check_in(2, note="open"))
    for one in formats():
        target = tmp_path / f"{one.key}{one.suffix}"
        export_journal(db, one.key, target.with_suffix("") if one.key == "csv" else target)
        files = [path for path in target.parent.rglob("*") if path.is_file()]
        held = any(marker in path.read_text("utf-8", "replace") for path in files)
        assert held is one.holds_private, one.key
        for path in files:
            path.unlink()


def test_a_chosen_stretch_never_holds_what_is_private(db, tmp_path):
    keep(db, a_check_in(1, private=True), a_check_in(2))
    count = export_journal(db, "json", tmp_path / "a", leaving=Leaving(first_day=MONDAY))
    assert count == 1
    assert [one.private for one in read_json(tmp_path / "a").check_ins] == [False]


def test_every_format_can_be_stopped_and_leaves_nothing(db, tmp_path):
    keep(db, Session(status=Status.DONE, actual=a_moment()), a_check_in(1))
    for one in formats():
        with pytest.raises(StoppedError):
            export_journal(db, one.key, tmp_path / one.key, keep_going=lambda: False)
    assert list(tmp_path.iterdir()) == []


def test_every_format_that_cannot_be_written_leaves_nothing(db, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "check_ins.csv").mkdir()
    for one in formats():
        with pytest.raises(OSError, match="taken"):
            export_journal(db, one.key, tmp_path / "taken")
    assert [one.name for one in tmp_path.rglob("*")] == ["taken", "check_ins.csv"]


def test_what_left_is_noted_newest_first_and_can_be_cleared(db, now):
    assert see_shares(db) == ()
    note_share(db, "fhir", 3, now)
    change = note_share(db, "csv", 5, now + timedelta(days=1))
    assert change.topics == {Topic.SHARES}
    assert [(one.kind, one.entries) for one in see_shares(db)] == [("csv", 5), ("fhir", 3)]
    assert see_shares(db)[1].created_at == now
    assert clear_shares(db).before == ()
    assert entities.everything(db, ShareRecord, trashed=None) == []
    assert db.sweeps


def test_what_left_is_in_no_file_that_leaves(db, now, tmp_path):
    note_share(db, "zz9-marker", 3, now)
    export_journal(db, "json", tmp_path / "out.json")
    assert "zz9-marker" not in (tmp_path / "out.json").read_text("utf-8")


@pytest.mark.parametrize(("kind", "entries"), [(" ", 1), ("csv", -1)])
def test_a_record_of_what_left_has_a_kind_and_a_number(kind, entries):
    with pytest.raises(BadInputError, match="kind and a number"):
        ShareRecord(kind=kind, entries=entries)
