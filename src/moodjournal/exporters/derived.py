"""A record with what is derived from it: where values come from, and the numbers of sessions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from types import MappingProxyType
from typing import Any

from moodjournal.analysis.acute import ACUTE_HOURS, Acute, acute_time
from moodjournal.analysis.provenance import provenance, questionnaire_provenance
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import DAY_START
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.scoring import total
from moodjournal.domain.session import session_numbers
from moodjournal.instruments import instrument


@dataclass(frozen=True, slots=True)
class Derived:
    """What stands beside the values of a record and is not kept in it.

    Attributes:
        numbers: ``{session id: number}``.
        acute: The hours after sessions, by the journal's own settings.
        day_start: Where a day begins in this journal.
    """

    numbers: Mapping[str, int]
    acute: Acute
    day_start: time

    def of_check_in(self, check_in: CheckIn) -> str:
        """Return the provenance of the values of ``check_in``."""
        return provenance(check_in, self.acute).value

    def of_questionnaire(self, questionnaire: Questionnaire) -> str:
        """Return the provenance of ``questionnaire``."""
        return questionnaire_provenance(questionnaire, self.acute).value

    def total_of(self, questionnaire: Questionnaire) -> float | None:
        """Return the total of ``questionnaire``; None while it is unfinished, or not known here."""
        if questionnaire.total is not None:
            return questionnaire.total
        known = instrument(questionnaire.instrument)
        return None if known is None else total(known, questionnaire.answers)


def derive(record: Record) -> Derived:
    """Work out what belongs beside the values of ``record``."""
    start = _setting(record, "day_start")
    day_start = time.fromisoformat(start) if isinstance(start, str) else DAY_START
    hours = _setting(record, "acute_hours")
    hours = hours if isinstance(hours, int) else ACUTE_HOURS
    numbers = MappingProxyType(session_numbers(record.sessions))
    return Derived(numbers, acute_time(record.sessions, hours, day_start), day_start)


def _setting(record: Record, key: str) -> Any:
    kept = next((one for one in record.settings if one.id == key), None)
    return None if kept is None or kept.deleted_at is not None else json.loads(kept.value)
