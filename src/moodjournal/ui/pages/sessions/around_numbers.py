"""Moods around a session, and when its effects are asked about again."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from moodjournal.analysis.numerals import number_text
from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from moodjournal.analysis.usual import Usual
    from moodjournal.usecases.see_session import SessionSeen


class AroundNumbers(QWidget):
    """Mood that morning, that evening and the day after; usual before and after; still to ask."""

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
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
            _("Usual before"),
            _("Usual after"),
            _("Still to ask"),
        )
        for line, label in enumerate(labels, start=1):
            look = "muted" if line == len(labels) else "strong"
            pair = (words(label, "muted"), words("", look))
            for column, part in enumerate(pair):
                grid.addWidget(part, line, column)
            self._lines.append(pair)

    def show_numbers(self, seen: SessionSeen) -> None:
        """Show what there is; what is missing has no line."""
        around = seen.around
        numbers = (around.that_morning, around.that_evening, around.day_after)
        texts = ["" if one is None else number_text(one) for one in numbers]
        both = around.usual.both if around.usual else None
        texts += [self._usual_words(one) for one in both] if both else ["", ""]
        texts.append(", ".join(self._ask_words(*one) for one in seen.still))
        for (label, value), text in zip(self._lines, texts, strict=True):
            value.setText(text)
            label.setVisible(bool(text))
            value.setVisible(bool(text))
        self.setVisible(any(texts))

    def _usual_words(self, usual: Usual) -> str:
        text = ngettext("{value} ({n} day)", "{value} ({n} days)", usual.n)
        return text.format(value=number_text(usual.value), n=usual.n)

    def _ask_words(self, ask: str, day: date) -> str:
        said = {
            "2h": _("{day} (before leaving)"),
            "evening": _("{day} (evening)"),
            "24h": _("{day} (day 1)"),
            "72h": _("{day} (day 3)"),
            "7d": _("{day} (day 7)"),
        }
        return said[ask].format(day=self._locale.standaloneDayName(day.isoweekday()))
