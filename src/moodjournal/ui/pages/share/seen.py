"""What the Share page knows before anything is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.domain.leaving import entries_in
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.session import Session, SessionKind, Status, session_numbers, session_order
from moodjournal.store import entities
from moodjournal.usecases.choose_what_leaves import Stretch, see_stretches
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.see_shares import see_shares

if TYPE_CHECKING:
    from datetime import datetime

    from moodjournal.domain.share_record import ShareRecord
    from moodjournal.store import Db


@dataclass(frozen=True, slots=True, repr=False)
class ShareSeen:
    """The ground of the page; nothing private is in it.

    Attributes:
        stretches: Stretches of time to choose from.
        entries: How many entries could leave.
        sessions: Sessions that took place, newest first, each with its number or None.
        measures: What is rated.
        tags: Tags of the person.
        shares: What has left, newest first.
    """

    stretches: tuple[Stretch, ...]
    entries: int
    sessions: tuple[tuple[Session, int | None], ...]
    measures: tuple[Measure, ...]
    tags: tuple[Tag, ...]
    shares: tuple[ShareRecord, ...]


def see_share(db: Db, now: datetime, zone: str) -> ShareSeen:
    """Return what there is to choose from, as it stands at ``now`` (UTC) in ``zone``."""
    record = collect_record(db, private=False)
    standing = [one for one in record.sessions if one.deleted_at is None]
    numbers = session_numbers(standing)
    held = [
        one
        for one in sorted(standing, key=session_order, reverse=True)
        if one.status is Status.DONE and one.kind is not SessionKind.VISIT
    ]
    return ShareSeen(
        stretches=see_stretches(db, now, zone),
        entries=entries_in(record),
        sessions=tuple((one, numbers.get(one.id)) for one in held),
        measures=tuple(entities.everything(db, Measure)),
        tags=tuple(one for one in record.tags if one.deleted_at is None),
        shares=see_shares(db),
    )
