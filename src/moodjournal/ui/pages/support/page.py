"""The Support page: who can be reached, from every page, and after an answer that asks for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.answered import Answered
from moodjournal.domain.change import Change, Topic
from moodjournal.domain.errors import ToldError
from moodjournal.ui.dialogs.support.panel import SupportPanel
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.support.contacts_card import ContactsCard
from moodjournal.ui.pages.support.plan_card import OwnPlanCard
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.usecases.keep_country import keep_country
from moodjournal.usecases.say_once import TELLS_NO_ONE, say_once
from moodjournal.usecases.see_support import SupportSeen, see_support
from moodjournal.usecases.see_support_locked import see_support_locked

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from moodjournal.store import Db

WIDEST_PX = 760
INSIDE = "inside"
"""What to arrive with where the page stands inside another view: it only shows, and that view
knows the way on."""


class SupportPage(Page[SupportSeen]):
    """The panel, and where contacts and plan are changed.

    ``arrive`` takes an ``Answered`` (the heading then says what was answered) or ``INSIDE``.
    """

    topics = frozenset({Topic.CONTACTS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._system = QLocale.territoryToCode(desk.locale.territory())
        self._inside = self._saying = False
        self.contacts, self.plan = ContactsCard(desk), OwnPlanCard(desk)
        self.contacts.saved.connect(self._on_saved)
        self.plan.saved.connect(self._on_saved)
        self._changes = QWidget()
        column = QVBoxLayout(self._changes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.contacts)
        column.addWidget(self.plan)
        self.panel = SupportPanel(desk.locale, self._changes)
        self.panel.done.connect(self.done)
        self.panel.change_wanted.connect(self._on_change)
        self.panel.country_chosen.connect(self._on_country)
        self._build()
        # The lines stand at once, whatever becomes of the journal.
        seen = see_support_locked(desk.folder, desk.settings_file, self._system)
        self.panel.show_seen(seen)

    @override
    def load(self, db: Db) -> SupportSeen:
        return see_support(db, self.desk.settings_file, self._system)

    @override
    def show_snapshot(self, snapshot: SupportSeen) -> None:
        if not snapshot.said:
            self._saying = True  # once, and for as long as it is looked at
            command = partial(say_once, key=TELLS_NO_ONE, now=self.desk.clock())
            self.desk.worker.write(command, None, _nothing)
        self.panel.show_seen(replace(snapshot, said=not self._saying))
        self.contacts.show_contacts(snapshot.contacts)
        self.plan.show_plan(snapshot.plan)

    @override
    def arrive(self, what: Any) -> None:
        if isinstance(what, Answered):
            self.panel.show_answered(what)
        elif what == INSIDE:
            self._inside = True
            self.panel.only_show()

    @override
    def leave(self) -> None:
        self.contacts.keep_typed()
        self.plan.save()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._stale = True  # the country may have been changed in Settings
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._saying = False
            self.panel.fold()
            self.panel.show_answered(None)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_Escape or self._inside:
            super().keyPressEvent(event)
        elif self.panel.change.isChecked():
            self.panel.fold()
        else:
            self.done.emit()

    def _on_change(self, on: bool) -> None:
        self._changes.setVisible(on)
        if on:
            self.contacts.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._bring_into_view)  # once it has its place
        else:
            self.leave()

    def _bring_into_view(self) -> None:
        for whole in (self._changes, self.contacts.add_button):
            self._area.ensureWidgetVisible(whole, 0, 20)

    def _on_country(self, country: str) -> None:
        try:
            keep_country(self.desk.settings_file, country)
        except ToldError as error:
            self.said.emit(str(error), "", None)
        self.refresh()

    def _on_saved(self, change: Change) -> None:
        self.said.emit(change.said, _("Undo"), self._undo)

    def _undo(self) -> None:
        self.desk.worker.undo()

    def _build(self) -> None:
        self.panel.setMaximumWidth(WIDEST_PX)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(36, 44, 36, 36)
        across.addStretch(1)
        across.addWidget(self.panel, stretch=20)
        across.addStretch(1)
        self._area = scrolling(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)


def _nothing(_error: ToldError) -> None:
    """A journal that takes nothing is told once more the next time."""
