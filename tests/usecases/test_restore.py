"""A backup comes back: looked into first, never over anything, whole after a crash at any step."""

import shutil
from datetime import timedelta

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities, replacing
from moodjournal.store.backup import write_backup
from moodjournal.store.closed_keys import closed_key_file
from moodjournal.store.errors import (
    BackupDamagedError,
    BackupTooNewError,
    JournalDamagedError,
    LockedError,
    WrongPassphraseError,
)
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.journal import journal_stands, open_journal
from moodjournal.store.replacing import MARKER, clear_unfinished, kept_aside, settle
from moodjournal.store.slots import Cost
from moodjournal.usecases.restore_backup import look_into_backup, restore, restore_in_place
from tests.builders import MONDAY, a_check_in
from tests.faults.damage import damaged_backup, with_manifest

SECRET = Secret("a few words are good")
OLD, NEW = "as it was in the backup", "as it is now"


def notes(folder, secret=None):
    journal = open_journal(folder, secret)
    try:
        with journal.begin() as db:
            return {one.note for one in entities.everything(db, CheckIn)}
    finally:
        journal.close()


@pytest.fixture
def journal(tmp_path):
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day, note=OLD) for day in range(3)])
    yield journal
    journal.close()


@pytest.fixture
def backup(journal, now):
    """A backup; the journal went on after it, and is closed."""
    path = write_backup(journal, journal.folder / "backups", now).path
    with journal.begin() as db:
        entities.put(db, a_check_in(note=NEW))
    journal.close()
    return path


@pytest.fixture
def closed(journal, tmp_path, now):
    """A backup with a passphrase of its own."""
    content = closed_key_file(journal.folder, journal.keys, SECRET, now, Cost(1, 64, 1))
    return write_backup(journal, tmp_path / "stick", now, content).path


def test_a_look_inside_tells_how_much_and_until_when(backup, now):
    looked = look_into_backup(backup)
    assert (looked.entries, looked.last_day) == (3, MONDAY + timedelta(days=2))
    assert looked.made_at == now
    assert looked.opened
    assert not looked.needs_secret


def test_without_the_passphrase_only_what_it_says_of_itself_is_seen(closed):
    looked = look_into_backup(closed)
    assert (looked.entries, looked.last_day) == (3, None)
    assert looked.needs_secret
    assert not looked.opened
    assert look_into_backup(closed, SECRET).last_day == MONDAY + timedelta(days=2)
    with pytest.raises(WrongPassphraseError):
        look_into_backup(closed, Secret("not this one"))


def test_it_comes_back_into_a_new_folder(backup, tmp_path):
    back = restore(backup, tmp_path / "new" / "journal")
    assert (back.entries, back.last_day, back.aside) == (3, MONDAY + timedelta(days=2), None)
    assert notes(back.folder) == {OLD}
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["journal"]


def test_it_comes_back_with_the_passphrase_it_has(closed, tmp_path):
    with pytest.raises(LockedError):
        restore(closed, tmp_path / "new")
    assert not (tmp_path / "new").exists()
    restore(closed, tmp_path / "new", SECRET)
    with pytest.raises(LockedError):
        notes(tmp_path / "new")
    assert notes(tmp_path / "new", SECRET) == {OLD}


def test_an_empty_folder_is_new_enough(backup, tmp_path):
    (tmp_path / "new").mkdir()
    assert restore(backup, tmp_path / "new").entries == 3


def test_nothing_is_written_over_anything(backup, tmp_path, journal):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for into in (tmp_path / "full", tmp_path / "file", journal.folder):
        with pytest.raises(BadInputError, match="something in"):
            restore(backup, into)
    assert (tmp_path / "full" / "mine.txt").read_text() == "mine"
    assert notes(journal.folder) == {OLD, NEW}


def test_a_damaged_backup_leaves_nothing(backup, tmp_path):
    content = bytearray(backup.read_bytes())
    content[9000] ^= 1
    broken = tmp_path / "broken" / "b.mjbackup"
    broken.parent.mkdir()
    broken.write_bytes(content)
    with pytest.raises(BackupDamagedError):
        restore(broken, tmp_path / "broken" / "new")
    assert [one.name for one in broken.parent.iterdir()] == ["b.mjbackup"]


def test_a_newer_one_is_refused_before_anything(backup, tmp_path, journal, now):
    backup.write_bytes(with_manifest(backup.read_bytes(), lambda body: body | {"schema": 999}))
    with pytest.raises(BackupTooNewError):
        restore_in_place(journal.folder, backup, None, now)
    assert notes(journal.folder) == {OLD, NEW}


def test_in_place_the_present_one_is_kept_aside(backup, journal, now):
    back = restore_in_place(journal.folder, backup, None, now)
    assert back.aside == journal.folder / "replaced-20261126-174000"
    assert notes(journal.folder) == {OLD}
    assert notes(back.aside) == {OLD, NEW}
    assert kept_aside(journal.folder) == (back.aside,)
    names = {one.name for one in journal.folder.iterdir()}
    assert names == {JOURNAL, KEYS, "backups", back.aside.name}


