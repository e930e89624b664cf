"""What an entry said before it was edited, with a way back."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.moment import Moment
from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from moodjournal.domain.kept import OlderText
    from moodjournal.ui.page import Desk


class OlderPanel(QWidget):
    """Older texts, the last first.

    Signals:
        back_wanted: Id of the older text that is to stand again.
        put_away: The person has seen enough.
    """

    back_wanted = Signal(str)
    put_away = Signal()

    def __init__(self, desk: Desk, head: str) -> None:
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(words(head, "small-strong"))
        self.close_link = _link(_("Put away"))
        self.close_link.clicked.connect(self.put_away)
        self.texts: tuple[OlderText, ...] = ()

    def show_texts(self, texts: tuple[OlderText, ...]) -> None:
        """Show ``texts``; it is filled once."""
        self.texts = texts
        if not texts:
            self._column.addWidget(words(_("Its words were never changed."), "muted"))
        for one in texts:
            at = Moment.from_utc(one.replaced_at, self._desk.zone()).at
            when = day_words(self._desk.locale, at.date(), year=True)
            when = f"{when}, {time_words(self._desk.locale, at.time())}"
            self._column.addWidget(rule())
            self._column.addWidget(words(_("until {when}").format(when=when), "small"))
            self._column.addWidget(words(one.text))
            back = _link(_("Bring this back"))
            back.setAccessibleName(_("Bring back the words of {when}").format(when=when))
            back.clicked.connect(partial(self.back_wanted.emit, one.id))
            self._column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.close_link, alignment=Qt.AlignmentFlag.AlignLeading)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("role", "link")
    return link
