"""One row of what was written, and how high it stands at a width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.ui.theme.tokens import Tokens

MOST_LETTERS = 6000
"""A row shows this many letters; opened, it shows all."""
SQUARE_PX = 40
ICON_PX = 14
TEXT_X_PX = 70
ABOVE_PX, BELOW_PX = 14, 17
GAP_PX = 4


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row shows.

    Attributes:
        sentence: The row in one sentence, for screen readers.
        heading: The day, if the row is the first of it.
        heading_link: What follows the day in the accent colour, such as ``session 4``.
        squared: Whether there is a mood square.
        mood: Mood 0 to 10 in it; None leaves it empty.
        from_memory: The square is hollow.
        acute: A small triangle stands at the square.
        head: What it is, such as ``18:40 · day after session 4``.
        marks: Name of an icon and words of each mark.
        text: The words.
        hits: Where a search hit ``text``, from and to.
        foot: Measures and tags.
    """

    sentence: str
    heading: str = ""
    heading_link: str = ""
    squared: bool = True
    mood: int | None = None
    from_memory: bool = False
    acute: bool = False
    head: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    text: str = ""
    hits: tuple[tuple[int, int], ...] = ()
    foot: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Laid out words, and where their top left corner stands."""

    layout: QTextLayout
    place: QPointF
    colour: str

    @property
    def bottom(self) -> float:
        """Return where they end, px from the top of the row."""
        return self.place.y() + self.layout.boundingRect().height()


class RowShape:
    """A row laid out at one width, with one font.

    Args:
        row: What it shows.
        font: Font of body text.
        width: px.
        tokens: The colours.
    """

    def __init__(self, row: RowWords, font: QFont, width: int, tokens: Tokens) -> None:
        self.row, self.width = row, width
        self.scale = max(1.0, font.pixelSize() / 14)
        self._tokens = tokens
        self._small = QFont(font)
        self._small.setPixelSize(round(font.pixelSize() * 12 / 14))
        self._strong = QFont(self._small)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self.parts: list[Part] = []
        self.marks: list[tuple[str, QRectF]] = []
        top = float(ABOVE_PX)
        if row.heading:
            top = self._heading(top) + 15
        self.top = top
        self.square = QRectF(0, top, *(2 * (self._px(SQUARE_PX),)))
        self.text_x = self._px(TEXT_X_PX) if row.squared or width > 400 else 0.0
        below = self._head(top + 1)
        if row.text:
            body = row.text[:MOST_LETTERS] + ("…" if len(row.text) > MOST_LETTERS else "")
            below = self._add(body, font, "ink", below + GAP_PX, row.hits)
        if row.foot:
            below = self._add(row.foot, self._small, "ink_muted", below + GAP_PX + 2)
        least = self.square.bottom() if row.squared else 0.0
        self.height = round(max(below, least) + BELOW_PX)

    @property
    def small(self) -> QFont:
        """Return the font of small text."""
        return self._small

    def _px(self, at_100: float) -> float:
        return at_100 * self.scale

    def _heading(self, top: float) -> float:
        link = self.row.heading_link
        text = f"{self.row.heading} · {link}" if link else self.row.heading
        start = len(_utf16(text)) // 2 - len(_utf16(link)) // 2
        ranges = [self._range(start, len(link), self._tokens.accent)] if link else []
        return self._lay(text, self._strong, "ink_muted", QPointF(0, top), ranges)

    def _head(self, top: float) -> float:
        below = self._add(self.row.head, self._small, "ink_muted", top) if self.row.head else top
        metrics = QFontMetricsF(self._small)
        side = round(self._px(ICON_PX))
        x = self.text_x + metrics.horizontalAdvance(self.row.head)
        x += self._px(11) if self.row.head else 0
        y = below - metrics.height() if self.row.head else top
        for icon, words in self.row.marks:
            wide = side + 5 + metrics.horizontalAdvance(words)
            if x + wide > self.width and x > self.text_x:
                x, y = self.text_x, below + 2
            top_of = round(y + (metrics.height() * 1.1 - side) / 2)
            self.marks.append((icon, QRectF(round(x), top_of, side, side)))
            place = QPointF(x + side + 5, y)
            below = max(below, self._lay(words, self._small, "accent", place, []))
            x += wide + self._px(12)
        return below

    def _add(
        self,
        text: str,
        font: QFont,
        colour: str,
        top: float,
        hits: Sequence[tuple[int, int]] = (),
    ) -> float:
        ranges = [self._hit(text, start, end) for start, end in hits if end <= len(text)]
        return self._lay(text, font, colour, QPointF(self.text_x, top), ranges)

    def _hit(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        first, last = (len(_utf16(text[:at])) // 2 for at in (start, end))
        return self._range(first, last - first, self._tokens.ink, self._tokens.selection)

    def _range(
        self, start: int, length: int, ink: str, ground: str | None = None
    ) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setForeground(QColor(ink))
        if ground:
            look.setBackground(QColor(ground))
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, length, look
        return found

    def _lay(
        self,
        text: str,
        font: QFont,
        colour: str,
        place: QPointF,
        ranges: list[QTextLayout.FormatRange],
    ) -> float:
        layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(ranges)
        layout.setCacheEnabled(True)
        metrics = QFontMetricsF(font)
        step = max(metrics.lineSpacing(), font.pixelSize() * 1.42)
        high = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40.0, self.width - place.x()))
            line.setPosition(QPointF(0, high + (step - metrics.height()) / 2))
            high += step
        layout.endLayout()
        self.parts.append(Part(layout, place, colour))
        return place.y() + high


def _utf16(text: str) -> bytes:
    """Return ``text`` as Qt counts it: two bytes a unit."""
    return text.encode("utf-16-le", "surrogatepass")
