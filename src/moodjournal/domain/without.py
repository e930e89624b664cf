"""A record as if some of it had never been written: what is private, or was left out by hand."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

from moodjournal.domain.care import PutAway
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Phase
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import Import
from moodjournal.domain.record import Record

T = TypeVar("T", bound=Entity)
Hidden = Callable[[Entity], bool]
AN_ID = re.compile(r"[0-9a-f]{32}")


def without_private(record: Record) -> Record:
    """Return ``record`` as if what is private had never been written; see ``without``."""
    return without(record, _is_private)


def without(record: Record, hidden: Hidden) -> Record:
    """Return ``record`` as if the entries that are ``hidden`` had never been written.

    With a hidden session go its effects, reflections and steps; a phase it opened begins on that
    day all the same. With any hidden entry goes its older text. Tags and measures that only
    hidden check-ins use go too: their names would tell.
    """
    sessions = _open(record.sessions, hidden)
    closed = _ids(record.sessions) - _ids(sessions)
    check_ins = _open(record.check_ins, hidden)
    goals = _open(record.goals, hidden)
    known_goals = _ids(goals)
    tags = used_tags(record.check_ins) - used_tags(check_ins)
    measures = used_measures(record.check_ins) - used_measures(check_ins)
    public = replace(
        record,
        sessions=sessions,
        phases=opened_by_nobody(record.phases, closed),
        effects=_not_of(_open(record.effects, hidden), closed),
        check_ins=check_ins,
        tags=tuple(one for one in record.tags if one.id not in tags),
        measures=tuple(one for one in record.measures if one.id not in measures),
        their_lines=tuple(one for one in record.their_lines if one.measure_id not in measures),
        reflections=_not_of(_open(record.reflections, hidden), closed),
        steps=_not_of(_open(record.steps, hidden), closed),
        goals=goals,
        goal_ratings=tuple(one for one in record.goal_ratings if one.goal_id in known_goals),
        medicines=_open(record.medicines, hidden),
        flags=_open(record.flags, hidden),
        questionnaires=_open(record.questionnaires, hidden),
        drafts=(),  # nobody has said yet whether they are private
        imports=tuple(_forgetting(one, closed) for one in record.imports),
    )
    standing = _ids(public.entities())
    gone = _ids(record.entities()) - standing
    older = tuple(one for one in public.older_texts if one.entity_id in standing)
    put_away = tuple(one for one in public.put_away if not _names(one, gone))
    return replace(public, older_texts=older, put_away=put_away)


def used_tags(check_ins: Iterable[CheckIn]) -> set[str]:
    """Return the ids of the tags that ``check_ins`` carry."""
    return {tag for one in check_ins for tag in one.tags}


def used_measures(check_ins: Iterable[CheckIn]) -> set[str]:
    """Return the ids of the measures that ``check_ins`` rate."""
    return {rating.measure_id for one in check_ins for rating in one.ratings}


def opened_by_nobody(phases: tuple[Phase, ...], hidden: set[str]) -> tuple[Phase, ...]:
    """Take the sessions ``hidden`` out of the phases they open.

    The day on which one opened a phase becomes all of that phase.
    """
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


def _is_private(one: Entity) -> bool:
    return getattr(one, "private", False)


def _open(every: Iterable[T], hidden: Hidden) -> tuple[T, ...]:
    return tuple(one for one in every if not hidden(one))


def _not_of(every: Iterable[T], sessions: set[str]) -> tuple[T, ...]:
    return tuple(one for one in every if getattr(one, "session_id", None) not in sessions)


def _ids(every: Iterable[Any]) -> set[str]:
    return {one.id for one in every}


def _names(note: PutAway, gone: set[str]) -> bool:
    """Tell whether the key of a note that was put away names something that is gone."""
    return not gone.isdisjoint(AN_ID.findall(note.id))


def _forgetting(brought: Import, hidden: set[str]) -> Import:
    """Return the import without what it says about the sessions ``hidden``."""
    kept = {one: text for one, text in brought.replaced.items() if one not in hidden}
    return brought if len(kept) == len(brought.replaced) else replace(brought, replaced=kept)
