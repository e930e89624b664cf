"""The journal locks by itself; every clock here is turned by hand."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from moodjournal import paths
from moodjournal.domain.session import Session, Status
from moodjournal.settings import write_here
from moodjournal.store import entities
from moodjournal.ui.clipboard import ClipboardWatch, put_in_clipboard
from moodjournal.ui.idle import IdleWatch
from moodjournal.usecases.see_session_day import is_session_day
from tests.builders import a_moment
from tests.store.key_rooms import WORDS
from tests.ui.lock_room import locked_journal, type_in

ROOT = Path(__file__).parents[2]
BUS = which("dbus-run-session") or ""


class Seconds:
    """Seconds that go on when a test says so."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def idle(qapp, seconds):
    watch = IdleWatch(seconds)
    told = []
    watch.idle.connect(lambda: told.append(seconds.now))
    watch.told = told
    yield watch
    watch.deleteLater()


@pytest.fixture
def program(qtbot, tmp_path, open_window, seconds):
    locked_journal(tmp_path / "locked")
    program = open_window(tmp_path / "locked")
    type_in(qtbot, program, WORDS)
    program.watches.auto_lock.idle._clock = seconds
    program.watches.auto_lock.begin()
    return program


def set_here(key, value):
    write_here(paths.config_dir() / "settings.json", key, value)


def touch(program, kind=QEvent.Type.MouseMove):
    """Touch the window as the window system tells it."""
    from PySide6.QtWidgets import QApplication

    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    at = QPointF(20, 20)
    event = QMouseEvent(kind, at, at, left, left, none)
    QApplication.sendEvent(program.window.windowHandle(), event)


def wait(program, seconds, minutes):
    """Let ``minutes`` go by, then let the timer fire."""
    seconds.now += minutes * 60
    program.watches.auto_lock.idle.look()


def test_it_tells_after_so_many_minutes_and_not_before(idle, seconds):
    idle.begin(5)
    seconds.now += 299
    idle.look()
    assert idle.told == []
    assert idle.timer.interval() == 1000
    seconds.now += 1
    idle.look()
    assert idle.told == [1300.0]


def test_never_is_never(idle, seconds):
    idle.begin(0)
    seconds.now += 10**6
    idle.look()
    assert idle.told == []
    assert not idle.timer.isActive()


def test_it_waits_by_a_timer_for_the_rest(qtbot, idle, seconds):
    idle.begin(5)
    assert idle.timer.isActive()
    seconds.now += 299.99
    idle.look()
    assert idle.timer.interval() == 10
    with qtbot.waitSignal(idle.idle):
        seconds.now += 1


def test_five_minutes_without_a_touch_lock(program, seconds):
    wait(program, seconds, 4.9)
    assert program.worker.is_open()
    wait(program, seconds, 0.2)
    assert not program.worker.is_open()
    assert program.window.cover.is_locked()


def test_a_touch_begins_it_anew(program, seconds):
    seconds.now += 280
    touch(program)
    wait(program, seconds, 4)
    assert program.worker.is_open()
    wait(program, seconds, 1.1)
    assert not program.worker.is_open()


def test_what_the_system_draws_is_no_touch(program, seconds):
    seconds.now += 280
    touch(program, QEvent.Type.Leave)
    wait(program, seconds, 0.5)
    assert not program.worker.is_open()


def test_how_long_is_a_setting_and_holds_at_once(program, seconds):
    program.window.go("settings")
    row = program.window.current_page().rows["lock_idle"]
    row.control.setCurrentIndex(row.control.findData(30))
    wait(program, seconds, 29)
    assert program.worker.is_open()
    wait(program, seconds, 1.1)
    assert not program.worker.is_open()


def test_it_can_be_turned_off(program, seconds):
    set_here("lock_idle", 0)
    program.watches.auto_lock.begin()
    wait(program, seconds, 600)
    assert program.worker.is_open()


def add_session(program, clock, status=Status.PLANNED):
    at = a_moment(0, "09:00")
    clock.now = at.utc + timedelta(hours=3)
    session = Session(status=status, actual=at, created_at=at.utc)
    program.worker.write(lambda db: _kept(db, session))


def _kept(db, session):
    from moodjournal.domain.change import Change

    return Change.of(*entities.add_all(db, [session]))


def test_on_a_session_day_it_waits_an_hour_if_the_person_agreed(program, seconds, clock):
    set_here("lock_idle_long", True)
    add_session(program, clock)
    wait(program, seconds, 5.1)
    assert program.worker.is_open()
    wait(program, seconds, 54)
    assert program.worker.is_open()
    wait(program, seconds, 1)
    assert not program.worker.is_open()


def test_unless_they_agreed_a_session_day_is_as_any_other(program, seconds, clock):
    add_session(program, clock)
    wait(program, seconds, 5.1)
    assert not program.worker.is_open()


def test_in_review_it_waits_an_hour_if_the_person_agreed(program, seconds):
    set_here("lock_idle_long", True)
    program.window.go("review")
    wait(program, seconds, 5.1)
    assert program.worker.is_open()
    wait(program, seconds, 55)
    assert not program.worker.is_open()


def test_a_missed_session_makes_no_session_day(program, clock):
    add_session(program, clock, Status.MISSED)
    found = []
    query = lambda db: is_session_day(db, clock(), "Europe/Berlin")  # noqa: E731 one line is enough
    program.worker.read(query, found.append)
    assert found == [False]


def test_a_locked_screen_and_a_suspend_lock(qtbot, program):
    from moodjournal.ui.session_watch import SessionWatch

    watch = SessionWatch(None, program.window)
    watch.away.connect(program.watches.auto_lock._lock)
    watch.on_active(False)
    assert program.worker.is_open()
    watch.on_active(True)
    assert not program.worker.is_open()
    type_in(qtbot, program, WORDS)
    watch.on_lock()
    assert not program.worker.is_open()


@pytest.mark.skipif(not BUS, reason="there is no dbus-run-session here")
def test_the_screen_saver_of_a_real_bus_is_heard():
    answer = subprocess.run(
        [BUS, "--", sys.executable, "-m", "tests.ui.session_child"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert answer.stdout.split() == ["away", "away", "away"], answer.stderr


def test_the_clipboard_is_emptied_of_ours_after_30_s(qapp, qtbot):
    clipboard = qapp.clipboard()
    watch = ClipboardWatch(qapp, qapp)
    put_in_clipboard(clipboard, "ours")
    assert clipboard.text() == "ours"
    assert watch.timer.isActive()
    assert watch.timer.interval() == 30_000
    watch.timer.timeout.emit()
    assert clipboard.text() == ""
    put_in_clipboard(clipboard, "ours")
    clipboard.setText("theirs")
    if not clipboard.ownsClipboard():  # offscreen the clipboard has no owner
        assert not watch.timer.isActive()
        watch.empty()
        assert clipboard.text() == "theirs"
    watch.stop()
    clipboard.clear()
    watch.deleteLater()
