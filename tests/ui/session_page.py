"""The Sessions page with a session open, for the tests of its panel."""

from moodjournal.domain.session import Session, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage


def everything(journal, kind=Session):
    """Return everything of a kind that stands in the journal; sessions in order of time."""
    with journal.begin() as db:
        found = entities.everything(db, kind)
    return sorted(found, key=session_order) if kind is Session else found


def open_page(qtbot, desk, session_id=None):
    """Return the page on the screen, with a session open beside the calendar."""
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.calendar.card.page = page.calendar.card.facts.page = page  # who holds a part holds it all
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    if session_id:
        page.choose(session_id)
    return page


def press(qtbot, widget, *keys):
    """Press keys, one after the other."""
    for key in keys:
        qtbot.keyClick(widget, key)


def write_in(qtbot, line, text):
    """Type over what stands in a line."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
