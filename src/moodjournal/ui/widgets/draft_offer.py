"""Offers what was typed and never saved: "Continue your unsaved entry from 21:04"."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QLocale

    from moodjournal.domain.draft import Draft


class DraftOffer(QWidget):
    """A sentence and two ways on; hidden while there is nothing to offer.

    Signals:
        continued: The Draft is to be written on.
        put_away: The Draft is not wanted any more.
    """

    continued = Signal(object)
    put_away = Signal(object)

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.draft: Draft | None = None
        self.sentence = words("", "small-ink")
        self.go_on, self.away = QPushButton(_("Continue")), QPushButton(_("Put away"))
        for button in (self.go_on, self.away):
            button.setProperty("role", "link")
        self.go_on.clicked.connect(self._on_go_on)
        self.away.clicked.connect(self._on_away)
        acts = QWidget()
        flow = FlowLayout(acts, gap=16, line_gap=0)
        flow.addWidget(self.go_on)
        flow.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sentence)
        column.addWidget(acts)
        self.hide()

    def offer(self, draft: Draft, at: datetime, now: datetime) -> None:
        """Offer ``draft``, last typed in ``at``; both moments on the clock of this place."""
        self.draft = draft
        when = time_words(self._locale, at.time())
        if at.date() != now.date():
            when = f"{day_words(self._locale, at.date(), short=True)}, {when}"
        text = _("Continue your unsaved entry from {time}").format(time=when)
        self.sentence.setText(text)
        self.go_on.setAccessibleName(text)
        self.away.setAccessibleName(_("Put away your unsaved entry from {time}").format(time=when))
        self.show()

    def close_offer(self) -> None:
        """Offer nothing any more."""
        self.draft = None
        self.hide()

    def _on_go_on(self) -> None:
        draft = self.draft
        self.close_offer()
        if draft is not None:
            self.continued.emit(draft)

    def _on_away(self) -> None:
        draft = self.draft
        self.close_offer()
        if draft is not None:
            self.put_away.emit(draft)
