"""A therapist's notes on one patient, once they are open."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.domain.change import Topic
from moodjournal.domain.therapist_note import LONGEST_LABEL
from moodjournal.ui.pages.review.notes_list import NotesList
from moodjournal.ui.pages.review.session_note import SessionNote
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_therapist_notes import NotesSeen


class NotesSheet(QWidget):
    """Whose copy it is, what is open, the note on the session in view, and earlier ones on it.

    Args:
        desk: Its worker is that of the notes.
        copy_id: Id of the copy.
        label: What the patient is called; None if it is nobody known.
        titles: What the sessions of the copy are called, by their ids.
        parent: The owner.
    """

    def __init__(
        self,
        desk: Desk,
        copy_id: str,
        label: str | None,
        titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._titles, self._session_id = desk, titles, ""
        self._label = label or ""
        self._seen: NotesSeen | None = None
        self.label = QLineEdit(self._label)
        self.label.setMaxLength(LONGEST_LABEL)
        self.field = Field(_("Label of the patient"), self.label)
        self.under = words("", "small")
        self.rename = act_button(_("Rename"), role="link")
        self.open = NotesList(desk, _("Open from last time"), titles, can_close=True)
        self.note = SessionNote(desk, copy_id)
        self.earlier = NotesList(desk, _("Earlier notes on this session"), titles)
        self._build()
        self.label.textEdited.connect(self._on_typed)
        self.label.editingFinished.connect(self._on_label)
        self.rename.clicked.connect(self._on_rename)
        self.open.done.connect(self._on_done)
        desk.worker.changed.connect(self._on_changed)
        self._on_typed()
        self.note.name(self._label)
        self._refresh()

    def take_focus(self) -> None:
        """Let the keyboard begin where something is to be written."""
        (self.note.edit if self._label else self.label).setFocus()

    def look_at(self, session_id: str) -> None:
        """Go to the notes on another session."""
        self._session_id = session_id
        self.note.hold(session_id, self._titles.get(session_id, ""))
        self._show()

    def keep(self) -> None:
        """Keep what is typed."""
        self.note.keep()

    def _build(self) -> None:
        whose = Card()
        for part in (self.field, self.under):
            whose.body.addWidget(part)
        whose.body.addWidget(self.rename, alignment=Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (whose, self.open, self.note, self.earlier):
            column.addWidget(card)
        column.addStretch(1)

    def _has_notes(self) -> bool:
        return self._seen is not None and bool(self._seen.open or self._seen.rest)

    def _on_typed(self) -> None:
        """Say under which label notes are kept while another one is typed."""
        other = self.label.text().strip() != self._label and self._has_notes()
        self.rename.setVisible(other and bool(self.label.text().strip()))
        kept = _("Your notes are kept under “{label}”.").format(label=self._label)
        self.under.setText(kept if other else "")
        self.under.setVisible(other)

    def _on_label(self) -> None:
        """Take the label; one with notes is only renamed when that is asked for."""
        label = self.label.text().strip()
        if label and label != self._label and not self._has_notes():
            self._name(label)

    def _on_rename(self) -> None:
        from moodjournal.usecases.keep_therapist_note import rename_patient

        old, new = self._label, self.label.text().strip()
        self.keep()
        self._name(new)
        command = partial(rename_patient, label=old, new=new, now=self._desk.clock())
        self._desk.worker.write(command, None, self._on_refused)

    def _name(self, label: str) -> None:
        self._label = label
        self.note.name(label)
        self._refresh()

    def _on_done(self, note_id: str) -> None:
        from moodjournal.usecases.keep_therapist_note import close_therapist_note

        now = self._desk.clock()
        command = partial(close_therapist_note, note_id=note_id, open_=False, now=now)
        self._desk.worker.write(command, self._on_closed, self._on_refused)

    def _on_closed(self, _change: Change) -> None:
        self.note.edit.setFocus()

    def _on_refused(self, error: ToldError) -> None:
        self.field.complain(str(error))

    def _on_changed(self, change: Change) -> None:
        if Topic.THERAPIST_NOTES in change.topics:
            self._refresh()

    def _refresh(self) -> None:
        from moodjournal.usecases.see_therapist_notes import see_therapist_notes

        query = partial(see_therapist_notes, label=self._label)
        self._desk.worker.read(query, self._on_seen)

    def _on_seen(self, seen: NotesSeen) -> None:
        if seen.label == self._label:
            self._seen = seen
            self._on_typed()
            self._show()

    def _show(self) -> None:
        if self._seen is None:
            return
        new = self.note.ids()
        self.open.show_notes([one for one in self._seen.open if one.id not in new])
        here = self._seen.about(self._session_id) if self._session_id else ()
        at = self.note.at()
        self.earlier.show_notes([one for one in here if not one.open and one.id != at])
