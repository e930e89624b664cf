"""A person puts pages for reading together: what a copy would hold, for who has no program."""

from collections.abc import Iterable, Iterator
from datetime import date
from gettext import gettext as _

from moodjournal.analysis.numerals import number_text
from moodjournal.charts.days import day_text
from moodjournal.clinical import effect_list
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Route
from moodjournal.domain.effect import Effect
from moodjournal.domain.names import reflection_name, route_name, session_name, status_name
from moodjournal.domain.reflection import ReflectionKind, Step
from moodjournal.domain.session import Session, Status
from moodjournal.exporters.reading_values import Reading, ReadingPart
from moodjournal.exporters.report_words_sessions import usual_text
from moodjournal.instruments import instruments
from moodjournal.usecases.make_copy import CopySeen
from moodjournal.usecases.review_seen import SessionReviewed

Passages = Iterable[tuple[str, str]]


def collect_reading(seen: CopySeen, today: date) -> Reading:
    """Return pages that hold what ``seen`` holds, and nothing else.

    Args:
        seen: What was chosen, as it was shown.
        today: The local day.
    """
    chosen, review = seen.chosen, seen.review
    about = ""
    if chosen.tells_counts:
        about = _("{n} of {of} entries").format(n=chosen.entries, of=chosen.of_entries)
    sessions = sorted((*review.sessions, *review.planned), key=lambda one: one.session.moment.utc)
    told = {day.check_in.id for one in sessions for day in one.days_after}
    others = [one for one in chosen.record.check_ins if one.id not in told]
    lists = (
        _part(_("Between sessions"), (("", _step(one)) for one in review.steps)),
        _part(_("Notes"), (_note(one) for one in others)),
        _part(_("Goals"), (("", one.text) for one in review.beside.goals)),
        _part(_("Medicines"), _medicines(seen)),
        _part(_("Events"), ((day_text(o.first_day), o.text) for o in review.beside.flags)),
        _part(_("Questionnaires"), _forms(seen)),
    )
    parts = (*(_session(one) for one in sessions), *lists)
    kept = tuple(one for one in parts if one.facts or one.passages)
    return Reading(today, about, chosen.cover_note.strip(), kept)


def _part(title: str, passages: Passages, facts: str = "") -> ReadingPart:
    return ReadingPart(title, facts, tuple((label, text) for label, text in passages if text))


def _session(one: SessionReviewed) -> ReadingPart:
    day = day_text(one.session.moment.at.date())
    title = f"{session_name(one.session.kind, one.number)} · {day}"
    return _part(title, _passages(one), " · ".join(_facts(one)) or " ")


def _facts(one: SessionReviewed) -> Iterator[str]:
    session = one.session
    if session.status is not Status.DONE:
        yield status_name(session.status)
    if session.route not in (None, Route.OTHER):
        yield route_name(session.route)
    yield from _dose(session)
    if one.usual is not None and one.usual.both is not None:
        before, after = usual_text(one.usual)
        yield _("usual mood before (n) {before}, after (n) {after}").format(
            before=before, after=after
        )


def _dose(session: Session) -> Iterator[str]:
    if session.dose_amount is not None:
        yield f"{number_text(session.dose_amount)} {session.dose_unit}".strip()
    elif session.dose_words.strip():
        yield session.dose_words.strip()


def _passages(one: SessionReviewed) -> Iterator[tuple[str, str]]:
    yield "", one.session.note.strip()
    for kind in ReflectionKind:
        if kind in one.words:
            name = reflection_name(kind)
            yield f"{name[:1].upper()}{name[1:]}", one.words[kind].text.strip()
    for each in one.days_after:
        yield _note(each.check_in)
    yield _("After-effects"), "; ".join(_effect(each) for each in one.effects)
    yield _("Steps"), "\n".join(_step(each) for each in one.steps)


def _note(one: CheckIn) -> tuple[str, str]:
    parts = [day_text(one.moment.at.date()), f"{one.moment.at:%H:%M}"]
    if one.mood is not None:
        parts.append(_("mood {n}").format(n=one.mood))
    return " · ".join(parts), one.note.strip()


def _effect(one: Effect) -> str:
    known = None if one.own else effect_list().kinds.get(one.name)
    name = one.name if known is None else _(known.lay)
    strength = "" if one.strength is None else f"{one.strength} / 3"
    return " ".join(part for part in (name, strength, one.note.strip()) if part)


def _step(one: Step) -> str:
    if one.done_on is None:
        return one.text
    return _("{step} (done {day})").format(step=one.text, day=day_text(one.done_on))


def _medicines(seen: CopySeen) -> Iterator[tuple[str, str]]:
    for one in seen.review.beside.medicines:
        yield "", " ".join(part for part in (one.name, one.dose, one.note) if part)


def _forms(seen: CopySeen) -> Iterator[tuple[str, str]]:
    for one in seen.review.beside.questionnaires:
        form = instruments().get(one.instrument)
        yield "", f"{day_text(one.moment.at.date())} · {form.name if form else one.instrument}"
