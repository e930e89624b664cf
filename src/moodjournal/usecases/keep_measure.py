"""A person decides what to rate and which tags there are."""

from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import MOST_MEASURES, Measure, Tag
from moodjournal.store import Db, entities


def keep_measure(db: Db, measure: Measure, now: datetime) -> Change:
    """Keep a measure, new or changed.

    Raises:
        BadInputError: There are twelve already, the name is taken, or kind or direction of a
            measure that has been rated would change.
    """
    others = [one for one in entities.everything(db, Measure) if one.id != measure.id]
    if any(one.name.casefold() == measure.name.casefold() for one in others):
        raise BadInputError(_("There is a measure of that name."))
    asked = [one for one in others if not one.paused]
    if not measure.paused and len(asked) >= MOST_MEASURES:
        raise BadInputError(_("Twelve measures are the most; pause or delete one first."))
    before = entities.get(db, Measure, measure.id)
    fixed = before is not None and (before.kind, before.direction, before.unit)
    if fixed and fixed != (measure.kind, measure.direction, measure.unit) and _rated(db, measure):
        raise BadInputError(_("It has been rated, so its kind and direction stay as they are."))
    return Change.of(*entities.keep(db, measure, now), said=_("Saved."), made=(measure.id,))


def _rated(db: Db, measure: Measure) -> bool:
    every = entities.everything(db, CheckIn, trashed=None)
    return any(one.rating(measure.id) is not None for one in every)


def add_tag(db: Db, name: str, now: datetime) -> Change:
    """Add a tag; one of that name, whatever its case, is taken instead."""
    tags = entities.everything(db, Tag)
    known = next((one for one in tags if one.name.casefold() == name.strip().casefold()), None)
    if known is not None:
        return Change.of(made=(known.id,))
    tag = Tag(name=name.strip(), place=len(tags), created_at=now)
    return Change.of(*entities.keep(db, tag, now), made=(tag.id,))
