"""A person makes a copy for their therapist: looked at first, then written, with its own code."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints

from moodjournal.clinical import effect_list
from moodjournal.domain.change import Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.chosen_record import Chosen, chosen_record
from moodjournal.domain.copy_choice import CopyChoice
from moodjournal.domain.copy_cut import CUTS, STAY
from moodjournal.domain.copy_hits import Hit, hits
from moodjournal.domain.entity import Entity
from moodjournal.domain.moment import logical_day
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Reflection
from moodjournal.domain.session import Session, SessionKind
from moodjournal.instruments import instruments
from moodjournal.store import Db, entities
from moodjournal.store.share_build import write_share
from moodjournal.store.share_code import COST
from moodjournal.store.slots import Cost
from moodjournal.usecases.note_share import note_share
from moodjournal.usecases.review_material import material_chosen
from moodjournal.usecases.review_seen import Review
from moodjournal.usecases.see_review import review_of

SUFFIX = ".mjshare"
KIND = "copy"
"""What the record of what left calls it."""


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One entry of the list.

    Attributes:
        entity: A check-in, or words to a session, as it leaves.
        day: Its logical day.
        had_words: Whether there are words in the journal.
        words_go: Whether they leave.
        number: Of the session whose day or next day it was; None if none or if that stays.
        days_after: Days after that session: 0 or 1; None without one.
    """

    entity: CheckIn | Reflection
    day: date
    had_words: bool
    words_go: bool
    number: int | None
    days_after: int | None


@dataclass(frozen=True, slots=True)
class CopySeen:
    """Exactly what the file will hold.

    Attributes:
        chosen: It, and how many entries of how many.
        rows: Its entries, newest first.
        counts: How many things of each kind, by kind; those of which there are none left out.
        hits: Where names were found that are replaced.
        private: How many private entries stay; for the person's eyes, never in the file.
        review: What the therapist will see.
    """

    chosen: Chosen
    rows: tuple[CopyRow, ...]
    counts: tuple[tuple[type[Entity], int], ...]
    hits: tuple[Hit, ...]
    private: int
    review: Review


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was written.

    Attributes:
        path: Its file.
        code: What opens it, in groups of five; shown once, kept nowhere.
        entries: How many entries are in it.
        change: That it left; it has no way back.
    """

    path: Path
    code: str
    entries: int
    change: Change

    def __repr__(self) -> str:
        """Return no code: this ends up in tracebacks."""
        return f"Made({self.path.name})"


def look_at_copy(db: Db, choice: CopyChoice, now: datetime, zone: str) -> CopySeen:
    """Return what a copy by ``choice`` would hold; nothing is written."""
    record = _record(db)
    chosen = _chosen(record, choice)
    bare = chosen if not choice.names else _chosen(record, replace(choice, names=()))
    kinds = [type(one) for one in chosen.record.entities()]
    return CopySeen(
        chosen=chosen,
        rows=_rows(record, chosen),
        counts=tuple((one, kinds.count(one)) for one in CUTS if one in kinds),
        hits=hits(bare.record, choice.names, bare.cover_note),
        private=sum(one.private for one in (*record.check_ins, *record.reflections)),
        review=review_of(material_chosen(chosen), now, zone),
    )


def make_copy(
    db: Db, choice: CopyChoice, target: Path, now: datetime, *, cost: Cost = COST
) -> Made:
    """Write a copy by ``choice`` to ``target``, proved by being opened; note that it left.

    Args:
        db: An open transaction.
        choice: What goes into it.
        target: The file; nothing is written over one that is there.
        now: UTC.
        cost: Of the derivation; another one than ``COST`` is for tests.

    Raises:
        CopyError: There is such a file, or it did not prove itself.
        OSError: It cannot be written; nothing is left behind.
    """
    chosen = _chosen(_record(db), choice)
    change = note_share(db, KIND, chosen.entries, now)
    code = write_share(target, chosen, now, cost=cost)
    return Made(target, code, chosen.entries, change)


def _record(db: Db) -> Record:
    """Return the lists that can leave, and any of which no rule says that it stays."""
    hints = get_type_hints(Record)
    lists: dict[str, Any] = {
        one.name: tuple(entities.everything(db, get_args(hints[one.name])[0]))
        for one in fields(Record)
        if one.name not in STAY
    }
    return Record(**lists)


def _chosen(record: Record, choice: CopyChoice) -> Chosen:
    return chosen_record(record, choice, frozenset({*effect_list().kinds, *instruments()}))


def _rows(record: Record, chosen: Chosen) -> tuple[CopyRow, ...]:
    notes = {one.id: bool(one.note.strip()) for one in record.check_ins}
    sessions = {one.id: one for one in chosen.record.sessions}
    treated = (one for one in sessions.values() if one.kind is SessionKind.TREATMENT)
    days = {_day(one, chosen): chosen.numbers.get(one.id) for one in treated}
    rows = []
    for one in chosen.record.check_ins:
        day = _day(one, chosen)
        after = next((n for n in (0, 1) if date.fromordinal(day.toordinal() - n) in days), None)
        number = None if after is None else days[date.fromordinal(day.toordinal() - after)]
        rows.append(CopyRow(one, day, notes[one.id], bool(one.note.strip()), number, after))
    for one in chosen.record.reflections:
        session = sessions[one.session_id]
        number = chosen.numbers.get(session.id)
        rows.append(CopyRow(one, _day(session, chosen), True, True, number, 0))
    return tuple(sorted(rows, key=_newest, reverse=True))


def _day(one: CheckIn | Session, chosen: Chosen) -> date:
    return logical_day(one.moment, chosen.day_start)


def _newest(row: CopyRow) -> tuple[date, datetime]:
    of = row.entity
    return row.day, of.moment.utc if isinstance(of, CheckIn) else of.created_at
