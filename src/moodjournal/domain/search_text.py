"""Words as a search compares them: without case, without accents; and where they match."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import category, combining, normalize

LONGEST = 2000
"""So many letters of what is typed are looked for; more is a paste by mistake."""

QUOTES = '"“”„«»'
PIECES = re.compile(f"[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]?|([^\\s{QUOTES}]+)")

STROKES = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d"})
"""Letters whose accent is a part of them, which Unicode does not take apart."""

ABOVE_AND_BELOW = 200
"""Marks of this combining class or a higher one sit above or below a letter: its accents."""

POINTS = range(10, 37)
"""The classes of Hebrew and Arabic vowel points, which are mostly left out in writing.

The marks below them (voiced kana, Indic virama) and between (Thai vowels) make other words.
"""

UNSEEN = frozenset({"Cc", "Cf", "Cs"})
EMOJI_STYLES = frozenset("\ufe0e\ufe0f")


def folded(text: str) -> str:
    """Return ``text`` as it is compared: no case, no accents, one blank for any between words."""
    if _plain(text):
        return text.lower()
    return re.sub(" {2,}", " ", "".join(map(_fold, text)))


def places(text: str) -> tuple[str, Sequence[int]]:
    """Return ``folded(text)``, and for each letter of it the place in ``text`` it came from."""
    if _plain(text):
        return text.lower(), range(len(text))
    parts = list(map(_fold, text))
    plain = "".join(parts)
    came_from: Sequence[int] = range(len(text))
    if any(len(one) != 1 for one in parts):
        came_from = [place for place, one in enumerate(parts) for _letter in one]
    if "  " in plain:
        kept = [n for n in range(len(plain)) if plain[n : n + 1] != " " or plain[n - 1 : n] != " "]
        plain, came_from = "".join(plain[n] for n in kept), [came_from[n] for n in kept]
    return plain, came_from


def _plain(text: str) -> bool:
    """Tell whether nothing but case need be folded, which is quick."""
    return text.isascii() and text.isprintable() and "  " not in text


@lru_cache(maxsize=8192)
def _fold(letter: str) -> str:
    if letter.isspace():
        return " "
    plain = normalize("NFKD", normalize("NFKD", letter).casefold()).translate(STROKES)
    return "".join(" " if one.isspace() else one for one in plain if not _dropped(one))


def _dropped(one: str) -> bool:
    mark = combining(one)
    accent = mark >= ABOVE_AND_BELOW or mark in POINTS or one in EMOJI_STYLES
    return accent or (category(one) in UNSEEN and not one.isspace())


def pieces(text: str) -> tuple[str, ...]:
    """Return what a person looks for in ``text``, folded: each word, each phrase in quotes.

    A quote that is not closed holds to the end, so that typing finds something at every letter.
    """
    found = (quoted or word for quoted, word in PIECES.findall(text[:LONGEST]))
    return tuple(dict.fromkeys(one for one in map(str.strip, map(folded, found)) if one))


def marks(text: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where ``wanted`` (folded) stand in ``text``: (start, end) of letters, in order.

    Ends are exclusive; those that touch or overlap are one.
    """
    plain, came_from = places(text)
    spans = sorted(
        (came_from[start], _end(text, came_from[start + len(one) - 1] + 1))
        for one in wanted
        for start in _starts(plain, one)
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _starts(plain: str, wanted: str) -> Iterable[int]:
    start = plain.find(wanted)
    while start >= 0:
        yield start
        start = plain.find(wanted, start + 1)


def _end(text: str, end: int) -> int:
    """Take along the accents that follow a letter."""
    while end < len(text) and combining(text[end]) and not _fold(text[end]):
        end += 1
    return end
