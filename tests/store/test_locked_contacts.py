"""support.json beside the journal: the contacts that were ticked, and no other word."""

import json
import stat
from dataclasses import replace

import pytest

from moodjournal.domain.contact import Contact, ContactKind
from moodjournal.store import entities, locked_contacts
from moodjournal.store.errors import FolderClosedError
from moodjournal.store.journal import open_journal
from moodjournal.store.locked_contacts import SUPPORT_FILE
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.take_back import take_back

MARKER = "a marker that only the journal may hold"


@pytest.fixture
def journal(tmp_path):
    opened = open_journal(tmp_path / "journal")
    yield opened
    opened.close()


def write(journal, *contacts):
    with journal.begin() as db:
        for one in contacts:
            entities.put(db, one)


def write_then_fail(journal):
    with journal.begin() as db:
        entities.put(db, a_contact(name="never", show_while_locked=True))
        raise ZeroDivisionError


def a_contact(**said):
    return Contact(**{"name": "M.", "number": "555 0186", **said})


def test_it_holds_the_ticked_ones_and_nothing_else(journal):
    shown = a_contact(kind=ContactKind.CLINIC, name="Clinic", show_while_locked=True, note="8 to 6")
    write(journal, shown, a_contact(name=MARKER, number="1", note=MARKER))
    file = journal.folder / SUPPORT_FILE
    assert json.loads(file.read_text("utf-8")) == {
        "format": 1,
        "contacts": [{"kind": "clinic", "name": "Clinic", "number": "555 0186", "note": "8 to 6"}],
    }
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert MARKER not in "".join(
        path.read_text("utf-8", "replace") for path in journal.folder.iterdir()
    )


def test_it_goes_when_none_is_ticked_any_more(journal):
    contact = a_contact(show_while_locked=True)
    write(journal, contact)
    write(journal, replace(contact, show_while_locked=False))
    assert not (journal.folder / SUPPORT_FILE).exists()


def test_it_follows_the_trash_and_the_way_back(journal, now):
    contact = a_contact(show_while_locked=True)
    write(journal, contact)
    with journal.begin() as db:
        change = put_in_trash(db, Contact, contact.id, now)
    assert locked_contacts.read(journal.folder) == ()
    with journal.begin() as db:
        take_back(db, change)
    assert [one.name for one in locked_contacts.read(journal.folder)] == ["M."]


def test_a_write_that_fails_leaves_it_as_it_was(journal):
    write(journal, a_contact(show_while_locked=True))
    with pytest.raises(ZeroDivisionError):
        write_then_fail(journal)
    assert [one.name for one in locked_contacts.read(journal.folder)] == ["M."]


def test_a_file_that_cannot_be_written_keeps_nothing_and_says_so(journal):
    (journal.folder / f"{SUPPORT_FILE}.part").mkdir()
    with pytest.raises(FolderClosedError, match="nothing was changed"):
        write(journal, a_contact(show_while_locked=True))
    with journal.begin() as db:
        assert entities.everything(db, Contact) == []


def test_what_somebody_else_wrote_into_it_is_gone_at_the_next_opening(journal):
    write(journal, a_contact(show_while_locked=True))
    path = journal.folder / SUPPORT_FILE
    path.write_text(path.read_text("utf-8").replace("555 0186", "0900 666"), "utf-8")
    open_journal(journal.folder).close()
    assert "0900" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"format": 2, "contacts": []}',
        '{"format": 1, "contacts": 5}',
        '{"format": 1, "contacts": [{"name": "x"}]}',
        "[" * 100_000,
        "\x00",
        '"\ud83d"',
    ],
)
def test_a_damaged_file_tells_of_no_one_and_breaks_nothing(tmp_path, content):
    (tmp_path / SUPPORT_FILE).write_bytes(content.encode("utf-8", "surrogatepass"))
    assert locked_contacts.read(tmp_path) == ()
