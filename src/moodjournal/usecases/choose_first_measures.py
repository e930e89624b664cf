"""At the first start a person says what the journal is to ask beside mood."""

from datetime import datetime

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure
from moodjournal.domain.starter_sets import starter_set
from moodjournal.store import Db, entities, tallies
from moodjournal.usecases.add_starter_set import add_starter_set
from moodjournal.usecases.delete_measure import delete_measure
from moodjournal.usecases.keep_measure import keep_measure, same_name


def choose_first_measures(
    db: Db, named: Measure | None, sets: tuple[str, ...], now: datetime
) -> Change:
    """Keep what the person named, and the starter sets in the place of what a new journal asks.

    Args:
        db: The journal.
        named: One thing in the person's own words; None if they named none.
        sets: Keys of starter sets; with none, what a new journal asks stays.
        now: UTC.

    Raises:
        BadInputError: There is a measure of that name already, or there are twelve.
    """
    change = _make_room(db, sets, now) if sets else Change.of()
    if named is not None:
        change += keep_measure(db, named, now)
    for key in sets:
        try:
            change += add_starter_set(db, key, now)
        except BadInputError:
            continue  # another set holds all of it, or twelve are reached
    return change


def _make_room(db: Db, sets: tuple[str, ...], now: datetime) -> Change:
    """Move what was never rated, and is in none of the sets, to the trash."""
    wanted = [one.name for key in sets for one in starter_set(key).measures]
    rated = tallies.rated_measures(db)
    change = Change.of()
    for one in entities.everything(db, Measure):
        if one.id not in rated and not any(same_name(one.name, name) for name in wanted):
            change += delete_measure(db, one.id, now)
    return change
