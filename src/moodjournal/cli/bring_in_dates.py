"""``moodjournal import FILE.ics``: the dates of a calendar, to be chosen from."""

import argparse
import sys
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.cli.command import MisuseError
from moodjournal.domain.errors import BadInputError

if TYPE_CHECKING:
    from moodjournal.importers.calendar_event import CalendarEvent, IncomingCalendar
    from moodjournal.usecases.look_into_calendar import CalendarLook, EventSeen, EventState

KINDS = ("treatment", "integration", "visit")
"""What a date can become; named here, so that ``--help`` need not import it; a test compares."""
MOST_LINES = 200


def bring_in_dates(args: argparse.Namespace) -> int:
    """Bring in the dates that are chosen; without a choice, list them and say how to choose."""
    from moodjournal.cli.standing import journal_to_look
    from moodjournal.domain.clock import utc_now
    from moodjournal.settings import system_zone
    from moodjournal.usecases.look_into_calendar import read_calendar_file, see_calendar

    if args.all and args.match is not None:
        raise MisuseError(_("Give either --all or --match."))
    zone = args.zone or system_zone()
    incoming = read_calendar_file(args.file, zone, utc_now())
    chosen = _chosen(args, incoming)
    if chosen and (args.all or args.match is not None) and not args.dry_run:
        return _bring_in(args, incoming, chosen, zone)
    with journal_to_look(args) as db:
        _tell(see_calendar(db, incoming, args.file.name), chosen, zone)
    if args.dry_run or not incoming.events:
        return 0
    sentence = _("Nothing was brought in: add --all, or --match TEXT for those with a name.")
    print(f"moodjournal: {sentence}", file=sys.stderr)
    return 1


def _bring_in(
    args: argparse.Namespace, incoming: "IncomingCalendar", chosen: set[str], zone: str
) -> int:
    from moodjournal.cli.standing import journal_to_write
    from moodjournal.domain.clock import utc_now
    from moodjournal.domain.session import SessionKind
    from moodjournal.usecases.bring_in_calendar import bring_in_calendar
    from moodjournal.usecases.look_into_calendar import see_calendar

    with journal_to_write(args) as journal, journal.begin() as db:
        _tell(see_calendar(db, incoming, args.file.name), chosen, zone)
        change = bring_in_calendar(db, incoming, chosen, utc_now(), SessionKind(args.kind))
    print(change.said)
    return 0


def _chosen(args: argparse.Namespace, incoming: "IncomingCalendar") -> set[str]:
    """Return the uids of the dates whose name has what ``--match`` says; else of all."""
    wanted = (args.match or "").casefold()
    every: list[CalendarEvent] = [*incoming.events, *incoming.struck]
    found = {one.uid for one in every if wanted in one.title.casefold()}
    if wanted and not found:
        sentence = _("No event of the file has “{text}” in its name.")
        raise BadInputError(sentence.format(text=args.match))
    return found


def _tell(look: "CalendarLook", chosen: set[str], zone: str) -> None:
    events = [one for one in look.events if one.event.uid in chosen]
    count = len(events)
    head = ngettext(
        "{file}: {count} date of a calendar", "{file}: {count} dates of a calendar", count
    )
    print(head.format(file=look.file_name, count=count))
    for place, one in enumerate(events[:MOST_LINES], start=1):
        print(f"{place:5}  {_line(one, zone)}")
    if more := count - MOST_LINES if count > MOST_LINES else 0:
        print(ngettext("and {count} more", "and {count} more", more).format(count=more))
    for notice in look.incoming.notices:
        print(notice)
    problems = look.incoming.problems
    if problems:
        left = ngettext(
            "{count} part of the file cannot be read and is left out:",
            "{count} parts of the file cannot be read and are left out:",
            len(problems),
        )
        print(left.format(count=len(problems)))
    for problem in problems[:MOST_LINES]:
        sentence = _("Line {line}: {problem}")
        print("  " + sentence.format(line=problem.line, problem=problem.sentence))


def _line(seen: "EventSeen", zone: str) -> str:
    event = seen.event
    at = event.planned.at
    when = f"{event.planned.day.isoformat()} {f'{at:%H:%M}' if at else '     '}"
    words = [_state(seen.state)]
    if event.cancelled:
        words.append(_("cancelled"))
    if event.zone_words not in ("", zone):
        words.append(event.zone_words)
    return f"{when}  {event.label()} ({', '.join(words)})"


def _state(state: "EventState") -> str:
    return {"new": _("new"), "changed": _("changed"), "known": _("here already")}[state.value]
