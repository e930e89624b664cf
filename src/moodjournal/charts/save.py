"""A chart as a file: a picture to keep, without a word of who made it, when and with what."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any

from moodjournal.charts.lettering import PX_PER_INCH, Lettering
from moodjournal.charts.sheet import SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.figure import Figure

    from moodjournal.charts.chart import Ink

PNG_DPI = 300
MARGIN = 12
LINE = 1.45
TRUETYPE = 42
"""How letters are kept in a PDF: as letters, which can be found and copied."""


class Form(StrEnum):
    """The kinds of file; the value is also how the name ends."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of the drawing without its footer, px at 72 to the inch."""

    width_px: int = 720
    height_px: int = 430


def nothing_said(form: Form) -> dict[str, None]:
    """Return what matplotlib would say of itself and the time, each left out."""
    match form:
        case Form.PNG:
            return {"Software": None}
        case Form.SVG:
            return {"Creator": None, "Date": None, "Format": None, "Type": None}
        case Form.PDF:
            return {"Creator": None, "Producer": None, "CreationDate": None}


def write_picture(figure: Figure, form: Form, path: Path) -> None:
    """Write ``figure`` to ``path``, first beside it as ``.part``; an older file is replaced.

    Args:
        figure: Drawn, with its footer.
        form: What to write.
        path: Where to; its folder must be there.

    Raises:
        OSError: It could not be written; nothing is left of it.
    """
    from matplotlib import rc_context

    for artist in figure.findobj():
        artist.set_gid(None)  # our names of the parts are no ids: they are not alone
    part = path.with_name(path.name + ".part")
    style: dict[Any, Any] = {
        "pdf.fonttype": TRUETYPE,
        "svg.fonttype": "path",
        "svg.hashsalt": "chart",  # ids would be random; the same chart gives the same file
    }
    try:
        with rc_context(style), part.open("wb") as file:
            drawn = BytesIO()
            figure.savefig(
                drawn, format=form.value, metadata=nothing_said(form),
                dpi=PNG_DPI if form is Form.PNG else PX_PER_INCH,
            )  # fmt: skip
            data = drawn.getvalue()
            file.write(data.replace(b'"matplotlib.', b'"') if form is Form.SVG else data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_footer(figure: Figure, text: str, ink: Ink) -> None:
    """Make ``figure`` higher and write ``text`` at its foot, small and in as many rows as it takes.

    Args:
        figure: Drawn; its axes keep their size and their distance from the top.
        text: Rows are cut where it has a line break.
        ink: Colours and fonts.
    """
    letters = Lettering(figure, ink, 1)
    width, height = (each * PX_PER_INCH for each in figure.get_size_inches())
    room = width - 2 * MARGIN
    rows = [row for line in text.splitlines() for row in letters.wrapped(line, SMALL, room)]
    foot = len(rows) * SMALL * LINE + 1.5 * MARGIN if rows else 0
    whole = height + foot
    figure.set_size_inches(width / PX_PER_INCH, whole / PX_PER_INCH)
    for ax in figure.axes:
        x, y, wide, high = ax.get_position().bounds
        ax.set_position((x, (y * height + foot) / whole, wide, high * height / whole))
    for place, row in enumerate(rows):
        figure.text(
            MARGIN / width, (foot - MARGIN / 2 - (place + 0.8) * SMALL * LINE) / whole, row,
            fontproperties=letters.font(SMALL), color=ink.ink_muted, parse_math=False,
        )  # fmt: skip
