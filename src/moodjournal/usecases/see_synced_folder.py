"""Whether a folder is copied elsewhere by another program while the journal is open.

A live database that is synced while it is written was corrupt in 100 of 100 trials elsewhere:
the person is told once. A backup in such a folder is fine.
"""

import re
from datetime import datetime
from pathlib import Path

from moodjournal.store.journal import Journal
from moodjournal.usecases.say_once import say_once, was_said

WARNED = "synced_folder"

PARTS: tuple[tuple[str, str], ...] = (
    (r"dropbox( \(.+\)|-.+)?", "Dropbox"),
    (r"onedrive( - .+|-.+)?", "OneDrive"),
    (r"mobile documents|icloud ?drive|com~apple~clouddocs|icloud(-.+)?", "iCloud"),
    (r"nextcloud[0-9]*( .+)?", "Nextcloud"),
    (r"owncloud[0-9]*( .+)?", "ownCloud"),
    (r"google ?drive(-.+)?|my drive", "Google Drive"),
    (r"proton ?drive(-.+)?", "Proton Drive"),
    (r"pclouddrive|pcloud ?drive", "pCloud"),
    (r"mega|megasync|mega ?sync", "MEGA"),
    (r"box( sync)?|box-box", "Box"),
    (r"syncthing", "Syncthing"),
)
"""How the folders of such programs are called, in lower case, and the program."""

MARKERS: tuple[tuple[str, str], ...] = (
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".sync_journal.db", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
)
"""What such programs leave in the folder they sync."""


def synced_by(folder: Path) -> str | None:
    """Return the program that seems to sync ``folder``, by its name; None if none does.

    It looks at how the folder and those around it are called, and what such programs leave there.
    """
    where = folder.resolve()
    for one in (where, *where.parents):
        for pattern, program in PARTS:
            if re.fullmatch(pattern, one.name.casefold()):
                return program
        for name, program in MARKERS:
            if _there(one / name):
                return program
    return None


def warn_once(journal: Journal, now: datetime) -> str:
    """Return the program that seems to sync the journal, the first time; empty ever after.

    Raises:
        JournalError: The journal cannot be read or written.
    """
    program = None if journal.folder is None else synced_by(journal.folder)
    if program is None:
        return ""
    with journal.begin() as db:
        if was_said(db, WARNED):
            return ""
        say_once(db, WARNED, now)
    return program


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
