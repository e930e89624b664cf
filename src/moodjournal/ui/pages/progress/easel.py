"""Where a card's numbers are found and its picture is drawn: in the drawing thread."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from moodjournal.charts.chart import Ink
from moodjournal.settings import read_here
from moodjournal.usecases.see_progress import coverage_said, see_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.charts.render import Drawn, Studio
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_progress import CardSeen, Ground, Wanted


@dataclass(slots=True, eq=False)
class Wish:
    """Something a card waits for; one that is dropped before its turn costs nothing."""

    dropped: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What a picture is drawn on.

    Attributes:
        width: Px; 0 if it is not known yet, then nothing is drawn.
        scale: Pixels of the screen to a px.
        ink: Colours of the theme.
        text_scale: The person's text size, 1 to 2.
    """

    width: int
    scale: float
    ink: Ink
    text_scale: float

    def high(self, card: CardSeen) -> int:
        """Return how high the picture of ``card`` is, px."""
        wanted = (
            card.chart and card.chart.height and card.chart.height(card.numbers, self.text_scale)
        )
        return round(wanted or card.high_px * self.text_scale)


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer to a wish: a card, or None if the wish was dropped.

    Attributes:
        wish: What was answered.
        card: The card.
        paper: What its picture is drawn on.
        drawn: The picture, if the width was known.
    """

    wish: Wish
    card: CardSeen | None
    paper: Paper
    drawn: Drawn | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Covered:
    """An answer to a wish: how much was logged, in a sentence; empty if the wish was dropped."""

    wish: Wish
    said: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An answer to a wish: a picture, or None if the wish was dropped."""

    wish: Wish
    drawn: Drawn | None = field(repr=False)


class Easel:
    """Asks the drawing thread on behalf of cards.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get_ready(self) -> None:
        """Have the drawing library brought in while the journal is read."""
        self._desk.worker.draw(self._desk.studio().get_ready, _nothing)

    def when_ready(self, then: Callable[[None], None]) -> None:
        """Let ``then`` hear when the drawing library is there; the first ground is there already.

        The collector is spared both: neither holds anything to collect, and to look through ten
        years of check-ins again and again stalls the window by 50 to 100 ms each time.
        """
        self._desk.worker.draw(gc.freeze, then)

    def cover(self, ground: Ground, wanted: Wanted, then: Callable[[Covered], None]) -> Wish:
        """Have said how much was logged; ``then`` hears of it."""
        wish = Wish()
        self._desk.worker.draw(partial(_cover, wish, ground, wanted), then)
        return wish

    def text_scale(self) -> float:
        """Return the person's text size, 1 to 2."""
        return read_here(self._desk.settings_file)["text_percent"] / 100

    def ink(self) -> Ink:
        """Return the colours of the theme in force."""
        tokens = self._desk.tokens()
        return Ink.of(tokens.colours(), tokens.ramp, tokens.family)

    def paper(self, width: int, scale: float) -> Paper:
        """Return what a card so many px wide is drawn on; 0 if that is not known yet."""
        return Paper(width, scale, self.ink(), self.text_scale())

    def see(
        self,
        ground: Ground,
        wanted: Wanted,
        key: str,
        paper: Paper,
        then: Callable[[Seen], None],
    ) -> Wish:
        """Have the numbers of a card found, and drawn in one go; ``then`` hears of both."""
        wish, studio = Wish(), self._desk.studio()
        self._desk.worker.draw(partial(_see, wish, studio, ground, wanted, key, paper), then)
        return wish

    def draw(
        self,
        card: CardSeen,
        size: tuple[int, int],
        scale: float,
        then: Callable[[Picture], None],
    ) -> Wish:
        """Have a card's chart drawn: ``size`` in px, ``scale`` pixels of the screen to a px."""
        wish, studio, paper = Wish(), self._desk.studio(), self.paper(size[0], scale)
        if card.chart is not None:
            self._desk.worker.draw(partial(_draw, wish, studio, card, paper, size[1]), then)
        return wish


def _cover(wish: Wish, ground: Ground, wanted: Wanted) -> Covered:
    return Covered(wish, "" if wish.dropped else coverage_said(ground, wanted))


def _nothing(_answer: None) -> None:
    """Nobody waits for it."""


def _see(
    wish: Wish, studio: Studio, ground: Ground, wanted: Wanted, key: str, paper: Paper
) -> Seen:
    if wish.dropped:
        return Seen(wish, None, paper)
    card = see_card(ground, wanted, key)
    if wish.dropped or not paper.width:
        return Seen(wish, card, paper)
    return Seen(wish, card, paper, _drawn(studio, card, paper, paper.high(card)))


def _draw(wish: Wish, studio: Studio, card: CardSeen, paper: Paper, high: int) -> Picture:
    return Picture(wish, None if wish.dropped else _drawn(studio, card, paper, high))


def _drawn(studio: Studio, card: CardSeen, paper: Paper, high: int) -> Drawn | None:
    if card.chart is None:
        return None
    return studio.render(
        card.chart,
        card.numbers,
        paper.ink,
        paper.width,
        high,
        scale=paper.scale,
        text_scale=paper.text_scale,
    )
