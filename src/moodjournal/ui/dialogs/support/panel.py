"""The panel: who can be reached, one below the other, whatever else there is to say below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.countries import ELSEWHERE
from moodjournal.domain.later import later
from moodjournal.i18n import both
from moodjournal.ui.dialogs.support.reach_card import ReachCard
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.domain.answered import Answered
    from moodjournal.usecases.see_support import SupportSeen


class SupportPanel(QWidget):
    """Own contacts, lines of the country, emergency number, own plan. It needs no journal.

    It knows no risk and blocks nothing (CLINICAL.md): the ways on are always there.

    Args:
        locale: How dates are written here.
        changes: Where contacts and plan are changed; it stays hidden until wanted. None if they
            cannot be changed from here.
        parent: The owner.

    Signals:
        done: The person goes on.
        change_wanted: Contacts and plan are to be changed (True), or no longer (False).
        country_chosen: A choice of the setting ``country``.
    """

    done = Signal()
    change_wanted = Signal(bool)
    country_chosen = Signal(object)

    def __init__(
        self, locale: QLocale, changes: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seen: SupportSeen | None = None
        self._answered: Answered | None = None
        self.heading = words("", "title")
        self.told = words("", "muted")
        self.unknown = words("")
        self.unknown.hide()
        self.reach = ReachCard(locale)
        self.reach.country_chosen.connect(self.country_chosen)
        self.plan = words("", "muted")
        self.plan.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.plan_card = Card(both(later("Your own plan")))
        self.plan_card.body.addWidget(self.plan)
        self.plan_card.hide()
        self.change = QPushButton()
        self.change.setCheckable(True)
        self.change.toggled.connect(self._on_change)
        self.go_on = QPushButton(both(later("Continue"), between=" / "))
        self.go_on.setProperty("role", "primary")
        self.go_on.clicked.connect(self.done)
        self.foot = HeadLine(self.change, self.go_on)
        self.change.setVisible(changes is not None)
        self._build(changes or QWidget())
        self._show_heading()

    def show_seen(self, seen: SupportSeen) -> None:
        """Show who can be reached; what stays the same keeps the keys."""
        self._seen = seen
        self.reach.show_seen(seen)
        self.plan.setText(seen.plan)
        self._show_plan()
        self.unknown.setText(_nothing_known(seen.directory))
        self.unknown.setVisible(seen.country == ELSEWHERE)
        self._name_change()
        self._show_heading()

    def show_answered(self, answered: Answered | None) -> None:
        """Say first what was answered, if this follows an answer."""
        self._answered = answered
        self._show_heading()
        if answered is not None:
            said = f"{self.heading.text()} {self.told.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def only_show(self) -> None:
        """Change nothing from here, and leave the way on to what stands around the panel."""
        self.foot.hide()
        self.reach.only_show()

    def fold(self) -> None:
        """Change nothing any more."""
        self.change.setChecked(False)

    def _build(self, changes: QWidget) -> None:
        changes.hide()
        head = QVBoxLayout()
        head.setSpacing(8)
        for label in (self.heading, self.told, self.unknown):
            head.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addSpacing(4)
        for part in (self.reach, self.plan_card, changes, self.foot):
            column.addWidget(part)
        column.addStretch(1)

    def _show_heading(self) -> None:
        """Say why this stands here; the first time, that this program tells no one."""
        first = self._seen is not None and not self._seen.said
        if self._answered is not None:
            self.heading.setText(_what_was_answered(self._answered))
            self.told.setText(_tells_no_one_after())
        else:
            self.heading.setText(both(later("Who you can reach")))
            self.told.setText(_tells_no_one())
        role = "section" if first else "muted"
        if self.told.property("role") != role:
            self.told.setProperty("role", role)
            self.told.style().polish(self.told)

    def _show_plan(self) -> None:
        some = self._seen is not None and bool(self._seen.plan.strip())
        self.plan_card.setVisible(some and not self.change.isChecked())

    def _name_change(self) -> None:
        if self.change.isChecked():
            text = both(later("Done changing"), between=" / ")
        elif self._seen is not None and (self._seen.contacts or self._seen.plan.strip()):
            text = both(later("Change contacts and plan"), between=" / ")
        else:
            text = both(later("Add your own contacts and plan"), between=" / ")
        self.change.setText(text)

    def _on_change(self, on: bool) -> None:
        self._name_change()
        self._show_plan()
        self.change_wanted.emit(on)


def _what_was_answered(answered: Answered) -> str:
    said = later("You answered “{option}” to: {item}")
    return both(said, option=answered.option, item=answered.item)


def _tells_no_one() -> str:
    return both(later("This program tells no one and cannot call anyone. You can."))


def _tells_no_one_after() -> str:
    """Return the sentence of CLINICAL.md, word for word."""
    return both(
        later(
            "This program tells no one. If you want someone to know, here is who you can reach now."
        )
    )


def _nothing_known(directory: str) -> str:
    said = later(
        "We know no line for your country. {directory} lists lines all over the world; 112 works "
        "in the EU and on most mobile networks."
    )
    return both(said, directory=directory.removeprefix("https://"))
