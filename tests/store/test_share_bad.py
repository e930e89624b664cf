"""A wrong code, another file, a copy that somebody changed: each is told in words."""

import pytest

from moodjournal.domain.copy_choice import CopyChoice
from moodjournal.store import share_code, share_file
from moodjournal.store.journal import open_journal
from moodjournal.store.link import driver
from moodjournal.store.share_code import COST, LENGTH, MARK, VERSION, new_copy_code
from moodjournal.store.share_errors import (
    CopyError,
    CopyOfOtherVersionError,
    CopyTooLargeError,
    NotACopyError,
    WrongCodeError,
)
from moodjournal.store.share_file import MOST_BYTES, open_share
from tests.store.copies import key_of, make, read
from tests.store.key_rooms import CHEAP

# The code.


def test_the_code_has_twenty_five_symbols_and_is_typed_in_any_way(tmp_path):
    path, code, _chosen = make(tmp_path)
    assert len(code.replace("-", "")) == LENGTH == 25
    for typed in (code.lower(), code.replace("-", " "), code.replace("0", "o")):
        read(path, typed).close()


@pytest.mark.parametrize("typed", ["", "x", "\ud800", "A" * 25, "A" * 10_000, "ÀÉ" * 12])
def test_a_wrong_code_says_so_plainly(tmp_path, typed):
    path, _code, _chosen = make(tmp_path)
    with pytest.raises(WrongCodeError, match="That code does not open this copy"):
        read(path, typed)


def test_a_wrong_code_costs_one_derivation_and_so_does_a_right_one(tmp_path, monkeypatch):
    path, code, _chosen = make(tmp_path)
    seen = []
    real = share_code._derived

    def counted(typed, salt, cost):
        seen.append(cost)
        return real(typed, salt, CHEAP)

    monkeypatch.setattr(share_code, "_derived", counted)
    open_share(path, code).close()
    for typed in (new_copy_code(), "no code at all", ""):
        with pytest.raises(WrongCodeError):
            open_share(path, typed)
    assert seen == [COST] * 4


def test_no_two_copies_share_a_code_or_a_key(tmp_path):
    made = [make(tmp_path, name=f"{n}.mjshare") for n in range(3)]
    assert len({code for _path, code, _chosen in made}) == 3
    assert len({path.read_bytes()[:16] for path, _code, _chosen in made}) == 3
    with pytest.raises(WrongCodeError):
        read(made[0][0], made[1][1])


# Files that are none, or none any more.


@pytest.mark.parametrize("content", [b"", b"MJ", MARK, b"SQLite format 3\0" * 300, bytes(8192)])
def test_another_file_is_no_copy(tmp_path, content):
    path = tmp_path / "x.mjshare"
    path.write_bytes(content)
    with pytest.raises(NotACopyError):
        read(path, new_copy_code())


def test_a_journal_is_no_copy(tmp_path):
    open_journal(tmp_path).close()
    with pytest.raises(NotACopyError):
        read(tmp_path / "journal.db", new_copy_code())


def test_a_later_form_is_told_before_a_code_is_tried(tmp_path):
    path, code, _chosen = make(tmp_path)
    content = bytearray(path.read_bytes())
    content[3] = VERSION + 1
    path.write_bytes(content)
    with pytest.raises(CopyOfOtherVersionError):
        read(path, code)


def test_a_file_too_large_is_told_before_it_is_read(tmp_path):
    path, code, _chosen = make(tmp_path)
    with path.open("ab") as file:
        file.truncate(MOST_BYTES + 4096)
    with pytest.raises(CopyTooLargeError):
        read(path, code)


def tampered(path, code, *statements):
    """Write to a copy as somebody who has its code could."""
    raw = driver.connect(str(path), isolation_level=None)
    raw.execute(f'PRAGMA key = "{key_of(path, code).pragma}"')
    for one in statements:
        raw.execute(one)
    raw.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER more AFTER INSERT ON check_in BEGIN SELECT 1; END",
        "CREATE TABLE more (a)",
        "DROP TABLE flag",
        "ALTER TABLE check_in ADD COLUMN more",
        "CREATE INDEX more ON check_in (note)",
        "UPDATE check_in SET mood = 99",
        "UPDATE check_in SET note = 7",
        "UPDATE check_in SET moment_at = 'noon'",
        "UPDATE check_in SET moment_zone = 'Nowhere/Else'",
        "UPDATE check_in SET moment_offset_s = 9e9",
        "UPDATE check_in SET mode = 'dream'",
        "UPDATE session SET fields = '[[['",
        "UPDATE session SET minutes = 'long'",
        "UPDATE measure SET name = x'ff00'",
        "UPDATE copy_number SET number = 'three'",
        "UPDATE copy_number SET session_id = session_id || 'x'",
        "UPDATE effect SET session_id = 'x'",
        "UPDATE copy SET made_on = 'soon'",
        "UPDATE copy SET entries = 4",
        "DELETE FROM copy",
        "PRAGMA user_version = 0",
        "PRAGMA application_id = 0",
    ],
)
def test_a_copy_that_somebody_changed_is_refused_in_words(tmp_path, statement):
    path, code, _chosen = make(tmp_path)
    tampered(path, code, statement)
    with pytest.raises(CopyError):
        read(path, code)


def test_what_never_leaves_cannot_even_be_written_into_a_copy(tmp_path):
    path, code, _chosen = make(tmp_path)
    never = (
        "UPDATE check_in SET private = 1",
        "UPDATE check_in SET source_key = 'x'",
        "UPDATE check_in SET as_given = '{1}'",
        "UPDATE session SET uid = 'x'",
        "UPDATE setting SET id = 'aftercare'",
    )
    for statement in never:
        with pytest.raises(driver.IntegrityError):
            tampered(path, code, statement)


def test_rows_and_texts_have_bounds(tmp_path, monkeypatch):
    path, code, _chosen = make(tmp_path, CopyChoice(cover_note="a few words"))
    for bound in ("MOST_ROWS", "MOST_LETTERS"):
        with monkeypatch.context() as small:
            small.setattr(share_file, bound, 5)
            with pytest.raises(CopyTooLargeError):
                read(path, code)


def test_a_file_closed_to_us_is_the_system_s_word(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.mjshare", new_copy_code())
