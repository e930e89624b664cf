"""A person writes down how they are, now or for an earlier moment."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure
from moodjournal.store import Db, entities
from moodjournal.usecases.keep_draft import drop_draft, drop_drafts_of


def log_check_in(db: Db, entry: CheckIn, now: datetime, draft: str = "") -> Change:
    """Keep ``entry``; one with the same id takes its place and its older words are kept.

    Whether it is from memory is fixed by when its numbers were written: changing words leaves
    that alone, changing a number makes it ``now``. Its drafts go with the same transaction, and
    the one called ``draft``, which the words came from.

    Raises:
        BadInputError: A rating is off the scale of its measure, or the moment lies ahead.
    """
    if entry.moment.utc > now:
        raise BadInputError(_("That moment is still to come; a check-in tells of one that was."))
    _check_ratings(db, entry)
    before = entities.get(db, CheckIn, entry.id)
    same = before is not None and _numbers(before) == _numbers(entry)
    recorded_at = before.recorded_at if before is not None and same else now
    kept = entities.keep(db, replace(entry, recorded_at=recorded_at), now)
    drop_drafts_of(db, entry)
    drop_draft(db, draft)
    return Change.of(*kept, said=_("Saved."), made=(entry.id,))


def _numbers(entry: CheckIn) -> object:
    return entry.mood, entry.than_yesterday, frozenset(entry.ratings)


def _check_ratings(db: Db, entry: CheckIn) -> None:
    if not entry.ratings:
        return
    measures = {one.id: one for one in entities.everything(db, Measure, trashed=None)}
    for rating in entry.ratings:
        if rating.measure_id not in measures:
            raise BadInputError(_("This measure is not in the journal any more."))
        measures[rating.measure_id].check(rating.value)
