"""A person reads what they wrote: check-ins, reflections and steps, by day."""

from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import logical_day
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, session_numbers
from moodjournal.store import Db, entities
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True)
class Written:
    """One thing that was written.

    Attributes:
        day: The logical day it belongs to; a reflection stands on its session's day.
        at: Wall time of a check-in; None for what has none.
        text: The words; may be empty for a check-in of numbers alone.
        mood: Mood of a check-in; None if there is none.
        kind: The question a reflection answers; None for a check-in or a step.
        step: The step, if it is one.
        session: The session it hangs on; None for a check-in.
        number: That session's number.
        bring_to_therapy: To be spoken of with the therapist.
        ask_my_provider: To be asked of the prescriber.
        private: Never shared.
    """

    day: date
    at: time | None
    text: str
    mood: int | None = None
    kind: ReflectionKind | None = None
    step: Step | None = None
    session: Session | None = None
    number: int | None = None
    bring_to_therapy: bool = False
    ask_my_provider: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class DayWritten:
    """What was written of one day, latest first."""

    day: date
    entries: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class JournalSeen:
    """Days, newest first, and whether older ones stand behind them."""

    days: tuple[DayWritten, ...]
    more: bool


def see_journal(db: Db, most: int) -> JournalSeen:
    """Return the newest ``most`` entries by day; the last day is never cut in two."""
    start = time.fromisoformat(see_settings(db)["day_start"])
    sessions = {one.id: one for one in entities.everything(db, Session)}
    numbers = session_numbers(sessions.values())
    written = [
        *(_check_in(one, start) for one in entities.everything(db, CheckIn)),
        *(
            _reflection(one, sessions[one.session_id], numbers, start)
            for one in entities.everything(db, Reflection)
            if one.session_id in sessions and one.text.strip()
        ),
        *(_step(one, sessions, numbers, start) for one in entities.everything(db, Step)),
    ]
    written.sort(key=lambda one: (one.day, one.at or time.min), reverse=True)
    days: list[DayWritten] = []
    shown = 0
    for day, entries in groupby(written, key=lambda one: one.day):
        if shown >= most:
            return JournalSeen(tuple(days), more=True)
        days.append(DayWritten(day, tuple(entries)))
        shown += len(days[-1].entries)
    return JournalSeen(tuple(days), more=False)


def _check_in(one: CheckIn, start: time) -> Written:
    return Written(
        day=logical_day(one.moment, start),
        at=one.moment.at.time(),
        text=one.note,
        mood=one.mood,
        bring_to_therapy=one.bring_to_therapy,
        ask_my_provider=one.ask_my_provider,
        private=one.private,
    )


def _reflection(one: Reflection, session: Session, numbers: dict[str, int], start: time) -> Written:
    return Written(
        day=logical_day(session.moment, start),
        at=None,
        text=one.text,
        kind=one.kind,
        session=session,
        number=numbers.get(session.id),
        bring_to_therapy=one.bring_to_therapy,
        ask_my_provider=one.ask_my_provider,
        private=one.private or session.private,
    )


def _step(one: Step, sessions: dict[str, Session], numbers: dict[str, int], start: time) -> Written:
    session = sessions.get(one.session_id or "")
    day = logical_day(session.moment, start) if session else one.created_at.date()
    return Written(
        day=day,
        at=None,
        text=one.text,
        step=one,
        session=session,
        number=numbers.get(session.id) if session else None,
        bring_to_therapy=one.bring_to_therapy,
        private=one.private,
    )
