"""What each kind of entry is called in a list of many kinds: of what was found, of the trash."""

from collections.abc import Mapping
from gettext import gettext as _
from types import MappingProxyType

from moodjournal.domain.care import GoalRating, Medicine, Recalled
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.contact import Contact, OwnPlan
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.later import later
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.names import phase_name, reflection_name, session_name
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session
from moodjournal.domain.their_line import TheirLine

NAMES: Mapping[type[Entity], str] = MappingProxyType(
    {
        CheckIn: later("Check-in"),
        Step: later("Step"),
        Goal: later("Goal"),
        GoalRating: later("How far along"),
        Effect: later("Effect"),
        Flag: later("Event"),
        Medicine: later("Medicine"),
        Measure: later("Measure"),
        Tag: later("Tag"),
        Course: later("Course"),
        Recalled: later("A typical week"),
        Questionnaire: later("Questionnaire"),
        Contact: later("Contact"),
        OwnPlan: later("My own plan"),
        TheirLine: later("Your line"),
    }
)


def entry_name(entity: Entity, session: Session | None = None, number: int | None = None) -> str:
    """Return a name such as ``Check-in`` or ``What stayed, session 3``.

    Args:
        entity: What is named.
        session: The session it hangs on, if it hangs on one.
        number: That session's number; for a session its own. None if it has none.
    """
    name = _name(entity, number)
    if session is None:
        return name
    where = session_name(session.kind, number).lower()
    return _("{entry}, {session}").format(entry=name, session=where)


def _name(entity: Entity, number: int | None) -> str:
    match entity:
        case Reflection():
            name = reflection_name(entity.kind)
            return name[:1].upper() + name[1:]
        case Session():
            return session_name(entity.kind, number)
        case Phase():
            return phase_name(entity.kind)
        case _:
            name = NAMES.get(type(entity), "")
            return _(name) if name else ""


def words_in(entity: Entity) -> str:
    """Return all that a person put in words in ``entity``, a line a field; may be empty."""
    texts = (getattr(entity, name) for name in entity.words)
    return "\n".join(one for one in texts if one.strip())
