"""The pages of a report, set: first without charts, to see how much is free, then with them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from moodjournal import i18n
from moodjournal.domain.errors import ToldError
from moodjournal.exporters.report_charts import Slot, draw_svg, slots_of
from moodjournal.exporters.report_further import further_words
from moodjournal.exporters.report_letters import Letters, font_folders, legible, letters_for
from moodjournal.exporters.report_words import ROOMS, Room
from moodjournal.exporters.report_words_page import page_words
from moodjournal.paths import resource

if TYPE_CHECKING:
    from typst import Compiler

    from moodjournal.exporters.printed_sheet import Paper
    from moodjournal.exporters.report_values import Report

COURSE_PT, PANELS_LEAST_PT, COURSE_LEAST_PT = 240.0, 150.0, 100.0
COURSE_ENOUGH_PT = 185.0
PAIR_PT, PAIR_LEAST_PT = 150.0, 84.0
PAIR_SHARE = 0.36
PAIR = frozenset(("around", "until"))
LEAST_OF_ALL_PT = 30.0
MARGIN_PT = 40.0
GUTTER_PT = 16.0
SPARE_PT = 0.5
"""A hair of what is free stays free, so that rounding never opens a second page."""

LANGUAGE = re.compile("[a-z]{2,3}")


class ReportError(ToldError):
    """The report cannot be set; the sentence says what the person can do."""


@dataclass(frozen=True, slots=True)
class Heights:
    """How high the charts of the first page are, points; 0 where there is none."""

    course: float
    pair: float


@dataclass(frozen=True, slots=True, repr=False)
class Pages:
    """A report that is set.

    Attributes:
        pdf: Its pages as typst gives them: tagged, and checked to be PDF/UA-1.
        engine: What set them.
        inputs: What it was given.
    """

    pdf: bytes
    engine: Compiler
    inputs: dict[str, str]


def set_pages(report: Report, paper: Paper) -> Pages:
    """Set all pages; the first holds every part, whatever a person wrote.

    Letters that no font here can show make the engine refuse; it is then tried with fewer.

    Raises:
        ReportError: It cannot be set.
    """
    from typst import TypstError

    further = further_words(report)
    for letters in letters_for((page_words(report, ROOMS[0]), further)):
        engine, inputs = _filled(report, paper, further, letters)
        try:
            made = engine.compile(
                sys_inputs=inputs, format="pdf", pdf_standards=["ua-1"], timestamp=0
            )
        except TypstError:  # its words may hold a person's
            continue
        if isinstance(made, bytes):
            return Pages(made, engine, inputs)
    raise ReportError(_cannot())


def _cannot() -> str:
    return _("The report could not be made. Without own words it may work.")


def title() -> str:
    """Return the title of the document: it tells nothing on a screen or in a queue of prints."""
    return _("Journal summary")


def _filled(
    report: Report, paper: Paper, further: list[Any], letters: Letters
) -> tuple[Compiler, dict[str, str]]:
    """Return the engine and its inputs for pages that hold everything.

    The page is set without charts; what is then free is theirs. If that is too little, less of
    what has no end stands there.
    """
    for room in ROOMS:
        slots = slots_of(report, panels=room.panels)
        words = _words(report, paper, room, slots) | {"further": further}
        engine, inputs = _engine(words, letters)
        free = json.loads(engine.query("<free>", field="value", one=True)) - 2 * SPARE_PT
        least = PANELS_LEAST_PT if report.panels and room.panels else COURSE_LEAST_PT
        wish = max((one.wish_pt for one in slots if one.key in PAIR), default=0.0)
        heights = share_out(free, {one.key for one in slots}, least, wish)
        if heights is None and room is ROOMS[-1]:
            # Never seen but with texts that are all far longer: the page still holds them.
            heights = Heights(max(LEAST_OF_ALL_PT, free * 0.55), max(LEAST_OF_ALL_PT, free * 0.45))
        if heights is not None:
            return engine, inputs | {"charts": json.dumps(_charts(slots, heights, paper))}
    raise ReportError(_cannot())


def share_out(free: float, keys: set[str], least: float, wish: float = 0.0) -> Heights | None:
    """Return how what is free is shared out; None if it is too little to read.

    Args:
        free: Height in points.
        keys: Which charts there are: course, around, until.
        least: How high the course must be, points.
        wish: How high those beside each other want to be, points.
    """
    has_course, has_pair = "course" in keys, bool(keys & PAIR)
    if free < least * has_course + PAIR_LEAST_PT * has_pair:
        return None
    if not has_course:
        return Heights(0.0, min(PAIR_PT, free) if has_pair else 0.0)
    if not has_pair:
        return Heights(min(COURSE_PT, free), 0.0)
    wish = min(wish, free - max(least, COURSE_ENOUGH_PT))
    pair = min(PAIR_PT, max(PAIR_LEAST_PT, free * PAIR_SHARE, wish), free - least)
    return Heights(min(COURSE_PT, free - pair), pair)


def _widths(slots: tuple[Slot, ...], paper: Paper) -> dict[str, float]:
    """Return how wide each chart is, points; one of a pair alone gets two thirds."""
    across = paper.width - 2 * MARGIN_PT
    room, keys = across - GUTTER_PT, {one.key for one in slots}
    left = 1 / 2 if keys >= PAIR else 2 / 3 if "around" in keys else 1 / 3
    left = left if keys & PAIR else 1 / 2
    return {"course": across, "around": room * left, "until": room * (1 - left)}


def _charts(slots: tuple[Slot, ...], heights: Heights, paper: Paper) -> dict[str, Any]:
    drawn, widths = {}, _widths(slots, paper)
    for one in slots:
        high = heights.course if one.key == "course" else heights.pair
        drawn[one.key] = {"svg": draw_svg(one, widths[one.key], high), "height": high}
    return drawn


def _words(report: Report, paper: Paper, room: Room, slots: tuple[Slot, ...]) -> dict[str, Any]:
    widths = _widths(slots, paper)
    words = page_words(report, room) | {
        "alts": {one.key: one.told for one in slots},
        "page_of": _("Summary of treatment, self-reported · page {page} of {pages}"),
        "document": title(),
    }
    frame = {
        "lang": _language(),
        "width": paper.width,
        "height": paper.height,
        "margin": MARGIN_PT,
        "gutter": GUTTER_PT,
        "shares": [widths["around"], widths["until"]],
        "look": json.loads(resource("theme/tokens.json").read_text(encoding="utf-8"))["light"],
    }
    return words | frame


def _language() -> str:
    """Return the code of the language in force, as its catalogue says it."""
    header = (line.partition(":") for line in _(i18n.HEADER).splitlines())
    codes = [value.strip().split("_")[0] for name, _c, value in header if name == "Language"]
    known = (one for one in codes if LANGUAGE.fullmatch(one))
    return next(known, i18n.SOURCE_LANGUAGE)


def _engine(words: dict[str, Any], letters: Letters) -> tuple[Compiler, dict[str, str]]:
    """Return the engine and what it is given, charts apart.

    Fonts of the system are looked at only for letters that no bundled font has (a name in another
    script), which would otherwise be boxes.
    """
    import typst

    system = letters is Letters.SYSTEM
    data = legible(words, letters) | {"fallback": system}
    inputs = {"data": json.dumps(data), "charts": "{}"}
    main = resource("report/provider.typ")
    fonts = typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )
    engine = typst.Compiler(
        main, root=main.parent, font_paths=fonts, ignore_system_fonts=not system, sys_inputs=inputs
    )
    return engine, inputs
