"""A sheet of paper for a week: mood by hand, and one time after a session.

It is drawn in points from the upper left of the page, black on white, and carries neither a title
nor a name of a program, a clock or a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.clinical import effect_list
from moodjournal.exporters.exporter import whole_file
from moodjournal.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.patches import Patch

POINTS_PER_INCH = 72
MARGIN = 46.0
GAP = 32.0
DAYS = 7
MOODS = range(11)
INK, GREY = "#000000", "#666666"
NO_METADATA = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate")


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, in points."""

    width: float
    height: float


A4 = Paper(595.28, 841.89)
LETTER = Paper(612.0, 792.0)


def write_sheet(target: Path, paper: Paper) -> None:
    """Write the sheet as a PDF of one page.

    Args:
        target: The file; one of the same name is replaced.
        paper: Its size.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    from matplotlib import rc_context

    figure = draw_sheet(paper)
    nothing = dict.fromkeys(NO_METADATA)
    with whole_file(target) as part, rc_context({"pdf.fonttype": 42}):
        figure.savefig(part, format="pdf", metadata=nothing)


def draw_sheet(paper: Paper) -> Figure:
    """Return the page as a figure."""
    page = _Page(paper)
    left, right = MARGIN, paper.width - MARGIN
    page.text(left, 54, _("Check-ins by hand"), 17, right - left, strong=True)
    foot = _draw_week(page, left, right, 92)
    foot = _draw_effects(page, left, right, foot + GAP)
    _draw_words(page, left, right, foot + GAP)
    return page.figure


def _draw_week(page: _Page, left: float, right: float, top: float) -> float:
    """Draw seven lines of circles; return where they end."""
    scale, step, row = left + 176, (right - left - 176) / len(MOODS), 29.0
    page.text(left, top, _("How is your mood right now?"), 12, right - left, strong=True)
    top += 22
    page.text(left, top, _("Day"), 8.5, 96, colour=GREY)
    page.text(left + 106, top, _("Time"), 8.5, 54, colour=GREY)
    half = (right - scale) / 2 - 8
    page.text(scale + 4, top, _("worst I have felt"), 8.5, half, colour=GREY)
    page.text(right - 4, top, _("best I have felt"), 8.5, half, colour=GREY, end=True)
    for day in range(DAYS):
        middle = top + 22 + day * row
        page.line(left, left + 96, middle + 8)
        page.line(left + 106, left + 160, middle + 8)
        for mood in MOODS:
            page.circle(scale + (mood + 0.5) * step, middle, 9.5, str(mood))
    return top + 22 + (DAYS - 1) * row + 12


def _draw_effects(page: _Page, left: float, right: float, top: float) -> float:
    """Draw what may be noticed after a session, in two columns; return where they end."""
    page.text(left, top, _("After a session: what do you notice?"), 12, right - left, strong=True)
    top += 24
    page.text(left, top, _("Day"), 8.5, 30, colour=GREY)
    page.line(left + 32, left + 128, top + 3)
    page.text(left + 142, top, _("Time"), 8.5, 30, colour=GREY)
    page.line(left + 174, left + 228, top + 3)
    hint = _("Tick what is there; the second box means it is strong.")
    page.text(right, top, hint, 8.5, right - left - 240, colour=GREY, end=True)
    top += 18
    shown, column, row = _effects(), (right - left - 24) / 2, 22.0
    rows = (len(shown) + 1) // 2
    for at, effect in enumerate(shown):
        x = left + (at // rows) * (column + 24)
        middle = top + (at % rows) * row
        page.box(x, middle, 11)
        page.text(x + 19, middle + 3.6, effect, 10, column - 19 - 62)
        page.box(x + column - 54, middle, 11)
        page.text(x + column - 38, middle + 3.2, _("strong"), 8.5, 38, colour=GREY)
    return top + (rows - 1) * row + 8


def _draw_words(page: _Page, left: float, right: float, top: float) -> None:
    """Draw lines to write on, as many as there is room for."""
    page.text(left, top, _("A few words, or none"), 12, right - left, strong=True)
    top += 30
    while top <= page.paper.height - MARGIN:
        page.line(left, right, top)
        top += 25


def _effects() -> list[str]:
    """Return the effects that the gentle check-in asks for, in plain words."""
    effects = effect_list()
    return [_(effects.kinds[effect].lay) for effect in effects.gentle]


class _Page:
    """A page to draw on; y goes down."""

    def __init__(self, paper: Paper) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.paper = paper
        size = (paper.width / POINTS_PER_INCH, paper.height / POINTS_PER_INCH)
        self.figure = Figure(figsize=size, dpi=POINTS_PER_INCH, facecolor="#ffffff")
        self._renderer = FigureCanvasAgg(self.figure).get_renderer()
        self._plain, self._strong = _families()
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, paper.width)
        self._axes.set_ylim(paper.height, 0)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        room: float,
        *,
        strong: bool = False,
        colour: str = INK,
        end: bool = False,
    ) -> None:
        """Write ``text`` on the line ``y``, smaller where it would be wider than ``room``.

        Args:
            x: Where it begins, or ends.
            y: Its base line.
            text: Plain words.
            size: Points.
            room: How wide it may be, points.
            strong: Whether it is a heading.
            colour: ``#RRGGBB``.
            end: Whether ``x`` is where it ends.
        """
        font = self._font(size, strong=strong)
        wide = self._renderer.get_text_width_height_descent(text, font, False)[0]
        if wide > room:
            font.set_size(size * room / wide)
        self._axes.text(
            x, y, text, fontproperties=font, color=colour, ha="right" if end else "left",
            va="baseline", parse_math=False,
        )  # fmt: skip

    def line(self, start: float, end: float, y: float) -> None:
        """Draw a line to write on."""
        self._axes.plot([start, end], [y, y], color=GREY, linewidth=0.6, solid_capstyle="butt")

    def circle(self, x: float, y: float, radius: float, text: str) -> None:
        """Draw a circle to cross, ``text`` in it."""
        from matplotlib.patches import Circle

        self._add(Circle((x, y), radius))
        self._axes.text(
            x, y + 3, text, fontproperties=self._font(8.5, strong=False), color=INK, ha="center",
            va="baseline", parse_math=False,
        )  # fmt: skip

    def box(self, x: float, middle: float, side: float) -> None:
        """Draw a box to tick."""
        from matplotlib.patches import Rectangle

        self._add(Rectangle((x, middle - side / 2), side, side))

    def _add(self, patch: Patch) -> None:
        patch.set(facecolor="none", edgecolor=INK, linewidth=0.8)
        self._axes.add_patch(patch)

    def _font(self, size: float, *, strong: bool) -> FontProperties:
        from matplotlib.font_manager import FontProperties

        return FontProperties(family=list(self._strong if strong else self._plain), size=size)


def _families() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fonts for text and for headings; matplotlib's own stand in for what is missing."""
    from matplotlib.font_manager import fontManager

    known = {entry.name for entry in fontManager.ttflist}
    if "Inter" not in known:
        for file in sorted(resource("fonts").glob("*.ttf")):
            fontManager.addfont(file)
        known = {entry.name for entry in fontManager.ttflist}
    plain = tuple(name for name in ("Inter", "DejaVu Sans") if name in known)
    return plain, tuple(name for name in ("Inter SemiBold", *plain) if name in known)
