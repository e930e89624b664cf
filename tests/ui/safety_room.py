"""A window on a journal on the disk, with Settings open at Safety; keys that are quick to try."""

from functools import partial

from moodjournal.domain.change import Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities
from moodjournal.store.slots import Cost
from tests.builders import a_check_in

CHEAP = Cost(rounds=1, memory_kib=64, lanes=1)
WORDS = "three boats at dusk"
OTHER = "four birds at dawn"


def make_keys_cheap(monkeypatch):
    """Let a key be derived in no time: the real cost is half a second a try."""
    for room in ("usecases.set_passphrase", "store.closed_keys", "store.journal"):
        monkeypatch.setattr(f"moodjournal.{room}.calibrated", lambda: CHEAP)


def safety_of(program, qapp):
    """Lead the window to Safety; return its cards."""
    program.window.go("settings", "safety")
    qapp.processEvents()
    return program.window.current_page().safety


def write_day(program, day):
    """Write one check-in on ``day``."""

    def command(db):
        return Change.of(*entities.add_all(db, [a_check_in(day)]))

    program.worker.write(command)


def days_in(program):
    """Return the days of all check-ins, oldest first."""
    found = []
    program.worker.read(partial(entities.everything, kind=CheckIn), found.extend)
    return sorted(one.moment.at.day for one in found)


def type_twice(qtbot, twice, words=WORDS):
    """Type a new passphrase, and tick the box."""
    qtbot.keyClicks(twice.first, words)
    qtbot.keyClicks(twice.again, words)
    twice.understood.box.click()


def set_words(qtbot, lock, words=WORDS):
    """Set the first passphrase, as a person does."""
    lock.change.click()
    type_twice(qtbot, lock.form.twice, words)
    lock.form.keep.click()


def answer_with(monkeypatch, name, answer):
    """Let the dialog ``name`` of Qt answer; return what each was asked to begin with."""
    from PySide6.QtWidgets import QFileDialog

    asked = []

    def dialog(_parent, _title, start, *kinds):
        asked.append(start)
        return (answer, *kinds) if kinds else answer

    monkeypatch.setattr(QFileDialog, name, dialog)
    return asked
