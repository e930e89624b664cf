"""A person keeps somebody they can reach, or what they want to do in a dark hour."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.contact import Contact, OwnPlan
from moodjournal.store import Db, entities


def keep_contact(db: Db, contact: Contact, now: datetime) -> Change:
    """Keep a contact; a new one comes last. What may be read while locked follows by itself."""
    if entities.get(db, Contact, contact.id) is None:
        places = [one.place for one in entities.everything(db, Contact)]
        contact = replace(contact, place=max(places, default=-1) + 1)
    return Change.of(*entities.keep(db, contact, now), said=_("Saved."), made=(contact.id,))


def keep_own_plan(db: Db, text: str, now: datetime) -> Change:
    """Keep the person's own plan in place of the one before, whose words are kept as older text.

    Two can stand side by side after journals were put together: the later one is changed, the
    other goes to the trash in the same act.
    """
    standing = own_plan(db)
    if standing is None:
        plan = OwnPlan(text=text, created_at=now)
    elif standing.text == text:
        return Change.of()
    else:
        plan = replace(standing, text=text)
    before = [*entities.keep(db, plan, now)]
    for other in entities.everything(db, OwnPlan):
        if other.id != plan.id:
            entities.put(db, replace(other, deleted_at=now))
            before.append(Before(OwnPlan, other.id, other))
    return Change.of(*before, said=_("Saved."), made=(plan.id,))


def own_plan(db: Db) -> OwnPlan | None:
    """Return the plan that stands: the one last written."""
    plans = entities.everything(db, OwnPlan)
    return max(plans, key=lambda one: one.edited_at or one.created_at, default=None)
