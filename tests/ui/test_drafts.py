"""What is typed and not saved: kept aside while typing, offered again, never over what is saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from moodjournal.domain.draft import Draft, edit_of, words_for
from moodjournal.domain.draft_body import body_of, with_body
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.store import entities
from moodjournal.ui.draft_keeper import LATEST_MS, QUIET_MS
from moodjournal.ui.pages.sessions.reflection_edit import ReflectionEdit
from moodjournal.ui.pages.today.page import TodayPage
from moodjournal.usecases.keep_draft import keep_draft
from tests.builders import a_check_in
from tests.ui.journal_room import fill, open_page


def drafts(journal):
    with journal.begin() as db:
        return {one.id: one for one in entities.everything(db, Draft)}


def open_today(qtbot, desk):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.form.set_open(True)
    return page


def test_a_moment_after_the_last_key_the_words_are_kept(qtbot, desk, journal):
    page = open_today(qtbot, desk)
    qtbot.keyClicks(page.form.details.note, "half a thought")
    assert not drafts(journal)
    qtbot.waitUntil(lambda: bool(drafts(journal)), timeout=QUIET_MS * 5)
    assert "half a thought" in drafts(journal)["check_in"].body


def test_who_never_stops_typing_is_kept_every_two_seconds(qtbot, desk, journal):
    page = open_today(qtbot, desk)
    keeper = page.drafts.keeper
    qtbot.keyClicks(page.form.details.note, "on and on")
    assert keeper._latest.isActive()
    assert keeper._latest.interval() == LATEST_MS < 2000
    left = keeper._latest.remainingTime()
    QTest.qWait(50)
    qtbot.keyClicks(page.form.details.note, " and on")
    assert keeper._latest.remainingTime() < left  # another key does not put it off
    keeper.stop()


def test_saving_drops_the_draft(qtbot, desk, journal):
    page = open_today(qtbot, desk)
    qtbot.keyClicks(page.form.details.note, "a thought")
    page.drafts.keeper.keep()
    assert drafts(journal)
    page.form.details.save.click()
    assert not drafts(journal)
    assert not page.drafts.keeper._quiet.isActive()


def test_what_was_typed_is_offered_and_written_on(qtbot, desk, journal, now):
    with journal.begin() as db:
        typed = a_check_in(9, 6, note="before the crash", private=True)
        keep_draft(db, Draft(id="check_in", body=body_of(typed), saved_at=now))
    page = open_today(qtbot, desk)
    assert page.drafts.offer.sentence.text() == "Continue your unsaved entry from 18:40"
    page.drafts.offer.go_on.click()
    form = page.form
    assert form.details.note.toPlainText() == "before the crash"
    assert (form.mood.value(), form.details.private.isChecked()) == (6, True)
    assert form.holds() is None
    assert not page.drafts.offer.isVisible()
    page.drafts.keeper.stop()


def test_put_away_it_is_not_offered_again(qtbot, desk, journal, now):
    with journal.begin() as db:
        body = body_of(a_check_in(note="no"))
        keep_draft(db, Draft(id="check_in", body=body, saved_at=now))
    page = open_today(qtbot, desk)
    page.drafts.offer.away.click()
    assert not drafts(journal)


def test_an_edit_in_the_journal_survives_and_never_covers_a_later_save(qtbot, desk, journal):
    with journal.begin() as db:
        fill(db)
    page = open_page(qtbot, desk)
    one = page.reading.written(0)
    page.editing.open(one)
    page.editing.editor.details.note.setPlainText("half changed")
    qtbot.keyClick(page.editing.editor.details.note, Qt.Key.Key_Escape)
    assert edit_of(one.entity.id) in drafts(journal)
    page.editing.open(page.reading.written(0))
    offer = page.editing.editor.column.itemAt(1).widget()
    offer.go_on.click()
    assert page.editing.editor.details.note.toPlainText() == "half changed"
    page.editing.save()
    assert page.list.row_words(0).text == "half changed"
    assert not drafts(journal)


def test_words_to_a_session_are_kept_and_offered(qtbot, desk, journal):
    with journal.begin() as db:
        session = fill(db)
    kind = ReflectionKind.INSIGHT
    edit = ReflectionEdit(desk, kind, "An insight")
    qtbot.addWidget(edit)
    edit.show()
    edit.hold(session.id, None)
    edit.edit.setPlainText("less noise")
    edit.keeper.keep()
    assert words_for(session.id, kind.value) in drafts(journal)
    again = ReflectionEdit(desk, kind, "An insight")
    qtbot.addWidget(again)
    again.show()
    again.hold(session.id, None)
    assert not again.offer.isHidden()
    again.offer.go_on.click()
    assert again.edit.toPlainText() == "less noise"
    again.keeper.stop()


def test_a_draft_gives_back_what_was_said():
    entry = a_check_in(0, 6, note="words\nand more", bring_to_therapy=True, tags=("a", "b"))
    blank = a_check_in(0, 1)
    again = with_body(blank, body_of(entry))
    assert body_of(again) == body_of(entry)
    words = Reflection(session_id="s", kind=ReflectionKind.STAYED, text="a lake")
    assert with_body(words, body_of(words)) == words


@pytest.mark.parametrize("body", ["", "[]", '{"mood": 77}', '{"ratings": 3}', "nul\0"])
def test_a_draft_that_cannot_be_read_is_refused(body):
    with pytest.raises(BadInputError):
        with_body(a_check_in(), body)
