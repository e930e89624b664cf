"""A copy holds what was chosen and not a byte more, and can be read and nothing else."""

from datetime import timedelta

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.store.link import driver
from moodjournal.store.share_file import entities_in, numbers_in
from moodjournal.store.share_schema import columns
from tests.builders import MONDAY, a_check_in
from tests.marked_record import marked_record
from tests.store.copies import NOW, make, pages, read


@pytest.fixture
def marked():
    return marked_record()


@pytest.fixture
def opened(tmp_path):
    path, code, _chosen = make(tmp_path)
    share = read(path, code)
    yield share
    share.close()


def test_a_copy_holds_no_byte_of_what_was_not_chosen(tmp_path, marked):
    record, marks = marked
    first, second, *_rest = record.check_ins
    day = MONDAY + timedelta(days=1)
    choice = CopyChoice(first=day, last=day, words_of=frozenset({second.id}))
    path, code, chosen = make(tmp_path, choice, record)
    content = pages(path, code)
    there = {name for mark, name in marks.items() if mark.encode() in content}
    assert there == {"open plain note", "open measure", "open unit"}
    gone = {one.id for one in record.entities()} - {one.id for one in chosen.record.entities()}
    # Neither an id of anything else: not of the session, the tag, the import, the course.
    assert not [one for one in gone if len(one) == 32 and one.encode() in content]
    assert first.id.encode() in content


def test_a_copy_of_everything_holds_nothing_private_and_nothing_from_the_trash(tmp_path, marked):
    record, marks = marked
    choice = CopyChoice(
        words=Words.ALL,
        steps=True,
        questionnaires=True,
        medicines=True,
        tags=frozenset(one.id for one in record.tags),
    )
    path, code, chosen = make(tmp_path, choice, record)
    content = pages(path, code)
    there = {name for mark, name in marks.items() if mark.encode() in content}
    assert not [one for one in there if not one.startswith("open ")]
    kept = {one.id for one in chosen.record.entities()}
    assert not [
        one.id
        for one in record.entities()
        if one.id not in kept and len(one.id) == 32 and one.id.encode() in content
    ]


def test_a_copy_holds_no_count_of_what_stayed(tmp_path):
    path, code, chosen = make(tmp_path)
    share = read(path, code)
    with share.begin() as db:
        names = {row["name"] for row in db.rows("SELECT name FROM sqlite_master")}
        free = db.value("PRAGMA freelist_count")
        rows = {one: db.value(f'SELECT count(*) FROM "{one}"') for one in columns()}  # noqa: S608 our own names
    share.close()
    assert {one for one in names if one.startswith("sqlite_")} == {
        one for one in names if one.startswith("sqlite_autoindex_")
    }
    assert free == 0
    kept = list(chosen.record.entities())
    assert rows["check_in"] == sum(isinstance(one, CheckIn) for one in kept)
    assert sum(rows.values()) == len(kept) + len(chosen.numbers) + 1 + sum(
        len(one.ratings) + len(one.tags) for one in chosen.record.check_ins
    )
    assert (share.about.entries, share.about.of_entries) == (None, None)


def test_the_counts_are_told_if_that_was_chosen(tmp_path):
    path, code, _chosen = make(tmp_path, CopyChoice(counts=True))
    share = read(path, code)
    share.close()
    assert (share.about.entries, share.about.of_entries) == (4, 10)


def test_what_was_chosen_comes_out_as_it_went_in(tmp_path, marked):
    choice = CopyChoice(
        words=Words.ALL,
        steps=True,
        cover_note="  For Thursday. ",
        tags=frozenset(one.id for one in marked[0].tags),
    )
    path, code, chosen = make(tmp_path, choice, marked[0])
    share = read(path, code)
    with share.begin() as db:
        assert entities_in(db) == {one.id: one for one in chosen.record.entities()}
        assert numbers_in(db) == chosen.numbers
        assert tuple(entities.everything(db, CheckIn)) == chosen.record.check_ins
    share.close()
    assert (share.about.cover_note, share.about.made_on) == ("For Thursday.", NOW.date())


WRITES = (
    "INSERT INTO check_in (id) VALUES ('x')",
    "UPDATE check_in SET note = 'x'",
    "DELETE FROM check_in",
    "DROP TABLE check_in",
    "CREATE TABLE more (a)",
    "CREATE TEMP TABLE more (a)",
    "CREATE TEMP VIEW more AS SELECT 1",
    "ALTER TABLE check_in ADD COLUMN more",
    "ATTACH ':memory:' AS more",
    "ATTACH '/tmp/x.db' AS more KEY 'y'",
    "DETACH main",
    "VACUUM",
    "VACUUM INTO '/tmp/x.db'",
    "REINDEX",
    "ANALYZE",
    "PRAGMA query_only = OFF",
    "PRAGMA user_version = 9",
    "PRAGMA application_id = 9",
    "PRAGMA writable_schema = ON",
    "PRAGMA trusted_schema = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA rekey = 'x'",
    "PRAGMA key = 'x'",
    "PRAGMA temp_store = FILE",
    "PRAGMA cipher_log = '/tmp/x.log'",
    "SELECT load_extension('x')",
    "SELECT sqlcipher_export('main')",
    "SELECT writefile('/tmp/x', 'y')",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "SAVEPOINT one",
)  # fmt: skip


@pytest.mark.parametrize("statement", WRITES)
def test_whatever_would_write_is_refused(opened, statement):
    before = opened.path.read_bytes()
    with opened.begin() as db, pytest.raises(driver.Error):
        db.run(statement)
    with pytest.raises(driver.Error, match=r"authori|readonly|no such function"):
        opened.journal.link.raw.execute(statement)
    assert opened.path.read_bytes() == before


def test_no_entity_can_be_put_into_a_copy(opened):
    with opened.begin() as db, pytest.raises(Exception, match="not authorized"):
        entities.put(db, a_check_in())


def test_nothing_is_written_beside_a_copy(tmp_path):
    path, code, _chosen = make(tmp_path)
    share = read(path, code)
    with share.begin() as db:
        entities.everything(db, Session)
        assert [one.name for one in tmp_path.iterdir()] == [path.name]
    share.close()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_copy_can_lie_where_nothing_can_be_written(tmp_path):
    path, code, _chosen = make(tmp_path)
    path.chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        read(path, code).close()
    finally:
        tmp_path.chmod(0o700)
