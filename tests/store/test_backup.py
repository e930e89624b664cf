"""A backup gets its name once it was opened; a damaged one is refused in words."""

import json
import stat
import tracemalloc
from datetime import timedelta

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import ToldError
from moodjournal.domain.passphrase import Secret
from moodjournal.store import backup as backup_module
from moodjournal.store import entities
from moodjournal.store.backup import copy_out, prove_and_name, prove_backup, write_backup
from moodjournal.store.backup_file import read_backup, read_key_file, take_out_journal
from moodjournal.store.backup_folder import backups_in, is_changed
from moodjournal.store.closed_keys import closed_key_file
from moodjournal.store.errors import (
    BackupDamagedError,
    BackupError,
    BackupOfAnotherError,
    BackupTooNewError,
    WrongPassphraseError,
)
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.journal import open_journal
from moodjournal.store.key_file import parse_key_file
from moodjournal.store.link import link_to
from moodjournal.store.migrate import steps
from moodjournal.store.migrations.step import Step
from moodjournal.store.slots import Cost
from tests.builders import a_check_in
from tests.faults.damage import bomb, damaged_backup, with_manifest

MARKER = "marker-6f1c-lake-at-night"
CHEAP = Cost(1, 64, 1)


@pytest.fixture
def journal(tmp_path):
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day, note=MARKER) for day in range(7)])
    yield journal
    journal.close()


@pytest.fixture
def into(journal):
    return journal.folder / "backups"


@pytest.fixture
def whole(journal, into, now):
    return write_backup(journal, into, now).path


def test_a_backup_says_what_it_holds(journal, into, now):
    made = write_backup(journal, into, now)
    assert made.path.name == "journal-20261126-174000.mjbackup"
    assert made.manifest == read_backup(made.path) == prove_backup(made.path, journal.keys)
    assert made.manifest.made_at == now
    assert made.manifest.entries == made.manifest.counts["check_in"] == 7
    assert [one.name for one in into.iterdir()] == [made.path.name]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(into.stat().st_mode) == 0o700


def test_no_word_can_be_read_in_it(whole):
    assert MARKER.encode() not in whole.read_bytes()


def test_two_in_one_second_are_two(journal, into, now):
    names = {write_backup(journal, into, now).path.name for _ in range(3)}
    assert len(names) == len(backups_in(into)) == 3


def test_the_newest_stands_first_whatever_else_lies_there(journal, into, now):
    made = [write_backup(journal, into, now + timedelta(days=day)) for day in (3, 1, 2)]
    (into / "journal-20261231-174000.mjbackup").write_bytes(b"broken")
    (into / "shopping.txt").write_text("bread")
    order = [one.path for one in backups_in(into, journal.keys.id)]
    assert order == [made[0].path, made[2].path, made[1].path]
    assert backups_in(into, "another") == ()


def test_saving_again_is_a_change_and_looking_is_none(journal, into, now):
    last = write_backup(journal, into, now)
    with journal.begin() as db:
        entities.everything(db, CheckIn)
    assert not is_changed(journal.folder, last)
    with journal.begin() as db:
        entities.put(db, a_check_in())
    assert is_changed(journal.folder, last)
    assert is_changed(journal.folder, None)


def test_a_copy_that_does_not_prove_gets_no_name(journal, into, now):
    copy = copy_out(journal, into, now)
    content = bytearray(copy.part.read_bytes())
    content[9000] ^= 1
    copy.part.write_bytes(content)
    with pytest.raises(BackupDamagedError):
        prove_and_name(copy, journal.keys)
    assert list(into.iterdir()) == []


def test_a_journal_damaged_on_the_disk_makes_no_backup(journal, into, now):
    path = journal.folder / JOURNAL
    content = bytearray(path.read_bytes())
    content[-3000] ^= 1
    path.write_bytes(content)
    with pytest.raises(BackupDamagedError):
        write_backup(journal, into, now)
    assert list(into.iterdir()) == []


def test_what_a_crash_left_goes_with_the_next(journal, into, now):
    copy_out(journal, into, now)
    (into / "journal-20261126-174000.mjbackup.proof").write_bytes(b"half")
    made = write_backup(journal, into, now)
    assert [one.name for one in into.iterdir()] == [made.path.name]


