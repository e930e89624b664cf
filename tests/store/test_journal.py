"""A journal on disk: made, opened again, and refused in words when something is wrong."""

import os
import stat
from pkgutil import iter_modules

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities, errors, migrations, tables
from moodjournal.store.journal import JOURNAL_FILE, KEY_FILE, open_journal
from moodjournal.store.link import driver, link_to
from moodjournal.store.migrate import migrate, steps
from tests.builders import a_check_in

MARKER = "marker-6f1c-lake-at-night"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "journal"
    journal = open_journal(folder)
    with journal.begin() as db:
        entities.put(db, a_check_in(note=MARKER))
    journal.close()
    return folder


def test_words_are_there_after_closing_and_opening(folder):
    journal = open_journal(folder)
    with journal.begin() as db:
        assert [one.note for one in entities.everything(db, CheckIn)] == [MARKER]
    journal.close()
    assert not journal.is_new


def test_nothing_readable_lies_on_the_disk(folder):
    assert not (folder / JOURNAL_FILE).read_bytes().startswith(b"SQLite format 3")
    for path in folder.rglob("*"):
        assert MARKER.encode() not in path.read_bytes(), path


def test_only_the_person_can_read_the_folder(folder):
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_two_files_and_nothing_else(folder):
    assert sorted(path.name for path in folder.iterdir()) == [JOURNAL_FILE, KEY_FILE]


def damage_middle(folder):
    path = folder / JOURNAL_FILE
    content = bytearray(path.read_bytes())
    for place in range(20, len(content)):
        content[place] ^= 0xFF
    path.write_bytes(content)


def a_newer_one(folder):
    journal = open_journal(folder)
    journal.link.raw.execute("PRAGMA user_version = 99")
    journal.close()


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (lambda f: (f / JOURNAL_FILE).write_bytes(b""), errors.JournalEmptyError),
        (
            lambda f: (f / JOURNAL_FILE).write_bytes(b"nothing of ours" * 99),
            errors.JournalDamagedError,
        ),
        (damage_middle, errors.JournalDamagedError),
        (lambda f: (f / JOURNAL_FILE).unlink(), errors.JournalMissingError),
        (lambda f: (f / KEY_FILE).unlink(), errors.KeyFileMissingError),
        (lambda f: (f / KEY_FILE).write_text("{}"), errors.KeyFileDamagedError),
        (lambda f: (f / KEY_FILE).write_bytes(b"\xff\x00"), errors.KeyFileDamagedError),
        (a_newer_one, errors.JournalTooNewError),
    ],
)
def test_each_harm_has_its_own_words_and_nothing_is_written(folder, harm, error):
    harm(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(error) as told:
        open_journal(folder)
    assert str(told.value).count("\n") == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_flipped_bit_in_the_key_is_told_as_the_key_not_the_journal(folder):
    path = folder / KEY_FILE
    text = path.read_text()
    place = text.index('"key": "') + 10
    flipped = "0" if text[place] != "0" else "1"
    path.write_text(text[:place] + flipped + text[place + 1 :])
    with pytest.raises(errors.KeyFileDamagedError):
        open_journal(folder)


def test_a_crash_before_the_last_rename_leaves_a_journal_that_opens(folder):
    (folder / JOURNAL_FILE).rename(folder / f"{JOURNAL_FILE}.part")
    journal = open_journal(folder)
    with journal.begin() as db:
        assert len(entities.everything(db, CheckIn)) == 1
    journal.close()


def test_a_crash_before_the_key_is_written_leaves_a_folder_that_begins_anew(tmp_path):
    (tmp_path / f"{JOURNAL_FILE}.part").write_bytes(b"half a journal")
    journal = open_journal(tmp_path)
    assert journal.is_new
    journal.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told(folder):
    folder.chmod(0o500)
    with pytest.raises(errors.FolderClosedError):
        open_journal(folder)
    folder.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    (tmp_path / "journal").write_text("a file")
    with pytest.raises(errors.FolderClosedError):
        open_journal(tmp_path / "journal")


def schema(link):
    """Return what each table and index is; not its text, which an added column changes."""

    def ask(pragma, name):
        return sorted(row[1:] for row in link.raw.execute(f'PRAGMA {pragma}("{name}")'))

    rows = link.raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    found = {}
    for kind, name, sql in rows.fetchall():
        checks = sorted(" ".join(part.split()) for part in sql.split("CONSTRAINT")[1:])
        asked = ("table_info", "foreign_key_list", "index_list") if kind == "table" else ()
        found[kind, name] = [ask(pragma, name) for pragma in asked] or " ".join(sql.split())
        if kind == "table":
            found["checks", name] = [check.rstrip(", )") for check in checks]
    return found


def test_the_migrated_schema_is_the_declared_one():
    migrated, declared = link_to(None, None), link_to(None, None)
    migrate(migrated)
    tables.EntityRow.metadata.create_all(declared.engine())
    assert schema(migrated) == schema(declared)
    migrated.close()
    declared.close()


def test_steps_are_numbered_without_a_gap():
    names = sorted(info.name for info in iter_modules(migrations.__path__) if info.name[0] == "m")
    assert [name[:5] for name in names] == [f"m{n:04d}" for n in range(1, len(names) + 1)]


def test_a_step_that_fails_leaves_nothing(tmp_path, monkeypatch):
    folder = tmp_path / "journal"
    journal = open_journal(folder)

    def half(raw):
        raw.execute("CREATE TABLE a (x INTEGER)")
        raw.execute("CREATE TABLE a (x INTEGER)")

    real = steps()
    broken = type(real[0])(half)
    monkeypatch.setattr("moodjournal.store.migrate.steps", lambda: (*real, broken))
    with pytest.raises(driver.OperationalError, match="already exists"):
        migrate(journal.link)
    with journal.begin() as db:
        assert db.value("PRAGMA user_version") == len(real)
        assert db.value("SELECT count(*) FROM sqlite_master WHERE name = 'a'") == 0
    journal.close()


def write_then_fail(journal):
    with journal.begin() as db:
        entities.put(db, a_check_in(note="never acknowledged"))
        raise ZeroDivisionError


def test_words_survive_a_transaction_that_fails(folder):
    journal = open_journal(folder)
    with pytest.raises(ZeroDivisionError):
        write_then_fail(journal)
    with journal.begin() as db:
        assert [one.note for one in entities.everything(db, CheckIn)] == [MARKER]
    journal.close()


def test_a_journal_that_another_program_writes_to_is_told(folder, monkeypatch):
    first = open_journal(folder)
    monkeypatch.setattr("moodjournal.store.link.SETTINGS", ("PRAGMA busy_timeout = 1",))
    second = open_journal(folder)
    with first.begin() as writing:
        entities.put(writing, a_check_in())
        with pytest.raises(errors.JournalBusyError), second.begin() as db:
            entities.put(db, a_check_in())
    first.close()
    second.close()
