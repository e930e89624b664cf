"""Who the person can reach, and what they want to do when it gets dark: in their own words."""

from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.dial import has_digits
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError


class ContactKind(StrEnum):
    """Who it is."""

    CLINIC = "clinic"
    THERAPIST = "therapist"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contact(Entity):
    """Somebody the person can reach.

    Attributes:
        kind: Clinic, therapist, or a person close by.
        name: As the person calls them.
        number: As it is dialled, or such as "text START to 88788".
        note: When they can be reached, or anything else; may be empty.
        show_while_locked: Whether it may stand unencrypted beside the journal (RELIABILITY.md).
        place: Position among the contacts, from 0.

    Raises:
        BadInputError: It has no name, or no number that could be dialled.
    """

    topic: ClassVar[Topic] = Topic.CONTACTS
    words: ClassVar[tuple[str, ...]] = ("name", "number", "note")

    kind: ContactKind = ContactKind.PERSON
    name: str
    number: str
    note: str = ""
    show_while_locked: bool = False
    place: int = 0

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInputError(_("A contact needs a name."))
        if not has_digits(self.number):
            raise BadInputError(_("A number needs digits, such as 555 0142 or “text HOME to 123”."))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnPlan(Entity):
    """What the person wants to do in a dark hour; plain text, one of them at a time.

    Attributes:
        text: Their words; empty if they took them out.
    """

    topic: ClassVar[Topic] = Topic.CONTACTS
    words: ClassVar[tuple[str, ...]] = ("text",)

    text: str
