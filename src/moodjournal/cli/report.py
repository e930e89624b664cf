"""``moodjournal report --out F.pdf``: a page for the provider."""

import argparse
import os
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, MisuseError, a_day

if TYPE_CHECKING:
    from moodjournal.exporters.report_values import Report
    from moodjournal.store.journal import Journal
    from moodjournal.usecases.collect_report import ReportWanted

SECTIONS = (
    "item9", "questionnaires", "course", "around", "effects", "talk", "sessions", "words",
    "numbers",
)  # fmt: skip
"""Named here, so that ``--help`` need not import the report; a test compares."""
PAPERS = ("a4", "letter")


def about() -> str:
    """Return what it does."""
    return _("write a report for the provider, as a PDF")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file, the days, and what is in it."""
    parser.add_argument("--out", type=Path, required=True, metavar=_("F.pdf"), help=_("the file"))
    first = _("first day, YYYY-MM-DD (otherwise: of the course)")
    parser.add_argument("--from", dest="first", type=a_day, metavar=_("D"), help=first)
    last = _("last day, YYYY-MM-DD (otherwise: today)")
    parser.add_argument("--to", dest="last", type=a_day, metavar=_("D"), help=last)
    course = _("which course, 1 is the first (otherwise: the one that goes on)")
    parser.add_argument("--course", type=int, metavar=_("N"), help=course)
    sections = _(
        "what is in it, by commas: {sections}; words are in it only if talk or words is named"
    )
    parser.add_argument(
        "--sections", metavar=_("A,B"), help=sections.format(sections=",".join(SECTIONS))
    )
    paper = _("size of the paper (otherwise: as usual in this country)")
    parser.add_argument("--paper", choices=PAPERS, help=paper)
    password = _("file with a password that opens the PDF")
    parser.add_argument("--pdf-password-file", type=Path, metavar=_("F"), help=password)


def run(args: argparse.Namespace) -> int:
    """Write the report."""
    from moodjournal.cli.secret import secret_in
    from moodjournal.cli.standing import open_standing
    from moodjournal.exporters.printed_sheet import A4, LETTER
    from moodjournal.exporters.report_pdf import write_report

    wanted = _wanted(args)
    password = secret_in(args.pdf_password_file).text if args.pdf_password_file else None
    journal = open_standing(args)
    try:
        report = _collected(journal, wanted, args.sections)
    finally:
        journal.close()
    letter = args.paper == "letter" or (args.paper is None and _is_letter_here())
    write_report(report, args.out, LETTER if letter else A4, password)
    print(_("Wrote the report to {out}.").format(out=args.out))
    return 0


def _wanted(args: argparse.Namespace) -> "ReportWanted":
    from moodjournal.exporters.report_values import FIRST_PAGE, Section
    from moodjournal.usecases.collect_report import ReportWanted

    sections = FIRST_PAGE
    if args.sections is not None:
        named = [one.strip() for one in args.sections.split(",") if one.strip()]
        if unknown := sorted(set(named) - set(SECTIONS)):
            sentence = _("“{name}” is no section; there are: {sections}.")
            raise MisuseError(sentence.format(name=unknown[0], sections=", ".join(SECTIONS)))
        sections = frozenset(Section(one) for one in named)
    return ReportWanted(args.first, args.last, args.course, sections)


def _collected(journal: "Journal", wanted: "ReportWanted", named: str | None) -> "Report":
    """Return the report; what is marked “ask my provider” is in it if talk or words was named."""
    from dataclasses import replace

    from moodjournal.domain.clock import utc_now
    from moodjournal.exporters.report_values import Section
    from moodjournal.settings import system_zone
    from moodjournal.usecases.collect_report import collect_report, see_report_words

    now, zone = utc_now(), system_zone()
    with journal.begin() as db:
        if named is not None:
            asked, _every = see_report_words(db, wanted, now, zone)
            if Section.TALK in wanted.sections:
                wanted = wanted.asking(asked)
            if Section.WORDS in wanted.sections:
                wanted = replace(wanted, words=frozenset(one.id for one in asked))
        return collect_report(db, wanted, now, zone)


def _is_letter_here() -> bool:
    """Tell by the system's locale, such as ``en_US.UTF-8``, how large paper is."""
    from moodjournal.usecases.save_sheet import LETTER_COUNTRIES

    named = (os.environ.get(name) for name in ("LC_ALL", "LC_PAPER", "LANG"))
    locale = next((one for one in named if one), "")
    return locale.partition(".")[0].partition("_")[2][:2] in LETTER_COUNTRIES


COMMAND = Command("report", about, run, add_arguments)
