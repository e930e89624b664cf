"""A person writes while the journal is locked: nobody with a foggy head types a passphrase."""

from pathlib import Path

from moodjournal.domain.sealed_note import SealedNote, to_body
from moodjournal.store import sealed


def can_seal(folder: Path) -> bool:
    """Tell whether one can write here without unlocking."""
    return sealed.can_seal(folder)


def seal_gentle(folder: Path, note: SealedNote) -> None:
    """Keep ``note`` as it stands after a touch; it is on the disk when this returns.

    If everything was taken back, it is taken away again.

    Raises:
        CannotSealError: It is turned off, the note is too long, or the folder does not take it.
        JournalError: The key file is missing or damaged.
    """
    if note.empty:
        sealed.clear(folder, (note.id,))
    else:
        sealed.seal(folder, to_body(note))
