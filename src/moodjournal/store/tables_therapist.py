"""The table of a therapist's own notes; it stays empty in a patient's journal."""

from typing import Any, ClassVar

from sqlmodel import Field

from moodjournal.store.tables import EntityRow


class TherapistNoteRow(EntityRow, table=True):
    """A note on a patient's copy."""

    __tablename__: ClassVar[Any] = "therapist_note"
    label: str = Field(index=True)
    copy_id: str
    session_id: str | None
    entry_id: str | None
    text: str
    open: bool
