"""A person plans a course of sessions, or writes down one that has begun."""

from collections.abc import Iterable
from datetime import date
from gettext import gettext as _
from gettext import ngettext

from moodjournal.domain.change import Change
from moodjournal.domain.course import Course
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import Calendar, Plan, calendar_of
from moodjournal.domain.session import Status
from moodjournal.store import Db, entities


def plan_course(db: Db, plan: Plan, today: date) -> Change:
    """Put the calendar of ``plan`` into the journal as a new course, all of it or nothing.

    Raises:
        BadInputError: A course covers some of its days, or a session that took place lies ahead.
    """
    courses = entities.everything(db, Course)
    ended = [one.last_day for one in courses if one.last_day is not None]
    calendar = calendar_of(plan, today, max(ended, default=None))
    check_overlap(calendar.course, courses)
    kept = (
        *entities.add_all(db, [calendar.course]),
        *entities.add_all(db, calendar.sessions),
        *entities.add_all(db, calendar.phases),
    )
    return Change.of(*kept, said=_said(calendar), made=(calendar.course.id,))


def check_overlap(course: Course, others: Iterable[Course]) -> None:
    """Check that ``course`` has no day in common with ``others``.

    Raises:
        BadInputError: It has; the sentence says with which.
    """
    for one in others:
        begins_later = course.last_day is not None and course.last_day < one.first_day
        ended_before = one.last_day is not None and one.last_day < course.first_day
        if begins_later or ended_before:
            continue
        if one.last_day is None:
            raise BadInputError(
                _("Another course goes on at that time: end it first, or change its plan.")
            )
        sentence = _("Another course lasts from {first} to {last}; two cannot cover the same day.")
        first, last = one.first_day.isoformat(), one.last_day.isoformat()
        raise BadInputError(sentence.format(first=first, last=last))


def _said(calendar: Calendar) -> str:
    done = sum(one.status is Status.DONE for one in calendar.sessions)
    ahead = len(calendar.sessions) - done
    counts = (
        (done, ngettext("{n} session noted.", "{n} sessions noted.", done)),
        (ahead, ngettext("{n} session planned.", "{n} sessions planned.", ahead)),
    )
    said = [sentence.format(n=count) for count, sentence in counts if count]
    return " ".join(said) or _("Saved.")
