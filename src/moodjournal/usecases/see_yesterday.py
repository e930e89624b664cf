"""The day after a gentle check-in: what was written, and effects whose strength was not asked."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from moodjournal.domain.care import PutAway
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import Moment, day_bounds, logical_day
from moodjournal.store import Db, check_ins, entities

NOON, EVENING = 12, 17
"""Hours from which it is called afternoon, and evening."""


@dataclass(frozen=True, slots=True)
class Yesterday:
    """What was written with a foggy head the day before.

    Attributes:
        key: Its name; put away under it, it does not come back.
        day: That logical day.
        part: morning, afternoon or evening.
        entries: The gentle check-ins of that day, oldest first.
        effects: Effects tapped that day; those answered since then have their strength.
        away: Whether it was put away.
    """

    key: str
    day: date
    part: str
    entries: tuple[CheckIn, ...]
    effects: tuple[Effect, ...]
    away: bool


def see_yesterday(db: Db, here: Moment, day_start: time) -> Yesterday | None:
    """Return what was written the logical day before ``here``; None if nothing was."""
    day = logical_day(here, day_start) - timedelta(days=1)
    written = check_ins.between(db, day, day)
    entries = tuple(one for one in written if one.mode is Mode.GENTLE)
    effects = _tapped(db, day, here, day_start)
    moments = [one.moment for one in entries]
    moments += [Moment.from_utc(one.created_at, here.zone) for one in effects]
    if not moments:
        return None
    key = f"gentle {day}"
    away = entities.get(db, PutAway, key) is not None
    return Yesterday(key, day, _part(moments[0], day_start), entries, effects, away)


def _tapped(db: Db, day: date, here: Moment, day_start: time) -> tuple[Effect, ...]:
    begin, end = day_bounds(day, here.zone, day_start)
    that_day = [one for one in entities.everything(db, Effect) if begin <= one.created_at < end]
    return tuple(
        one
        for one in that_day
        if one.strength is None or (one.edited_at is not None and one.edited_at >= end)
    )


def _part(moment: Moment, day_start: time) -> str:
    at = moment.at.time()
    if at < day_start or at.hour >= EVENING:
        return "evening"
    return "afternoon" if at.hour >= NOON else "morning"
