"""Letters of a report: what no font can show is taken out before the page is set."""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from moodjournal.paths import resource

UNKNOWN = "□"
"""Stands for a letter that no font here has."""
LONGEST_RUN = 22
"""Longer words without a place to break get one, or they would leave the page."""
BREAK = "\N{ZERO WIDTH SPACE}"
NEW_LINE = "\n"


class Letters(Enum):
    """Which letters stay: what some font of the system may have, what ours have, or few marks."""

    SYSTEM = "system"
    BUNDLED = "bundled"
    PLAIN = "plain"


def letters_for(value: Any) -> tuple[Letters, ...]:
    """Return what to try, in turn: fonts of the system only if ours lack a letter of ``value``."""
    ours = (Letters.BUNDLED, Letters.PLAIN)
    return ours if _is_covered(value) else (Letters.SYSTEM, *ours)


def legible(value: Any, letters: Letters) -> Any:
    """Return ``value`` with each text in it as it can be set.

    Control letters, half letters and marks that turn the direction of writing go; what no font has
    becomes a box.

    Args:
        value: Text, or lists and dicts of it.
        letters: Which letters stay.
    """
    if isinstance(value, str):
        text = unicodedata.normalize("NFC", value) if letters is Letters.PLAIN else value
        return _broken("".join(_letter(one, letters) for one in text))
    if isinstance(value, dict):
        return {key: legible(each, letters) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [legible(each, letters) for each in value]
    return value


def _is_covered(value: Any) -> bool:
    if isinstance(value, str):
        return all(_letter(one, Letters.BUNDLED) == _letter(one, Letters.SYSTEM) for one in value)
    if isinstance(value, dict):
        return all(map(_is_covered, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_is_covered, value))
    return True


def font_folders() -> tuple[Path, ...]:
    """Return the folders of the bundled fonts: ours, and the one that stands in for it."""
    from matplotlib import get_data_path

    return resource("fonts"), Path(get_data_path()) / "fonts" / "ttf"


def _letter(one: str, letters: Letters) -> str:
    if (one.isascii() and one.isprintable()) or one == NEW_LINE:
        return one
    kind = unicodedata.category(one)
    if kind[0] == "Z" or one == "\t":
        return " "
    if kind in ("Cc", "Cf"):
        return ""
    if kind[0] == "C":  # halves of pairs, private and unknown ones
        return UNKNOWN
    if letters is Letters.PLAIN and kind[0] == "M":
        return ""
    return one if letters is Letters.SYSTEM or ord(one) in _covered() else UNKNOWN


def _broken(text: str) -> str:
    """Return ``text`` with places to break inside very long words."""
    words = text.split(" ")
    if max(map(len, words)) <= LONGEST_RUN:
        return text
    return " ".join(BREAK.join(_pieces(word)) for word in words)


def _pieces(word: str) -> list[str]:
    """Cut a word, never before a mark that belongs to the letter ahead of it."""
    pieces: list[str] = [""]
    for one in word:
        if len(pieces[-1]) >= LONGEST_RUN and not unicodedata.combining(one):
            pieces.append("")
        pieces[-1] += one
    return pieces


@cache
def _covered() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    own, stand_in = font_folders()
    files = (own / "Inter-Regular.ttf", stand_in / "DejaVuSans.ttf")
    return frozenset(
        code for file in files if file.exists() for code in FT2Font(file).get_charmap()
    )
