"""Small things a person does, and what the journal must hold after each."""

import random
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.clock import utc_now
from moodjournal.domain.moment import Moment
from moodjournal.store import entities
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.put_in_trash import put_in_trash

ZONE = "Europe/Berlin"


@dataclass(frozen=True, slots=True)
class Step:
    """Save, edit or delete one check-in.

    Attributes:
        kind: ``save``, ``edit`` or ``delete``.
        id: Of the check-in.
        note: Its words from then on; empty for ``delete``.
    """

    kind: str
    id: str
    note: str = ""

    def as_json(self):
        """Return what ``json`` can write."""
        return asdict(self)


def some_steps(chance: random.Random, held, count):
    """Return ``count`` steps of a person whose journal holds the ids ``held``."""
    there = sorted(held)
    steps = []
    for _place in range(count):
        kind = chance.choice(("save", "save", "save", "edit", "delete")) if there else "save"
        words = "".join(chance.choices("abcdefgh ij", k=chance.choice((20, 200, 3000, 9000))))
        if kind == "save":
            there.append(UUID(int=chance.getrandbits(128), version=4).hex)
            steps.append(Step("save", there[-1], words))
        elif kind == "edit":
            steps.append(Step("edit", chance.choice(there), words))
        else:
            steps.append(Step("delete", there.pop(chance.randrange(len(there)))))
    return steps


def take(step: Step, journal):
    """Do ``step`` in ``journal``, as the program does it."""
    with journal.begin() as db:
        _ACTS[step.kind](step, db)


def held_after(held, step: Step):
    """Return ``{id: note}`` of what must be there once ``step`` is acknowledged."""
    if step.kind == "delete":
        return {id_: note for id_, note in held.items() if id_ != step.id}
    return {**held, step.id: step.note}


def held_by(journal):
    """Return ``{id: note}`` of every check-in that is not in the trash."""
    with journal.begin() as db:
        return {one.id: one.note for one in entities.everything(db, CheckIn)}


def _save(step, db):
    now = utc_now()
    entry = CheckIn(id=step.id, moment=Moment.from_utc(now, ZONE), mood=5, note=step.note)
    log_check_in(db, entry, now)


def _edit(step, db):
    entry = entities.get(db, CheckIn, step.id)
    log_check_in(db, replace(entry, note=step.note), utc_now())


def _delete(step, db):
    put_in_trash(db, CheckIn, step.id, utc_now())


_ACTS = {"save": _save, "edit": _edit, "delete": _delete}
