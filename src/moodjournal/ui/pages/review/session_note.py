"""Where a therapist writes a note on the session in view."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

from moodjournal.domain.draft_body import with_body
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.therapist_note import TherapistNote
from moodjournal.ui.draft_keeper import DraftKeeper, draft_of
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.change import Change
    from moodjournal.domain.draft import Draft
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


class SessionNote(Card):
    """One note a session while the copy lies open; a note of another day is never written over.

    What is typed is kept as a draft while it is typed, and as the note when the field is left.

    Args:
        desk: Its worker is that of the notes.
        copy_id: Id of the copy.
        parent: The owner.
    """

    def __init__(self, desk: Desk, copy_id: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Your note"), parent=parent)
        self._desk, self._copy_id = desk, copy_id
        self._session_id = self._label = ""
        self._mine: dict[str, TherapistNote] = {}
        self._left: dict[str, str] = {}  # words that could not be written, by their session
        self.edit = NoteEdit(_("Your note"), lines=(4, 14))
        self.edit.installEventFilter(self)
        self.again = CheckLine(_("Bring up next time"))
        self.again.ticked.connect(self.keep)
        self.hint = words(_("Give the patient a label first."), "small")
        self.wrong = words("", "error")
        self.wrong.hide()
        self.keeper = DraftKeeper(desk, self._compose, self)
        self.keeper.found.connect(self._on_found)
        self.edit.textChanged.connect(self.keeper.touch)
        self.edit.submitted.connect(self.keep)
        for part in (self.edit, self.again, self.hint, self.wrong):
            self.body.addWidget(part)
        self._let()

    def ids(self) -> Collection[str]:
        """Return the ids of the notes written since the copy was opened."""
        return {one.id for one in self._mine.values()}

    def at(self) -> str:
        """Return the id of the note in the field; empty if it was not kept yet."""
        mine = self._mine.get(self._session_id)
        return mine.id if mine else ""

    def name(self, label: str) -> None:
        """Keep what follows under ``label``; what was written so far has it already."""
        self._label = label
        self._mine = {key: replace(one, label=label) for key, one in self._mine.items()}
        self._let()
        self._look()

    def hold(self, session_id: str, title: str) -> None:
        """Keep what is typed, and go to the note on another session."""
        self.keep()
        self._session_id = session_id
        self.title.setText(_("Your note · {session}").format(session=title))
        self.edit.setAccessibleName(self.title.text())
        mine = self._mine.get(session_id)
        self._show(self._left.get(session_id, mine.text if mine else ""))
        self.again.set_ticked(bool(mine and mine.open))
        self._let()
        self._look()

    def keep(self) -> None:
        """Keep what is typed as the note; one that was emptied goes to the trash."""
        typed, before = self._typed(), self._mine.get(self._session_id)
        if typed is None:
            self.keeper.keep()  # there may be a draft of what is typed no more
            return
        self.keeper.stop()
        now = self._desk.clock()
        if typed.deleted_at is None:
            self._mine[self._session_id] = replace(typed, edited_at=now) if before else typed
        else:
            del self._mine[self._session_id]
        self._left.pop(self._session_id, None)
        command = partial(_keep, note=typed, what=self._draft_name(), now=now)
        refused = partial(self._on_refused, typed, before, self.edit.toPlainText())
        self._desk.worker.write(command, self._on_kept, refused)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def _typed(self) -> TherapistNote | None:
        """Return what would be lost if it went away now; None if nothing would."""
        text, open_ = self.edit.toPlainText(), self.again.is_ticked()
        mine = self._mine.get(self._session_id)
        if mine is not None and not text.strip():
            return replace(mine, deleted_at=self._desk.clock())
        if mine is not None:
            now = replace(mine, text=text, open=open_)
            return None if now == mine else now
        if not (text.strip() and self._session_id and self._label):
            return None
        return TherapistNote(
            label=self._label, copy_id=self._copy_id, session_id=self._session_id, text=text,
            open=open_, created_at=self._desk.clock(),
        )  # fmt: skip

    def _draft_name(self) -> str:
        return f"note {self._session_id}"

    def _compose(self) -> Draft | None:
        typed = self._typed()
        if typed is None or typed.deleted_at is not None:
            return None
        before = self._mine.get(self._session_id)
        return draft_of(self._desk, self._draft_name(), typed, before)

    def _look(self) -> None:
        if self._session_id and self._label:
            self.keeper.look(self._draft_name())

    def _on_found(self, draft: Draft) -> None:
        """Go on with words that a crash cut off; they become a note when the field is left."""
        if draft.id != self._draft_name() or self.edit.toPlainText() or self.at():
            return
        blank = TherapistNote(label=self._label, copy_id=self._copy_id, text=self._draft_name())
        try:
            self._show(with_body(blank, draft.body).text)
        except BadInputError:
            return
        self.keep()

    def _on_kept(self, _change: Change) -> None:
        self.wrong.hide()

    def _on_refused(
        self, typed: TherapistNote, before: TherapistNote | None, text: str, error: ToldError
    ) -> None:
        session_id = typed.session_id or ""
        if before is not None:
            self._mine[session_id] = before
        else:
            self._mine.pop(session_id, None)
        self._left[session_id] = text
        self.wrong.setText(str(error))
        self.wrong.show()

    def _show(self, text: str) -> None:
        self.edit.setPlainText(text)
        self.keeper.stop()  # nothing was typed, it was only shown

    def _let(self) -> None:
        self.hint.setVisible(not self._label)
        self.edit.setEnabled(bool(self._label and self._session_id))
        self.again.setEnabled(self.edit.isEnabled())


def _keep(db: Db, *, note: TherapistNote, what: str, now: datetime) -> Change:
    """Keep the note, and in the same transaction forget its draft."""
    from moodjournal.usecases.keep_draft import drop_draft
    from moodjournal.usecases.keep_therapist_note import keep_therapist_note

    return keep_therapist_note(db, note, now) + drop_draft(db, what)
