"""The trash: what was deleted, how long it stays, and the two ways out."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from gettext import ngettext
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.usecases.see_trash import Trashed, TrashSeen

MOST = 100
LONGEST = 240


class TrashPane(Card):
    """What was deleted, last first.

    Signals:
        back_wanted: A Trashed is to be put back.
        gone_wanted: A Trashed is to be deleted for good.
        closed: Back to the journal.
    """

    back_wanted = Signal(object)
    gone_wanted = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Trash"), fills=True)
        self.close_link = _link(_("Back to the journal"))
        self.close_link.clicked.connect(self.closed)
        self.add_aside(self.close_link)
        self.about = words("", "muted")
        self.body.addWidget(self.about)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self.body.addWidget(scrolling(inside), stretch=1)
        self.rows: list[TrashRow] = []

    def show_trash(self, seen: TrashSeen, *, covered: bool) -> None:
        """Show what is in the trash; the keys stay at their place."""
        focused = self.window().focusWidget() or self
        held = next((n for n, row in enumerate(self.rows) if row.isAncestorOf(focused)), None)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.about.setText(_about(len(seen.things)))
        self.rows = [TrashRow(one, covered=covered) for one in seen.things[:MOST]]
        for row in self.rows:
            self._column.addWidget(rule())
            row.back_wanted.connect(self.back_wanted)
            row.gone_wanted.connect(self.gone_wanted)
            self._column.addWidget(row)
            row.show()  # the layout does so later, too late for the keys
        self._column.addStretch(1)
        self._lead_keys(held)

    def _lead_keys(self, held: int | None) -> None:
        stops = [stop for row in self.rows for stop in row.stops()]
        for before, after in pairwise([self.close_link, *stops]):
            QWidget.setTabOrder(before, after)  # rows are made later than what follows them
        if held is not None:
            row = self.rows[min(held, len(self.rows) - 1)] if self.rows else None
            (row.back if row else self.close_link).setFocus(Qt.FocusReason.OtherFocusReason)


class TrashRow(QWidget):
    """One thing in the trash."""

    back_wanted = Signal(object)
    gone_wanted = Signal(object)

    def __init__(self, one: Trashed, *, covered: bool) -> None:
        super().__init__()
        self._one = one
        left = ngettext("{n} day left", "{n} days left", one.days_left).format(n=one.days_left)
        mood = "" if one.mood is None else _("mood {n}").format(n=one.mood)
        head = " · ".join(part for part in (one.title, mood, left) if part)
        self.back = _link(_("Put back"))
        self.gone = _link(_("Delete for good"))
        self.back.setAccessibleName(_("Put back: {what}").format(what=head))
        self.gone.setAccessibleName(_("Delete for good: {what}").format(what=head))
        self.back.clicked.connect(partial(self.back_wanted.emit, one))
        self.gone.clicked.connect(self._on_gone)
        self.sentence = words(
            _(
                "It cannot be brought back. "
                "Backups are rewritten without it where they can be reached."
            )
        )
        self.sure, self.no = QPushButton(_("Delete for good")), _link(_("Keep it"))
        self.sure.setProperty("role", "danger")
        self.sure.clicked.connect(partial(self.gone_wanted.emit, one))
        self.no.clicked.connect(self._on_keep)
        self._acts, self._asking = _line(self.back, self.gone), _line(self.sure, self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        text = "" if covered else one.text
        column.addWidget(words(head, "small"))
        if text:
            column.addWidget(words(text if len(text) <= LONGEST else f"{text[:LONGEST]}…"))
        for part in (self._acts, self.sentence, self._asking):
            column.addWidget(part)
        self.sentence.hide()
        self._asking.hide()

    def stops(self) -> tuple[QPushButton, ...]:
        """Return where Tab stops, as read."""
        return (self.back, self.gone, self.sure, self.no)

    def ask(self, asking: bool) -> None:
        """Ask, where it stands, whether it is to go for good."""
        self._acts.setVisible(not asking)
        self.sentence.setVisible(asking)
        self._asking.setVisible(asking)
        (self.no if asking else self.gone).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gone(self) -> None:
        self.ask(True)

    def _on_keep(self) -> None:
        self.ask(False)


def _about(count: int) -> str:
    if not count:
        return _("The trash is empty. What you delete stays here for 30 days.")
    return _("What you delete stays here for 30 days, then it goes for good.")


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("role", "link")
    return link


def _line(*buttons: QPushButton) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line, gap=16, line_gap=4)
    for button in buttons:
        flow.addWidget(button)
    return line
