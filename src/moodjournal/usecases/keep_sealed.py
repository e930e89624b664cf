"""A person is asked, after unlocking: "2 notes were written while locked: keep?".

Keeping is one transaction. Only then do the files go (``clear_sealed``); after a crash between the
two, what stands in the journal already is known by its id and not asked about again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from moodjournal.clinical import effect_list
from moodjournal.domain.change import Before, Change
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.effect import Effect
from moodjournal.domain.sealed_note import SealedNote, SealedTap, from_body
from moodjournal.domain.session import Session
from moodjournal.store import Db, entities, sealed
from moodjournal.usecases.see_gentle import see_gentle


@dataclass(frozen=True, slots=True)
class SealedSeen:
    """What was written while the journal was locked.

    Attributes:
        notes: To be asked about, oldest first.
        here: Ids of those that stand in the journal already; their files can go.
        damaged: How many files could not be read; they were left.
        foreign: How many belong to another journal; they were left.
    """

    notes: tuple[SealedNote, ...] = ()
    here: tuple[str, ...] = ()
    damaged: int = 0
    foreign: int = 0


def see_sealed(db: Db, folder: Path | None) -> SealedSeen:
    """Return what lies there; None is a journal in memory, which has nothing."""
    if folder is None:
        return SealedSeen()
    inbox = sealed.open_sealed(db, folder)
    notes: list[SealedNote] = []
    damaged = inbox.damaged
    for body in inbox.notes:
        try:
            notes.append(from_body(body))
        except (ValueError, LookupError, TypeError, AttributeError):
            damaged += 1
    new = [one for one in notes if not _stands(db, one)]
    here = tuple(one.id for one in notes if _stands(db, one))
    new.sort(key=_utc)
    return SealedSeen(tuple(new), here, damaged, inbox.foreign)


def keep_sealed(db: Db, notes: tuple[SealedNote, ...], now: datetime) -> Change:
    """Keep ``notes`` as check-ins and effects; what is there by its id already stays as it is.

    Effects go to the session that the gentle check-in would have asked about at that moment; where
    there is none, their names go into the words.
    """
    change = _written(db, notes, now, None)
    count = len(notes)
    said = ngettext("{count} note kept.", "{count} notes kept.", count).format(count=count)
    return change.saying(said)


def put_away_sealed(db: Db, notes: tuple[SealedNote, ...], now: datetime) -> Change:
    """Put ``notes`` in the trash, from where they come back; no word is lost by a "no"."""
    return _written(db, notes, now, now).saying(_("Moved to the trash."))


def clear_sealed(folder: Path, ids: tuple[str, ...]) -> None:
    """Take the files of notes away; only after the change that keeps them was committed.

    Raises:
        OSError: The folder does not let go of them; they are not asked about again all the same.
    """
    sealed.clear(folder, ids)


def _written(
    db: Db, notes: tuple[SealedNote, ...], now: datetime, deleted_at: datetime | None
) -> Change:
    before: list[Before] = []
    for note in notes:
        session = see_gentle(db, note.moment.utc, note.moment.zone).session
        entry = _check_in(note, session, deleted_at)
        if entry is not None and entities.get(db, CheckIn, entry.id) is None:
            before += entities.add_all(db, [entry])
        if session is not None:
            for tap in note.taps:
                before += _keep_tap(db, session, note, tap, now, deleted_at)
    return Change.of(*before, made=tuple(one.id for one in notes))


def _check_in(
    note: SealedNote, session: Session | None, deleted_at: datetime | None
) -> CheckIn | None:
    words = note.words if session is not None else _with_taps(note)
    if note.mood is None and not words.strip():
        return None
    return CheckIn(
        id=note.id,
        moment=note.moment,
        recorded_at=note.recorded_at,
        created_at=note.recorded_at,
        deleted_at=deleted_at,
        mood=note.mood,
        note=words,
        mode=Mode.SEALED,
    )


def _keep_tap(
    db: Db,
    session: Session,
    note: SealedNote,
    tap: SealedTap,
    now: datetime,
    deleted_at: datetime | None,
) -> tuple[Before, ...]:
    if entities.get(db, Effect, tap.id) is not None:
        return ()
    where = "session_id = ? AND name = ? AND own = ?"
    there = entities.find(db, Effect, where, session.id, tap.name, tap.own)
    if there and deleted_at is None:  # answered before: the tap adds to it and takes nothing away
        stronger = tap.strong and not there[0].strong
        return entities.keep(db, replace(there[0], strong=True), now) if stronger else ()
    effect = Effect(
        id=tap.id,
        session_id=session.id,
        name=tap.name,
        own=tap.own,
        strong=tap.strong,
        created_at=note.recorded_at,
        deleted_at=deleted_at,
    )
    return entities.add_all(db, [effect])


def _with_taps(note: SealedNote) -> str:
    named = [_named(one) for one in note.taps]
    return "\n".join(one for one in (note.words, ", ".join(named)) if one.strip())


def _named(tap: SealedTap) -> str:
    kind = None if tap.own else effect_list().kinds.get(tap.name)
    lay = tap.name if kind is None else _(kind.lay)
    return _("{effect} (strong)").format(effect=lay) if tap.strong else lay


def _stands(db: Db, note: SealedNote) -> bool:
    """Tell whether any part of ``note`` is in the journal, in the trash or not.

    All parts are written together, so one of them stands for all.
    """
    check_in = entities.get(db, CheckIn, note.id)
    return check_in is not None or any(entities.get(db, Effect, one.id) for one in note.taps)


def _utc(note: SealedNote) -> datetime:
    return note.moment.utc
