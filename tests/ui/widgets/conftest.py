"""What the tests of widgets share: a themed application, and a look for words cut off."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton

from moodjournal.ui.theme.apply import apply_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.tokens import ThemeName, load_tokens
from moodjournal.ui.widgets.cell import Cell


@pytest.fixture(scope="session")
def fonts(qapp):
    assert load_fonts()


@pytest.fixture
def dress(qapp, fonts):
    """Dress the application: ``dress("dark", 200)``; it is undressed after the test."""

    def wear(theme: ThemeName = "light", text_percent: int = 100):
        tokens = load_tokens(theme)
        apply_theme(qapp, tokens, text_percent)
        return tokens

    yield wear
    qapp.setStyleSheet("")


@pytest.fixture
def tokens(dress):
    return dress()


@pytest.fixture
def put(qtbot, tokens):
    """Show a widget, px wide, and let it lay itself out."""

    def show(widget, width=700):
        qtbot.addWidget(widget)
        widget.resize(width, max(widget.heightForWidth(width), widget.sizeHint().height()))
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


def cut_off(widget) -> list[str]:
    """Return the words inside ``widget`` that do not fit where they stand."""
    cut = []
    for label in widget.findChildren(QLabel):
        if label.isVisibleTo(widget) and label.text():
            needed = label.heightForWidth(label.width())
            wide = QFontMetrics(label.font()).horizontalAdvance(max(label.text().split(), key=len))
            if label.height() < needed or label.width() < wide:
                cut.append(label.text())
    for button in widget.findChildren(QPushButton):
        if button.isVisibleTo(widget):
            least = button.minimumSizeHint()
            high = button.height_for(button.width()) if isinstance(button, Cell) else least.height()
            place = QRect(button.mapTo(widget, QPoint(0, 0)), button.size())
            small = button.width() < least.width() or button.height() < high
            if small or not widget.rect().contains(place):
                cut.append(button.text())
    return cut
