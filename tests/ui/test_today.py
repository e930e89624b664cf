"""The Today page: two keys are a check-in, and nothing typed is ever lost."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.check_in import CheckIn, ThanYesterday
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Measure, Tag
from moodjournal.store import entities
from moodjournal.ui.pages.today.page import TodayPage
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_today import see_today
from tests.builders import a_check_in, a_plan


@pytest.fixture
def page(qtbot, desk):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show()
    page.activateWindow()
    return page


@pytest.fixture
def kept(journal):
    """Return every check-in that stands in the journal, oldest first."""

    def read(kind=CheckIn, *, trashed=False):
        with journal.begin() as db:
            return entities.everything(db, kind, trashed=trashed)

    return read


def press(qtbot, widget, *keys):
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(widget, key)
        else:
            qtbot.keyClick(widget, key)


def cell(page, mood):
    return page.form.mood.strip.cells()[mood]


def ctrl_enter(qtbot, widget):
    qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_nothing_is_chosen_before_the_person_chooses(page):
    assert page.form.mood.value() is None
    assert not any(one.isChecked() for one in page.form.mood.strip.cells())


def test_a_digit_and_enter_is_a_check_in(qtbot, page, kept, now):
    press(qtbot, page.form.mood.focusProxy(), "6", Qt.Key.Key_Return)
    (entry,) = kept()
    assert (entry.mood, entry.moment.utc, entry.from_memory) == (6, now, False)
    assert page.form.said.text() == "Saved 18:40"
    assert page.form.open


def test_t_is_ten(qtbot, page, kept):
    press(qtbot, page.form.mood.focusProxy(), "t", Qt.Key.Key_Return)
    assert [one.mood for one in kept()] == [10]


def test_the_rest_goes_to_the_same_check_in(qtbot, page, kept):
    press(qtbot, page.form.mood.focusProxy(), "6", Qt.Key.Key_Return)
    (anxiety,) = [one for one in kept(Measure) if one.name == "Anxiety"]
    press(qtbot, page.form.details.measures.rows[anxiety.id].focusProxy(), "3")
    qtbot.keyClicks(page.form.details.note, "Slept through.")
    page.form.details.bring.click()
    ctrl_enter(qtbot, page.form.details.note)
    (entry,) = kept()
    assert (entry.mood, entry.rating(anxiety.id), entry.note) == (6, 3, "Slept through.")
    assert entry.bring_to_therapy
    assert not entry.private
    assert page.form.mood.value() is None


def test_undo_takes_the_check_in_back_and_says_so(qtbot, page, kept):
    press(qtbot, page.form.mood.focusProxy(), "6", Qt.Key.Key_Return)
    page.form.said.action.click()
    assert kept() == []
    assert page.form.said.text() == "Taken back."
    assert page.form.mood.value() is None


def test_enter_with_nothing_said_says_what_to_do(qtbot, page, kept):
    press(qtbot, page.form.mood.focusProxy(), Qt.Key.Key_Return)
    assert page.form.said.text().startswith("There is nothing to save yet")
    assert kept() == []


def test_words_alone_are_a_check_in(qtbot, page, kept):
    page.form.set_open(True)
    qtbot.keyClicks(page.form.details.note, "no number today")
    ctrl_enter(qtbot, page.form.details.note)
    assert [(one.mood, one.note) for one in kept()] == [(None, "no number today")]


def test_just_better_is_a_check_in_without_a_number(qtbot, page, kept):
    page.form.only_compare.click()
    press(qtbot, page.form.than_yesterday.focusProxy(), "b", Qt.Key.Key_Return)
    assert [(one.mood, one.than_yesterday) for one in kept()] == [(None, ThanYesterday.BETTER)]


def test_a_tag_is_made_while_typing(qtbot, page, kept):
    page.form.set_open(True)
    page.form.details.tags.add_chip.click()
    qtbot.keyClicks(page.form.details.tags.edit, "Walked")
    qtbot.keyClick(page.form.details.tags.edit, Qt.Key.Key_Return)
    press(qtbot, page.form.mood.focusProxy(), "5", Qt.Key.Key_Return)
    (tag,) = kept(Tag)
    assert tag.name == "Walked"
    assert [one.tags for one in kept()] == [(tag.id,)]


def test_an_earlier_time_is_kept_as_from_memory(qtbot, page, kept):
    page.form.when.link.click()
    page.form.when.day.setText("2026-11-25")
    page.form.when.time.setText("21:05")
    press(qtbot, page.form.mood.focusProxy(), "4", Qt.Key.Key_Return)
    (entry,) = kept()
    assert entry.moment.at.isoformat() == "2026-11-25T21:05:00+01:00"
    assert entry.from_memory


@pytest.mark.parametrize(
    ("day", "at", "said"),
    [
        ("2026-02-31", "10:00", "“2026-02-31” is no date; write it like 2026-11-26."),
        ("2026-11-25", "25:00", "“25:00” is no time; write it like 18:40."),
        ("2026-11-25", "", "A check-in needs a time; about right is right enough."),
        ("2027-01-01", "10:00", "That moment is still to come; a check-in tells of one that was."),
    ],
)
def test_an_impossible_time_is_told_and_nothing_is_lost(qtbot, page, kept, day, at, said):
    page.form.set_open(True)
    qtbot.keyClicks(page.form.details.note, "still here")
    page.form.when.link.click()
    page.form.when.day.setText(day)
    page.form.when.time.setText(at)
    press(qtbot, page.form.mood.focusProxy(), "4", Qt.Key.Key_Return)
    assert page.form.said.text() == said
    assert kept() == []
    assert page.form.details.note.toPlainText() == "still here"
    assert page.form.mood.value() == 4


def test_a_check_in_of_today_can_be_changed_and_its_older_words_are_kept(qtbot, page, kept):
    page.form.set_open(True)
    qtbot.keyClicks(page.form.details.note, "first")
    ctrl_enter(qtbot, page.form.details.note)
    page.entries.rows[0].edit_wanted.emit(kept()[0])
    page.form.details.note.setPlainText("second")
    ctrl_enter(qtbot, page.form.details.note)
    assert [one.note for one in kept()] == ["second"]
    assert [one.text for one in kept(OlderText)] == ["first"]


def test_delete_goes_to_the_trash_and_comes_back(qtbot, page, kept, desk):
    press(qtbot, page.form.mood.focusProxy(), "6", Qt.Key.Key_Return)
    page.entries.delete_wanted.emit(kept()[0])
    assert kept() == []
    assert len(kept(trashed=True)) == 1
    desk.worker.undo()
    assert [one.mood for one in kept()] == [6]


def test_what_is_typed_survives_news_from_elsewhere(qtbot, page, kept, desk, now):
    press(qtbot, page.form.mood.focusProxy(), "6", Qt.Key.Key_Return)
    qtbot.keyClicks(page.form.details.note, "half a sentence")
    desk.worker.write(lambda db: log_check_in(db, a_check_in(), now))
    assert page.form.details.note.toPlainText() == "half a sentence"


def test_leaving_keeps_what_was_typed(qtbot, page, kept):
    page.form.set_open(True)
    qtbot.keyClicks(page.form.details.note, "not saved yet")
    page.leave()
    assert [one.note for one in kept()] == ["not saved yet"]


def test_a_measure_that_is_not_asked_any_more_keeps_its_rating(qtbot, page, kept, desk, now):
    measure = kept(Measure)[0]
    page.form.set_open(True)
    press(qtbot, page.form.details.measures.rows[measure.id].focusProxy(), "7")
    press(qtbot, page.form.mood.focusProxy(), "6", Qt.Key.Key_Return)
    from dataclasses import replace

    from moodjournal.usecases.keep_measure import keep_measure

    desk.worker.write(lambda db: keep_measure(db, replace(measure, paused=True), now))
    assert measure.id not in page.form.details.measures.rows
    press(qtbot, page.form.mood.focusProxy(), "5", Qt.Key.Key_Return)
    (entry,) = kept()
    assert (entry.mood, entry.rating(measure.id)) == (5, 7)


def test_the_first_day_teaches_in_a_sentence_and_a_button(qtbot, page):
    assert page.course.plan.isVisible()
    assert page.before_first.isVisible()
    assert not page.days.isVisible()
    with qtbot.waitSignal(page.leads_to) as led:
        page.course.plan.click()
    assert led.args == ["sessions", "plan"]


def test_a_course_is_followed(page, desk, now):
    desk.worker.write(lambda db: plan_course(db, a_plan(), now.date() - timedelta(days=14)))
    assert page.course.title.text() == "Induction"
    assert page.course.aside.text() == "0 of 6 sessions"
    assert page.course.next.text() == "Next: session 6, Friday 27 November, 10:00"
    assert page.course.about.text() == "tomorrow · Infusion (IV)"


def test_the_form_stays_open_as_it_was_left(qtbot, desk, page, journal, now):
    page.form.more.click()
    with journal.begin() as db:
        assert see_today(db, now, "Europe/Berlin").form_open
