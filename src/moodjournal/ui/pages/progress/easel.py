"""Where a card's numbers are found and its picture is drawn: in the drawing thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from moodjournal.charts.chart import Chart, Ink, Table
from moodjournal.settings import read_here
from moodjournal.usecases.see_progress import coverage_said, see_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.charts.chart import Point
    from moodjournal.charts.render import Drawn, Studio
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_progress import CardSeen, Ground, Wanted


@dataclass(slots=True, eq=False)
class Wish:
    """Something a card waits for; one that is dropped before its turn costs nothing."""

    dropped: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer to a wish: a card, or None if the wish was dropped."""

    wish: Wish
    card: CardSeen | None


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
        self._desk.worker.draw(partial(_draw_nothing, self._desk.studio(), self.ink()), _nothing)

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

    def see(self, ground: Ground, wanted: Wanted, key: str, then: Callable[[Seen], None]) -> Wish:
        """Have the numbers of a card found; ``then`` hears of them."""
        wish = Wish()
        self._desk.worker.draw(partial(_see, wish, ground, wanted, key), then)
        return wish

    def draw(
        self,
        card: CardSeen,
        size: tuple[int, int],
        scale: float,
        then: Callable[[Picture], None],
    ) -> Wish:
        """Have a card's chart drawn: ``size`` in px, ``scale`` pixels of the screen to a px."""
        wish = Wish()
        studio, chart = self._desk.studio(), card.chart
        if chart is not None:
            work = partial(
                _draw, wish, studio, chart, card.numbers, self.ink(), size, scale, self.text_scale()
            )
            self._desk.worker.draw(work, then)
        return wish


def _cover(wish: Wish, ground: Ground, wanted: Wanted) -> Covered:
    return Covered(wish, "" if wish.dropped else coverage_said(ground, wanted))


def _draw_nothing(studio: Studio, ink: Ink) -> None:
    blank = Chart("", str, _no_points, str, _no_table, str)
    studio.render(blank, None, ink, 8, 8)


def _no_points(*_figure: Any) -> tuple[Point, ...]:
    return ()


def _no_table(_numbers: None) -> Table:
    return Table((), ())


def _nothing(_answer: None) -> None:
    """Nobody waits for it."""


def _see(wish: Wish, ground: Ground, wanted: Wanted, key: str) -> Seen:
    return Seen(wish, None if wish.dropped else see_card(ground, wanted, key))


def _draw(
    wish: Wish,
    studio: Studio,
    chart: Chart[Any],
    numbers: Any,
    ink: Ink,
    size: tuple[int, int],
    scale: float,
    text_scale: float,
) -> Picture:
    if wish.dropped:
        return Picture(wish, None)
    drawn = studio.render(chart, numbers, ink, *size, scale=scale, text_scale=text_scale)
    return Picture(wish, drawn)
