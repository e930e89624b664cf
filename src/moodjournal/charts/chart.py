"""What a chart is: it can be drawn, told in words, and read as a table."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from matplotlib.figure import Figure

    from moodjournal.domain.course import PhaseKind

N = TypeVar("N")

FALLBACK = "DejaVu Sans"
"""The font that matplotlib brings along."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours (``#RRGGBB``) and fonts of a chart: the theme gives one, paper has its own.

    Attributes:
        ramp: Eleven colours, mood 0 to 10.
        families: Fonts for text, the first that has a letter draws it.
        strong: Fonts for names that stand out.
    """

    ink: str
    ink_muted: str
    line: str
    surface: str
    accent: str
    mood_outline: str
    phase_assessment: str
    phase_induction: str
    phase_maintenance: str
    phase_transition: str
    ramp: tuple[str, ...]
    families: tuple[str, ...] = (FALLBACK,)
    strong: tuple[str, ...] = (FALLBACK,)

    @classmethod
    def of(cls, colours: Mapping[str, str], ramp: Sequence[str], family: str = FALLBACK) -> Ink:
        """Return the ink with the colours of a theme, found by their names.

        Args:
            colours: ``{name: "#RRGGBB"}``; more than is needed may stand in it.
            ramp: Eleven colours, mood 0 to 10.
            family: The font; its semi-bold is taken for names.
        """
        wanted = {one.name for one in fields(cls)} & set(colours)
        own: dict[str, Any] = {name: colours[name] for name in wanted}
        if family == FALLBACK:
            return cls(**own, ramp=tuple(ramp))
        strong = (f"{family} SemiBold", family, FALLBACK)
        return cls(**own, ramp=tuple(ramp), families=(family, FALLBACK), strong=strong)

    def mood(self, value: float) -> str:
        """Return the colour of a mood, 0 to 10; halves are rounded up (MODEL.md, "Day value")."""
        return self.ramp[min(10, max(0, int(value + 0.5)))]

    def mix(self, share: float, colour: str = "") -> str:
        """Return ``colour`` (the ink) laid thinly over the surface, ``share`` from 0 to 1."""
        upper, under = _channels(colour or self.ink), _channels(self.surface)
        parts = (round(b + (a - b) * share) for a, b in zip(upper, under, strict=True))
        return "#" + "".join(f"{part:02X}" for part in parts)

    def on(self, colour: str) -> str:
        """Return white or near-black, whichever reads more easily on ``colour``."""
        light = luminance(colour)
        return "#FFFFFF" if 1.05 / (light + 0.05) >= (light + 0.05) / 0.0537 else "#0B0D12"

    def phase(self, kind: PhaseKind) -> str:
        """Return the colour of the band of a phase."""
        return getattr(self, f"phase_{kind.value}")


def luminance(colour: str) -> float:
    """Return how light ``#RRGGBB`` is, 0 to 1, as contrast is reckoned (WCAG 2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a drawn chart that can be pointed at.

    Attributes:
        x: Fraction of the width, from the left.
        y: Fraction of the height, from the top.
        words: What stands there; or what finds the words, where years of days have points and few
            are ever pointed at.
    """

    x: float
    y: float
    words: str | Callable[[], str]

    @property
    def said(self) -> str:
        """What stands there, in a few words."""
        return self.words if isinstance(self.words, str) else self.words()


@dataclass(frozen=True, slots=True)
class Table:
    """A chart as text: column names, and rows of as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart(Generic[N]):
    """One way to see numbers of the kind ``N``.

    Attributes:
        key: Name of its module.
        title: Returns the title in the person's language.
        draw: Draws on an empty figure, ``draw(figure, numbers, ink, text_scale)``, at 72 dpi a px
            a point; returns what can be pointed at, in the order of days.
        tell: Describes it in plain sentences; never a finding.
        table: Every value that is drawn.
        rule: How its numbers are found, with their n; stands at the foot of a saved picture.
        height: Returns the px at which all of it has room, ``height(numbers, text_scale)``; None if
            any height will do.
    """

    key: str
    title: Callable[[], str]
    draw: Callable[[Figure, N, Ink, float], tuple[Point, ...]]
    tell: Callable[[N], str]
    table: Callable[[N], Table]
    rule: Callable[[N], str]
    height: Callable[[N, float], float] | None = None
