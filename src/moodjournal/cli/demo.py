"""``moodjournal demo``: a made-up person's journal."""

import argparse
from gettext import gettext as _
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, MisuseError, a_day
from moodjournal.cli.secret import secret_given

if TYPE_CHECKING:
    from moodjournal.domain.passphrase import Secret
    from moodjournal.domain.record import Record

MOMENTS = ("induction", "maintenance")
SEED = 3


def about() -> str:
    """Return what it does."""
    return _("look at the journal of a made-up person")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where, which and when."""
    out = _("keep the journal in this folder (otherwise: nowhere)")
    parser.add_argument("--out", type=Path, metavar=_("DIR"), help=out)
    no_window = _("only make it; needs --out")
    parser.add_argument("--no-window", action="store_true", help=no_window)
    moment = _("where in the treatment they are")
    parser.add_argument("--moment", choices=MOMENTS, default="maintenance", help=moment)
    today = _("the last day of the journal, YYYY-MM-DD (otherwise: today)")
    parser.add_argument("--today", type=a_day, metavar=_("D"), help=today)
    seed = _("another number, another person")
    parser.add_argument("--seed", type=int, default=SEED, metavar=_("N"), help=seed)


def run(args: argparse.Namespace) -> int:
    """Make the journal and open the window on it."""
    if args.journal is not None:
        raise MisuseError(_("The demo never touches a journal: give --out instead of --journal."))
    if args.no_window and args.out is None:
        raise MisuseError(_("--no-window needs --out, or nothing would be left."))
    record = _record(args)
    secret = secret_given(args)
    if args.out is not None:
        _make(args.out, record, secret)
        print(_("The demo journal is in {folder}.").format(folder=args.out))
        return 0 if args.no_window else _open(args.out, secret)
    with TemporaryDirectory(prefix="moodjournal-demo-") as folder:
        _make(Path(folder), record, secret)
        return _open(Path(folder), secret)


def _record(args: argparse.Namespace) -> "Record":
    from moodjournal.domain.clock import utc_now
    from moodjournal.domain.moment import Moment
    from moodjournal.settings import system_zone
    from moodjournal.usecases.make_demo import demo_record, until

    zone = system_zone()
    if args.today is not None:
        return demo_record(args.moment, args.today, args.seed, zone)
    now = utc_now()
    today = Moment.from_utc(now, zone).at.date()
    return until(demo_record(args.moment, today, args.seed, zone), now)


def _make(folder: Path, record: "Record", secret: "Secret | None") -> None:
    from moodjournal.domain.errors import BadInputError
    from moodjournal.store.journal import journal_stands, open_journal
    from moodjournal.store.one_writer import writing_alone
    from moodjournal.usecases.make_demo import make_demo

    if journal_stands(folder):
        sentence = _("There is a journal in {folder} already; it was not touched.")
        raise BadInputError(sentence.format(folder=folder))
    with writing_alone(folder):
        journal = open_journal(folder, secret)
        try:
            with journal.begin() as db:
                make_demo(db, record)
        finally:
            journal.close()


def _open(folder: Path, secret: "Secret | None") -> int:
    from moodjournal.ui.app import start

    return start(folder, secret=secret)


COMMAND = Command("demo", about, run, add_arguments)
