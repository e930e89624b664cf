"""The first start, over the whole window."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.dialogs.welcome.frame import Places, middle_column
from moodjournal.ui.dialogs.welcome.keep_private import KeepPrivate
from moodjournal.ui.dialogs.welcome.step import Step, answer
from moodjournal.ui.page import BODY_PX
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from moodjournal.ui.page import Desk

COLUMN_PX = 460
MARK_PX = 40
STEPS = 4


class Welcome(QWidget):
    """Four steps. The first is shown before anything heavy is imported, and before a journal is.

    Args:
        desk: Icons and locale; its worker, once there is a journal.
        parent: The owner.

    Signals:
        begun: The journal is to be made: its passphrase, or empty for none.
        finished: The steps are over: the Stage to plan a course from, or None.
        example_wanted: The person wants to look around in a made-up journal.
        folder_chosen: The folder of a journal that there is already.
    """

    begun = Signal(str)
    finished = Signal(object)
    example_wanted = Signal()
    folder_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._closed = False
        self.mark = QLabel()
        self.place = words("", "small")
        self.title = words("", "title")
        self.about = words("", "muted")
        self.later = answer(_("Later"), self._on_later, "link")
        self.later_about = words("", "small")
        self.example = answer(_("Look around with an example"), self.example_wanted.emit, "link")
        self.others = answer(_("I have a journal or a backup already"), self._on_others, "link")
        self.support = answer(_("Support"), self.show_support, "link")
        self._steps: list[Step] = []
        self._at = 0
        self._aside: QWidget | None = None
        self._build()
        self.private = KeepPrivate()
        self.private.chosen.connect(self._on_private)
        self._add(self.private)
        self.apply_theme()
        self._go_to(0)

    # --- what the program says

    def go_on(self) -> None:
        """Go on: the journal is made and open. From here on the database is imported."""
        from moodjournal.ui.dialogs.welcome.provider import Provider
        from moodjournal.ui.dialogs.welcome.watch import Watch
        from moodjournal.ui.dialogs.welcome.where import Where

        self.private.forget()
        if self._closed:
            from moodjournal.ui.dialogs.welcome.code import RecoveryStep

            self._add(RecoveryStep(self._desk))
        self.where = Where()
        for step in (self.where, Watch(self._desk), Provider(self._desk)):
            self._add(step)
        self._go_to(1)

    def refuse(self, sentence: str) -> None:
        """Say why the journal could not be made."""
        self.private.refuse(sentence)
        self._announce(sentence)

    def complain(self, sentence: str) -> None:
        """Say what went wrong in the step in view."""
        self._steps[self._at].complain(sentence)
        self._announce(sentence)

    def show_support(self) -> None:
        """Show who can be reached, in place of the steps."""
        from moodjournal.ui.dialogs.unlock.support_view import SupportView

        view = SupportView(self._desk)
        view.done.connect(self._hide_aside)
        self._show_aside(view)

    def step(self) -> Step:
        """Return the step in view."""
        return self._steps[self._at]

    def take_focus(self) -> None:
        """Let the keyboard begin at the step in view."""
        self.step().begin()

    def apply_theme(self) -> None:
        """Take the colours and the text size in force."""
        self.mark.setPixmap(self._desk.icons().mark(MARK_PX))
        scale = max(1.0, self.font().pixelSize() / BODY_PX)
        self._column.setMaximumWidth(round(COLUMN_PX * scale))

    # --- what the person does

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._aside is not None:
            self._hide_aside()
        elif not self.step().back():
            self._on_later()

    def _on_private(self, passphrase: str) -> None:
        self._closed = bool(passphrase)
        self.private.wait()
        self.begun.emit(passphrase)

    def _on_later(self) -> None:
        if self._at == 0:
            self._on_private("")
        else:
            self._on_done()

    def _on_done(self) -> None:
        if self._at + 1 < len(self._steps):
            self._go_to(self._at + 1)
        else:
            self.finished.emit(self.where.stage)

    def _on_others(self) -> None:
        from moodjournal.ui.dialogs.unlock.others import Others

        others = Others(self._desk)
        others.folder_chosen.connect(self.folder_chosen)
        others.done.connect(self._hide_aside)
        others.setContentsMargins(36, 28, 36, 36)
        others.setFocusProxy(others.folder)
        self._show_aside(others)

    # --- what is in view

    def _go_to(self, at: int) -> None:
        self._at = at
        first = at == 0
        number = STEPS - len(self._steps) + 1 + at if len(self._steps) > 1 else 1
        self.place.setText(_("{n} of {all}").format(n=max(1, number), all=STEPS))
        for part in (self.example, self.others):
            part.setVisible(first)
        self.later_about.setText(_later_words() if first else "")
        self.later_about.setVisible(first)
        self._places.show_one(self._steps[at])
        self._steps[at].begin()

    def _add(self, step: Step) -> None:
        self._steps.append(step)
        self._places.add(step)
        controls = (one for one in step.findChildren(QWidget) if one.focusProxy() is None)
        stops = [one for one in controls if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stop_before(self.later, stops)
        step.told.connect(self._tell)
        step.done.connect(self._on_done)

    def _tell(self, title: str, about: str) -> None:
        self.title.setText(title)
        self.about.setText(about)
        self._announce(f"{title} {about}")

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _show_aside(self, widget: QWidget) -> None:
        self._aside = widget
        self._whole.addWidget(widget)
        self._whole.setCurrentWidget(widget)
        widget.setFocus()

    def _hide_aside(self) -> None:
        if self._aside is not None:
            self._whole.removeWidget(self._aside)
            self._aside.hide()
            self._aside.deleteLater()
            self._aside = None
        self.take_focus()

    # --- how it is made

    def _build(self) -> None:
        self._places = Places()
        feet = QWidget()
        row = FlowLayout(feet, gap=22, line_gap=4)
        for word in (self.later, self.example, self.others, self.support):
            row.addWidget(word)
        parts = (self.mark, self.place, self.title, self.about)
        inside, self._column = middle_column(parts, self._places, (feet, self.later_about))
        self._whole = QStackedWidget(self)
        self._whole.addWidget(scrolling(inside))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)


def _later_words() -> str:
    return _(
        "Later: the journal opens without a passphrase until you set one, and anyone who can read "
        "your files can read it."
    )
