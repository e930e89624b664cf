"""The month grid: one stop of the Tab key, everything by keys and by mouse."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible

from moodjournal.ui.widgets.month_days import GridDay, GridSession
from moodjournal.ui.widgets.month_grid import MonthGrid
from moodjournal.ui.widgets.months import month_weeks, other_month

Key = Qt.Key
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
TODAY = date(2026, 11, 26)
PLANNED = GridSession("p", "Session 5", ("5 · 10:00", "5"), "planned")
DONE = GridSession("d", "Session 4", ("4 · 10:00", "4"), "done")
ON = {date(2026, 11, 27): (PLANNED,), date(2026, 11, 25): (DONE,)}


def days_of(month, sessions=ON):
    first, last = month_weeks(month, ENGLISH)
    count = (last - first).days + 1
    every = [first + timedelta(days=place) for place in range(count)]
    return [
        GridDay(one, f"{one:%d %B}.", sessions=sessions.get(one, ()), mood=5.5) for one in every
    ]


@pytest.fixture
def grid(put, tokens):
    grid = MonthGrid(tokens, ENGLISH)
    grid.show_days("Calendar", TODAY, days_of(TODAY), TODAY)
    grid.set_cursor(TODAY)
    put(grid, 560)
    grid.setFocus()
    return grid


def press(qtbot, grid, *keys):
    for key in keys:
        qtbot.keyClick(grid, key)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Key.Key_Left, date(2026, 11, 25)),
        (Key.Key_Right, date(2026, 11, 27)),
        (Key.Key_Up, date(2026, 11, 19)),
        (Key.Key_Down, date(2026, 12, 3)),
        (Key.Key_PageUp, date(2026, 10, 26)),
        (Key.Key_PageDown, date(2026, 12, 26)),
    ],
)
def test_the_keys_go_by_day_by_week_and_by_month(qtbot, grid, key, day):
    press(qtbot, grid, key)
    assert grid.cursor_day() == day
    press(qtbot, grid, Key.Key_Home)
    assert grid.cursor_day() == TODAY


def test_a_day_that_is_not_in_view_is_asked_for(qtbot, grid):
    asked = []
    grid.month_wanted.connect(asked.append)
    press(qtbot, grid, Key.Key_PageUp, Key.Key_Home, Key.Key_PageDown)
    assert asked == [date(2026, 12, 26)]  # 26 October still stands in the first week


def test_the_day_says_itself(qtbot, grid):
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.text(QAccessible.Text.Name) == "Calendar"
    press(qtbot, grid, Key.Key_Right)
    assert interface.text(QAccessible.Text.Description) == "27 November."


def test_enter_opens_the_session_of_the_day_and_offers_to_add_one_elsewhere(qtbot, grid):
    opened, added = [], []
    grid.session_chosen.connect(opened.append)
    grid.add_wanted.connect(added.append)
    press(qtbot, grid, Key.Key_Return, Key.Key_Right, Key.Key_Return)
    assert (opened, added) == (["p"], [TODAY])


def test_enter_goes_through_several_sessions_of_a_day(qtbot, grid):
    grid.show_days("Calendar", TODAY, days_of(TODAY, {TODAY: (DONE, PLANNED)}), TODAY)
    opened = []
    grid.session_chosen.connect(opened.append)
    for _turn in range(3):
        press(qtbot, grid, Key.Key_Return)
        grid.set_chosen(opened[-1])
    assert opened == ["d", "p", "d"]


def test_a_session_is_moved_with_the_keys(qtbot, grid):
    moved, hints = [], []
    grid.session_moved.connect(lambda *where: moved.append(where))
    grid.hinted.connect(hints.append)
    press(qtbot, grid, Key.Key_Right, Key.Key_M, Key.Key_Right, Key.Key_Down, Key.Key_Return)
    assert moved == [("p", date(2026, 12, 5))]
    assert hints[0].startswith("Session 5 picked up")
    assert hints[-1] == ""


def test_esc_puts_a_session_back_where_it_was(qtbot, grid):
    moved = []
    grid.session_moved.connect(lambda *where: moved.append(where))
    press(qtbot, grid, Key.Key_Right, Key.Key_M, Key.Key_Down, Key.Key_Escape)
    assert moved == []
    assert grid.cursor_day() == date(2026, 11, 27)


def test_what_happened_cannot_be_picked_up(qtbot, grid):
    hints = []
    grid.hinted.connect(hints.append)
    press(qtbot, grid, Key.Key_Left, Key.Key_M)
    assert hints == ["There is no planned session on this day to move."]


def drag(qtbot, grid, start, end):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(grid, left, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(grid, start + (end - start) * step / 5)
    qtbot.mouseRelease(grid, left, pos=end)


def test_a_session_is_dragged_to_another_day(qtbot, grid):
    moved = []
    grid.session_moved.connect(lambda *where: moved.append(where))
    friday, sunday = date(2026, 11, 27), date(2026, 11, 29)
    drag(qtbot, grid, grid.chip_place(friday), grid.day_place(sunday))
    assert moved == [("p", sunday)]
    drag(qtbot, grid, grid.chip_place(date(2026, 11, 25)), grid.day_place(sunday))
    assert len(moved) == 1


def test_a_drag_that_ends_outside_moves_nothing(qtbot, grid):
    moved = []
    grid.session_moved.connect(lambda *where: moved.append(where))
    drag(qtbot, grid, grid.chip_place(date(2026, 11, 27)), QPoint(-40, -40))
    assert moved == []


def test_a_click_chooses_the_day_and_its_session(qtbot, grid):
    chosen, days = [], []
    grid.session_chosen.connect(chosen.append)
    grid.day_chosen.connect(days.append)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(grid, left, pos=grid.chip_place(date(2026, 11, 25)))
    qtbot.mouseClick(grid, left, pos=grid.day_place(TODAY))
    assert (chosen, days) == (["d"], [date(2026, 11, 25), TODAY])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_painted_in_every_dress(qtbot, dress, theme, percent):
    grid = MonthGrid(dress(theme, percent), AMERICAN)
    qtbot.addWidget(grid)
    grid.show_days("Calendar", TODAY, days_of(TODAY), TODAY)
    grid.resize(540, grid.sizeHint().height())
    assert not grid.grab().isNull()


months = st.dates(date(1990, 1, 1), date(2100, 12, 1))


@given(months, st.sampled_from([ENGLISH, AMERICAN]))
def test_whole_weeks_hold_the_whole_month(day, locale):
    first, last = month_weeks(day, locale)
    assert ((last - first).days + 1) % 7 == 0
    assert first.isoweekday() == locale.firstDayOfWeek().value
    assert first <= day.replace(day=1)
    assert last >= other_month(day.replace(day=1), 1) - timedelta(days=1)
    assert (last - first).days < 42


@given(months, st.integers(-30, 30))
def test_another_month_is_that_many_months_away(day, step):
    there = other_month(day, step)
    assert (there.year - day.year) * 12 + there.month - day.month == step
    assert there.day <= day.day
