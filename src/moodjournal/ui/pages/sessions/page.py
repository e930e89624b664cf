"""The Sessions page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.sessions.calendar_view import CalendarView
from moodjournal.ui.pages.sessions.plan_view import PlanView
from moodjournal.ui.pages.sessions.snapshot import Seen, last_dose, look, number_on, usual_time
from moodjournal.ui.widgets.when import day_words
from moodjournal.usecases.change_session import add_session, move_session
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.put_in_trash import put_in_trash

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent

    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.plan import Plan
    from moodjournal.store import Db
    from moodjournal.usecases.see_sessions import CalendarSeen

LIST_ABOVE = 1.5
"""Where text is larger than this the page opens as a list (DESIGN, Rules)."""


class SessionsPage(Page[Seen]):
    """The calendar and one session; or the plan that fills the calendar."""

    topics = frozenset(
        {
            Topic.CHECK_INS,
            Topic.COURSES,
            Topic.EFFECTS,
            Topic.PHASES,
            Topic.REFLECTIONS,
            Topic.SESSIONS,
            Topic.SETTINGS,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._opened = self._plan_waits = False
        self._seen: CalendarSeen | None = None
        self._month = Moment.from_utc(desk.clock(), desk.zone()).at.date()
        self._asked: str | None = None
        self.calendar = CalendarView(desk)
        self.plan = PlanView(desk)
        self.stack = QStackedWidget()
        for view in (self.calendar, self.plan):
            self.stack.addWidget(_scrolling(view))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self._connect()

    @override
    def load(self, db: Db) -> Seen:
        return look(db, self.desk, self._month, self._asked, opening=not self._opened)

    @override
    def show_snapshot(self, snapshot: Seen) -> None:
        if snapshot.month != self._month or (self._opened and snapshot.asked != self._asked):
            return  # something else was asked for meanwhile, and is on its way
        self._seen = seen = snapshot.calendar
        if not self._opened:
            self._opened, self._asked = True, snapshot.asked
            self._open_first()
        chosen = snapshot.chosen
        if chosen is None:
            self._asked = None
        dose = last_dose(self.desk.locale, seen, chosen.session) if chosen else ""
        self.calendar.show_seen(seen, self._month, chosen, dose)
        if self._plan_waits:
            self._open_plan()

    @override
    def arrive(self, what: Any) -> None:
        if what == "plan":
            self._plan_waits = True
            if self._seen is not None:
                self._open_plan()
        elif isinstance(what, str):
            self._show_calendar()
            self.choose(what)

    @override
    def apply_theme(self) -> None:
        self.calendar.pane.apply_theme()
        self.plan.apply_theme()
        self.refresh()

    @override
    def leave(self) -> None:
        self.calendar.card.keep()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.leave()

    # --- what is looked at

    def choose(self, session_id: str) -> None:
        """Open a session beside the calendar."""
        self.calendar.card.keep()
        self.calendar.stop_adding()
        self._asked = session_id
        known = {one.id: one for one in self._seen.sessions} if self._seen else {}
        if session_id in known and self.calendar.pane.list.isVisible():
            self._look_at(known[session_id].moment.at.date())
        self.refresh()

    def show_month(self, day: date) -> None:
        """Show the month of ``day``, with the cursor on it."""
        self._look_at(day)
        self.refresh()

    def _look_at(self, day: date) -> None:
        self._month = day
        self.calendar.pane.grid.set_cursor(day)

    def _open_first(self) -> None:
        self.calendar.pane.grid.set_cursor(self._month)
        large = self.fontInfo().pixelSize() > LIST_ABOVE * self.desk.tokens().body.size_px
        self.calendar.pane.show_as("list" if large else "month")
        if not self._plan_waits:
            self.calendar.focus_calendar()

    def _show_calendar(self) -> None:
        self._plan_waits = False
        self.stack.setCurrentIndex(0)

    def _open_plan(self) -> None:
        self._plan_waits = False
        seen = self._seen
        if seen is not None:
            self.calendar.card.keep()
            self.stack.setCurrentIndex(1)
            self.plan.begin(seen.today, partial(number_on, seen))

    # --- acts

    def _on_add(self, day: date | None = None) -> None:
        self.calendar.card.keep()
        day = day or self.calendar.pane.grid.cursor_day()
        self.calendar.start_adding(day, usual_time(self._seen, day) if self._seen else None)

    def _on_day(self, day: date) -> None:
        """Let the cursor be seen where the window is small."""
        view, grid = self.stack.widget(0), self.calendar.pane.grid
        if isinstance(view, QScrollArea) and grid.shows(day):
            spot = grid.mapTo(self.calendar, grid.day_place(day))
            view.ensureVisible(spot.x(), spot.y(), 60, 80)

    def _on_new(self, session: Session) -> None:
        command = partial(add_session, session=session, now=self.desk.clock())
        landed = partial(self._on_added, session)
        self.desk.worker.write(command, landed, self._on_not_added)

    def _on_added(self, session: Session, change: Change) -> None:
        self.calendar.stop_adding()
        self._asked = session.id
        self._look_at(session.moment.at.date())
        self.calendar.focus_calendar()
        self._tell(change)

    def _on_not_added(self, error: ToldError) -> None:
        self.calendar.add.refuse(str(error))

    def _on_moved(self, session_id: str, day: date) -> None:
        known = {one.id: one for one in self._seen.sessions} if self._seen else {}
        session = known.get(session_id)
        if session is None or session.planned is None:
            return
        planned = replace(session.planned, day=day)
        command = partial(
            move_session, session_id=session_id, planned=planned, now=self.desk.clock()
        )
        self.calendar.pane.complain("")
        landed = partial(self._on_was_moved, session_id, day)
        self.desk.worker.write(command, landed, self._on_not_moved)

    def _on_was_moved(self, session_id: str, day: date, change: Change) -> None:
        self._asked = session_id
        moved = _("Moved to {day}.").format(day=day_words(self.desk.locale, day))
        more = "" if change.said == _("Saved.") else change.said
        self._tell(change.saying(f"{moved} {more}".strip()))

    def _on_not_moved(self, error: ToldError) -> None:
        self.calendar.pane.complain(str(error))

    def _on_delete(self, session_id: str) -> None:
        command = partial(put_in_trash, kind=Session, entity_id=session_id, now=self.desk.clock())
        self.desk.worker.write(command, self._tell, self._on_not_moved)

    def _on_plan(self, plan: Plan) -> None:
        if self._seen is not None:
            command = partial(plan_course, plan=plan, today=self._seen.today)
            landed = partial(self._on_planned, plan.first_day)
            self.desk.worker.write(command, landed, self._on_not_planned)

    def _on_planned(self, first_day: date, change: Change) -> None:
        self._show_calendar()
        self._asked = None
        self._look_at(first_day)
        self.calendar.focus_calendar()
        self._tell(change)

    def _on_not_planned(self, error: ToldError) -> None:
        self.plan.refuse(str(error))

    def _on_plan_left(self) -> None:
        self._show_calendar()
        self.calendar.focus_calendar()

    def _on_save_key(self) -> None:
        if self.stack.currentIndex():
            self.plan.save()
        else:
            self.calendar.save()

    def _tell(self, change: Change) -> None:
        self.said.emit(change.said, _("Undo"), self._on_undo)

    def _on_undo(self) -> None:
        self.desk.worker.undo()

    # --- how it is made

    def _connect(self) -> None:
        calendar, grid = self.calendar, self.calendar.pane.grid
        calendar.plan_wanted.connect(self._open_plan)
        calendar.add_wanted.connect(self._on_add)
        calendar.add.save_wanted.connect(self._on_new)
        calendar.card.delete_wanted.connect(self._on_delete)
        calendar.pane.month_wanted.connect(self.show_month)
        calendar.pane.session_chosen.connect(self.choose)
        grid.day_chosen.connect(self._on_day)
        grid.session_moved.connect(self._on_moved)
        grid.add_wanted.connect(self._on_add)
        self.plan.save_wanted.connect(self._on_plan)
        self.plan.cancelled.connect(self._on_plan_left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(context)
            shortcut.activated.connect(self._on_save_key)


def _scrolling(inside: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
