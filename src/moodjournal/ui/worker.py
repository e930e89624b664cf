"""The worker: where pages ask for data and hand in changes.

One thread owns the database: answers come back in the order of the questions, as values, on the
GUI thread. A second thread draws. Neither touches a widget.
"""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from moodjournal.domain.errors import ToldError
from moodjournal.ui.refusals import NotKeptError, NotOpenError, OnlyReadingError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from moodjournal.domain.change import Change
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal

T = TypeVar("T")


class Worker(QObject):
    """Runs work on the database thread, each piece in a transaction of its own.

    Signals:
        changed: A Change was written; every page may look whether it is concerned.
        failed: An Exception that nobody expected.
        backed_up: Backups were made or looked for, and may stand otherwise than before.
    """

    changed = Signal(object)
    failed = Signal(object)
    backed_up = Signal()
    _landed = Signal(object, object, object)  # the answer, who waits for it, who hears of errors

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database: Executor | None = None
        self._drawing: Executor | None = None
        self._journal: Journal | None = None
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._refused = 0
        self._only_reads = False
        self._landed.connect(self._deliver)

    def start(self, database: Executor, drawing: Executor) -> None:
        """Take the two threads: one owns the database, one draws."""
        self._database, self._drawing = database, drawing

    def open(
        self,
        opening: Callable[[], Journal],
        then: Callable[[Journal], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        """Open the journal in the database thread; it stays open until ``close``."""

        def landed(journal: Journal) -> None:
            self._journal, self._only_reads = journal, False
            then(journal)

        self._submit(self._database, opening, landed, otherwise)

    def read(
        self,
        query: Callable[[Db], T],
        then: Callable[[T], None],
        otherwise: Callable[[ToldError], None] | None = None,
    ) -> None:
        """Run ``query`` and hand its answer to ``then``; an expected error to ``otherwise``."""
        self._submit(self._database, lambda: self._begin(query), then, otherwise)

    def write(
        self,
        command: Callable[[Db], Change],
        then: Callable[[Change], None] | None = None,
        otherwise: Callable[[ToldError], None] | None = None,
    ) -> None:
        """Run ``command``, then tell every page what it touched; it can be taken back."""

        def landed(change: Change) -> None:
            if change.before:
                self._done.append(change)
                self._undone.clear()
            self._tell(change, then)

        kept = _refuse if self._only_reads else command  # what came before is still written
        self._submit(self._database, lambda: self._keep(kept), landed, otherwise)

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[ToldError], None] | None = None,
    ) -> None:
        """Run ``work``, which needs no open journal, in the database thread."""
        self._submit(self._database, work, then, otherwise)

    def ask_journal(
        self,
        work: Callable[[Journal], T],
        then: Callable[[T], None],
        otherwise: Callable[[ToldError], None] | None = None,
    ) -> None:
        """Run ``work`` on the open journal, such as on its key file; it begins its own writing."""
        self._submit(self._database, lambda: work(self._standing()), then, otherwise)

    def take_over(
        self,
        work: Callable[[Journal], tuple[Journal | None, T]],
        then: Callable[[T], None],
        otherwise: Callable[[ToldError], None],
    ) -> None:
        """Hand the open journal to ``work``, which gives back the one that is open from then on.

        Args:
            work: Gives a journal, or None if none is open any more, and an answer. It raises only
                while the one it was handed is still open.
            then: Gets the answer; nothing of before can be taken back any more.
            otherwise: Hears why nothing happened.
        """

        def taking() -> T:
            self._journal, answer = work(self._standing())
            return answer

        def landed(answer: T) -> None:
            self.forget()
            then(answer)

        self._submit(self._database, taking, landed, otherwise)

    def draw(self, drawing: Callable[[], T], then: Callable[[T], None]) -> None:
        """Run ``drawing`` in the second thread, with finished values only."""
        self._submit(self._drawing, drawing, then, None)

    def only_read(self, on: bool) -> None:
        """Refuse every write from now on, or take them again; a journal just opened takes them."""
        self._only_reads = on

    def is_open(self) -> bool:
        """Tell whether there is an open journal."""
        return self._journal is not None

    def can_undo(self) -> bool:
        """Tell whether anything was done since the window opened that can be taken back."""
        return bool(self._done) and not self._only_reads

    def undo(self, then: Callable[[Change], None] | None = None) -> None:
        """Take back the last act, if there is one."""
        self._turn(self._done, self._undone, then)

    def redo(self, then: Callable[[Change], None] | None = None) -> None:
        """Do again what was last taken back, if nothing was done since."""
        self._turn(self._undone, self._done, then)

    def forget(self) -> None:
        """Forget what could be taken back."""
        self._done.clear()
        self._undone.clear()

    def refused(self) -> int:
        """Return how many writes came to nothing so far; to be compared by ``lock``."""
        return self._refused

    def lock(
        self,
        refused: int,
        last: Callable[[Db], T],
        then: Callable[[T | None], None],
        otherwise: Callable[[ToldError], None],
    ) -> None:
        """Close the journal after the work under way, and let go of it and of its key.

        Args:
            refused: What ``refused`` said before the pages kept what they hold. If more writes
                came to nothing since, words would be lost: the journal then stays open.
            last: Is read just before.
            then: Gets its answer; None if it could not be read.
            otherwise: Hears why the journal stays open.
        """

        def closing() -> T | None:
            if self._refused > refused:
                raise NotKeptError(_("What you typed could not be saved just now."))
            try:
                answer = self._begin(last)
            except ToldError:
                answer = None
            self._standing().close()
            self._journal = None
            return answer

        def landed(answer: T | None) -> None:
            self.forget()
            then(answer)

        self._submit(self._database, closing, landed, otherwise)

    def close(self) -> None:
        """Close the journal after the work that is under way."""
        if self._database is not None:
            self._database.submit(self._close).result()
        self.forget()

    def _close(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.close()

    def _turn(
        self, source: list[Change], target: list[Change], then: Callable[[Change], None] | None
    ) -> None:
        if not source or self._only_reads:
            return
        change = source.pop()

        def back(db: Db) -> Change:
            from moodjournal.usecases.take_back import take_back

            return take_back(db, change)

        def landed(taken_back: Change) -> None:
            target.append(taken_back)
            self._tell(taken_back, then)

        self._submit(self._database, lambda: self._begin(back), landed, None)

    def _tell(self, change: Change, then: Callable[[Change], None] | None) -> None:
        if then is not None and _still_there(then):
            then(change)
        self.changed.emit(change)

    def _standing(self) -> Journal:
        if self._journal is None:
            raise NotOpenError(_("The journal is locked."))
        return self._journal

    def _begin(self, work: Callable[[Db], T]) -> T:
        with self._standing().begin() as db:
            return work(db)

    def _keep(self, command: Callable[[Db], Change]) -> Change:
        try:
            return self._begin(command)
        except Exception:
            self._refused += 1
            raise

    def _submit(
        self,
        thread: Executor | None,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[Any], None] | None,
    ) -> None:
        if thread is None:
            raise RuntimeError("the worker has no threads yet")
        thread.submit(work).add_done_callback(
            lambda done: isValid(self) and self._landed.emit(done, then, otherwise)
        )

    def _deliver(
        self,
        done: Future[Any],
        then: Callable[[Any], None],
        otherwise: Callable[[Exception], None] | None,
    ) -> None:
        error = done.exception()
        if error is None:
            if _still_there(then):
                then(done.result())
        elif isinstance(error, ToldError) and otherwise is not None and _still_there(otherwise):
            otherwise(error)
        elif not isinstance(error, NotOpenError):  # locked meanwhile: nobody waits for it
            self.failed.emit(error)


def _refuse(_db: Db) -> Change:
    raise OnlyReadingError(_("Nothing is written until the review ends."))


def _still_there(then: Callable[..., object]) -> bool:
    """Tell whether who waits for an answer has not been closed meanwhile."""
    asker = getattr(then, "__self__", None)
    return not (isinstance(asker, QObject) and not isValid(asker))
