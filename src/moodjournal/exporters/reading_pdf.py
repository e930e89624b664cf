"""Pages for reading as a PDF, and as pictures for a printer: set as the report is."""

from __future__ import annotations

import json
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from moodjournal.charts.days import day_text
from moodjournal.exporters.report_letters import Letters, font_folders, legible, letters_for
from moodjournal.exporters.report_page import MARGIN_PT, ReportError, _language, title
from moodjournal.exporters.report_pdf import _bare, check_password
from moodjournal.paths import resource

if TYPE_CHECKING:
    from datetime import date

    from typst import Compiler

    from moodjournal.exporters.printed_sheet import Paper
    from moodjournal.exporters.reading_values import Reading


def file_name(made: date) -> str:
    """Return a name that tells nothing: ``journal-pages-2026-11-21.pdf``."""
    return f"journal-pages-{made.isoformat()}.pdf"


def reading_bytes(reading: Reading, paper: Paper, password: str | None = None) -> bytes:
    """Return the pages as the content of a PDF; without a password always the same bytes.

    Raises:
        BadInputError: The password cannot be one.
        ReportError: They cannot be set.
    """
    if password is not None:
        check_password(password)
    return _bare(_set(reading, paper)[1], password)


def reading_pages(reading: Reading, paper: Paper, ppi: float = 144) -> list[bytes]:
    """Return each page as a PNG, drawn by what draws the PDF.

    Raises:
        ReportError: They cannot be set.
    """
    made = _set(reading, paper)[0].compile(format="png", ppi=ppi)
    return [made] if isinstance(made, bytes) else list(made or ())


def _set(reading: Reading, paper: Paper) -> tuple[Compiler, bytes]:
    """Set all pages; letters that no font here can show are left out if the engine refuses."""
    from typst import TypstError

    words = _words(reading, paper)
    for letters in letters_for(words):
        engine = _engine(words, letters)
        try:
            made = engine.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
        except TypstError:  # its words may hold a person's
            continue
        if isinstance(made, bytes):
            return engine, made
    raise ReportError(_("The pages could not be made. Without own words it may work."))


def _words(reading: Reading, paper: Paper) -> dict[str, Any]:
    made = _("Chosen by the patient, {day}").format(day=day_text(reading.made))
    parts = [
        {"title": one.title, "facts": one.facts.strip(), "passages": one.passages}
        for one in reading.parts
    ]
    return {
        "document": title(),
        "lang": _language(),
        "width": paper.width,
        "height": paper.height,
        "margin": MARGIN_PT,
        "title": _("Pages for reading"),
        "about": " · ".join(part for part in (made, reading.about) if part),
        "cover": reading.cover_note,
        "parts": parts,
        "page_of": _("Page {page} of {pages}"),
        "look": json.loads(resource("theme/tokens.json").read_text(encoding="utf-8"))["light"],
    }


def _engine(words: dict[str, Any], letters: Letters) -> Compiler:
    import typst

    system = letters is Letters.SYSTEM
    data = legible(words, letters) | {"fallback": system}
    main = resource("report/reading.typ")
    fonts = typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )
    return typst.Compiler(
        main,
        root=main.parent,
        font_paths=fonts,
        ignore_system_fonts=not system,
        sys_inputs={"data": json.dumps(data)},
    )
