"""The words of the rows near the view, and how they are laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moodjournal.ui.widgets.written_words import RowShape, RowWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QFont

    from moodjournal.ui.theme.tokens import Tokens

KEPT = 400
"""So many rows keep their words; those farthest from the view go first."""


class Shapes:
    """Words by the place of their row."""

    def __init__(self) -> None:
        self._words: dict[int, RowWords] = {}
        self._laid: dict[int, RowShape] = {}

    def clear(self) -> None:
        """Forget every row."""
        self._words.clear()
        self._laid.clear()

    def lay_anew(self) -> None:
        """Lay out anew: the font or the colours are others."""
        self._laid.clear()

    def put(self, rows: Mapping[int, RowWords], top: int) -> None:
        """Take the words of rows; those far from ``top`` are forgotten."""
        self._words.update(rows)
        for place in rows:
            self._laid.pop(place, None)
        if len(self._words) > KEPT:
            nearest = sorted(self._words, key=lambda place: abs(place - top))
            for place in nearest[KEPT // 2 :]:
                self._words.pop(place)
                self._laid.pop(place, None)

    def keep_only(self, places: Iterable[int]) -> None:
        """Forget every row but those."""
        kept = {place: self._words[place] for place in places if place in self._words}
        self._words, self._laid = kept, {p: one for p, one in self._laid.items() if p in kept}

    def words(self, place: int) -> RowWords | None:
        """Return the words of a row; None while they are on the way."""
        return self._words.get(place)

    def missing(self, places: Iterable[int]) -> list[int]:
        """Return those of ``places`` whose words are not here."""
        return [place for place in places if place not in self._words]

    def shape(self, place: int, font: QFont, width: int, tokens: Tokens) -> RowShape | None:
        """Return a row laid out; None while its words are on the way."""
        shape = self._laid.get(place)
        if (shape is None or shape.width != width) and place in self._words:
            shape = self._laid[place] = RowShape(self._words[place], font, width, tokens)
        return shape
