"""The middle of the view: the question, and the one button below it. It scrolls if it must."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.dialogs.gentle.frame import WORD_PX, word_button
from moodjournal.ui.dialogs.gentle.place_dots import PlaceDots
from moodjournal.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.ui.dialogs.gentle.screen import Screen
    from moodjournal.ui.theme.tokens import Tokens

WIDEST_PX = 900


class QuietLine(QLabel):
    """What was last done, or what went wrong; its place is kept while it is silent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setProperty("role", "muted")

    def say(self, text: str) -> None:
        """Show and announce ``text``."""
        self._show(text, "muted")

    def complain(self, text: str) -> None:
        """Show and announce what went wrong."""
        self._show(text, "error")

    def clear(self) -> None:
        """Fall silent."""
        self._show("", "muted")

    @override
    def heightForWidth(self, width: int, /) -> int:
        return max(super().heightForWidth(width), self.fontMetrics().lineSpacing())

    def _show(self, text: str, role: str) -> None:
        self.setProperty("role", role)
        self.setText(text)
        self.style().polish(self)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


class GentleMiddle(QWidget):
    """One of the screens, centred.

    Args:
        tokens: The colours.
        screens: All of them; one at a time is shown.
        parent: The owner.
    """

    def __init__(
        self, tokens: Tokens, screens: Sequence[Screen], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._screens = tuple(screens)
        self.dots = PlaceDots(tokens)
        self.back = word_button(_("Back"), "gentle-quiet")
        self.next = QPushButton()
        self.next.setProperty("role", "gentle-next")
        self.next.setAutoDefault(False)
        self.said = QuietLine()
        inside = QWidget()
        inside.setMaximumWidth(WIDEST_PX * 2)
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(WORD_PX, 16, WORD_PX, 4)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.dots)
        self._inside.addSpacing(12)
        self._inside.addStretch(3)
        for screen in self._screens:
            self._inside.addLayout(_centred(screen))
        self._inside.addSpacing(12)
        self._inside.addStretch(2)
        self._ways_at = self._inside.count()
        self._inside.addSpacing(8)
        self._inside.addWidget(self.said)
        self._inside.addStretch(3)
        self.ways = self._make_ways()
        self.take_ways()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(inside)
        whole.addWidget(self.area)

    def show_screen(self, screen: Screen, place: int, count: int) -> None:
        """Show ``screen``, the one at ``place`` (from 0) of ``count``."""
        for one in self._screens:
            one.setVisible(one is screen)
        self.dots.show_place(place, count)
        self.back.setVisible(place > 0)
        self._last = place + 1 == count
        self.name_next(screen)
        self._inside.activate()
        self.area.verticalScrollBar().setValue(0)

    def name_next(self, screen: Screen) -> None:
        """Name the button by what it does: nothing need be answered."""
        on = _("Done") if self._last else _("Next")
        label = on if screen.is_answered() else _("Skip")
        enter = screen.goes_on_by_enter()
        self.next.setText(f"{label}  ↵" if enter else label)
        self.next.setAccessibleName(label)

    def take_ways(self) -> None:
        """Let the way on and back stand under the question."""
        if self._inside.indexOf(self.ways) < 0:
            centre = Qt.AlignmentFlag.AlignHCenter
            self._inside.insertWidget(self._ways_at, self.ways, alignment=centre)

    def take_note(self, note: QWidget) -> None:
        """Let the note of the foot stand at the end of what scrolls."""
        if self._inside.indexOf(note) < 0:
            self._inside.addWidget(note)

    def _make_ways(self) -> QWidget:
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return ways


def _centred(screen: Screen) -> QHBoxLayout:
    screen.setMaximumWidth(WIDEST_PX)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(screen, stretch=1000)
    row.addStretch(1)
    return row
