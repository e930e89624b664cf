"""A person looks at one of their courses: its phases, and what stands beside its sessions."""

from dataclasses import dataclass
from datetime import datetime

from moodjournal.domain.course import Course, Phase
from moodjournal.store import Db, entities
from moodjournal.usecases.see_care import Care, see_care


@dataclass(frozen=True, slots=True)
class CoursesSeen:
    """One course, and which others there are.

    Attributes:
        courses: Every course, oldest first.
        course: The one looked at; None if there is none.
        phases: Its phases, oldest first.
        care: Its goals; medicines and dated events of the person.
    """

    courses: tuple[Course, ...]
    course: Course | None
    phases: tuple[Phase, ...]
    care: Care


def see_courses(db: Db, course_id: str | None, now: datetime, zone: str) -> CoursesSeen:
    """Return the course with ``course_id``; None or an unknown one means the latest."""
    courses = tuple(entities.everything(db, Course))
    course = next((one for one in courses if one.id == course_id), courses[-1] if courses else None)
    phases = entities.everything(db, Phase)
    return CoursesSeen(
        courses=courses,
        course=course,
        phases=tuple(one for one in phases if course is not None and one.course_id == course.id),
        care=see_care(db, now, zone, course.id if course else None),
    )
