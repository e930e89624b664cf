"""Which of the person's notes goes where; none is used twice."""

from types import MappingProxyType

from moodjournal.usecases.make_demo.maker import Maker

OFTEN = 0.6
GOOD, MIDDLING = 7, 5
SHARE = MappingProxyType({"good": 0.65, "middling": 0.35, "low": 0.1, "assessment": 0.0})
"""How large a part of the days ahead is of each kind, about."""
PRIVATE_ON = (-4, 21)
ASK_ON = 57
"""In the weeks that fade."""


class Notes:
    """The notes that are left, taken in the order of the words file."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        told = maker.words["notes"]
        self._left = {name: list(texts) for name, texts in told.items() if isinstance(texts, list)}
        self._left["private"] = [maker.words["private_note"]]
        self._left["ask"] = list(maker.words["ask_provider"][:1])
        for name in ("good", "middling"):
            maker.chance.shuffle(self._left[name])

    def take(self, kind: str, offset: int, mood: int) -> str:
        """Return the note for a check-in; empty if there is none.

        Args:
            kind: ``before`` or ``evening`` of a session, ``today``, or ``day``.
            offset: Day of the script.
            mood: 0 to 10.
        """
        script = self._maker.script
        if kind == "today":
            return self._maker.words["notes"]["today"]
        if kind in ("before", "evening"):
            return self._next(kind)
        if offset in PRIVATE_ON and script.varies == (offset > 0):
            return self._next("private")
        if offset == ASK_ON:
            return self._next("ask")
        if offset - 1 in script.sessions:
            return self._next("day_after")
        return self._now_and_then(_bucket(offset, mood), script.last - offset)

    def _now_and_then(self, name: str, days_left: int) -> str:
        """Return a note or none, so that there are some left for the last days."""
        days = SHARE[name] * days_left + 1
        often = min(OFTEN, len(self._left[name]) / days)
        return "" if self._maker.chance.random() > often else self._next(name)

    def _next(self, name: str) -> str:
        left = self._left[name]
        return left.pop(0) if left else ""


def _bucket(offset: int, mood: int) -> str:
    if offset < 0:
        return "assessment"
    return "good" if mood >= GOOD else "middling" if mood >= MIDDLING else "low"
