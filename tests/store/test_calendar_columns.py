"""What a journal held before it knew calendars stands in it after."""

from moodjournal.domain.kept import Import
from moodjournal.domain.moment import Planned
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.store.db import transaction
from moodjournal.store.link import link_to
from moodjournal.store.migrate import migrate, steps
from tests.builders import MONDAY, ZONE

CREATED = "2026-11-16 09:00:00"
SESSION = (
    "INSERT INTO session (id, created_at, kind, status, planned_day, planned_zone, dose_unit,"
    " dose_words, fields, prepared, note, private)"
    " VALUES ('a', ?, 'treatment', 'planned', ?, ?, '', '', '{}', '[]', 'a note', 0)"
)
IMPORT = "INSERT INTO import (id, created_at, program, check_ins) VALUES ('b', ?, 'Daylio', 3)"


def test_sessions_and_imports_of_before_came_from_no_calendar():
    link = link_to(None, None)
    before = [
        step for step in steps() if step.up.__module__.endswith(("m0001_first", "m0002_care"))
    ]
    for number, step in enumerate(before, start=1):
        step.up(link.raw)
        link.raw.execute(f"PRAGMA user_version = {number:d}")
    link.raw.execute(SESSION, (CREATED, MONDAY.isoformat(), ZONE))
    link.raw.execute(IMPORT, (CREATED,))
    migrate(link)
    with transaction(link) as db:
        (session,) = entities.everything(db, Session)
        (brought,) = entities.everything(db, Import)
    assert (session.planned, session.note) == (Planned(MONDAY, None, ZONE), "a note")
    assert (session.uid, session.sequence, session.calendar_said) == (None, 0, "")
    assert (brought.check_ins, dict(brought.replaced)) == (3, {})
    link.close()
