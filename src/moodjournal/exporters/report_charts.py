"""Charts of a report as drawings (SVG): for paper, with the words that say them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from moodjournal.analysis.until_line import UntilLine
from moodjournal.charts import around_sessions, course, until_line
from moodjournal.charts.around_sessions import AroundNumbers
from moodjournal.charts.chart import FALLBACK, Ink
from moodjournal.charts.course_view import CourseView
from moodjournal.charts.lettering import PX_PER_INCH
from moodjournal.charts.until_line import UntilNumbers
from moodjournal.exporters.report_values import Section
from moodjournal.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moodjournal.charts.chart import Chart
    from moodjournal.exporters.report_values import Report

ZOOM = 0.62
"""Charts are laid out in px of a screen, with text of 11 and 12 px: on paper 6.8 and 7.4 pt."""

FAMILY = "Inter"


@dataclass(frozen=True, slots=True)
class Slot:
    """One chart of the first page.

    Attributes:
        key: Where it stands.
        chart: What draws and says it.
        numbers: What it shows.
    """

    key: str
    chart: Chart[Any]
    numbers: Any

    @property
    def told(self) -> str:
        """The chart in sentences: its alternative text."""
        return self.chart.tell(self.numbers) or self.chart.title()

    @property
    def wish_pt(self) -> float:
        """How high it wants to be on paper, points; 0 if any height will do."""
        wish = self.chart.height
        return 0.0 if wish is None else wish(self.numbers, 1) * ZOOM


def slots_of(report: Report, *, panels: bool = True) -> tuple[Slot, ...]:
    """Return the charts that there is something to draw for.

    Args:
        report: What they show.
        panels: Whether a questionnaire is drawn under the course.
    """
    found: list[Slot] = []
    days = report.course.days or report.course.acute
    if Section.COURSE in report.sections and days:
        view = CourseView(report.course, (report.course, *(report.panels if panels else ())))
        found.append(Slot("course", course.CHART, view))
    if Section.AROUND in report.sections:
        around = report.around
        if around.group is not None:
            numbers = AroundNumbers(None, around.group)
            found.append(Slot("around", around_sessions.CHART, numbers))
        if isinstance(around.until, UntilLine):
            gaps = UntilNumbers(None, around.line, around.until)
            found.append(Slot("until", until_line.CHART, gaps))
    return tuple(found)


def draw_svg(slot: Slot, width_pt: float, height_pt: float) -> str:
    """Return a chart as SVG; its letters are outlines, so it looks the same everywhere.

    Args:
        slot: What to draw.
        width_pt: How wide it stands on the page, points.
        height_pt: How high.
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    inches = (width_pt / ZOOM / PX_PER_INCH, height_pt / ZOOM / PX_PER_INCH)
    figure = Figure(figsize=inches, dpi=PX_PER_INCH)
    slot.chart.draw(figure, slot.numbers, paper_ink(), 1)
    content = BytesIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    # The salt makes the names inside the drawing the same each time.
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": slot.key}):
        figure.savefig(content, format="svg", metadata=nothing)
    return content.getvalue().decode("utf-8")


def paper_ink() -> Ink:
    """Return the colours of the light theme on white, in the bundled font."""
    data = json.loads(resource("theme/tokens.json").read_text(encoding="utf-8"))
    known = _families(resource("fonts").glob("*.ttf"))
    return Ink.of(data["light"], data["mood_ramp_0_10"], FAMILY if FAMILY in known else FALLBACK)


def _families(fonts: Iterable[Any]) -> frozenset[str]:
    """Return the fonts that matplotlib knows, ours among them."""
    from matplotlib.font_manager import fontManager

    if FAMILY not in {entry.name for entry in fontManager.ttflist}:
        for file in sorted(fonts):
            fontManager.addfont(file)
    return frozenset(entry.name for entry in fontManager.ttflist)
