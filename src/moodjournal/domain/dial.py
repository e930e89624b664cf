"""What a phone does with a number that a person wrote down: call it, or text to it.

Visual separators are left out. ``tel:`` is RFC 3966, ``sms:`` with a body is RFC 5724.
"""

import re
import unicodedata
from urllib.parse import quote

_EXTENSION = re.compile(r"(?:ext\.?|extension|x)\s*(\d+)\s*$", re.IGNORECASE)
_TO = re.compile(r"(?:text\s+)?(?P<body>.*)\bto\s+(?P<number>\S.*)", re.IGNORECASE)
_NATIONAL_ZERO = "(0)"
"""In +49 (0)30 the zero is for callers inside the country; behind the + it must not be dialled."""
_SEPARATORS = frozenset("()./·\u200b\u202a\u202c\u200e")
_PARTS_OF_NUMBERS = "0123456789+*#"
LONGEST = 60
"""Signs that a number may have with its separators; 15 digits are the most (ITU-T E.164)."""


def has_digits(text: str) -> bool:
    """Tell whether anything in ``text`` can be dialled at all."""
    return any(unicodedata.decimal(each, None) is not None for each in text)


def call_uri(number: str) -> str:
    """Return the ``tel:`` of ``number``; empty if it is not surely one number."""
    plain = "".join(_ascii_digit(each) for each in number.strip())
    extension = _EXTENSION.search(plain)
    if extension:
        plain = plain[: extension.start()]
    dialled = _dialled(plain)
    if not dialled:
        return ""
    after = f";ext={extension[1]}" if extension else ""
    return f"tel:{dialled.replace('#', '%23')}{after}"


def text_uri(text: str) -> str:
    """Return the ``sms:`` of "988", "START to 88788" or "text START to 88788"; empty if none."""
    found = _TO.fullmatch(text.strip())
    body = found["body"].strip() if found else ""
    number = _dialled("".join(_ascii_digit(each) for each in (found["number"] if found else text)))
    if not number or set("*#") & set(number):
        return ""
    return f"sms:{number}" + (f"?body={quote(body)}" if body else "")


def dial_uri(number: str) -> str:
    """Return what a phone makes of a contact's number: a text if it says so, else a call."""
    return text_uri(number) if _TO.fullmatch(number.strip()) else call_uri(number)


def _ascii_digit(each: str) -> str:
    digit = unicodedata.decimal(each, None)
    return each if digit is None else str(digit)


def _dialled(plain: str) -> str:
    """Return the signs that are dialled; empty if something else stands among them."""
    plain = plain.strip() if len(plain) <= LONGEST else ""
    if plain.startswith("+"):
        plain = plain.replace(_NATIONAL_ZERO, "")
    kept = "".join(each for each in plain if not _separates(each))
    well = kept and set(kept) <= set(_PARTS_OF_NUMBERS) and "+" not in kept[1:] and has_digits(kept)
    return kept if well else ""


def _separates(each: str) -> bool:
    return each in _SEPARATORS or each.isspace() or unicodedata.category(each) in ("Pd", "Zs")
