"""The lock screen: one field, and everything else that can be done without opening anything."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.dialogs.unlock.secret_form import SecretForm
from moodjournal.ui.page import BODY_PX
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from moodjournal.ui.dialogs.unlock.new_passphrase import NewPassphrase
    from moodjournal.ui.page import Desk

COLUMN_PX = 380
MARK_PX = 44


class LockScreen(QWidget):
    """Covers the whole window.

    Args:
        desk: Its clock, icons and locale; no journal is asked.
        parent: The owner.

    Signals:
        tried: What was typed, and whether it is meant as the recovery code.
        gentle_wanted: The person wants to check in without unlocking.
        folder_chosen: The folder of another journal.
        renewed: The new passphrase, after the recovery code; empty if the person wants none now.
    """

    tried = Signal(str, bool)
    gentle_wanted = Signal()
    folder_chosen = Signal(object)
    renewed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._support: QWidget | None = None
        self.new: NewPassphrase | None = None
        self.mark = QLabel()
        self.title = words(_("Your journal is locked"), "title")
        self.below = words("", "muted")
        self.form = SecretForm()
        self.form.tried.connect(self.tried)
        self.form.others_wanted.connect(self._on_others)
        self.gentle = QPushButton(_("Check in without unlocking"))
        self.gentle.clicked.connect(self.gentle_wanted)
        self.support = QPushButton(_("Support"))
        self.support.clicked.connect(self.show_support)
        self._pause = QTimer(self)
        self._pause.setInterval(1000)
        self._pause.timeout.connect(self._on_second)
        self._left_s = 0
        self._build()
        self.apply_theme()

    # --- what the program says

    def expect(self, *, may_write: bool, draft_at: datetime | None = None) -> None:
        """Begin anew.

        Args:
            may_write: Whether the gentle check-in can be sealed here.
            draft_at: When what the person had typed was kept; in their own zone. None says nothing.
        """
        self.gentle.setVisible(may_write)
        at = "" if draft_at is None else _time_of(self._desk, draft_at)
        self._say(_("Draft kept, {time}").format(time=at) if at else "")
        self.form.setEnabled(True)
        self.form.begin()
        self.take_focus()

    def say_closing(self) -> None:
        """Say that the journal is being closed; nothing can be typed yet."""
        self._say(_("Locking…"))
        self.gentle.hide()
        self.form.setEnabled(False)

    def say_opening(self) -> None:
        """Say that it is being opened."""
        self.form.wait(_("Opening…"))

    def refuse(self, sentence: str, pause_s: int = 0) -> None:
        """Say at the field what was wrong; the next try can be made after a pause."""
        self.form.refuse(sentence)
        self._left_s = pause_s
        if pause_s:
            self._pause.start()
            self._tell_pause()

    def ask_new_passphrase(self) -> None:
        """Ask for a new passphrase: the recovery code has opened the journal."""
        from moodjournal.ui.dialogs.unlock.new_passphrase import NewPassphrase

        self.title.setText(_("Your journal is open"))
        self._say(_("The recovery code opened it. A new passphrase opens it from now on."))
        self.new = NewPassphrase()
        self.new.chosen.connect(self.renewed)
        self._places.addWidget(self.new)
        self._places.setCurrentWidget(self.new)
        self.gentle.hide()
        self.new.first.setFocus()

    def come_back(self, *, kept: bool) -> None:
        """Stand in view again after the check-in."""
        if kept:
            self._say(_("Saved. It waits, sealed, until you unlock."))
        self.take_focus()

    def take_focus(self) -> None:
        """Let the keys go to the field at once."""
        self.form.field.setFocus()

    def apply_theme(self) -> None:
        """Take the colours and the text size in force."""
        self.mark.setPixmap(self._desk.icons().mark(MARK_PX))
        scale = max(1.0, self.font().pixelSize() / BODY_PX)
        self._column.setMaximumWidth(round(COLUMN_PX * scale))

    def show_support(self) -> None:
        """Show who can be reached, in place of the field."""
        if self._support is None:
            from moodjournal.ui.dialogs.unlock.support_view import SupportView

            view = SupportView(self._desk)
            view.done.connect(self._hide_support)
            self._support = view
            self._whole.addWidget(view)
        self._whole.setCurrentWidget(self._support)
        self._support.setFocus()

    # --- what the person does

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._support is not None:
            self._hide_support()
        elif self.new is None:
            self.form.begin()
            self._on_others_done()

    def _hide_support(self) -> None:
        if self._support is not None:
            self._whole.removeWidget(self._support)
            self._support.hide()
            self._support.deleteLater()
            self._support = None
        self.take_focus()

    def _on_others(self) -> None:
        from moodjournal.ui.dialogs.unlock.others import Others

        others = Others(self._desk)
        others.folder_chosen.connect(self.folder_chosen)
        others.done.connect(self._on_others_done)
        self._places.addWidget(others)
        self._places.setCurrentWidget(others)
        others.folder.setFocus()

    def _on_others_done(self) -> None:
        others = self._places.currentWidget()
        self._places.setCurrentWidget(self.form)
        if others is not None and others is not self.form:
            self._places.removeWidget(others)
            others.deleteLater()
        self.take_focus()

    def _on_second(self) -> None:
        self._left_s -= 1
        self._tell_pause()

    def _tell_pause(self) -> None:
        if self._left_s > 0:
            self.form.pause(self._left_s)
        else:
            self._pause.stop()
            self.form.go_on()

    # --- how it is made

    def _say(self, text: str) -> None:
        self.below.setText(text)
        self.below.setVisible(bool(text))

    def _build(self) -> None:
        self._places = QStackedWidget()
        self._places.addWidget(self.form)
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self.mark, self.title, self.below):
            label.setAlignment(middle)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.mark)
        column.addSpacing(22)
        column.addWidget(self.title)
        column.addSpacing(6)
        column.addWidget(self.below)
        column.addSpacing(24)
        column.addWidget(self._places)
        column.addSpacing(20)
        column.addWidget(self.gentle)
        column.addSpacing(28)
        column.addLayout(self._need())
        inside = QWidget()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._column, stretch=1000)
        across.addStretch(1)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(36, 28, 36, 28)
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(1)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(scrolling(inside))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)

    def _need(self) -> QHBoxLayout:
        self.support.setProperty("role", "link")
        row = QHBoxLayout()
        row.setSpacing(5)
        asked = words(_("Need someone now?"), "muted")
        asked.setWordWrap(False)
        row.addStretch(1)
        row.addWidget(asked)
        row.addWidget(self.support)
        row.addStretch(1)
        return row


def _time_of(desk: Desk, at: datetime) -> str:
    from moodjournal.ui.widgets.when import time_words

    return time_words(desk.locale, at.time())
