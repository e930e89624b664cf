"""Support: contacts and the plan are added, changed, deleted, and come back."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.contact import Contact, OwnPlan
from moodjournal.store import entities
from tests.ui.support_room import CLINIC, PLAN, fill, names, open_support_page, seen_words

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_page(qtbot, desk):
    return partial(open_support_page, qtbot, desk)


@pytest.fixture
def full(journal, now):
    with journal.begin() as db:
        fill(db, now)


def kept(journal, kind):
    with journal.begin() as db:
        return entities.everything(db, kind)


def type_into(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)


# --- contacts and plan


def open_form(qtbot, page):
    qtbot.mouseClick(page.panel.change, LEFT)
    qtbot.mouseClick(page.contacts.add_button, LEFT)


def test_a_contact_is_added_and_stands_first(qtbot, open_page, journal):
    page = open_page()
    assert page.panel.change.text() == "Add your own contacts and plan"
    open_form(qtbot, page)
    type_into(qtbot, page.contacts.name, "M.")
    type_into(qtbot, page.contacts.number, "555 0186")
    qtbot.keyClick(page.contacts.number, Qt.Key.Key_Return)
    (contact,) = kept(journal, Contact)
    assert (contact.name, contact.number, contact.show_while_locked) == ("M.", "555 0186", False)
    assert names(page)[0] == "M."


def test_before_the_box_is_ticked_it_says_who_can_then_read_it(qtbot, qapp, open_page, journal):
    page = open_page()
    open_form(qtbot, page)
    assert "Anyone at this computer can then read this contact." in seen_words(page.contacts)
    type_into(qtbot, page.contacts.name, "Clinic")
    type_into(qtbot, page.contacts.number, "555")
    page.contacts.locked.box.click()
    page.contacts.save_button.click()
    assert [one.show_while_locked for one in kept(journal, Contact)] == [True]
    qapp.processEvents()
    assert "shown while locked" in seen_words(page.contacts)


def test_a_contact_without_a_number_is_told_where_it_stands(qtbot, open_page, journal):
    page = open_page()
    open_form(qtbot, page)
    type_into(qtbot, page.contacts.name, "M.")
    page.contacts.save_button.click()
    assert "A number needs digits" in page.contacts.said.text()
    assert page.contacts.name.text() == "M."
    assert kept(journal, Contact) == []


def test_a_contact_changes_and_its_place_stays(qtbot, open_page, journal, full):
    page = open_page()
    page.panel.change.click()
    page.contacts.open_form(next(one for one in kept(journal, Contact) if one.name == CLINIC.name))
    type_into(qtbot, page.contacts.number, "555 0143")
    page.contacts.save_button.click()
    assert [one.number for one in kept(journal, Contact)] == ["555 0143", "555 0186"]


def test_a_deleted_contact_comes_back_by_undo(qtbot, open_page, journal, full):
    page = open_page()
    page.panel.change.click()
    said = []
    page.said.connect(lambda *parts: said.append(parts))
    next(one for one in page.contacts.buttons() if one.text() == "Delete").click()
    assert names(page)[0] == "M."
    assert said[0][:2] == ("Moved to the trash.", "Undo")
    said[0][2]()
    assert names(page)[:2] == ["Clinic, Dr. R.", "M."]


def test_a_contact_half_typed_is_kept_or_stays_in_the_form(qtbot, open_page, journal):
    page = open_page()
    open_form(qtbot, page)
    type_into(qtbot, page.contacts.name, "M.")
    page.panel.change.click()
    assert kept(journal, Contact) == []
    page.panel.change.click()
    assert page.contacts.name.text() == "M."
    type_into(qtbot, page.contacts.number, "555 0186")
    page.hide()
    assert [one.number for one in kept(journal, Contact)] == ["555 0186"]


@pytest.mark.parametrize("how", ["button", "ctrl+enter", "fold", "hide", "leave"])
def test_the_plan_is_kept_whichever_way_one_goes(qtbot, open_page, journal, how):
    page = open_page()
    qtbot.mouseClick(page.panel.change, LEFT)
    qtbot.keyClicks(page.plan.edit, PLAN)
    act = {
        "button": page.plan.save_button.click,
        "ctrl+enter": page.plan.edit.submitted.emit,
        "fold": page.panel.change.click,
        "hide": page.hide,
        "leave": page.leave,
    }[how]
    act()
    assert [one.text for one in kept(journal, OwnPlan)] == [PLAN]


def test_esc_ends_changing_first_and_what_was_typed_stays(qtbot, open_page, journal):
    page = open_page()
    qtbot.mouseClick(page.panel.change, LEFT)
    qtbot.keyClicks(page.plan.edit, PLAN)
    with qtbot.assertNotEmitted(page.done):
        qtbot.keyClick(page.plan.edit, Qt.Key.Key_Escape)
    assert not page.contacts.isVisible()
    assert page.panel.plan.text() == PLAN
