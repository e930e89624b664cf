"""Filling in a questionnaire: keys only, nothing lost, and who can be reached when it matters."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from moodjournal.domain.answered import Answered
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.scoring import is_complete, total
from moodjournal.instruments import instrument
from moodjournal.store import entities
from moodjournal.ui.pages.fill_in.page import FillInPage
from tests.builders import a_moment

ITEM_9 = "44260-8"


@pytest.fixture
def page(qtbot, desk):
    page = FillInPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def keys(qapp, qtbot):
    def press(*pressed):
        for key in pressed:
            qtbot.keyClick(qapp.focusWidget(), key)

    return press


@pytest.fixture
def kept(journal):
    def read():
        with journal.begin() as db:
            return list(entities.everything(db, Questionnaire))

    return read


def led(page):
    seen = []
    page.leads_to.connect(lambda key, what: seen.append((key, what)))
    return seen


def test_keys_alone_fill_in_and_save_a_phq_9(page, keys, kept, qtbot):
    page.arrive("phq-9")
    keys(*"1102000001")
    told = []
    page.said.connect(lambda *said: told.append(said[0]))
    with qtbot.waitSignal(page.done):
        keys(Qt.Key.Key_Return)
    (form,) = kept()
    assert total(instrument("phq-9"), form.answers) == 4
    assert len(form.answers) == 10
    assert told == ["Saved."]
    assert page.empty.isVisible()


def test_each_answer_is_kept_at_once(page, keys, kept):
    page.arrive("phq-9")
    keys("1")
    assert [dict(one.answers) for one in kept()] == [{"44250-9": 1}]
    keys("3")
    assert [dict(one.answers) for one in kept()] == [{"44250-9": 1, "44255-8": 3}]


def test_nothing_is_kept_of_a_form_that_was_only_looked_at(page, keys, kept, qtbot):
    page.arrive("gad-7")
    with qtbot.waitSignal(page.done):
        keys(Qt.Key.Key_Escape)
    assert kept() == []


def test_save_waits_until_every_scored_item_is_answered(page, keys):
    page.arrive("phq-9")
    keys(*"00000000")
    assert not page.foot.save.isEnabled()
    assert page.foot.told.text() == "8 of 9 answered · keys 0–3 answer, ↑ ↓ move"
    keys("0")
    assert page.foot.save.isEnabled()
    assert page.foot.told.text() == "9 of 9 answered · Enter saves"


def test_enter_on_an_unfinished_form_saves_nothing(page, keys, qtbot):
    page.arrive("peg")
    keys("1")
    with qtbot.assertNotEmitted(page.done):
        keys(Qt.Key.Key_Return)


def test_finish_later_says_that_it_is_kept(page, keys, qtbot):
    page.arrive("gad-7")
    keys("1")
    with qtbot.waitSignal(page.said) as said:
        page.foot.later.click()
    assert said.args[0] == "Kept. You can finish it later."


def test_a_form_that_becomes_complete_later_belongs_to_that_moment(page, keys, kept, clock, now):
    page.arrive("phq-2")
    keys("1")
    clock.now = now + timedelta(days=1)
    keys("1")
    assert [one.moment.utc for one in kept()] == [clock.now]
    clock.now = now + timedelta(days=1, minutes=5)
    keys(Qt.Key.Key_Up, "2")
    assert [one.moment.utc for one in kept()] == [now + timedelta(days=1)]


def test_the_first_answer_can_be_taken_back(page, keys, kept):
    page.arrive("gad-7")
    keys("1")
    page.desk.worker.undo()
    assert kept() == []
    assert all(row.value() is None for row in page.form.items)


def test_there_is_nothing_to_finish_later_in_a_complete_form(page, keys, qtbot):
    page.arrive("phq-2")
    keys("1", "1")
    with qtbot.waitSignal(page.said) as said:
        keys(Qt.Key.Key_Escape)
    assert said.args[0] == "Saved."


# --- item 9


def test_item_9_opens_support_whatever_the_total(page, keys, kept):
    page.arrive("phq-9")
    keys(*"01010000")
    seen = led(page)
    keys("1")
    answered = Answered(
        "Thoughts that you would be better off dead or of hurting yourself in some way",
        "Several days",
    )
    assert seen == [("support", answered)]
    (form,) = kept()
    assert total(instrument("phq-9"), form.answers) == 3


def test_item_9_opens_support_in_an_unfinished_form_and_is_kept_first(page, keys, kept):
    page.arrive("phq-9")
    had = []
    page.leads_to.connect(lambda *_led: had.append(dict(kept()[0].answers)))
    keys(*[Qt.Key.Key_Down] * 8, "2")
    assert had == [{ITEM_9: 2}]


def test_support_opens_once_a_rise(page, keys):
    page.arrive("phq-9")
    seen = led(page)
    keys(*[Qt.Key.Key_Down] * 8)
    for key, times in (("1", 1), ("1", 1), ("0", 1), ("1", 2), ("3", 3), ("2", 3)):
        keys(key, Qt.Key.Key_Up)
        assert len(seen) == times


def test_a_click_on_item_9_opens_support_too(page, qtbot):
    page.arrive("phq-9")
    seen = led(page)
    cell = page.form.items[8].strip.cells()[3]
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert [key for key, _what in seen] == ["support"]


# --- what is said, and what is not


def test_that_it_tells_no_one_is_said_once(page):
    page.arrive("phq-9")
    assert page.once.isVisible()
    assert "tells no one" in page.once.said.text()
    page.once.fine.click()
    assert not page.once.isVisible()
    page.arrive("phq-9")
    assert not page.once.isVisible()


def test_it_is_not_said_before_gad_7(page):
    page.arrive("gad-7")
    assert not page.once.isVisible()


def test_the_last_score_is_not_shown_on_the_form(page, journal):
    answers = dict.fromkeys((item.id for item in instrument("gad-7").items), 3)
    earlier = Questionnaire(instrument="gad-7", moment=a_moment(day=-30), answers=answers)
    with journal.begin() as db:
        entities.put(db, earlier)
    page.arrive("gad-7")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    assert not [text for text in shown if "21" in text or "Severe" in text]
    assert all(row.value() is None for row in page.form.items)


def test_pcl_5_is_opened_only_after_its_note(page, keys, kept, qtbot):
    page.arrive("pcl-5")
    assert page.note.isVisible()
    assert not page.form.isVisible()
    assert "trauma" in page.note.note.text()
    with qtbot.waitSignal(page.done):
        page.note.refuse.click()
    page.arrive("pcl-5")
    page.note.accept.click()
    assert page.form.isVisible()
    for at in range(20):
        row = page.form.item_in_hand()
        top = row.mapTo(page.form, QPoint(0, 0)).y()
        assert row is page.form.items[at]
        assert 0 <= top <= page.form.height() - row.height()
        keys("2")
    assert page.foot.save.isEnabled()
    assert total(instrument("pcl-5"), kept()[0].answers) == 40


def test_a_gate_answered_no_can_be_saved_at_once_with_0(page, keys, kept, qtbot):
    page.arrive("pc-ptsd-5")
    keys("0")
    assert page.foot.told.text() == "1 of 1 answered · Enter saves"
    with qtbot.waitSignal(page.done):
        keys(Qt.Key.Key_Return)
    assert total(instrument("pc-ptsd-5"), kept()[0].answers) == 0


def test_t_is_ten_is_said_where_it_holds(page, keys, kept):
    page.arrive("peg")
    assert "T is ten" in page.foot.told.text()
    keys("t", "t", "9")
    assert total(instrument("peg"), kept()[0].answers) == 9.7
    page.arrive("gad-7")
    assert "T is ten" not in page.foot.told.text()


def test_numbers_answer_wherever_the_focus_is_and_enter_does_not(page, keys, qtbot):
    page.arrive("phq-2")
    page.foot.later.setFocus()
    keys("1")
    assert page.form.items[0].value() == 1
    keys("1")
    page.foot.later.setFocus()
    with qtbot.assertNotEmitted(page.done):
        keys(Qt.Key.Key_Return)


def test_private_is_kept_with_the_answers(page, keys, kept):
    page.arrive("phq-2")
    page.head.private.click()
    assert kept() == []
    keys("1")
    assert kept()[0].private
    page.head.private.click()
    assert not kept()[0].private


def test_a_finished_one_can_be_opened_by_its_id(page, journal, keys, kept):
    answers = dict.fromkeys((item.id for item in instrument("phq-2").items), 1)
    form = Questionnaire(instrument="phq-2", moment=a_moment(), answers=answers)
    with journal.begin() as db:
        entities.put(db, form)
    page.arrive(form.id)
    keys("3")
    (after,) = kept()
    assert is_complete(instrument("phq-2"), after.answers)
    assert after.moment == form.moment
    assert replace(after, answers={}, edited_at=None) == replace(form, answers={}, edited_at=None)


def test_support_stands_as_a_word_on_the_form(page):
    page.arrive("phq-9")
    seen = led(page)
    page.head.support.click()
    assert seen == [("support", None)]
