"""Threads that work at once, so that a test or a picture needs no waiting."""

from concurrent.futures import Executor, Future

from moodjournal.ui.app import Threads


class InlineExecutor(Executor):
    """Runs work when it is handed in."""

    def submit(self, fn, /, *args, **kwargs):
        done = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:
            done.set_exception(error)
        return done


def inline_threads() -> Threads:
    """Return both threads of the program as ones that work at once."""
    return Threads(InlineExecutor(), InlineExecutor())


class RestingExecutor(Executor):
    """Takes work and never does it: the test is over, its journal about to close."""

    def submit(self, fn, /, *args, **kwargs):
        return Future()
