"""What pages for reading hold: what a person chose for a therapist, session by session."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """One session, or one list.

    Attributes:
        title: What stands above it.
        facts: A line about it; may be empty.
        passages: A label, which may be empty, and the words, each.
    """

    title: str
    facts: str
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The pages as values.

    Attributes:
        made: The local day they are made.
        about: How much was chosen; may be empty.
        cover_note: A note to go with them; may be empty.
        parts: Sessions, oldest first, then what hangs on none.
    """

    made: date
    about: str
    cover_note: str
    parts: tuple[ReadingPart, ...]
