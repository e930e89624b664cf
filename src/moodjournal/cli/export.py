"""``moodjournal export FORMAT OUT``."""

import argparse
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from moodjournal.cli.command import Command, MisuseError

FORMATS = ("csv", "ics", "json")
"""Named here, so that ``--help`` need not import every exporter; a test compares."""


def about() -> str:
    """Return what it does."""
    return _("write the journal in an open format")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add format and target."""
    parser.add_argument("format", choices=FORMATS, help=_("the format"))
    out = _("the file to write; for csv a .zip, or a folder for the tables")
    parser.add_argument("out", type=Path, metavar=_("OUT"), help=out)
    parser.add_argument(
        "--no-private", action="store_true", help=_("leave out what is marked private")
    )
    dates = parser.add_argument_group(_("for ics, the dates for a calendar"))
    title = _("what each date is called (otherwise: Appointment)")
    dates.add_argument("--title", metavar=_("TEXT"), help=title)
    alarm = _("let the calendar remind this many minutes before")
    dates.add_argument("--alarm", type=int, metavar=_("MIN"), help=alarm)


def run(args: argparse.Namespace) -> int:
    """Write the journal to ``args.out``."""
    from moodjournal.cli.standing import open_standing
    from moodjournal.usecases.export_journal import export_journal

    if args.format == "ics":
        return _export_dates(args)
    if args.title is not None or args.alarm is not None:
        raise MisuseError(_("--title and --alarm are for ics alone."))
    journal = open_standing(args)
    try:
        with journal.begin() as db:
            count = export_journal(db, args.format, args.out, private=not args.no_private)
    finally:
        journal.close()
    said = ngettext(
        "Wrote {count} check-in and all that belongs to it to {out}.",
        "Wrote {count} check-ins and all that belongs to them to {out}.",
        count,
    )
    print(said.format(count=count, out=args.out))
    return 0


def _export_dates(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import open_standing
    from moodjournal.exporters.icalendar_file import Wording
    from moodjournal.usecases.export_calendar import export_calendar

    wording = Wording(args.title or "", args.alarm)
    journal = open_standing(args)
    try:
        with journal.begin() as db:
            count = export_calendar(db, args.out, wording, private=not args.no_private)
    finally:
        journal.close()
    said = ngettext("Wrote {count} date to {out}.", "Wrote {count} dates to {out}.", count)
    print(said.format(count=count, out=args.out))
    return 0


COMMAND = Command("export", about, run, add_arguments)
