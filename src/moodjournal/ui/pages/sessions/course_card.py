"""The course itself: what it is called, what it is for, where; and its end."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal import clinical
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.names import route_name
from moodjournal.ui.pages.sessions.care_fields import span_words
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.describe_course import describe_course
from moodjournal.usecases.end_course import end_course

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QKeyEvent

    from moodjournal.domain.change import Change
    from moodjournal.domain.course import Course
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_courses import CoursesSeen


def course_name(locale: QLocale, course: Course) -> str:
    """Return the person's name for a course, else when it was."""
    return course.name or span_words(locale, course.first_day, course.last_day)


class CourseCard(Card):
    """Three lines that save themselves when the keys leave them, and the way to its end.

    Signals:
        saved: The Change that was written.
        plan_wanted: The person wants to plan, or to change the plan.
        course_wanted: Id of another course to look at.
    """

    saved = Signal(object)
    plan_wanted = Signal()
    course_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._course: Course | None = None
        self._today: date | None = None
        self.about = words("", "muted")
        self.which = QComboBox()
        self.which_field = Field(_("Which course?"), self.which)
        self.name, self.condition, self.clinic = QLineEdit(), QLineEdit(), QLineEdit()
        self.plan_button = QPushButton()
        self.plan_button.clicked.connect(self.plan_wanted)
        self.end_button = QPushButton(_("End this course…"))
        self.end_button.clicked.connect(self._on_end)
        self.last = DayField(_("Last day"), desk.locale)
        self.last_field = Field(_("Last day of the course"), self.last)
        self.end_now, self.cancel = QPushButton(_("End the course")), QPushButton(_("Cancel"))
        self.cancel.setProperty("role", "link")
        self.ending, self.lines = QWidget(), QWidget()
        self.said = SaidLine()
        self.said.hide()
        self._build()
        self._connect()

    def show_course(self, seen: CoursesSeen) -> None:
        """Show the course looked at, or how to begin one; what is being typed stays."""
        course, self._today = seen.course, seen.care.today
        fresh = course is None or self._course is None or course.id != self._course.id
        shown = self._texts(self._course)
        self._course = course
        self.lines.setVisible(course is not None)
        self._show_which(seen)
        for line, text, stood in zip(self._edits(), self._texts(course), shown, strict=True):
            if fresh or line.text() == stood:
                line.setText(text)
        if fresh:
            self.ending.hide()
            self.complain("")
        ended = course is None or course.last_day is not None
        self.plan_button.setText(_("Plan a course") if ended else _("Change the plan"))
        self.end_button.setVisible(not ended and self.ending.isHidden())
        self.about.setText(_about(self._desk.locale, course))

    def keep(self) -> None:
        """Save the three lines, if one was changed."""
        course, typed = self._course, tuple(one.text().strip() for one in self._edits())
        if course is None or typed == self._texts(course):
            return
        name, condition, clinic = typed
        command = partial(
            describe_course,
            course_id=course.id,
            name=name,
            condition=condition,
            clinic=clinic,
            now=self._desk.clock(),
        )
        self._desk.worker.write(command, self.saved.emit, self._on_refused)

    def complain(self, sentence: str) -> None:
        """Say what could not be done; an empty sentence says no more."""
        self.said.setVisible(bool(sentence))
        if sentence:
            self.said.complain(sentence)
        else:
            self.said.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.ending.isHidden():
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def _show_which(self, seen: CoursesSeen) -> None:
        self.which_field.setVisible(len(seen.courses) > 1)
        self.which.blockSignals(True)
        self.which.clear()
        for one in reversed(seen.courses):
            self.which.addItem(course_name(self._desk.locale, one), one.id)
        if seen.course is not None:
            self.which.setCurrentIndex(self.which.findData(seen.course.id))
        self.which.blockSignals(False)

    def _edits(self) -> tuple[QLineEdit, ...]:
        return self.name, self.condition, self.clinic

    def _texts(self, course: Course | None) -> tuple[str, ...]:
        return (course.name, course.condition, course.clinic) if course else ("", "", "")

    # --- its end

    def _on_end(self) -> None:
        if self._today is not None:
            self.last.set_day(self._today)
        self.last_field.clear()
        self.complain("")
        self.ending.show()
        self.end_button.hide()
        self.last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cancel(self) -> None:
        self.ending.hide()
        self.complain("")
        self.end_button.show()
        self.end_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_end_now(self) -> None:
        if self._course is None:
            return
        try:
            last_day = self.last_field.ask(self.last.day)
        except BadInputError:
            self.last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        command = partial(
            end_course, course_id=self._course.id, last_day=last_day, now=self._desk.clock()
        )
        self._desk.worker.write(command, self._on_ended, self._on_refused)

    def _on_ended(self, change: Change) -> None:
        self.ending.hide()
        self.complain("")
        self.plan_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(change)

    def _on_refused(self, error: ToldError) -> None:
        self.complain(str(error))

    def _on_which(self, place: int) -> None:
        self.keep()
        self.course_wanted.emit(self.which.itemData(place))

    # --- how it is made

    def _build(self) -> None:
        column = QVBoxLayout(self.lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            SideBySide(
                Field(_("Name (optional)"), self.name),
                Field(_("What it is for, in your own word"), self.condition),
                Field(_("Clinic (optional)"), self.clinic),
            )
        )
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.plan_button)
        acts.addWidget(self.end_button)
        acts.addStretch(1)
        about = _("What is planned after that day goes to the trash; all you wrote stays.")
        end = QVBoxLayout(self.ending)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(10)
        end.addWidget(self.last_field)
        end.addWidget(words(about, "muted"))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.end_now)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        end.addLayout(foot)
        self.ending.hide()
        for part in (self.which_field, self.about, self.lines):
            self.body.addWidget(part)
        self.body.addLayout(acts)
        self.body.addWidget(self.ending)
        self.body.addWidget(self.said)

    def _connect(self) -> None:
        for line in self._edits():
            line.editingFinished.connect(self.keep)
        self.which.activated.connect(self._on_which)
        self.end_now.clicked.connect(self._on_end_now)
        self.cancel.clicked.connect(self._on_cancel)
        self.last.returnPressed.connect(self._on_end_now)


def _about(locale: QLocale, course: Course | None) -> str:
    if course is None:
        return _("There is no course yet. Plan one, and its phases and goals stand here.")
    label = clinical.template(course.template).label
    span = span_words(locale, course.first_day, course.last_day)
    return " · ".join((span, route_name(course.route), _(label)))
