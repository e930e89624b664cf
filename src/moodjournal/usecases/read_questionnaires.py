"""What several questions about questionnaires begin with: all of them, as points in time."""

from dataclasses import dataclass
from datetime import date, datetime, time

from moodjournal.analysis.acute import Acute, acute_time, is_treatment_done
from moodjournal.analysis.questionnaire_change import Filled, latest_of
from moodjournal.analysis.questionnaire_due import Due, due_of
from moodjournal.domain import scoring
from moodjournal.domain.course import Course
from moodjournal.domain.instrument import Instrument
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.session import Session, session_order
from moodjournal.store import Db, entities
from moodjournal.usecases.choose_instruments import chosen_instruments
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A form that was begun.

    Attributes:
        id: Its id.
        answered: How many of the items that a total takes are answered.
        of: How many there are.
        since: When it was begun.
        day: The logical day of that.
    """

    id: str
    answered: int
    of: int
    since: Moment
    day: date


@dataclass(frozen=True, slots=True)
class QuestionnairesRead:
    """All questionnaires of a journal, and what decides about them.

    Attributes:
        now: The present moment, where the person is.
        today: Its logical day.
        day_start: Where a day begins.
        kept: Every questionnaire of the program's instruments, oldest first.
        sessions: Every session, by time.
        acute: The hours after sessions.
        chosen: Ids of the instruments that are offered.
        session_1: When session 1 of the course began; None before it, or without a course.
    """

    now: Moment
    today: date
    day_start: time
    kept: tuple[Questionnaire, ...]
    sessions: tuple[Session, ...]
    acute: Acute
    chosen: frozenset[str]
    session_1: Moment | None

    def of(self, instrument: Instrument) -> tuple[Questionnaire, ...]:
        """Return those of one instrument, oldest first."""
        return tuple(one for one in self.kept if one.instrument == instrument.id)

    def filled(self, instrument: Instrument) -> tuple[Filled, ...]:
        """Return those of one instrument as points in time; an unfinished one has no total."""
        return tuple(
            Filled(
                one.id,
                one.moment,
                logical_day(one.moment, self.day_start),
                total_of(one, instrument),
                from_clinic=one.total is not None,
                private=one.private,
            )
            for one in self.of(instrument)
        )

    def unfinished(self, instrument: Instrument) -> tuple[Unfinished, ...]:
        """Return those of one instrument that were begun and not finished, newest first."""
        return tuple(
            self._unfinished(one, instrument)
            for one in reversed(self.of(instrument))
            if total_of(one, instrument) is None
        )

    def going_on(self, instrument: Instrument) -> Unfinished | None:
        """Return the unfinished one that is continued, not a new one begun; None if there is none.

        It goes on until the next one is due: answers about other weeks make no total together.
        """
        for one in self.unfinished(instrument):
            if 0 <= (self.today - one.day).days < instrument.min_interval_days:
                return one
        return None

    def due(self, instrument: Instrument) -> Due:
        """Return whether ``instrument`` is offered now."""
        last = latest_of(one for one in self.filled(instrument) if not one.from_clinic)
        return due_of(
            instrument,
            instrument.id in self.chosen,
            None if last is None else last.day,
            self.now,
            self.acute,
            self.day_start,
        )

    def _unfinished(self, one: Questionnaire, instrument: Instrument) -> Unfinished:
        items = scoring.needed(instrument, one.answers)
        answered = sum(scoring.is_answered(item, one.answers) for item in items)
        day = logical_day(one.moment, self.day_start)
        return Unfinished(one.id, answered, len(items), one.moment, day)


def total_of(questionnaire: Questionnaire, instrument: Instrument) -> float | None:
    """Return the total the clinic gave, else the one the answers give; None while unfinished."""
    if questionnaire.total is not None:
        return questionnaire.total
    return scoring.total(instrument, questionnaire.answers)


def read_questionnaires(db: Db, now: datetime, zone: str) -> QuestionnairesRead:
    """Return what a question about questionnaires needs at ``now`` (UTC)."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    here = Moment.from_utc(now, zone)
    today = logical_day(here, start)
    sessions = tuple(sorted(entities.everything(db, Session), key=session_order))
    return QuestionnairesRead(
        now=here,
        today=today,
        day_start=start,
        kept=tuple(entities.everything(db, Questionnaire)),
        sessions=sessions,
        acute=acute_time(sessions, settings["acute_hours"], start),
        chosen=chosen_instruments(db),
        session_1=_session_1(db, sessions, today),
    )


def _session_1(db: Db, sessions: tuple[Session, ...], today: date) -> Moment | None:
    """Return the start of the first done treatment of the course: of this day, else the last."""
    begun = [one for one in entities.everything(db, Course) if one.first_day <= today]
    if not begun:
        return None
    course = next((one for one in begun if one.holds(today)), begun[-1])
    done = (one for one in sessions if one.course_id == course.id and is_treatment_done(one))
    return next((one.moment for one in done), None)
