"""One course on one page: what it is, its phases, goals, medicines, dated events."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.pages.sessions.course_card import CourseCard
from moodjournal.ui.pages.sessions.flags_card import FlagsCard
from moodjournal.ui.pages.sessions.goals_card import GoalsCard
from moodjournal.ui.pages.sessions.medicines_card import MedicinesCard
from moodjournal.ui.pages.sessions.phases_card import PhasesCard
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_courses import CoursesSeen

WIDE_PX = 720


class CourseView(QWidget):
    """Cards one below the other; each saves what it holds.

    Signals:
        saved: The Change that was written.
        plan_wanted: The person wants to plan, or to change the plan.
        course_wanted: Id of another course to look at.
        back: The person goes back.
    """

    saved = Signal(object)
    plan_wanted = Signal()
    course_wanted = Signal(str)
    back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.back_button = QPushButton(_("Back"))
        self.back_button.clicked.connect(self.back)
        self.course = CourseCard(desk)
        self.goals, self.phases = GoalsCard(desk), PhasesCard(desk)
        self.medicines, self.flags = MedicinesCard(desk), FlagsCard(desk)
        self.course.plan_wanted.connect(self.plan_wanted)
        self.course.course_wanted.connect(self.course_wanted)
        self._build()

    def show_course(self, seen: CoursesSeen) -> None:
        """Show the course looked at."""
        for card in self._cards():
            card.show_course(seen)

    def begin(self, *, goals: bool = False) -> None:
        """Put the keys on the first thing, or on the goals."""
        if goals:
            self.goals.focus_ratings()
        else:
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Save every form that is open: Ctrl+Enter."""
        self.course.keep()
        for card in (self.goals, self.phases, self.medicines, self.flags):
            card.save()

    def keep(self) -> None:
        """Save what was typed into the lines of the course."""
        self.course.keep()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def _cards(
        self,
    ) -> tuple[CourseCard, GoalsCard, PhasesCard, MedicinesCard, FlagsCard]:
        return self.course, self.goals, self.phases, self.medicines, self.flags

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDE_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        title = words(_("Your course"), "title")
        title.setWordWrap(False)
        column.addWidget(HeadLine(title, self.back_button))
        for card in self._cards():
            card.saved.connect(self.saved)
            column.addWidget(card)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 36)
        whole.addWidget(inside, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
