"""Two people go through the journal together: session by session, what to bring, what is new.

The same on one's own journal and on a copy; what is private is as if it had never been written.
"""

from datetime import date, datetime, timedelta
from types import MappingProxyType

from moodjournal.analysis.acute import Acute, acute_time, is_acute, is_treatment_done
from moodjournal.analysis.day_values import AcutePoint, DayValue, DayValues, day_values
from moodjournal.analysis.treatments import Treatment, treatments
from moodjournal.analysis.usual import DAYS_AFTER, usual_around
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.store import Db
from moodjournal.usecases.review_material import Material, material_of
from moodjournal.usecases.review_seen import (
    Brought,
    DayAfter,
    Point,
    Review,
    SessionReviewed,
    SinceLast,
)

POINTS_BEFORE, POINTS_AFTER = 7, 10
"""Days of mood drawn before and after a session."""


def see_review(db: Db, now: datetime, zone: str, since: datetime | None = None) -> Review:
    """Return what to go through at ``now`` (UTC).

    Args:
        db: Of a journal or of a copy.
        now: The present moment, UTC.
        zone: IANA zone of this computer.
        since: When "last time" was, UTC; None means the last integration session or visit.
    """
    return review_of(material_of(db), now, zone, since)


def review_of(
    material: Material, now: datetime, zone: str, since: datetime | None = None
) -> Review:
    """Return the review of ``material``: of a copy before it is made, say."""
    return _Reviewer(material, now, zone).review(since)


class _Reviewer:
    """Goes through one material; what several parts need is found once."""

    def __init__(self, material: Material, now: datetime, zone: str) -> None:
        self.material, self.now = material, now
        self.start = material.day_start
        self.today = logical_day(Moment.from_utc(now, zone), self.start)
        self.sessions = sorted(material.sessions, key=session_order)
        self.acute: Acute = acute_time(material.sessions, material.acute_hours, self.start)
        self.values: DayValues = day_values(material.check_ins, self.acute, day_start=self.start)
        places = treatments(material.sessions, (), self.start)
        self.treatments = {one.session.id: one for one in places}
        self.by_day: dict[date, list[CheckIn]] = {}
        for one in material.check_ins:
            self.by_day.setdefault(logical_day(one.moment, self.start), []).append(one)
        self.values_by_day = {one.day: one for one in self.values.days}
        self.acute_by_day: dict[date, list[AcutePoint]] = {}
        for point in self.values.acute:
            self.acute_by_day.setdefault(point.day, []).append(point)

    def review(self, since: datetime | None) -> Review:
        newest = [self._session(one) for one in reversed(self.sessions)]
        material = self.material
        ids = {one.id for one in material.sessions}
        return Review(
            today=self.today,
            sessions=tuple(one for one in newest if one.session.status is not Status.PLANNED),
            planned=tuple(one for one in newest if one.session.status is Status.PLANNED),
            agenda=self._agenda(),
            since_last=self._since_last(since),
            steps=tuple(one for one in material.steps if one.session_id not in ids),
            beside=material.beside,
            measures=MappingProxyType({one.id: one for one in material.measures}),
            tags=MappingProxyType({one.id: one for one in material.tags}),
        )

    # Session by session.

    def _session(self, one: Session) -> SessionReviewed:
        material, treatment = self.material, self.treatments.get(one.id)
        words = [each for each in material.reflections if each.session_id == one.id]
        steps = tuple(each for each in material.steps if each.session_id == one.id)
        after = self._days_after(treatment) if treatment else ()
        marks = [*words, *steps, *(each.check_in for each in after)]
        return SessionReviewed(
            session=one,
            number=material.numbers.get(one.id),
            words=MappingProxyType({each.kind: each for each in words}),
            usual=usual_around(self._near(treatment.day), treatment) if treatment else None,
            points=self._points(treatment.day) if treatment else (),
            days_after=after,
            effects=tuple(each for each in material.effects if each.session_id == one.id),
            steps=steps,
            marked=sum(each.bring_to_therapy for each in marks),
        )

    def _around(self, day: date) -> list[date]:
        return [day + timedelta(days=n) for n in range(-POINTS_BEFORE, POINTS_AFTER + 1)]

    def _near(self, day: date) -> list[DayValue]:
        found = (self.values_by_day.get(one) for one in self._around(day))
        return [one for one in found if one is not None]

    def _points(self, day: date) -> tuple[Point, ...]:
        found = [
            Point((one.day - day).days, one.value, False, one.from_memory)
            for one in self._near(day)
        ]
        found += [
            Point((one.day - day).days, one.value, True, one.from_memory)
            for around in self._around(day)
            for one in self.acute_by_day.get(around, ())
        ]
        return tuple(sorted(found, key=lambda one: (one.offset, one.acute)))

    def _days_after(self, treatment: Treatment) -> tuple[DayAfter, ...]:
        found = []
        for offset in range(DAYS_AFTER + 1):
            day = treatment.day + timedelta(days=offset)
            if treatment.next is not None and day >= treatment.next:
                break
            for one in self.by_day.get(day, ()):
                said = one.note.strip() or one.bring_to_therapy
                if said and (offset > 0 or one.moment.utc >= treatment.start):
                    found.append(DayAfter(one, offset, is_acute(one.moment, self.acute)))
        return tuple(sorted(found, key=lambda one: one.check_in.moment.utc))

    # What to bring.

    def _agenda(self) -> tuple[Brought, ...]:
        material = self.material
        every = (*material.check_ins, *material.reflections, *material.steps)
        marked = [self._brought(one) for one in every if one.bring_to_therapy]
        return tuple(sorted(marked, key=lambda one: one.day, reverse=True))

    def _brought(self, one: CheckIn | Reflection | Step) -> Brought:
        if isinstance(one, CheckIn):
            day, session = self._day(one), self._before(self._day(one))
        else:
            session = next((each for each in self.sessions if each.id == one.session_id), None)
            day = logical_day(session.moment, self.start) if session else one.created_at.date()
        number = self.material.numbers.get(session.id) if session else None
        return Brought(one, day, session, number)

    def _before(self, day: date) -> Session | None:
        """Return the treatment that a day follows, its own day included."""
        places = (one for one in self.treatments.values() if one.day <= day)
        last = max(places, key=lambda one: one.start, default=None)
        return last.session if last else None

    # What is new.

    def _since_last(self, since: datetime | None) -> SinceLast:
        since = since or self._last_time()
        begin = since or datetime.min.replace(tzinfo=self.now.tzinfo)
        material = self.material
        notes = [one for one in material.check_ins if begin < one.moment.utc <= self.now]
        return SinceLast(
            since=since,
            sessions=tuple(
                one
                for one in self.sessions
                if is_treatment_done(one) and begin < one.moment.utc <= self.now
            ),
            notes=tuple(one for one in notes if one.note.strip() or one.bring_to_therapy),
            words=tuple(one for one in material.reflections if begin < one.created_at),
            steps_done=tuple(
                one for one in material.steps if one.done_on and one.done_on >= begin.date()
            ),
            flags=tuple(one for one in material.beside.flags if one.first_day >= begin.date()),
        )

    def _last_time(self) -> datetime | None:
        """Return when the two last spoke: a session with somebody, not on the day of today."""
        done = (
            one.moment.utc
            for one in self.sessions
            if one.kind is not SessionKind.TREATMENT
            and one.status is Status.DONE
            and logical_day(one.moment, self.start) < self.today
        )
        return max(done, default=None)

    def _day(self, one: CheckIn) -> date:
        return logical_day(one.moment, self.start)
