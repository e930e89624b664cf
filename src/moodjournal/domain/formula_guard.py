"""Text that a spreadsheet would run as a formula, kept from it, and given back as it was."""

import re

WOULD_RUN = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""What a spreadsheet might run; a text with apostrophes before it gets one more, so that taking one
off gives back every text as it was. The last four are what Japanese keyboards type."""


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe before it, if a spreadsheet would run it."""
    return "'" + text if WOULD_RUN.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that ``guarded`` made ``text`` of."""
    return text[1:] if text[:1] == "'" and WOULD_RUN.match(text) else text
