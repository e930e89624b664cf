"""What stands in the tables of a spreadsheet, the trash left out."""

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.exporters.derived import Derived

Cell = str | int | float | bool | None
Rows = Iterable[Sequence[Cell]]


def _at(moment: Moment | None) -> tuple[Cell, Cell, Cell]:
    if moment is None:
        return None, None, None
    return moment.at.isoformat(), moment.zone, moment.precision


def _standing(record: Record) -> list[CheckIn]:
    return [one for one in record.check_ins if one.deleted_at is None]


def _sessions(record: Record) -> dict[str, Session]:
    return {one.id: one for one in record.sessions if one.deleted_at is None}


def _check_in_rows(record: Record, derived: Derived) -> Rows:
    tags = {one.id: one.name for one in record.tags}
    for one in _standing(record):
        yield (
            one.id,
            *_at(one.moment),
            logical_day(one.moment, derived.day_start).isoformat(),
            one.recorded_at.isoformat(),
            one.mood,
            one.than_yesterday,
            " | ".join(tags[tag] for tag in one.tags if tag in tags),
            one.note,
            one.bring_to_therapy,
            one.ask_my_provider,
            one.private,
            one.mode,
            derived.of_check_in(one),
        )


def _rating_rows(record: Record, derived: Derived) -> Rows:
    measures = {one.id: one for one in record.measures if one.deleted_at is None}
    for one in _standing(record):
        for rating in one.ratings:
            if measure := measures.get(rating.measure_id):
                scale = (measure.name, measure.kind, measure.direction, measure.unit)
                word = derived.of_check_in(one)
                yield one.id, one.moment.at.isoformat(), *scale, rating.value, word


def _session_rows(record: Record, derived: Derived) -> Rows:
    courses = {one.id: one.name or one.condition for one in record.courses}
    for one in _sessions(record).values():
        planned = one.planned
        at = planned.at if planned else None
        yield (
            one.id,
            derived.numbers.get(one.id),
            courses.get(one.course_id or ""),
            one.kind,
            one.status,
            planned.day.isoformat() if planned else None,
            at.isoformat("minutes") if at else None,
            *_at(one.actual),
            one.minutes,
            one.route,
            one.dose_amount,
            one.dose_unit,
            one.dose_words,
            one.note,
            one.private,
        )


def _effect_rows(record: Record, derived: Derived) -> Rows:
    sessions = _sessions(record)
    for one in record.effects:
        if one.deleted_at is None and one.session_id in sessions:
            number = derived.numbers.get(one.session_id)
            word = (one.name, one.own, one.strength, one.strong, one.gone, one.valence, one.note)
            yield one.session_id, number, *word


def _questionnaire_rows(record: Record, derived: Derived) -> Rows:
    for one in record.questionnaires:
        if one.deleted_at is None:
            head = (one.id, one.instrument, *_at(one.moment))
            word = derived.of_questionnaire(one)
            for item, score in one.answers.items():
                yield *head, item, score, word
            if one.total is not None:
                yield *head, "total", one.total, word


TABLES: MappingProxyType[str, tuple[str, Callable[[Record, Derived], Rows]]]
TABLES = MappingProxyType(
    {
        "check_ins": (
            (
                "id at zone precision day recorded_at mood_0_10 than_yesterday tags note"
                " bring_to_therapy ask_my_provider private mode provenance"
            ),
            _check_in_rows,
        ),
        "ratings": (
            "check_in_id at measure kind direction unit value provenance",
            _rating_rows,
        ),
        "sessions": (
            (
                "id number course kind status planned_day planned_time at zone precision minutes"
                " route dose_amount dose_unit dose_words note private"
            ),
            _session_rows,
        ),
        "effects": (
            "session_id session_number effect own strength_0_3 strong gone valence note",
            _effect_rows,
        ),
        "questionnaires": (
            "id instrument at zone precision item score provenance",
            _questionnaire_rows,
        ),
    }
)
"""``{table: (its columns, what yields its rows)}``."""
