"""Before a review: what it is, and how it ends."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDEST_PX = 620


class BeginCard(Card):
    """One button, one choice.

    Signals:
        wanted: The review begins; whether words come first.
    """

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Go through it together"), parent=parent)
        about = (
            _(
                "Session by session, side by side: intention, what stayed, the days after, and "
                "what you want to bring."
            ),
            _(
                "Private entries are not there. Nothing can be changed. Ticks and steps are kept "
                "at the end, if you want."
            ),
            _("No other page opens until you end the review; Support and Lock stay."),
        )
        for sentence in about:
            self.body.addWidget(words(sentence))
        self.first = CheckLine(_("Words first: numbers stay hidden until asked for"))
        self.begin = act_button(_("Begin review"), role="primary")
        self.begin.clicked.connect(self._on_begin)
        self.wrong = words("", "error")
        self.wrong.hide()
        self.body.addWidget(self.first)
        self.body.addWidget(self.wrong)
        self.body.addWidget(self.begin, alignment=Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.begin)

    def refuse(self, sentence: str) -> None:
        """Say why it does not begin; empty says nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.begin.setEnabled(True)

    def _on_begin(self) -> None:
        self.begin.setEnabled(False)
        self.wanted.emit(self.first.is_ticked())
