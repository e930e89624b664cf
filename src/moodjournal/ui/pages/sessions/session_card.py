"""The panel of one session: Before, Session, After, Reflect."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.ui.pages.sessions.after_tab import AfterTab
from moodjournal.ui.pages.sessions.facts_tab import FactsTab
from moodjournal.ui.pages.sessions.wording import session_when
from moodjournal.ui.pages.sessions.words_tab import BeforeTab, ReflectTab
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.names import phase_name, session_name, status_name
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.tabs_line import TabsLine
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_session import mark_session

if TYPE_CHECKING:
    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen


class SessionCard(Card):
    """One session, looked at and written to.

    Signals:
        delete_wanted: Id of the session to put into the trash.
    """

    delete_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: Session | None = None
        self.name = words("", "section")
        self.about = words("", "muted")
        statuses = [(one, status_name(one)) for one in Status]
        self.status = MenuButton(_("Status"), statuses, "pill")
        self.status.picked.connect(self._on_status)
        named = [
            ("before", _("Before")),
            ("session", _("Session")),
            ("after", _("After")),
            ("reflect", _("Reflect")),
        ]
        self.tabs = TabsLine(_("Parts of the session"), named)
        self.said = SaidLine()
        self.said.acted.connect(self._on_undo)
        self.before, self.facts = BeforeTab(desk), FactsTab(desk)
        self.after, self.reflect = AfterTab(desk), ReflectTab(desk)
        parts = (self.before, self.facts, self.after, self.reflect)
        self._parts = dict(zip((key for key, _label in named), parts, strict=True))
        self.delete = QPushButton(_("Delete this session"))
        self.delete.setProperty("role", "plain")
        self.delete.setProperty("compact", "true")
        self.delete.clicked.connect(self._on_delete)
        self._build()

    def show_session(self, seen: SessionSeen, last_dose: str) -> None:
        """Show one session; ``last_dose`` is what the session before was given, in words."""
        fresh = self._session is None or seen.session.id != self._session.id
        self._session = seen.session
        self._show_head(seen)
        if fresh:
            self.said.clear()
            self.tabs.set_current(_first_tab(seen.session), quiet=True)
        for part in self._parts.values():
            part.show_session(seen)
        self._show_tab()
        self.facts.show_last_dose(last_dose)

    def keep(self) -> None:
        """Save what was typed and not saved yet, in every part."""
        for part in self._parts.values():
            part.keep()

    def save(self) -> None:
        """Save what is in view: Ctrl+Enter."""
        self._parts[self._current()].save()

    def _current(self) -> str:
        treatment = self._session is None or self._session.kind is SessionKind.TREATMENT
        return self.tabs.current() if treatment else "session"

    # --- what it shows

    def _show_head(self, seen: SessionSeen) -> None:
        session = seen.session
        self.name.setText(session_name(session.kind, seen.number))
        self.setAccessibleName(self.name.text())
        phase = phase_name(seen.phase.kind).lower() if seen.phase else ""
        when = session_when(self._desk.locale, session, year=_is_far(session, self._desk))
        self.about.setText(" · ".join(one for one in (when, phase) if one))
        self.status.show_value(session.status, status_name(session.status))
        self.status.setProperty("on", "true" if session.status is Status.DONE else "false")
        self.status.style().polish(self.status)

    def _show_tab(self) -> None:
        treatment = self._session is None or self._session.kind is SessionKind.TREATMENT
        self.tabs.setVisible(treatment)
        for key, part in self._parts.items():
            part.setVisible(key == self._current())

    def _on_tab(self, _key: str) -> None:
        self.keep()
        self._show_tab()

    # --- acts

    def _on_status(self, status: Status) -> None:
        if self._session is None or status is self._session.status:
            return
        self.keep()
        command = partial(
            mark_session, session_id=self._session.id, status=status, now=self._desk.clock()
        )
        self._desk.worker.write(command, self._on_marked, self._on_refused)

    def _on_marked(self, _change: Change) -> None:
        self._on_saved()

    def _on_refused(self, error: ToldError) -> None:
        self.said.complain(str(error))

    def _on_saved(self) -> None:
        now = Moment.from_utc(self._desk.clock(), self._desk.zone())
        at = time_words(self._desk.locale, now.at.time())
        self.said.say(_("Saved {time}").format(time=at), _("undo"))

    def _on_undo(self) -> None:
        self._desk.worker.undo(self._on_undone)

    def _on_undone(self, _change: Change) -> None:
        self.said.say(_("Taken back."))

    def _on_delete(self) -> None:
        if self._session is not None:
            self.keep()
            self.delete_wanted.emit(self._session.id)

    # --- how it is made

    def _build(self) -> None:
        title = QVBoxLayout()
        title.setSpacing(2)
        title.addWidget(self.name)
        title.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(title, stretch=1)
        head.addWidget(self.status, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.said)
        for part in self._parts.values():
            part.saved.connect(self._on_saved)
            part.refused.connect(self.said.complain)
            self.body.addWidget(part)
        self.body.addWidget(self.delete, alignment=Qt.AlignmentFlag.AlignTrailing)
        self.body.setSpacing(8)
        self.tabs.chosen.connect(self._on_tab)


def _first_tab(session: Session) -> str:
    return "after" if session.status is Status.DONE else "before"


def _is_far(session: Session, desk: Desk) -> bool:
    now = Moment.from_utc(desk.clock(), desk.zone())
    return abs((session.moment.at.date() - now.at.date()).days) > 180
