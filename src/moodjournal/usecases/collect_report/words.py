"""Words that a person may choose for a report; none is chosen for them."""

from collections.abc import Collection, Iterator

from moodjournal.domain.names import reflection_name, session_name
from moodjournal.domain.session import SessionKind
from moodjournal.exporters.report_values import Passage
from moodjournal.usecases.collect_report.source import Source, standing

MOST_TALK = 3
"""So many lines stand under “What I want to talk about”."""


def to_ask(source: Source) -> tuple[Passage, ...]:
    """Return what is marked “ask my provider” in the days told of, newest first."""
    found = [
        *_notes(source, asked=True),
        *(each for each, asked in _reflections(source) if asked),
    ]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def talk_of(source: Source, chosen: Collection[str]) -> tuple[str, ...]:
    """Return the chosen lines of what is to be talked about, at most three, newest first."""
    return tuple(one.text for one in to_ask(source) if one.id in chosen)[:MOST_TALK]


def words_of(source: Source, chosen: Collection[str]) -> tuple[Passage, ...]:
    """Return the chosen words, oldest first: notes, and reflections with their question."""
    found = [*_notes(source, asked=False), *(each for each, _asked in _reflections(source))]
    kept = (one for one in found if one.id in chosen)
    return tuple(sorted(kept, key=lambda one: (one.day, one.id)))


def _notes(source: Source, *, asked: bool) -> Iterator[Passage]:
    for one in source.check_ins:
        day = source.day_of(one.moment)
        if one.note.strip() and source.holds(day) and (one.ask_my_provider or not asked):
            yield Passage(one.id, day, "", one.note.strip())


def _reflections(source: Source) -> Iterator[tuple[Passage, bool]]:
    """Yield the reflections told of, each with whether it is to be asked.

    What was written for a visit that is still ahead belongs to the days before it.
    """
    sessions = {one.id: one for one in source.sessions}
    for one in standing(source.record.reflections):
        session = sessions.get(one.session_id)
        if session is None or not one.text.strip():
            continue
        day = min(source.day_of(session.moment), source.day_of(source.now))
        ahead = session.moment.utc > source.now.utc and session.kind is SessionKind.VISIT
        if source.holds(day) or (ahead and source.last >= source.day_of(source.now)):
            name = session_name(session.kind, source.numbers.get(session.id))
            kind = f"{name}, {reflection_name(one.kind)}"
            yield Passage(one.id, day, kind, one.text.strip()), one.ask_my_provider
