"""A person says what a session did to body or mind afterwards."""

from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.effect import Effect
from moodjournal.store import Db, entities


def log_effect(db: Db, effect: Effect, now: datetime) -> Change:
    """Keep ``effect``; one with the same id takes its place."""
    return Change.of(*entities.keep(db, effect, now), said=_("Saved."), made=(effect.id,))


def unlog_effect(db: Db, effect_id: str) -> Change:
    """Take an answer back: the effect is not asked again, and there is no entry of it."""
    before = Before(Effect, effect_id, entities.get(db, Effect, effect_id))
    entities.erase(db, Effect, effect_id)
    return Change.of(before, said=_("Taken back."))
