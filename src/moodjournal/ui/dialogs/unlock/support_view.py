"""Who can be reached while the journal is closed: lines, and contacts that were ticked for it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.dialogs.support.panel import SupportPanel
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.usecases.see_support_locked import see_support_locked

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk

WIDEST_PX = 760


class SupportView(QWidget):
    """The panel, and the way back.

    Args:
        desk: Folder, settings file and locale; no journal is asked.
        back: Whether the way back stands here; else what stands around it knows it.
        parent: The owner.

    Signals:
        done: The person wants back.
    """

    done = Signal()

    def __init__(self, desk: Desk, *, back: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = SupportPanel(desk.locale)
        self.panel.only_show()
        system = QLocale.territoryToCode(desk.locale.territory())
        self.panel.show_seen(see_support_locked(desk.folder, desk.settings_file, system))
        self.panel.setMaximumWidth(WIDEST_PX)
        self.back = QPushButton(_("Back"))
        self.back.setVisible(False)
        self.back.clicked.connect(self.done)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self.panel)
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(36, 44, 36, 36)
        across.addStretch(1)
        across.addLayout(column, stretch=20)
        across.addStretch(1)
        fill_with(self, inside)
        self.back.setVisible(back)
        self.setFocusProxy(self.back)
