"""Where a value comes from: it stands beside every value that leaves the journal."""

from enum import StrEnum

from moodjournal.analysis.acute import Acute, is_acute
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.questionnaire import Questionnaire


class Provenance(StrEnum):
    """How a value came to be (PRODUCT.md, "Words")."""

    LIVE = "live"
    FROM_MEMORY = "from memory"
    ACUTE = "acute"
    IMPORTED = "imported"
    CLINIC = "entered by the clinic"


def origin(check_in: CheckIn) -> Provenance:
    """Return how the values of ``check_in`` were written down, acute or not.

    Copied from a sheet of paper filled in at the time is live.
    """
    if check_in.mode is Mode.IMPORTED:
        return Provenance.IMPORTED
    return Provenance.FROM_MEMORY if check_in.from_memory else Provenance.LIVE


def provenance(check_in: CheckIn, acute: Acute) -> Provenance:
    """Return the one word for the values of ``check_in``.

    Acute goes before the others, as it decides whether the value counts; ``origin`` has the rest.
    """
    return Provenance.ACUTE if is_acute(check_in.moment, acute) else origin(check_in)


def questionnaire_provenance(questionnaire: Questionnaire, acute: Acute) -> Provenance:
    """Return the one word for a questionnaire: a bare total was entered by the clinic."""
    if questionnaire.total is not None:
        return Provenance.CLINIC
    return Provenance.ACUTE if is_acute(questionnaire.moment, acute) else Provenance.LIVE
