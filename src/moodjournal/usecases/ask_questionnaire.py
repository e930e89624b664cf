"""Which questionnaire is worth noting today: one at a time, none twice for the same week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from moodjournal.analysis.questionnaire_change import USUAL_DAYS
from moodjournal.domain.instrument import Instrument
from moodjournal.domain.questionnaire import Ask
from moodjournal.domain.session import SessionKind, Status
from moodjournal.instruments import instruments
from moodjournal.store import Db
from moodjournal.usecases.read_questionnaires import QuestionnairesRead, read_questionnaires
from moodjournal.usecases.see_course import CourseSeen


@dataclass(frozen=True, slots=True)
class Asked:
    """A questionnaire worth noting.

    Attributes:
        key: Name of the note; of one that is due it changes with every interval.
        why: Begun earlier, wanted before session 1, or due again.
        instrument: Which one.
    """

    key: str
    why: Ask
    instrument: Instrument


def asked_questionnaires(db: Db, course: CourseSeen, now: datetime, zone: str) -> tuple[Asked, ...]:
    """Return what may be noted, the first thing first; a note shows one that was not put away.

    An unfinished one comes first, from the day after it was begun. Before session 1 each is asked
    once in the 14 days before it, so that there is a baseline; afterwards whenever it is due.
    """
    read = read_questionnaires(db, now, zone)
    every = instruments().values()
    begun = [found for one in every if (found := _begun(read, one)) is not None]
    fresh = [one for one in every if read.due(one).now and read.going_on(one) is None]
    return (*begun, *(_before_session_1 if course.last is None else _due)(read, course, fresh))


def _begun(read: QuestionnairesRead, instrument: Instrument) -> Asked | None:
    going_on = read.going_on(instrument)
    if going_on is None or going_on.day == read.today:
        return None
    return Asked(f"unfinished {going_on.id}", Ask.FINISH, instrument)


def _before_session_1(
    read: QuestionnairesRead, course: CourseSeen, fresh: Iterable[Instrument]
) -> tuple[Asked, ...]:
    first = _planned_first(course)
    if first is None or not read.today <= first <= read.today + timedelta(days=USUAL_DAYS):
        return ()
    begin = first - timedelta(days=USUAL_DAYS)
    return tuple(
        Asked(f"questionnaire {one.id} {course.course.id}", Ask.BASELINE, one)
        for one in fresh
        if not any(
            done.total is not None and not done.from_clinic and done.day >= begin
            for done in read.filled(one)
        )
    )


def _planned_first(course: CourseSeen) -> date | None:
    planned = (
        one.moment.at.date()
        for one in course.sessions
        if one.kind is SessionKind.TREATMENT and one.status is Status.PLANNED
    )
    return next(planned, None)


def _due(
    read: QuestionnairesRead, course: CourseSeen, fresh: Iterable[Instrument]
) -> tuple[Asked, ...]:
    return tuple(
        Asked(f"questionnaire {one.id} {_since(read, course, one)}", Ask.DUE, one) for one in fresh
    )


def _since(read: QuestionnairesRead, course: CourseSeen, instrument: Instrument) -> date:
    """Return the day the present interval began: what is put away comes back with the next."""
    begin = read.due(instrument).since or course.course.first_day
    past = max(0, (read.today - begin).days)
    return begin + timedelta(days=past - past % instrument.min_interval_days)
