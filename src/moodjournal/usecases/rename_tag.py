"""A person gives a tag another name."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Tag
from moodjournal.store import Db, entities
from moodjournal.usecases.keep_measure import one_line, same_name


def rename_tag(db: Db, tag_id: str, name: str, now: datetime) -> Change:
    """Rename a tag; every check-in that carries it shows the new name.

    Raises:
        BadInputError: The name is empty or another tag's (``merge_tags`` puts both together),
            or the tag is not there any more.
    """
    tags = entities.everything(db, Tag)
    tag = next((one for one in tags if one.id == tag_id), None)
    if tag is None:
        raise BadInputError(_("This is not in the journal any more."))
    if any(same_name(one.name, name) for one in tags if one is not tag):
        raise BadInputError(_("There is a tag of that name."))
    renamed = replace(tag, name=one_line(name))
    return Change.of(*entities.keep(db, renamed, now), said=_("Saved."), made=(tag_id,))
