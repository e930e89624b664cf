"""The worker: where pages ask for data and hand in changes.

One thread owns the database: answers come back in the order of the questions, as values, on the
GUI thread. A second thread draws. Neither touches a widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from moodjournal.domain.errors import ToldError

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
    """

    changed = Signal(object)
    failed = Signal(object)
    _landed = Signal(object, object, object)  # the answer, who waits for it, who hears of errors

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database: Executor | None = None
        self._drawing: Executor | None = None
        self._journal: Journal | None = None
        self._done: list[Change] = []
        self._undone: list[Change] = []
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
            self._journal = journal
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

        self._submit(self._database, lambda: self._begin(command), landed, otherwise)

    def draw(self, drawing: Callable[[], T], then: Callable[[T], None]) -> None:
        """Run ``drawing`` in the second thread, with finished values only."""
        self._submit(self._drawing, drawing, then, None)

    def is_open(self) -> bool:
        """Tell whether there is an open journal."""
        return self._journal is not None

    def can_undo(self) -> bool:
        """Tell whether anything was done since the window opened that can be taken back."""
        return bool(self._done)

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

    def close(self) -> None:
        """Close the journal after the work that is under way."""
        if self._journal is not None and self._database is not None:
            self._database.submit(self._journal.close).result()
            self._journal = None
        self.forget()

    def _turn(
        self, source: list[Change], target: list[Change], then: Callable[[Change], None] | None
    ) -> None:
        if not source:
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

    def _begin(self, work: Callable[[Db], T]) -> T:
        if self._journal is None:
            raise RuntimeError("the journal is not open")
        with self._journal.begin() as db:
            return work(db)

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
        else:
            self.failed.emit(error)


def _still_there(then: Callable[..., object]) -> bool:
    """Tell whether who waits for an answer has not been closed meanwhile."""
    asker = getattr(then, "__self__", None)
    return not (isinstance(asker, QObject) and not isValid(asker))
