"""A person puts words to a session."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.store import Db, entities
from moodjournal.usecases.keep_draft import drop_drafts_of


def write_reflection(db: Db, reflection: Reflection, now: datetime) -> Change:
    """Keep the words; what they replace is kept as older text. Their drafts go."""
    kept = entities.keep(db, reflection, now)
    drop_drafts_of(db, reflection)
    return Change.of(*kept, said=_("Saved."), made=(reflection.id,))


def write_reflections(db: Db, reflections: Sequence[Reflection], now: datetime) -> Change:
    """Keep the words to several questions as one act."""
    change = Change.of(said=_("Saved."))
    for one in reflections:
        change += write_reflection(db, one, now)
    return change


def keep_step(db: Db, step: Step, now: datetime) -> Change:
    """Keep a step, new, changed or ticked. Its drafts go."""
    kept = entities.keep(db, step, now)
    drop_drafts_of(db, step)
    return Change.of(*kept, said=_("Saved."), made=(step.id,))


def tick_step(db: Db, step_id: str, done_on: date | None, now: datetime) -> Change:
    """Say on which day a step was done; None: it is open again.

    Raises:
        BadInputError: It is not there any more.
    """
    step = entities.get(db, Step, step_id)
    if step is None or step.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    return keep_step(db, replace(step, done_on=done_on), now)
