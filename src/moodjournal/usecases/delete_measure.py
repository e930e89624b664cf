"""A person does not want a measure any more: it goes to the trash, its ratings with it."""

from datetime import datetime
from gettext import ngettext

from moodjournal.domain.change import Change
from moodjournal.domain.measure import Measure
from moodjournal.store import Db, tallies
from moodjournal.usecases.put_in_trash import put_in_trash


def delete_measure(db: Db, measure_id: str, now: datetime) -> Change:
    """Move a measure to the trash. Its ratings go and come back with it: they are known by its id.

    Raises:
        BadInputError: It is not there any more.
    """
    change = put_in_trash(db, Measure, measure_id, now)
    count = tallies.ratings_by_measure(db).get(measure_id, 0)
    if not count:
        return change
    sentence = ngettext(
        "Moved to the trash with {n} rating.", "Moved to the trash with {n} ratings.", count
    )
    return change.saying(sentence.format(n=count))
