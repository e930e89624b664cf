"""A person chooses which questionnaires are offered, and which one is a baseline."""

import json
from collections.abc import Mapping
from datetime import datetime
from gettext import gettext as _
from typing import Any

from moodjournal.domain import scoring
from moodjournal.domain.change import Before, Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.instrument import Instrument, Offer
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.instruments import instrument, instruments
from moodjournal.store import Db, entities
from moodjournal.usecases.put_in_trash import put_in_trash


def chosen_instruments(db: Db) -> frozenset[str]:
    """Return the ids of those that are offered: on from the start, or chosen."""
    kept = _kept(db)
    return frozenset(one.id for one in instruments().values() if _is_chosen(one, kept))


def choose_instrument(db: Db, instrument_id: str, chosen: bool, now: datetime) -> Change:
    """Offer a questionnaire from now on, or no more; what was filled in stays.

    Raises:
        BadInputError: There is no such questionnaire.
    """
    if instrument(instrument_id) is None:
        raise BadInputError(_("This is no questionnaire of this program."))
    return Change.of(*_keep(db, f"instrument {instrument_id}", chosen, now), said=_("Saved."))


def chosen_baseline(db: Db, instrument_id: str, from_clinic: bool) -> str:
    """Return the id of the questionnaire chosen as a baseline; empty if none was."""
    return _kept(db).get(_baseline_key(instrument_id, from_clinic), "")


def choose_baseline(db: Db, questionnaire_id: str, now: datetime) -> Change:
    """Hold the others of its kind against this one from now on.

    Raises:
        BadInputError: It is not there any more, or is not complete.
    """
    found = entities.get(db, Questionnaire, questionnaire_id)
    known = None if found is None else instrument(found.instrument)
    if found is None or known is None or found.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    if found.total is None and not scoring.is_complete(known, found.answers):
        raise BadInputError(_("Only a complete one can be the baseline."))
    key = _baseline_key(known.id, found.total is not None)
    return Change.of(*_keep(db, key, questionnaire_id, now), said=_("Saved."))


def forget_baseline(db: Db, instrument_id: str, from_clinic: bool, now: datetime) -> Change:
    """Go back to the rule: the last complete one before session 1."""
    key = _baseline_key(instrument_id, from_clinic)
    return put_in_trash(db, SettingValue, key, now).saying(_("Saved."))


def _baseline_key(instrument_id: str, from_clinic: bool) -> str:
    return f"baseline {instrument_id} {'clinic' if from_clinic else 'own'}"


def _is_chosen(one: Instrument, kept: Mapping[str, Any]) -> bool:
    chosen = kept.get(f"instrument {one.id}", one.offer is Offer.ON)
    return bool(chosen) and bool(one.items)


def _kept(db: Db) -> dict[str, Any]:
    return {one.id: json.loads(one.value) for one in entities.everything(db, SettingValue)}


def _keep(db: Db, key: str, value: str | bool, now: datetime) -> tuple[Before, ...]:
    return entities.keep(db, SettingValue(id=key, value=json.dumps(value), created_at=now), now)