def test_twice_in_one_second_both_are_kept(backup, journal, now):
    restore_in_place(journal.folder, backup, None, now)
    restore_in_place(journal.folder, backup, None, now)
    assert len(kept_aside(journal.folder)) == 2


def test_a_damaged_journal_is_kept_aside_too(backup, journal, now):
    (journal.folder / JOURNAL).write_bytes(b"broken")
    (journal.folder / KEYS).unlink()
    back = restore_in_place(journal.folder, backup, None, now)
    assert notes(journal.folder) == {OLD}
    (aside,) = kept_aside(journal.folder)
    assert back.aside == aside
    assert (aside / JOURNAL).read_bytes() == b"broken"


def test_where_there_was_nothing_nothing_is_aside(backup, tmp_path, now):
    assert restore_in_place(tmp_path / "fresh", backup, None, now).aside is None
    assert notes(tmp_path / "fresh") == {OLD}


def test_a_damaged_backup_leaves_the_journal_as_it_was(backup, journal, tmp_path, now):
    content = backup.read_bytes()
    journal_bytes = (journal.folder / JOURNAL).read_bytes()
    for seed in range(40):
        path = tmp_path / "damaged.mjbackup"
        path.write_bytes(damaged_backup(content, seed))
        try:
            look_into_backup(path)
            continue  # what was hit is none of what it holds
        except ToldError:
            pass
        with pytest.raises(ToldError):
            restore_in_place(journal.folder, path, None, now)
        assert (journal.folder / JOURNAL).read_bytes() == journal_bytes
        assert {one.name for one in journal.folder.iterdir()} == {JOURNAL, KEYS, "backups"}


class Killed(BaseException):
    """The process ends here."""


STEPS = ("mkdir", "rename", "replace", "unlink", "rmdir")


def killed_at(monkeypatch, folder, backup, now, at):
    """Restore in place, killed before the ``at``-th change to the folders; tell whether it was."""
    done = 0

    def counting(real):
        def step(path, *args, **kwargs):
            nonlocal done
            if done == at:
                raise Killed
            done += 1
            return real(path, *args, **kwargs)

        return step

    with monkeypatch.context() as patched:
        for name in STEPS:
            patched.setattr(replacing.Path, name, counting(getattr(replacing.Path, name)))
        # A killed process tidies nothing up.
        patched.setattr(replacing, "_take_away", lambda _folder: None)
        try:
            restore_in_place(folder, backup, None, now)
        except Killed:
            return True
    return False


def test_killed_between_any_two_steps_one_of_both_is_there_whole(
    backup, journal, now, monkeypatch, tmp_path
):
    at, seen = 0, []
    while True:
        folder = tmp_path / f"killed-{at}"
        shutil.copytree(journal.folder, folder)
        before = (folder / JOURNAL).read_bytes()
        if not killed_at(monkeypatch, folder, folder / "backups" / backup.name, now, at):
            break
        decided = (folder / MARKER).exists()
        assert journal_stands(folder)
        found = notes(folder)
        seen.append(found == {OLD})
        assert found in ({OLD}, {OLD, NEW})
        if found == {OLD}:
            (aside,) = kept_aside(folder)
            assert (aside / JOURNAL).read_bytes() == before
            assert notes(aside) == {OLD, NEW}
        assert not decided or found == {OLD}
        clear_unfinished(folder)
        rest = {one.name for one in folder.iterdir()} - {JOURNAL, KEYS, "backups", f"{MARKER}.part"}
        assert all(name.startswith("replaced-") for name in rest), rest
        at += 1
    assert at >= 8
    assert seen == sorted(seen), "once decided, always decided"
    assert {True, False} == set(seen)


def test_what_sqlite_kept_of_a_cut_save_goes_aside_with_its_journal(backup, journal, now):
    (journal.folder / f"{JOURNAL}-journal").write_bytes(b"belongs to the old one")
    restore_in_place(journal.folder, backup, None, now)
    (aside,) = kept_aside(journal.folder)
    assert not (journal.folder / f"{JOURNAL}-journal").exists()
    assert (aside / f"{JOURNAL}-journal").exists()
    assert notes(journal.folder) == {OLD}


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"new": "../x", "old": "../y"}', b'{"new": 1, "old": 2}']
)
def test_a_damaged_marker_is_told_and_nothing_is_touched(backup, journal, content):
    (journal.folder / MARKER).write_bytes(content)
    before = {one.name for one in journal.folder.iterdir()}
    with pytest.raises(JournalDamagedError):
        open_journal(journal.folder)
    with pytest.raises(JournalDamagedError):
        settle(journal.folder)
    assert {one.name for one in journal.folder.iterdir()} == before
