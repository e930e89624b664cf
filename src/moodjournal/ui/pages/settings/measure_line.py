"""One measure in the list of what is tracked."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from moodjournal.ui.pages.settings.measure_fields import MeasureFields
from moodjournal.ui.pages.settings.measure_words import about_measure
from moodjournal.ui.pages.settings.tracked_line import TrackedLine, act_link

if TYPE_CHECKING:
    from moodjournal.ui.theme.icons import Icons
    from moodjournal.usecases.see_measures import MeasureSeen


class MeasureLine(TrackedLine):
    """A measure: renamed in place, moved, paused, deleted; changed while it was never rated.

    Signals:
        moved: How many places down (up is negative).
        pause_toggled: It is to be paused, or asked again.
        deleted: It is to go to the trash.
        described: The Measure as it is to be.
        unfolded: The fields that change it came or went.
    """

    moved = Signal(int)
    pause_toggled = Signal()
    deleted = Signal()
    described = Signal(object)
    unfolded = Signal()

    def __init__(self, seen: MeasureSeen, icons: Icons) -> None:
        self.change, self.pause = act_link(_("Change")), act_link("")
        self.delete = act_link(_("Delete"))
        self.up, self.down = _arrow(), _arrow()
        super().__init__((self.change, self.pause, self.delete, self.up, self.down))
        self.seen = seen
        self.fields: MeasureFields | None = None
        self.change.clicked.connect(self._on_change)
        self.pause.clicked.connect(self.pause_toggled)
        self.delete.clicked.connect(self.deleted)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self._add_keys()
        self.set_icons(icons)

    def show_measure(self, seen: MeasureSeen, *, first: bool, last: bool) -> None:
        """Show the measure as it stands, and whether it can go up or down."""
        self.seen = seen
        name = seen.measure.name
        self.show_line(name, _("Measure"), about_measure(seen))
        self.change.setVisible(not seen.fixed)
        self.pause.setText(_("Ask again") if seen.measure.paused else _("Pause"))
        for button in (self.change, self.pause, self.delete):
            button.setAccessibleName(f"{button.text()}: {name}")
        self.up.setAccessibleName(_("Move {name} up").format(name=name))
        self.down.setAccessibleName(_("Move {name} down").format(name=name))
        self._show_ends(first=first, last=last)
        if seen.fixed:
            self.fold()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, where it was asked for."""
        (self.fields or self).complain(sentence)

    def fold(self) -> None:
        """Put the fields that change it away."""
        if self.fields is not None:
            held = self.fields.isAncestorOf(self.focusWidget() or self)
            self.column.removeWidget(self.fields)
            self.fields.hide()
            self.fields.deleteLater()
            self.fields = None
            if held:
                self.change.setFocus(Qt.FocusReason.OtherFocusReason)
            self.unfolded.emit()

    def set_icons(self, icons: Icons) -> None:
        """Take the colours of another theme."""
        self.up.setIcon(icons.icon("chevron-up", "ink", 16))
        self.down.setIcon(icons.icon("chevron-down", "ink", 16))

    def stops(self) -> list[QWidget]:
        """Return its stops of the Tab key, in order."""
        return [*super().stops(), *(self.fields.stops() if self.fields else ())]

    def _show_ends(self, *, first: bool, last: bool) -> None:
        """A button that can do no more is off, and hands the keyboard on before."""
        self.up.setEnabled(True)
        self.down.setEnabled(True)
        for button, other, end in ((self.up, self.down, first), (self.down, self.up, last)):
            if end and button.hasFocus():
                other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def _add_keys(self) -> None:
        for keys, act in (("Alt+Up", self._on_up), ("Alt+Down", self._on_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_up(self) -> None:
        if self.up.isEnabled():
            self.moved.emit(-1)

    def _on_down(self) -> None:
        if self.down.isEnabled():
            self.moved.emit(1)

    def _on_change(self) -> None:
        if self.fields is not None:
            self.fold()
            return
        self.fields = MeasureFields(self.seen.measure)
        self.fields.wanted.connect(self.described)
        self.fields.left.connect(self.fold)
        self.column.addWidget(self.fields)
        self.unfolded.emit()
        self.fields.begin()


def _arrow() -> QPushButton:
    button = QPushButton()
    button.setProperty("square", "true")
    button.setAutoDefault(False)
    return button
