"""The file is what SQLCipher says it is: a second, independent implementation opens it too.

``apsw-sqlite3mc`` brings SQLite3 Multiple Ciphers, which shares no line of the encryption with the
driver of the program. (``apsw`` itself would install the same module without any cipher.)
"""

import pytest

from moodjournal.store import entities
from moodjournal.store.journal import JOURNAL_FILE, open_journal
from moodjournal.store.key_file import KEY_FILE, read_keys
from tests.builders import a_check_in
from tests.store.key_rooms import CHEAP, SECRET

apsw = pytest.importorskip("apsw")
if not hasattr(apsw, "mc_version"):
    pytest.skip("this apsw knows no cipher", allow_module_level=True)


def connect(path, key):
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    connection.pragma("cipher", "sqlcipher")
    connection.pragma("legacy", 4)
    connection.pragma("key", key)
    return connection


@pytest.mark.parametrize("secret", [None, SECRET], ids=["open", "passphrase"])
def test_another_implementation_reads_the_journal_with_the_key(tmp_path, secret):
    journal = open_journal(tmp_path, secret, cost=CHEAP)
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day, note=f"day {day}") for day in range(20)])
    journal.close()
    keys = read_keys(tmp_path / KEY_FILE, secret)
    other = connect(tmp_path / JOURNAL_FILE, keys.pragma)
    try:
        assert other.pragma("integrity_check") == "ok"
        assert list(other.execute("SELECT count(*), max(note) FROM check_in")) == [(20, "day 9")]
    finally:
        other.close()


def test_without_the_key_it_reads_nothing(tmp_path):
    open_journal(tmp_path).close()
    wrong = f"x'{'00' * 48}'"
    other = connect(tmp_path / JOURNAL_FILE, wrong)
    try:
        with pytest.raises(apsw.NotADBError):
            other.execute("SELECT count(*) FROM sqlite_master")
    finally:
        other.close()
