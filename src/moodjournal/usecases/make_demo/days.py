"""The check-ins: one or two a day, with gaps, a few from memory, the evenings after sessions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta

from moodjournal.domain.check_in import CheckIn, Mode, ThanYesterday
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.moment import Moment
from moodjournal.usecases.make_demo.maker import Maker
from moodjournal.usecases.make_demo.notes import ASK_ON, PRIVATE_ON, Notes

MORNING, EVENING, GENTLE_EVENING = time(7, 40), time(20, 15), time(18, 20)
TODAY = time(10, 40)
"""After the acute day of a session yesterday."""

SPREAD_BEFORE, SPREAD = 0.6, 0.75
LEFT_OUT, WITH_MORNING, FROM_MEMORY, BARE = 0.06, 0.12, 0.07, 0.15
LATER = timedelta(hours=15)


@dataclass(frozen=True, slots=True)
class Hour:
    """One check-in to be written.

    Attributes:
        offset: Day of the script.
        at: Wall time.
        kind: ``before`` or ``evening`` of a session, ``today``, or ``day``.
        mood: 0 to 10.
        later: Whether it is written down much later.
    """

    offset: int
    at: time
    kind: str
    mood: int
    later: bool = False


def check_ins(
    maker: Maker, measures: Sequence[Measure], tags: Sequence[Tag]
) -> tuple[CheckIn, ...]:
    """Return every check-in, oldest first."""
    notes = Notes(maker)
    made = [_check_in(maker, hour, notes, measures, tags) for hour in _hours(maker)]
    return tuple(sorted(made, key=lambda one: one.moment.utc))


def older_texts(maker: Maker, written: Sequence[CheckIn]) -> tuple[OlderText, ...]:
    """Return the first words of the one check-in that was edited."""
    return tuple(
        OlderText(
            id=maker.new_id(),
            created_at=one.edited_at,
            kind=one.topic.value,
            entity_id=one.id,
            field="note",
            text=one.note.split(".")[0] + ".",
            replaced_at=one.edited_at,
        )
        for one in written
        if one.edited_at is not None
    )


def _hours(maker: Maker) -> Iterator[Hour]:
    script, chance = maker.script, maker.chance
    for offset in range(script.first, script.last + 1):
        mood = _mood(maker, offset)
        if offset == script.last:
            yield Hour(offset, TODAY, "today", mood)
        elif offset in script.sessions:
            yield Hour(offset, maker.minutes_later(MORNING, 40), "before", mood)
            lifted = min(10, mood + chance.randint(0 if offset == 91 else 1, 2))
            at = maker.minutes_later(GENTLE_EVENING, 170)
            yield Hour(offset, at, "evening", lifted)
        elif offset not in script.away and not _left_out(maker, offset):
            yield from _plain_day(maker, offset, mood)


def _left_out(maker: Maker, offset: int) -> bool:
    if offset < 0 or not maker.script.varies or offset in (*PRIVATE_ON, ASK_ON):
        return False
    return maker.chance.random() < LEFT_OUT


def _plain_day(maker: Maker, offset: int, mood: int) -> Iterator[Hour]:
    chance = maker.chance
    if maker.script.varies and chance.random() < WITH_MORNING:
        at = maker.minutes_later(MORNING, 90)
        yield Hour(offset, at, "day", max(0, mood - chance.randint(0, 1)))
    later = offset + 2 < maker.script.last and chance.random() < FROM_MEMORY
    yield Hour(offset, maker.minutes_later(EVENING, 120), "day", mood, later)


def _mood(maker: Maker, offset: int) -> int:
    level = maker.script.level(offset)
    if maker.script.varies:
        level += maker.chance.gauss(0, SPREAD if offset > 0 else SPREAD_BEFORE)
    return max(0, min(10, round(level)))


def _check_in(
    maker: Maker, hour: Hour, notes: Notes, measures: Sequence[Measure], tags: Sequence[Tag]
) -> CheckIn:
    moment = maker.moment(maker.script.day(hour.offset), hour.at)
    recorded = moment.utc + (LATER if hour.later else timedelta())
    note = notes.take(hour.kind, hour.offset, hour.mood)
    entry = CheckIn(
        id=maker.new_id(),
        created_at=recorded,
        moment=moment,
        recorded_at=recorded,
        mood=hour.mood,
        ratings=_ratings(maker, hour, measures),
        tags=_tags(maker, hour, moment, tags),
        note=note,
        than_yesterday=_than_yesterday(maker, hour),
        bring_to_therapy=bool(note) and maker.chance.random() < 0.14,
        ask_my_provider=note in maker.words["ask_provider"],
        private=note == maker.words["private_note"],
        mode=Mode.GENTLE if hour.kind == "evening" else Mode.NORMAL,
    )
    if hour.kind == "before" and hour.offset == 0:  # the one that was edited, the same morning
        return replace(entry, edited_at=recorded + timedelta(minutes=20))
    return entry


def _ratings(maker: Maker, hour: Hour, measures: Sequence[Measure]) -> tuple[Rating, ...]:
    chance = maker.chance
    if maker.script.varies and hour.kind == "day" and chance.random() < BARE:
        return ()
    gentle = hour.kind == "evening"
    asked = {
        "Anxiety": 9.3 - 0.9 * hour.mood,
        "Sleep last night": None if gentle else 2.2 + 0.65 * hour.mood,
        "Energy": 2.0 if gentle else 0.8 + 0.8 * hour.mood,
        "Pain": 3.0 if chance.random() < 0.5 and not gentle else None,
    }
    rated = []
    for one in measures:
        level = asked.get(one.name)
        if level is not None:
            value = max(0, min(10, round(level + chance.gauss(0, 0.8))))
            rated.append(Rating(one.id, float(value)))
    return tuple(rated)


def _tags(maker: Maker, hour: Hour, moment: Moment, tags: Sequence[Tag]) -> tuple[str, ...]:
    if hour.kind in ("before", "evening"):
        return ()
    working = moment.at.weekday() < 5 and hour.offset > 12
    likely = {
        "Walked": 0.1 + 0.06 * hour.mood,
        "Saw someone": 0.05 + 0.04 * hour.mood,
        "Worked": 0.65 if working else 0.05,
        "Alcohol": 0.08,
        "Poor sleep": 0.35 - 0.04 * hour.mood,
    }
    return tuple(one.id for one in tags if maker.chance.random() < likely.get(one.name, 0))


def _than_yesterday(maker: Maker, hour: Hour) -> ThanYesterday | None:
    if hour.kind != "day" or maker.chance.random() > 0.25:
        return None
    step = maker.script.level(hour.offset) - maker.script.level(hour.offset - 1)
    if abs(step) < 0.2:
        return ThanYesterday.SAME
    return ThanYesterday.BETTER if step > 0 else ThanYesterday.WORSE
