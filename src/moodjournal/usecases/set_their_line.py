"""A person says from when on a stretch counts as low, in their own terms."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.their_line import TheirLine
from moodjournal.store import Db, entities


def set_their_line(db: Db, line: TheirLine, now: datetime) -> Change:
    """Keep a version of the line; one of the same measure and the same first day gives way to it.

    Older versions stay: a gap is held against the one that was valid when it began.
    """
    same = [
        one
        for one in entities.everything(db, TheirLine)
        if (one.measure_id, one.from_day) == (line.measure_id, line.from_day)
    ]
    kept = replace(line, id=same[-1].id) if same else line
    return Change.of(*entities.keep(db, kept, now), said=_("Saved."), made=(kept.id,))
