"""The plan of the course that goes on, as the fields of a plan take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.domain.course import PhaseKind
from moodjournal.domain.plan import Stage, rhythm

if TYPE_CHECKING:
    from datetime import date

    from moodjournal.domain.course import Course
    from moodjournal.usecases.see_plan import PlanSeen


@dataclass(frozen=True, slots=True)
class Standing:
    """What lies ahead, as days from the next session.

    Attributes:
        course: The course; None where a new one is planned.
        first_day: Day of the next session, else today.
        days: Induction sessions ahead, from the first day.
        boosters: Maintenance sessions ahead.
        weekdays: Weekdays of the induction sessions, if they tell their days.
        done: How many sessions with a number come before.
    """

    course: Course | None
    first_day: date
    days: tuple[int, ...]
    boosters: tuple[int, ...]
    weekdays: frozenset[int]
    done: int

    @classmethod
    def of(cls, seen: PlanSeen) -> Standing:
        """Return the plan in ``seen``, with nothing ahead if there is no course."""
        dates = sorted({one.planned.day for one in seen.ahead if one.planned is not None})
        first = dates[0] if dates else seen.today
        begin = _maintenance_from(seen)
        induction = [one for one in dates if begin is None or one < begin]
        days = tuple((one - first).days for one in induction)
        weekdays = frozenset(one.weekday() for one in induction)
        told = bool(days) and rhythm(len(days), tuple(weekdays), first) == days
        boosters = tuple((one - first).days for one in dates[len(days) :])
        shown = weekdays if told and len(weekdays) > 1 else frozenset[int]()
        return cls(seen.course, first, days, boosters, shown, seen.done)


def _maintenance_from(seen: PlanSeen) -> date | None:
    if seen.stage is Stage.BOOSTERS:
        return seen.today
    kinds = [one for one in seen.phases if one.kind is PhaseKind.MAINTENANCE]
    return kinds[-1].first_day if kinds else None
