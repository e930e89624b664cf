"""Looking into a backup while the journal is closed, and bringing it back beside everything."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.moment import Moment
from moodjournal.domain.passphrase import Secret
from moodjournal.ui.file_asking import ask_for_folder
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.restore_backup import Looked, Restored

T = TypeVar("T")

NEW_FOLDER = "journal"
"""What the folder of a journal that was brought back is called; a number follows if it is taken."""


class BackupView(QWidget):
    """What a backup says of itself, its passphrase if it has one, and the way back to a journal.

    Args:
        desk: Its worker does the work; no journal is asked.
        path: The file.
        parent: The owner.

    Signals:
        restored: The folder of the journal that was brought back.
    """

    restored = Signal(object)

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._path = desk, path
        self.told = words(_("Looking into {name}…").format(name=path.name))
        self.wrong = words("", "error")
        self.secret = SecretEdit(_("Passphrase or recovery code of that time"))
        self.ask = Field(_("Passphrase or recovery code of that time"), self.secret)
        self.back = QPushButton(_("Bring it back into a new folder…"))
        self.back.setProperty("role", "primary")
        self.back.clicked.connect(self._on_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.told, self.ask, self.wrong, self.back):
            column.addWidget(part)
        for part in (self.ask, self.wrong, self.back):
            part.hide()
        desk.worker.ask(partial(_look, path), self._on_looked, self._on_wrong)

    def bring_back(self, into: Path) -> None:
        """Bring the backup back into ``into``, a folder that is not there yet or is empty."""
        secret = Secret(self.secret.text()) if self.secret.text() else None
        self.back.setEnabled(False)
        self._show_wrong("")
        work = partial(_restore, self._path, into, secret)
        self._desk.worker.ask(work, self._on_restored, self._on_wrong)

    def _on_looked(self, looked: Looked) -> None:
        at = Moment.from_utc(looked.made_at, self._desk.zone()).at
        locale = self._desk.locale
        said = ngettext(
            "{entries} entry, made {day}, {time}.",
            "{entries} entries, made {day}, {time}.",
            looked.entries,
        )
        day = day_words(locale, at.date(), year=True)
        time = time_words(locale, at.time())
        self.told.setText(said.format(entries=looked.entries, day=day, time=time))
        self.ask.setVisible(looked.needs_secret)
        self.back.show()
        (self.secret if looked.needs_secret else self.back).setFocus()

    def _on_back(self) -> None:
        chosen = ask_for_folder(self, _("Where the new folder goes"))
        if chosen is not None:
            self.bring_back(free_folder(chosen))

    def _on_restored(self, restored: Restored) -> None:
        self.secret.forget()
        self.restored.emit(restored.folder)

    def _on_wrong(self, error: ToldError) -> None:
        self.back.setEnabled(True)
        self._show_wrong(str(error))

    def _show_wrong(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))


def free_folder(parent: Path) -> Path:
    """Return a folder in ``parent`` that is not there yet."""
    number, found = 1, parent / NEW_FOLDER
    while found.exists():
        number += 1
        found = parent / f"{NEW_FOLDER}-{number}"
    return found


def _look(path: Path) -> Looked:
    from moodjournal.usecases.restore_backup import look_into_backup

    return _told(partial(look_into_backup, path))


def _restore(path: Path, into: Path, secret: Secret | None) -> Restored:
    from moodjournal.usecases.restore_backup import restore

    return _told(partial(restore, path, into, secret))


def _told(work: Callable[[], T]) -> T:
    """Run ``work``; a disk in the way is told in a person's words.

    Raises:
        FolderClosedError: The file or the folder cannot be read or written.
    """
    try:
        return work()
    except OSError as problem:
        from moodjournal.store.errors import FolderClosedError

        said = _("The backup cannot be read, or the folder takes nothing; nothing was changed.")
        raise FolderClosedError(said) from problem
