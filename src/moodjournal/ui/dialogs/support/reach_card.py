"""The card of the panel: own contacts, lines of the country, emergency number; more on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.countries import COUNTRIES, ELSEWHERE, country_name
from moodjournal.domain.later import later
from moodjournal.i18n import both
from moodjournal.ui.dialogs.support.reach import KINDS, Reach, of_contact, of_emergency, of_line
from moodjournal.ui.dialogs.support.reach_row import ReachRow
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.tab_order import stop_before

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.usecases.see_support import SupportSeen

ROW_GAP_PX = 15
FIRST = "suicide"
"""The kind of line that stands at once; the others unfold."""


class ReachCard(Card):
    """One row each.

    Args:
        locale: How dates are written here.
        parent: The owner.

    Signals:
        country_chosen: A choice of the setting ``country``.
    """

    country_chosen = Signal(object)

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._locale = locale
        self._shown: tuple[list[Reach], list[Reach]] | None = None
        self._more_kinds: list[str] = []
        self.rows: list[ReachRow] = []
        self.more_rows: list[ReachRow] = []
        self._first, self._more = QVBoxLayout(), QWidget()
        self._more_column = QVBoxLayout(self._more)
        for column in (self._first, self._more_column):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(ROW_GAP_PX)
        self.body.setSpacing(ROW_GAP_PX)
        self._more.hide()
        self.more = QPushButton()
        self.more.setCheckable(True)
        self.more.setProperty("role", "link")
        self.more.toggled.connect(self._on_more)
        names = [(code, both(name, between=" / ")) for code, name in COUNTRIES]
        names.append((ELSEWHERE, both(later("Another country"), between=" / ")))
        name = both(later("Which lines and which emergency number"), between=" / ")
        self.country = MenuButton(name, names, "reach")
        self.country.picked.connect(self.country_chosen)
        self._foot = QWidget()
        flow = FlowLayout(self._foot, gap=16)
        flow.addWidget(self.more)
        flow.addWidget(self.country)
        self._rule = rule()
        self.body.addLayout(self._first)
        self.body.addWidget(self._more)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._foot)

    def show_seen(self, seen: SupportSeen) -> None:
        """Show who can be reached; rows are made anew only if anything differs."""
        first = [of_contact(one) for one in seen.contacts]
        first += [of_line(one, self._locale) for one in seen.lines if one.kind == FIRST]
        first.append(of_emergency(seen.emergency))
        more = [of_line(one, self._locale) for one in seen.lines if one.kind != FIRST]
        if (first, more) != self._shown:
            focused = self.window().focusWidget()
            had_focus = any(one.isAncestorOf(focused) for one in self.rows if focused is not None)
            self._shown = (first, more)
            self.rows = _fill(self._first, first)
            self.more_rows = _fill(self._more_column, more, ruled=True)
            for row in (*self.rows, *self.more_rows):
                row.copied.connect(self._on_copied)
            self._order_tabs()
            if had_focus:
                self.rows[0].copy_button.setFocus(Qt.FocusReason.OtherFocusReason)
        name = country_name(seen.country) or later("Another country")
        country = both(later("Country"), name, between=" / ")
        self.country.show_value(seen.country, country)
        self._more_kinds = list(dict.fromkeys(one.kind for one in seen.lines if one.kind != FIRST))
        self.more.setVisible(bool(more))
        self._on_more(self.more.isChecked())
        self._show_foot()

    def only_show(self) -> None:
        """Let the country be changed elsewhere."""
        self.country.hide()
        self._show_foot()

    def _show_foot(self) -> None:
        some = not (self.more.isHidden() and self.country.isHidden())
        self._foot.setVisible(some)
        self._rule.setVisible(some)

    def _order_tabs(self) -> None:
        rows = (*self.rows, *self.more_rows)
        stop_before(self.more, [stop for row in rows for stop in row.stops()])

    def _on_copied(self) -> None:
        for row in (*self.rows, *self.more_rows):
            row.forget_copy()

    def _on_more(self, on: bool) -> None:
        self._more.setVisible(on and bool(self.more_rows))
        kinds = [] if on else [KINDS[one] for one in self._more_kinds if one in KINDS]
        word = later("Less") if on else later("More")
        self.more.setText(both(word, *kinds, between=" / "))


def _fill(column: QVBoxLayout, found: list[Reach], *, ruled: bool = False) -> list[ReachRow]:
    """Put a row for each into ``column``; ``ruled`` draws a line before the first too."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    rows = []
    for reach in found:
        if rows or ruled:
            column.addWidget(rule())
        row = ReachRow(reach)
        column.addWidget(row)
        row.show()  # or the keys would not find it before the next turn of events
        rows.append(row)
    return rows
