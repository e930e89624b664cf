"""Errors that a person reads: the text of each is one plain sentence."""


class ToldError(Exception):
    """Something did not work, and ``str(error)`` says it to the person in one sentence."""


class BadInputError(ToldError, ValueError):
    """What was typed cannot be kept as it stands; nothing was written."""
