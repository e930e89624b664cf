"""A person looks at what stands beside the sessions of their course."""

from dataclasses import dataclass
from datetime import date, datetime

from moodjournal.domain.care import GoalRating, Medicine
from moodjournal.domain.moment import Moment
from moodjournal.domain.reflection import Flag, Goal
from moodjournal.store import Db, entities
from moodjournal.usecases.see_course import see_course


@dataclass(frozen=True, slots=True)
class GoalSeen:
    """A goal and the last thing said of how far along it is."""

    goal: Goal
    last: GoalRating | None


@dataclass(frozen=True, slots=True)
class Care:
    """Goals, medicines and dated events.

    Attributes:
        course_id: The course looked at; None if there is none.
        today: The local day.
        goals: Its goals, in their order.
        medicines: Those taken now, then those tried before.
        flags: Dated events, newest first.
    """

    course_id: str | None
    today: date
    goals: tuple[GoalSeen, ...]
    medicines: tuple[Medicine, ...]
    flags: tuple[Flag, ...]


def see_care(db: Db, now: datetime, zone: str, course_id: str | None = None) -> Care:
    """Return what stands beside the sessions at ``now`` (UTC).

    Args:
        db: An open transaction.
        now: The present moment, UTC.
        zone: IANA zone of this computer.
        course_id: Whose goals to return; None means the course that goes on today.
    """
    today = Moment.from_utc(now, zone).at.date()
    if course_id is None:
        course = see_course(db, today, now)
        course_id = course.course.id if course else None
    last: dict[str, GoalRating] = {one.goal_id: one for one in entities.everything(db, GoalRating)}
    goals = [one for one in entities.everything(db, Goal) if one.course_id == course_id]
    medicines = entities.everything(db, Medicine)
    return Care(
        course_id=course_id,
        today=today,
        goals=tuple(GoalSeen(one, last.get(one.id)) for one in goals),
        medicines=tuple(sorted(medicines, key=lambda one: not one.taken_on(today))),
        flags=tuple(reversed(entities.everything(db, Flag))),
    )
