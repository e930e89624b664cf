"""What the gentle check-in wears: the dark theme, whatever the window wears, and larger text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moodjournal.paths import resource
from moodjournal.ui.theme.apply import filled, style_sheet
from moodjournal.ui.theme.fonts import scaled
from moodjournal.ui.theme.tokens import load_tokens, sharper

if TYPE_CHECKING:
    from moodjournal.ui.theme.tokens import Tokens

TEXT_PX = 19
"""14 pt where an inch has 96 px, and more elsewhere: nothing here is smaller."""
WORDS_PX, NUMBER_PX, TITLE_PX = 22, 26, 30
LARGEST_PX = 60
"""A question begins large; it grows so far, that it keeps to one line in the smallest window."""

_CELL_RULES = """
QPushButton[look="large"][ramp="{mood}"] {{ background: {fill}; color: {ink}; border: 2px solid {fill}; }}
QPushButton[look="large"][ramp="{mood}"]:hover {{ border-color: {ring}; color: {ink}; }}
QPushButton[look="large"][ramp="{mood}"]:focus {{ border: 3px solid {focus}; color: {ink}; }}
QPushButton[look="large"][ramp="{mood}"]:checked {{ background: {fill}; color: {ink};
  border: 4px solid {ring}; padding: 4px; background-clip: content; font-weight: 700; }}
"""  # noqa: E501 a rule of a style sheet a line


def gentle_tokens(worn: Tokens) -> Tokens:
    """Return the dark theme, sharpened if the theme ``worn`` by the window is."""
    dark = load_tokens("dark")
    return sharper(dark) if worn.line == worn.ink else dark


def gentle_sheet(tokens: Tokens, text_percent: int) -> str:
    """Return the style sheet of the whole view."""
    sizes = {
        "text": TEXT_PX,
        "question": tokens.gentle_question.size_px,
        "title": TITLE_PX,
        "number": NUMBER_PX,
        "words": WORDS_PX,
    }
    pixels = {f"{name}_px": scaled(px, text_percent) for name, px in sizes.items()}
    pixels["question_px"] = min(LARGEST_PX, pixels["question_px"])
    rules = resource("theme/gentle.qss").read_text(encoding="utf-8")
    steps = enumerate(zip(tokens.ramp, tokens.ramp_ink, strict=True))
    cells = "".join(
        _CELL_RULES.format(mood=mood, fill=fill, ink=ink, ring=tokens.ink, focus=tokens.focus)
        for mood, (fill, ink) in steps
    )
    own = filled(rules, {**tokens.colours(), **pixels})
    return style_sheet(tokens, text_percent) + own + cells
