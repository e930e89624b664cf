"""A person taps an effect: yes; again: strong; a third time: taken back."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from gettext import gettext as _

from moodjournal.domain.change import Before, Change, Topic
from moodjournal.domain.effect import Effect
from moodjournal.store import Db, entities


class Tap(StrEnum):
    """How an effect stands in the gentle check-in. Off is not asked, never none."""

    OFF = "off"
    YES = "yes"
    STRONG = "strong"


def tap_of(effect: Effect | None) -> Tap:
    """Return how ``effect`` stands; one answered with "none" elsewhere stands as untouched."""
    if effect is None or effect.strength == 0:
        return Tap.OFF
    return Tap.STRONG if effect.strong else Tap.YES


def next_tap(effect: Effect | None, was: Effect | None, fresh: Effect) -> Effect | None:
    """Return how the effect stands after one more tap; None if it is not asked any more.

    What was answered elsewhere (a strength, when it was gone, words) is never lost: the third tap
    goes back to it.

    Args:
        effect: How it stands; None if it has no entry.
        was: How it stood before the form was opened.
        fresh: The entry to begin with.
    """
    match tap_of(effect):
        case Tap.OFF:
            return fresh if effect is None else replace(effect, strength=None, strong=False)
        case Tap.YES:
            return None if effect is None else replace(effect, strong=True)
        case Tap.STRONG:
            return replace(was, strong=False) if was is not None and _answered(was) else None


def keep_tap(db: Db, effect_id: str, effect: Effect | None, now: datetime) -> Change:
    """Keep ``effect`` as it stands after a tap; None takes it out, as if never asked.

    Only what the taps replaced has a way back, not each tap.
    """
    before = entities.get(db, Effect, effect_id)
    if effect is not None:
        entities.put(db, effect if before is None else replace(effect, edited_at=now))
    elif before is not None:
        entities.erase(db, Effect, effect_id)
    if before is None and effect is None:
        return Change.of()
    if before is None or _answered(before):
        return Change.of(Before(Effect, effect_id, before), said=_("Saved."), made=(effect_id,))
    return Change(frozenset({Topic.EFFECTS}), said=_("Saved."), made=(effect_id,))


def _answered(effect: Effect) -> bool:
    """Tell whether more was said of it than a tap says."""
    more = effect.gone or effect.valence or effect.note
    return effect.strength is not None or bool(more)
