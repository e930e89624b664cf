"""What the course chart draws: one panel a measure or questionnaire, on one axis of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.analysis.questionnaire_change import Baseline, NoBaseline, Recall
    from moodjournal.domain.instrument import Instrument
    from moodjournal.domain.reflection import Flag


@dataclass(frozen=True, slots=True)
class QuestionnairePoint:
    """One complete questionnaire.

    Attributes:
        day: Its logical day.
        total: Its total.
        from_clinic: Whether the clinic gave the total.
        recall: The days it asks about, and the sessions inside.
    """

    day: date
    total: float
    from_clinic: bool
    recall: Recall


@dataclass(frozen=True, slots=True)
class QuestionnairePanel:
    """One instrument over the days of a course.

    Attributes:
        instrument: The instrument.
        points: Complete ones inside the days looked at, of both origins, oldest first.
        baseline: Of the person's own answers; or what is missing.
        clinic_baseline: Of totals from the clinic; or what is missing.
    """

    instrument: Instrument
    points: tuple[QuestionnairePoint, ...]
    baseline: Baseline | NoBaseline
    clinic_baseline: Baseline | NoBaseline


@dataclass(frozen=True, slots=True)
class CourseView:
    """The course as small multiples.

    Attributes:
        frame: Gives the days, phases and sessions of all panels.
        panels: From the top; with the frame itself if it is to be drawn. Empty: the frame alone.
        flags: Medicine and life events that touch these days, oldest first.
        recalled: Mood of a typical week before treatment, from memory, 0 to 10; None if not kept.
    """

    frame: CourseNumbers
    panels: tuple[CourseNumbers | QuestionnairePanel, ...] = ()
    flags: tuple[Flag, ...] = ()
    recalled: float | None = None

    @property
    def shown(self) -> tuple[CourseNumbers | QuestionnairePanel, ...]:
        """The panels, from the top."""
        return self.panels or (self.frame,)


def as_view(numbers: CourseNumbers | CourseView) -> CourseView:
    """Return ``numbers`` as a view; one measure alone is a view of one panel."""
    return numbers if isinstance(numbers, CourseView) else CourseView(numbers)
