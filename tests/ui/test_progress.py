"""The Progress page: what was logged is what is drawn, told and listed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from moodjournal.cli import main
from moodjournal.domain.change import Change
from moodjournal.domain.measure import Measure, Rating
from moodjournal.domain.their_line import TheirLine
from moodjournal.store import entities
from moodjournal.ui.pages.progress.head import ACUTE
from moodjournal.ui.pages.progress.page import ProgressPage
from moodjournal.usecases.see_progress import Range, Tab, Wanted
from tests.builders import a_check_in
from tests.usecases.progress_journals import lower_later, no_effect, write_course

SAMPLE = Path(__file__).parents[3] / "shared/samples/daylio/staticf0x_test_data.csv"
PNG, SVG, PDF = b"\x89PNG", b"<?xml", b"%PDF-"


@pytest.fixture
def make_page(qtbot, desk):
    def make(size=(1072, 800)):
        page = ProgressPage(desk)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


@pytest.fixture
def page(make_page):
    return make_page()


@pytest.fixture
def course(journal):
    """120 days of mood in which nothing differs."""
    with journal.begin() as db:
        write_course(db, 120, no_effect)


def fill(desk, *check_ins):
    def write(db):
        return Change.of(*entities.add_all(db, check_ins))

    desk.worker.write(write)


def drawn(qtbot, page, kind="course"):
    """Return the card ``kind`` once its picture is on the screen."""
    qtbot.waitUntil(lambda: page.board.card(kind) is not None and page.board.card(kind).is_drawn())
    return page.board.card(kind)


def points(qtbot, page):
    return [point.said for point in drawn(qtbot, page).view._points]


def words_on(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]


def cells(table, row):
    return [table.item(row, column).text() for column in range(table.columnCount())]


def test_with_nothing_logged_it_teaches_in_a_sentence_and_a_button(qtbot, page):
    assert page.empty.isVisible()
    assert not page.board.isVisible()
    assert not page.head.tabs.isVisible()


def test_each_day_is_a_point_and_a_row(qtbot, page, desk):
    fill(desk, a_check_in(day=0, mood=3), a_check_in(day=1, mood=4), a_check_in(day=1, mood=5))
    said = points(qtbot, page)
    assert len(said) == 2
    assert said[0].startswith("Monday 16 November 2026")
    assert "4.5" in said[1]
    card = page.board.card("course")
    card.as_table.trigger()
    assert card.table.isVisible()
    assert not card.view.isVisible()
    assert card.table.rowCount() == 2
    assert {"17 November 2026", "4.5"} <= set(cells(card.table, 1))
    assert "logged 2 of 11 days" in page.head.coverage.text()


def test_arrow_keys_walk_the_points_and_say_them(qtbot, page, desk):
    fill(desk, a_check_in(day=0, mood=3), a_check_in(day=1, mood=4))
    view = drawn(qtbot, page).view
    view.setFocus()
    with qtbot.waitSignal(view.chosen):
        qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.at == 1
    assert page.board.card("course").is_drawn()  # nothing was drawn anew


def test_the_tabs_follow_the_arrow_keys(qtbot, course, page):
    page.take_focus()
    seen = []
    for _tab in Tab:
        seen.append(page.wanted.tab)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert seen == list(Tab)
    assert page.heading.isVisible()
    assert page.heading.text() == "For discussion with your provider"


def test_a_range_changes_what_is_drawn_and_what_is_said(qtbot, course, page):
    before = drawn(qtbot, page).card.numbers.frame.first
    page.head.span.picked.emit(Range.QUARTER)
    after = drawn(qtbot, page).card.numbers.frame
    assert before < after.first == date(2026, 8, 27)
    assert "of 92 days" in page.head.coverage.text()
    page.head.span.picked.emit(Range.BETWEEN)
    assert page.head.bar.isVisible()
    page.head.bar.first.setText("2026-11-01")
    page.head.bar.last.setText("nonsense")
    page.head.bar.last.editingFinished.emit()
    assert "“nonsense” is no date; write it like 2026-11-26." in words_on(page)
    page.head.bar.last.setText("2026-11-10")
    page.head.bar.last.editingFinished.emit()
    assert "of 10 days" in page.head.coverage.text()
    assert drawn(qtbot, page).card.numbers.frame.last == date(2026, 11, 10)


def test_another_measure_can_be_named_first(qtbot, page, desk, journal):
    with journal.begin() as db:
        anxiety = entities.everything(db, Measure)[0]
    fill(desk, a_check_in(ratings=(Rating(anxiety.id, 8),)))
    drawn(qtbot, page)
    assert page.head.first.title() == "Named first: Mood"
    page.head.first.choose(anxiety.id)
    qtbot.waitUntil(lambda: page.head.first.title() == f"Named first: {anxiety.name}")
    assert page.ground.headline_of == anxiety.id
    assert page.wanted.measures == ("",)  # nothing was ticked
    desk.worker.undo()
    qtbot.waitUntil(lambda: page.head.first.title() == "Named first: Mood")


def test_several_things_stand_under_each_other(qtbot, page, desk, journal):
    with journal.begin() as db:
        anxiety = entities.everything(db, Measure)[0]
    fill(desk, a_check_in(ratings=(Rating(anxiety.id, 8),)))
    page.head.measures.tick(anxiety.id)
    card = drawn(qtbot, page)
    assert [one.measure for one in card.card.numbers.panels] == [None, anxiety]
    page.head.measures.tick("")
    card = drawn(qtbot, page)
    assert [one.measure for one in card.card.numbers.panels] == [anxiety]
    assert page.head.coverage.text().startswith("Anxiety")
    page.head.measures.tick(anxiety.id)  # the last one: mood comes back
    assert page.wanted.measures == ("",)


def test_acute_values_can_be_hidden(qtbot, page, desk, journal):
    with journal.begin() as db:
        write_course(db, 60, no_effect)
    fill(desk, a_check_in(-35, 10, at="15:00"))
    assert 10 in [one.value for one in drawn(qtbot, page).card.numbers.frame.acute]
    page.head.show_what.tick(ACUTE)
    assert drawn(qtbot, page).card.numbers.frame.acute == ()


def test_what_was_looked_at_is_there_after_a_restart(qtbot, course, make_page, desk):
    first = make_page()
    first.choose(replace(first.wanted, tab=Tab.DAYS, span=Range.ALL))
    assert not desk.worker.can_undo()
    second = make_page()
    assert second.wanted == Wanted(Tab.DAYS, span=Range.ALL)
    assert second.head.tabs.current() == Tab.DAYS


def test_the_headline_is_shown_word_for_word(qtbot, journal, make_page):
    with journal.begin() as db:
        write_course(db, 120, lower_later)
    page = make_page()
    card = drawn(qtbot, page)
    headline = card.card.headline
    assert card.title.text() == headline.sentence()
    assert card.title.text().startswith("Maintenance days were lower than assessment days")
    assert card.caption.text() == headline.beside()
    claims = [text for text in words_on(page) if " were lower than " in text]
    assert claims == [headline.sentence()]
    for tab in (Tab.SESSIONS, Tab.PHASES, Tab.DAYS, Tab.PROVIDER):
        page.choose(replace(page.wanted, tab=tab))
        assert not [text for text in words_on(page) if " were lower than " in text]


def test_the_line_is_set_on_the_page(qtbot, course, journal, page):
    form = page._line_form
    assert form is not None
    form.unfold.click()
    assert form.level.text() == ""
    assert form.level.hasFocus()
    qtbot.keyClick(form.level, Qt.Key.Key_Return)
    assert form.wrong.text() == "A line needs three numbers, such as 3 of 5 days at 4."
    qtbot.keyClicks(form.level, "4")
    assert form.meaning.text().startswith("3 of 5 days at 4 or lower, by your Mood of the day.")
    form.keep.click()
    with journal.begin() as db:
        (line,) = entities.everything(db, TheirLine)
    assert (line.level, line.days, line.window, line.or_lower) == (4, 3, 5, True)
    assert line.from_day == page.ground.course.first_day
    assert drawn(qtbot, page, "until_line").caption.text().startswith("Your line, set")
    assert form.unfold.text() == "Change your line"


@pytest.mark.parametrize(("ending", "begins"), [("png", PNG), ("svg", SVG), ("pdf", PDF)])
def test_a_chart_is_saved_without_a_trace_of_who_and_when(
    qtbot, course, page, tmp_path, monkeypatch, ending, begins
):
    offered = []

    def dialog(parent, title, start, kinds):
        offered.append(Path(start).name)
        return str(tmp_path / f"chart.{ending}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    card = drawn(qtbot, page)
    page.head.save.click()
    qtbot.waitUntil(lambda: card.said.text() != "")
    assert card.said.text() == "Saved."
    assert offered == ["journal-chart-2026-11-26.png"]
    content = (tmp_path / f"chart.{ending}").read_bytes()
    assert content.startswith(begins)
    for trace in (b"Matplotlib v", b"/Creator", b"/Producer", b"CreationDate", b"tEXt", b"<dc:"):
        assert trace not in content


def test_where_it_cannot_be_written_it_says_so(qtbot, course, page, tmp_path, monkeypatch):
    target = tmp_path / "missing" / "chart.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(target), ""))
    card = drawn(qtbot, page)
    page.head.save.click()
    assert card.said.text() == ("The chart cannot be written there; please choose another folder.")


def test_a_picture_is_copied_as_ours(qtbot, qapp, course, page):
    from moodjournal.ui.clipboard import OURS

    card = drawn(qtbot, page)
    card.copy_wanted.emit()
    data = qapp.clipboard().mimeData()
    assert data.hasImage()
    assert data.hasFormat(OURS)
    assert qapp.clipboard().image().width() == 2 * card.view.width()
    qapp.clipboard().clear()


def test_what_is_out_of_view_is_not_drawn_until_it_is_reached(qtbot, course, make_page):
    page = make_page((1072, 420))
    page.choose(replace(page.wanted, tab=Tab.SESSIONS))
    drawn(qtbot, page, "around")
    assert page.board.card("wear_off").card is None
    bar = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: page.board.card("wear_off").card is not None)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample files are not beside the project")
def test_a_day_without_an_entry_is_a_gap_in_the_chart(qtbot, open_window, tmp_path, capsys):
    folder = tmp_path / "journal"
    for _twice in range(2):
        assert main(["import", str(SAMPLE), "--journal", str(folder)]) == 0
    program = open_window(folder)
    program.window.go("progress")
    page = program.window.current_page()
    page.head.span.picked.emit(Range.ALL)
    card = drawn(qtbot, page)
    card.set_as_table(True)
    days = [cells(card.table, row)[0] for row in range(card.table.rowCount())]
    assert days == [f"{day} May 2020" for day in (25, 27, 28, 29, 30)]
    assert not any("26 May" in one for one in points(qtbot, page))
    numbers = card.card.numbers.frame
    assert sum(one.n for one in numbers.days) == 32
    on_line = [day for piece in numbers.trend.segments for day, _value in piece]
    assert date(2020, 5, 26) not in on_line
