"""The theme: contrast, fonts, icons, and that nothing keeps the system's default look."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QLabel

from moodjournal.paths import resource
from moodjournal.ui.theme.apply import apply_theme, style_sheet, wanted_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.icons import Icons
from moodjournal.ui.theme.tokens import contrast, load_tokens, sharper

THEMES = ("light", "dark")
TEXT = [(ink, on) for ink in ("ink", "ink_muted") for on in ("paper", "surface", "side")]
TEXT += [("accent_ink", "accent"), ("notice_ink", "notice_bg"), ("ink", "selection")]
TEXT += [(ink, on) for ink in ("accent", "error") for on in ("paper", "surface")]
TEXT += [("ink", "accent_soft"), ("disabled_ink", "surface")]
LINES = [
    (line, on) for line in ("control_line", "focus", "mood_outline") for on in ("surface", "paper")
]
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))

colours = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)


@pytest.fixture
def dressed(qapp):
    load_fonts()
    yield qapp
    qapp.setStyleSheet("")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "on"), TEXT)
def test_text_can_be_read(theme, ink, on):
    colour = load_tokens(theme).colours()
    assert contrast(colour[ink], colour[on]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("line", "on"), LINES)
def test_controls_and_focus_can_be_seen(theme, line, on):
    colour = load_tokens(theme).colours()
    assert contrast(colour[line], colour[on]) >= 3


@pytest.mark.parametrize("mood", range(11))
def test_numbers_on_the_mood_ramp_can_be_read(mood):
    tokens = load_tokens("light")
    assert contrast(tokens.ramp[mood], tokens.ramp_ink[mood]) >= 4.5


def test_the_mood_ramp_grows_lighter_at_every_step():
    ramp = load_tokens("light").ramp
    against_black = [contrast(colour, "#000000") for colour in ramp]
    assert against_black == sorted(against_black)


@given(one=colours, other=colours)
def test_contrast_is_the_same_both_ways_and_within_its_range(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001
    assert contrast(one, one) == 1


@pytest.mark.parametrize(("mood", "step"), [(0, 0), (2.4, 2), (2.5, 3), (10, 10)])
def test_a_mean_wears_the_colour_of_the_nearest_step(mood, step):
    tokens = load_tokens("dark")
    assert tokens.mood_colour(mood) == tokens.ramp[step]


@pytest.mark.parametrize("theme", THEMES)
def test_high_contrast_draws_all_lines_in_ink(theme):
    tokens = sharper(load_tokens(theme))
    assert tokens.line == tokens.control_line == tokens.ink_muted == tokens.ink


def test_inter_loads_quickly(qapp):
    start = time.perf_counter()
    assert load_fonts()
    assert time.perf_counter() - start < 0.5
    assert QFontDatabase.hasFamily("Inter")


def test_the_licence_of_inter_lies_beside_it():
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts/OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("theme", THEMES)
def test_the_theme_reaches_the_application(dressed, theme):
    tokens = load_tokens(theme)
    apply_theme(dressed, tokens)
    assert dressed.palette().window().color().name().upper() == tokens.paper
    assert QFontInfo(dressed.font()).family() == "Inter"


def test_text_at_200_percent_is_twice_as_large(dressed, qtbot):
    label = QLabel("Today")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    heights = []
    for text_percent in (100, 200):
        apply_theme(dressed, load_tokens("light"), text_percent)
        label.ensurePolished()
        heights.append((dressed.font().pixelSize(), label.font().pixelSize()))
    assert heights == [(14, 24), (28, 48)]


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_is_filled_in_and_its_pictures_exist(theme):
    sheet = style_sheet(load_tokens(theme), 150)
    assert "$" not in sheet
    pictures = [
        line.split('url("')[1].split('")')[0] for line in sheet.splitlines() if "url(" in line
    ]
    assert pictures
    assert all(resource(f"theme/{picture.rsplit('/', 1)[1]}").exists() for picture in pictures)


def test_a_choice_goes_before_the_system(qapp):
    assert wanted_theme(qapp, "dark") == "dark"
    assert wanted_theme(qapp, "light") == "light"
    assert wanted_theme(qapp, "system") in THEMES


def test_there_are_about_thirty_icons():
    assert 28 <= len(ICONS) <= 40


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp, name):
    image = Icons(load_tokens("light"), 2.0).pixmap(name, "accent", 24).toImage()
    seen = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    accent = QColor(load_tokens("light").accent)
    assert seen
    for pixel in seen:  # where strokes cross, blending rounds by one or two
        assert abs(pixel.red() - accent.red()) <= 3
        assert abs(pixel.green() - accent.green()) <= 3
        assert abs(pixel.blue() - accent.blue()) <= 3


def test_an_icon_has_a_second_colour_while_chosen_and_grows_with_the_text(qapp):
    icons = Icons(load_tokens("dark"), 1.0, 200)
    icon = icons.icon("sun", chosen="ink", size=18)
    assert icon is icons.icon("sun", chosen="ink", size=18)
    assert icon.availableSizes()[0].width() == 36
    on, off = icon.pixmap(36, icon.Mode.Normal, icon.State.On), icon.pixmap(36)
    assert on.toImage() != off.toImage()


def test_the_mark_goes_from_dusk_to_daylight(qapp):
    tokens = load_tokens("light")
    image = Icons(tokens, 1.0).mark(50).toImage()
    top, left = image.pixelColor(26, 7), image.pixelColor(7, 22)
    assert contrast(top.name(), tokens.ramp[0]) < 1.5
    assert contrast(left.name(), tokens.ramp[10]) < 1.5
