"""Keeps what is being typed: a moment after the last key, and while typing every two seconds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

from moodjournal.domain.draft import Draft, stamp_of
from moodjournal.domain.draft_body import body_of
from moodjournal.domain.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.entity import Entity
    from moodjournal.ui.page import Desk
    from moodjournal.ui.widgets.draft_offer import DraftOffer

QUIET_MS = 300
LATEST_MS = 1700
"""A crash while typing loses at most 2 s (RELIABILITY.md); the disk needs its part of them."""


class DraftKeeper(QObject):
    """Watches one form.

    Args:
        desk: What the page works with.
        compose: Returns what is typed and not saved now; None if that is nothing.
        form: The form; when it goes out of sight, what was typed is kept at once.

    Signals:
        found: The Draft that was asked for with ``look``.
    """

    found = Signal(object)

    def __init__(self, desk: Desk, compose: Callable[[], Draft | None], form: QWidget) -> None:
        super().__init__(form)
        form.installEventFilter(self)
        self._desk, self._compose = desk, compose
        self._kept = ""
        self._quiet, self._latest = self._timer(QUIET_MS), self._timer(LATEST_MS)

    def touch(self) -> None:
        """Something was typed."""
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep(self) -> None:
        """Keep the draft now; one that says nothing any more is dropped."""
        from moodjournal.usecases.keep_draft import keep_draft

        self.stop()
        if not self._desk.worker.is_open():
            return
        draft = self._compose()
        if draft is not None:
            self._kept = draft.id
            self._desk.worker.write(partial(keep_draft, draft=draft))
        elif self._kept:
            self.drop(self._kept)

    def stop(self) -> None:
        """Keep no draft of what was typed so far: it is being saved."""
        self._quiet.stop()
        self._latest.stop()

    def drop(self, what: str) -> None:
        """Forget the draft called ``what``."""
        from moodjournal.usecases.keep_draft import drop_draft

        self.stop()
        self._kept = ""
        self._desk.worker.write(partial(drop_draft, what=what))

    def look(self, what: str) -> None:
        """Ask for the draft called ``what``; ``found`` tells if there is one to be offered."""
        from moodjournal.usecases.keep_draft import see_draft

        self._desk.worker.read(partial(see_draft, what=what), self._on_seen)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Hide and self._quiet.isActive():
            self.keep()
        return super().eventFilter(watched, event)

    def _on_seen(self, draft: Draft | None) -> None:
        if draft is not None:
            self.found.emit(draft)

    def _timer(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(self.keep)
        return timer


def draft_of(
    desk: Desk, what: str, typed: Entity, before: Entity | None, moment: Moment | None = None
) -> Draft:
    """Return the draft called ``what`` of an entry as it is typed now.

    Args:
        desk: What the page works with.
        what: The name of the draft.
        typed: The entry as it would be saved.
        before: The saved entry it changes; None if it was never saved.
        moment: The moment it tells of, if it tells of one.
    """
    return Draft(
        id=what,
        body=body_of(typed),
        moment=moment,
        saved_at=desk.clock(),
        entity_id=before.id if before else "",
        based_on=stamp_of(before) if before else None,
    )


def show_offer(desk: Desk, offer: DraftOffer, draft: Draft) -> None:
    """Offer ``draft`` by the clock of this place."""
    at, now = (Moment.from_utc(t, desk.zone()).at for t in (draft.saved_at, desk.clock()))
    offer.offer(draft, at, now)
