"""A library that loses references to None kills the program after a while; it must not come in."""

import sys

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_gives_back_every_none_it_takes(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QVBoxLayout(widget)
    before = sys.getrefcount(None)
    for _ in range(500):
        layout.takeAt(0)
        widget.parent()
    assert abs(sys.getrefcount(None) - before) < 50
