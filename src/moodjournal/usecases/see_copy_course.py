"""A therapist looks at the course of mood over the days of a copy."""

from dataclasses import replace
from datetime import datetime

from moodjournal.analysis.course_numbers import CourseNumbers, course_numbers
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.store import Db
from moodjournal.usecases.review_material import material_of


def see_copy_course(db: Db, now: datetime, zone: str) -> CourseNumbers | None:
    """Return mood from the first day of the copy that has one to the last.

    Args:
        db: Of a copy; phases are in none.
        now: The present moment, UTC.
        zone: IANA zone of this computer.

    Returns:
        The numbers; None if the copy holds no mood. Sessions have the numbers that the copy gives
        them: some may have been left out.
    """
    material = material_of(db)
    start = material.day_start
    rated = (one for one in material.check_ins if one.mood is not None)
    days = [logical_day(one.moment, start) for one in rated]
    if not days:
        return None
    numbers = course_numbers(
        material.check_ins, material.sessions, (),
        first=min(days), last=max(days), today=logical_day(Moment.from_utc(now, zone), start),
        day_start=start, acute_hours=material.acute_hours,
    )  # fmt: skip
    marks = (
        replace(one, number=material.numbers.get(one.session_id, one.number))
        for one in numbers.sessions
    )
    return replace(numbers, sessions=tuple(marks))
