"""What a person wrote while the journal was locked: a gentle check-in that knows no session."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from moodjournal.domain.check_in import MOOD
from moodjournal.domain.moment import Moment

MOST_TAPS = 100
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SealedTap:
    """An effect that was tapped.

    Attributes:
        id: UUID of the effect it becomes.
        name: An id of ``effects.json`` or, if ``own``, the person's own word.
        own: Whether ``name`` is the person's own.
        strong: Whether it was tapped twice.
    """

    id: str
    name: str
    own: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SealedNote:
    """One check-in as it stands after a touch; sealed anew after each.

    Attributes:
        id: UUID of the check-in it becomes; the same from the first touch to the last.
        moment: When the form was first touched.
        recorded_at: When the mood was last touched; UTC.
        mood: 0 to 10; None if it was skipped.
        words: May be empty.
        taps: The effects that stand tapped.
    """

    id: str
    moment: Moment
    recorded_at: datetime
    mood: int | None = None
    words: str = ""
    taps: tuple[SealedTap, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", _whole(self.words))

    @property
    def empty(self) -> bool:
        """Whether everything was taken back."""
        return self.mood is None and not self.words.strip() and not self.taps


def to_body(note: SealedNote) -> dict[str, Any]:
    """Return ``note`` as plain JSON."""
    return {
        "id": note.id,
        "at": note.moment.at.isoformat(),
        "zone": note.moment.zone,
        "recorded_at": note.recorded_at.isoformat(),
        "mood": note.mood,
        "words": note.words,
        "taps": [[one.id, one.name, one.own, one.strong] for one in note.taps],
    }


def from_body(body: dict[str, Any]) -> SealedNote:
    """Return the note of ``body``.

    Raises:
        ValueError, LookupError, TypeError, AttributeError: It is none of ours.
    """
    mood, words = body["mood"], body["words"]
    if mood is not None and (type(mood) is not int or mood not in MOOD):
        raise ValueError("the mood is off the scale")
    if not isinstance(words, str) or len(body["taps"]) > MOST_TAPS:
        raise ValueError("the note has no words, or too many effects")
    recorded_at = datetime.fromisoformat(body["recorded_at"])
    if recorded_at.utcoffset() is None:
        raise ValueError("the note has no time zone")
    return SealedNote(
        id=body["id"],
        moment=Moment(datetime.fromisoformat(body["at"]), body["zone"]),
        recorded_at=recorded_at,
        mood=mood,
        words=words,
        taps=tuple(_tap(*one) for one in body["taps"]),
    )


def _tap(tap_id: Any, name: Any, own: Any, strong: Any) -> SealedTap:
    named = isinstance(tap_id, str) and isinstance(name, str) and name.strip()
    if not named or len(name) > LONGEST_NAME or {type(own), type(strong)} != {bool}:
        raise ValueError("the effect has no name")
    return SealedTap(id=tap_id, name=_whole(name), own=own, strong=strong)


def _whole(text: str) -> str:
    """Return ``text`` without half a surrogate pair, which no file of ours can hold."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
