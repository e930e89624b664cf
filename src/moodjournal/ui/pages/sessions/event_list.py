"""The dates of a calendar as a list with boxes to tick."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.when import day_words, time_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QLocale

    from moodjournal.usecases.look_into_calendar import EventSeen

UID = Qt.ItemDataRole.UserRole
NAME = UID + 1
"""The roles of a row: the uid of its date, and its name in lower case."""


class EventList(QListWidget):
    """One stop of the Tab key: Up and Down, Space ticks.

    What is here already has no box.

    Args:
        locale: How dates and times are written.
        zone: Gives the IANA zone of this computer; it is not said with each time.
        parent: The owner.

    Signals:
        ticked: Another number is chosen now.
    """

    ticked = Signal()

    def __init__(
        self, locale: QLocale, zone: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._locale, self._zone = locale, zone
        self.setAccessibleName(_("Dates of the calendar"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._on_item)

    def show_events(self, events: Iterable[EventSeen]) -> None:
        """Show ``events``, none of them ticked."""
        self.blockSignals(True)
        self.clear()
        for one in events:
            self.addItem(self._row(one))
        self.blockSignals(False)
        if self.count():
            self.setCurrentRow(0)

    def show_only(self, text: str) -> None:
        """Show only the rows with ``text`` in their name; what is ticked stays so."""
        wanted = text.strip().casefold()
        for row in self._rows():
            row.setHidden(wanted not in row.data(NAME))

    def tick_shown(self) -> None:
        """Tick every row that can be seen and has a box."""
        self.blockSignals(True)
        for row in self._rows():
            if not row.isHidden() and _has_box(row):
                row.setCheckState(Qt.CheckState.Checked)
        self.blockSignals(False)
        self.viewport().update()
        self.ticked.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the uids of what is ticked, shown or not, in the order of the list."""
        return tuple(row.data(UID) for row in self._rows() if _is_ticked(row))

    @override
    def sizeHint(self) -> QSize:
        return QSize(540, 420)

    def _rows(self) -> list[QListWidgetItem]:
        return [self.item(place) for place in range(self.count())]

    def _row(self, seen: EventSeen) -> QListWidgetItem:
        name = seen.event.label()
        row = QListWidgetItem(f"{name}\n{self._second(seen)}")
        row.setData(UID, seen.event.uid)
        row.setData(NAME, name.casefold())
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {self._second(seen)}")
        if seen.state.value == "known":
            row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        else:
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
        return row

    def _second(self, seen: EventSeen) -> str:
        planned = seen.event.planned
        day = day_words(self._locale, planned.day, short=True, year=True)
        when = f"{day}, {time_words(self._locale, planned.at)}" if planned.at else day
        parts = [when, _state(seen)]
        if seen.event.zone_words not in ("", self._zone()):
            parts.append(seen.event.zone_words)
        return " · ".join(parts)

    def _on_item(self, _row: QListWidgetItem) -> None:
        self.ticked.emit()


def _has_box(row: QListWidgetItem) -> bool:
    return bool(row.flags() & Qt.ItemFlag.ItemIsUserCheckable)


def _is_ticked(row: QListWidgetItem) -> bool:
    return _has_box(row) and row.checkState() == Qt.CheckState.Checked


def _state(seen: EventSeen) -> str:
    """Return what choosing the date would do, in a word or two."""
    cancelled = seen.event.cancelled
    match seen.state.value:
        case "new":
            return _("new, cancelled") if cancelled else _("new")
        case "changed":
            return _("cancelled") if cancelled else _("changed")
        case _known:
            return _("here already")
