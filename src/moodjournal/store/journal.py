"""Open the journal of a folder, or make one there. Nothing is ever made over something."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from moodjournal.store import errors
from moodjournal.store.db import Db, transaction
from moodjournal.store.keys import Keys, flush_folder, new_keys, read_keys, write_keys
from moodjournal.store.link import Link, driver, link_to
from moodjournal.store.migrate import migrate

JOURNAL_FILE = "journal.db"
KEY_FILE = "journal.keys.json"


@dataclass(frozen=True, slots=True)
class Journal:
    """An open journal.

    Attributes:
        folder: Where it lies; None in memory.
        link: The connection; for ``store`` alone.
        is_new: Whether it was made just now.
    """

    folder: Path | None
    link: Link
    is_new: bool = False

    @contextmanager
    def begin(self) -> Iterator[Db]:
        """Give a transaction: committed at the end, undone whole if anything is raised.

        Raises:
            JournalError: The disk, the folder or another program is in the way.
        """
        try:
            with transaction(self.link) as db:
                yield db
        except Exception as problem:
            cause = getattr(problem, "orig", problem)  # SQLAlchemy wraps what the driver says
            if isinstance(cause, driver.OperationalError):
                raise told(cause) from problem
            raise

    def close(self) -> None:
        """Close the file."""
        self.link.close()


def open_journal(folder: Path | None) -> Journal:
    """Open the journal of ``folder``, made there if there is none; None keeps it in memory.

    Raises:
        JournalError: It cannot be opened; the error says why, and nothing was written.
    """
    if folder is None:
        link = link_to(None, None)
        migrate(link)
        return Journal(None, link, is_new=True)
    try:
        return _open(folder)
    except OSError as problem:
        raise _closed(folder) from problem


def journal_stands(folder: Path) -> bool:
    """Tell whether ``folder`` holds a journal or a key of one."""
    return (folder / JOURNAL_FILE).exists() or (folder / KEY_FILE).exists()


def _closed(folder: Path) -> errors.FolderClosedError:
    sentence = _("The folder {folder} cannot be read or written by you; nothing was changed.")
    return errors.FolderClosedError(sentence.format(folder=folder))


def _open(folder: Path) -> Journal:
    path, key_path = folder / JOURNAL_FILE, folder / KEY_FILE
    if not path.exists() and not key_path.exists():
        return _make(folder)
    if not key_path.exists():
        raise errors.KeyFileMissingError(
            _("The key file of this journal is missing, so the journal stays closed and untouched.")
        )
    keys = read_keys(key_path)
    if not path.exists():
        return _finish_making(folder, keys)
    return Journal(folder, _link(path, keys))


def _link(path: Path, keys: Keys) -> Link:
    head = _read_head(path)
    if not head:
        raise errors.JournalEmptyError(
            _("The journal file is empty; nothing was written to it. A backup may hold your words.")
        )
    if head != keys.salt:
        raise errors.JournalDamagedError(_damaged())
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(path)
    try:
        link = link_to(path, keys)
    except driver.DatabaseError as problem:
        raise told(problem) from problem
    try:
        migrate(link)
    except Exception as problem:
        link.close()
        if isinstance(problem, driver.DatabaseError):
            raise told(problem) from problem
        raise
    return link


def _read_head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


def _make(folder: Path) -> Journal:
    """Make a journal: filled aside, then its key, then named. A crash leaves none or a whole one.

    The key file is written before the journal gets its name, so a journal never lacks its key.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    keys = new_keys()
    aside = _aside(folder)
    aside.unlink(missing_ok=True)
    mask = os.umask(0o077)
    try:
        link = link_to(aside, keys)
        migrate(link)
        link.close()
    except driver.OperationalError as problem:
        raise _closed(folder) from problem
    finally:
        os.umask(mask)
    write_keys(folder / KEY_FILE, keys)
    return _finish_making(folder, keys)


def _finish_making(folder: Path, keys: Keys) -> Journal:
    aside = _aside(folder)
    if not aside.exists() or _read_head(aside) != keys.salt:
        raise errors.JournalMissingError(
            _("The journal file is missing, though its key is here; nothing new was made over it.")
        )
    aside.replace(folder / JOURNAL_FILE)
    flush_folder(folder)
    return Journal(folder, _link(folder / JOURNAL_FILE, keys), is_new=True)


def _aside(folder: Path) -> Path:
    return folder / f"{JOURNAL_FILE}.part"


def _damaged() -> str:
    return _("The journal file is damaged or belongs to another key; it was not changed.")


def told(problem: Exception) -> errors.JournalError:
    """Return what the driver complains of in a person's words."""
    reason = str(problem)
    if "locked" in reason or "busy" in reason:
        return errors.JournalBusyError(
            _("Another program is writing to this journal just now; please try again in a moment.")
        )
    if "full" in reason:
        return errors.JournalError(
            _("The disk is full. What you typed is still here: make room, then save again.")
        )
    if "readonly" in reason or "unable to open" in reason or "disk I/O" in reason:
        return errors.FolderClosedError(
            _("The journal cannot be written just now. What you typed is still here: try again.")
        )
    return errors.JournalDamagedError(_damaged())
