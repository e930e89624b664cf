"""Names that a person wants replaced before anything leaves: whole words, in every script."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from types import MappingProxyType
from typing import Any
from unicodedata import category, combining, name

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.search_text import folded, places

MOST_NAMES = 50
LONGEST_NAME = 100

WITHOUT_GAPS = ("CJK ", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts that put no gap around a word, or write endings onto a name: it is found anywhere."""


@dataclass(frozen=True, slots=True, repr=False)
class NameToReplace:
    """A name, and what stands in its place.

    Attributes:
        name: As the person writes it; case, accents and gaps do not matter.
        instead: What the reader sees, such as ``M.``.

    Raises:
        BadInputError: One of them is empty or long, or the name has no letter or digit.
    """

    name: str
    instead: str

    def __post_init__(self) -> None:
        if not any(one.isalnum() for one in folded(self.name)):
            raise BadInputError(_("A name to replace needs at least one letter."))
        if not self.instead.strip():
            raise BadInputError(_("A name needs something in its place, such as “M.”."))
        if max(len(self.name), len(self.instead)) > LONGEST_NAME:
            raise BadInputError(_("A name to replace can have at most 100 characters."))


Names = Sequence[NameToReplace]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a name stands in a text: from the letter ``start`` up to, not including, ``end``."""

    start: int
    end: int
    name: NameToReplace


def find_names(text: str, names: Names) -> tuple[Found, ...]:
    """Return where ``names`` stand in ``text`` as whole words, in order; none overlaps another.

    Of two that begin at one letter the longer is taken.
    """
    if not names:
        return ()
    plain, came_from = places(text)
    every = [
        Found(start, end, one)
        for one in names
        for start, end in _spans(text, plain, came_from, folded(one.name).strip())
    ]
    kept: list[Found] = []
    for one in sorted(every, key=lambda found: (found.start, -found.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def replaced(value: Any, names: Names) -> Any:
    """Return ``value`` with every one of ``names`` replaced.

    Args:
        value: A text, a tuple of texts, or texts by a key of ours or the person's own.
        names: What to look for.
    """
    match value:
        case str():
            return _replaced(value, names)
        case tuple():
            return tuple(_replaced(one, names) for one in value)
        case Mapping():
            pairs = ((_replaced(key, names), _replaced(one, names)) for key, one in value.items())
            return MappingProxyType(dict(pairs))
        case _:
            return value


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text in ``value``, as ``replaced`` knows them."""
    match value:
        case str():
            yield value
        case tuple():
            yield from value
        case Mapping():
            for key, one in value.items():
                yield from (key, one)
        case _:
            pass


def _replaced(text: str, names: Names) -> str:
    parts, behind = [], 0
    for one in find_names(text, names):
        parts += [text[behind : one.start], one.name.instead]
        behind = one.end
    return "".join([*parts, text[behind:]])


def _spans(
    text: str, plain: str, came_from: Sequence[int], wanted: str
) -> Iterable[tuple[int, int]]:
    at = plain.find(wanted)
    while at >= 0:
        start, end = came_from[at], came_from[at + len(wanted) - 1] + 1
        while end < len(text) and combining(text[end]):
            end += 1
        if not _goes_on(text, start - 1, start) and not _goes_on(text, end - 1, end):
            yield start, end
        at = plain.find(wanted, at + 1)


def _goes_on(text: str, left: int, right: int) -> bool:
    """Tell whether a word goes on from one letter to the next."""
    if left < 0 or right >= len(text):
        return False
    both = (text[left], text[right])
    return all(map(_in_words, both)) and not any(map(_without_gaps, both))


def _in_words(letter: str) -> bool:
    return category(letter)[0] in "LMN" or letter == "_"


def _without_gaps(letter: str) -> bool:
    return name(letter, "").startswith(WITHOUT_GAPS)
