"""A therapist looks at their notes on one patient; what is open from last time comes first."""

from collections.abc import Collection
from dataclasses import dataclass

from moodjournal.domain.therapist_note import TherapistNote
from moodjournal.store import Db, entities


@dataclass(frozen=True, slots=True)
class NotesSeen:
    """The notes on one patient.

    Attributes:
        labels: Every patient there are notes on, by label.
        label: The one looked at; None if none is.
        open: Notes to come up again, oldest first; they stand on top.
        rest: The others, newest first.
    """

    labels: tuple[str, ...]
    label: str | None
    open: tuple[TherapistNote, ...]
    rest: tuple[TherapistNote, ...]

    def about(self, thing_id: str) -> tuple[TherapistNote, ...]:
        """Return the notes on one session or entry, open ones first."""
        every = (*self.open, *self.rest)
        return tuple(one for one in every if thing_id in (one.entry_id, one.session_id))


def see_therapist_notes(db: Db, label: str | None) -> NotesSeen:
    """Return the notes on the patient called ``label``; of None the labels alone."""
    every = entities.everything(db, TherapistNote)
    mine = [one for one in every if one.label == label]
    return NotesSeen(
        labels=tuple(sorted({one.label for one in every}, key=str.casefold)),
        label=label,
        open=tuple(one for one in mine if one.open),
        rest=tuple(one for one in reversed(mine) if not one.open),
    )


def label_of_copy(db: Db, copy_id: str, held: Collection[str]) -> str | None:
    """Return whose copy this is: one noted on before, or one that holds what was noted on.

    Args:
        db: Of the notes.
        copy_id: Id of the copy.
        held: Ids of the sessions and entries in it; they stay the same from copy to copy.

    Returns:
        The label of the latest such note; None if it is nobody known.
    """
    for one in reversed(entities.everything(db, TherapistNote)):
        if one.copy_id == copy_id or {one.session_id, one.entry_id} & set(held):
            return one.label
    return None
