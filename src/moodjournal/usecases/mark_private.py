"""A person says of a questionnaire that it is never shared, or takes that back."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.store import Db, entities


def mark_private(db: Db, questionnaire_id: str, private: bool, now: datetime) -> Change:
    """Keep whether a questionnaire is absent from every copy, report and review.

    Raises:
        BadInputError: It is not there any more.
    """
    found = entities.get(db, Questionnaire, questionnaire_id)
    if found is None or found.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    kept = entities.keep(db, replace(found, private=private), now)
    return Change.of(*kept, said=_("Private: never shared.") if private else _("Shared again."))
