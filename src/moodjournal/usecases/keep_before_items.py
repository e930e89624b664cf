"""A person changes what they want to have ready before a session; the course remembers it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal import clinical
from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Course
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.session import Session
from moodjournal.store import Db, entities


def before_items(course: Course | None) -> tuple[str, ...]:
    """Return what to have ready in a course: the person's own list, else the template's."""
    if course is not None and course.before_items is not None:
        return course.before_items
    return clinical.template(course.template if course else "custom").before_items


def keep_before_items(
    db: Db,
    course_id: str,
    items: tuple[str, ...],
    now: datetime,
    renamed: Mapping[str, str] | None = None,
) -> Change:
    """Keep ``items`` for this and every later session of a course.

    What was ticked stays ticked; ``renamed`` (old words: new words) takes its ticks along.

    Raises:
        BadInputError: The course is gone.
    """
    course = entities.get(db, Course, course_id)
    if course is None:
        raise BadInputError(_("This course is not in the journal any more."))
    wanted = tuple(dict.fromkeys(text for one in items if (text := " ".join(one.split()))))
    kept = entities.keep(db, replace(course, before_items=wanted), now)
    ticks = _rename_ticks(db, course_id, renamed or {}, now)
    return Change.of(*kept, *ticks, said=_("Saved."), made=(course_id,))


def _rename_ticks(
    db: Db, course_id: str, renamed: Mapping[str, str], now: datetime
) -> list[Before]:
    kept: list[Before] = []
    for session in entities.everything(db, Session):
        if session.course_id == course_id and renamed.keys() & set(session.prepared):
            ticked = tuple(renamed.get(item, item) for item in session.prepared)
            kept.extend(entities.keep(db, replace(session, prepared=ticked), now))
    return kept
