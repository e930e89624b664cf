"""Why the worker does not do what it was asked for."""

from moodjournal.domain.errors import ToldError


class NotOpenError(ToldError):
    """The journal was locked before the work came to its turn."""


class NotKeptError(ToldError):
    """Something that should be kept before locking was not."""


class OnlyReadingError(ToldError):
    """Two people are going through the journal: nothing is written until they end it."""
