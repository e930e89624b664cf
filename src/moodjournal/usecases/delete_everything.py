"""A person deletes everything: journal, keys, backups, notes written while locked, settings.

What is ours is known by its name; a file of somebody else's in the same folder stays and is told.
The key goes first: if anything stops what follows, what is left cannot be read.
"""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from gettext import gettext as _
from pathlib import Path

from moodjournal import paths
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.store import keychain
from moodjournal.store.backup_folder import BACKUPS, all_named, backups_in, clear_aside
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.journal import Journal
from moodjournal.store.key_file import read_key_file
from moodjournal.store.locked_contacts import SUPPORT_FILE
from moodjournal.store.one_writer import LOCK_FILE
from moodjournal.store.replacing import MARKER, NEW_NAME, OLD_NAME
from moodjournal.store.sealed import INBOX
from moodjournal.store.slots import SlotKind
from moodjournal.usecases.choose_second_place import see_second_place

FILES = (
    KEYS,
    f"{KEYS}.part",
    JOURNAL,
    f"{JOURNAL}-journal",
    f"{JOURNAL}.part",
    SUPPORT_FILE,
    f"{SUPPORT_FILE}.part",
    MARKER,
    f"{MARKER}.part",
)


@dataclass(slots=True)
class _Left:
    """What could not be deleted, or is not ours, as it is met."""

    paths: list[Path] = field(default_factory=list)

    def delete(self, path: Path) -> None:
        """Delete a file of ours; a link goes, what it points to stays."""
        try:
            path.unlink(missing_ok=True)
        except OSError:
            self.paths.append(path)

    def delete_folder(self, path: Path) -> None:
        """Delete a folder that is ours with all that is in it."""
        if path.is_symlink():
            self.delete(path)
        elif path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
            if path.exists():
                self.paths.append(path)

    def delete_if_empty(self, path: Path) -> None:
        """Delete a folder that others may use too; what is still in it is told."""
        if not path.is_dir():
            return
        try:
            rest = sorted(path.iterdir())
            if not rest:
                path.rmdir()
        except OSError:
            rest = [path]
        self.paths.extend(one for one in rest if one not in self.paths)


def delete_everything(
    folder: Path, second: Path | None = None, *, second_known: bool = True
) -> tuple[str, ...]:
    """Delete the journal in ``folder`` and everything of this program; return what stays, in words.

    The journal must be closed; whoever calls has let the person type the word, and ends the
    program afterwards. It works without a passphrase: a forgotten one is a reason to begin anew.

    Args:
        folder: Of the journal.
        second: The second place of its backups; None if there is none.
        second_known: Whether that is known; it is not while the journal is locked.

    Returns:
        Sentences: first what could not be deleted, then what no program can reach.
    """
    key_id, was_open = _known(folder)
    left = _Left()
    for name in FILES:
        left.delete(folder / name)
    for one in _folders(folder):
        left.delete_folder(one)
    _delete_backups(folder / BACKUPS, left)
    _delete_there(second, key_id, left)
    left.delete(paths.config_dir() / "settings.json")
    left.delete(paths.config_dir() / "settings.json.part")
    for one in (paths.cache_dir(), paths.log_dir()):
        left.delete_folder(one)
    left.delete(folder / LOCK_FILE)
    for one in (folder, paths.config_dir()):
        left.delete_if_empty(one)
    return (*_not_deleted(left.paths, second, second_known), *_out_of_reach(was_open))


def delete_open_journal(journal: Journal) -> tuple[None, tuple[str, ...]]:
    """Close ``journal`` and delete everything, as ``delete_everything``; no journal is open then.

    Raises:
        BadInputError: It is in memory, where nothing is kept.
        JournalError: It cannot be read; nothing was deleted.
    """
    folder, keys = journal.folder, journal.keys
    if folder is None or keys is None:
        raise BadInputError(_("This journal is kept nowhere, so there is nothing to delete."))
    with journal.begin() as db:
        place = see_second_place(db)
    journal.close()
    with suppress(ToldError):
        keychain.forget(keys.id)
    return None, delete_everything(folder, None if place is None else place.folder)


def _known(folder: Path) -> tuple[str | None, bool]:
    """Return the id of the key file, and whether the journal opened without a secret."""
    try:
        file = read_key_file(folder / KEYS)
    except (ToldError, OSError):
        return None, True
    return file.id, file.slot(SlotKind.OPEN) is not None


def _folders(folder: Path) -> Iterable[Path]:
    yield folder / INBOX
    if folder.is_dir():
        for one in sorted(folder.iterdir()):
            if NEW_NAME.fullmatch(one.name) or OLD_NAME.fullmatch(one.name):
                yield one


def _delete_backups(backups: Path, left: _Left) -> None:
    if backups.is_symlink():
        left.delete(backups)
    elif backups.is_dir():
        try:
            clear_aside(backups)
            for one in all_named(backups):
                left.delete(one)
        except OSError:
            left.paths.append(backups)
        left.delete_if_empty(backups)


def _delete_there(second: Path | None, key_id: str | None, left: _Left) -> None:
    """Delete the backups of this journal, and of no other, in the second place."""
    if second is None or key_id is None or not second.is_dir():
        return
    try:
        for one in backups_in(second, key_id):
            left.delete(one.path)
    except OSError:
        left.paths.append(second)


def _not_deleted(rest: list[Path], second: Path | None, second_known: bool) -> Iterable[str]:
    if rest:
        names = ", ".join(str(one) for one in rest)
        yield _("These were not deleted: {names}.").format(names=names)
    if not second_known:
        yield _("If backups went to a second place too, they are still there.")
    elif second is not None and not second.is_dir():
        sentence = _("Backups in {folder} are still there: that place could not be reached.")
        yield sentence.format(folder=second)


def _out_of_reach(was_open: bool) -> Iterable[str]:
    yield _(
        "Files that you exported, printed, shared or copied, and copies that this computer or a"
        " synced folder made of its files, are where you or they put them."
    )
    if was_open:
        yield _(
            "The journal had no passphrase: traces that a disk keeps of deleted files may be"
            " readable to experts until they are overwritten."
        )
    else:
        yield _(
            "A disk may keep traces of deleted files for a while; without the passphrase or the"
            " recovery code they cannot be read."
        )
