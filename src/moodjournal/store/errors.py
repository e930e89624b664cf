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
