"""A person wants an older text of an entry back."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.store import Db, entities


def bring_back_text(db: Db, older_id: str, now: datetime) -> Change:
    """Let an older text stand again; the present words become older text in its stead.

    Raises:
        BadInputError: The text or its entry is not there any more.
    """
    older = entities.get(db, OlderText, older_id)
    entry = None if older is None else entities.written_as(db, older.entity_id, older.kind)
    if older is None or entry is None or entry.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    changed = replace(entry, **{older.field: older.text})
    before = entities.keep(db, changed, now)
    entities.erase(db, OlderText, older_id)
    gone = Before(OlderText, older_id, older)
    return Change.of(*before, gone, said=_("The older words are back."), made=(entry.id,))
