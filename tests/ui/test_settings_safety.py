"""Settings, Safety, Lock: passphrase, recovery code, and no passphrase, by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from moodjournal.domain.passphrase import Secret
from moodjournal.store import keychain
from moodjournal.store.errors import LockedError, WrongPassphraseError
from moodjournal.store.journal import open_journal
from moodjournal.usecases.see_safety import Lock, see_safety
from tests.ui.safety_room import OTHER, WORDS, make_keys_cheap, safety_of, set_words, type_twice


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    make_keys_cheap(monkeypatch)


@pytest.fixture
def program(open_window, tmp_path):
    return open_window(tmp_path / "journal")


@pytest.fixture
def lock(program, qapp):
    return safety_of(program, qapp).lock


def opens_with(folder, words):
    open_journal(folder, Secret(words)).close()


def close(program):
    program.window.close()
    program.worker.close()


# --- passphrase


def test_without_a_passphrase_it_says_who_can_read_the_journal_and_never_encrypted(program, lock):
    assert "anyone who can read your files" in lock.passphrase.why.text()
    assert lock.change.text() == "Set a passphrase…"
    assert not lock.recovery.isVisible()
    assert "ncrypted" not in program.window.sidebar.status.text()


def test_a_passphrase_is_set_by_keys_alone_and_unlocks(qapp, qtbot, program, lock, tmp_path):
    lock.change.setFocus()
    qtbot.keyClick(lock.change, Qt.Key.Key_Space)
    assert qapp.focusWidget() is lock.form.twice.first
    qtbot.keyClicks(lock.form.twice.first, WORDS)
    qtbot.keyClick(lock.form.twice.first, Qt.Key.Key_Return)
    qtbot.keyClicks(lock.form.twice.again, WORDS)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Space)
    assert see_safety(tmp_path / "journal").lock is Lock.PASSPHRASE
    assert lock.change.text() == "Change…"
    assert lock.recovery.isVisible()
    assert "The passphrase is set." in program.window.notice.text.text()
    program.door.lock()
    screen = program.window.cover.lock
    qtbot.keyClicks(screen.form.field, WORDS)
    qtbot.keyClick(screen.form.field, Qt.Key.Key_Return)
    assert program.worker.is_open()


def test_once_it_is_set_the_keys_are_where_a_recovery_code_is_made(qapp, qtbot, lock, tmp_path):
    lock.touched.disconnect()  # the journal answers later, as a thread does
    set_words(qtbot, lock)
    assert not lock.make.isVisible()
    lock.show_safety(see_safety(tmp_path / "journal"))
    assert qapp.focusWidget() is lock.make


def test_esc_puts_the_form_away_and_what_was_typed_with_it(qapp, qtbot, lock):
    lock.change.click()
    qtbot.keyClicks(lock.form.twice.first, WORDS)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Escape)
    assert not lock.form.isVisible()
    assert lock.form.twice.first.text() == ""


def test_what_is_wrong_stands_at_its_field_in_one_sentence(qtbot, lock, tmp_path):
    lock.change.click()
    twice = lock.form.twice
    qtbot.keyClicks(twice.first, "short")
    lock.form.keep.click()
    assert "8 characters" in twice._first.wrong.text()
    twice.first.setText(WORDS)
    qtbot.keyClicks(twice.again, OTHER)
    lock.form.keep.click()
    assert twice._again.wrong.text() == "The two are not the same."
    twice.again.setText(WORDS)
    lock.form.keep.click()
    assert twice.wrong.text() == "Please tick that you have understood this."
    assert see_safety(tmp_path / "journal").lock is Lock.OPEN
    assert twice.first.text() == WORDS


def test_a_passphrase_is_changed_only_with_the_one_before(qtbot, program, lock, tmp_path):
    set_words(qtbot, lock)
    lock.change.click()
    type_twice(qtbot, lock.form.twice, OTHER)
    lock.form.keep.click()
    assert lock.form._old.wrong.text() == "Type the passphrase there is now first."
    lock.form.old.setText("no idea at all")
    lock.form.keep.click()
    assert lock.form._old.is_wrong()
    lock.form.old.setText(WORDS)
    lock.form.keep.click()
    assert lock.form.isHidden()
    assert lock.form.old.text() == lock.form.twice.first.text() == ""
    close(program)
    opens_with(tmp_path / "journal", OTHER)
    with pytest.raises(WrongPassphraseError):
        opens_with(tmp_path / "journal", WORDS)


def test_to_take_the_passphrase_away_says_what_that_means_and_asks_for_it(qtbot, lock, tmp_path):
    set_words(qtbot, lock)
    lock.take.click()
    said = "Anyone who can read your files can read your journal."
    assert lock.removing.sentence.text() == said
    lock.removing.secret.setText(OTHER)
    lock.removing.act.click()
    assert lock.removing.field.is_wrong()
    lock.removing.secret.setText(WORDS)
    lock.removing.act.click()
    assert see_safety(tmp_path / "journal").lock is Lock.OPEN
    assert not lock.remove.isVisible()


def test_what_was_typed_does_not_stay_behind_on_the_page(qtbot, program, lock):
    lock.change.click()
    type_twice(qtbot, lock.form.twice)
    program.window.go("today")
    assert lock.form.twice.first.text() == ""
    program.window.go("settings", "safety")
    assert lock.form.isHidden()
    assert lock.change.isVisible()


# --- recovery code


def groups(lock):
    return lock.code.code.text().split()


def test_a_recovery_code_counts_once_its_last_group_is_typed_again(qtbot, program, lock, tmp_path):
    set_words(qtbot, lock)
    assert lock.make.text() == "Make one…"
    lock.make.click()
    code = "-".join(groups(lock))
    assert len(code) == 35
    qtbot.keyClicks(lock.code.last, "AAAAA" if groups(lock)[-1] != "AAAAA" else "BBBBB")
    qtbot.keyClick(lock.code.last, Qt.Key.Key_Return)
    assert lock.code.field.is_wrong()
    assert see_safety(tmp_path / "journal").recovery_at is None
    lock.code.last.setText(groups(lock)[-1].lower())
    qtbot.keyClick(lock.code.last, Qt.Key.Key_Return)
    assert lock.recovery.why.text() == "Made Thu 26 Nov 2026, never shown again"
    assert lock.code.code.text() == ""
    close(program)
    opens_with(tmp_path / "journal", code)


def test_a_code_that_was_not_typed_again_leaves_the_one_before(qtbot, program, lock, tmp_path):
    set_words(qtbot, lock)
    lock.make.click()
    first = "-".join(groups(lock))
    lock.code.last.setText(groups(lock)[-1])
    lock.code.keep.click()
    lock.make.click()
    second = "-".join(groups(lock))
    lock.code.cancel.click()
    close(program)
    opens_with(tmp_path / "journal", first)
    with pytest.raises(WrongPassphraseError):
        opens_with(tmp_path / "journal", second)


def test_a_code_can_be_copied_and_printed_with_nothing_that_says_what_it_opens(
    qtbot, lock, tmp_path, monkeypatch
):
    set_words(qtbot, lock)
    lock.make.click()
    lock.code.copy.click()
    assert QGuiApplication.clipboard().text() == "-".join(groups(lock))
    asked = []

    def accept(dialog):
        asked.append(dialog.printer().docName())
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    lock.code.print.click()
    assert asked == ["Code"]
    printed = (tmp_path / "out.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert b"ournal" not in printed.partition(b"/Font")[0].replace(b"moodjournal", b"")


# --- beside the passphrase


def test_a_journal_with_a_passphrase_needs_it(qtbot, program, lock, tmp_path):
    set_words(qtbot, lock)
    close(program)
    with pytest.raises(LockedError):
        open_journal(tmp_path / "journal")


def test_where_there_is_no_keychain_it_says_so(qtbot, lock, monkeypatch):
    monkeypatch.setattr(keychain, "is_available", lambda: False)
    set_words(qtbot, lock)
    assert not lock.stay_switch.isVisible()
    assert lock.stay.why.text() == "This computer has no keychain that the program can use"


def test_with_a_keychain_it_stays_unlocked_if_wanted(qtbot, lock, monkeypatch, tmp_path):
    kept = {}
    monkeypatch.setattr(keychain, "is_available", lambda: True)
    monkeypatch.setattr(keychain, "remember", kept.__setitem__)
    monkeypatch.setattr(keychain, "forget", kept.pop)
    set_words(qtbot, lock)
    assert not lock.stay_switch.isChecked()
    lock.stay_switch.click()
    assert see_safety(tmp_path / "journal").stays_unlocked
    assert len(kept) == 1
    lock.stay_switch.click()
    assert not see_safety(tmp_path / "journal").stays_unlocked
    assert kept == {}


def test_writing_without_unlocking_is_on_and_can_be_turned_off(qtbot, lock, tmp_path):
    set_words(qtbot, lock)
    assert lock.seal_switch.isChecked()
    lock.seal_switch.click()
    assert not see_safety(tmp_path / "journal").can_seal
    assert not lock.seal_switch.isChecked()
