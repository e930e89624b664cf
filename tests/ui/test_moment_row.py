"""When a check-in was: what is long past is from memory, unless it was on paper."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.moment import Moment
from moodjournal.store import entities
from moodjournal.ui.pages.today.moment_row import MomentRow
from moodjournal.ui.pages.today.page import TodayPage
from tests.builders import ZONE, a_check_in


@pytest.fixture
def row(qtbot, desk):
    row = MomentRow(desk)
    qtbot.addWidget(row)
    return row


def type_in(row, day, at):
    if row.isHidden():
        row.link.click()
    row.day.setText(day)
    row.time.setText(at)


def offers(row):
    return not row.paper.isHidden(), not row.memory.isHidden()


@pytest.mark.parametrize(
    ("day", "at", "late"),
    [
        ("2026-11-26", "18:40", False),
        ("2026-11-26", "06:40", False),
        ("2026-11-26", "06:39", True),
        ("1994-05-03", "21:00", True),
        ("2026-11-31", "21:00", False),
        ("2026-11-20", "", False),
    ],
)
def test_after_twelve_hours_it_is_from_memory_or_from_paper(row, day, at, late):
    type_in(row, day, at)
    assert offers(row) == (late, late)
    assert row.mode() is Mode.NORMAL


def test_copied_from_paper_is_not_from_memory(row):
    type_in(row, "2026-11-24", "21:05")
    row.paper.box.click()
    assert offers(row) == (True, False)
    assert row.parts() == {
        "moment": Moment.local(date(2026, 11, 24), row.time.time_or_none(), ZONE),
        "mode": Mode.PAPER,
    }
    type_in(row, "2026-11-26", "18:00")
    assert row.mode() is Mode.NORMAL


def test_back_to_now_is_a_plain_check_in(row):
    type_in(row, "2026-11-24", "21:05")
    row.paper.box.click()
    row.now.click()
    assert (row.isHidden(), row.mode(), row.paper.is_ticked()) == (True, Mode.NORMAL, False)


@pytest.mark.parametrize("mode", Mode)
def test_an_entry_that_is_changed_keeps_where_it_came_from(row, now, mode):
    entry = replace(a_check_in(-400), recorded_at=now, mode=mode)
    row.show_entry(entry)
    assert row.parts() == {"moment": entry.moment, "mode": mode}
    row.link.click()
    assert offers(row)[0] == (mode in (Mode.NORMAL, Mode.PAPER))
    assert row.parts() == {"moment": entry.moment, "mode": mode}


def test_an_entry_written_in_time_stays_so_however_late_it_is_changed(row):
    entry = a_check_in(-400)
    row.show_entry(entry)
    row.link.click()
    assert offers(row) == (False, False)


def test_paper_can_be_taken_back(row, now):
    row.show_entry(replace(a_check_in(-2), recorded_at=now, mode=Mode.PAPER))
    row.link.click()
    row.paper.box.click()
    assert row.mode() is Mode.NORMAL
    assert offers(row) == (True, True)


def test_a_calendar_leads_to_any_day_and_only_the_time_is_left(row, desk):
    row.ask_for(date(1994, 5, 3))
    assert not row.isHidden()
    assert (row.day.text(), row.time.text()) == ("1994-05-03", "")
    row.time.setText("9:15")
    assert row.moment().at.isoformat() == "1994-05-03T09:15:00+02:00"


def test_a_sheet_of_paper_is_copied_line_by_line(qtbot, desk, journal, now):
    """Three lines of the sheet, each with its own day and time."""
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    for days, mood in ((5, "2"), (4, "t"), (3, "0")):
        type_in(page.form.when, (now - timedelta(days=days)).date().isoformat(), "20:30")
        if not page.form.when.paper.is_ticked():
            page.form.when.paper.box.click()
        qtbot.keyClick(page.form.mood.focusProxy(), mood)
        page.form.details.save.click()
    with journal.begin() as db:
        entries = entities.everything(db, CheckIn)
    assert [(one.mood, one.mode, one.from_memory) for one in entries] == [
        (2, Mode.PAPER, False),
        (10, Mode.PAPER, False),
        (0, Mode.PAPER, False),
    ]


def test_a_changed_entry_keeps_paper_on_the_form(qtbot, desk, journal, now):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    entry = replace(a_check_in(-2, note="then"), recorded_at=now, mode=Mode.PAPER)
    page.form.hold(entry)
    assert page.form.unsaved() is None
    page.form.details.note.setPlainText("then, more")
    qtbot.keyClick(page.form.details.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with journal.begin() as db:
        (kept,) = entities.everything(db, CheckIn)
    assert (kept.note, kept.mode) == ("then, more", Mode.PAPER)


def test_the_rows_of_the_form_are_reached_in_the_order_they_are_read(qtbot, qapp, desk):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.form.set_open(True)
    qapp.processEvents()
    details = page.form.details
    rows = [row.strip.cells()[0] for row in details.measures.rows.values()]
    rows[0].setFocus()
    seen = []
    for _step in range(6):
        seen.append(qapp.focusWidget())
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [*rows, details.tags.add_chip, details.note]
