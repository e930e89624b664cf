"""A person decides what to rate and which tags there are."""

import re
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import MOST_MEASURES, Measure, Tag
from moodjournal.store import Db, entities, tallies


def keep_measure(db: Db, measure: Measure, now: datetime) -> Change:
    """Keep a measure, new or changed; a new one comes last.

    Raises:
        BadInputError: There are twelve already, the name is taken, or kind, direction or unit of
            a measure that has been rated would change.
    """
    measure = replace(measure, name=one_line(measure.name))
    others = [one for one in entities.everything(db, Measure) if one.id != measure.id]
    if any(same_name(one.name, measure.name) for one in others):
        raise BadInputError(_("There is a measure of that name."))
    before = entities.get(db, Measure, measure.id)
    _check_room(others, before, measure)
    _check_fixed(db, before, measure)
    if before is None:
        measure = replace(measure, place=1 + max((one.place for one in others), default=-1))
    return Change.of(*entities.keep(db, measure, now), said=_("Saved."), made=(measure.id,))


def _check_room(others: list[Measure], before: Measure | None, measure: Measure) -> None:
    """One that is asked already may be renamed, however many there are."""
    if measure.paused or (before and not before.paused and before.deleted_at is None):
        return
    if sum(not one.paused for one in others) >= MOST_MEASURES:
        raise BadInputError(_("Twelve measures are the most; pause or delete one first."))


def _check_fixed(db: Db, before: Measure | None, after: Measure) -> None:
    if before is None or _what(before) == _what(after):
        return
    if after.id in tallies.rated_measures(db):
        raise BadInputError(_("It has been rated, so its kind and direction stay as they are."))


def _what(measure: Measure) -> object:
    return measure.kind, measure.direction, measure.unit


def one_line(name: str) -> str:
    """Return ``name`` without blanks around it; a line end within becomes a blank."""
    return re.sub(r"[\r\n\u2028\u2029]+", " ", name.strip())


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are one, whatever their case."""
    return one_line(one).casefold() == one_line(other).casefold()


def add_tag(db: Db, name: str, now: datetime) -> Change:
    """Add a tag; one of that name, whatever its case, is taken instead.

    Raises:
        BadInputError: The name is empty.
    """
    tags = entities.everything(db, Tag)
    known = next((one for one in tags if same_name(one.name, name)), None)
    if known is not None:
        return Change.of(made=(known.id,))
    place = 1 + max((one.place for one in tags), default=-1)
    tag = Tag(name=one_line(name), place=place, created_at=now)
    return Change.of(*entities.keep(db, tag, now), made=(tag.id,))
