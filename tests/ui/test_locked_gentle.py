"""The foggy path: locked, a gentle check-in sealed, the program killed, unlocked, kept."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.effect import Effect
from moodjournal.store import entities
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_moment, a_plan
from tests.store.key_rooms import SECRET, WORDS
from tests.ui.lock_room import MARKER, locked_journal, type_in, words_shown

ROOT = Path(__file__).parents[2]
NOW = a_moment(at="12:00").utc
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path):
    """A locked journal on the day of its first session."""
    folder = tmp_path / "locked"
    locked_journal(folder)
    journal = open_journal(folder, SECRET)
    with journal.begin() as db:
        plan_course(db, a_plan(), MONDAY - timedelta(days=14))
    journal.close()
    return folder


@pytest.fixture
def program(folder, open_window, clock):
    clock.now = NOW
    return open_window(folder)


def everything(program, kind):
    found = []
    program.worker.read(lambda db: entities.everything(db, kind), found.extend)
    return found


def sealed_files(folder):
    return sorted((folder / "inbox").glob("*")) if (folder / "inbox").exists() else []


def check_in_locked(qtbot, program, words="quiet"):
    program.window.cover.lock.gentle.click()
    view = program.window.cover.view
    qtbot.keyClick(view, Qt.Key.Key_3)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.effects.toggles["dissociation", False].click()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(view.words.note, words)
    return view


def offer(program):
    return program.window._sealed


def test_each_touch_is_sealed_at_once_and_nothing_is_readable(qtbot, program, folder):
    view = check_in_locked(qtbot, program, "")
    (path,) = sealed_files(folder)
    first = path.read_bytes()
    qtbot.keyClicks(view.words.note, "quiet and slow")
    view.keeper.flush()
    (path,) = sealed_files(folder)
    assert path.read_bytes() != first
    assert b"quiet" not in path.read_bytes()
    assert b"dissociation" not in path.read_bytes()


def test_esc_leads_back_to_the_lock_screen_and_no_word_stays(qtbot, program, qapp):
    view = check_in_locked(qtbot, program)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qapp.processEvents()
    cover = program.window.cover
    assert cover.currentWidget() is cover.lock
    assert cover.lock.below.text() == "Saved. It waits, sealed, until you unlock."
    assert cover.view is None
    assert qapp.focusWidget() is cover.lock.form.field
    assert not program.worker.is_open()
    assert "quiet" not in words_shown(qapp)


def test_untouched_it_seals_nothing(qtbot, program, folder):
    program.window.cover.lock.gentle.click()
    qtbot.keyClick(program.window.cover.view, Qt.Key.Key_Escape)
    assert sealed_files(folder) == []
    assert program.window.cover.lock.below.text() == ""


def test_what_was_taken_back_leaves_no_file(qtbot, program, folder):
    program.window.cover.lock.gentle.click()
    view = program.window.cover.view
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert len(sealed_files(folder)) == 1
    view.keeper.set_mood(None)
    assert sealed_files(folder) == []


def test_support_is_reached_in_the_dark(qtbot, program, qapp):
    program.window.cover.lock.gentle.click()
    view = program.window.cover.view
    view.foot.support.click()
    assert "116 123" in words_shown(qapp)
    view.foot.support.click()
    assert view.current() is view.mood
    assert not view.foot.lock.isVisible()


def test_what_cannot_be_sealed_is_said_and_still_there(qtbot, program, folder):
    (folder / "inbox").write_text("in the way")
    program.window.cover.lock.gentle.click()
    view = program.window.cover.view
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert "still here" in view.middle.said.text()
    (folder / "inbox").unlink()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert len(sealed_files(folder)) == 1


def test_after_unlocking_it_is_offered_and_kept(qtbot, program, folder, qapp):
    view = check_in_locked(qtbot, program)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    assert offer(program).question.text() == "1 note was written while locked: keep it?"
    assert not offer(program).notes.isVisible()
    offer(program).look_button.click()
    told = offer(program).notes.text()
    assert "mood 3" in told
    assert "quiet" in told
    offer(program).keep.click()
    assert not offer(program).isVisible()
    assert program.window.notice.text.text() == "1 note kept."
    (entry,) = [one for one in everything(program, CheckIn) if one.note != MARKER]
    assert (entry.mode, entry.mood, entry.note) == (Mode.SEALED, 3, "quiet")
    assert [one.name for one in everything(program, Effect)] == ["dissociation"]
    assert sealed_files(folder) == []


def test_ctrl_z_does_not_lose_what_was_kept(qtbot, program, qapp):
    qtbot.keyClick(check_in_locked(qtbot, program), Qt.Key.Key_Escape)
    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    offer(program).keep.click()
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert len(everything(program, CheckIn)) == 2


def test_put_away_goes_to_the_trash(qtbot, program, folder, qapp):
    qtbot.keyClick(check_in_locked(qtbot, program), Qt.Key.Key_Escape)
    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    offer(program).away.click()
    assert [one.note for one in everything(program, CheckIn)] == [MARKER]
    assert sealed_files(folder) == []


def test_unanswered_it_is_asked_again(qtbot, program, qapp, open_window, folder):
    qtbot.keyClick(check_in_locked(qtbot, program), Qt.Key.Key_Escape)
    for _again in range(2):
        type_in(qtbot, program, WORDS)
        qapp.processEvents()
        assert offer(program).isVisible()
        program.door.lock()
        qapp.processEvents()
        assert offer(program) is None
        assert "quiet" not in words_shown(qapp)


def test_damaged_and_foreign_notes_are_told_and_left(qtbot, program, folder, qapp, tmp_path):
    qtbot.keyClick(check_in_locked(qtbot, program), Qt.Key.Key_Escape)
    (path,) = sealed_files(folder)
    path.write_bytes(path.read_bytes()[:-7])
    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    assert "1 note written while locked is damaged" in offer(program).others.text()
    assert not offer(program).keep.isVisible()
    offer(program).close_button.click()
    assert sealed_files(folder) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_locked_sealed_killed_unlocked_kept(qtbot, folder, open_window, clock, qapp):
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.locked_child", str(folder), NOW.isoformat()],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with child:
        said = child.stdout.readline()
        child.kill()
        _out, problems = child.communicate(timeout=60)
    assert said == "sealed\n", problems
    clock.now = NOW + timedelta(hours=1)
    program = open_window(folder)
    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    assert offer(program).question.text() == "1 note was written while locked: keep it?"
    offer(program).keep.click()
    (entry,) = [one for one in everything(program, CheckIn) if one.note != MARKER]
    assert (entry.mode, entry.mood, entry.note) == (Mode.SEALED, 3, "foggy but home")
    assert entry.moment.utc == NOW
    assert [one.name for one in everything(program, Effect)] == ["dissociation"]
    assert sealed_files(folder) == []
