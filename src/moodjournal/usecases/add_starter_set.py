"""A person starts from a few measures that others in their place often rate."""

from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import MOST_MEASURES, Measure
from moodjournal.domain.starter_sets import starter_set
from moodjournal.store import Db, entities
from moodjournal.usecases.keep_measure import keep_measure, same_name


def add_starter_set(db: Db, key: str, now: datetime) -> Change:
    """Add the measures of a set, but those whose name is there and those beyond twelve.

    Raises:
        BadInputError: All of its names are there already, or there is room for none.
        KeyError: There is no set called ``key``.
    """
    there = entities.everything(db, Measure)
    wanted = [
        one for one in starter_set(key).measures
        if not any(same_name(one.name, known.name) for known in there)
    ]  # fmt: skip
    if not wanted:
        raise BadInputError(_("You track all of these already."))
    room = MOST_MEASURES - sum(not one.paused for one in there)
    if room <= 0:
        raise BadInputError(_("Twelve measures are the most; pause or delete one first."))
    change = Change.of()
    for measure in wanted[:room]:
        change += keep_measure(db, measure, now)
    return change.saying(_said(wanted[:room], wanted[room:]))


def _said(added: list[Measure], left: list[Measure]) -> str:
    names = ", ".join(one.name for one in added)
    if not left:
        return _("Added: {names}.").format(names=names)
    sentence = _("Added: {names}. Twelve are the most, so these were left out: {left}.")
    return sentence.format(names=names, left=", ".join(one.name for one in left))
