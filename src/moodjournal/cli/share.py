"""``moodjournal share``: a copy for a therapist, and the code that opens it."""

import argparse
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, a_day

if TYPE_CHECKING:
    from moodjournal.domain.copy_choice import CopyChoice
    from moodjournal.store import Db

WORDS = ("none", "marked")


def about() -> str:
    """Return what it does."""
    return _("write a copy for a therapist: what you choose, in a file with a code of its own")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to, and what goes."""
    out = _("the file to write, .mjshare; nothing is written over one that is there")
    parser.add_argument("--out", type=Path, required=True, metavar=_("FILE"), help=out)
    day = _("DAY")
    first, last = _("only from this day on"), _("only up to this day, included")
    parser.add_argument("--from", dest="first", type=a_day, metavar=day, help=first)
    parser.add_argument("--to", dest="last", type=a_day, metavar=day, help=last)
    course = _("only this course, 1 for the first")
    parser.add_argument("--course", type=int, metavar="N", help=course)
    words = _("which of your words go: none, or those marked “bring to therapy”")
    parser.add_argument("--words", choices=WORDS, default=WORDS[0], help=words)


def run(args: argparse.Namespace) -> int:
    """Write the copy and print its code, once."""
    from moodjournal.cli.standing import journal_to_write
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.make_copy import make_copy

    with journal_to_write(args, makes=False) as journal, journal.begin() as db:
        made = make_copy(db, _choice(db, args), args.out, utc_now())
    said = ngettext(
        "Wrote {count} entry to {out}, opened it and checked it.",
        "Wrote {count} entries to {out}, opened it and checked it.",
        made.entries,
    )
    print(said.format(count=made.entries, out=args.out))
    print(_("Its code, shown this once; tell it by phone, never in the same message:"))
    print(made.code)
    return 0


def _choice(db: "Db", args: argparse.Namespace) -> "CopyChoice":
    from moodjournal.domain.copy_choice import CopyChoice, Words

    return CopyChoice(
        first=args.first,
        last=args.last,
        course_id=None if args.course is None else _course(db, args.course),
        words=Words(args.words),
    )


def _course(db: "Db", number: int) -> str:
    from moodjournal.domain.course import Course
    from moodjournal.domain.leaving import of_course
    from moodjournal.domain.record import Record
    from moodjournal.store import entities

    courses = Record(courses=tuple(entities.everything(db, Course)))
    return of_course(courses, number).course_id or ""


COMMAND = Command("share", about, run, add_arguments)
