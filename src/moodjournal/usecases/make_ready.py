"""A person is about to write something; the first save should be as quick as the next."""

from moodjournal.store import Db


def make_ready(db: Db) -> None:
    """Import what writing needs. It takes longer than reading the first page, so it waits."""
    db.writing()
