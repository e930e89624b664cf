"""Every chart bears every journal: drawn, told, as a table; no label touches another."""

import os
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from moodjournal import charts
from moodjournal.charts.chart import Chart, Ink
from moodjournal.charts.render import Studio
from moodjournal.domain.registry import gather
from tests.analysis.builders import day
from tests.charts.courses import COLOURS, RAMP
from tests.charts.random_record import random_record
from tests.charts.views import LINE, Views

CHARTS = gather(charts, "CHART", Chart)
FONTS = sorted((Path(__file__).parents[2] / "resources" / "fonts").glob("*.ttf"))
INTER = Studio(FONTS)._with_fonts(Ink.of(COLOURS, RAMP, "Inter"))
COURSES = int(os.environ.get("CHART_COURSES", "4"))
"""How many made-up journals; all of 200 take some minutes."""

SIZES = {1.0: (430, 966), 2.0: (510, 966)}
LEAST = 290
NEAR = 1.5
"""Boxes of letters are a little wider than what is seen, px."""


def drawn(key, numbers, width, text_scale=1.0):
    from matplotlib.figure import Figure

    chart = CHARTS[key]
    height = max(LEAST, chart.height(numbers, text_scale) if chart.height else 0)
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    return figure, chart.draw(figure, numbers, INTER, text_scale)


def text_boxes(figure):
    """Return every text that is seen, with its box in px."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    renderer = FigureCanvasAgg(figure).get_renderer()
    texts = [one for one in figure.findobj(Text) if one.get_text() and one.get_visible()]
    return [(one.get_text(), one.get_window_extent(renderer)) for one in texts]


def faults(figure):
    """Yield what touches and what is cut."""
    width, height = figure.get_size_inches() * 72
    boxes = text_boxes(figure)
    for text, box in boxes:
        if box.x0 < -1 or box.x1 > width + 1 or box.y0 < -1 or box.y1 > height + 1:
            yield f"{text!r} is cut"
    placed = sorted((box.x0, box.x1, box.y0, box.y1, text) for text, box in boxes)
    for place, (x0, x1, y0, y1, one) in enumerate(placed):
        for other in placed[place + 1 :]:
            if other[0] + NEAR >= x1 - NEAR:
                break
            if other[2] + NEAR < y1 - NEAR and y0 + NEAR < other[3] - NEAR:
                yield f"{one!r} touches {other[4]!r} at {x0:.0f}"


def views(seed):
    record, days = random_record(seed)
    random = Random(seed)
    measure = random.choice((None, None, record.measures[0]))
    return Views(
        record, day(0) + timedelta(days=days - 1), measure, random.choice((LINE, LINE, None)),
        random.choice((None, 0, 3, 10)),
    )  # fmt: skip


def problems(seed):
    for key, numbers in views(seed).every().items():
        random = Random(f"{seed}{key}")
        text_scale = random.choice((1.0, 1.0, 2.0))
        width = random.choice(SIZES[text_scale])
        figure, points = drawn(key, numbers, width, text_scale)
        for fault in faults(figure):
            yield key, text_scale, width, fault
        if not all(0 <= point.x <= 1 and 0 <= point.y <= 1 for point in points):
            yield key, text_scale, width, "a point lies outside"


@pytest.mark.parametrize("seed", range(COURSES))
def test_no_two_texts_touch_and_none_is_cut(seed):
    assert list(problems(seed)) == []
