"""The Support page on a journal with two contacts and a plan, for its tests."""

from PySide6.QtWidgets import QLabel, QPushButton

from moodjournal.domain.contact import Contact, ContactKind
from moodjournal.ui.pages.support.page import SupportPage
from moodjournal.usecases.keep_contact import keep_contact, keep_own_plan

CLINIC = Contact(kind=ContactKind.CLINIC, name="Clinic, Dr. R.", number="555 0142")
FRIEND = Contact(name="M.", number="555 0186", note="evenings")
PLAN = "Go down to the kitchen. Call M., even if it is late."


def fill(db, now):
    """Keep both contacts and the plan."""
    keep_contact(db, CLINIC, now)
    keep_contact(db, FRIEND, now)
    keep_own_plan(db, PLAN, now)


def open_support_page(qtbot, desk, what=None):
    """Open the page; what it arrives with is told at once, as the window does."""
    page = SupportPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    if what is not None:
        page.arrive(what)
    return page


def seen_words(widget):
    """Return all that a person reads inside ``widget``."""
    labels = [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    buttons = [one for one in widget.findChildren(QPushButton) if one.isVisibleTo(widget)]
    return "\n".join(one.text() for one in (*labels, *buttons) if one.text())


def names(page):
    """Return who stands in the card, from the top."""
    return [row.reach.name for row in page.panel.reach.rows]
