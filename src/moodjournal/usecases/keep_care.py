"""A person keeps what stands beside the sessions: medicines, dated events, a typical week."""

from datetime import date, datetime
from gettext import gettext as _

from moodjournal.domain.care import Medicine, PutAway, Recalled
from moodjournal.domain.change import Change
from moodjournal.domain.reflection import Flag
from moodjournal.store import Db, entities


def keep_medicine(db: Db, medicine: Medicine, now: datetime) -> Change:
    """Keep a medicine, new or changed."""
    return Change.of(*entities.keep(db, medicine, now), said=_("Saved."), made=(medicine.id,))


def keep_flag(db: Db, flag: Flag, now: datetime) -> Change:
    """Keep a dated event: a medicine started, changed or stopped, or something that happened."""
    return Change.of(*entities.keep(db, flag, now), said=_("Saved."), made=(flag.id,))


def keep_recalled(db: Db, recalled: Recalled, now: datetime) -> Change:
    """Keep what a typical week before treatment was like; a second answer takes its place."""
    before = [
        one for one in entities.everything(db, Recalled) if one.course_id == recalled.course_id
    ]
    if before:
        recalled = Recalled(
            id=before[0].id,
            course_id=recalled.course_id,
            mood=recalled.mood,
            recorded_at=recalled.recorded_at,
        )
    return Change.of(*entities.keep(db, recalled, now), said=_("Saved."), made=(recalled.id,))


def put_note_away(db: Db, key: str, today: date, now: datetime) -> Change:
    """Do not show the note called ``key`` again."""
    kept = entities.keep(db, PutAway(id=key, on=today, created_at=now), now)
    return Change.of(*kept, said=_("Put away."))
