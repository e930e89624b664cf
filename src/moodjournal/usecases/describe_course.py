"""A person gives their course a name, a condition in their own word, a clinic."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.course import Course
from moodjournal.domain.errors import BadInputError
from moodjournal.store import Db, entities


def describe_course(
    db: Db, course_id: str, name: str, condition: str, clinic: str, now: datetime
) -> Change:
    """Keep what the person calls the course, what it is for, and where; older words are kept.

    Raises:
        BadInputError: The course is not there any more.
    """
    course = entities.get(db, Course, course_id)
    if course is None or course.deleted_at is not None:
        raise BadInputError(_("This course is not in the journal any more."))
    described = replace(course, name=name, condition=condition, clinic=clinic)
    return Change.of(*entities.keep(db, described, now), said=_("Saved."), made=(course_id,))
