"""``moodjournal export FORMAT OUT``."""

import argparse
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, MisuseError, a_day, journal_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.domain.leaving import Leaving
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal

FORMATS = ("csv", "fhir", "ics", "json")
"""Named here, so that ``--help`` need not import every exporter; a test compares."""

SQLITE = "sqlite"
BUNDLES = ("collection", "transaction")


def about() -> str:
    """Return what it does."""
    return _("write the journal in an open format")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add format and target, and what is chosen of the journal."""
    parser.add_argument("format", choices=(*FORMATS, SQLITE), help=_("the format"))
    out = _("the file to write; for csv a .zip, or a folder for the tables")
    parser.add_argument("out", type=Path, metavar=_("OUT"), help=out)
    _add_choice(parser)
    dates = parser.add_argument_group(_("for ics, the dates for a calendar"))
    title = _("what each date is called (otherwise: Appointment)")
    dates.add_argument("--title", metavar=_("TEXT"), help=title)
    alarm = _("let the calendar remind this many minutes before")
    dates.add_argument("--alarm", type=int, metavar=_("MIN"), help=alarm)
    clinic = parser.add_argument_group(_("for fhir, the bundle for a clinic"))
    bundle = _("transaction for a server that loads it (otherwise: collection)")
    clinic.add_argument("--bundle", choices=BUNDLES, help=bundle)
    name = _("put this name on it (otherwise: none)")
    clinic.add_argument("--name", metavar=_("TEXT"), help=name)
    plain = parser.add_argument_group(_("for sqlite, the database without encryption"))
    agreed = _("I know that anyone who gets the file can read all of it")
    plain.add_argument("--yes-unencrypted", action="store_true", help=agreed)


def _add_choice(parser: argparse.ArgumentParser) -> None:
    private = _(
        "for json: leave out what is marked private; other formats, and all that is chosen by"
        " date or course, never hold it"
    )
    parser.add_argument("--no-private", action="store_true", help=private)
    day = _("DAY")
    first, last = _("only from this day on"), _("only up to this day, included")
    parser.add_argument("--from", dest="first", type=a_day, metavar=day, help=first)
    parser.add_argument("--to", dest="last", type=a_day, metavar=day, help=last)
    course = _("only this course, 1 for the first")
    parser.add_argument("--course", type=int, metavar="N", help=course)


def run(args: argparse.Namespace) -> int:
    """Write the journal to ``args.out``."""
    from moodjournal.cli.standing import open_standing

    _check(args)
    if args.format == SQLITE:
        _agree(args)
    journal = open_standing(args)
    try:
        count = _written(args, journal)
        _note(args, journal, count)
    finally:
        journal.close()
    print(_said(args.format, count).format(count=count, out=args.out))
    return 0


def _check(args: argparse.Namespace) -> None:
    """Check that what was typed fits the format.

    Raises:
        MisuseError: It does not.
    """
    if args.format != "ics" and (args.title is not None or args.alarm is not None):
        raise MisuseError(_("--title and --alarm are for ics alone."))
    if args.format != "fhir" and (args.bundle is not None or args.name is not None):
        raise MisuseError(_("--bundle and --name are for fhir alone."))
    if args.format != SQLITE and args.yes_unencrypted:
        raise MisuseError(_("--yes-unencrypted is for sqlite alone."))
    chosen = args.no_private or any(one is not None for one in (args.first, args.last, args.course))
    if args.format == SQLITE and chosen:
        raise MisuseError(_("sqlite is the whole journal: nothing of it can be chosen."))


def _agree(args: argparse.Namespace) -> None:
    """Warn, and ask on a terminal.

    Raises:
        BadInputError: The person did not agree, or nobody can be asked.
    """
    from moodjournal.cli.secret import is_terminal
    from moodjournal.domain.errors import BadInputError
    from moodjournal.usecases.export_decrypted import warning

    print(warning())
    if args.yes_unencrypted:
        return
    if not is_terminal():
        raise BadInputError(_("Give --yes-unencrypted if that is what you want."))
    if input(_("Type yes to write it:") + " ").strip() != "yes":
        raise BadInputError(_("Nothing was written."))


def _written(args: argparse.Namespace, journal: "Journal") -> int:
    """Write it; return how many entries, or dates, are in it."""
    if args.format == SQLITE:
        from moodjournal.usecases.export_decrypted import export_decrypted

        return export_decrypted(journal, args.out)
    with journal.begin() as db:
        return _way_out(args)(db, target=args.out, leaving=_leaving(args, db))


def _way_out(args: argparse.Namespace) -> "Callable[..., int]":
    if args.format == "ics":
        from moodjournal.exporters.icalendar_file import Wording
        from moodjournal.usecases.export_calendar import export_calendar

        return partial(export_calendar, wording=Wording(args.title or "", args.alarm))
    from moodjournal.usecases.export_journal import export_journal

    return partial(
        export_journal,
        key=args.format,
        private=not args.no_private,
        transaction=args.bundle == "transaction",
        name=args.name or "",
    )


def _leaving(args: argparse.Namespace, db: "Db") -> "Leaving":
    """Return what was chosen; days within a course where both are named."""
    from moodjournal.domain.leaving import Leaving, of_course
    from moodjournal.usecases.collect_record import collect_record

    if args.course is None:
        return Leaving(first_day=args.first, last_day=args.last)
    course = of_course(collect_record(db, private=False), args.course)
    first = max((one for one in (course.first_day, args.first) if one), default=None)
    last = min((one for one in (course.last_day, args.last) if one), default=None)
    return Leaving(first_day=first, last_day=last, course_id=course.course_id)


def _note(args: argparse.Namespace, journal: "Journal", count: int) -> None:
    """Note that it left; if a window has the journal, it alone may write: say so."""
    from moodjournal.domain.clock import utc_now
    from moodjournal.store.errors import JournalBusyError
    from moodjournal.store.one_writer import writing_alone
    from moodjournal.usecases.note_share import note_share

    try:
        with writing_alone(journal_folder(args)), journal.begin() as db:
            note_share(db, args.format, count, utc_now())
    except JournalBusyError:
        print(_("The journal is open in a window, so the list of what left does not have this."))


def _said(form: str, count: int) -> str:
    if form == "ics":
        return ngettext("Wrote {count} date to {out}.", "Wrote {count} dates to {out}.", count)
    return ngettext("Wrote {count} entry to {out}.", "Wrote {count} entries to {out}.", count)


COMMAND = Command("export", about, run, add_arguments)
