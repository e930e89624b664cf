"""Questionnaires that are not offered until the person chooses them."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from moodjournal.ui.pages.questionnaires.name_line import NameLine
from moodjournal.ui.widgets.card import Card, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.domain.instrument import Instrument


class OthersCard(Card):
    """One line each, and a button that chooses it.

    Signals:
        offer_wanted: The id of an instrument, and True: it is to be offered.
    """

    offer_wanted = Signal(str, bool)

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        super().__init__(_("Others"))
        for at, one in enumerate(instruments):
            if at:
                self.body.addWidget(rule())
            line = NameLine(one, "", "small")
            line.show_button(_("Use this"))
            line.button.clicked.connect(partial(self.offer_wanted.emit, one.id, True))
            self.body.addWidget(line)
