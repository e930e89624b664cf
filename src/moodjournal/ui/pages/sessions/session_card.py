"""The panel of one session: before, during and after a treatment; a talk; a visit."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from moodjournal.domain.moment import Moment
from moodjournal.domain.names import phase_name, session_name, status_name
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.ui.pages.sessions.acute_ask import AcuteAsk
from moodjournal.ui.pages.sessions.after_tab import AfterTab
from moodjournal.ui.pages.sessions.dose_line import DoseLine
from moodjournal.ui.pages.sessions.facts_tab import FactsTab
from moodjournal.ui.pages.sessions.integration_tab import IntegrationTab
from moodjournal.ui.pages.sessions.visit_tab import VisitTab
from moodjournal.ui.pages.sessions.wording import dose_text, session_when
from moodjournal.ui.pages.sessions.words_tab import BeforeTab, ReflectTab
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.tabs_line import TabsLine
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_session import mark_session

if TYPE_CHECKING:
    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.sessions.tab import SessionTab
    from moodjournal.usecases.see_session import SessionSeen


class SessionCard(Card):
    """One session, looked at and written to.

    Signals:
        delete_wanted: Id of the session to put into the trash.
        leads_to: Another page is wanted: its key, and what to show there.
    """

    delete_wanted = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: Session | None = None
        self.name = words("", "section")
        self.about = words("", "muted")
        statuses = [(one, status_name(one)) for one in Status]
        self.status = MenuButton(_("Status"), statuses, "pill")
        self.status.picked.connect(self._on_status)
        self.said = SaidLine()
        self.said.acted.connect(self._on_undo)
        self.dose, self.acute = DoseLine(desk), AcuteAsk(desk)
        self.acute.settings_wanted.connect(self._on_settings)
        self.before, self.facts = BeforeTab(desk), FactsTab(desk)
        self.after, self.reflect = AfterTab(desk), ReflectTab(desk)
        self.integration, self.visit = IntegrationTab(desk), VisitTab(desk)
        self._parts: dict[str, SessionTab] = {
            "before": self.before,
            "integration": self.integration,
            "visit": self.visit,
            "session": self.facts,
            "after": self.after,
            "reflect": self.reflect,
        }
        self._tabs = {
            kind: TabsLine(_("Parts of the session"), named) for kind, named in _named().items()
        }
        self.delete = QPushButton(_("Delete this session"))
        self.delete.setProperty("role", "plain")
        self.delete.setProperty("compact", "true")
        self.delete.clicked.connect(self._on_delete)
        self._build()

    @property
    def tabs(self) -> TabsLine:
        """The tabs of the session shown."""
        return self._tabs[self._session.kind if self._session else SessionKind.TREATMENT]

    def show_session(self, seen: SessionSeen) -> None:
        """Show one session; its doses stand in ``seen``."""
        fresh = self._session is None or seen.session.id != self._session.id
        self._session = seen.session
        self._show_head(seen)
        if fresh:
            self.said.clear()
            self.dose.said.clear()
            self.tabs.set_current(_first_tab(seen.session), quiet=True)
        for part in self._parts.values():
            part.show_session(seen)
        self._show_doses(seen)
        self._show_tab()

    def keep(self) -> None:
        """Save what was typed and not saved yet, in every part."""
        for part in self._parts.values():
            part.keep()

    def save(self) -> None:
        """Save what is in view: Ctrl+Enter."""
        self._parts[self._current()].save()

    def _current(self) -> str:
        return self.tabs.current()

    # --- what it shows

    def _show_head(self, seen: SessionSeen) -> None:
        session = seen.session
        self.name.setText(session_name(session.kind, seen.number))
        self.setAccessibleName(self.name.text())
        phase = phase_name(seen.phase.kind).lower() if seen.phase else ""
        when = session_when(self._desk.locale, session, year=_is_far(session, self._desk))
        self.about.setText(" · ".join(one for one in (when, phase, _since(seen)) if one))
        self.status.show_value(session.status, status_name(session.status))
        self.status.setProperty("on", "true" if session.status is Status.DONE else "false")
        self.status.style().polish(self.status)

    def _show_doses(self, seen: SessionSeen) -> None:
        doses = seen.doses
        dose = dose_text(self._desk.locale, doses.to_repeat) if doses.to_repeat else ""
        self.dose.show_course(seen.session.course_id if doses.daily else None, dose)
        self.acute.setVisible(doses.ask_acute)

    def _show_tab(self) -> None:
        for line in self._tabs.values():
            line.setVisible(line is self.tabs)
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

    def _on_marked(self, change: Change) -> None:
        self._on_saved("" if change.said == _("Saved.") else change.said)

    def _on_refused(self, error: ToldError) -> None:
        self.said.complain(str(error))

    def _on_saved(self, said: str) -> None:
        if said:
            self.said.say(said.removesuffix("."), _("undo"))
            return
        now = Moment.from_utc(self._desk.clock(), self._desk.zone())
        at = time_words(self._desk.locale, now.at.time())
        self.said.say(_("Saved {time}").format(time=at), _("undo"))

    def _on_undo(self) -> None:
        self._desk.worker.undo(self._on_undone)

    def _on_undone(self, _change: Change) -> None:
        self.said.say(_("Taken back."))

    def _on_settings(self) -> None:
        self.keep()
        self.leads_to.emit("settings", "acute_hours")

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
        self.body.addWidget(self.dose)
        for line in self._tabs.values():
            line.chosen.connect(self._on_tab)
            self.body.addWidget(line)
        self.body.addWidget(self.said)
        for part in self._parts.values():
            part.saved.connect(self._on_saved)
            part.refused.connect(self.said.complain)
            self.body.addWidget(part)
        self.body.addWidget(self.acute)
        self.body.addWidget(self.delete, alignment=Qt.AlignmentFlag.AlignTrailing)
        self.body.setSpacing(8)


def _named() -> dict[SessionKind, list[tuple[str, str]]]:
    """Return the parts of each kind of session, and what they are called."""
    return {
        SessionKind.TREATMENT: [
            ("before", _("Before")),
            ("session", _("Session")),
            ("after", _("After")),
            ("reflect", _("Reflect")),
        ],
        SessionKind.INTEGRATION: [
            ("integration", _("Integration")),
            ("session", _("Date and note")),
        ],
        SessionKind.VISIT: [("visit", _("Visit")), ("session", _("Date and note"))],
    }


def _since(seen: SessionSeen) -> str:
    if seen.since is None:
        return ""
    days, number = seen.since
    return _("day {days} since session {n}").format(days=days, n=number)


def _first_tab(session: Session) -> str:
    if session.kind is not SessionKind.TREATMENT:
        return session.kind.value
    return "after" if session.status is Status.DONE else "before"


def _is_far(session: Session, desk: Desk) -> bool:
    now = Moment.from_utc(desk.clock(), desk.zone())
    return abs((session.moment.at.date() - now.at.date()).days) > 180
