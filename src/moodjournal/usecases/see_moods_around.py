"""A person looks at the moods around one session."""

from dataclasses import dataclass
from datetime import time, timedelta

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import day_values
from moodjournal.analysis.treatments import treatments
from moodjournal.analysis.usual import DAYS_AFTER, DAYS_BEFORE, UsualAround, usual_around
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import logical_day
from moodjournal.domain.session import Session
from moodjournal.store import Db, check_ins
from moodjournal.usecases.see_settings import see_settings

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MoodsAround:
    """Moods before and after one session.

    Attributes:
        that_morning: Last mood that day before it began; None if none.
        that_evening: Last mood within its acute hours; None if none. Shown apart, never averaged.
        day_after: Day value of the next day; None if none.
        usual: Usual before and after; None if it is no treatment that took place.
    """

    that_morning: int | None
    that_evening: int | None
    day_after: float | None
    usual: UsualAround | None


def see_moods_around(db: Db, session: Session, sessions: list[Session]) -> MoodsAround:
    """Return the moods around ``session``; ``sessions`` are all there are, for its neighbours."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    day = logical_day(session.moment, start)
    found = check_ins.between(
        db, day - timedelta(days=DAYS_BEFORE), day + timedelta(days=DAYS_AFTER)
    )
    begun = session.moment.utc
    end = begun + timedelta(hours=settings["acute_hours"])
    that_day = [one for one in found if logical_day(one.moment, start) == day]
    days = day_values(
        found, acute_time(sessions, settings["acute_hours"], start), day_start=start
    ).days
    place = (one for one in treatments(sessions, (), start) if one.session.id == session.id)
    treatment = next(place, None)
    after = next((one.value for one in days if one.day == day + ONE_DAY), None)
    return MoodsAround(
        that_morning=_last([one for one in that_day if one.moment.utc < begun]),
        that_evening=_last([one for one in that_day if begun <= one.moment.utc < end]),
        day_after=after,
        usual=usual_around(days, treatment) if treatment else None,
    )


def _last(found: list[CheckIn]) -> int | None:
    rated = [one.mood for one in found if one.mood is not None]
    return rated[-1] if rated else None
