"""Words to choose from, each with its day: none leaves but what is ticked here."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.when import day_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QLocale

    from moodjournal.exporters.report_values import Passage

SHOWN = 6
LONGEST = 90


class Passages(QWidget):
    """One tick for the part; unfolded, one for each passage.

    Args:
        text: What the part is.
        locale: How days are written.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(self, text: str, locale: QLocale) -> None:
        super().__init__()
        self._locale = locale
        self._passages: tuple[Passage, ...] = ()
        self._marked: frozenset[str] = frozenset()
        self._chosen: set[str] = set()
        self._most = SHOWN
        self.part = CheckLine(text)
        self.part.ticked.connect(self._on_part)
        self.lines: dict[str, CheckLine] = {}
        self.more = act_button(_("Show more"), role="link")
        self.more.clicked.connect(self._on_more)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(22, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.part)
        column.addWidget(self._inside)
        self._inside.hide()

    def show_passages(self, passages: Sequence[Passage], marked: Collection[str]) -> None:
        """Offer ``passages``; those ``marked`` are ticked once the part is."""
        self._marked = frozenset(marked)
        if tuple(passages) == self._passages:
            return
        self._passages = tuple(passages)
        self._most = SHOWN
        self._fill()

    def is_wanted(self) -> bool:
        """Tell whether the part is ticked."""
        return self.part.is_ticked()

    def chosen(self) -> frozenset[str]:
        """Return the ids of what leaves; none while the part is not ticked."""
        known = {one.id for one in self._passages}
        return frozenset(self._chosen & known) if self.is_wanted() else frozenset()

    def _on_part(self, on: bool) -> None:
        if on:
            self._chosen |= self._marked
            self._fill()
        self._inside.setVisible(on)
        self.changed.emit()

    def _on_more(self) -> None:
        self._most += 20
        self._fill()

    def _fill(self) -> None:
        for line in self.lines.values():
            line.setParent(None)
            line.deleteLater()
        first = [one for one in self._passages if one.id in self._marked]
        others = [one for one in self._passages if one.id not in self._marked]
        shown = [*first, *others][: self._most]
        self.lines = {one.id: self._line(one) for one in shown}
        for at, line in enumerate(self.lines.values()):
            self._column.insertWidget(at, line)
        left = len(self._passages) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(ngettext("Show {n} more", "Show {n} more", left).format(n=min(left, 20)))
        stop_before(self.more, list(self.lines.values()))

    def _line(self, one: Passage) -> CheckLine:
        short = one.text if len(one.text) <= LONGEST else one.text[: LONGEST - 1] + "…"
        day = day_words(self._locale, one.day, short=True)
        line = CheckLine(f"{day} · {' '.join(short.split())}", self._inside)
        line.set_ticked(one.id in self._chosen)
        line.box.toggled.connect(self._on_line)
        return line

    def _on_line(self, _on: bool) -> None:
        for key, line in self.lines.items():
            (self._chosen.add if line.is_ticked() else self._chosen.discard)(key)
        self.changed.emit()
