"""Notes of other days, one under the other."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.moment import Moment
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from moodjournal.domain.therapist_note import TherapistNote
    from moodjournal.ui.page import Desk


class NotesList(Card):
    """It goes away while there is none.

    Args:
        desk: Zone and locale.
        title: Its heading.
        titles: What the sessions of the copy are called, by their ids.
        can_close: Whether each has a button that says that it is done.
        parent: The owner.

    Signals:
        done: Id of a note that is not to come up again.
    """

    done = Signal(str)

    def __init__(
        self,
        desk: Desk,
        title: str,
        titles: Mapping[str, str],
        *,
        can_close: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self._desk, self._titles, self._can_close = desk, titles, can_close
        self.buttons: list[QPushButton] = []
        self._inside: QWidget | None = None
        self.hide()

    def show_notes(self, notes: Sequence[TherapistNote]) -> None:
        """Show these, in this order."""
        if self._inside is not None:
            self._inside.hide()
            self.body.removeWidget(self._inside)
            self._inside.deleteLater()  # the click on one of its buttons may be under way
        self.buttons = []
        self._inside = inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for note in notes:
            column.addWidget(words(self._about(note), "small"))
            column.addWidget(words(note.text.strip()))
            if self._can_close:
                self._add_done(note, column)
        self.body.addWidget(inside)
        self.setVisible(bool(notes))

    def _add_done(self, note: TherapistNote, column: QVBoxLayout) -> None:
        button = act_button(_("Done"), _("Done: {text}").format(text=note.text.strip()), "link")
        button.clicked.connect(partial(self.done.emit, note.id))
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.buttons.append(button)

    def _about(self, note: TherapistNote) -> str:
        """Return which session it is about, if that is in the copy, and when it was written."""
        written = Moment.from_utc(note.created_at, self._desk.zone()).at.date()
        session = self._titles.get(note.session_id or "", "")
        day = day_words(self._desk.locale, written, short=True, year=True)
        return " · ".join(one for one in (session, day) if one)
