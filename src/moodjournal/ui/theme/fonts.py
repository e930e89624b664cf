"""Inter, from the program's own files; the system's font if that fails."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from moodjournal.paths import resource

FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
"""The weights of the style sheet; paper has Bold too. Each costs time before the first frame."""


def load_fonts() -> bool:
    """Hand the bundled fonts to Qt; call it once, after the application is made.

    Returns:
        False if one of them could not be read: the system's font stands in.
    """
    try:
        loaded = [QFontDatabase.addApplicationFont(str(resource(f"fonts/{f}"))) for f in FILES]
    except FileNotFoundError:
        return False
    return min(loaded) >= 0


def scaled(size_px: int, text_percent: int) -> int:
    """Return ``size_px`` at the person's text size (100 to 200 %), in whole px."""
    return round(size_px * min(200, max(100, text_percent)) / 100)


def body_font(family: str, size_px: int, text_percent: int) -> QFont:
    """Return the font of everything that asks for no other."""
    font = QFont()
    if QFontDatabase.hasFamily(family):
        font.setFamily(family)
    font.setPixelSize(scaled(size_px, text_percent))
    return font
