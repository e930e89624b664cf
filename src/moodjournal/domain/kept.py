"""What the journal keeps about itself: older text, settings, imports."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity

OF_THIS_PLACE = "here."
"""Stands before the key of a setting that no export takes along and no import brings."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SettingValue(Entity):
    """A setting kept inside the journal; ``id`` is its key, ``value`` is JSON."""

    topic: ClassVar[Topic] = Topic.SETTINGS

    value: str

    @property
    def is_of_this_place(self) -> bool:
        """Whether it tells of one computer, or holds a wrapped key: it goes neither out nor in."""
        return self.id.startswith(OF_THIS_PLACE)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Import(Entity):
    """One file that was brought in.

    Attributes:
        program: The program that wrote it, as people call it.
        check_ins: How many check-ins came of it.
        replaced: How sessions stood that it changed, as JSON by session id; for taking it back.
    """

    topic: ClassVar[Topic] = Topic.IMPORTS

    program: str
    check_ins: int
    replaced: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
