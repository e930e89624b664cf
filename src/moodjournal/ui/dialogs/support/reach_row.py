"""One who can be reached: name, number, Copy, and a code that a phone can dial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.later import later
from moodjournal.i18n import both
from moodjournal.ui.dialogs.support.number_layout import NumberLayout
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.qr_code import QrCode
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.make_qr_code import make_qr_code

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from moodjournal.ui.dialogs.support.reach import Reach, Way

LONG = 24
"""Signs of a number from which on it may go onto more lines."""


class ReachRow(QWidget):
    """A row of the panel; its code opens in place.

    Args:
        reach: Whom it tells of.
        parent: The owner.

    Signals:
        copied: The number lies in the clipboard.
    """

    copied = Signal()

    def __init__(self, reach: Reach, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reach = reach
        first = reach.ways[0]
        self.number = _number(first.shown)
        self.copy_button = _button(both(later("Copy"), between=" / "))
        named = {"number": first.shown, "name": reach.name}
        said = both(later("Copy {number} of {name}"), between=" / ", **named)
        self.copy_button.setAccessibleName(said)
        self.copy_button.clicked.connect(self.copy)
        self.qr_button = _button(both(later("QR"), between=" / "))
        self.qr_button.setCheckable(True)
        said = both(later("QR code to dial {number}, {name}"), between=" / ", **named)
        self.qr_button.setAccessibleName(said)
        self.qr_button.toggled.connect(self._on_qr)
        self._ways = [one for one in reach.ways if one.uri]
        self.codes: list[QrCode] = []
        self._place = QWidget()
        self._place.hide()
        self._build()

    def copy(self) -> None:
        """Put the number into the clipboard, and say so on the button."""
        QGuiApplication.clipboard().setText(self.reach.ways[0].shown)
        self.copied.emit()
        said = both(later("Copied."), between=" / ")
        self.copy_button.setText(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def forget_copy(self) -> None:
        """Offer to copy again."""
        self.copy_button.setText(both(later("Copy"), between=" / "))

    def stops(self) -> list[QPushButton]:
        """Return what the Tab key stops at, in order."""
        return [self.copy_button, self.qr_button] if self._ways else [self.copy_button]

    def _build(self) -> None:
        text = QWidget()
        lines = QVBoxLayout(text)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(words(self.reach.name, "medium"))
        lines.addWidget(words(self.reach.about, "small"))
        line = QWidget()
        across = NumberLayout(line)
        across.addWidget(text)
        across.addWidget(self.number)
        across.addWidget(self.copy_button)
        if self._ways:
            across.addWidget(self.qr_button)
        else:
            self.qr_button.setParent(self)
            self.qr_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(line)
        column.addWidget(self._place)

    def _on_qr(self, on: bool) -> None:
        if on and not self.codes:
            self._make_codes()
        self._place.setVisible(on)

    def _make_codes(self) -> None:
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(10)
        column.addWidget(words(both(later("Point your phone’s camera here.")), "muted"))
        codes = QWidget()
        flow = FlowLayout(codes, gap=20)
        for way in self._ways:
            flow.addWidget(self._code(way))
        side = max(code.sizeHint().width() for code in self.codes)
        for code in self.codes:
            code.setFixedSize(side, side)
        column.addWidget(codes)

    def _code(self, way: Way) -> QWidget:
        one = QWidget()
        code = QrCode(make_qr_code(way.uri), way.does)
        self.codes.append(code)
        label = words(way.does, "small-ink")
        label.setMaximumWidth(max(code.sizeHint().width(), label.sizeHint().width()))
        column = QVBoxLayout(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(code)
        column.addWidget(label)
        return one


def _number(shown: str) -> QLabel:
    large = words(shown, "number")
    large.setWordWrap(len(shown) > LONG)
    flags = Qt.TextInteractionFlag
    large.setTextInteractionFlags(flags.TextSelectableByMouse)
    return large


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "reach")
    button.setAutoDefault(False)
    return button
