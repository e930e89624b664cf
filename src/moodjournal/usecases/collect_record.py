"""The whole journal as values, for whoever writes it into a file."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any, TypeVar, get_args, get_type_hints

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Phase
from moodjournal.domain.kept import Import
from moodjournal.domain.record import Record
from moodjournal.store import Db, entities

T = TypeVar("T")


def collect_record(db: Db, *, private: bool = True) -> Record:
    """Return everything the journal holds, the trash included.

    Args:
        db: An open transaction.
        private: Whether private entries are in it; see ``without_private`` for what goes if not.
    """
    hints = get_type_hints(Record)
    kinds = {one.name: get_args(hints[one.name])[0] for one in fields(Record)}
    lists: dict[str, Any] = {
        name: tuple(entities.everything(db, kind, trashed=None)) for name, kind in kinds.items()
    }
    record = Record(**lists)
    return record if private else without_private(record)


def without_private(record: Record) -> Record:
    """Return ``record`` as if what is private had never been written.

    With a private session go its effects, reflections and steps; a phase it opened begins on that
    day all the same. With any private entry goes its older text. Tags and measures that only
    private check-ins use go too: their names would tell.
    """
    sessions = _public(record.sessions)
    hidden = _ids(record.sessions) - _ids(sessions)
    check_ins = _public(record.check_ins)
    goals = _ids(_public(record.goals))
    known_tags = _used_tags(record.check_ins) - _used_tags(check_ins)
    known_measures = _used_measures(record.check_ins) - _used_measures(check_ins)
    public = replace(
        record,
        sessions=sessions,
        phases=_phases(record.phases, hidden),
        effects=_not_of(record.effects, hidden),
        check_ins=check_ins,
        tags=tuple(one for one in record.tags if one.id not in known_tags),
        measures=tuple(one for one in record.measures if one.id not in known_measures),
        reflections=_not_of(_public(record.reflections), hidden),
        steps=_not_of(_public(record.steps), hidden),
        goals=_public(record.goals),
        goal_ratings=tuple(one for one in record.goal_ratings if one.goal_id in goals),
        medicines=_public(record.medicines),
        flags=_public(record.flags),
        questionnaires=_public(record.questionnaires),
        imports=tuple(_forgetting(one, hidden) for one in record.imports),
    )
    standing = {one.id for one in public.entities()}
    older = tuple(one for one in record.older_texts if one.entity_id in standing)
    return replace(public, older_texts=older)


def _public(every: Iterable[T]) -> tuple[T, ...]:
    return tuple(one for one in every if not getattr(one, "private", False))


def _not_of(every: Iterable[T], sessions: set[str]) -> tuple[T, ...]:
    return tuple(one for one in every if getattr(one, "session_id", None) not in sessions)


def _ids(every: Iterable[Any]) -> set[str]:
    return {one.id for one in every}


def _forgetting(brought: Import, hidden: set[str]) -> Import:
    """Return the import without what it says about the sessions ``hidden``."""
    kept = {one: text for one, text in brought.replaced.items() if one not in hidden}
    return brought if len(kept) == len(brought.replaced) else replace(brought, replaced=kept)


def _used_tags(check_ins: Iterable[CheckIn]) -> set[str]:
    return {tag for one in check_ins for tag in one.tags}


def _used_measures(check_ins: Iterable[CheckIn]) -> set[str]:
    return {rating.measure_id for one in check_ins for rating in one.ratings}


def _phases(phases: tuple[Phase, ...], hidden: set[str]) -> tuple[Phase, ...]:
    """Take private sessions out of the phases they open; the day becomes all of the later one."""
    opened = {(one.course_id, one.first_day) for one in phases if one.session_id in hidden}
    kept = []
    for one in phases:
        if one.session_id in hidden:
            kept.append(replace(one, session_id=None))
        elif (one.course_id, one.last_day) not in opened:
            kept.append(one)
        elif one.last_day is not None and one.first_day < one.last_day:
            kept.append(replace(one, last_day=one.last_day - timedelta(days=1)))
    return tuple(kept)
