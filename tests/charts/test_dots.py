"""Very many dots, and the words of very many points."""

import pytest

from moodjournal.charts.chart import Point
from moodjournal.charts.dots import MOST, draw_dots


@pytest.fixture
def ax():
    from matplotlib.figure import Figure

    return Figure().add_subplot()


def test_many_dots_are_drawn_in_pieces_and_each_is_there_once(ax):
    count = 2 * MOST + 1
    draw_dots(ax, range(count), [3] * count, ["#112233"] * count, gid="days")
    places = [tuple(place) for one in ax.collections for place in one.get_offsets()]
    assert places == [(day, 3) for day in range(count)]
    assert len(ax.collections) == 3


def test_without_a_dot_there_is_still_what_says_so(ax):
    draw_dots(ax, [], [], [], gid="days")
    assert [len(one.get_offsets()) for one in ax.collections] == [0]


def test_words_are_found_when_a_point_is_asked():
    asked = []

    def find():
        asked.append(True)
        return "Friday: Mood 3"

    point = Point(0.5, 0.5, find)
    assert not asked
    assert point.said == "Friday: Mood 3"
    assert Point(0, 0, "said").said == "said"
