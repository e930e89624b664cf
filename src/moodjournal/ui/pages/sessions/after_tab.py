"""After a session: what it did to body and mind, and the moods around it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal import clinical
from moodjournal.ui.pages.sessions.effect_row import EffectRow
from moodjournal.ui.pages.sessions.tab import SessionTab
from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.log_effect import log_effect, unlog_effect

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from moodjournal.domain.effect import Effect
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen

Key = tuple[str, bool]
"""Name of an effect, and whether it is the person's own."""


class AfterTab(SessionTab):
    """Effects, each saved as soon as it is answered, and three numbers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addWidget(words(_("Effects that day"), "field"))
        self.rows: dict[Key, EffectRow] = {}
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(7)
        self.column.addWidget(self._list)
        self.another = AnotherEffect()
        self.another.link.clicked.connect(self.another.open)
        self.another.edit.returnPressed.connect(self._on_named)
        self.another.completer.activated.connect(self._on_completed)
        self.column.addWidget(self.another)
        self.numbers = AroundNumbers()
        self.column.addWidget(self.numbers)

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        logged = {(one.name, one.own): one for one in sorted(seen.effects, key=_asked_order)}
        if fresh:
            self._clear()
            self.another.close_edit()
        common = clinical.effect_list().common
        asked = [*seen.known_effects, *common] if fresh else []
        for key in (*logged, *(_key(name) for name in asked)):
            if key not in self.rows:
                self._add(key)
        for key, row in self.rows.items():
            row.show_effect(logged.get(key))
        self.numbers.show_numbers(seen)

    def _clear(self) -> None:
        for row in self.rows.values():
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}

    def _add(self, key: Key) -> EffectRow:
        row = EffectRow(self.desk, self._session_id, key[0], own=key[1])
        row.logged.connect(self._on_logged)
        row.taken_back.connect(self._on_taken_back)
        self.rows[key] = row
        self._lines.addWidget(row)
        return row

    def _on_logged(self, effect: Effect) -> None:
        self.write(partial(log_effect, effect=effect, now=self.desk.clock()))

    def _on_taken_back(self, effect_id: str) -> None:
        self.write(partial(unlog_effect, effect_id=effect_id))

    def _on_named(self) -> None:
        if not self.another.is_choosing():
            self._on_completed(self.another.edit.text())

    def _on_completed(self, text: str) -> None:
        named = " ".join(text.split())
        if not named:
            return
        kinds = clinical.effect_list().kinds.values()
        known = next((k.id for k in kinds if _(k.lay).casefold() == named.casefold()), None)
        key = (known, False) if known else (named, True)
        row = self.rows.get(key) or self._add(key)
        self.another.close_edit()
        row.setFocus(Qt.FocusReason.TabFocusReason)
        row.tell()


def _asked_order(effect: Effect) -> tuple[datetime, int]:
    listed = list(clinical.effect_list().kinds)
    place = listed.index(effect.name) if effect.name in listed else len(listed)
    return effect.created_at, place


def _key(name: str) -> Key:
    return name, name not in clinical.effect_list().kinds


class AnotherEffect(QWidget):
    """Name an effect that is not asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = QPushButton(_("+ another effect"))
        self.link.setProperty("role", "link")
        self.edit = QLineEdit()
        self.edit.setAccessibleName(_("Another effect, from the list or in your own words"))
        self.edit.setPlaceholderText(_("from the list, or in your own words"))
        self.edit.setMaxLength(120)
        self.edit.hide()
        names = [_(kind.lay) for kind in clinical.effect_list().kinds.values()]
        self.completer = QCompleter(names, self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.edit.setCompleter(self.completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.edit)

    def open(self) -> None:
        """Ask for a name."""
        self.link.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_edit(self) -> None:
        """Ask no more."""
        self.edit.clear()
        self.edit.hide()
        self.link.show()

    def is_choosing(self) -> bool:
        """Tell whether a name of the list is marked just now: it is taken, not what is typed."""
        popup = self.completer.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self.close_edit()
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class AroundNumbers(QWidget):
    """Mood that morning, that evening and the day after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        grid.addWidget(rule(), 0, 0, 1, 2)
        self._lines = []
        labels = (
            _("Mood that morning"),
            _("That evening (shown apart)"),
            _("The day after"),
        )
        for line, label in enumerate(labels, start=1):
            pair = (words(label, "muted"), words("", "strong"))
            for column, part in enumerate(pair):
                grid.addWidget(part, line, column)
            self._lines.append(pair)

    def show_numbers(self, seen: SessionSeen) -> None:
        """Show what there is; what is missing has no line."""
        numbers = (seen.that_morning, seen.that_evening, seen.day_after)
        for (label, number), value in zip(self._lines, numbers, strict=True):
            number.setText("" if value is None else f"{value:.1f}".removesuffix(".0"))
            label.setVisible(value is not None)
            number.setVisible(value is not None)
        self.setVisible(any(value is not None for value in numbers))
