"""Entries in words: for the list, for the ear, and to copy or print."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.clinical import effect_list
from moodjournal.domain.check_in import CheckIn, ThanYesterday
from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Measure, MeasureKind
from moodjournal.domain.moment import Precision
from moodjournal.domain.names import reflection_name, session_name
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, FlagKind, Goal, Reflection, Step
from moodjournal.domain.session import Session
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.written_words import RowWords
from moodjournal.usecases.see_written import Near

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QLocale

    from moodjournal.domain.entity import Entity
    from moodjournal.usecases.see_written import Page, Written


class EntryWords:
    """Puts entries into words.

    Args:
        locale: How dates and numbers are written here.
        this_year: Days of other years say theirs.
        page: Names of measures and tags, and the days of sessions.
        covered: Whether everything a person wrote in words is left out.
    """

    def __init__(
        self, locale: QLocale, this_year: int, page: Page, *, covered: bool = False
    ) -> None:
        self._locale, self._year, self._page = locale, this_year, page
        self._covered = covered

    def row(
        self, one: Written, *, opens_day: bool, hits: Sequence[tuple[int, int]] = ()
    ) -> RowWords:
        """Return the row of an entry; ``opens_day``: it is the first of its day."""
        day = self.day(one.ref.day)
        number = self._page.day_sessions.get(one.ref.day)
        text = "" if self._covered else words_of(one.entity)
        mood = one.entity.mood if isinstance(one.entity, CheckIn) else None
        marks = self._marks(one)
        foot = self._foot(one.entity)
        said = [day, self._head(one), "" if mood is None else _("mood {n}").format(n=mood)]
        said += [words for _icon, words in marks]
        sentence = ", ".join(part for part in said if part)
        rest = ". ".join(part for part in (text, foot) if part)
        return RowWords(
            sentence=f"{sentence}: {rest}" if rest else f"{sentence}.",
            heading=day if opens_day else "",
            heading_link=_("session {n}").format(n=number) if opens_day and number else "",
            squared=isinstance(one.entity, CheckIn),
            mood=mood,
            from_memory=isinstance(one.entity, CheckIn) and one.entity.from_memory,
            acute=one.acute and mood is not None,
            head=self._head(one),
            marks=marks,
            text=text,
            hits=() if self._covered else tuple(hits),
            foot=foot,
        )

    def plain(self, one: Written) -> str:
        """Return the whole entry as plain text, to copy or to print."""
        mood = one.entity.mood if isinstance(one.entity, CheckIn) else None
        head = [self.day(one.ref.day), self._head(one)]
        lines = [", ".join(part for part in head if part)]
        lines.append("" if mood is None else _("mood {n} of 10").format(n=mood))
        lines += [words_of(one.entity), self._foot(one.entity)]
        return "\n".join(line for line in lines if line)

    def day(self, day: date) -> str:
        """Return a day in words, with its year if it is another."""
        return day_words(self._locale, day, year=day.year != self._year)

    def _head(self, one: Written) -> str:
        entity = one.entity
        session = session_name(one.session.kind, one.number).lower() if one.session else ""
        match entity:
            case CheckIn():
                exact = entity.moment.precision is Precision.MINUTE
                at = time_words(self._locale, entity.moment.at.time()) if exact else ""
                near = _near(one.near, one.number) if one.near and one.number else ""
                late = _("from memory") if entity.from_memory else ""
                parts = (at, near, late)
            case Session():
                parts = (session, _("note"))
            case Reflection():
                parts = (reflection_name(entity.kind), session)
            case Step():
                parts = (_("step"), session)
            case Effect():
                parts = (_("effect"), session)
            case Questionnaire():
                parts = (_("questionnaire"), entity.instrument.upper())
            case Flag():
                medicine = entity.kind is FlagKind.MEDICINE
                parts = (_("medicine") if medicine else _("life event"),)
            case Goal():
                parts = (_("goal"),)
            case _:
                parts = ()
        return " · ".join(part for part in parts if part)

    def _marks(self, one: Written) -> tuple[tuple[str, str], ...]:
        entity = one.entity
        done = isinstance(entity, Step) and entity.done_on is not None
        marks = (
            (done, "check", _("done")),
            (getattr(entity, "bring_to_therapy", False), "diamond", _("bring to therapy")),
            (getattr(entity, "ask_my_provider", False), "question", _("ask my provider")),
            (one.private, "lock", _("private")),
        )
        return tuple((icon, words) for on, icon, words in marks if on)

    def _foot(self, entity: Entity) -> str:
        match entity:
            case CheckIn():
                parts = [*_compared(entity), *self._rated(entity)]
                if not self._covered:
                    names = (self._page.tags.get(tag) for tag in entity.tags)
                    parts += [tag.name.lower() for tag in names if tag]
            case Effect():
                parts = [_effect(entity, covered=self._covered)]
            case Questionnaire():
                total = entity.total
                parts = [] if total is None else [_("total {n}").format(n=total)]
            case _:
                parts = []
        if self._covered and words_of(entity):
            parts.append(_("words hidden"))
        return " · ".join(parts)

    def _rated(self, entry: CheckIn) -> list[str]:
        known = ((self._page.measures.get(one.measure_id), one.value) for one in entry.ratings)
        return [
            f"{measure.name.lower()} {_value(measure, value)}"
            for measure, value in known
            if measure
        ]


def words_of(entity: Entity) -> str:
    """Return what a person wrote in words."""
    return (getattr(entity, "note", "") or getattr(entity, "text", "")).rstrip("\n")


def _value(measure: Measure, value: float) -> str:
    match measure.kind:
        case MeasureKind.SEVERITY:
            return (_("none"), _("mild"), _("moderate"), _("severe"))[int(value)]
        case MeasureKind.YES_NO:
            return _("yes") if value else _("no")
        case MeasureKind.HOURS:
            return _("{n} h").format(n=f"{value:g}")
        case MeasureKind.NUMBER if measure.unit:
            return f"{value:g} {measure.unit}"
        case _:
            return f"{value:g}"


def _compared(entry: CheckIn) -> list[str]:
    match entry.than_yesterday:
        case ThanYesterday.BETTER:
            return [_("better than yesterday")]
        case ThanYesterday.SAME:
            return [_("the same as yesterday")]
        case ThanYesterday.WORSE:
            return [_("worse than yesterday")]
        case _:
            return []


def _effect(effect: Effect, *, covered: bool) -> str:
    kind = None if effect.own else effect_list().kinds.get(effect.name)
    if kind is None:
        return "" if covered else effect.name
    name = _(kind.lay)
    if effect.strength is None:
        return name
    return f"{name} · " + _("{n} of 3").format(n=effect.strength)


def _near(near: Near, number: int) -> str:
    match near:
        case Near.BEFORE:
            return _("before session {n}").format(n=number)
        case Near.DAY_OF:
            return _("day of session {n}").format(n=number)
        case Near.AFTER:
            return _("after session {n}").format(n=number)
        case Near.EVENING_OF:
            return _("evening of session {n}").format(n=number)
        case Near.DAY_AFTER:
            return _("day after session {n}").format(n=number)
