"""``moodjournal import FILE`` and ``moodjournal import --undo``."""

import argparse
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.bring_in_dates import KINDS, bring_in_dates
from moodjournal.cli.command import Command, MisuseError

if TYPE_CHECKING:
    from moodjournal.importers.importer import Choices


def about() -> str:
    """Return what it does."""
    return _("bring in a file of another program")


def mapping(text: str) -> tuple[str, int | None]:
    """Return the name and the mood of ``NAME=0..10`` or ``NAME=none``."""
    name, __, mood = text.rpartition("=")
    if name.strip() and mood.strip().lower() == "none":
        return name, None
    if not name.strip() or not mood.strip().isdecimal() or int(mood) > 10:
        raise argparse.ArgumentTypeError(_("“{text}” is not NAME=0..10").format(text=text))
    return name, int(mood)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file and what can be said about it."""
    parser.add_argument("file", type=Path, nargs="?", metavar=_("FILE"), help=_("the file"))
    form = _("take it for this form: daylio-csv, icalendar (otherwise: by what is in it)")
    parser.add_argument("--as", dest="as_form", metavar=_("FORM"), help=form)
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would come in"))
    parser.add_argument(
        "--map",
        dest="maps",
        type=mapping,
        action="append",
        default=[],
        metavar=_("NAME=0..10"),
        help=_("the mood that a name stands for; NAME=none keeps it as a tag without a number"),
    )
    zone = _("the time zone of its times, such as Europe/Berlin (otherwise: this computer's)")
    parser.add_argument("--zone", metavar=_("Z"), help=zone)
    leave_out = _("bring in the rest of a file in which something cannot be read")
    parser.add_argument("--leave-out", action="store_true", help=leave_out)
    parser.add_argument("--undo", action="store_true", help=_("take the last import out again"))
    _add_dates(parser)


def _add_dates(parser: argparse.ArgumentParser) -> None:
    dates = parser.add_argument_group(_("for a calendar (.ics)"))
    dates.add_argument("--all", action="store_true", help=_("bring in every date of it"))
    match = _("bring in the dates that have this in their name")
    dates.add_argument("--match", metavar=_("TEXT"), help=match)
    kind = _("what new dates become (otherwise: treatment sessions)")
    dates.add_argument("--kind", choices=KINDS, default=KINDS[0], help=kind)


def run(args: argparse.Namespace) -> int:
    """Bring a file in, tell what would come of it, or take the last one out."""
    if args.undo == (args.file is not None):
        raise MisuseError(_("Give either a file or --undo."))
    return _undo(args) if args.undo else _bring_in(args)


def _undo(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import journal_to_write
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.undo_import import undo_last_import

    with journal_to_write(args, makes=False) as journal, journal.begin() as db:
        change = undo_last_import(db, utc_now())
    print(change.said)
    return 0


def _bring_in(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import journal_to_look, journal_to_write
    from moodjournal.cli.telling import tell_lacking, tell_preview
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.bring_back_journal import is_journal
    from moodjournal.usecases.import_file import bring_in, check_choices, preview, read_file

    if args.as_form is None and is_journal(args.file):
        return _bring_back(args)
    if _is_calendar(args):
        return bring_in_dates(args)
    incoming = read_file(args.file, args.as_form)
    choices = _choices(args)
    if args.dry_run:
        with journal_to_look(args) as db:
            tell_preview(preview(db, incoming, args.file.name))
        return 0
    if tell_lacking(incoming, choices):
        return 1
    check_choices(incoming, choices)  # before a journal is made for it
    with journal_to_write(args) as journal, journal.begin() as db:
        tell_preview(preview(db, incoming, args.file.name))
        change = bring_in(db, incoming, choices, utc_now())
    print(change.said)
    return 0


def _is_calendar(args: argparse.Namespace) -> bool:
    from moodjournal.usecases.look_into_calendar import is_calendar_file

    if args.as_form == "icalendar" or (args.as_form is None and is_calendar_file(args.file)):
        if args.maps or args.leave_out:
            raise MisuseError(_("A calendar needs neither --map nor --leave-out."))
        return True
    if args.all or args.match is not None:
        raise MisuseError(_("Only a calendar has dates to choose with --all or --match."))
    return False


def _bring_back(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import journal_to_write
    from moodjournal.cli.telling import tell_journal
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.bring_back_journal import bring_back, read_journal

    if args.maps or args.zone or args.leave_out:
        raise MisuseError(_("A journal of ours needs neither --map, --zone nor --leave-out."))
    record = read_journal(args.file)
    tell_journal(record, args.file.name)
    if args.dry_run:
        return 0
    with journal_to_write(args, bare=True) as journal, journal.begin() as db:
        change = bring_back(db, record, utc_now())
    print(change.said)
    return 0


def _choices(args: argparse.Namespace) -> "Choices":
    from moodjournal.domain.moment import zone_info
    from moodjournal.importers.importer import Choices
    from moodjournal.settings import system_zone

    zone = args.zone or system_zone()
    zone_info(zone)
    return Choices(zone, dict(args.maps), args.leave_out)


COMMAND = Command("import", about, run, add_arguments)
