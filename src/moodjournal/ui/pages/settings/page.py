"""The Settings page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.settings import CHECK_IN, SETTINGS, Kept, read_here, write_here
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.settings.measures_card import MeasuresCard
from moodjournal.ui.pages.settings.row import SettingRow
from moodjournal.ui.pages.settings.sheet_card import SheetCard
from moodjournal.ui.pages.settings.tags_card import TagsCard
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.nav_button import NavButton
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_setting import change_setting
from moodjournal.usecases.see_measures import Tracked, see_measures
from moodjournal.usecases.see_settings import see_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db

GROUPS_PX = 192
WIDEST_PX = 720
WIDE_PX = 640
"""Narrower than this the groups stand above the settings."""


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
        self.groups: dict[str, NavButton] = {}
        self._cards: dict[str, Card] = {}
        self._more: dict[str, list[Card]] = {}
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_group)
        self.problem = words("", "error")
        self.problem.hide()
        self._fill()
        self._build()
        self._show_here()
        next(iter(self.groups.values())).setChecked(True)

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

    @override
    def arrive(self, what: Any) -> None:
        """Show the setting called ``what``, in its group."""
        for setting in SETTINGS:
            if setting.key == what and setting.group in self.groups:
                self.groups[setting.group].setChecked(True)
                self.rows[setting.key].control.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(beside if wide else below)

    @override
    def apply_theme(self) -> None:
        for row in self.rows.values():
            row.set_tokens(self.desk.tokens())
        self.measures.apply_theme()

    def _fill(self) -> None:
        for setting in SETTINGS:
            if setting.group not in self._cards:
                self._add_group(setting.group)
            card = self._cards[setting.group]
            if card.body.count():
                card.body.addWidget(rule())
            row = SettingRow(setting, self.desk.tokens())
            row.changed.connect(self._on_row_changed)
            self.rows[setting.key] = row
            card.body.addWidget(row)
        self._add_check_in()
        self._add_computer()

    def _add_check_in(self) -> None:
        self.measures, self.sheet = MeasuresCard(self.desk), SheetCard(self.desk)
        self.tags = TagsCard(self.desk, self.sheet.save)
        self._more[CHECK_IN] = [self.measures, self.tags, self.sheet]
        self.measures.done.connect(self._on_done)
        self.tags.done.connect(self._on_done)

    def _add_group(self, name: str) -> None:
        button = NavButton(_(name), QIcon(_nothing()))
        button.setIconSize(_nothing().size())
        button.setProperty("group", name)
        self._group.addButton(button)
        self.groups[name] = button
        self._cards[name] = Card(_(name))

    def _add_computer(self) -> None:
        name = _("This computer")
        self._add_group(name)
        body = self._cards[name].body
        kept = _(
            "Everything you write lies in one encrypted file. Its key lies beside it until there "
            "is a passphrase: anyone who can read your files can read your journal."
        )
        for label, text in (
            (_("Your journal"), str(self.desk.folder or _("in memory only"))),
            (_("How it is kept"), kept),
            (_("Settings of this computer"), str(self.desk.settings_file)),
        ):
            if body.count():
                body.addWidget(rule())
            body.addWidget(words(label))
            body.addWidget(_selectable(words(text, "muted")))

    def _build(self) -> None:
        groups = QVBoxLayout()
        groups.setSpacing(0)
        for button in self.groups.values():
            groups.addWidget(button)
        groups.addStretch(1)
        side = QWidget()
        side.setMinimumWidth(GROUPS_PX)
        side.setLayout(groups)
        groups.setContentsMargins(0, 0, 0, 0)
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for name, card in self._cards.items():
            for one in (card, *self._more.get(name, ())):
                column.addWidget(one)
        column.addWidget(self.problem)
        column.addStretch(1)
        cards.setMaximumWidth(WIDEST_PX)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(24)
        self._across.addWidget(side)
        self._across.addWidget(scrolling(cards), stretch=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 20)
        whole.setSpacing(18)
        whole.addWidget(words(_("Settings"), "title"))
        whole.addLayout(self._across, stretch=1)

    def _show_here(self) -> None:
        for key, value in read_here(self.desk.settings_file).items():
            self.rows[key].show_value(value)

    def _on_group(self, button: NavButton, on: bool) -> None:
        if on:
            for name, card in self._cards.items():
                for one in (card, *self._more.get(name, ())):
                    one.setVisible(name == button.property("group"))

    def _on_row_changed(self, key: str, value: Any) -> None:
        self.problem.hide()
        setting = next(one for one in SETTINGS if one.key == key)
        if setting.kept is Kept.HERE:
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


def _nothing() -> QPixmap:
    """Return a picture of nothing: without one the word would stand in the middle."""
    picture = QPixmap(1, 1)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _selectable(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
