"""Open the journal of a folder, or make one there. Nothing is ever made over something."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.clock import utc_now
from moodjournal.domain.passphrase import Secret, check_passphrase
from moodjournal.store import errors, locked_contacts, replacing
from moodjournal.store.db import Db, transaction
from moodjournal.store.key_file import (
    KEY_FILE,
    KeyFile,
    new_key_file,
    read_key_file,
    write_key_file,
)
from moodjournal.store.keys import Keys, flush_folder, new_keys
from moodjournal.store.link import Link, driver, link_to
from moodjournal.store.migrate import migrate
from moodjournal.store.sealed import sealing_key
from moodjournal.store.slots import Cost, OpenSlot, SlotKind, calibrated, wrap

JOURNAL_FILE = "journal.db"


@dataclass(frozen=True, slots=True)
class Journal:
    """An open journal.

    Attributes:
        folder: Where it lies; None in memory.
        link: The connection; for ``store`` alone.
        is_new: Whether it was made just now.
        keys: What opened it, for its backups and its key file; None in memory. To lock is to close
            the journal and to let go of it: Python cannot wipe the bytes of a key.
    """

    folder: Path | None
    link: Link
    is_new: bool = False
    keys: Keys | None = field(default=None, repr=False)

    @contextmanager
    def begin(self) -> Iterator[Db]:
        """Give a transaction: committed at the end, undone whole if anything is raised.

        Raises:
            JournalError: The disk, the folder or another program is in the way, or it is damaged.
        """
        try:
            with transaction(self.link) as db:
                yield db
                if self.folder is not None and locked_contacts.TABLE in db.touched:
                    locked_contacts.follow(db, self.folder)
        except Exception as problem:
            cause = getattr(problem, "orig", problem)  # SQLAlchemy wraps what the driver says
            if isinstance(cause, driver.OperationalError) or type(cause) is driver.DatabaseError:
                raise told(cause) from problem
            raise

    def close(self) -> None:
        """Close the file."""
        self.link.close()


def open_journal(
    folder: Path | None, secret: Secret | None = None, *, cost: Cost | None = None
) -> Journal:
    """Open the journal of ``folder``, made there if there is none; None keeps it in memory.

    Args:
        folder: Of the journal.
        secret: Its passphrase or recovery code; a journal made now gets it as its passphrase, so
            that its key never lies on the disk by itself.
        cost: Of one try of a passphrase set now; None measures this computer.

    Raises:
        LockedError: It needs a secret.
        WrongPassphraseError: That is not the one; nothing was changed.
        BadInputError: A new journal is to have a passphrase that cannot be one.
        JournalError: It cannot be opened; the error says why, and nothing was written.
    """
    if folder is None:
        link = link_to(None, None)
        migrate(link)
        return Journal(None, link, is_new=True)
    try:
        return _open(folder, secret, cost)
    except OSError as problem:
        raise _closed(folder) from problem


def reopen(journal: Journal) -> Journal:
    """Open a journal anew that was closed a moment ago, with the keys it had.

    Raises:
        JournalError: It cannot be opened.
    """
    folder, keys = journal.folder, journal.keys
    if folder is None or keys is None:
        raise errors.JournalMissingError(_("This journal was in memory only, and is gone."))
    try:
        return Journal(folder, _link(folder / JOURNAL_FILE, keys), keys=keys)
    except OSError as problem:
        raise _closed(folder) from problem


def journal_stands(folder: Path) -> bool:
    """Tell whether ``folder`` holds a journal or a key of one."""
    parts = (JOURNAL_FILE, KEY_FILE, replacing.MARKER)
    return any((folder / name).exists() for name in parts)


def _closed(folder: Path) -> errors.FolderClosedError:
    sentence = _("The folder {folder} cannot be read or written by you; nothing was changed.")
    return errors.FolderClosedError(sentence.format(folder=folder))


def _open(folder: Path, secret: Secret | None, cost: Cost | None) -> Journal:
    replacing.settle(folder)
    path, key_path = folder / JOURNAL_FILE, folder / KEY_FILE
    if not path.exists() and not key_path.exists():
        return _make(folder, secret, cost)
    file = read_key_file(key_path)
    if not path.exists():
        return _finish_making(folder, file, secret)
    _check_head(path, file.salt)  # damage is told before a passphrase is asked for
    keys = file.keys(secret)
    return _tidied(Journal(folder, _link(path, keys), keys=keys))


def _tidied(journal: Journal) -> Journal:
    """Let what lies unencrypted beside the journal say no more and nothing else than it does."""
    if journal.folder is not None and (journal.folder / locked_contacts.SUPPORT_FILE).exists():
        try:
            with journal.begin() as db:
                locked_contacts.follow(db, journal.folder)
        except Exception:
            journal.close()
            raise
    return journal


def _check_head(path: Path, salt: bytes) -> None:
    head = _read_head(path)
    if not head:
        raise errors.JournalEmptyError(
            _("The journal file is empty; nothing was written to it. A backup may hold your words.")
        )
    if head != salt:
        raise errors.JournalDamagedError(_damaged())


def _link(path: Path, keys: Keys) -> Link:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(path)
    try:
        link = link_to(path, keys)
    except driver.DatabaseError as problem:
        raise told(problem) from problem

    def first() -> None:
        from moodjournal.store.backup import write_backup  # a start without a step needs none
        from moodjournal.store.backup_folder import BACKUPS

        write_backup(Journal(path.parent, link, keys=keys), path.parent / BACKUPS, utc_now())

    try:
        migrate(link, first)
    except Exception as problem:
        link.close()
        if isinstance(problem, driver.DatabaseError):
            raise told(problem) from problem
        raise
    return link


def _read_head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


def _make(folder: Path, secret: Secret | None, cost: Cost | None) -> Journal:
    """Make a journal: filled aside, then its key, then named. A crash leaves none or a whole one.

    The key file is written before the journal gets its name, so a journal never lacks its key.
    """
    if secret is not None:
        check_passphrase(secret.text)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    keys = new_keys()
    aside = _aside(folder)
    aside.unlink(missing_ok=True)
    mask = os.umask(0o077)
    try:
        file = _fill(aside, keys, secret, cost)
    except driver.OperationalError as problem:
        raise _closed(folder) from problem
    finally:
        os.umask(mask)
    write_key_file(folder / KEY_FILE, file, keys)
    return _name(folder, keys)


def _fill(aside: Path, keys: Keys, secret: Secret | None, cost: Cost | None) -> KeyFile:
    """Make the new file; return the key file that belongs to it."""
    link = link_to(aside, keys)
    try:
        migrate(link)
        if secret is None:
            return new_key_file(keys, OpenSlot(keys.key))
        with transaction(link) as db:
            sealing = sealing_key(db, keys.id)
    finally:
        link.close()
    made_at, cost = utc_now().isoformat(), cost or calibrated()
    slot = wrap(SlotKind.PASSPHRASE, secret.text, keys.key, keys.id, made_at, cost)
    return new_key_file(keys, slot, sealing)


def _finish_making(folder: Path, file: KeyFile, secret: Secret | None) -> Journal:
    """Name a journal that a crash left aside."""
    aside = _aside(folder)
    if not aside.exists() or _read_head(aside) != file.salt:
        raise errors.JournalMissingError(
            _("The journal file is missing, though its key is here; nothing new was made over it.")
        )
    return _name(folder, file.keys(secret))


def _name(folder: Path, keys: Keys) -> Journal:
    path = folder / JOURNAL_FILE
    _aside(folder).replace(path)
    flush_folder(folder)
    return Journal(folder, _link(path, keys), is_new=True, keys=keys)


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
