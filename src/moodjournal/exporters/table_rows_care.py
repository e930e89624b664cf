"""What stands in the tables of treatment, words and flags, the trash left out."""

from collections.abc import Iterable

from moodjournal.domain.entity import Entity
from moodjournal.domain.record import Record
from moodjournal.exporters.derived import Derived
from moodjournal.exporters.table_cells import Rows, at, day, standing


def course_rows(record: Record, _derived: Derived) -> Rows:
    """Yield one row a course."""
    for one in standing(record.courses):
        yield (
            one.id,
            one.name,
            one.condition,
            one.clinic,
            one.route,
            day(one.first_day),
            day(one.last_day),
            one.dose_amount,
            one.dose_unit,
            one.every_days,
        )


def phase_rows(record: Record, derived: Derived) -> Rows:
    """Yield one row a phase; the session that opens it by its number."""
    for one in standing(record.phases):
        opened = derived.numbers.get(one.session_id or "")
        yield one.id, one.course_id, one.kind, day(one.first_day), day(one.last_day), opened


def reflection_rows(record: Record, derived: Derived) -> Rows:
    """Yield one row a reflection."""
    held = _ids(record.sessions)
    for one in standing(record.reflections):
        if one.session_id in held:
            number = derived.numbers.get(one.session_id)
            marks = (one.bring_to_therapy, one.ask_my_provider)
            yield one.session_id, number, one.kind, one.text, *marks


def step_rows(record: Record, derived: Derived) -> Rows:
    """Yield one row a step."""
    for one in standing(record.steps):
        number = derived.numbers.get(one.session_id or "")
        done = day(one.done_on)
        yield one.id, one.session_id, number, one.text, done, one.repeats, one.bring_to_therapy


def goal_rows(record: Record, _derived: Derived) -> Rows:
    """Yield one row a time it was said how far along a goal is; one without any is there once."""
    for one in standing(record.goals):
        said = [each for each in standing(record.goal_ratings) if each.goal_id == one.id]
        for each in said:
            yield one.id, one.course_id, one.text, *at(each.moment), each.far
        if not said:
            yield one.id, one.course_id, one.text, *at(None), None


def medicine_rows(record: Record, _derived: Derived) -> Rows:
    """Yield one row a medicine."""
    for one in standing(record.medicines):
        span = (day(one.first_day), day(one.last_day))
        yield one.id, one.name, one.dose, *span, one.before, one.note


def flag_rows(record: Record, _derived: Derived) -> Rows:
    """Yield one row a flag."""
    for one in standing(record.flags):
        yield one.id, one.kind, one.text, day(one.first_day), day(one.last_day)


def _ids(every: Iterable[Entity]) -> set[str]:
    return {one.id for one in standing(every)}
