"""What a review says of sessions, notes and effects."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import number_text
from moodjournal.clinical import effect_list
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Route
from moodjournal.domain.effect import Effect, Gone, Valence
from moodjournal.domain.names import reflection_name, route_name, session_name, status_name
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.domain.session import Session, Status
from moodjournal.ui.widgets.when import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale

    from moodjournal.usecases.review_seen import Brought, DayAfter, SessionReviewed

EVENING = 17
"""Hour of the clock from which the day of a session is called its evening."""
DAYS = (ReflectionKind.DAY_1, ReflectionKind.DAY_3, ReflectionKind.DAY_7)
"""Words of the days after; the others stand with the session."""


def title_of(seen: SessionReviewed) -> str:
    """Return what a session is called, such as ``Session 4``."""
    return session_name(seen.session.kind, seen.number)


def day_of(locale: QLocale, session: Session) -> str:
    """Return its day, such as ``Wed 25 Nov``."""
    return day_words(locale, session.moment.at.date(), short=True)


def beside_of(seen: SessionReviewed, *, numbers: bool) -> str:
    """Return what stands beside its name in the list: its status, or the days beside it."""
    if seen.session.status is not Status.DONE:
        return status_name(seen.session.status).lower()
    before = seen.usual.day_before if seen.usual and numbers else None
    after = seen.usual.day_after if seen.usual and numbers else None
    both = _("day before {before}, after {after}")
    if before and after:
        return both.format(before=number_text(before.value), after=number_text(after.value))
    if before:
        return _("day before {n}").format(n=number_text(before.value))
    return _("day after {n}").format(n=number_text(after.value)) if after else ""


def facts_of(locale: QLocale, session: Session) -> str:
    """Return day, route, dose and length, such as ``Wed 25 Nov · IV · 35 mg, 40 min``."""
    route = session.route if session.route is not Route.OTHER else None
    minutes = _("{n} min").format(n=session.minutes) if session.minutes else ""
    how = ", ".join(one for one in (_dose(session), minutes) if one)
    status = "" if session.status is Status.DONE else status_name(session.status).lower()
    parts = (day_of(locale, session), route_name(route) if route else "", how, status)
    return " · ".join(one for one in parts if one)


def usual_of(seen: SessionReviewed) -> str:
    """Return usual before and after with their n; empty if there is too little of one."""
    both = seen.usual.both if seen.usual else None
    if both is None:
        return ""
    before, after = both
    return _("Usual before {before} (n {n}), after {after} (n {m})").format(
        before=number_text(before.value), n=before.n, after=number_text(after.value), m=after.n
    )


def kind_title(kind: ReflectionKind) -> str:
    """Return the question that words answer, as a heading."""
    name = reflection_name(kind)
    return name[:1].upper() + name[1:]


def after_title(one: DayAfter, *, numbers: bool) -> str:
    """Return which day after a session a note is of, with its mood."""
    evening = one.check_in.moment.at.hour >= EVENING
    said = {0: _("That evening") if evening else _("That day"), 1: _("Day after")}
    title = said.get(one.offset, _("Day {n}").format(n=one.offset))
    mood = one.check_in.mood if numbers else None
    return title if mood is None else f"{title} · {mood}"


def effect_lines(effects: Sequence[Effect]) -> list[str]:
    """Return a line an effect: how strong it was, when it was gone; those asked in vain in one."""
    there = [one for one in effects if one.strength != 0 or one.note.strip()]
    none = [_effect_name(one) for one in effects if one not in there]
    lines = [_effect_line(one) for one in there]
    return [*lines, _("None: {effects}").format(effects=", ".join(none))] if none else lines


def _effect_line(effect: Effect) -> str:
    listed = effect_list()
    kind = None if effect.own else listed.kinds.get(effect.name)
    valence = effect.valence or (kind.valence if kind else Valence.EITHER)
    strength = ""
    if effect.strength is not None:
        word = listed.words(valence)[effect.strength]
        strength = _(word).partition(":")[0].lower()
    gone = gone_words(effect.gone) if effect.gone and effect.strength != 0 else ""
    name = f"{_effect_name(effect)} {strength}".strip()
    line = ", ".join(one for one in (name, gone) if one)
    return f"{line}. {effect.note}" if effect.note.strip() else line


def _effect_name(effect: Effect) -> str:
    """Return it in plain words; of what is asked often the first few, as beside the session."""
    kind = None if effect.own else effect_list().kinds.get(effect.name)
    name = _(kind.lay) if kind else effect.name
    return name.partition(",")[0] if effect.name in effect_list().common else name


def gone_words(gone: Gone) -> str:
    """Return when an effect was gone, in words."""
    return {
        Gone.WITHIN_2_H: _("gone in 2 h"),
        Gone.THAT_EVENING: _("gone that evening"),
        Gone.NEXT_DAY: _("gone by the next day"),
        Gone.STILL_THERE: _("still there"),
    }[gone]


def brought_title(locale: QLocale, one: Brought) -> str:
    """Return where something to bring comes from: what it is, its session, its day."""
    if isinstance(one.entity, CheckIn):
        kind = _("Check-in")
    elif isinstance(one.entity, Reflection):
        kind = kind_title(one.entity.kind)
    else:
        kind = _("Step")
    session = session_name(one.session.kind, one.number) if one.session else ""
    if session and isinstance(one.entity, CheckIn):
        session = _("after {session}").format(session=session)
    parts = (kind, session, day_words(locale, one.day, short=True))
    return " · ".join(part for part in parts if part)


def brought_text(one: Brought) -> str:
    """Return the words of something to bring; a check-in may have none."""
    text = one.entity.note if isinstance(one.entity, CheckIn) else one.entity.text
    return text.strip() or _("No words, only marked.")


def print_text(locale: QLocale, seen: SessionReviewed, *, numbers: bool) -> str:
    """Return one session as plain text, for paper."""
    parts = [f"{title_of(seen)}\n{facts_of(locale, seen.session)}"]
    usual = usual_of(seen)
    parts += [usual] if usual and numbers else []
    parts += [seen.session.note] if seen.session.note.strip() else []
    for kind in ReflectionKind:
        if kind in seen.words and seen.words[kind].text.strip():
            parts.append(f"{kind_title(kind)}\n{seen.words[kind].text}")
    for each in seen.days_after:
        parts.append(f"{after_title(each, numbers=numbers)}\n{each.check_in.note}".strip())
    if seen.effects:
        parts.append("\n".join([_("Effects"), *effect_lines(seen.effects)]))
    if seen.steps:
        ticked = (f"[{'x' if one.done_on else ' '}] {one.text}" for one in seen.steps)
        parts.append("\n".join([_("Between sessions"), *ticked]))
    return "\n\n".join(parts)


def _dose(session: Session) -> str:
    if session.dose_amount is not None:
        return f"{number_text(session.dose_amount)} {session.dose_unit}".strip()
    return session.dose_words.strip()
