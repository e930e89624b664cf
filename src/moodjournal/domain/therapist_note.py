"""A therapist's own note on what a patient shared; it lies in a journal of its own kind."""

from dataclasses import dataclass
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError

LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TherapistNote(Entity):
    """A note. It is in no copy, no patient's journal and no patient's export.

    Attributes:
        label: What the therapist calls the patient; copies of one patient share it.
        copy_id: Id of the copy that lay open.
        session_id: The session it is about; None if about none.
        entry_id: The entry it is about; None if about none.
        text: Plain text.
        open: Whether it is to come up again next time.

    Raises:
        BadInputError: It says nothing, or the label is empty or long.
    """

    topic: ClassVar[Topic] = Topic.THERAPIST_NOTES
    words: ClassVar[tuple[str, ...]] = ("text",)

    label: str
    copy_id: str
    session_id: str | None = None
    entry_id: str | None = None
    text: str
    open: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise BadInputError(_("A note needs a few words."))
        if not self.label.strip() or len(self.label) > LONGEST_LABEL:
            raise BadInputError(_("A patient needs a label of 1 to 60 characters."))
