"""What follows when a plan is put on the calendar, or a calendar file is brought in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.ui.backing import keep_safe
from moodjournal.ui.pages.sessions.import_view import ask_for_calendar
from moodjournal.usecases.bring_in_calendar import bring_in_calendar
from moodjournal.usecases.change_plan import change_plan
from moodjournal.usecases.look_into_calendar import look_into_calendar
from moodjournal.usecases.plan_course import plan_course

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.plan import Plan
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.sessions.import_view import ImportView
    from moodjournal.ui.pages.sessions.plan_view import PlanView
    from moodjournal.usecases.back_up import BackedUp
    from moodjournal.usecases.look_into_calendar import CalendarLook
    from moodjournal.usecases.see_plan import PlanSeen


class PlanActs(QObject):
    """Begins a course, or changes the plan of the one that goes on.

    Signals:
        done: The Change that was written, and the date to look at, or None.
    """

    done = Signal(object, object)

    def __init__(self, desk: Desk, view: PlanView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._standing: PlanSeen | None = None
        view.save_wanted.connect(self._on_plan)

    def begin(self, seen: PlanSeen) -> None:
        """Open the plan as it stands."""
        self._standing = seen
        self._view.begin(seen)

    def _on_plan(self, plan: Plan) -> None:
        standing = self._standing
        if standing is None:
            return
        command = partial(plan_course, plan=plan, today=standing.today)
        if standing.course is not None:
            command = partial(
                change_plan,
                course_id=standing.course.id,
                plan=plan,
                today=standing.today,
                now=self._desk.clock(),
            )
        dates = plan.dates()
        landed = partial(self._on_landed, dates[0] if dates else None)
        self._desk.worker.write(command, landed, self._on_refused)

    def _on_landed(self, day: date | None, change: Change) -> None:
        self.done.emit(change, day)

    def _on_refused(self, error: ToldError) -> None:
        self._view.refuse(str(error))


class ImportActs(QObject):
    """Looks into a calendar file, and brings in what is chosen of it.

    Signals:
        opened: The file is shown.
        failed: The file cannot be read: why, in one sentence.
        done: The Change that was written, and the date to look at, or None.
    """

    opened = Signal()
    failed = Signal(str)
    done = Signal(object, object)

    def __init__(self, desk: Desk, view: ImportView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._view, self._parent = desk, view, parent
        self._command: Callable[[Db], Change] | None = None
        self._first_day: date | None = None
        view.chosen.connect(self._on_chosen)

    def ask(self) -> None:
        """Let the person choose a file, and look into it."""
        path = ask_for_calendar(self._parent)
        if path is not None:
            self.look_into(path)

    def look_into(self, path: Path) -> None:
        """Show what the file at ``path`` holds."""
        query = partial(
            look_into_calendar, path=path, zone=self._desk.zone(), now=self._desk.clock()
        )
        self._desk.worker.read(query, self._on_looked, self._on_failed)

    def _on_looked(self, look: CalendarLook) -> None:
        self.opened.emit()
        self._view.begin(look)

    def _on_failed(self, error: ToldError) -> None:
        self.failed.emit(str(error))

    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        incoming = self._view.incoming()
        if incoming is None:
            return
        days = [one.planned.day for one in incoming.events if one.uid in set(chosen)]
        self._command = partial(
            bring_in_calendar, incoming=incoming, chosen=chosen, now=self._desk.clock()
        )
        self._first_day = min(days, default=None)
        keep_safe(self._desk, self._on_safe, self._on_refused)

    def _on_safe(self, _made: BackedUp) -> None:
        """Bring in what was chosen, now that a backup is there."""
        command, self._command = self._command, None
        if command is not None:
            landed = partial(self._on_landed, self._first_day)
            self._desk.worker.write(command, landed, self._on_refused)

    def _on_landed(self, day: date | None, change: Change) -> None:
        self.done.emit(change, day)

    def _on_refused(self, error: ToldError) -> None:
        self._view.refuse(str(error))
