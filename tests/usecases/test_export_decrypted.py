"""The plain database: only on explicit wish, new, and without what opens anything else."""

import sqlite3
import stat

import pytest

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OF_THIS_PLACE, SettingValue
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.store.migrate import steps
from moodjournal.store.slots import Cost
from moodjournal.usecases.export_decrypted import export_decrypted, warning
from moodjournal.usecases.note_share import note_share
from tests.builders import a_check_in

CHEAP = Cost(1, 8, 1)
HIDDEN = "zz9-hidden"


@pytest.fixture
def held(tmp_path, now):
    opened = open_journal(tmp_path / "journal", Secret("a long enough passphrase"), cost=CHEAP)
    with opened.begin() as db:
        entities.put(db, a_check_in(1, note="the lake"))
        entities.put(db, a_check_in(2, note="mine", private=True))
        entities.put(db, SettingValue(id=f"{OF_THIS_PLACE}key", value=f'"{HIDDEN}"'))
        note_share(db, HIDDEN, 1, now)
    yield opened
    opened.close()


def test_any_sqlite_can_read_it(held, tmp_path):
    target = tmp_path / "plain.db"
    assert export_decrypted(held, target) == 2
    plain = sqlite3.connect(target)
    notes = plain.execute("SELECT note FROM check_in ORDER BY moment_at").fetchall()
    assert notes == [("the lake",), ("mine",)]
    assert plain.execute("PRAGMA user_version").fetchone() == (len(steps()),)
    assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for table in ("sealed_key", "share"):
        assert plain.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608 our own names
    plain.close()


def test_keys_and_what_left_before_are_in_no_page_of_it(held, tmp_path):
    with held.begin() as db:
        private = db.value("SELECT private FROM sealed_key")
    assert len(private) == 32
    export_decrypted(held, tmp_path / "plain.db")
    content = (tmp_path / "plain.db").read_bytes()
    assert private not in content
    assert HIDDEN.encode() not in content


def test_only_this_person_can_read_it_and_nothing_is_left_beside(held, tmp_path):
    target = tmp_path / "plain.db"
    export_decrypted(held, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sorted(one.name for one in tmp_path.iterdir()) == ["journal", "plain.db"]


def test_nothing_is_written_over(held, tmp_path):
    for name in ("plain.db", "plain.db.part"):
        (tmp_path / name).write_text("mine")
        with pytest.raises(BadInputError, match="not touched"):
            export_decrypted(held, tmp_path / "plain.db")
        assert (tmp_path / name).read_text() == "mine"
        (tmp_path / name).unlink()


def test_a_folder_that_is_not_there_leaves_nothing_and_the_journal_goes_on(held, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        export_decrypted(held, tmp_path / "nowhere" / "plain.db")
    assert [one.name for one in tmp_path.iterdir()] == ["journal"]
    assert export_decrypted(held, tmp_path / "plain.db") == 2


def test_the_warning_says_who_can_read_it():
    assert "without a passphrase" in warning()
