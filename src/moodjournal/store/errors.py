"""What can be wrong with a journal on disk; each says so in one sentence."""

from moodjournal.domain.errors import ToldError


class JournalError(ToldError):
    """The journal cannot be opened; nothing was written."""


class JournalEmptyError(JournalError):
    """The file has no bytes. SQLite would silently begin a new journal in it."""


class JournalMissingError(JournalError):
    """There is a key, but no journal that it opens."""


class JournalDamagedError(JournalError):
    """The bytes are not those of a whole journal, or of this one."""


class JournalTooNewError(JournalError):
    """A newer program wrote it; it is left untouched."""


class JournalBusyError(JournalError):
    """Another program is writing to it just now."""


class KeyFileMissingError(JournalError):
    """There is a journal, but nothing to open it with."""


class KeyFileDamagedError(JournalError):
    """The key file cannot be read, or its parts do not fit each other."""


class FolderClosedError(JournalError):
    """The system does not let us read or write the folder."""


class OldLibraryError(JournalError):
    """The SQLite inside the driver has a known bug that loses data."""


class KeyFileTooNewError(JournalError):
    """A newer program wrote the key file; it is left untouched."""


class LockedError(JournalError):
    """The journal needs its passphrase or its recovery code."""


class WrongPassphraseError(JournalError):
    """What was typed opens none of the slots; the file itself is whole."""


class SealedNoteError(ToldError):
    """Something is wrong with a note that was written while the journal was locked."""


class CannotSealError(SealedNoteError):
    """No note can be sealed here: that was turned off, or the note is too long."""


class NoteDamagedError(SealedNoteError):
    """The bytes are not those of a whole note."""


class NoteForeignError(SealedNoteError):
    """It was sealed to another journal."""


class BackupError(JournalError):
    """A backup cannot be made or read; the journal itself is as it was.

    It is a reason not to open a journal whose schema would then be changed.
    """


class BackupDamagedError(BackupError):
    """The file is no backup of ours, or no longer a whole one."""


class BackupTooNewError(BackupError):
    """A newer program wrote the backup; it is left untouched."""


class BackupOfAnotherError(BackupError):
    """The backup belongs to another journal: this key does not open it."""


class KeychainError(ToldError):
    """There is no keychain here, or it refuses."""


class TracesLeftError(ToldError):
    """Something was erased, but the file could not be written anew without its traces."""
