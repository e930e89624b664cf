"""A person takes the dates of the sessions out, for a calendar program."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.exporters.icalendar_file import Wording, shown_sessions, write_calendar
from moodjournal.store import Db
from moodjournal.usecases.collect_record import collect_record

WEEK_MINUTES = 7 * 24 * 60


def export_calendar(db: Db, target: Path, wording: Wording, *, private: bool = True) -> int:
    """Write the sessions to ``target``, whole or not at all; return how many there are.

    Args:
        db: An open transaction; nothing is written to the journal.
        target: The file; one of the same name is replaced.
        wording: What each date is called, and whether the calendar reminds.
        private: Whether private sessions are among them.

    Raises:
        BadInputError: The reminder is more than a week before, or after.
        OSError: The target cannot be written; nothing is left behind.
    """
    if wording.alarm is not None and not 0 <= wording.alarm <= WEEK_MINUTES:
        raise BadInputError(_("A reminder comes 0 to {most} minutes before.").format(
            most=WEEK_MINUTES))  # fmt: skip
    record = collect_record(db, private=private)
    write_calendar(record, target, wording)
    return len(shown_sessions(record))
