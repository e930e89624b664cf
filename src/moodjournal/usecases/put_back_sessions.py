"""A person takes out what a calendar brought: new sessions go, changed ones go back."""

import json
from dataclasses import replace
from datetime import date, datetime, time
from gettext import ngettext
from typing import Any

from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Phase
from moodjournal.domain.effect import Effect
from moodjournal.domain.kept import Import
from moodjournal.domain.moment import Planned
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.domain.session import Session, Status
from moodjournal.store import Db, entities
from moodjournal.usecases.change_session import keep_session


def put_back_sessions(db: Db, brought: Import, now: datetime) -> Change:
    """Undo what ``brought`` did to sessions.

    A session that the person has changed since, or written to, goes to the trash. One that was
    moved or cancelled goes back, unless the person has changed it since.
    """
    mine = entities.find(db, Session, "import_id = ?", brought.id)
    used = _used(db)
    before: list[Before] = []
    for one in mine:
        if one.edited_at is None and one.id not in used:
            entities.erase(db, Session, one.id)
        else:
            entities.put(db, replace(one, deleted_at=now))
        before.append(Before(Session, one.id, one))
    back = [one for one in _changed(db, brought) if one.edited_at == brought.created_at]
    for one in back:
        stood = _as_it_stood(one, brought.replaced[one.id])
        before.extend(keep_session(db, stood, now).before)
        entities.put(db, stood)  # it stands as if it had never been edited since
    return Change.of(*before, said=_said(len(mine), len(back)))


def _used(db: Db) -> set[str]:
    """Return the ids of the sessions that something in the journal points to."""
    kinds = (Effect, Reflection, Step, Phase)
    every: list[Any] = [
        one for kind in kinds for one in entities.everything(db, kind, trashed=None)
    ]
    return {one.session_id for one in every if one.session_id is not None}


def _changed(db: Db, brought: Import) -> list[Session]:
    found = (entities.get(db, Session, one) for one in brought.replaced)
    return [one for one in found if one is not None and one.deleted_at is None]


def _as_it_stood(session: Session, text: str) -> Session:
    stood = json.loads(text)
    at = None if stood["at"] is None else time.fromisoformat(stood["at"])
    edited_at = stood["edited_at"]
    return replace(
        session,
        planned=Planned(date.fromisoformat(stood["day"]), at, stood["zone"]),
        status=Status(stood["status"]),
        minutes=stood["minutes"],
        sequence=stood["sequence"],
        calendar_said=stood["calendar_said"],
        edited_at=None if edited_at is None else datetime.fromisoformat(edited_at),
    )


def _said(out: int, back: int) -> str:
    counts = (
        (out, ngettext("{n} session taken out.", "{n} sessions taken out.", out)),
        (back, ngettext("{n} session put back.", "{n} sessions put back.", back)),
    )
    return " ".join(sentence.format(n=count) for count, sentence in counts if count)
