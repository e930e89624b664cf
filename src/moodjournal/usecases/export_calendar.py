"""A person takes the dates of the sessions out, for a calendar program."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.leaving import Leaving
from moodjournal.exporters.icalendar_file import Wording, shown_sessions, write_calendar
from moodjournal.store import Db
from moodjournal.usecases.choose_what_leaves import choose_what_leaves

WEEK_MINUTES = 7 * 24 * 60


def export_calendar(
    db: Db, target: Path, wording: Wording, *, leaving: Leaving | None = None
) -> int:
    """Write the sessions to ``target``, whole or not at all; return how many there are.

    Private ones never are among them: a calendar is synced and shared.

    Args:
        db: An open transaction; nothing is written to the journal.
        target: The file; one of the same name is replaced.
        wording: What each date is called, and whether the calendar reminds.
        leaving: Which of them leave; None for all.

    Raises:
        BadInputError: The reminder is more than a week before, or after.
        OSError: The target cannot be written; nothing is left behind.
    """
    if wording.alarm is not None and not 0 <= wording.alarm <= WEEK_MINUTES:
        raise BadInputError(_("A reminder comes 0 to {most} minutes before.").format(
            most=WEEK_MINUTES))  # fmt: skip
    record = choose_what_leaves(db, leaving or Leaving()).record
    write_calendar(record, target, wording)
    return len(shown_sessions(record))
