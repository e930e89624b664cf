"""Settings, Safety: a backup brought back, and everything deleted, by hand."""

import errno
import os
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from moodjournal import paths
from moodjournal.settings import write_here
from moodjournal.store.backup_folder import backups_in
from moodjournal.store.errors import JournalBusyError
from tests.ui.safety_room import (
    OTHER,
    WORDS,
    answer_with,
    days_in,
    make_keys_cheap,
    safety_of,
    set_words,
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


# --- restore


def test_an_older_state_comes_back_after_a_look_inside_and_the_other_is_kept_aside(
    program, cards, folder, clock, qapp
):
    write_day(program, 1)
    cards.backups.now.click()
    clock.now += timedelta(hours=1)
    write_day(program, 2)
    row = cards.backups.restore
    row.choose.click()
    assert row.form.list.count() == 1
    row.form.look.click()
    told = "Today 18:40 · 1 entry, last Tue 17 Nov. Opened and checked just now."
    assert row.form.inside.text() == told
    assert days_in(program) == [17, 18]
    assert not list(folder.glob("replaced-*"))
    row.form.bring.click()
    qapp.processEvents()
    assert days_in(program) == [17]
    (aside,) = folder.glob("replaced-*")
    assert str(aside) in said(program)
    assert sorted(one.name for one in aside.iterdir()) == ["journal.db", "journal.keys.json"]
    assert [one.manifest.entries for one in backups_in(folder / "backups")] == [2, 1]
    assert program.window.current_page() is program.window.stack.page("today")
    assert not program.worker.can_undo()


def test_a_backup_asks_for_the_passphrase_it_was_made_with(qtbot, program, cards, clock):
    set_words(qtbot, cards.lock)
    write_day(program, 1)
    cards.backups.now.click()
    clock.now += timedelta(hours=1)
    write_day(program, 2)
    row = cards.backups.restore
    row.choose.click()
    row.form.look.click()
    assert "It opens with the passphrase of that day." in row.form.ask.sentence.text()
    row.form.ask.secret.setText(OTHER)
    row.form.ask.act.click()
    assert row.form.ask.field.is_wrong()
    assert not row.form.bring.isVisible()
    row.form.ask.secret.setText(WORDS)
    row.form.ask.act.click()
    assert row.form.bring.isVisible()
    row.form.bring.click()
    assert days_in(program) == [17]


def test_a_file_that_is_no_backup_is_told_and_nothing_changes(
    program, cards, tmp_path, monkeypatch
):
    (tmp_path / "other.mjbackup").write_bytes(b"PK no backup at all")
    asked = answer_with(monkeypatch, "getOpenFileName", str(tmp_path / "other.mjbackup"))
    write_day(program, 1)
    row = cards.backups.restore
    row.choose.click()
    row.form.other.click()
    assert row.form.wrong.text()
    assert str(tmp_path / "journal") not in asked[0]
    assert not row.form.bring.isVisible()
    assert days_in(program) == [17]


def test_a_restore_that_the_disk_refuses_leaves_the_journal_open_as_it_was(
    program, cards, monkeypatch, clock
):
    write_day(program, 1)
    cards.backups.now.click()
    write_day(program, 2)
    clock.now += timedelta(hours=1)
    row = cards.backups.restore
    row.choose.click()
    row.form.look.click()

    def refuse(*_args):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("moodjournal.usecases.restore_backup.replace_journal", refuse)
    row.form.bring.click()
    assert row.wrong.text().startswith("Nothing was brought back. The disk is full")
    assert days_in(program) == [17, 18]
    write_day(program, 3)
    assert days_in(program) == [17, 18, 19]


def test_what_came_back_and_cannot_be_opened_is_told_where_pages_would_be(
    program, cards, monkeypatch, clock
):
    write_day(program, 1)
    cards.backups.now.click()
    clock.now += timedelta(hours=1)
    write_day(program, 2)

    def refuse(*_args):
        raise JournalBusyError("Another program is writing to it.")

    with monkeypatch.context() as broken:
        broken.setattr("moodjournal.usecases.bring_back_backup.open_journal", refuse)
        row = cards.backups.restore
        row.choose.click()
        row.form.look.click()
        row.form.bring.click()
    assert not program.worker.is_open()
    panel = program.window.stack.currentWidget()
    assert "Another program is writing to it." in [one.text() for one in panel.findChildren(QLabel)]
    panel.again.click()
    assert days_in(program) == [17]


# --- everything


def every_file(folder):
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*"))


def test_delete_everything_wants_its_word_and_leaves_no_file(program, cards, folder, tmp_path):
    write_day(program, 1)
    cards.backups.now.click()
    write_here(paths.config_dir() / "settings.json", "text_percent", 100)
    cards.delete.open.click()
    assert "cannot reach sticks" in " ".join(
        one.text() for one in cards.delete.card.findChildren(QLabel)
    )
    cards.delete.sure.click()
    assert cards.delete.field.wrong.text() == "Type DELETE first; nothing was deleted."
    cards.delete.word.setText("delete")
    cards.delete.sure.click()
    assert not folder.exists()
    assert not paths.config_dir().exists()
    farewell = program.window.stack.currentWidget()
    assert farewell.title.text() == "Your journal is deleted"
    assert any("exported, printed, shared" in one.text() for one in farewell.sentences)
    assert not program.window.sidebar.isVisible()
    farewell.close_button.click()
    assert not program.window.isVisible()
    assert not folder.exists()


def test_backups_on_a_stick_that_is_there_go_too(qtbot, cards, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "photo.jpg").write_bytes(b"mine")
    answer_with(monkeypatch, "getExistingDirectory", str(stick))
    set_words(qtbot, cards.lock)
    cards.backups.second.choose.click()
    assert str(stick) in cards.delete.goes.text()
    assert len(every_file(stick)) == 2
    cards.delete.open.click()
    cards.delete.word.setText("DELETE")
    cards.delete.sure.click()
    assert every_file(stick) == ["photo.jpg"]


def test_to_keep_everything_asks_no_more(qapp, cards, folder):
    cards.delete.open.click()
    cards.delete.word.setText("DELETE")
    cards.delete.cancel.click()
    assert cards.delete.card.isHidden()
    assert cards.delete.word.text() == ""
    assert qapp.focusWidget() is cards.delete.open
    assert (folder / "journal.db").exists()
