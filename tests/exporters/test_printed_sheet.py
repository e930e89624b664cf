"""A sheet for the hand: one page, nothing said about who made it."""

import re
import zlib

import pytest

from moodjournal import i18n
from moodjournal.clinical import effect_list
from moodjournal.exporters.printed_sheet import A4, LETTER, draw_sheet, write_sheet
from moodjournal.usecases.save_sheet import save_sheet
from tests.pseudo import make_pseudo

papers = pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])


@pytest.fixture(params=["en", "pseudo"])
def language(request, tmp_path):
    if request.param == "pseudo":
        i18n.use_language(make_pseudo(tmp_path / "locale"), tmp_path / "locale")
    yield
    i18n.use_language("en", tmp_path / "nowhere")


def texts(figure):
    from matplotlib.text import Text

    return [one for one in figure.findobj(Text) if one.get_text()]


@papers
def test_it_asks_what_the_gentle_check_in_asks(paper):
    said = [one.get_text() for one in texts(draw_sheet(paper))]
    for question in ("How is your mood right now?", "A few words, or none"):
        assert question in said
    assert [said.count(str(mood)) for mood in range(11)] == [7] * 11
    effects = effect_list()
    asked = [effects.kinds[one].lay for one in effects.gentle]
    assert [one for one in said if one in asked] == asked
    assert said.count("strong") == len(asked)


@papers
def test_no_word_meets_another_or_leaves_the_page(paper, language):
    figure = draw_sheet(paper)
    renderer = figure.canvas.get_renderer()
    boxes = [(one.get_text(), one.get_window_extent(renderer)) for one in texts(figure)]
    for at, (word, box) in enumerate(boxes):
        assert box.x0 >= 30, word
        assert box.x1 <= paper.width - 30, word
        assert box.y0 >= 30, word
        assert [other for other, one in boxes[at + 1 :] if box.overlaps(one)] == [], word


@pytest.mark.parametrize(("country", "box"), [("DE", "595.28 841.89"), ("US", "612 792")])
def test_it_is_one_page_as_large_as_paper_is_there(tmp_path, country, box):
    save_sheet(tmp_path / "sheet.pdf", country)
    content = (tmp_path / "sheet.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", content)) == 1
    assert f"/MediaBox [ 0 0 {box} ]".encode() in content


def test_it_does_not_say_who_made_it_or_when(tmp_path):
    write_sheet(tmp_path / "sheet.pdf", A4)
    content = (tmp_path / "sheet.pdf").read_bytes()
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            content += zlib.decompress(stream)
        except zlib.error:
            continue
    for word in (b"Creator", b"Producer", b"Date", b"Author", b"Title", b"atplotlib", b"ournal"):
        assert word not in content
    assert b"Inter" in content


def test_the_same_sheet_is_the_same_file(tmp_path):
    for name in ("one.pdf", "two.pdf"):
        write_sheet(tmp_path / name, A4)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    with pytest.raises(OSError, match="sheet"):
        write_sheet(tmp_path / "missing" / "sheet.pdf", A4)
    assert list(tmp_path.iterdir()) == []
