"""Settings, Safety, Backups: made at the right moments, in both places, and told."""

import errno
import os
from datetime import timedelta
from threading import Event

import pytest

from moodjournal.domain.passphrase import Secret
from moodjournal.store import backup
from moodjournal.store.backup_folder import backups_in
from moodjournal.ui.app import MoodJournal, real_threads
from moodjournal.usecases.restore_backup import look_into_backup
from tests.ui.safety_room import (
    WORDS,
    answer_with,
    make_keys_cheap,
    safety_of,
    set_words,
    type_twice,
    write_day,
)


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    make_keys_cheap(monkeypatch)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def program(open_window, folder):
    return open_window(folder)


@pytest.fixture
def cards(program, qapp):
    return safety_of(program, qapp)


def said(program):
    return program.window.notice.text.text()


def status(program):
    return program.window.sidebar.status.text()


def full_disk(monkeypatch):
    def refuse(*_args):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(backup, "pack", refuse)


# --- made


def test_back_up_now_opens_checks_and_says_so(program, cards, folder):
    assert cards.backups.last.why.text() == status(program) == "No backup yet"
    write_day(program, 1)
    cards.backups.now.click()
    assert cards.backups.last.why.text() == "Today 18:40 · 1 entry · 1 kept"
    assert status(program) == "Backup checked today 18:40"
    assert said(program) == "Backed up, opened and checked: 1 entry."
    assert len(backups_in(folder / "backups")) == 1


def test_the_line_in_the_sidebar_grows_old_with_its_backup(program, cards, clock, folder):
    cards.backups.now.click()
    seen = []
    for days in (1, 3, 12):
        clock.now += timedelta(days=days)
        program.window.keeping.look()
        seen.append(status(program))
    assert seen == [
        "Backup checked yesterday 18:40",
        "Backup checked Thu 26 Nov",
        "Last backup 16 days ago",
    ]


def test_a_full_disk_is_said_in_one_sentence_and_leaves_no_half_backup(
    program, cards, folder, monkeypatch
):
    full_disk(monkeypatch)
    cards.backups.now.click()
    told = "The disk is full; the journal is as it was. Make room, then try again."
    assert cards.backups.last.wrong.text() == told
    assert cards.backups.now.isEnabled()
    assert status(program) == "No backup yet"
    assert list((folder / "backups").iterdir()) == []


def test_a_backup_follows_the_opening_and_comes_before_the_end(program, folder, open_window):
    program.window.keeping.opened.timeout.emit()
    assert len(backups_in(folder / "backups")) == 1
    program.window.close()
    assert len(backups_in(folder / "backups")) == 1  # nothing changed since
    again = open_window(folder)
    write_day(again, 2)
    again.window.close()
    assert not again.window.isVisible()
    assert [one.manifest.entries for one in backups_in(folder / "backups")] == [1, 0]


def test_a_backup_that_cannot_be_made_holds_the_end_back_once(program, monkeypatch):
    write_day(program, 2)
    with monkeypatch.context() as broken:
        full_disk(broken)
        program.window.close()
        assert program.window.isVisible()
        assert said(program).endswith("Close again to leave without one.")
        program.window.close()
    assert not program.window.isVisible()


def test_with_real_threads_the_window_waits_for_its_backup(qtbot, qapp, folder, clock):
    program = MoodJournal(qapp, folder, real_threads, clock)
    with qtbot.waitSignal(program.filled, timeout=20_000):
        program.window.show()
        program.open_journal()
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert len(backups_in(folder / "backups")) == 1
    program.stop()
    program.deleteLater()


def test_a_slow_backup_before_the_end_is_said(qtbot, qapp, folder, clock):
    program = MoodJournal(qapp, folder, real_threads, clock)
    with qtbot.waitSignal(program.filled, timeout=20_000):
        program.window.show()
        program.open_journal()
    goes_on = Event()
    program.worker.ask(goes_on.wait, print)
    program.window.close()
    qtbot.waitUntil(lambda: program.window.notice.isVisible(), timeout=20_000)
    assert said(program) == "Making a backup, then the window closes…"
    program.window.close()
    assert program.window.isVisible()
    goes_on.set()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert len(backups_in(folder / "backups")) == 1
    program.stop()
    program.deleteLater()


# --- the second place


def test_without_a_passphrase_a_second_place_gets_its_own(
    qtbot, program, cards, tmp_path, monkeypatch
):
    (tmp_path / "stick").mkdir()
    answer_with(monkeypatch, "getExistingDirectory", str(tmp_path / "stick"))
    row = cards.backups.second
    row.choose.click()
    assert row.form.isVisible()
    type_twice(qtbot, row.form.twice)
    row.form.keep.click()
    (there,) = backups_in(tmp_path / "stick")
    assert look_into_backup(there.path).needs_secret
    assert look_into_backup(there.path, Secret(WORDS)).opened
    assert row.why.text() == f"{tmp_path / 'stick'} · Today 18:40 · 1 kept"
    assert row.form.isHidden()
    row.leave.click()
    assert not row.leave.isVisible()
    assert there.path.exists()
    assert "Backups there stay as they are" in said(program)


def test_with_a_passphrase_no_other_is_asked_for(qtbot, cards, tmp_path, monkeypatch):
    (tmp_path / "stick").mkdir()
    asked = answer_with(monkeypatch, "getExistingDirectory", str(tmp_path / "stick"))
    set_words(qtbot, cards.lock)
    cards.backups.second.choose.click()
    assert str(tmp_path / "journal") not in asked[0]
    (there,) = backups_in(tmp_path / "stick")
    assert look_into_backup(there.path, Secret(WORDS)).opened


def test_a_second_place_that_stays_away_is_said_quietly(
    qtbot, program, cards, tmp_path, monkeypatch, clock
):
    (tmp_path / "stick").mkdir()
    answer_with(monkeypatch, "getExistingDirectory", str(tmp_path / "stick"))
    set_words(qtbot, cards.lock)
    cards.backups.second.choose.click()
    (tmp_path / "stick").rename(tmp_path / "drawer")
    clock.now += timedelta(days=9)
    cards.backups.now.click()
    assert "is not there just now" in cards.backups.second.why.text()
    assert status(program) == "Backup checked today 18:40\nNone in the second place yet"


def test_the_folder_of_the_journal_is_no_second_place(cards, qtbot, folder, monkeypatch):
    set_words(qtbot, cards.lock)
    answer_with(monkeypatch, "getExistingDirectory", str(folder))
    cards.backups.second.choose.click()
    assert "folder of the journal itself" in cards.backups.second.wrong.text()


def test_a_journal_in_a_synced_folder_is_warned_about_once(open_window, tmp_path):
    folder = tmp_path / "Dropbox" / "journal"
    folder.mkdir(parents=True)
    program = open_window(folder)
    assert "Dropbox" in said(program)
    again = open_window(folder)
    assert "Dropbox" not in said(again)
