"""What a person can do about each way in which a journal stays closed."""

from __future__ import annotations

from gettext import gettext as _

from moodjournal.domain.later import later

ADVICE = (
    (
        "JournalEmptyError",
        later(
            "This happens when a disk was full or a copy broke off. Bring a backup back into a new "
            "folder; the empty file stays where it is."
        ),
    ),
    (
        "JournalMissingError",
        later(
            "If you moved or renamed “journal.db”, put it back beside its key file, then try "
            "again. Otherwise bring a backup back into a new folder."
        ),
    ),
    (
        "JournalDamagedError",
        later(
            "Bring a backup back into a new folder: each was opened and checked when it was made. "
            "Keep the damaged file; it can be looked at later."
        ),
    ),
    (
        "KeyFileMissingError",
        later(
            "The file is called “journal.keys.json”. If you moved it, put it back, then try again. "
            "A backup carries its own key file and opens by itself."
        ),
    ),
    (
        "KeyFileDamagedError",
        later(
            "If you have a copy of “journal.keys.json”, put it back, then try again. A backup "
            "carries its own key file and opens by itself."
        ),
    ),
    (
        "JournalTooNewError",
        later("Update the program on this computer, then try again. Nothing was changed."),
    ),
    (
        "KeyFileTooNewError",
        later("Update the program on this computer, then try again. Nothing was changed."),
    ),
    (
        "FolderClosedError",
        later(
            "If it lies on a stick or on another computer, connect it. Otherwise let your user "
            "read and write the folder, then try again."
        ),
    ),
    ("JournalBusyError", later("Wait until the other program is done, then try again.")),
    ("OldLibraryError", later("Install the program anew; your journal stays as it is.")),
)
"""By the class of the error, as ``store/errors.py`` names it; a test compares."""

BROKEN = frozenset(name for name, _advice in ADVICE[:5])
"""Where only a backup may help."""


def what_to_do(error: Exception) -> str:
    """Return what helps; empty if nothing is known to."""
    found = next((advice for name, advice in ADVICE if name == type(error).__name__), "")
    return _(found) if found else ""


def looks_into_backups(error: Exception) -> bool:
    """Tell whether a backup may help."""
    return type(error).__name__ in BROKEN
