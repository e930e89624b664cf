"""A person puts what they rate into another order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.measure import Measure
from moodjournal.store import Db, entities


def order_measures(db: Db, ids: Sequence[str], now: datetime) -> Change:
    """Let measures stand in the order of ``ids``; those not among them follow as they stood."""
    wanted = {measure_id: place for place, measure_id in enumerate(ids)}
    measures = entities.everything(db, Measure)
    measures.sort(key=lambda one: wanted.get(one.id, len(wanted)))
    before: list[Before] = []
    for place, measure in enumerate(measures):
        if measure.place != place:
            before += entities.keep(db, replace(measure, place=place), now)
    return Change.of(*before, said=_("Order changed."))
