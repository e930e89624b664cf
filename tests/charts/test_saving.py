"""A chart as a file says what it shows and how it was found, and nothing about who made it."""

import re

import pytest

from moodjournal.charts.chart import Ink
from moodjournal.charts.course import CHART
from moodjournal.charts.render import Studio
from moodjournal.charts.save import Form, Size
from tests.charts.courses import COLOURS, INK, RAMP, a_course
from tests.charts.test_every_chart import CHARTS, FONTS, views

INTER = Ink.of(COLOURS, RAMP, "Inter")
SPOILING = re.compile(
    rb"matplotlib|creator|producer|software|creationdate|moddate|author|20[0-9]{2}-[01][0-9]-",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def studio():
    return Studio(FONTS)


def saved(studio, tmp_path, form, chart=CHART, numbers=None, **more):
    path = tmp_path / f"chart.{form.value}"
    studio.save(chart, numbers or a_course(), INTER, path, form=form, **more)
    return path.read_bytes()


@pytest.mark.parametrize("form", Form)
def test_a_file_says_nothing_of_program_time_or_person(studio, tmp_path, form):
    data = saved(studio, tmp_path, form)
    if form is Form.PNG:
        assert re.findall(rb"tEXt|iTXt|zTXt|tIME|eXIf", data) == []
    else:
        outside = re.sub(rb"stream.*?endstream", b"", data, flags=re.DOTALL)
        assert SPOILING.findall(outside) == []
        assert b"<metadata" not in data


def test_a_png_has_300_dots_an_inch(studio, tmp_path):
    data = saved(studio, tmp_path, Form.PNG, size=Size(720, 300))
    width = int.from_bytes(data[16:20], "big")
    assert width == 3000
    at = data.index(b"pHYs") + 4
    assert round(int.from_bytes(data[at : at + 4], "big") * 0.0254) == 300


def test_a_pdf_keeps_its_letters_as_letters(studio, tmp_path):
    data = saved(studio, tmp_path, Form.PDF)
    assert b"/Type3" not in data.replace(b" ", b"")
    assert b"/FontFile2" in data
    assert b"Inter" in data


def test_the_rule_and_the_footer_stand_at_the_foot(studio, tmp_path):
    plain = saved(studio, tmp_path, Form.SVG)
    more = saved(studio, tmp_path, Form.SVG, footer="Self-reported.")
    tall = [float(re.search(rb'height="([0-9.]+)pt"', each).group(1)) for each in (plain, more)]
    assert tall[1] > tall[0] > Size().height_px
    assert b"Self-reported." in more


def test_the_same_chart_gives_the_same_file(studio, tmp_path):
    for form in Form:
        assert saved(studio, tmp_path, form) == saved(studio, tmp_path, form)


def test_a_chart_that_cannot_be_written_leaves_nothing(studio, tmp_path):
    (tmp_path / "chart.png").mkdir()
    with pytest.raises(OSError, match=r"chart\.png"):
        saved(studio, tmp_path, Form.PNG)
    assert [each.name for each in tmp_path.iterdir()] == ["chart.png"]


def test_every_chart_can_be_kept_with_its_rule_and_n(studio, tmp_path):
    for key, numbers in views(1).every().items():
        chart = CHARTS[key]
        assert chart.rule(numbers).strip()
        assert saved(studio, tmp_path, Form.SVG, chart, numbers).startswith(b"<?xml")


def test_light_and_plain_fonts_do_too(studio, tmp_path):
    path = tmp_path / "chart.pdf"
    studio.save(CHART, a_course(), INK, path, form=Form.PDF)
    assert path.read_bytes().startswith(b"%PDF")
