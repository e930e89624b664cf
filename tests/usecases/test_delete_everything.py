"""Everything of ours goes, nothing of anybody else's, and what stays is said."""

import pytest

from moodjournal import paths, settings
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities
from moodjournal.store.backup import write_backup
from moodjournal.store.journal import open_journal
from moodjournal.store.one_writer import claim
from moodjournal.store.slots import Cost
from moodjournal.usecases.delete_everything import delete_everything
from moodjournal.usecases.restore_backup import restore_in_place
from tests.builders import a_check_in

SECRET = Secret("a few words are good")


def used(folder, stick, now, secret=None):
    """Leave a journal that was used in every way, and is closed."""
    journal = open_journal(folder, secret, cost=Cost(1, 64, 1))
    with journal.begin() as db:
        entities.put(db, a_check_in(note="mine"))
    path = write_backup(journal, folder / "backups", now).path
    write_backup(journal, stick, now)
    journal.close()
    restore_in_place(folder, path, secret, now)
    (folder / "inbox").mkdir(exist_ok=True)
    (folder / "inbox" / "note").write_bytes(b"sealed")
    (folder / "support.json").write_text("{}")
    (folder / "backups" / "journal-20260101-000000.mjbackup.part").write_bytes(b"half")
    claim(folder).release()
    settings.write_here(paths.config_dir() / "settings.json", "theme", "dark")
    for one in (paths.cache_dir(), paths.log_dir()):
        one.mkdir(parents=True)
        (one / "x").write_text("x")


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def test_nothing_of_ours_is_left(tmp_path, stick, now):
    folder = paths.data_dir()
    used(folder, stick, now)
    told = delete_everything(folder, stick)
    for gone in (folder, paths.config_dir(), paths.cache_dir(), paths.log_dir()):
        assert not gone.exists(), gone
    assert list(stick.iterdir()) == []
    assert "exported" in told[0]
    assert "no passphrase" in told[1]
    assert len(told) == 2


def test_what_is_not_ours_stays_and_is_named(tmp_path, stick, now):
    folder = tmp_path / "journal"
    used(folder, stick, now)
    other = open_journal(tmp_path / "other")
    theirs = write_backup(other, stick, now).path
    other.close()
    for path in (folder / "poem.txt", folder / "backups" / "letter.txt", stick / "photo.jpg"):
        path.write_text("mine")
    told = delete_everything(folder, stick)
    assert {one.name for one in folder.rglob("*")} == {"poem.txt", "backups", "letter.txt"}
    assert {one.name for one in stick.iterdir()} == {theirs.name, "photo.jpg"}
    assert "poem.txt" in told[0]
    assert "letter.txt" in told[0]
    other = open_journal(tmp_path / "other")
    with other.begin() as db:
        assert entities.everything(db, CheckIn) == []
    other.close()


def test_it_works_without_the_passphrase_and_says_what_protects_the_traces(tmp_path, stick, now):
    folder = tmp_path / "journal"
    used(folder, stick, now, SECRET)
    told = delete_everything(folder, second_known=False)
    assert not folder.exists()
    assert "second place" in told[0]
    assert "cannot be read" in told[-1]


def test_a_second_place_that_is_away_is_told(tmp_path, stick, now):
    folder = tmp_path / "journal"
    used(folder, stick, now)
    stick.rename(tmp_path / "away")
    told = delete_everything(folder, stick)
    assert str(stick) in told[0]


def test_a_link_goes_and_what_it_points_to_stays(tmp_path, now):
    folder, elsewhere = tmp_path / "journal", tmp_path / "elsewhere"
    open_journal(folder).close()
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("mine")
    (folder / "inbox").symlink_to(elsewhere)
    (folder / "backups").symlink_to(elsewhere)
    delete_everything(folder)
    assert not folder.exists()
    assert (elsewhere / "mine.txt").read_text() == "mine"


def test_where_there_is_nothing_nothing_happens(tmp_path):
    delete_everything(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []
