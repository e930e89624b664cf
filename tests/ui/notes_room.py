"""Two copies of one patient, the window on them, and a folder for notes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.domain.passphrase import Secret
from moodjournal.domain.therapist_note import TherapistNote
from moodjournal.store import entities, share_file
from moodjournal.ui.copy_window import CopyWindow
from moodjournal.ui.notes_place import NotesPlace
from moodjournal.ui.theme.apply import apply_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.worker import Worker
from moodjournal.usecases import open_notes_journal as notes_journal
from moodjournal.usecases.make_copy import make_copy
from moodjournal.usecases.see_therapist_notes import see_therapist_notes
from tests.builders import MONDAY
from tests.inline import InlineExecutor, inline_threads
from tests.store.key_rooms import CHEAP, WORDS
from tests.ui.review_room import fill

MARKER = "plover under the stairs"


@pytest.fixture
def copies(db, tmp_path, now):
    """Two copies of one patient, made a week apart, in a folder of their own."""
    fill(db)
    folder = tmp_path / "stick"
    folder.mkdir()
    choice = CopyChoice(
        first=MONDAY.replace(month=10), last=MONDAY.replace(day=30), words=Words.MARKED, steps=True
    )
    return [make_copy(db, choice, folder / f"{n}.mjshare", now, cost=CHEAP) for n in (1, 2)]


@pytest.fixture
def open_copy(qapp, qtbot, desk, tmp_path, monkeypatch):
    """Open a copy, after the one that was open; notes lie in a folder beside it all."""
    monkeypatch.setattr(share_file.open_share, "__kwdefaults__", {"cost": CHEAP})
    monkeypatch.setattr(notes_journal.open_notes_journal, "__kwdefaults__", {"cost": CHEAP})
    load_fonts()
    apply_theme(qapp, desk.tokens())
    running = []

    def close():
        for window, worker in running:
            window.close()
            window.stop()
            worker.close()
            worker.deleteLater()
        running.clear()

    here = NotesPlace(folder=lambda: tmp_path / "notes", threads=inline_threads)

    def open_(copy, place=here):
        close()
        worker = Worker()
        worker.start(InlineExecutor(), InlineExecutor())
        window = CopyWindow(replace(desk, worker=worker), copy.path, place)
        qtbot.addWidget(window)
        running.append((window, worker))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.try_code(copy.code)
        return window

    yield open_
    close()
    qapp.setStyleSheet("")


def unfold(window):
    window.view.foot.notes.click()
    return window.notes.pane


def first_time(window, qtbot, label="A. 1974"):
    """Set a passphrase, name the patient; return what is then open."""
    door = unfold(window).door
    qtbot.keyClicks(door.twice.first, WORDS)
    qtbot.keyClicks(door.twice.again, WORDS)
    door.twice.understood.box.click()
    door.go.click()
    sheet = window.notes.pane.sheet
    qtbot.keyClicks(sheet.label, label)
    qtbot.keyClick(sheet.label, Qt.Key.Key_Return)
    return sheet


def enter(window, qtbot, words=WORDS):
    door = unfold(window).door
    qtbot.keyClicks(door.once, words)
    qtbot.keyClick(door.once, Qt.Key.Key_Return)
    return window.notes.pane.sheet


def kept(tmp_path, label="A. 1974"):
    opened = notes_journal.open_notes_journal(tmp_path / "notes", Secret(WORDS))
    with opened.begin() as db:
        seen = see_therapist_notes(db, label)
        every = entities.everything(db, TherapistNote)
    opened.close()
    return seen, every
