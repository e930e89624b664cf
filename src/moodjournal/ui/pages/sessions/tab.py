"""What the parts of a session's panel share."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen


class SessionTab(QWidget):
    """One part of the panel. It writes by itself, and never shows less than was typed.

    Signals:
        saved: Something was written; what is to be said of it, empty if that it is saved.
        refused: Something was not; the sentence that says why.
    """

    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._session_id = ""
        self._under_way = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def show_session(self, seen: SessionSeen) -> None:
        """Show ``seen``; while a write is under way an older state of it is passed over."""
        fresh = seen.session.id != self._session_id
        if fresh or not self._under_way:
            self._session_id = seen.session.id
            self.fill(seen, fresh=fresh)

    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        """Fill the fields; only a ``fresh`` session may replace what was typed and not saved."""
        raise NotImplementedError

    def keep(self) -> None:
        """Save what was typed and not saved yet; called before anything goes out of sight."""

    def save(self) -> None:
        """Save everything here: the person asked for it."""
        self.keep()

    def write(
        self,
        command: Callable[[Db], Change],
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Hand in ``command``; ``otherwise`` is called if it is refused."""
        self._under_way += 1

        def refused(error: ToldError) -> None:
            self._under_way -= 1
            if otherwise is not None:
                otherwise()
            self.refused.emit(str(error))

        self.desk.worker.write(command, self._on_saved, refused)

    def _on_saved(self, change: Change) -> None:
        self._under_way -= 1
        self.saved.emit("" if change.said == _("Saved.") else change.said)
