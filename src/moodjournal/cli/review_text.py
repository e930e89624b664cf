"""A review as plain lines, for a terminal or a screen reader."""

from collections.abc import Iterator
from gettext import gettext as _

from moodjournal.clinical import effect_list
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Route
from moodjournal.domain.effect import Effect
from moodjournal.domain.names import reflection_name, route_name, session_name, status_name
from moodjournal.domain.reflection import ReflectionKind, Step
from moodjournal.domain.session import Session, Status
from moodjournal.instruments import instruments
from moodjournal.store.share_file import AboutCopy
from moodjournal.usecases.review_seen import Brought, Review, SessionReviewed


def review_lines(about: AboutCopy, review: Review) -> Iterator[str]:
    """Yield the whole of a copy, line by line; no word of it is left out."""
    yield _("Chosen by the patient, {day}").format(day=about.made_on.isoformat())
    if about.entries is not None:
        counts = {"n": about.entries, "of": about.of_entries}
        yield _("{n} of {of} entries").format(**counts)
    yield from _indented(about.cover_note)
    for one in (*review.planned, *review.sessions):
        yield ""
        yield from _session(one)
    yield from _part(_("Bring to therapy"), [_brought(one) for one in review.agenda])
    yield from _part(_("Between sessions"), [_step(one) for one in review.steps])
    yield from _part(_("Notes"), [_note(one) for one in review.since_last.notes])
    yield from _beside(review)


def _session(one: SessionReviewed) -> Iterator[str]:
    session = one.session
    parts = [session_name(session.kind, one.number), _day(session), *_facts(session)]
    if session.status is not Status.DONE:
        parts.append(status_name(session.status).lower())
    yield " · ".join(parts)
    if one.usual and one.usual.both:
        before, after = one.usual.both
        said = _("  usual before {before}, after {after}")
        yield said.format(before=_number(before.value), after=_number(after.value))
    yield from _indented(session.note)
    for kind in ReflectionKind:
        if kind in one.words:
            yield f"  {reflection_name(kind)}:"
            yield from _indented(one.words[kind].text, 4)
    for each in one.days_after:
        yield "  " + _note(each.check_in)
    for effect in one.effects:
        yield "  " + _effect(effect)
    for step in one.steps:
        yield "  " + _step(step)


def _beside(review: Review) -> Iterator[str]:
    beside = review.beside
    names = {key: one.name for key, one in instruments().items()}
    yield from _part(_("Goals"), [one.text for one in beside.goals])
    medicines = [" ".join(filter(None, (m.name, m.dose, m.note))) for m in beside.medicines]
    yield from _part(_("Medicines"), medicines)
    flags = [f"{one.first_day.isoformat()} {one.text}" for one in beside.flags]
    yield from _part(_("Events"), flags)
    asked = [
        f"{one.moment.at.date().isoformat()} {names.get(one.instrument, one.instrument)}"
        for one in beside.questionnaires
    ]
    yield from _part(_("Questionnaires"), asked)


def _part(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        for line in lines:
            yield from _indented(line)


def _facts(session: Session) -> Iterator[str]:
    if session.route not in (None, Route.OTHER):
        yield route_name(session.route)
    if session.dose_amount is not None:
        yield f"{_number(session.dose_amount)} {session.dose_unit}".strip()
    elif session.dose_words.strip():
        yield session.dose_words
    if session.minutes is not None:
        yield _("{n} min").format(n=session.minutes)


def _brought(one: Brought) -> str:
    if isinstance(one.entity, CheckIn):
        return _note(one.entity)
    return f"{one.day.isoformat()} {one.entity.text}"


def _note(one: CheckIn) -> str:
    mood = "" if one.mood is None else f" · {one.mood}"
    return f"{one.moment.at:%Y-%m-%d %H:%M}{mood}  {one.note}".rstrip()


def _effect(one: Effect) -> str:
    known = effect_list().kinds.get(one.name)
    name = one.name if known is None or one.own else _(known.lay)
    strength = "" if one.strength is None else f" {one.strength}"
    return " ".join(filter(None, (f"{name}{strength}", one.note)))


def _step(one: Step) -> str:
    return f"[{'x' if one.done_on else ' '}] {one.text}"


def _day(session: Session) -> str:
    return session.moment.at.date().isoformat()


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _indented(text: str, by: int = 2) -> Iterator[str]:
    for line in text.splitlines():
        yield f"{' ' * by}{line}"
