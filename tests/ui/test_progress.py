"""The Progress page: what was logged is what is drawn, told and listed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from moodjournal.cli import main
from moodjournal.domain.measure import Measure, Rating
from moodjournal.store import entities
from moodjournal.ui.pages.progress.page import ProgressPage
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_progress import Range, see_progress
from tests.builders import a_check_in, a_plan

SAMPLE = Path(__file__).parents[3] / "shared/samples/daylio/staticf0x_test_data.csv"


@pytest.fixture
def page(qtbot, desk):
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def fill(desk, *check_ins):
    def write(db):
        from moodjournal.domain.change import Change

        return Change.of(*entities.add_all(db, check_ins))

    desk.worker.write(write)


def points(qtbot, page):
    qtbot.waitUntil(lambda: bool(page.view._points))
    return [point.said for point in page.view._points]


def test_with_nothing_logged_it_teaches_in_a_sentence_and_a_button(qtbot, page):
    assert page.empty.isVisible()
    assert not page.card.isVisible()


def test_each_day_is_a_point_and_a_row(qtbot, page, desk):
    fill(desk, a_check_in(day=0, mood=3), a_check_in(day=1, mood=4), a_check_in(day=1, mood=5))
    assert points(qtbot, page) == [
        "Monday 16 November 2026: Mood 3",
        "Tuesday 17 November 2026: Mood 4.5, 2 values",
    ]
    assert page.table.rowCount() == 2
    assert [page.table.item(1, column).text() for column in range(3)] == [
        "17 November 2026",
        "4.5",
        "2",
    ]
    assert "logged 2 of 11 days" in page.told.text()


def test_arrow_keys_walk_the_points_and_say_them(qtbot, page, desk):
    fill(desk, a_check_in(day=0, mood=3), a_check_in(day=1, mood=4))
    points(qtbot, page)
    page.take_focus()
    with qtbot.waitSignal(page.view.chosen):
        qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.at == 1


def test_the_table_stands_where_the_chart_stood(qtbot, page, desk):
    fill(desk, a_check_in())
    page.look.set_current("table")
    assert page.table.isVisible()
    assert not page.view.isVisible()


def test_a_measure_is_looked_at_like_mood(qtbot, page, desk, journal):
    with journal.begin() as db:
        anxiety = entities.everything(db, Measure)[0]
    fill(desk, a_check_in(ratings=(Rating(anxiety.id, 8),)))
    points(qtbot, page)
    page.measure.setCurrentIndex(page.measure.findData(anxiety.id))
    assert page.told.text().startswith("Anxiety")


def test_ranges_follow_the_course(db, now):
    entities.put(db, a_check_in(day=-200, mood=2))
    entities.put(db, a_check_in(day=-3, mood=3))
    plan_course(db, a_plan(), date(2026, 11, 9))
    found = {
        span: see_progress(db, None, span, now, "Europe/Berlin").numbers.first for span in Range
    }
    assert found[Range.ALL] == date(2026, 4, 30)
    assert found[Range.COURSE] == date(2026, 11, 9)
    assert found[Range.PHASE] == date(2026, 11, 16)
    assert found[Range.QUARTER] == date(2026, 8, 27)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample files are not beside the project")
def test_a_day_without_an_entry_is_a_gap_in_the_chart(qtbot, open_window, tmp_path, capsys):
    folder = tmp_path / "journal"
    for _twice in range(2):
        assert main(["import", str(SAMPLE), "--journal", str(folder)]) == 0
    program = open_window(folder)
    program.window.go("progress")
    page = program.window.current_page()
    page.range.setCurrentIndex(page.range.findData(Range.ALL))
    days = [page.table.item(row, 0).text() for row in range(page.table.rowCount())]
    assert days == [f"{day} May 2020" for day in (25, 27, 28, 29, 30)]
    said = points(qtbot, page)
    assert not any("26 May" in one for one in said)
    numbers = page._progress.numbers
    assert sum(one.n for one in numbers.days) == 32
    drawn = [day for piece in numbers.trend.segments for day, _value in piece]
    assert date(2020, 5, 26) not in drawn
