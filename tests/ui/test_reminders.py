"""Reminders in the program: the system's sentence, or one in the window."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from moodjournal.ui.reminders import Reminders
from moodjournal.usecases.change_setting import change_setting
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.see_settings import see_settings
from tests.builders import a_check_in
from tests.store.key_rooms import CHEAP, SECRET, WORDS

SENTENCE = "A short check-in is waiting"


class FakeTray(QObject):
    """Stands for the tray of a system; offscreen there is none."""

    clicked = Signal()

    def __init__(self, window):
        super().__init__(window)
        self.said = []

    def say(self, sentence):
        self.said.append(sentence)

    def stop(self):
        self.said.append("")


@pytest.fixture
def program(open_window, tmp_path):
    """The window on a journal with a passphrase, at 18:40, before the reminder's hour."""
    open_journal(tmp_path / "journal", SECRET, cost=CHEAP).close()
    program = open_window()
    program.door.unlock(WORDS)
    QApplication.processEvents()
    return program


@pytest.fixture
def choose(program, clock):
    def choose_(key, value):
        program.worker.write(partial(change_setting, key=key, value=value, now=clock()))

    return choose_


@pytest.fixture
def reminders(program):
    return program.watches.reminders


def with_tray(program):
    """Let the reminders of the program find a tray; return them and it."""
    program.watches.reminders.stop()
    made = []

    def make(window):
        made.append(FakeTray(window))
        return made[-1]

    found = Reminders(program.window._desk, program.window, program.door, make)
    program.watches.reminders = found
    found.begin()
    return found, made


def later(clock, reminders, **ahead):
    clock.now += timedelta(**ahead)
    reminders.tick()
    QApplication.processEvents()


def test_it_is_off_until_asked_for(program, reminders, clock):
    assert reminders.due() is None
    later(clock, reminders, hours=1)
    assert not program.window.notice.isVisible()
    assert reminders.tray is None


def test_without_a_tray_it_stands_in_the_window_until_acted_on(
    program, reminders, choose, clock, qtbot
):
    choose("reminder", True)
    later(clock, reminders, minutes=10)
    assert not program.window.notice.isVisible()
    later(clock, reminders, minutes=15)
    notice = program.window.notice
    assert (notice.isVisible(), notice.text.text()) == (True, SENTENCE)
    assert not notice._timer.isActive()
    program.window.go("settings")
    notice.action.click()
    assert program.window.current_page().form.mood.focusProxy().hasFocus()


def test_the_system_says_it_and_a_click_brings_the_window(program, clock, choose):
    reminders, made = with_tray(program)
    assert made == []  # no mark among those of the system before it is asked for
    choose("reminder", True)
    later(clock, reminders, minutes=25)
    assert made[0].said == [SENTENCE]
    assert not program.window.notice.isVisible()
    program.window.showMinimized()
    made[0].clicked.emit()
    assert not program.window.isMinimized()
    choose("reminder", False)
    assert made[0].said[-1] == ""
    assert reminders.tray is None


def test_one_a_day_and_none_the_day_after_one_that_went_by(program, clock, choose):
    reminders, made = with_tray(program)
    choose("reminder", True)
    for _half_hour in range(2 * 24 * 6):
        later(clock, reminders, minutes=30)
    assert made[0].said == [SENTENCE] * 3  # today, in two days, in four


def test_a_check_in_keeps_it_away(program, reminders, clock, choose):
    choose("reminder", True)
    program.worker.write(partial(log_check_in, entry=a_check_in(day=10, at="18:00"), now=clock()))
    later(clock, reminders, hours=1)
    assert not program.window.notice.isVisible()
    later(clock, reminders, hours=24)
    assert program.window.notice.isVisible()


def test_what_was_shown_is_known_after_a_restart(program, clock, choose, open_window):
    reminders, _made = with_tray(program)
    choose("reminder", True)
    later(clock, reminders, minutes=25)
    again = open_window()
    again.door.unlock(WORDS)
    QApplication.processEvents()
    assert again.watches.reminders.due() - clock() > timedelta(days=1)


def test_while_locked_one_comes_and_then_there_is_silence(program, clock, choose):
    reminders, made = with_tray(program)
    choose("reminder", True)
    program.door.lock()
    QApplication.processEvents()
    for _half_hour in range(2 * 24 * 4):
        later(clock, reminders, minutes=30)
    assert made[0].said == [SENTENCE]
    made[0].clicked.emit()
    assert program.window.cover.is_locked()
    assert program.window.isVisible()


def test_one_that_was_noted_and_not_shown_still_comes_after_unlocking(program, clock, choose):
    reminders, made = with_tray(program)
    choose("reminder", True)
    before = reminders.due()
    program.door.lock()
    QApplication.processEvents()
    program.door.unlock(WORDS)
    QApplication.processEvents()
    assert reminders.due() == before
    later(clock, reminders, minutes=25)
    assert made[-1].said[-1] == SENTENCE


def test_one_shown_while_locked_is_not_shown_again_after_unlocking(program, clock, choose):
    reminders, made = with_tray(program)
    choose("reminder", True)
    program.door.lock()
    QApplication.processEvents()
    later(clock, reminders, minutes=25)
    program.door.unlock(WORDS)
    QApplication.processEvents()
    for _half_hour in range(6):
        later(clock, reminders, minutes=30)
    assert made[0].said == [SENTENCE]


def test_what_is_kept_of_it_is_a_time_and_nothing_else(program, clock, choose, tmp_path):
    reminders, _made = with_tray(program)
    choose("reminder", True)
    later(clock, reminders, minutes=25)
    program.worker.close()
    journal = open_journal(tmp_path / "journal", SECRET)
    with journal.begin() as db:
        assert see_settings(db)["reminder_shown"] == clock.now.isoformat()
    journal.close()
