"""The card that holds the list, and what stands in it while there is none."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.words import words
from moodjournal.ui.widgets.written_list import WrittenList
from moodjournal.ui.widgets.written_row import MARGIN_PX

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk


class RowsCard(Card):
    """The list, how many there are, or a sentence and one button.

    Signals:
        all_wanted: Everything is to be shown again.
        write_wanted: The person wants to write something.
    """

    all_wanted = Signal()
    write_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(fills=True)
        self.list = WrittenList(_("Everything written"), desk.tokens(), desk.icons())
        self.count = words("", "small")
        self.count.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 0)
        self.sentence = words("", "muted")
        self.show_all = QPushButton(_("Show all"))
        self.show_all.clicked.connect(self.all_wanted)
        self.write = QPushButton(_("Write a check-in"))
        self.write.clicked.connect(self.write_wanted)
        self.nothing = QWidget()
        inside = QVBoxLayout(self.nothing)
        inside.setContentsMargins(MARGIN_PX, 14, MARGIN_PX, 14)
        inside.setSpacing(12)
        inside.addWidget(self.sentence)
        for button in (self.show_all, self.write):
            inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        inside.addStretch(1)
        for part in (self.count, self.nothing):
            self.body.addWidget(part)
        self.body.addWidget(self.list, stretch=1)
        self.body.setSpacing(0)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(1, 6, 3, 6)
            layout.setSpacing(0)
        self._said = ""
        for part in (self.count, self.nothing):
            part.hide()

    def show_state(self, said: str, *, rows: int, searched: bool, whole: bool) -> None:
        """Say how many there are, or why there is nothing."""
        self.count.setText(said)
        self.count.setVisible(bool(said) and rows > 0)
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        unwritten = whole and not searched
        self.show_all.setVisible(not unwritten)
        self.write.setVisible(unwritten)
        if unwritten:
            self.sentence.setText(_("Everything you write will stand here, by day."))
        elif searched:
            self.sentence.setText(_("None of your words match this here."))
        else:
            self.sentence.setText(_("Nothing here yet: an entry stands here once it is so marked."))
        if said and said != self._said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._said = said
        if had_focus and rows == 0:  # the keys do not leave for the next card
            button = self.write if unwritten else self.show_all
            button.setFocus(Qt.FocusReason.OtherFocusReason)


def count_words(rows: int, *, more: bool) -> str:
    """Return how many entries there are, and whether that is not all."""
    said = ngettext("{n} entry", "{n} entries", rows).format(n=rows)
    return _("{entries}, and older ones beyond").format(entries=said) if more else said
