"""What left the journal, for the person alone: when, what kind of file, how many; never content."""

from dataclasses import dataclass
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShareRecord(Entity):
    """One file that left; ``created_at`` says when.

    It says neither to whom nor where the file lies, and is in no file that leaves (MODEL.md).

    Attributes:
        kind: Key of the format, such as ``csv``, ``fhir`` or ``report``.
        entries: How many entries were in it.

    Raises:
        BadInputError: It has no kind, or fewer than no entries.
    """

    topic: ClassVar[Topic] = Topic.SHARES

    kind: str
    entries: int

    def __post_init__(self) -> None:
        if not self.kind.strip() or self.entries < 0:
            raise BadInputError(_("A record of what left needs a kind and a number."))
