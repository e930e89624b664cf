"""Charts become pictures, in any thread, one at a time."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from moodjournal import charts
from moodjournal.charts.chart import Chart, Ink
from moodjournal.charts.course import CHART
from moodjournal.charts.render import Studio
from moodjournal.domain.registry import gather
from tests.charts.courses import COLOURS, INK, RAMP, a_course

FONTS = sorted((Path(__file__).parents[2] / "resources" / "fonts").glob("*.ttf"))


def test_the_chart_is_found_by_its_file():
    assert gather(charts, "CHART", Chart)["course"] is CHART


def test_a_picture_has_the_pixels_of_the_screen():
    drawn = Studio().render(CHART, a_course(), INK, 500, 220, scale=1.5)
    assert (drawn.width, drawn.height) == (750, 330)
    assert len(drawn.rgba) == 750 * 330 * 4
    assert drawn.rgba[:4] == b"\xff\xff\xff\xff"


def test_points_do_not_depend_on_the_screen():
    studio, course = Studio(), a_course()
    sharp = studio.render(CHART, course, INK, 500, 220, scale=2)
    assert [point.said for point in sharp.points] == [
        point.said for point in studio.render(CHART, course, INK, 500, 220).points
    ]
    for fine, plain in zip(
        sharp.points, studio.render(CHART, course, INK, 500, 220).points, strict=True
    ):
        assert abs(fine.x - plain.x) < 0.01
        assert abs(fine.y - plain.y) < 0.01


def test_the_same_numbers_give_the_same_picture_from_any_thread():
    studio, course = Studio(), a_course(60)
    render = partial(studio.render, CHART, course, INK, 400, 200)
    with ThreadPoolExecutor(4) as pool:
        pictures = {task.result().rgba for task in [pool.submit(render) for _ in range(6)]}
    assert pictures == {render().rgba}


def test_the_bundled_font_is_taken_and_a_missing_one_passed_over():
    ink = Ink.of(COLOURS, RAMP, "Inter")
    course = a_course(60)
    inter = Studio([*FONTS, Path("nowhere.ttf")]).render(CHART, course, ink, 400, 200)
    strange = Ink.of(COLOURS, RAMP, "No Such Font")
    other = Studio().render(CHART, course, strange, 400, 200)
    assert other.rgba == Studio().render(CHART, course, INK, 400, 200).rgba
    if FONTS:
        assert inter.rgba != other.rgba


def test_a_window_of_one_px_breaks_nothing():
    assert Studio().render(CHART, a_course(60), INK, 1, 1).width == 1


def test_nothing_is_left_of_a_chart_in_pyplot():
    import sys

    assert "matplotlib.pyplot" not in sys.modules
