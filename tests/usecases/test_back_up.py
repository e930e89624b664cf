"""Backups beside the journal and in the second place: made when something changed, let go later."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities
from moodjournal.store.backup_file import read_key_file
from moodjournal.store.backup_folder import backups_in
from moodjournal.store.errors import BackupError, LockedError
from moodjournal.store.journal import open_journal
from moodjournal.store.key_file import parse_key_file
from moodjournal.store.slots import Cost
from moodjournal.usecases.back_up import back_up, back_up_if_changed
from moodjournal.usecases.bring_back_journal import bring_back
from moodjournal.usecases.choose_second_place import (
    KEY,
    SecondPlace,
    choose_second_place,
    leave_second_place,
    needs_passphrase,
    second_place,
    see_second_place,
)
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.copy_backup import copy_backup
from moodjournal.usecases.see_backups import see_backups
from moodjournal.usecases.see_synced_folder import synced_by
from tests.builders import a_check_in

SECRET = Secret("a few words are good")


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    monkeypatch.setattr("moodjournal.store.closed_keys.calibrated", lambda: Cost(1, 64, 1))


@pytest.fixture
def disk(tmp_path):
    journal = open_journal(tmp_path / "journal")
    yield journal
    journal.close()


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def two_places(disk, stick, now):
    place = second_place(disk, stick, SECRET, now)
    with disk.begin() as db:
        choose_second_place(db, place, now)
    return disk


def write(journal, day=0):
    with journal.begin() as db:
        entities.put(db, a_check_in(day))


def test_a_backup_is_made_where_something_changed_and_only_there(disk, now):
    assert back_up_if_changed(disk, now).here is not None
    assert back_up_if_changed(disk, now + timedelta(hours=1)).here is None
    write(disk)
    assert back_up_if_changed(disk, now + timedelta(hours=2)).here.manifest.entries == 1
    assert back_up(disk, now + timedelta(hours=3)).here is not None
    assert len(see_backups(disk).here.backups) == 3


def test_to_open_and_to_look_is_no_change(disk, now):
    back_up(disk, now)
    disk.close()
    again = open_journal(disk.folder)
    with again.begin() as db:
        entities.everything(db, CheckIn)
    assert back_up_if_changed(again, now).here is None
    again.close()


def test_a_journal_in_memory_is_left_alone(journal, now):
    assert back_up_if_changed(journal, now).here is None
    assert see_backups(journal).here is None
    with pytest.raises(BackupError):
        back_up(journal, now)


def test_a_month_of_days_leaves_what_is_to_be_kept(disk, now):
    for day in range(30):
        back_up(disk, now + timedelta(days=day))
    seen = see_backups(disk).here
    assert seen.last == now + timedelta(days=29)
    assert 14 < len(seen.backups) < 20


def test_backups_of_another_journal_in_the_same_place_stay(two_places, stick, tmp_path, now):
    other = open_journal(tmp_path / "other")
    theirs = copy_backup(other, stick / "journal-20200101-000000.mjbackup", now)[0]
    other.close()
    for day in range(40):
        back_up(two_places, now + timedelta(days=day))
    assert theirs.path.exists()
    assert len(see_backups(two_places).second.backups) < 30


def test_in_the_second_place_it_does_not_open_by_itself(two_places, stick, now):
    made = back_up(two_places, now)
    assert made.problem == ""
    file = parse_key_file(read_key_file(made.there.path))
    with pytest.raises(LockedError):
        file.keys(None)
    assert file.keys(SECRET) == two_places.keys
    assert made.there.path.parent == stick
    assert parse_key_file(read_key_file(made.here.path)).keys(None) == two_places.keys


def test_without_a_passphrase_there_is_no_second_place(disk, stick, now):
    assert needs_passphrase(disk)
    with pytest.raises(BadInputError, match="passphrase"):
        second_place(disk, stick, None, now)
    with pytest.raises(BadInputError, match="8 characters"):
        second_place(disk, stick, Secret("short"), now)


def test_a_journal_with_a_passphrase_needs_no_other(tmp_path, stick, now):
    locked = open_journal(tmp_path / "locked", SECRET, cost=Cost(1, 64, 1))
    place = second_place(locked, stick, None, now)
    assert place.key_file is None
    with locked.begin() as db:
        choose_second_place(db, place, now)
    made = back_up(locked, now)
    assert parse_key_file(read_key_file(made.there.path)).keys(SECRET) == locked.keys
    locked.close()


@pytest.mark.parametrize("where", ["nowhere", "journal", "journal/backups"])
def test_the_second_place_is_another_folder_that_is_there(disk, tmp_path, now, where):
    back_up(disk, now)
    with pytest.raises(BadInputError):
        second_place(disk, tmp_path / where, SECRET, now)


def test_a_stick_that_is_out_is_told_and_caught_up_with(two_places, stick, tmp_path, now):
    stick.rename(tmp_path / "elsewhere")
    made = back_up_if_changed(two_places, now)
    assert made.here is not None
    assert "is not there just now" in made.problem
    assert not stick.exists()
    seen = see_backups(two_places).second
    assert not seen.there
    (tmp_path / "elsewhere").rename(stick)
    made = back_up_if_changed(two_places, now + timedelta(hours=1))
    assert made.here is None
    assert made.there is not None
    assert see_backups(two_places).second.last == now + timedelta(hours=1)
    assert back_up_if_changed(two_places, now + timedelta(hours=2)).there is None


def test_a_second_place_without_its_passphrase_gets_nothing(disk, stick, now):
    with disk.begin() as db:
        choose_second_place(db, SecondPlace(stick), now)
    made = back_up(disk, now)
    assert "passphrase of their own" in made.problem
    assert list(stick.iterdir()) == []
    assert see_backups(disk).second.lacks_passphrase


def test_left_again_what_is_there_stays(two_places, stick, now):
    back_up(two_places, now)
    with two_places.begin() as db:
        leave_second_place(db)
        assert see_second_place(db) is None
    assert back_up(two_places, now + timedelta(days=1)).there is None
    assert len(backups_in(stick)) == 1
    assert see_backups(two_places).second is None


def test_no_export_takes_the_second_place_along_and_no_import_brings_one(two_places, now):
    with two_places.begin() as db:
        record = collect_record(db)
        assert all(one.id != KEY for one in record.settings)
    planted = SettingValue(id=KEY, value=json.dumps({"folder": "/x", "key_file": None}))
    with two_places.begin() as db:
        before = see_second_place(db)
        bring_back(db, replace(record, settings=(*record.settings, planted)), now)
        assert see_second_place(db).folder == before.folder


def test_a_copy_says_whether_it_opens_by_itself(disk, stick, tmp_path, now):
    assert copy_backup(disk, tmp_path / "out" / "one.mjbackup", now)[1]
    place = second_place(disk, stick, SECRET, now)
    with disk.begin() as db:
        choose_second_place(db, place, now)
    made, by_itself = copy_backup(disk, tmp_path / "two.mjbackup", now)
    assert not by_itself
    assert parse_key_file(read_key_file(made.path)).keys(SECRET) == disk.keys


@pytest.mark.parametrize(
    ("path", "program"),
    [
        ("Dropbox/journal", "Dropbox"),
        ("Dropbox (Personal)/a/b", "Dropbox"),
        ("OneDrive - Clinic/journal", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-a@b.c/x", "Google Drive"),
        ("Nextcloud/x", "Nextcloud"),
        ("ownCloud/x", "ownCloud"),
        ("Documents/mega projects/x", None),
        ("Boxes/x", None),
        (".local/share/moodjournal", None),
    ],
)
def test_synced_folders_are_known_by_their_names(tmp_path, path, program):
    assert synced_by(tmp_path / path) == program


@pytest.mark.parametrize(
    ("marker", "program"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox")]
)
def test_and_by_what_lies_in_them(tmp_path, marker, program):
    (tmp_path / "sync" / marker).mkdir(parents=True)
    assert synced_by(tmp_path / "sync" / "deep" / "journal") == program
    assert synced_by(tmp_path / "other") is None
