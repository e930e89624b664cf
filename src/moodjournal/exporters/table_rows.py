"""What stands in the tables of a spreadsheet, the trash left out."""

from collections.abc import Callable
from types import MappingProxyType

from moodjournal.domain.moment import logical_day
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.exporters.derived import Derived
from moodjournal.exporters.table_cells import Rows, at, standing
from moodjournal.exporters.table_rows_care import (
    course_rows,
    flag_rows,
    goal_rows,
    medicine_rows,
    phase_rows,
    reflection_rows,
    step_rows,
)


def _sessions(record: Record) -> dict[str, Session]:
    return {one.id: one for one in standing(record.sessions)}


def _check_in_rows(record: Record, derived: Derived) -> Rows:
    tags = {one.id: one.name for one in record.tags}
    for one in standing(record.check_ins):
        yield (
            one.id,
            *at(one.moment),
            logical_day(one.moment, derived.day_start).isoformat(),
            one.recorded_at.isoformat(),
            one.mood,
            one.than_yesterday,
            " | ".join(tags[tag] for tag in one.tags if tag in tags),
            one.note,
            one.bring_to_therapy,
            one.ask_my_provider,
            one.mode,
            derived.of_check_in(one),
        )


def _rating_rows(record: Record, derived: Derived) -> Rows:
    measures = {one.id: one for one in record.measures if one.deleted_at is None}
    for one in standing(record.check_ins):
        for rating in one.ratings:
            if measure := measures.get(rating.measure_id):
                scale = (measure.name, measure.kind, measure.direction, measure.unit)
                word = derived.of_check_in(one)
                yield one.id, one.moment.at.isoformat(), *scale, rating.value, word


def _session_rows(record: Record, derived: Derived) -> Rows:
    courses = {one.id: one.name or one.condition for one in record.courses}
    for one in _sessions(record).values():
        planned = one.planned
        clock = planned.at if planned else None
        yield (
            one.id,
            derived.numbers.get(one.id),
            courses.get(one.course_id or ""),
            one.kind,
            one.status,
            planned.day.isoformat() if planned else None,
            clock.isoformat("minutes") if clock else None,
            *at(one.actual),
            one.minutes,
            one.route,
            one.dose_amount,
            one.dose_unit,
            one.dose_words,
            one.note,
        )


def _effect_rows(record: Record, derived: Derived) -> Rows:
    sessions = _sessions(record)
    for one in record.effects:
        if one.deleted_at is None and one.session_id in sessions:
            number = derived.numbers.get(one.session_id)
            word = (one.name, one.own, one.strength, one.strong, one.gone, one.valence, one.note)
            yield one.session_id, number, *word


def _questionnaire_rows(record: Record, derived: Derived) -> Rows:
    for one in standing(record.questionnaires):
        head = (one.id, one.instrument, *at(one.moment))
        word = derived.of_questionnaire(one)
        for item, score in one.answers.items():
            yield *head, item, score, word
        total = derived.total_of(one)
        if total is not None:
            yield *head, "total", total, word


TABLES: MappingProxyType[str, tuple[str, Callable[[Record, Derived], Rows]]]
TABLES = MappingProxyType(
    {
        "check_ins": (
            (
                "id at zone precision day recorded_at mood_0_10 than_yesterday tags note"
                " bring_to_therapy ask_my_provider mode provenance"
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
                " route dose_amount dose_unit dose_words note"
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
        "courses": (
            ("id name condition clinic route first_day last_day dose_amount dose_unit every_days"),
            course_rows,
        ),
        "phases": ("id course_id phase first_day last_day opened_by_session", phase_rows),
        "reflections": (
            "session_id session_number question text bring_to_therapy ask_my_provider",
            reflection_rows,
        ),
        "steps": (
            "id session_id session_number text done_on repeats bring_to_therapy",
            step_rows,
        ),
        "goals": ("id course_id goal at zone precision how_far_0_10", goal_rows),
        "medicines": ("id name dose first_day last_day before note", medicine_rows),
        "flags": ("id kind text first_day last_day", flag_rows),
    }
)
"""``{table: (its columns, what yields its rows)}``."""
