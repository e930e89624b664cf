"""The provider report as a PDF, and the same pages as pictures: one engine draws both.

The pages are set by typst from ``resources/report`` with the bundled fonts. The file says its
title, its language and that it is PDF/UA, and nothing else.
"""

from __future__ import annotations

from gettext import gettext as _
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from moodjournal.domain.errors import BadInputError
from moodjournal.exporters.exporter import whole_file
from moodjournal.exporters.report_page import set_pages

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from moodjournal.exporters.printed_sheet import Paper
    from moodjournal.exporters.report_values import Report

LONGEST_PASSWORD = 127
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def file_name(made: date) -> str:
    """Return a name that tells nothing: ``journal-summary-2026-11-21.pdf``."""
    return f"journal-summary-{made.isoformat()}.pdf"


def write_report(report: Report, target: Path, paper: Paper, password: str | None = None) -> None:
    """Write the report as a PDF, whole or not at all.

    Args:
        report: What stands in it.
        target: The file; one of the same name is replaced.
        paper: ``A4`` or ``LETTER``.
        password: What opens it (AES-256); None leaves it open to everyone.

    Raises:
        BadInputError: The password cannot be one.
        ReportError: It cannot be set.
        OSError: It cannot be written; nothing is left behind.
    """
    content = report_bytes(report, paper, password)
    with whole_file(target) as part:
        part.write_bytes(content)


def report_bytes(report: Report, paper: Paper, password: str | None = None) -> bytes:
    """Return the report as the content of a PDF; without a password always the same bytes.

    Raises:
        BadInputError: The password cannot be one.
        ReportError: It cannot be set.
    """
    if password is not None:
        check_password(password)
    return _bare(set_pages(report, paper).pdf, password)


def check_password(password: str) -> None:
    """Check what is to open a PDF: 1 to 127 bytes of UTF-8 (PDF 2.0, security handler 6).

    Raises:
        BadInputError: It is too long, empty, or cannot be written down.
    """
    try:
        length = len(password.encode("utf-8"))
    except UnicodeEncodeError as problem:
        raise BadInputError(_("This password has a character that is no character.")) from problem
    if not 0 < length <= LONGEST_PASSWORD:
        raise BadInputError(_("The password of a PDF has 1 to 127 characters, fewer with accents."))


def report_pages(report: Report, paper: Paper, ppi: float = 144) -> list[bytes]:
    """Return each page as a PNG, drawn by what draws the PDF.

    Args:
        report: What stands in it.
        paper: ``A4`` or ``LETTER``.
        ppi: Pixels an inch.

    Raises:
        ReportError: It cannot be set.
    """
    pages = set_pages(report, paper)
    made = pages.engine.compile(sys_inputs=pages.inputs, format="png", ppi=ppi)
    return [made] if isinstance(made, bytes) else list(made or ())


def _bare(content: bytes, password: str | None) -> bytes:
    """Return the PDF without all that it says beside title, language and the PDF/UA mark."""
    from pikepdf import Dictionary, Encryption, Name, Pdf

    out = BytesIO()
    with Pdf.open(BytesIO(content)) as pdf:
        title = str(pdf.docinfo[Name.Title])
        # Nothing is suspect unless it says so; some readers stumble over a plain "no".
        del pdf.Root.MarkInfo[Name.Suspects]
        del pdf.trailer[Name.ID]  # a new one is made of the content
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=title))
        xmp = XMP.format(title=escape(title), lang=str(pdf.Root.Lang))
        pdf.Root.Metadata = pdf.make_stream(
            xmp.encode("utf-8"), Dictionary(Type=Name.Metadata, Subtype=Name.XML)
        )
        if password is None:
            pdf.save(out, deterministic_id=True)
        else:
            pdf.save(out, encryption=Encryption(owner=password, user=password, R=6, aes=True))
    return out.getvalue()
