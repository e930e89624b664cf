"""Sessions: planned, done, missed or cancelled. Their numbers are derived, never stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from gettext import gettext as _
from types import MappingProxyType
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.course import Route
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned


class SessionKind(StrEnum):
    """What happens in it."""

    TREATMENT = "treatment"
    INTEGRATION = "integration"
    VISIT = "visit"


class Status(StrEnum):
    """Where a session stands."""

    PLANNED = "planned"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Session(Entity):
    """One session of a course.

    Attributes:
        course_id: Its course; None for one outside any course.
        kind: Treatment, integration (with a therapist) or visit (with the prescriber).
        status: Planned, done, missed, cancelled.
        planned: What the calendar said; None if it was never planned.
        actual: When it began; None if not done or not known.
        minutes: How long it took; None if not said.
        route: How the medicine was given; treatment only.
        dose_amount: Dose as a number as told by the clinic; None if not said. Never converted.
        dose_unit: Its unit, as told.
        dose_words: A dose that is no number, as told.
        fields: Further facts by name, such as ``blood_pressure_before``.
        prepared: Preparation items ticked.
        note: Words about the session itself.
        private: Never shared.
        uid: UID of the calendar event it came from, for one of a series with its recurrence id;
            None if it came from no calendar.
        sequence: How often that calendar had changed the event when it last told of it.
        calendar_said: When and how the event stood then, so that only news of the calendar move
            the session, and what the person moved stays; empty if it came from none.
        import_id: The import that brought it; None if none did.

    Raises:
        BadInputError: It has neither a planned nor an actual time, or a number is off its range.
    """

    topic: ClassVar[Topic] = Topic.SESSIONS
    words: ClassVar[tuple[str, ...]] = ("note",)

    course_id: str | None = None
    kind: SessionKind = SessionKind.TREATMENT
    status: Status = Status.PLANNED
    planned: Planned | None = None
    actual: Moment | None = None
    minutes: int | None = None
    route: Route | None = None
    dose_amount: float | None = None
    dose_unit: str = ""
    dose_words: str = ""
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    prepared: tuple[str, ...] = ()
    note: str = ""
    private: bool = False
    uid: str | None = None
    sequence: int = 0
    calendar_said: str = ""
    import_id: str | None = None

    def __post_init__(self) -> None:
        if self.planned is None and self.actual is None:
            raise BadInputError(_("A session needs a date."))
        if self.minutes is not None and not 0 < self.minutes <= 24 * 60:
            raise BadInputError(_("A session takes between 1 minute and 24 hours."))
        if self.dose_amount is not None and not 0 < self.dose_amount < 1e6:
            raise BadInputError(_("A dose is a number above 0."))
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))

    @property
    def moment(self) -> Moment:
        """When it was, else when it is planned."""
        if self.actual is not None:
            return self.actual
        if self.planned is None:  # __post_init__ has refused this
            raise BadInputError(_("A session needs a date."))
        return self.planned.moment()

    @property
    def counts(self) -> bool:
        """Whether it has a number: neither missed nor cancelled, and no visit."""
        stands = self.status in (Status.PLANNED, Status.DONE)
        return stands and self.kind is not SessionKind.VISIT


def session_order(session: Session) -> tuple[datetime, str]:
    """Return the key that sorts sessions by actual, else planned time."""
    return session.moment.utc, session.id


def session_numbers(sessions: Iterable[Session]) -> dict[str, int]:
    """Return ``{session id: number}``, counted from 1 within each course and kind."""
    numbers: dict[str, int] = {}
    seen: dict[tuple[str | None, SessionKind], int] = {}
    for session in sorted(sessions, key=session_order):
        if session.counts and session.deleted_at is None:
            series = (session.course_id, session.kind)
            seen[series] = seen.get(series, 0) + 1
            numbers[session.id] = seen[series]
    return numbers
