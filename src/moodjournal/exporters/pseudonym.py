"""What a file calls the person: always the same for one journal, and nobody's name."""

from uuid import UUID, uuid5

from moodjournal.domain.record import Record

NAMES = UUID("6f9a0d54-4d1b-4a0e-9d0b-2f6a3c1e7b58")
"""Ours, drawn once at random: names made in it meet no one else's."""


def pseudonym(record: Record) -> str:
    """Return a UUID (hex) made from the id of the oldest thing in the whole journal.

    That id is random and cannot be read back out of it. It is the same in every export, so that who
    gets two of them sees one person; a journal that holds nothing has a fixed one.
    """
    oldest = min(record.entities(), key=lambda one: (one.created_at, one.id), default=None)
    return uuid5(NAMES, "" if oldest is None else oldest.id).hex


def uuid_of(*parts: str) -> str:
    """Return the UUID (hex) that these parts always have."""
    return uuid5(NAMES, "\n".join(parts)).hex
