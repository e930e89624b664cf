"""Support: who can be reached, at once and from everywhere; nothing blocked, nothing rated."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from moodjournal import i18n
from moodjournal.clinical import CrisisLine, crisis_lines
from moodjournal.domain.answered import Answered
from moodjournal.domain.countries import COUNTRIES
from moodjournal.settings import read_here, write_here
from moodjournal.ui.dialogs.support.panel import SupportPanel
from moodjournal.ui.dialogs.support.reach import HOURS, KINDS, of_contact, of_line
from moodjournal.ui.pages.support.page import INSIDE, SupportPage
from moodjournal.usecases.say_once import TELLS_NO_ONE, was_said
from moodjournal.usecases.see_support import reachable
from moodjournal.usecases.see_support_locked import see_support_locked
from tests.pseudo import make_pseudo
from tests.ui.support_room import CLINIC, FRIEND, PLAN, fill, names, open_support_page, seen_words

LEFT = Qt.MouseButton.LeftButton
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
ITEM_9 = Answered("Thoughts that you would be better off dead", "Several days")
LINES = [line for code, _name in COUNTRIES for line in crisis_lines(code)]
A_LINE = CrisisLine("A line", "GB", "suicide", ("1",), "", "", "any hour", "999", "", "")


@pytest.fixture
def open_page(qtbot, desk):
    return partial(open_support_page, qtbot, desk)


@pytest.fixture
def full(journal, now):
    with journal.begin() as db:
        fill(db, now)


# --- who can be reached


def test_without_own_contacts_the_lines_stand_at_once_and_no_form(open_page):
    page = open_page()
    assert names(page) == ["Samaritans", "Shout", "If you might act on it now"]
    assert not page.contacts.isVisible()
    assert not page.panel.plan_card.isVisible()
    assert "999" in seen_words(page)


def test_own_contacts_come_first_and_the_plan_last(open_page, full):
    page = open_page()
    assert names(page)[:3] == ["Clinic, Dr. R.", "M.", "Samaritans"]
    assert page.panel.plan.text() == PLAN
    assert page.panel.plan_card.isVisible()


def test_the_lines_stand_before_the_journal_has_answered(desk):
    page = SupportPage(desk)
    assert names(page) == ["Samaritans", "Shout", "If you might act on it now"]
    page.deleteLater()


def test_more_unfolds_what_is_not_about_suicide(qtbot, open_page, desk):
    write_here(desk.settings_file, "country", "US")
    page = open_page()
    more = page.panel.reach.more
    assert more.text() == "More · domestic violence · poisoning"
    assert "Poison Help" not in seen_words(page)
    qtbot.mouseClick(more, LEFT)
    assert {"Poison Help", "National Domestic Violence Hotline"} <= set(
        seen_words(page).splitlines()
    )
    qtbot.mouseClick(more, LEFT)
    assert "Poison Help" not in seen_words(page)


def test_another_country_brings_its_lines_and_stays(open_page, desk):
    page = open_page()
    page.panel.reach.country.picked.emit("US")
    assert "988 Suicide & Crisis Lifeline" in names(page)
    assert read_here(desk.settings_file)["country"] == "US"
    assert "United States" in page.panel.reach.country.text()


def test_where_no_line_is_known_it_says_what_there_is(open_page, desk):
    write_here(desk.settings_file, "country", "elsewhere")
    page = open_page()
    assert names(page) == ["If you might act on it now"]
    assert "findahelpline.com" in seen_words(page)
    assert "112" in seen_words(page)


# --- what a row says and does


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.country} {line.name}")
def test_a_line_says_whether_it_was_checked(line):
    unchecked = of_line(replace(line, checked_on=""), ENGLISH).about
    assert "not yet checked for this version; try it while you are well" in unchecked
    checked = of_line(replace(line, checked_on="2026-11-14"), ENGLISH).about
    assert "checked on Sat 14 Nov 2026" in checked
    assert line.hours in HOURS
    assert line.kind == "suicide" or line.kind in KINDS


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "call · any hour"),
        ({"text": "1"}, "call or text · any hour"),
        ({"text": "GO to 2"}, "call, or text GO to 2 · any hour"),
        ({"call": (), "text": "GO to 2"}, "text · any hour"),
        ({"call": ("1", "2", "3")}, "call · also 2, 3 · any hour"),
        ({"chat": "https://x.org/chat"}, "call · chat at x.org/chat · any hour"),
        ({"note": "Press {2}"}, "call · any hour · Press {2}"),
    ],
)
def test_a_line_says_how_it_is_reached(said, told):
    assert told in of_line(replace(A_LINE, **said), ENGLISH).about


def test_a_line_that_only_chats_still_has_something_to_copy():
    reach = of_line(replace(A_LINE, call=(), chat="https://x.org/chat"), ENGLISH)
    assert [(way.shown, way.uri) for way in reach.ways] == [("x.org/chat", "")]


def test_a_number_is_copied_and_the_button_says_so(qtbot, open_page, full):
    page = open_page()
    first, second, *_rest = page.panel.reach.rows
    qtbot.mouseClick(first.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "555 0142"
    assert first.copy_button.text() == "Copied."
    qtbot.mouseClick(second.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "555 0186"
    assert (first.copy_button.text(), second.copy_button.text()) == ("Copy", "Copied.")


def test_a_code_opens_in_place_for_each_way(qtbot, open_page, desk):
    write_here(desk.settings_file, "country", "US")
    page = open_page()
    row = page.panel.reach.rows[0]
    assert row.codes == []
    qtbot.mouseClick(row.qr_button, LEFT)
    assert [code.accessibleName() for code in row.codes] == ["Call 988", "Text 988"]
    assert all(code.isVisible() for code in row.codes)
    assert "Point your phone’s camera here." in seen_words(row)
    qtbot.mouseClick(row.qr_button, LEFT)
    assert not any(code.isVisible() for code in row.codes)


def test_a_number_that_cannot_be_dialled_for_sure_has_no_code():
    assert of_contact(replace(FRIEND, number="555 0142 or 0143")).ways[0].uri == ""
    assert of_contact(replace(FRIEND, number="text HOME to 123")).ways[0].uri == "sms:123?body=HOME"


# --- after an answer, and the first time


def test_after_an_answer_it_says_what_was_answered_and_that_it_tells_no_one(open_page, full):
    page = open_page(ITEM_9)
    heading = "You answered “Several days” to: Thoughts that you would be better off dead"
    assert page.panel.heading.text() == heading
    assert page.panel.told.text() == (
        "This program tells no one. If you want someone to know, here is who you can reach now."
    )
    assert names(page)[:3] == ["Clinic, Dr. R.", "M.", "Samaritans"]
    assert page.panel.go_on.isEnabled()
    page.hide()
    page.show()
    assert page.panel.heading.text() == "Who you can reach"


def test_no_word_of_it_rates_or_alarms(open_page, full):
    words = seen_words(open_page(ITEM_9)).lower()
    for word in ("risk", "score", "severe", "warning", "danger", "urgent", "!"):
        assert word not in words


def test_the_first_time_it_stands_out_that_it_tells_no_one(open_page, journal):
    page = open_page()
    assert page.panel.told.property("role") == "section"
    assert page.panel.told.text() == ("This program tells no one and cannot call anyone. You can.")
    with journal.begin() as db:
        assert was_said(db, TELLS_NO_ONE)
    page.refresh()
    assert page.panel.told.property("role") == "section"
    page.hide()
    page.show()
    assert page.panel.told.property("role") == "muted"


# --- the way on


def test_continue_and_esc_lead_on(qtbot, open_page):
    page = open_page()
    with qtbot.waitSignal(page.done, timeout=100):
        qtbot.mouseClick(page.panel.go_on, LEFT)
    with qtbot.waitSignal(page.done, timeout=100):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_inside_another_view_it_only_shows(qtbot, open_page, full):
    page = open_page(INSIDE)
    assert not page.panel.change.isVisible()
    assert not page.panel.go_on.isVisible()
    assert not page.panel.reach.country.isVisible()
    with qtbot.assertNotEmitted(page.done):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_keys_begin_at_the_first_number(qapp, open_page, full):
    page = open_page()
    page.take_focus()
    assert page.panel.reach.rows[0].copy_button.hasFocus()


# --- without a journal, and in another language


def test_the_panel_stands_without_a_journal(qtbot, tmp_path):
    panel = SupportPanel(ENGLISH)
    qtbot.addWidget(panel)
    panel.show_seen(see_support_locked(tmp_path, tmp_path / "settings.json", "US"))
    panel.show()
    assert "988" in seen_words(panel)
    assert not panel.change.isVisible()
    assert panel.go_on.isVisible()


def test_english_stands_beside_a_translation_nobody_has_signed(qtbot, tmp_path):
    i18n.use_language(make_pseudo(tmp_path / "locale"), tmp_path / "locale")
    try:
        panel = SupportPanel(ENGLISH)
        qtbot.addWidget(panel)
        panel.show_seen(reachable("US", contacts=(CLINIC,), plan=PLAN))
        panel.show_answered(ITEM_9)
        words = seen_words(panel)
    finally:
        i18n.use_language("en", tmp_path / "nowhere")
    for text in (
        "You answered “Several days” to: Thoughts that you would be better off dead",
        "This program tells no one. If you want someone to know, here is who you can reach now.",
        "If you might act on it now",
        "emergency services",
        "Your own plan",
    ):
        assert text in words.splitlines()
    assert "not yet checked for this version; try it while you are well" in words
    assert "/ Continue" in words
