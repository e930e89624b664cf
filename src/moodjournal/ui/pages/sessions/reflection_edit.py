"""Words to one question about a session, with their marks."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.draft import words_for
from moodjournal.domain.draft_body import with_body
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.ui.draft_keeper import DraftKeeper, draft_of, show_offer
from moodjournal.ui.widgets.draft_offer import DraftOffer
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.draft import Draft
    from moodjournal.ui.page import Desk


class ReflectionEdit(QWidget):
    """A question, room for an answer, and three marks as soon as there is one.

    Args:
        desk: What the page works with.
        kind: The question.
        question: The question in words.
        lines: The fewest and the most lines it shows.

    Signals:
        save_wanted: Ctrl+Enter, or a mark was set.
    """

    save_wanted = Signal()

    def __init__(
        self, desk: Desk, kind: ReflectionKind, question: str, lines: tuple[int, int] = (1, 10)
    ) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind
        self._session_id = ""
        self._kept: Reflection | None = None
        self._left: dict[str, Reflection] = {}  # what could not be saved when it went out of sight
        self.edit = NoteEdit(question, "", lines)
        self.edit.submitted.connect(self.save_wanted)
        self.edit.textChanged.connect(self._on_text)
        self.bring = _mark(_("Bring to therapy"), question)
        self.ask = _mark(_("Ask my provider"), question)
        self.private = _mark(_("Private: never shared"), question)
        self.private.toggled.connect(self._on_private)
        self._on_private(False)
        self.marks = QWidget()
        flow = FlowLayout(self.marks, gap=8)
        for mark in (self.bring, self.ask, self.private):
            flow.addWidget(mark)
            mark.clicked.connect(self.save_wanted)
        self.marks.hide()
        self.keeper = DraftKeeper(desk, self._compose, self)
        self.keeper.found.connect(self._on_found)
        self.edit.textChanged.connect(self.keeper.touch)
        self.offer = DraftOffer(desk.locale)
        self.offer.continued.connect(self._on_continue)
        self.offer.put_away.connect(self._on_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (words(question, "field"), self.offer, self.edit, self.marks):
            column.addWidget(part)

    def hold(self, session_id: str, reflection: Reflection | None) -> None:
        """Show what is written to a session; None empties it."""
        unsaved = self.unsaved()
        if unsaved is not None and unsaved.session_id != session_id:
            self._left[unsaved.session_id] = unsaved
        self._session_id, self._kept = session_id, reflection
        shown = self._left.pop(session_id, reflection)
        self.edit.setPlainText(shown.text if shown else "")
        self.bring.setChecked(bool(shown and shown.bring_to_therapy))
        self.ask.setChecked(bool(shown and shown.ask_my_provider))
        self.private.setChecked(bool(shown and shown.private))
        self._on_text()
        self.keeper.stop()  # nothing was typed, it was only shown
        self.offer.close_offer()
        self.keeper.look(words_for(session_id, self._kind.value))

    def meet(self, reflection: Reflection | None) -> None:
        """Meet the words as they stand in the journal now; what was typed since stays."""
        if self.unsaved() is not None:
            self._kept = reflection
        elif not _same(reflection, self._kept):
            self.hold(self._session_id, reflection)
        else:
            self._kept = reflection

    def unsaved(self) -> Reflection | None:
        """Return what would be lost if it went away now; None if nothing would."""
        parts = {
            "text": self.edit.toPlainText(),
            "bring_to_therapy": self.bring.isChecked(),
            "ask_my_provider": self.ask.isChecked(),
            "private": self.private.isChecked(),
        }
        if self._kept is not None:
            now = replace(self._kept, **parts)
            return None if now == self._kept else now
        if not any(parts.values()) or not self._session_id:
            return None
        created = self._desk.clock()
        return Reflection(session_id=self._session_id, kind=self._kind, created_at=created, **parts)

    def kept(self, reflection: Reflection | None) -> Reflection | None:
        """Know ``reflection`` as what stands in the journal; return what did before."""
        self.keeper.stop()  # its draft goes in the transaction that saves it
        before, self._kept = self._kept, reflection
        return before

    def not_kept(self, refused: Reflection, before: Reflection | None) -> None:
        """Know that ``refused`` was not written; it comes back when its session does."""
        if refused.session_id == self._session_id:
            self._kept = before
        else:
            self._left[refused.session_id] = refused

    def _compose(self) -> Draft | None:
        typed = self.unsaved()
        if typed is None:
            return None
        what = words_for(typed.session_id, self._kind.value)
        return draft_of(self._desk, what, typed, self._kept)

    def _on_found(self, draft: Draft) -> None:
        if draft.id == words_for(self._session_id, self._kind.value) and self.unsaved() is None:
            show_offer(self._desk, self.offer, draft)

    def _on_continue(self, draft: Draft) -> None:
        blank = Reflection(session_id=self._session_id, kind=self._kind)
        try:
            typed = with_body(self._kept or blank, draft.body)
        except BadInputError:
            return
        self.bring.setChecked(typed.bring_to_therapy)
        self.ask.setChecked(typed.ask_my_provider)
        self.private.setChecked(typed.private)
        self.edit.setPlainText(typed.text)
        self.edit.setFocus()

    def _on_away(self, draft: Draft) -> None:
        self.keeper.drop(draft.id)

    def _on_private(self, on: bool) -> None:
        """Say what it means once it is so; before, the three marks keep to one line."""
        self.private.setText(_("Private: never shared") if on else _("Private"))

    def _on_text(self) -> None:
        marked = any(mark.isChecked() for mark in (self.bring, self.ask, self.private))
        self.marks.setVisible(marked or bool(self.edit.toPlainText()))


def _mark(text: str, question: str) -> QPushButton:
    mark = QPushButton(text)
    mark.setCheckable(True)
    mark.setAccessibleName(f"{text} ({question})")
    mark.setToolTip(text)
    mark.setProperty("role", "chip")
    return mark


def _same(one: Reflection | None, other: Reflection | None) -> bool:
    """Tell whether two states say the same, whenever they were written."""
    if one is None or other is None:
        return one is other
    return replace(other, created_at=one.created_at, edited_at=one.edited_at) == one
