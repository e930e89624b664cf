"""What is deleted for good is in no page of any backup, or the person is told where it may be."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities
from moodjournal.store.backup import prove_backup, write_backup
from moodjournal.store.backup_file import read_backup, read_key_file, take_out_journal
from moodjournal.store.journal import open_journal
from moodjournal.store.migrate import steps
from moodjournal.store.migrations.step import Step
from moodjournal.usecases.back_up import back_up
from moodjournal.usecases.clean_backups import clean_backups, prepare_cleaning
from moodjournal.usecases.delete_for_good import delete_for_good
from moodjournal.usecases.restore_backup import restore_in_place
from tests.builders import a_check_in

MARKER = "marker-6f1c-lake-at-night"
PAGE, RESERVE, SALT = 4096, 80, 16


def pages(path, key):
    """Decrypt every page by hand: AES-256-CBC, its nonce in the bytes reserved at its end."""
    content, plain = path.read_bytes(), b""
    for place in range(0, len(content), PAGE):
        page = content[place : place + PAGE]
        start = SALT if place == 0 else 0
        iv = page[PAGE - RESERVE : PAGE - RESERVE + 16]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain += decryptor.update(page[start : PAGE - RESERVE]) + decryptor.finalize()
    return plain


@pytest.fixture
def disk(tmp_path):
    journal = open_journal(tmp_path / "journal")
    yield journal
    journal.close()


@pytest.fixture
def entry(disk):
    with disk.begin() as db:
        entities.add_all(db, [a_check_in(day, note="other words " * 9) for day in range(40)])
        one = a_check_in(note=f"{MARKER} " * 40)
        entities.put(db, one)
    return one


def plain_of(backup, keys, scratch):
    scratch.unlink(missing_ok=True)
    take_out_journal(backup, scratch)
    return pages(scratch, keys.key)


def test_no_page_of_any_backup_holds_it_any_more(disk, entry, tmp_path, now):
    own, stick = disk.folder / "backups", tmp_path / "stick"
    made = [write_backup(disk, folder, now).path for folder in (own, stick)]
    assert all(MARKER.encode() in plain_of(one, disk.keys, tmp_path / "s") for one in made)
    before = [(read_backup(one), read_key_file(one)) for one in made]
    with disk.begin() as db:
        delete_for_good(db, CheckIn, entry.id)
    cleaned = clean_backups(disk.folder, disk.keys, stick, CheckIn, entry.id)
    assert (cleaned.rewritten, cleaned.unreachable, cleaned.said) == (2, (), "")
    for path, (manifest, key_file) in zip(made, before, strict=True):
        plain = plain_of(path, disk.keys, tmp_path / "s")
        assert MARKER.encode() not in plain
        assert b"other words" in plain
        after = prove_backup(path, disk.keys)
        assert (after.made_at, read_key_file(path)) == (manifest.made_at, key_file)
        assert after.entries == manifest.entries - 1
        assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_backups_that_never_held_it_stay_as_they_are(disk, entry, now):
    path = write_backup(disk, disk.folder / "backups", now).path
    before = path.read_bytes()
    cleaned = clean_backups(disk.folder, disk.keys, None, CheckIn, "another id")
    assert (cleaned.rewritten, cleaned.unreachable) == (0, ())
    assert path.read_bytes() == before


def test_what_cannot_be_rewritten_is_named(disk, entry, tmp_path, now):
    own = disk.folder / "backups"
    good, bad = (write_backup(disk, own, now + timedelta(days=day)).path for day in (0, 1))
    content = bytearray(bad.read_bytes())
    content[9000] ^= 1
    bad.write_bytes(content)
    (own / "journal-20200101-000000.mjbackup").write_bytes(b"unreadable")
    cleaned = clean_backups(disk.folder, disk.keys, tmp_path / "away", CheckIn, entry.id)
    assert cleaned.rewritten == 1
    names = {one.name for one in cleaned.unreachable}
    assert names == {bad.name, "journal-20200101-000000.mjbackup"}
    assert bytes(content) == bad.read_bytes()
    assert bad.name in cleaned.said
    assert "second place" in cleaned.said
    assert good.exists()


def test_a_journal_kept_aside_is_named(disk, entry, now):
    path = write_backup(disk, disk.folder / "backups", now).path
    disk.close()
    aside = restore_in_place(disk.folder, path, None, now).aside
    cleaned = clean_backups(disk.folder, disk.keys, None, CheckIn, entry.id)
    assert cleaned.rewritten == 1
    assert cleaned.unreachable == (aside,)


def test_a_backup_of_an_older_schema_is_brought_up_to_date_in_its_copy(
    disk, entry, tmp_path, now, monkeypatch
):
    path = write_backup(disk, disk.folder / "backups", now).path
    older = read_backup(path).schema
    known = (*steps(), Step(lambda raw: raw.execute("CREATE TABLE more (id)")))
    for module in ("migrate", "soundness"):
        monkeypatch.setattr(f"moodjournal.store.{module}.steps", lambda: known)
    cleaned = clean_backups(disk.folder, disk.keys, None, CheckIn, entry.id)
    assert (cleaned.rewritten, cleaned.unreachable) == (1, ())
    assert prove_backup(path, disk.keys).schema == older + 1
    assert MARKER.encode() not in plain_of(path, disk.keys, tmp_path / "s")


def test_what_a_window_does_leaves_it_in_no_backup(disk, entry, tmp_path, now):
    backup = back_up(disk, now).here.path
    with disk.begin() as db:
        delete_for_good(db, CheckIn, entry.id)
    cleaned = prepare_cleaning(disk, CheckIn, entry.id)()
    assert (cleaned.rewritten, cleaned.said) == (1, "")
    assert MARKER.encode() not in plain_of(backup, disk.keys, tmp_path / "s")
