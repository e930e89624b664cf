"""What the journal keeps about itself: older text, settings, imports."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderText(Entity):
    """Words as they stood before an edit.

    Attributes:
        kind: The topic of the entity they belong to.
        entity_id: Its id.
        field: The name of the field.
        text: The words as they were.
        replaced_at: When they were replaced; UTC.
    """

    topic: ClassVar[Topic] = Topic.OLDER_TEXT

    kind: str
    entity_id: str
    field: str
    text: str
    replaced_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingValue(Entity):
    """A setting kept inside the journal; ``id`` is its key, ``value`` is JSON."""

    topic: ClassVar[Topic] = Topic.SETTINGS

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Import(Entity):
    """One file that was brought in: which program wrote it, and how much came of it."""

    topic: ClassVar[Topic] = Topic.IMPORTS

    program: str
    check_ins: int
