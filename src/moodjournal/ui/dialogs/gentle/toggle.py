"""A big button for one effect: untouched, yes, strong."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from moodjournal.ui.widgets.words import words
from moodjournal.usecases.tap_effect import Tap

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

LEAST_PX = 180
SIDE_PX, TOP_PX = 14, 10
LONGEST = 44
"""Characters of a name that are shown; a screen reader says all of it."""


class EffectToggle(QPushButton):
    """One effect. Its state is a word as well as a colour.

    Args:
        name: What stands on it.
        spoken: The whole name, for screen readers.
        parent: The owner.

    Signals:
        focused: It has the focus now.
    """

    focused = Signal(object)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self.setProperty("role", "toggle")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.name = words(name if len(name) <= LONGEST else name[: LONGEST - 1] + "…")
        self.state = words("")
        self.state.setProperty("place", "state")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, TOP_PX, SIDE_PX, TOP_PX)
        column.setSpacing(2)
        column.addStretch(1)
        for label in (self.name, self.state):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.show_tap(Tap.OFF)

    def show_tap(self, tap: Tap, *, aloud: bool = False) -> None:
        """Show how the effect stands; ``aloud`` lets a screen reader say it."""
        said = {Tap.OFF: "", Tap.YES: _("yes"), Tap.STRONG: _("strong")}[tap]
        self.setProperty("tap", tap.value)
        self.state.setText(said)
        self.state.setVisible(bool(said))
        spoken = {Tap.OFF: _("{effect}: not touched"), Tap.YES: _("{effect}: yes")}
        name = spoken.get(tap, _("{effect}: strong")).format(effect=self._spoken)
        self.setAccessibleName(name)
        for part in (self, self.name, self.state):
            part.style().polish(part)
        if aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, name))

    def least_width(self) -> int:
        """Return the px it needs for its longest word."""
        self.name.ensurePolished()
        metrics = QFontMetrics(self.name.font())
        longest = max(map(metrics.horizontalAdvance, self.name.text().split()), default=0)
        return max(LEAST_PX, longest + 2 * SIDE_PX + 6)

    def height_for(self, width: int) -> int:
        """Return the px it needs at this width, its state always reckoned with."""
        room = width - 2 * SIDE_PX
        line = QFontMetrics(self.name.font()).lineSpacing()
        return self.name.heightForWidth(room) + line + 2 + 2 * TOP_PX

    @override
    def sizeHint(self) -> QSize:
        width = self.least_width()
        return QSize(width, self.height_for(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.least_width(), 44)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Enter goes on to the next screen, arrows belong to the grid.
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
