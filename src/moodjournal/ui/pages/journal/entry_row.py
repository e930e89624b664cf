"""One thing that was written, as the Journal shows it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.names import session_name
from moodjournal.domain.reflection import ReflectionKind
from moodjournal.ui.widgets.mood_square import MoodSquare
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_journal import Written


class EntryRow(QWidget):
    """A check-in, a reflection or a step: what it is, its words, and its marks.

    Signals:
        session_wanted: The id of the session it hangs on.
        tick_wanted: A Step, and whether it is done.
    """

    session_wanted = Signal(str)
    tick_wanted = Signal(object, bool)

    def __init__(self, desk: Desk, entry: Written) -> None:
        super().__init__()
        head = words(_head(desk, entry), "small")
        text = QVBoxLayout()
        text.setSpacing(3)
        text.addWidget(head)
        if entry.text:
            text.addWidget(words(entry.text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        square = MoodSquare(entry.mood, desk.tokens())
        if entry.session is not None:
            square.hide()
        row.addWidget(square, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, stretch=1)
        if entry.step is not None:
            self._add_tick(row, entry)
        if entry.session is not None:
            self._add_link(row, entry)

    def _add_tick(self, row: QHBoxLayout, entry: Written) -> None:
        tick = QPushButton(_("Done"))
        tick.setCheckable(True)
        tick.setChecked(bool(entry.step and entry.step.done_on))
        tick.setProperty("role", "mark")
        tick.setAccessibleName(_("Done: {text}").format(text=entry.text))
        tick.toggled.connect(partial(self.tick_wanted.emit, entry.step))
        row.addWidget(tick, alignment=Qt.AlignmentFlag.AlignTop)

    def _add_link(self, row: QHBoxLayout, entry: Written) -> None:
        if entry.session is None:
            return
        link = QPushButton(session_name(entry.session.kind, entry.number))
        link.setProperty("role", "link")
        link.setProperty("compact", "true")
        link.clicked.connect(partial(self.session_wanted.emit, entry.session.id))
        row.addWidget(link, alignment=Qt.AlignmentFlag.AlignTop)


def _head(desk: Desk, entry: Written) -> str:
    if entry.step is not None:
        what = _("step")
    elif entry.kind is not None:
        what = kind_name(entry.kind)
    else:
        what = time_words(desk.locale, entry.at) if entry.at else ""
    marks = (
        (entry.bring_to_therapy, _("bring to therapy")),
        (entry.ask_my_provider, _("ask my provider")),
        (entry.private, _("private")),
    )
    return " · ".join([what, *(word for on, word in marks if on)])


def kind_name(kind: ReflectionKind) -> str:
    """Return what the words of a reflection answer."""
    return {
        ReflectionKind.INTENTION: _("intention"),
        ReflectionKind.STAYED: _("what stayed"),
        ReflectionKind.INSIGHT: _("insight"),
        ReflectionKind.DAY_1: _("day 1"),
        ReflectionKind.DAY_3: _("day 3"),
        ReflectionKind.DAY_7: _("day 7"),
        ReflectionKind.WORKED_ON: _("what was worked on"),
        ReflectionKind.TAKE_ALONG: _("what I take along"),
        ReflectionKind.SAID: _("what was said"),
        ReflectionKind.QUESTIONS: _("questions"),
    }[kind]
