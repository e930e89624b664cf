"""What stands around every screen: the session and the way out above, Support and Lock below."""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.usecases.see_gentle import GentleSeen

HALF_AN_HOUR = timedelta(minutes=30)
HOUR = timedelta(hours=1)
WORD_PX = 10
"""What stands around the words of a button without a frame; other words keep in line with them."""


class GentleHead(QWidget):
    """Which session this follows, and the way out.

    Args:
        parent: The owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = words("", "muted")
        self.stop = word_button("", "gentle-quiet")
        self.stop.setAccessibleName(_("Stop here, keep what I have"))
        row = QHBoxLayout(self)
        row.setContentsMargins(WORD_PX, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.about, stretch=1)
        row.addWidget(self.stop)
        self.set_tight(False)

    def show_seen(self, seen: GentleSeen) -> None:
        """Show which session this follows."""
        self.about.setText(_about(seen))

    def set_tight(self, tight: bool) -> None:
        """Use fewer words where there is little room."""
        long = _("Stop here, keep what I have")
        self.stop.setText(f"{_('Stop') if tight else long}   {_('Esc')}")


class GentleFoot(QWidget):
    """Support and Lock; between them the note, or the way on where there is little room.

    Args:
        parent: The owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.support = word_button(_("Support"), "gentle-word")
        self.lock = word_button(_("Lock"), "gentle-word")
        self.note = GentleFootNote()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(28)
        self._row.addWidget(self.support, alignment=Qt.AlignmentFlag.AlignBottom)
        self._between = QHBoxLayout()
        self._between.addStretch(1)
        self._between.addStretch(1)
        self._row.addLayout(self._between, stretch=1)
        self._row.addWidget(self.lock, alignment=Qt.AlignmentFlag.AlignBottom)
        self.take(self.note)

    def show_sealed(self) -> None:
        """Say what becomes of this while the journal is locked; there is no more to lock."""
        self.lock.hide()
        self.note.apart.setText(
            _("Your journal stays locked. This is sealed, and waits until you unlock.")
        )
        self.note.apart.show()

    def take(self, widget: QWidget) -> None:
        """Let ``widget`` stand between the two words."""
        if self._between.indexOf(widget) < 0:
            # Words want all the width there is, buttons only their own.
            self._between.insertWidget(1, widget, 100 if widget is self.note else 0)


class GentleFootNote(QWidget):
    """The person's note to themselves, and what becomes of this check-in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aftercare = words("", "muted")
        self.apart = words(_("This check-in stands by itself; it is not averaged."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self.aftercare, self.apart):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.hide()
            column.addWidget(label)

    def show_seen(self, seen: GentleSeen) -> None:
        """Show the note, if there is one, and that this is not averaged, where that is so."""
        note = _("Your note to yourself: {words}").format(words=seen.aftercare)
        self.aftercare.setText(note)
        self.aftercare.setVisible(bool(seen.aftercare.strip()))
        self.apart.setVisible(seen.apart)


def word_button(text: str, role: str) -> QPushButton:
    """Return a button that is a word."""
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button


def _about(seen: GentleSeen) -> str:
    if seen.session is None:
        return ""
    after = _("After session {n}").format(n=seen.number) if seen.number else _("After the session")
    if seen.since is None or seen.since < HALF_AN_HOUR:
        return after
    hours = max(1, round(seen.since / HOUR))
    on = ngettext("{n} hour on", "{n} hours on", hours).format(n=hours)
    return f"{after} · {on}"
