"""Check the journal of a folder and tell each kind of damage in its own words. Reads alone."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from pathlib import Path

from moodjournal.store.backup import scratch_folder
from moodjournal.store.backup_folder import BACKUPS, Backup, backups_in
from moodjournal.store.errors import FolderClosedError, JournalBusyError
from moodjournal.store.file_names import JOURNAL
from moodjournal.store.keys import Keys
from moodjournal.store.link import driver, link_to
from moodjournal.store.soundness import Findings, Harm, examine

INTERRUPTED = f"{JOURNAL}-journal"
"""What SQLite leaves of a save that was cut short; with it, opening undoes that save."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong, and what can be done.

    Attributes:
        harm: Which kind.
        sentence: What is wrong.
        advice: What to do.
    """

    harm: Harm
    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        damage: Empty for a whole journal.
        schema: Number of its schema.
        counts: Rows by table, the trash included.
        entries: Check-ins that stand.
        last_backup: The newest backup of this journal beside it; it was opened and checked when it
            was made. None if there is none.
    """

    damage: tuple[Damage, ...]
    schema: int
    counts: Mapping[str, int]
    entries: int
    last_backup: Backup | None

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.damage


def check_journal(folder: Path, keys: Keys) -> Report:
    """Check the journal of ``folder`` from its first byte to its last; not a byte changes.

    Raises:
        JournalBusyError: Another program is writing to it all the while.
        FolderClosedError: It cannot be read.
    """
    try:
        found = _examine(folder, keys)
        last = next(iter(backups_in(folder / BACKUPS, keys.id)), None)
    except OSError as problem:
        sentence = _("The folder {folder} cannot be read by you; nothing was changed.")
        raise FolderClosedError(sentence.format(folder=folder)) from problem
    made = None if last is None else last.manifest.made_at
    damage = tuple(Damage(one, sentence_of(one), advice_for(one, made)) for one in found.harms)
    return Report(damage, found.schema, found.counts, found.entries, last)


def _examine(folder: Path, keys: Keys) -> Findings:
    try:
        return examine(folder / JOURNAL, keys)
    except driver.OperationalError as problem:
        if "locked" in str(problem):
            raise JournalBusyError(
                _("Another program is writing to this journal just now; try again in a moment.")
            ) from problem
        if not (folder / INTERRUPTED).exists():
            raise FolderClosedError(_("The journal cannot be read; nothing was changed.")) from (
                problem
            )
    return _examine_copy(folder, keys)


def _examine_copy(folder: Path, keys: Keys) -> Findings:
    """Undo the save that was cut short in a copy, and look through that."""
    with scratch_folder() as scratch:
        for name in (JOURNAL, INTERRUPTED):
            shutil.copyfile(folder / name, Path(scratch) / name)
        try:
            link = link_to(Path(scratch) / JOURNAL, keys)
            link.raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
            link.close()
        except driver.DatabaseError:
            return Findings((Harm.UNREADABLE,))
        return examine(Path(scratch) / JOURNAL, keys)


def sentence_of(harm: Harm) -> str:
    """Return what is wrong, in one sentence."""
    return {
        Harm.MISSING: _("The journal file is missing, though its key is here."),
        Harm.EMPTY: _("The journal file is empty: it has no bytes."),
        Harm.OTHER_KEY: _("The first bytes of the journal are not those its key file knows."),
        Harm.UNREADABLE: _("The beginning of the journal cannot be read with its key."),
        Harm.PAGES: _("Parts of the journal were changed from outside or wore out on the disk."),
        Harm.CUT_SHORT: _("The end of the journal is missing: the file is shorter than it says."),
        Harm.GROWN: _("Something was added behind the end of the journal."),
        Harm.CONTENT: _("The parts of the journal do not fit together."),
        Harm.LINKS: _("Some entries point to others that are not there."),
        Harm.NOT_OURS: _("The file opens, and is no journal of this program."),
        Harm.NEWER: _("The journal was written by a newer version of the program."),
    }[harm]


def advice_for(harm: Harm, last_backup: datetime | None) -> str:
    """Return what to do about it; ``last_backup`` is when the newest proved one was made."""
    if harm is Harm.NEWER:
        return _("Update the program; the journal itself is untouched.")
    if harm is Harm.LINKS:
        return _("It can be read and written. Export it as JSON and keep that beside the backups.")
    if last_backup is None:
        return _(
            "Leave the file where it is and write nothing to it. No backup lies beside it; look for"
            " files that end in .mjbackup on sticks and in synced folders, and restore one of them."
        )
    return _(
        "Leave the file where it is, and restore the backup of {day}: it was opened and checked"
        " when it was made. The damaged journal is kept aside, not deleted."
    ).format(day=last_backup.date().isoformat())
