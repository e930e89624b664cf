"""The window on a copy: its code is asked for, then it is read where it lies, never written."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.passphrase import pause_after
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from moodjournal.store import Db
    from moodjournal.store.journal import Journal
    from moodjournal.store.share_file import AboutCopy
    from moodjournal.ui.notes_place import NotesPlace
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.review.notes_beside import NotesBeside
    from moodjournal.ui.pages.review.view import ReviewView
    from moodjournal.usecases.review_seen import Review


class CopyWindow(QWidget):
    """One copy, read-only; there are no other pages.

    Args:
        desk: Its worker reads the copy; its folder is None.
        path: The copy.
        notes: Where a therapist's own notes lie; None offers none.
    """

    def __init__(self, desk: Desk, path: Path, notes: NotesPlace | None = None) -> None:
        super().__init__()
        self._place = notes
        self.notes: NotesBeside | None = None
        self._desk, self._path = desk, path
        self._about: AboutCopy | None = None
        self._support: QWidget | None = None
        self._tries = 0
        self.view: ReviewView | None = None
        self.setWindowTitle(_("Journal"))
        self.setMinimumSize(960, 640)
        self.resize(1280, 800)
        label = _("Code of this copy")
        self.code = SecretEdit(label)
        self.code.show_button.setChecked(True)  # it is copied from paper, or from a message
        self.field = Field(label, self.code)
        self.open = act_button(_("Open"), role="primary")
        self.support = act_button(_("Support"), role="plain")
        self.open.clicked.connect(self._on_open)
        self.code.returnPressed.connect(self._on_open)
        self.support.clicked.connect(self._on_support)
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolling(self._door()))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.code.setFocus()

    def try_code(self, code: str) -> None:
        """Open the copy with ``code``."""
        self.open.setEnabled(False)
        opening = partial(self._opened, code)
        self._desk.worker.open(opening, self._on_opened, self._on_closed)

    def stop(self) -> None:
        """Close what stands beside the copy, after the work under way."""
        if self.notes is not None:
            self.notes.stop()

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        if self.notes is not None and not self.notes.leave():
            event.ignore()  # it closes once the notes are kept
        else:
            super().closeEvent(event)

    def _door(self) -> QWidget:
        inside = QWidget()
        card = Card(_("A copy for you to read"))
        about = _(
            "Somebody chose what is in it and made it for you. It opens with its code, is read "
            "where it lies, and nothing is written."
        )
        for part in (words(about), self.field, buttons_line(self.open, self.support)):
            card.body.addWidget(part)
        column = QVBoxLayout(inside)
        column.setContentsMargins(36, 44, 36, 36)
        column.setSpacing(16)
        column.addWidget(words(_("Review"), "title"))
        column.addWidget(card)
        column.addStretch(1)
        return inside

    def _on_open(self) -> None:
        if not self.open.isEnabled():
            return
        if not self.code.text().strip():
            self.field.complain(_("Type the code first."))
            return
        self.try_code(self.code.text())

    def _opened(self, code: str) -> Journal:
        """Open it in the database thread, which imports the store."""
        from moodjournal.domain.errors import ToldError
        from moodjournal.store.share_file import open_share

        try:
            share = open_share(self._path, code)
        except OSError as problem:
            raise ToldError(_("This file cannot be read.")) from problem
        self._about = share.about
        return share.journal

    def _on_opened(self, _journal: Journal) -> None:
        self._desk.worker.only_read(True)
        self.code.forget()
        query = partial(_see, now=self._desk.clock(), zone=self._desk.zone())
        self._desk.worker.read(query, self._on_seen, self._on_closed)

    def _on_closed(self, error: Exception) -> None:
        from moodjournal.ui.dialogs.problem import ProblemPanel  # most codes are right

        self._tries += 1
        self.field.complain(ProblemPanel.sentence(error))
        self.code.setFocus()
        self.code.selectAll()
        QTimer.singleShot(1000 * pause_after(self._tries), self, self._go_on)

    def _go_on(self) -> None:
        self.open.setEnabled(True)

    def _on_seen(self, review: Review) -> None:
        from moodjournal.ui.pages.review.view import ReviewView

        self.view = ReviewView(self._desk, review, own=False)
        if self._about is not None:
            self.view.say_about(self._about_words(self._about))
        self.view.ended.connect(self.close)
        self.view.support_wanted.connect(self._on_support)
        self._add_notes(self.view, review)
        self.stack.addWidget(self.notes or self.view)
        self.stack.setCurrentWidget(self.notes or self.view)
        self.view.take_focus()

    def _add_notes(self, view: ReviewView, review: Review) -> None:
        if self._place is not None and self._about is not None:
            from moodjournal.ui.pages.review.notes_beside import NotesBeside

            self.notes = NotesBeside(self._desk, view, review, self._place, self._about.id)
            self.notes.left.connect(self.close)

    def _about_words(self, about: AboutCopy) -> str:
        day = day_words(self._desk.locale, about.made_on, year=True)
        said = [_("Chosen by the patient, {day}").format(day=day)]
        if about.entries is not None and about.of_entries is not None:
            form = ngettext("{n} of {of} entry", "{n} of {of} entries", about.of_entries)
            said.append(form.format(n=about.entries, of=about.of_entries))
        if about.cover_note.strip():
            said.append(about.cover_note.strip())
        return " · ".join(said)

    def _on_support(self) -> None:
        if self._support is None:
            from moodjournal.ui.dialogs.unlock.support_view import SupportView

            view = SupportView(self._desk)
            view.done.connect(self._hide_support)
            self._support = view
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(self._support)
        self._support.setFocus()

    def _hide_support(self) -> None:
        if self._support is not None:
            self.stack.removeWidget(self._support)
            self._support.hide()
            self._support.deleteLater()
            self._support = None
        if self.view is not None:
            self.stack.setCurrentWidget(self.notes or self.view)
        else:
            self.stack.setCurrentIndex(0)


def _see(db: Db, *, now: datetime, zone: str) -> Review:
    from moodjournal.usecases.see_review import see_review

    return see_review(db, now, zone)
