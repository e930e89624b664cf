"""The Sessions page."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.plan import Stage
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.sessions.calendar_acts import CalendarActs
from moodjournal.ui.pages.sessions.calendar_view import CalendarView
from moodjournal.ui.pages.sessions.course_view import CourseView
from moodjournal.ui.pages.sessions.import_view import ImportView
from moodjournal.ui.pages.sessions.plan_acts import ImportActs, PlanActs
from moodjournal.ui.pages.sessions.plan_view import PlanView
from moodjournal.ui.pages.sessions.snapshot import Seen, look, usual_time
from moodjournal.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent

    from moodjournal.store import Db

LIST_ABOVE = 1.5
"""Where text is larger than this the page opens as a list (DESIGN, Rules)."""


class SessionsPage(Page[Seen]):
    """The calendar and one session; or the plan, the course, a calendar file."""

    topics = frozenset(
        {
            Topic.CHECK_INS,
            Topic.COURSES,
            Topic.EFFECTS,
            Topic.FLAGS,
            Topic.GOALS,
            Topic.MEDICINES,
            Topic.PHASES,
            Topic.REFLECTIONS,
            Topic.SESSIONS,
            Topic.SETTINGS,
            Topic.STEPS,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: Seen | None = None
        self._waits = ""  # the view to open once something is known
        self._from: QWidget | None = None  # the view that a plan leads back to
        self._month = logical_day(Moment.from_utc(desk.clock(), desk.zone()))
        self._asked: str | None = None
        self._course_id: str | None = None
        self._stage: Stage | None = None  # told at the first start
        self.calendar, self.plan = CalendarView(desk), PlanView(desk)
        self.course, self.dates = CourseView(desk), ImportView(desk)
        self.stack = QStackedWidget()
        self._places: dict[QWidget, int] = {
            view: self.stack.addWidget(scrolling(view))
            for view in (self.calendar, self.plan, self.course, self.dates)
        }
        self.acts = CalendarActs(desk, self.calendar, self)
        self.plan_acts = PlanActs(desk, self.plan, self)
        self.import_acts = ImportActs(desk, self.dates, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self._connect()

    @override
    def load(self, db: Db) -> Seen:
        opening = self._seen is None
        return look(db, self.desk, self._month, self._asked, self._course_id, opening=opening)

    @override
    def show_snapshot(self, snapshot: Seen) -> None:
        opened = self._seen is not None
        if snapshot.month != self._month or (opened and snapshot.asked != self._asked):
            return  # something else was asked for meanwhile, and is on its way
        self._seen = snapshot
        if not opened:
            self._asked = snapshot.asked
            self._open_first()
        if snapshot.chosen is None:
            self._asked = None
        self.acts.show_seen(snapshot.calendar)
        self.calendar.show_seen(snapshot.calendar, self._month, snapshot.chosen)
        self.course.show_course(snapshot.courses)
        self._open_waiting()

    @override
    def arrive(self, what: Any) -> None:
        if isinstance(what, Stage):
            self._stage, what = what, "plan"
        if what in ("plan", "course"):
            self._waits = what
            self._open_waiting()
        elif isinstance(what, str):
            self._show(self.calendar)
            self.choose(what)

    @override
    def apply_theme(self) -> None:
        self.calendar.pane.apply_theme()
        self.plan.apply_theme()
        self.refresh()

    @override
    def leave(self) -> None:
        self.calendar.card.keep()
        self.course.keep()

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
        known = {one.id: one for one in self._seen.calendar.sessions} if self._seen else {}
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
        if not self._waits:
            self.calendar.focus_calendar()

    def _open_waiting(self) -> None:
        if self._seen is None or not self._waits:
            return
        waits, self._waits = self._waits, ""
        if waits == "plan":
            self._open_plan()
        else:
            self._open_course(goals=True)

    def _show(self, view: QWidget) -> None:
        self._waits = ""
        self.leave()
        self.stack.setCurrentIndex(self._places[view])

    def _shows(self, view: QWidget) -> bool:
        return self.stack.currentIndex() == self._places[view]

    def _open_plan(self) -> None:
        if self._seen is not None:
            self._from = self.course if self._shows(self.course) else self.calendar
            self._show(self.plan)
            self.plan_acts.begin(self._seen.plan)
            if self._stage is not None:
                self.plan.choose_stage(self._stage)
                self._stage = None

    def _open_course(self, *, goals: bool = False) -> None:
        self._show(self.course)
        self.course.begin(goals=goals)

    def _open_calendar(self) -> None:
        self._show(self.calendar)
        self.calendar.focus_calendar()

    def _on_course(self) -> None:
        self._open_course()

    def _on_other_course(self, course_id: str) -> None:
        self._course_id = course_id
        self.refresh()

    def _on_plan_left(self) -> None:
        if self._from is self.course:
            self._open_course()
        else:
            self._open_calendar()

    def _on_dates(self) -> None:
        self.calendar.pane.complain("")
        self._show(self.dates)

    def _on_no_dates(self, sentence: str) -> None:
        self._open_calendar()
        self.calendar.pane.complain(sentence)

    # --- acts

    def _on_check_in(self, day: date) -> None:
        self.leads_to.emit("today", day)

    def _on_add(self, day: date | None = None) -> None:
        self.calendar.card.keep()
        day = day or self.calendar.pane.grid.cursor_day()
        usual = usual_time(self._seen.calendar, day) if self._seen else None
        self.calendar.start_adding(day, usual)

    def _on_day(self, day: date) -> None:
        """Let the cursor be seen where the window is small."""
        view, grid = self.stack.widget(0), self.calendar.pane.grid
        if isinstance(view, QScrollArea) and grid.shows(day):
            spot = grid.mapTo(self.calendar, grid.day_place(day))
            view.ensureVisible(spot.x(), spot.y(), 60, 80)

    def _on_written(self, session_id: str, day: date | None) -> None:
        self._asked = session_id
        if day is not None:
            self._look_at(day)

    def _on_planned(self, change: Change, day: date | None) -> None:
        self._asked = self._course_id = None
        if day is not None:
            self._look_at(day)
        self._open_calendar()
        self._tell(change)

    def _on_save_key(self) -> None:
        if self._shows(self.plan):
            self.plan.save()
        elif self._shows(self.course):
            self.course.save()
        elif self._shows(self.dates):
            self.dates.bring_in()
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
        calendar.course_wanted.connect(self._on_course)
        calendar.add_wanted.connect(self._on_add)
        calendar.pane.add_wanted.connect(self._on_add)
        calendar.pane.check_in_wanted.connect(self._on_check_in)
        calendar.pane.month_wanted.connect(self.show_month)
        calendar.pane.session_chosen.connect(self.choose)
        calendar.card.leads_to.connect(self.leads_to)
        grid.day_chosen.connect(self._on_day)
        for wish in (calendar.import_wanted, self.plan.import_wanted):
            wish.connect(self.import_acts.ask)
        self.acts.chosen.connect(self._on_written)
        self.acts.done.connect(self._tell)
        self.plan.cancelled.connect(self._on_plan_left)
        self.course.plan_wanted.connect(self._open_plan)
        self.course.course_wanted.connect(self._on_other_course)
        self.course.saved.connect(self._tell)
        for leave in (self.course.back, self.dates.back):
            leave.connect(self._open_calendar)
        self.import_acts.opened.connect(self._on_dates)
        self.import_acts.failed.connect(self._on_no_dates)
        for acts in (self.plan_acts, self.import_acts):
            acts.done.connect(self._on_planned)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_save_key)
