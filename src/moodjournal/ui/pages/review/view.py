"""A review as two people see it: one's own journal, or a copy."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Step
from moodjournal.domain.review_marks import ReviewMarks
from moodjournal.ui.page import BODY_PX
from moodjournal.ui.pages.review.agenda_pane import AgendaPane
from moodjournal.ui.pages.review.charts_pane import ChartsPane
from moodjournal.ui.pages.review.foot_line import LARGER, SMALLER, FootLine
from moodjournal.ui.pages.review.print_session import print_plain
from moodjournal.ui.pages.review.sessions_pane import SessionsPane
from moodjournal.ui.pages.review.since_pane import SincePane
from moodjournal.ui.pages.review.text_size import TextSize
from moodjournal.ui.pages.review.wording import print_text
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.scrolling import fill_with, scrolling
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.review_seen import Review

SESSIONS, AGENDA, SINCE, CHARTS = "sessions", "agenda", "since", "charts"
LEAST_PX = 260
"""Height of what is read, at 100 % text; with less the whole view scrolls."""


class ReviewView(QWidget):
    """Three tabs, of a copy a fourth. What is ticked and added is held in ``marks``.

    Nobody writes it here.

    Args:
        desk: Clock, zone, colours, icons and locale; the worker is asked for the charts of a copy.
        review: What is gone through.
        own: Whether it is one's own journal: a copy can be neither ticked nor locked.
        numbers: Whether moods are shown at first.
        parent: The owner.

    Signals:
        ended: The two are done.
        support_wanted: Who can be reached is asked for.
        lock_wanted: The journal is to be locked.
    """

    ended = Signal()
    support_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        review: Review,
        *,
        own: bool,
        numbers: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._review, self._own, self._numbers = desk, review, own, numbers
        self.marks, self.today = ReviewMarks(), review.today
        self.sessions = SessionsPane(desk, may_mark=own)
        self.agenda = AgendaPane(desk, may_mark=own)
        self.since = SincePane(desk)
        self.charts = None if own else ChartsPane(desk)
        self.foot = FootLine(has_lock=own)
        self.about = words(_("Read-only, for going through it together."), "muted")
        self.full = act_button(_("Full screen"))
        self.end = act_button("", role="primary")
        self.text_size = TextSize(self, desk)
        self._build()
        self._connect()
        self._show()

    def take_focus(self) -> None:
        """Let the arrow keys begin at the newest session."""
        self.sessions.take_focus()

    def say_about(self, text: str) -> None:
        """Say what it is that is gone through, under the title."""
        self.about.setText(text)
        self.about.setWordWrap(True)

    def apply_theme(self) -> None:
        """Take the colours and the text size in force."""
        self.text_size.apply_theme()
        self.show_numbers(self._numbers)
        if self.charts is not None:
            self.charts.draw_again()

    def show_numbers(self, on: bool) -> None:
        """Show moods, or leave them out until asked for."""
        self._numbers = on
        self.foot.show_numbers(on)
        self.sessions.show_numbers(on)
        self.since.show_review(self._review, numbers=on)
        if self.charts is not None:
            self.charts.show_numbers(on)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._set_least()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_least()

    def _set_least(self) -> None:
        self.stack.setMinimumHeight(round(LEAST_PX * max(1.0, self.font().pixelSize() / BODY_PX)))

    # --- what is held

    def _on_talked(self, entity_id: str, on: bool) -> None:
        self._hold(self.marks.tick_talked(entity_id, on))

    def _on_step_done(self, step_id: str, on: bool) -> None:
        self._hold(self.marks.tick_done(step_id, on))

    def _on_step_added(self, session_id: str, text: str) -> None:
        try:
            step = Step(session_id=session_id, text=text, created_at=self._desk.clock())
        except BadInputError:
            return
        self._hold(self.marks.with_step(step), anew=True)

    def _on_step_dropped(self, step_id: str) -> None:
        self._hold(self.marks.without_step(step_id), anew=True)

    def _hold(self, marks: ReviewMarks, *, anew: bool = False) -> None:
        self.marks = marks
        self.sessions.show_marks(marks, anew=anew)
        if anew and self.sessions.sheet is not None and self.sessions.sheet.steps.add is not None:
            self.sessions.sheet.steps.add.setFocus()
        self._name_end()

    def _name_end(self) -> None:
        text = _("End review") if self._own else _("Close")
        held = self.marks.ticks + len(self.marks.steps)
        self.end.setText(f"{text} · {held}" if held else text)
        said = _("{end}, {n} held until then").format(end=text, n=held)
        self.end.setAccessibleName(said if held else text)

    # --- how it is made

    def _build(self) -> None:
        title = QWidget()
        lines = QVBoxLayout(title)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        head = words(_("Review"), "title")
        for label in (head, self.about):
            label.setWordWrap(False)
            lines.addWidget(label)
        agenda = _("Bring to therapy · {n}").format(n=len(self._review.agenda))
        self.tabs = Segmented(
            _("Review"),
            [
                (SESSIONS, _("Session by session")),
                (AGENDA, agenda if self._review.agenda else _("Bring to therapy")),
                (SINCE, _("Since last time")),
                *([] if self.charts is None else [(CHARTS, _("Charts"))]),
            ],
        )
        self.stack = QStackedWidget()
        self._places = {
            SESSIONS: self.stack.addWidget(self.sessions),
            AGENDA: self.stack.addWidget(scrolling(self.agenda)),
            SINCE: self.stack.addWidget(scrolling(self.since)),
        }
        if self.charts is not None:
            self._places[CHARTS] = self.stack.addWidget(scrolling(self.charts))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(36, 24, 36, 14)
        column.setSpacing(16)
        column.addWidget(HeadLine(title, self._controls()))
        column.addWidget(self.stack, stretch=1)
        column.addWidget(self.foot)
        fill_with(self, inside)  # for large text in a small window

    def _controls(self) -> QWidget:
        self._name_end()
        line = QWidget()
        flow = FlowLayout(line, gap=10, middle=True)
        for part in (self.tabs, self.full, self.end):
            flow.addWidget(part)
        return line

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.full.clicked.connect(self.turn_full)
        self.end.clicked.connect(self.ended)
        self.foot.support.clicked.connect(self.support_wanted)
        self.foot.lock.clicked.connect(self.lock_wanted)
        self.foot.numbers_wanted.connect(self.show_numbers)
        self.foot.print.clicked.connect(self._on_print)
        self.foot.sized.connect(self._on_sized)
        self.sessions.step_done.connect(self._on_step_done)
        self.sessions.step_added.connect(self._on_step_added)
        self.sessions.step_dropped.connect(self._on_step_dropped)
        self.agenda.talked.connect(self._on_talked)
        self.agenda.step_done.connect(self._on_step_done)
        for keys, act in (
            ("F11", self.turn_full),
            (LARGER, partial(self._on_sized, 1)),
            ("Ctrl+=", partial(self._on_sized, 1)),
            (SMALLER, partial(self._on_sized, -1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show(self) -> None:
        self.sessions.show_review(self._review, self.marks, numbers=self._numbers)
        self.agenda.show_review(self._review, self.marks)
        self.since.show_review(self._review, numbers=self._numbers)
        self.foot.show_numbers(self._numbers)

    def turn_full(self) -> None:
        """Fill the screen, or be a window again."""
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        full = bool(window.windowState() & Qt.WindowState.WindowFullScreen)
        self.full.setText(_("Leave full screen") if full else _("Full screen"))
        self.full.setAccessibleName(self.full.text())

    def _on_tab(self, key: str) -> None:
        self.stack.setCurrentIndex(self._places[key])
        self.foot.print.setVisible(key == SESSIONS)

    def _on_sized(self, by: int) -> None:
        self.text_size.step(by)
        QTimer.singleShot(0, self.sessions, self.sessions.arrange)  # once every word has its size

    def _on_print(self) -> None:
        seen = self.sessions.seen
        if seen is not None:
            print_plain(self, print_text(self._desk.locale, seen, numbers=self._numbers))
