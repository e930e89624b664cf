"""A course of treatment and its phases."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from gettext import gettext as _
from itertools import pairwise
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError


class Route(StrEnum):
    """How the medicine is given."""

    IV = "iv"
    IM = "im"
    SC = "sc"
    NASAL = "nasal"
    SUBLINGUAL = "sublingual"
    TABLET = "tablet"
    OTHER = "other"


class PhaseKind(StrEnum):
    """The stretches of a course, in their usual order."""

    ASSESSMENT = "assessment"
    INDUCTION = "induction"
    MAINTENANCE = "maintenance"
    TRANSITION = "transition"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Course(Entity):
    """One course of treatment.

    Attributes:
        name: The person's name for it; may be empty.
        condition: What it is for, in the person's own word.
        clinic: Where; free text.
        route: How the medicine is usually given.
        template: Id of the plan template it began from.
        usual_at: Usual wall time of a session; None if there is none.
        minutes: How long a session usually takes; None if not said.
        dose_amount: Usual dose as a number, as told by the clinic; never converted.
        dose_unit: Its unit, as told.
        first_day: First local day of the course.
        last_day: Last local day; None while it goes on.
        every_days: Days between maintenance sessions as told; None if the clinic says each time.
        before_items: What to have ready, as the person changed it; None for the template's.

    Raises:
        BadInputError: It ends before it begins, or a number is not above 0.
    """

    topic: ClassVar[Topic] = Topic.COURSES
    words: ClassVar[tuple[str, ...]] = ("name", "condition", "clinic")

    name: str = ""
    condition: str = ""
    clinic: str = ""
    route: Route = Route.OTHER
    template: str = "custom"
    usual_at: time | None = None
    minutes: int | None = None
    dose_amount: float | None = None
    dose_unit: str = ""
    first_day: date
    last_day: date | None = None
    every_days: int | None = None
    before_items: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        if self.every_days is not None and not 0 < self.every_days <= 366:
            raise BadInputError(_("Maintenance sessions are 1 to 366 days apart."))
        if self.last_day is not None and self.last_day < self.first_day:
            raise BadInputError(_("A course cannot end before it begins."))
        if self.minutes is not None and not 0 < self.minutes <= 24 * 60:
            raise BadInputError(_("A session takes between 1 minute and 24 hours."))
        if self.dose_amount is not None and not 0 < self.dose_amount < 1e6:
            raise BadInputError(_("A dose is a number above 0."))

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` lies in the course."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Phase(Entity):
    """A dated stretch of a course, confirmed by the person.

    Attributes:
        course_id: The course it is part of.
        kind: Assessment, induction, maintenance or transition.
        first_day: First local day, included.
        last_day: Last local day, included; None while it goes on.
        session_id: The session that opens it; that morning still belongs to the phase before.

    Raises:
        BadInputError: It ends before it begins.
    """

    topic: ClassVar[Topic] = Topic.PHASES

    course_id: str
    kind: PhaseKind
    first_day: date
    last_day: date | None = None
    session_id: str | None = None

    def __post_init__(self) -> None:
        if self.last_day is not None and self.last_day < self.first_day:
            raise BadInputError(_("A phase cannot end before it begins."))

    def holds(self, day: date) -> bool:
        """Tell whether the calendar shows ``day`` in this phase."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)

    def counts(self, day: date) -> bool:
        """Tell whether the day value of ``day`` belongs to this phase.

        On a day that opens with a session only what came before its start has a value (the rest
        is acute), so that day still counts for the phase before.
        """
        return self.holds(day) and not (self.session_id is not None and day == self.first_day)


def check_phases(phases: tuple[Phase, ...]) -> None:
    """Check that the phases of one course do not overlap; gaps are allowed.

    Raises:
        BadInputError: Two share a day that is not the opening session of the later one, or one
            that is not the last is open.
    """
    ordered = sorted(phases, key=lambda phase: phase.first_day)
    for earlier, later in pairwise(ordered):
        if earlier.last_day is None or earlier.last_day > later.first_day:
            raise BadInputError(_("Two phases cannot cover the same day."))
        if earlier.last_day == later.first_day and later.session_id is None:
            raise BadInputError(_("Two phases cannot cover the same day."))


def phase_of(phases: tuple[Phase, ...], day: date) -> Phase | None:
    """Return the phase whose figures the value of ``day`` belongs to, if any.

    The opening day of the very first phase has no phase before it, so it has none.
    """
    return next((phase for phase in phases if phase.counts(day)), None)
