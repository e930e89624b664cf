"""Damage is found, told by its kind, and not a byte of the damaged file changes."""

import pytest

from moodjournal.domain.measure import Tag
from moodjournal.store import entities
from moodjournal.store.backup import write_backup
from moodjournal.store.check import check_journal
from moodjournal.store.file_names import JOURNAL
from moodjournal.store.journal import open_journal
from moodjournal.store.link import driver
from moodjournal.store.soundness import Harm
from tests.builders import a_check_in
from tests.faults.damage import PAGE, damaged_database

SEEDS = range(60)


@pytest.fixture
def journal(tmp_path):
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day, note="words " * 50) for day in range(60)])
    yield journal
    journal.close()


@pytest.fixture
def folder(journal):
    journal.close()
    return journal.folder


def harms(folder, keys):
    return {one.harm for one in check_journal(folder, keys).damage}


def test_a_whole_journal_is_whole(journal, now):
    backup = write_backup(journal, journal.folder / "backups", now)
    report = check_journal(journal.folder, journal.keys)
    assert report.whole
    assert report.entries == 60
    assert report.counts["check_in"] == 60
    assert report.last_backup == backup


def test_every_damage_is_found_and_nothing_is_written(folder, journal):
    path = folder / JOURNAL
    whole = path.read_bytes()
    missed = []
    for seed in SEEDS:
        kind, content = damaged_database(whole, seed)
        path.write_bytes(content)
        report = check_journal(folder, journal.keys)
        if report.whole:
            missed.append((seed, kind))
        assert path.read_bytes() == content
        assert sorted(one.name for one in folder.iterdir()) == [JOURNAL, "journal.keys.json"]
    assert not missed


def changed(content, place, more=b"\xff"):
    return content[:place] + bytes([content[place] ^ more[0]]) + content[place + 1 :]


@pytest.mark.parametrize(
    ("harm", "change"),
    [
        (Harm.EMPTY, lambda whole: b""),
        (Harm.OTHER_KEY, lambda whole: changed(whole, 3)),
        (Harm.UNREADABLE, lambda whole: changed(whole, 100)),
        (Harm.PAGES, lambda whole: changed(whole, 5 * PAGE)),
        (Harm.CUT_SHORT, lambda whole: whole[: 5 * PAGE]),
        (Harm.CUT_SHORT, lambda whole: whole[:-1]),
        (Harm.GROWN, lambda whole: whole + bytes(PAGE)),
        (Harm.GROWN, lambda whole: whole + b"x"),
    ],
)
def test_each_kind_of_damage_is_told_apart_with_what_to_do(folder, journal, harm, change):
    path = folder / JOURNAL
    path.write_bytes(change(path.read_bytes()))
    damage = {one.harm: one for one in check_journal(folder, journal.keys).damage}
    assert harm in damage
    assert damage[harm].sentence.endswith(".")
    assert "\n" not in damage[harm].sentence
    assert damage[harm].advice


def test_a_missing_file_is_told(folder, journal):
    (folder / JOURNAL).unlink()
    assert harms(folder, journal.keys) == {Harm.MISSING}
    assert not (folder / JOURNAL).exists()


@pytest.mark.parametrize(
    ("harm", "statement"),
    [
        (Harm.NEWER, "PRAGMA user_version = 9999"),
        (Harm.NOT_OURS, "PRAGMA application_id = 5"),
        (
            Harm.LINKS,
            "INSERT INTO recalled SELECT 'a', created_at, NULL, NULL, 'x', 5, created_at FROM tag",
        ),
    ],
)
def test_what_the_pages_hold_is_looked_at_too(journal, harm, statement):
    with journal.begin() as db:
        entities.put(db, Tag(name="a row to copy from"))
    journal.link.raw.execute("PRAGMA foreign_keys = OFF")
    journal.link.raw.execute(statement)
    assert harms(journal.folder, journal.keys) == {harm}


def test_advice_names_the_last_proved_backup(journal, now):
    write_backup(journal, journal.folder / "backups", now)
    journal.close()
    path = journal.folder / JOURNAL
    path.write_bytes(changed(path.read_bytes(), 5 * PAGE))
    (damage, *_rest) = check_journal(journal.folder, journal.keys).damage
    assert "2026-11-26" in damage.advice


def test_a_save_that_was_cut_short_is_no_damage_and_is_left_to_the_opening(journal, tmp_path):
    raw = journal.link.raw
    raw.execute("PRAGMA cache_size = 1")  # pages reach the file before the commit
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE check_in SET note = note || 'unsaved'")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for path in journal.folder.iterdir():
        (crashed / path.name).write_bytes(path.read_bytes())
    raw.execute("ROLLBACK")
    before = {path.name: path.read_bytes() for path in crashed.iterdir()}
    assert f"{JOURNAL}-journal" in before
    report = check_journal(crashed, journal.keys)
    assert report.whole
    assert report.entries == 60
    assert {path.name: path.read_bytes() for path in crashed.iterdir()} == before


def test_a_journal_that_is_open_can_be_checked(journal):
    with journal.begin() as db:
        entities.put(db, a_check_in())
        assert check_journal(journal.folder, journal.keys).entries == 60
    assert check_journal(journal.folder, journal.keys).entries == 61


def test_the_driver_does_not_write_while_it_looks(folder, journal):
    from moodjournal.store.looking import look_at

    link = look_at(folder / JOURNAL, journal.keys)
    with pytest.raises(driver.OperationalError):
        link.raw.execute("DELETE FROM check_in")
    link.close()
