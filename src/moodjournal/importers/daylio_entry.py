"""One entry of a Daylio CSV: its moment, its words, and the key that knows it again."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from datetime import date, time
from types import MappingProxyType

from moodjournal.importers.daylio_times import read_day, read_old_day, read_time
from moodjournal.importers.importer import MOST_NOTE_BYTES, IncomingCheckIn
from moodjournal.importers.plain_note import plain_note

LEVELS = MappingProxyType({"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1})
"""Daylio's own names; a person may have changed them, and other names are never guessed."""

MOST_MARKUP = 4 * MOST_NOTE_BYTES
"""Letters of a note with its markup that are looked at; a longer one is too long in any case."""

USED = frozenset({"full_date", "year", "time", "mood", "activities", "note_title", "note"})


def entry_of(cells: Mapping[str, str], line: int, seen: Counter[str]) -> IncomingCheckIn:
    """Return the entry that ``cells`` hold.

    Args:
        cells: ``{column: text}`` of one row.
        line: Where the row begins.
        seen: How often the same row stood before; counted on here. Two equal rows of one export
            are two entries, and the first of them is the first of any other export too.

    Raises:
        BadInputError: Its date or time cannot be read.
    """
    day, at = _when(cells)
    mood = cells["mood"].strip()
    level = LEVELS.get(mood.casefold())
    note = _note(cells)
    tags = _tags(cells.get("activities", ""))
    content = json.dumps([day.isoformat(), at.isoformat() if at else "", mood, note, *tags])
    seen[content] += 1
    key = hashlib.sha256(f"daylio {seen[content]} {content}".encode()).hexdigest()
    given = _as_given(cells, mood, level)
    return IncomingCheckIn(line, day, at, mood, level, _capped(note), tags, given, key)


def too_long(cells: Mapping[str, str]) -> bool:
    """Tell whether the note of ``cells`` is longer than a note may be."""
    parts = (cells.get("note_title", ""), cells.get("note", ""))
    if max(map(len, parts)) > MOST_MARKUP:
        return True
    return sum(map(len, parts)) * 4 > MOST_NOTE_BYTES < len(_note(cells).encode())


def _when(cells: Mapping[str, str]) -> tuple[date, time | None]:
    if "full_date" in cells:  # the weekday may contradict it; it is right
        day = read_day(cells["full_date"])
    else:
        day = read_old_day(cells["year"], cells["date"])
    return day, read_time(cells.get("time", ""))


def _tags(activities: str) -> tuple[str, ...]:
    tags: dict[str, str] = {}
    for part in activities.split("|"):
        if name := part.strip():
            tags.setdefault(name.casefold(), name)
    return tuple(tags.values())


def _note(cells: Mapping[str, str]) -> str:
    parts = (cells.get("note_title", ""), cells.get("note", ""))
    texts = (
        plain_note(part[:MOST_MARKUP].replace("\r\n", "\n").replace("\r", "\n")) for part in parts
    )
    return "\n".join(text for text in texts if text.strip())


def _capped(note: str) -> str:
    if len(note) * 4 <= MOST_NOTE_BYTES:
        return note
    return note.encode()[:MOST_NOTE_BYTES].decode(errors="ignore")


def _as_given(cells: Mapping[str, str], mood: str, level: int | None) -> Mapping[str, str]:
    given = {"mood": mood} if mood else {}
    if level is not None:
        given["level"] = str(level)
    rest = {name: text for name, text in cells.items() if name not in USED and text.strip()}
    return MappingProxyType({**given, **rest})
