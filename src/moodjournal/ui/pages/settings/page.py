"""The Settings page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.later import later
from moodjournal.settings import (
    APPEARANCE,
    CHECK_IN,
    COURSE,
    LANGUAGE,
    REMINDERS,
    SAFETY,
    SETTINGS,
    SUPPORT,
    Kept,
    read_here,
    setting,
    write_here,
)
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.settings.groups import WIDTH_PX, GroupList
from moodjournal.ui.pages.settings.measures_card import MeasuresCard
from moodjournal.ui.pages.settings.row import SettingRow
from moodjournal.ui.pages.settings.safety import SafetyCards
from moodjournal.ui.pages.settings.sheet_card import SheetCard
from moodjournal.ui.pages.settings.tags_card import TagsCard
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_setting import change_setting
from moodjournal.usecases.see_measures import Tracked, see_measures
from moodjournal.usecases.see_settings import see_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db

WIDEST_PX = 720
WIDE_PX = 880
"""Narrower than this (the window then has some 1,100 px) the groups stand above the settings."""

_ANYWHERE = Qt.AlignmentFlag(0)

COMPUTER = later("This computer")
ORDER = (
    APPEARANCE,
    CHECK_IN,
    COURSE,
    REMINDERS,
    SAFETY,
    SUPPORT,
    LANGUAGE,
    COMPUTER,
)
"""Of the groups; one that holds nothing is not shown."""


@dataclass(frozen=True, slots=True)
class SettingsSeen:
    """What the page shows: the settings kept in the journal, and what is tracked."""

    values: Mapping[str, Any]
    tracked: Tracked


class SettingsPage(Page[SettingsSeen]):
    """Every setting, in its group; what is tracked stands among those of the check-in."""

    topics = frozenset({Topic.SETTINGS, Topic.MEASURES, Topic.TAGS, Topic.CHECK_INS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: dict[str, SettingRow] = {}
        self._cards: dict[str, list[QWidget]] = {}
        self.problem = words("", "error")
        self.problem.hide()
        held = {one.group for one in SETTINGS} | {CHECK_IN, SAFETY, COMPUTER}
        others = sorted(held.difference(ORDER, {""}))  # a group that is new here comes last
        names = [name for name in (*ORDER, *others) if name in held]
        self.group_list = GroupList({name: _(name) for name in names})
        self.groups = self.group_list.buttons
        self.group_list.chosen.connect(self._on_group)
        self._make_cards()
        for name in names:
            self._fill(name)
        self._build()
        self._show_here()
        self.group_list.choose(names[0])

    @override
    def load(self, db: Db) -> SettingsSeen:
        return SettingsSeen(see_settings(db), see_measures(db))

    @override
    def show_snapshot(self, snapshot: SettingsSeen) -> None:
        for key, value in snapshot.values.items():
            if key in self.rows:
                self.rows[key].show_value(value)
        self.measures.show_measures(snapshot.tracked.measures)
        self.tags.show_tags(snapshot.tracked.tags)
        self.safety.look()

    @override
    def arrive(self, what: Any) -> None:
        """Show the setting called ``what``, in its group; or the group, such as ``safety``."""
        for name in self.groups:
            if name.casefold() == str(what).casefold():
                self.group_list.choose(name)
                self.group_list.setFocus(Qt.FocusReason.OtherFocusReason)
        if what in self.rows:
            self.group_list.choose(setting(what).group)
            self.rows[what].control.setFocus()

    @override
    def leave(self) -> None:
        self.safety.fold()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.safety.fold()  # a passphrase half typed does not stay behind

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        self._inside.setMaximumWidth(round(WIDEST_PX * self.text_scale))
        self.group_list.fold(not wide, round(WIDTH_PX * self.text_scale))
        place = self._across if wide else self._column
        if place.indexOf(self.group_list) < 0:
            other = self._column if wide else self._across
            other.removeWidget(self.group_list)
            place.insertWidget(0, self.group_list)
            place.setAlignment(self.group_list, Qt.AlignmentFlag.AlignTop if wide else _ANYWHERE)

    @override
    def apply_theme(self) -> None:
        for row in self.rows.values():
            row.set_tokens(self.desk.tokens())
        self.measures.apply_theme()
        self.safety.lock.set_tokens()

    # --- cards

    def _make_cards(self) -> None:
        self.measures, self.sheet = MeasuresCard(self.desk), SheetCard(self.desk)
        self.tags = TagsCard(self.desk, self.sheet.save)
        self.measures.done.connect(self._on_done)
        self.tags.done.connect(self._on_done)
        self.safety = SafetyCards(self.desk, self)
        self.safety.said.connect(self._on_said)
        self.safety.unfolded.connect(self._on_unfolded)
        self.safety.brought_back.connect(partial(self.leads_to.emit, "anew"))
        self.safety.deleted.connect(partial(self.leads_to.emit, "gone"))

    def _fill(self, name: str) -> None:
        rows = [one for one in SETTINGS if one.group == name]
        first = self.safety.lock if name == SAFETY else Card(_(name))
        for one in rows:
            if first.body.count():
                first.body.addWidget(rule())
            row = SettingRow(one, self.desk.tokens())
            row.changed.connect(self._on_row_changed)
            self.rows[one.key] = row
            first.body.addWidget(row)
        self._cards[name] = [first] if rows else []
        self._cards[name] += self._more(name)

    def _more(self, name: str) -> list[QWidget]:
        if name == CHECK_IN:
            return [self.measures, self.tags, self.sheet, self._questionnaires()]
        if name == SAFETY:
            self.safety.lock.add_rows()
            return [self.safety.backups, self.safety.delete]
        if name == SUPPORT:
            return [self._contacts()]
        return [self.safety.computer] if name == COMPUTER else []

    def _leading(self, title: str, about: str, name: str, key: str) -> Card:
        """Return a card that leads to the page ``key``; ``name`` says so to a screen reader."""
        card = Card(title)
        card.body.addWidget(words(about, "muted"))
        button = QPushButton(_("Open"))
        button.setAccessibleName(name)
        button.clicked.connect(partial(self.leads_to.emit, key, None))
        card.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _questionnaires(self) -> Card:
        about, name = _("Which are offered, and what came of them"), _("Open the questionnaires")
        return self._leading(_("Questionnaires"), about, name, "questionnaires")

    def _contacts(self) -> Card:
        about = _("Who can be reached, and your own plan for hard hours")
        return self._leading(_("Contacts and plan"), about, _("Open Support"), "support")

    def _build(self) -> None:
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        for cards in self._cards.values():
            for card in cards:
                self._column.addWidget(card)
        self._column.addWidget(self.problem)
        self._column.addStretch(1)
        self._across = QHBoxLayout()
        self._across.setSpacing(24)
        self._across.addWidget(self.group_list, alignment=Qt.AlignmentFlag.AlignTop)
        self._area = scrolling(self._inside)
        self._across.addWidget(self._area, stretch=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 20)
        whole.setSpacing(18)
        self.help = QPushButton(_("Help"))
        self.help.setProperty("role", "link")
        self.help.setToolTip(_("F1"))
        self.help.clicked.connect(partial(self.leads_to.emit, "help", "stored"))
        whole.addWidget(HeadLine(words(_("Settings"), "title"), self.help))
        whole.addLayout(self._across, stretch=1)

    def _on_group(self, name: str) -> None:
        for one, cards in self._cards.items():
            for card in cards:
                card.setVisible(one == name)
        self._area.verticalScrollBar().setValue(0)
        self.safety.fold()

    def _on_unfolded(self, form: QWidget) -> None:
        """Bring what unfolded into view, once it has found its place."""
        QTimer.singleShot(0, form, partial(self._area.ensureWidgetVisible, form, 0, 24))

    # --- settings

    def _show_here(self) -> None:
        for key, value in read_here(self.desk.settings_file).items():
            if key in self.rows:
                self.rows[key].show_value(value)

    def _on_row_changed(self, key: str, value: Any) -> None:
        self.problem.hide()
        if setting(key).kept is Kept.HERE:
            self._change_here(key, value)
            return
        command = partial(change_setting, key=key, value=value, now=self.desk.clock())
        self.desk.worker.write(command, self._on_kept, self._on_not_kept)

    def _change_here(self, key: str, value: Any) -> None:
        try:
            write_here(self.desk.settings_file, key, value)
        except OSError:
            self._complain(_("The settings file cannot be written, so this lasts until you close."))
            return
        self.themed.emit()

    def _on_kept(self, _change: Change) -> None:
        self.said.emit(_("Changed."), _("Undo"), self._undo)

    def _on_said(self, sentence: str) -> None:
        self.said.emit(sentence, "", None)

    def _on_done(self, change: Change) -> None:
        self.said.emit(change.said, _("Undo"), self._undo)

    def _undo(self) -> None:
        self.desk.worker.undo()

    def _on_not_kept(self, error: ToldError) -> None:
        self._complain(str(error))
        self.refresh()

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
