"""The picture of a chart: asked for, shown, walked by keys and by mouse."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from moodjournal.charts.chart import Point
from moodjournal.charts.render import Drawn
from moodjournal.ui.widgets.figure_view import FigureView
from tests.house.trees import ROOT

KEY = Qt.Key
POINTS = (
    Point(0.0, 0.0, "Friday 1 May 2026: Mood 3"),
    Point(0.5, 0.5, "Saturday 2 May 2026: Mood 4, middle of many values, from memory"),
    Point(1.0, 1.0, "Sunday 3 May 2026: session 1"),
)


PIXELS = bytes([250, 0, 0, 255]) * (40 * 20)
PICTURE = Drawn(PIXELS, 40, 20, POINTS)


@pytest.fixture
def view(qtbot):
    widget = FigureView("Course")
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    with qtbot.waitSignal(widget.wanted):
        widget.show()
    widget.show_drawn(PICTURE, "Mood, 1–3 May 2026: logged 2 of 3 days.")
    return widget


def test_a_new_size_asks_once_for_a_new_picture(qtbot, view):
    asked = []
    view.wanted.connect(lambda *size: asked.append(size))
    with qtbot.waitSignal(view.wanted):
        for width in (410, 420, 430):
            view.resize(width, 210)
    assert asked == [(430, 210, 1.0)]


def test_it_shows_the_picture_over_all_of_it(view):
    picture = view.grab().toImage()
    for x, y in ((200, 100), (5, 195), (395, 5)):
        assert picture.pixelColor(x, y).red() == 250


def test_it_says_itself(view):
    assert view.accessibleName() == "Course"
    assert view.accessibleDescription() == "Mood, 1–3 May 2026: logged 2 of 3 days."


def test_arrow_keys_walk_over_the_points_and_stop_at_the_ends(qtbot, view):
    seen = []
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right, KEY.Key_Left,
                KEY.Key_Home, KEY.Key_End, KEY.Key_Escape, KEY.Key_Left):  # fmt: skip
        qtbot.keyClick(view, key)
        seen.append(view.at)
    assert seen == [0, 1, 2, 2, 1, 0, 2, -1, 2]


def test_a_chosen_point_is_announced(qtbot, view, monkeypatch):
    heard = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    qtbot.keyClick(view, KEY.Key_End)
    assert heard == [POINTS[2].said]


def test_the_mouse_finds_the_nearest_point_and_leaves_it(qtbot, view):
    qtbot.mouseMove(view, QPoint(206, 95))
    assert view.at == 1
    qtbot.mouseMove(view, QPoint(300, 30))
    assert view.at == -1


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("size", [(400, 200), (240, 160)])
def test_the_words_stay_inside(view, point, size):
    view.resize(*size)
    assert view.rect().contains(view.bubble(point).toAlignedRect())


def test_the_point_and_the_focus_are_seen(qtbot, view):
    plain = view.grab().toImage()
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Right)
    assert view.grab().toImage() != plain
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_without_points_keys_do_nothing(qtbot, view):
    view.show_drawn(replace(PICTURE, points=()), "")
    for key in (KEY.Key_Right, KEY.Key_Left, KEY.Key_Home, KEY.Key_End):
        qtbot.keyClick(view, key)
        assert view.at == -1


def test_a_new_picture_forgets_the_chosen_point(qtbot, view):
    qtbot.keyClick(view, KEY.Key_End)
    view.show_drawn(replace(PICTURE, points=POINTS[:1]), "")
    assert view.at == -1


def test_another_theme_asks_for_another_picture(qtbot, view):
    with qtbot.waitSignal(view.wanted):
        view.ask_again()


def test_it_is_imported_without_the_charts():
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); "
        "import moodjournal.ui.widgets.figure_view; "
        "print(*(name for name in sys.modules if 'charts' in name or 'matplotlib' in name))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (answer.returncode, answer.stdout.split()) == (0, [])
