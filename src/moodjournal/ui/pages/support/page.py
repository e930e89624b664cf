"""The Support page: lines of the country and the emergency number, large and ready to copy."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.clinical import CrisisLine, crisis_lines
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.store import Db

ANYWHERE = "112"
WIDEST_PX = 760


class SupportPage(Page[None]):
    """This program tells no one; here is who can be reached."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.card = Card()
        country = QLocale.territoryToCode(desk.locale.territory())
        lines = crisis_lines(country)
        for line in lines:
            number = line.call[0] if line.call else line.text
            self._add(line.name, _about(line), number)
        emergency = lines[0].emergency if lines else ANYWHERE
        self._add(_("If you might act on it now"), _("emergency services"), emergency)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(words(_("Who you can reach"), "title"))
        column.addWidget(
            words(_("This program tells no one and cannot call anyone. You can."), "muted")
        )
        if not lines:
            column.addWidget(
                words(
                    _(
                        "We know no line for your country. findahelpline.com lists lines all over "
                        "the world; 112 works in the EU and on most mobile networks."
                    )
                )
            )
        column.addWidget(self.card)
        column.addStretch(1)
        self._build(column)

    @override
    def load(self, db: Db) -> None:
        """It needs nothing of the journal."""

    @override
    def show_snapshot(self, snapshot: None) -> None:
        """It shows the same always."""

    def _add(self, name: str, about: str, number: str) -> None:
        if self.card.body.count():
            self.card.body.addWidget(rule())
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(words(name, "strong"))
        text.addWidget(words(about, "muted"))
        large = words(number, "section")
        large.setWordWrap(False)
        large.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = QPushButton(_("Copy"))
        copy.setAccessibleName(_("Copy {number} of {name}").format(number=number, name=name))
        copy.clicked.connect(partial(_copy, number))
        copy.ensurePolished()
        large.setMinimumHeight(copy.sizeHint().height())  # so that both stand on one line
        reach = QWidget()
        flow = FlowLayout(reach, gap=16)
        flow.addWidget(large)
        flow.addWidget(copy)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(text, stretch=1)
        row.addWidget(reach, stretch=0)
        self.card.body.addLayout(row)

    def _build(self, column: QVBoxLayout) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST_PX)
        inside.setLayout(column)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(36, 44, 36, 36)
        across.addStretch(1)
        across.addWidget(inside, stretch=20)
        across.addStretch(1)
        fill_with(self, middle)


def _about(line: CrisisLine) -> str:
    parts = [line.hours]
    if line.call and line.text:
        parts.append(_("or text {text}").format(text=line.text))
    checked = (
        _("checked on {day}").format(day=line.checked_on)
        if line.checked_on
        else _("not yet checked for this version; try it while you are well")
    )
    return " · ".join([*parts, checked])


def _copy(number: str) -> None:
    QGuiApplication.clipboard().setText(number)
