"""The Questionnaires page: what is offered, what came of it, and the rule beside every number."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from moodjournal.domain.moment import Moment
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.instruments import instrument
from moodjournal.store import entities
from moodjournal.ui.pages.questionnaires.history_row import Act
from moodjournal.ui.pages.questionnaires.instrument_card import AT_ONCE
from moodjournal.ui.pages.questionnaires.page import QuestionnairesPage
from tests.builders import ZONE


@pytest.fixture
def page(qtbot, desk):
    page = QuestionnairesPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def kept(journal):
    def read():
        with journal.begin() as db:
            return list(entities.everything(db, Questionnaire))

    return read


@pytest.fixture
def put(journal, now):
    """Put a questionnaire of ``points`` points ``days`` days ago into the journal."""

    def put_in(name, days, points, most=3, **said):
        answers = {}
        for item in instrument(name).items if "total" not in said else ():
            if item.scored:
                answers[item.id] = min(most, points)
                points -= answers[item.id]
        moment = Moment.from_utc(now - timedelta(days=days), ZONE)
        one = Questionnaire(instrument=name, moment=moment, answers=answers, **said)
        with journal.begin() as db:
            entities.put(db, one)
        return one

    return put_in


def lines(card):
    return [(row.line.text(), row.marks.text()) for row in card.rows]


def words_of(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def act(page, entity_id, wanted):
    for card in page.cards.values():
        for row in card.rows:
            if row.entity_id == entity_id:
                row.more.picked.emit(wanted)
                return


def test_the_first_day_offers_two_and_names_the_others(page):
    assert list(page.cards) == ["phq-9", "gad-7"]
    assert page.cards["phq-9"].button.text() == "Fill in"
    assert page.cards["phq-9"].button.accessibleName() == "Fill in, PHQ-9"
    others = words_of(page.others)
    assert all(name in others for name in ("PCL-5", "PC-PTSD-5", "PEG", "PHQ-4", "PHQ-2", "WHO-5"))
    assert "MADRS" not in others


def test_fill_in_leads_to_the_form(page):
    seen = []
    page.leads_to.connect(lambda *led: seen.append(led))
    page.cards["gad-7"].button.click()
    assert seen == [("fill_in", "gad-7")]


def test_one_of_the_others_is_chosen_and_given_up(page):
    page.others.offer_wanted.emit("peg", True)
    assert page.cards["peg"].button.text() == "Fill in"
    page.cards["peg"].offer_wanted.emit("peg", False)
    assert "peg" not in page.cards


def test_an_unfinished_one_says_how_far_it_is(page, put):
    form = put("gad-7", 0, 6)
    half = dict(list(form.answers.items())[:5])
    put("phq-9", 1, 0)
    page.desk.worker.write(lambda db: _write(db, form, half))
    card = page.cards["gad-7"]
    assert card.button.text() == "Finish: 5 of 7 answered"
    seen = []
    page.leads_to.connect(lambda *led: seen.append(led))
    card.button.click()
    assert seen == [("fill_in", form.id)]


def _write(db, form, answers):
    from dataclasses import replace

    from moodjournal.usecases.keep_questionnaire import keep_answers

    return keep_answers(db, replace(form, answers=answers))


def test_what_is_not_due_says_from_when_and_why(page, put):
    put("phq-9", 2, 5)
    page.refresh()
    card = page.cards["phq-9"]
    assert not card.button.isVisibleTo(page)
    assert card.due.text() == "Next from Tuesday 1 December, as it asks about the last 14 days."


def test_a_change_is_two_numbers_with_their_n_and_its_rule(page, put):
    first = put("phq-9", 40, 13)
    put("phq-9", 20, 6)
    put("phq-9", 10, 10)
    page.refresh()
    act(page, first.id, Act.BASELINE)
    card = page.cards["phq-9"]
    assert lines(card) == [
        (
            "10 points · 3 points (23 %) lower than baseline (13, then 10; n = 2)",
            "Moderate · reliable change: no",
        ),
        (
            "6 points · 7 points (54 %) lower than baseline (13, then 6; n = 2)",
            "Mild · reliable change: yes",
        ),
        ("13 points · the baseline", "Moderate"),
    ]
    told = words_of(card)
    assert "Baseline: the one you chose. It was 13 points, on Sat 17 Oct 2026." in told
    assert "Reliable change: 7 points or more" in told
    assert not set("+→↑↓") & set(told)
    act(page, first.id, Act.BY_RULE)
    assert "the baseline" not in " ".join(line for line, _marks in lines(page.cards["phq-9"]))


def test_without_a_baseline_the_points_stand_alone_and_it_says_why(page, put):
    put("phq-9", 20, 6)
    page.refresh()
    card = page.cards["phq-9"]
    assert lines(card) == [("6 points", "Mild")]
    assert "No baseline yet: session 1 has not taken place." in words_of(card)


def test_deleting_can_be_taken_back(page, put, kept, qtbot):
    form = put("phq-9", 20, 6)
    page.refresh()
    with qtbot.waitSignal(page.said) as said:
        act(page, form.id, Act.DELETE)
    assert kept() == []
    assert page.cards["phq-9"].rows == []
    said.args[2]()
    assert len(page.cards["phq-9"].rows) == 1


def test_private_is_marked_and_unmarked(page, put, kept):
    form = put("phq-9", 20, 6)
    page.refresh()
    act(page, form.id, Act.PRIVATE)
    assert kept()[0].private
    assert lines(page.cards["phq-9"])[0][1] == "Mild · private"
    act(page, form.id, Act.PRIVATE)
    assert not kept()[0].private


def test_the_keys_stay_on_the_row_that_was_changed(page, put, qapp):
    put("phq-9", 30, 6)
    form = put("phq-9", 20, 6)
    page.refresh()
    page.cards["phq-9"].rows[0].more.setFocus()
    act(page, form.id, Act.PRIVATE)
    assert page.cards["phq-9"].rows[0].more.hasFocus()


def test_the_last_twelve_stand_and_older_ones_on_request(page, put):
    for week in range(AT_ONCE + 3):
        put("phq-9", 7 * week + 8, 3)
    page.refresh()
    card = page.cards["phq-9"]
    assert len(card.rows) == AT_ONCE
    card.older.click()
    assert len(card.rows) == AT_ONCE + 3


@pytest.fixture
def clinic(page):
    page.enter.click()
    return page.clinic


def choose(clinic, name):
    clinic.which.setCurrentIndex(clinic.which.findData(name))


def test_a_total_from_the_clinic_is_entered_by_keyboard(page, clinic, kept, qtbot):
    choose(clinic, "madrs")
    assert clinic.which.currentText() == "MADRS, 0 to 60"
    qtbot.keyClicks(clinic.total, "24")
    qtbot.keyClick(clinic.total, Qt.Key.Key_Return)
    assert [(one.instrument, one.total) for one in kept()] == [("madrs", 24)]
    card = page.cards["madrs"]
    assert lines(card) == [("24 points", "entered by the clinic")]
    assert not card.button.isVisibleTo(page)
    assert not clinic.isVisible()


def test_esc_puts_the_total_from_the_clinic_away(page, clinic, kept, qtbot, qapp):
    qtbot.keyClicks(clinic.total, "24")
    qtbot.keyClick(clinic.total, Qt.Key.Key_Escape)
    assert not clinic.isVisible()
    assert page.enter.hasFocus()
    assert kept() == []


@pytest.mark.parametrize("name", ["qids-sr16", "madrs", "isi", "phq-9"])
def test_the_clinic_may_have_used_any(clinic, name):
    assert clinic.which.findData(name) >= 0


@pytest.mark.parametrize(
    ("day", "total", "field", "sentence"),
    [
        ("2026-11-20", "", "total_field", "Write the total as a number, such as 11."),
        ("2026-11-20", "61", "total_field", "whole number from 0 to 60"),
        ("2026-11-20", "7.5", "total_field", "whole number from 0 to 60"),
        ("2026-12-24", "7", "day_field", "That day is still to come."),
        ("soon", "7", "day_field", "is no date"),
    ],
)
def test_what_is_wrong_stands_at_its_field(clinic, kept, day, total, field, sentence):
    choose(clinic, "madrs")
    clinic.day.setText(day)
    clinic.total.setText(total)
    clinic.save.click()
    wrong = getattr(clinic, field).wrong
    assert sentence in wrong.text()
    assert wrong.isVisible()
    assert clinic.total.text() == total
    assert kept() == []


def test_today_in_the_morning_is_no_day_to_come(page, clinic, kept, clock, now):
    clock.now = now.replace(hour=6)
    clinic.begin()
    choose(clinic, "isi")
    clinic.total.setText("11")
    clinic.save.click()
    assert [one.total for one in kept()] == [11]


def test_own_answers_and_the_clinics_are_held_apart(page, put):
    own = put("phq-9", 40, 13)
    put("phq-9", 20, 0, total=6)
    page.refresh()
    act(page, own.id, Act.BASELINE)
    assert lines(page.cards["phq-9"])[0] == ("6 points", "Mild · entered by the clinic")


@pytest.mark.parametrize("key", ["progress", "settings"])
def test_other_pages_lead_here(open_window, key):
    window = open_window().window
    window.go(key)
    page = window.current_page()
    with_name = [
        button
        for button in page.findChildren(QPushButton)
        if "uestionnaires" in (button.text() + button.accessibleName())
    ]
    with_name[0].click()
    assert isinstance(window.current_page(), QuestionnairesPage)


def test_arriving_at_an_instrument_shows_its_card(page, put, qapp):
    for week in range(AT_ONCE):
        put("phq-9", 7 * week + 8, 3)
    page.refresh()
    page.arrive("gad-7")
    qapp.processEvents()
    assert not page.cards["gad-7"].visibleRegion().isEmpty()