def test_a_disk_that_takes_nothing_leaves_nothing(journal, into, now, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("moodjournal.store.backup_file.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_backup(journal, into, now)
    assert list(into.iterdir()) == []


def test_a_file_of_that_name_is_never_written_over(journal, tmp_path, now):
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(BackupError, match="not touched"):
        write_backup(journal, tmp_path, now, name="mine")
    assert (tmp_path / "mine").read_text() == "mine"


def test_the_journal_goes_on_after_a_backup(journal, into, now):
    write_backup(journal, into, now)
    with journal.begin() as db:
        entities.put(db, a_check_in(note="later"))
    journal.close()
    again = open_journal(journal.folder)
    with again.begin() as db:
        assert len(entities.everything(db, CheckIn)) == 8
    again.close()


def test_a_backup_can_carry_a_passphrase_that_the_journal_has_not(journal, tmp_path, now):
    secret = Secret("eight or more")
    content = closed_key_file(journal.folder, journal.keys, secret, now, CHEAP)
    path = write_backup(journal, tmp_path / "stick", now, content).path
    file = parse_key_file(read_key_file(path))
    assert file.keys(secret) == journal.keys
    with pytest.raises(WrongPassphraseError):
        file.keys(Secret("another one"))
    assert journal.keys.key.hex().encode() not in path.read_bytes()


def test_another_journals_key_does_not_prove_it(whole, tmp_path):
    other = open_journal(tmp_path / "other")
    with pytest.raises(BackupOfAnotherError):
        prove_backup(whole, other.keys)
    other.close()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda body: body | {"version": 2}, BackupTooNewError),
        (lambda body: body | {"version": True}, BackupDamagedError),
        (lambda body: body | {"format": "other"}, BackupDamagedError),
        (lambda body: body | {"schema": 10**30}, BackupDamagedError),
        (lambda body: body | {"made_at": "2026-01-01T00:00:00"}, BackupDamagedError),
        (lambda body: body | {"counts": []}, BackupDamagedError),
        (lambda body: body | {"entries": -1}, BackupDamagedError),
        (lambda body: body | {"parts": {}}, BackupDamagedError),
        (lambda body: [], BackupDamagedError),
        (lambda body: b"[" * 60_000, BackupDamagedError),
        (lambda body: b"9" * 60_000, BackupDamagedError),
        (lambda body: b"\xff\xfe", BackupDamagedError),
        (lambda body: b" " * 70_000, BackupDamagedError),
    ],
)
def test_a_manifest_that_makes_no_sense_is_refused(whole, change, error):
    whole.write_bytes(with_manifest(whole.read_bytes(), change))
    with pytest.raises(error):
        read_backup(whole)


@pytest.mark.parametrize("told", [{"entries": 8}, {"counts": {"check_in": 8}}, {"schema": 1}])
def test_a_manifest_that_tells_other_counts_does_not_prove(journal, whole, told):
    whole.write_bytes(with_manifest(whole.read_bytes(), lambda body: body | told))
    with pytest.raises(BackupDamagedError):
        prove_backup(whole, journal.keys)


def test_one_that_counts_a_table_of_a_later_program_proves(journal, whole):
    def later(body):
        return body | {"counts": body["counts"] | {"dream": 3}}

    whole.write_bytes(with_manifest(whole.read_bytes(), later))
    assert prove_backup(whole, journal.keys).counts["dream"] == 3


def test_a_zip_bomb_costs_nothing(tmp_path):
    path = tmp_path / "bomb.mjbackup"
    path.write_bytes(bomb())
    tracemalloc.start()
    with pytest.raises(BackupDamagedError):
        read_backup(path)
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()


def test_no_damaged_backup_is_more_than_a_sentence(journal, whole, tmp_path):
    content, path = whole.read_bytes(), tmp_path / "x" / whole.name
    path.parent.mkdir()
    refused = []
    for seed in range(100):
        path.write_bytes(damaged_backup(content, seed))
        try:
            prove_backup(path, journal.keys)
        except ToldError as problem:
            refused.append(str(problem))
        assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert len(refused) > 90  # the rest hit only fields of the zip that say nothing
    assert not any("\n" in one for one in refused)


def test_taking_out_writes_over_nothing(whole, tmp_path):
    (tmp_path / "there").write_text("mine")
    with pytest.raises(FileExistsError):
        take_out_journal(whole, tmp_path / "there")
    assert (tmp_path / "there").read_text() == "mine"


def test_a_folder_or_a_text_is_no_backup(tmp_path):
    (tmp_path / "text.mjbackup").write_text("not one of ours " * 99)
    for path in (tmp_path, tmp_path / "text.mjbackup"):
        with pytest.raises(BackupDamagedError):
            read_backup(path)
    with pytest.raises(FileNotFoundError):
        read_backup(tmp_path / "nowhere")


def one_step_more(monkeypatch, up):
    known = (*steps(), Step(up))
    for module in ("migrate", "soundness"):
        monkeypatch.setattr(f"moodjournal.store.{module}.steps", lambda: known)


def test_a_step_of_the_schema_makes_a_backup_first(journal, into, monkeypatch):
    before = len(steps())
    journal.close()
    one_step_more(monkeypatch, lambda raw: raw.execute("CREATE TABLE more (id)"))
    open_journal(journal.folder).close()
    (made,) = backups_in(into)
    assert made.manifest.schema == before
    assert prove_backup(made.path, journal.keys).entries == 7
    open_journal(journal.folder).close()
    assert len(backups_in(into)) == 1


def test_without_a_backup_no_step_is_run(journal, into, monkeypatch):
    before = len(steps())
    journal.close()

    def no(*_args, **_kwargs):
        raise BackupError("no room")

    one_step_more(monkeypatch, lambda raw: raw.execute("CREATE TABLE more (id)"))
    monkeypatch.setattr(backup_module, "write_backup", no)
    content = (journal.folder / JOURNAL).read_bytes()
    with pytest.raises(BackupError):
        open_journal(journal.folder)
    assert (journal.folder / JOURNAL).read_bytes() == content
    link = link_to(journal.folder / JOURNAL, journal.keys)
    assert link.raw.execute("PRAGMA user_version").fetchone() == (before,)
    link.close()


def test_the_key_file_inside_is_the_one_beside_the_journal(journal, whole):
    assert read_key_file(whole) == (journal.folder / KEYS).read_bytes()
    assert json.loads(read_key_file(whole))["id"] == journal.keys.id
