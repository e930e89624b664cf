"""What can be wrong with a copy for a therapist; each says so in one sentence."""

from moodjournal.domain.errors import ToldError


class CopyError(ToldError):
    """The copy cannot be made or opened; nothing was changed."""


class NotACopyError(CopyError):
    """The file is something else."""


class CopyDamagedError(CopyError):
    """It is a copy, but no longer a whole one."""


class WrongCodeError(CopyError):
    """What was typed does not open it."""


class CopyOfOtherVersionError(CopyError):
    """Another version of the program wrote it, in another form."""


class CopyTooLargeError(CopyError):
    """It is larger than any copy of ours."""


class CopyStandsError(CopyError):
    """There is a file of that name already."""
