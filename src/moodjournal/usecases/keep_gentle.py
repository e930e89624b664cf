"""A person with a foggy head touches the form: every touch is kept, and none destroys anything."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change, Topic
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.kept import OlderText
from moodjournal.domain.moment import Moment
from moodjournal.store import Db, entities


def keep_gentle(
    db: Db, entry_id: str, moment: Moment, mood: int | None, note: str, now: datetime
) -> Change:
    """Keep the one check-in of the form as it stands after a touch.

    The whole form is one act: taking back takes the check-in back, not its last letter, so only
    the first touch has a way back. If mood and words were all taken back, the check-in goes to
    the trash as it last was.

    Args:
        db: An open transaction.
        entry_id: The same from the first touch to the last.
        moment: When the form was first touched.
        mood: 0 to 10; None if it was skipped.
        note: The words so far; may be empty.
        now: UTC.
    """
    before = entities.get(db, CheckIn, entry_id)
    if mood is None and not note.strip():
        if before is not None:
            entities.put(db, replace(before, deleted_at=now))
        return _later(before)
    if before is None:
        entry = CheckIn(
            id=entry_id,
            moment=moment,
            mood=mood,
            note=note,
            mode=Mode.GENTLE,
            recorded_at=now,
            created_at=now,
        )
        entities.put(db, entry)
        return Change.of(Before(CheckIn, entry_id, None), said=_("Saved."), made=(entry_id,))
    recorded_at = before.recorded_at if before.mood == mood else now
    parts = {"mood": mood, "note": note, "recorded_at": recorded_at, "edited_at": now}
    entities.put(db, replace(before, deleted_at=None, **parts))
    _keep_words(db, before, note, now)
    return _later(before)


def _later(before: CheckIn | None) -> Change:
    """Return a change that pages see, but that is no act of its own to take back."""
    if before is None:
        return Change.of()
    return Change(frozenset({Topic.CHECK_INS}), said=_("Saved."), made=(before.id,))


def _keep_words(db: Db, before: CheckIn, note: str, now: datetime) -> None:
    """Keep the words that were all wiped away; while typing there is no older text."""
    if before.note.strip() and not note.strip():
        older = OlderText(
            kind=before.topic.value,
            entity_id=before.id,
            field="note",
            text=before.note,
            replaced_at=now,
            created_at=now,
        )
        entities.put(db, older)
