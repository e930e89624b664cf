"""Dress the application in a theme: Fusion, a palette, and one short style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from moodjournal.paths import resource
from moodjournal.ui.theme.fonts import body_font, scaled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

    from moodjournal.ui.theme.tokens import ThemeName, Tokens

ThemeChoice = Literal["system", "light", "dark"]

_MOOD_RULE = """
QPushButton[ramp="{mood}"]:checked {{ background: {fill}; color: {ink}; border-color: {line}; }}
"""


def wanted_theme(app: QApplication, choice: ThemeChoice) -> ThemeName:
    """Return the theme to show: the person's choice, or what the system says now."""
    if choice != "system":
        return choice
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def wants_high_contrast(app: QApplication) -> bool:
    """Return whether the system asks for high contrast; False before Qt 6.10, which cannot tell."""
    hints = getattr(app.styleHints(), "accessibility", None)
    return hints is not None and hints().contrastPreference() == Qt.ContrastPreference.HighContrast


def apply_theme(app: QApplication, tokens: Tokens, text_percent: int = 100) -> None:
    """Dress ``app``; it may be called again at any time.

    Args:
        app: The application.
        tokens: The theme.
        text_percent: Size of all text, 100 to 200.
    """
    # Under a style sheet a style has no name; to set it, or the same font, again restyles all.
    if not app.styleSheet() and app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette_of(tokens))
    font = body_font(tokens.family, tokens.body.size_px, text_percent)
    if font != app.font():
        app.setFont(font)
    app.setStyleSheet(style_sheet(tokens, text_percent))


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, tokens.paper),
        (roles.WindowText, tokens.ink),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.side),
        (roles.Text, tokens.ink),
        (roles.PlaceholderText, tokens.ink_muted),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.ink),
        (roles.BrightText, tokens.error),
        (roles.Highlight, tokens.selection),
        (roles.HighlightedText, tokens.ink),
        (roles.Accent, tokens.accent),
        (roles.Link, tokens.accent),
        (roles.LinkVisited, tokens.accent),
        (roles.ToolTipBase, tokens.ink),
        (roles.ToolTipText, tokens.paper),
        (roles.Light, tokens.surface),
        (roles.Midlight, tokens.line),
        (roles.Mid, tokens.line),
        (roles.Dark, tokens.control_line),
        (roles.Shadow, tokens.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled_ink))
    return palette


def style_sheet(tokens: Tokens, text_percent: int = 100) -> str:
    """Return the style sheet; a single window may wear another theme by setting it itself."""
    rules = filled(
        resource("theme/app.qss").read_text(encoding="utf-8"),
        {
            **tokens.colours(),
            **_sizes(tokens, text_percent),
            "images": _images(),
            "theme": tokens.theme,
        },
    )
    steps = enumerate(zip(tokens.ramp, tokens.ramp_ink, strict=True))
    line = tokens.mood_outline
    return rules + "".join(
        _MOOD_RULE.format(mood=mood, fill=fill, ink=ink, line=line) for mood, (fill, ink) in steps
    )


def filled(sheet: str, values: Mapping[str, object]) -> str:
    """Return ``sheet`` with ``$name`` and ``${name}`` filled in.

    ``string.Template`` would do it too; importing it costs a tenth of the time to the first frame.
    """
    for name in sorted(values, key=len, reverse=True):
        text = str(values[name])
        sheet = sheet.replace(f"${{{name}}}", text).replace(f"${name}", text)
    return sheet


def _sizes(tokens: Tokens, text_percent: int) -> dict[str, int]:
    lengths = {
        "title": tokens.title.size_px,
        "section": tokens.section.size_px,
        "number": tokens.section.size_px + 2,
        "control": tokens.body.size_px - 1,
        "small": tokens.small.size_px,
        "gentle": tokens.gentle_question.size_px,
        "line_height": tokens.body.line_px,
        "field": tokens.body.line_px + 2,
        "icon": 16,
        "nav_icon": 18,
        "arrow": 14,
        "step": 32,
        "square": 18,
        "dot_border": 5,
    }
    sizes = {f"{name}_px": scaled(px, text_percent) for name, px in lengths.items()}
    chip = scaled(30, text_percent)
    dot = sizes["square_px"] + 2 - 2 * sizes["dot_border_px"]
    return sizes | {
        "chip_height_px": chip,
        "chip_inner_px": chip - 2,  # within the wider border of the focus ring
        "chip_radius_px": (chip + 2) // 2,
        "dot_px": dot,
        "dot_radius_px": (sizes["square_px"] + 2) // 2,
        "radius_card": tokens.radius_card,
        "radius": tokens.radius_control,
    }


def _images() -> str:
    return resource("theme").as_posix()
