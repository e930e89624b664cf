"""After a session: what it did to body and mind, and the moods around it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal import clinical
from moodjournal.ui.pages.sessions.another_effect import AnotherEffect
from moodjournal.ui.pages.sessions.around_numbers import AroundNumbers
from moodjournal.ui.pages.sessions.effect_row import EffectRow
from moodjournal.ui.pages.sessions.tab import SessionTab
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.log_effect import log_effect, unlog_effect

if TYPE_CHECKING:
    from datetime import datetime

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
        self.monthly_heading = words(_("Once a month"), "field")
        self._monthly_list = QWidget()
        self._monthly_lines = QVBoxLayout(self._monthly_list)
        self._monthly_lines.setContentsMargins(0, 0, 0, 0)
        self._monthly_lines.setSpacing(7)
        self.another = AnotherEffect()
        self.another.link.clicked.connect(self.another.open)
        self.another.edit.returnPressed.connect(self._on_named)
        self.another.completer.activated.connect(self._on_completed)
        self.column.addWidget(self.another)
        self.column.addWidget(self.monthly_heading)
        self.column.addWidget(self._monthly_list)
        self.numbers = AroundNumbers(desk.locale)
        self.column.addWidget(self.numbers)

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        logged = {(one.name, one.own): one for one in sorted(seen.effects, key=_asked_order)}
        if fresh:
            self._clear()
            self.another.close_edit()
        listed = clinical.effect_list()
        usual = [name for name in seen.known_effects if name not in listed.monthly]
        asked = [*usual, *listed.common] if fresh else []
        for key in (*logged, *(_key(name) for name in (*asked, *seen.monthly))):
            if key not in self.rows:
                self._add(key)
        for key, row in self.rows.items():
            row.show_effect(logged.get(key))
        monthly = any(_is_monthly(key) for key in self.rows)
        for part in (self.monthly_heading, self._monthly_list):
            part.setVisible(monthly)
        self.numbers.show_numbers(seen)

    def _clear(self) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}

    def _add(self, key: Key) -> EffectRow:
        row = EffectRow(self.desk, self._session_id, key[0], own=key[1])
        row.logged.connect(self._on_logged)
        row.taken_back.connect(self._on_taken_back)
        self.rows[key] = row
        lines = self._monthly_lines if _is_monthly(key) else self._lines
        lines.addWidget(row)
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


def _is_monthly(key: Key) -> bool:
    name, own = key
    return not own and name in clinical.effect_list().monthly
