"""A copy has the course of its days on a tab of its own."""

from moodjournal.ui.pages.review.charts_pane import ChartsPane
from tests.ui.test_review_copy import copy, enter, window

__all__ = ("copy", "window")


def open_charts(window, copy, qtbot):
    enter(qtbot, window, copy.code)
    window.view.tabs.set_current("charts")
    return window.view.charts


def test_the_course_of_a_copy_is_drawn(window, copy, qtbot):
    charts = open_charts(window, copy, qtbot)
    qtbot.waitUntil(lambda: not charts.view._image.isNull())
    assert charts.view.isVisible()
    assert charts.rule.isVisible()
    assert "37 of 37 days" in charts.rule.text()
    assert "Mood" in charts.view.accessibleDescription()
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]
    assert [one.number for one in charts.numbers.sessions] == [1, 2, 3, 4, 5, 6]


def test_hidden_numbers_are_not_drawn_either(window, copy, qtbot):
    charts = open_charts(window, copy, qtbot)
    window.view.foot.numbers.click()
    assert not charts.view.isVisible()
    assert charts.said.isVisible()
    window.view.foot.numbers.click()
    assert charts.view.isVisible()


def test_a_copy_without_a_mood_says_so(qtbot, desk):
    charts = ChartsPane(desk)
    qtbot.addWidget(charts)
    charts.show()
    assert "no moods" in charts.said.text()
    assert not charts.view.isVisible()
