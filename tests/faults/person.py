"""A process of its own that works in a real journal and says what was acknowledged.

It speaks over a socket, one JSON line a message; nothing that is done to its files touches that.
"""

import json
import multiprocessing
import socket
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.usecases.open_journal import open_journal
from tests.faults import acts, deeds
from tests.faults.step import Step, take

PATIENCE_S = 60


class GoneError(Exception):
    """The process has ended and says nothing more."""


class Person:
    """The other end: a running process that waits to be told to go on."""

    def __init__(self, process, line):
        self.process, self._line = process, line
        self._heard = line.makefile("r", encoding="utf-8")

    @property
    def pid(self):
        return self.process.pid

    def go(self):
        """Let it begin, or go on."""
        self._line.sendall(b"go\n")

    def try_once(self):
        """Let it go on; return what it says of that, once it waits again."""
        self.go()
        said = self.hear()
        assert self.hear() == {"ready": True}
        return said

    def hear(self):
        """Return the next thing it says.

        Raises:
            GoneError: It was killed, or has finished.
        """
        with suppress(ConnectionError):
            said = self._heard.readline()
            if said.endswith("\n"):
                return json.loads(said)
        raise GoneError

    def hear_all(self):
        """Return everything it still says."""
        said = []
        with suppress(GoneError):
            while True:
                said.append(self.hear())
        return said


@contextmanager
def a_person(folder: Path, steps=(), *, deed="", act="", synchronous=""):
    """Give a process that has opened ``folder`` and waits; it is gone afterwards.

    Args:
        folder: Of the journal.
        steps: What it does, one after the other; each is acknowledged.
        deed: Name of something it goes on doing instead (``tests/faults/deeds.py``).
        act: Name of one larger thing it does instead (``tests/faults/acts.py``).
        synchronous: What SQLite's setting of that name is set to; empty leaves ours.
    """
    mine, theirs = socket.socketpair()
    mine.settimeout(PATIENCE_S)
    told = [one.as_json() for one in steps]
    process = _forks().Process(
        target=_live, args=(theirs, str(folder), told, deed, act, synchronous), daemon=True
    )
    process.start()
    theirs.close()
    person = Person(process, mine)
    try:
        assert person.hear() == {"ready": True}
        yield person
    finally:
        process.kill()
        process.join()
        mine.close()


def _forks():
    """Processes are forked from one that has read the program already: hundreds are needed."""
    kind = multiprocessing.get_context("forkserver")
    kind.set_forkserver_preload(["tests.faults.person", "moodjournal.store.engine"])
    return kind


def _live(line, folder, steps, deed, act, synchronous):
    say = _Say(line)
    try:
        if deed:
            deeds.DEEDS[deed](Path(folder), say)
        elif act:
            acts.do_act(act, Path(folder), say)
        else:
            _take_steps(Path(folder), [Step(**one) for one in steps], synchronous, say)
    except ToldError as problem:
        say(told=str(problem), kind=type(problem).__name__)
    except Exception as problem:
        say(broken=f"{type(problem).__name__}: {problem}")
        raise


def _take_steps(folder, steps, synchronous, say):
    journal = open_journal(folder)
    if synchronous:
        journal.link.raw.execute(f"PRAGMA synchronous = {synchronous}")
    with journal.begin() as db:
        db.writing()
    say.ready()
    for place, step in enumerate(steps):
        try:
            take(step, journal)
        except ToldError as problem:
            say(told=str(problem), kind=type(problem).__name__, at=place)
            _take_again(step, journal)
        say(done=place)
    say(finished=True)


def _take_again(step, journal):
    """What was typed is still there: the person saves again.

    A disk may report an error for what it has kept all the same; then it is gone already.
    """
    with suppress(BadInputError) if step.kind == "delete" else nullcontext():
        take(step, journal)


class _Say:
    def __init__(self, line):
        self._line = line

    def __call__(self, **said):
        self._line.sendall(json.dumps(said).encode() + b"\n")

    def ready(self):
        """Say so, wait to be told to go on, and tell whether to."""
        self(ready=True)
        return self._line.recv(16).startswith(b"go")
