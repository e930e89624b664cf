"""Fixtures for every floor: no screen, no person's files, no network, nothing said in passing."""

import os
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = os.environ.get("MOODJOURNAL_TEST_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Berlin"
os.environ["LANG"] = "C.UTF-8"
for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC"):
    os.environ.pop(name, None)
if hasattr(time, "tzset"):
    time.tzset()


def point_home_at(folder: Path, setenv) -> None:
    """Let every folder that a system keeps for a person be one inside ``folder``."""
    setenv("HOME", str(folder))
    setenv("XDG_DATA_HOME", str(folder / "data"))
    setenv("XDG_CONFIG_HOME", str(folder / "config"))
    setenv("XDG_CACHE_HOME", str(folder / "cache"))
    setenv("XDG_STATE_HOME", str(folder / "state"))


# Before the first test too, so that nothing imported early finds the real ones.
_scratch = tempfile.TemporaryDirectory(prefix="moodjournal-tests-", ignore_cleanup_errors=True)
point_home_at(Path(_scratch.name), os.environ.__setitem__)
os.environ["MPLCONFIGDIR"] = _scratch.name  # one list of fonts for the whole run

import logging
import re
import socket
import threading
from datetime import UTC, datetime

import pytest
from hypothesis import settings

settings.register_profile("default", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """Give each test its own home; a test's ``tmp_path`` stays empty."""
    point_home_at(tmp_path_factory.mktemp("home"), monkeypatch.setenv)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse every socket that could leave this machine; local ones (AF_UNIX) may be."""

    def refusing(real):
        def refuse(self, *args, **kwargs):
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                raise AssertionError(f"a socket to {args[0]!r}: Mood Journal has no network code")
            return real(self, *args, **kwargs)

        return refuse

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refusing(getattr(socket.socket, name)))


class _Warnings(logging.Handler):
    """Keeps what was logged at WARNING or above."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.expected: list[str] = []

    def emit(self, record):
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def problems(self) -> list[str]:
        unexpected = [
            f"unexpected log line: {line}"
            for line in self.lines
            if not any(re.search(each, line) for each in self.expected)
        ]
        unseen = [
            f"expected log line never came: {each}"
            for each in self.expected
            if not any(re.search(each, line) for line in self.lines)
        ]
        return unexpected + unseen


@pytest.fixture(autouse=True)
def _log():
    """Fail a test that logs a warning or an error it did not announce."""
    kept = _Warnings()
    logging.getLogger().addHandler(kept)
    yield kept
    logging.getLogger().removeHandler(kept)
    if problems := kept.problems():
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.fixture
def expected_log(_log):
    """Announce a log line: ``expected_log(r"damaged")``. It must then come."""
    return _log.expected.append


@pytest.fixture(autouse=True)
def no_thread_left():
    """Fail a test that leaves a thread behind; one that is just ending gets a second."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 1
    left = []
    for thread in set(threading.enumerate()) - before:
        if isinstance(thread, threading._DummyThread):
            continue  # a Qt thread that Python once saw: it never leaves the list
        thread.join(max(0, deadline - time.monotonic()))
        if thread.is_alive():
            left.append(thread.name)
    if left:
        pytest.fail(f"threads left behind: {', '.join(sorted(left))}", pytrace=False)


NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)
ZONE = "Europe/Berlin"


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def now():
    """The moment at which every test happens: 26 November 2026, 18:40 in Berlin."""
    return NOW


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def journal():
    """A journal in memory, with the measures a new one begins with."""
    from moodjournal.usecases.open_journal import open_journal

    opened = open_journal(None)
    yield opened
    opened.close()


@pytest.fixture
def db(journal):
    """An open transaction on a journal in memory."""
    with journal.begin() as session:
        yield session


@pytest.fixture
def worker(qtbot, journal):
    """A worker that answers at once."""
    from moodjournal.ui.worker import Worker
    from tests.inline import InlineExecutor, RestingExecutor

    worker = Worker()
    worker.start(InlineExecutor(), InlineExecutor())
    worker.open(lambda: journal, lambda _journal: None, _fail)
    worker.failed.connect(_fail)
    yield worker
    worker.start(RestingExecutor(), RestingExecutor())
    worker.deleteLater()


def _fail(error):
    raise error


@pytest.fixture
def desk(worker, clock, tmp_path):
    """What a page works with, in the light theme."""
    from PySide6.QtCore import QLocale

    from moodjournal.charts.render import Studio
    from moodjournal.paths import resource
    from moodjournal.ui.page import Desk
    from moodjournal.ui.theme.icons import Icons
    from moodjournal.ui.theme.tokens import load_tokens

    tokens = load_tokens("light")
    icons = Icons(tokens)
    studio = Studio(resource("fonts").glob("*.ttf"))
    return Desk(
        worker=worker,
        tokens=lambda: tokens,
        icons=lambda: icons,
        studio=lambda: studio,
        clock=clock,
        zone=lambda: ZONE,
        locale=QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
        folder=None,
        settings_file=tmp_path / "settings.json",
        cache=tmp_path / "cache",
    )


@pytest.fixture
def open_window(qapp, qtbot, tmp_path, clock):
    """Open the real window on a journal folder; answers come at once. Call it again to restart."""
    from PySide6.QtCore import QLocale

    from moodjournal.ui.app import MoodJournal
    from moodjournal.ui.theme.fonts import load_fonts
    from tests.inline import inline_threads

    load_fonts()
    running = []

    def close():
        while running:
            program = running.pop()
            program.window.close()
            program.stop()
            program.deleteLater()
            qapp.processEvents()

    def open_(folder=None, welcome=False):
        close()
        english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        folder = folder or tmp_path / "journal"
        program = MoodJournal(qapp, folder, inline_threads, clock, english, welcome=welcome)
        running.append(program)
        with qtbot.waitActive(program.window):
            program.window.show()
            program.window.activateWindow()
        program.open_journal()
        qapp.processEvents()
        return program

    yield open_
    close()
    qapp.setStyleSheet("")
