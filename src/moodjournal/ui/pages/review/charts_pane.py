"""The course of mood over the days of a copy."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.page import BODY_PX
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.figure_view import FigureView
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QShowEvent

    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.charts.chart import Ink
    from moodjournal.charts.render import Drawn, Studio
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


class ChartsPane(QWidget):
    """Read and drawn when it is first looked at, since few reviews need it.

    Args:
        desk: Its worker reads the copy, and draws.
        parent: The owner.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = False
        self._shows = True
        self.numbers: CourseNumbers | None = None
        self.card = Card(_("Course"))
        self.said = words("", "muted")
        self.view = FigureView(_("Course"))
        self.view.wanted.connect(self._on_wanted)
        self.rule = words("", "small")
        for part in (self.said, self.view, self.rule):
            part.hide()
            self.card.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)

    def show_numbers(self, on: bool) -> None:
        """Show the chart, or leave it out until numbers are asked for."""
        self._shows = on
        if self._asked:
            self._arrange()

    def draw_again(self) -> None:
        """Draw anew: the theme or the text size has changed."""
        self._arrange()
        self.view.ask_again()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            query = partial(_see, now=self._desk.clock(), zone=self._desk.zone())
            self._desk.worker.read(query, self._on_seen)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._asked:
            self.draw_again()

    def _on_seen(self, numbers: CourseNumbers | None) -> None:
        self.numbers = numbers
        self._arrange()

    def _arrange(self) -> None:
        """Say why there is no chart, or make room for it; the view then asks for its picture."""
        drawn = self.numbers is not None and self._shows
        if self._shows:
            self.said.setText(_("There are no moods in this copy."))
        else:
            self.said.setText(_("Numbers are hidden."))
        self.said.setVisible(not drawn)
        if self.numbers is not None:
            from moodjournal.charts.course import CHART, height

            self.view.setFixedHeight(round(height(self.numbers, self._scale())))
            self.rule.setText(CHART.rule(self.numbers))
        self.view.setVisible(drawn)
        self.rule.setVisible(drawn)

    def _scale(self) -> float:
        return max(1.0, self.font().pixelSize() / BODY_PX)

    def _ink(self) -> Ink:
        from moodjournal.charts.chart import Ink

        tokens = self._desk.tokens()
        return Ink.of(tokens.colours(), tokens.ramp, tokens.family)

    def _on_wanted(self, width: int, high: int, scale: float) -> None:
        if self.numbers is not None:
            drawing = partial(
                _draw, self._desk.studio(), self.numbers, self._ink(), (width, high),
                scale=scale, text_scale=self._scale(),
            )  # fmt: skip
            self._desk.worker.draw(drawing, self._on_drawn)

    def _on_drawn(self, drawn: Drawn) -> None:
        if self.numbers is not None:
            from moodjournal.charts.course import CHART

            self.view.show_drawn(drawn, CHART.tell(self.numbers))


def _see(db: Db, *, now: datetime, zone: str) -> CourseNumbers | None:
    from moodjournal.usecases.see_copy_course import see_copy_course

    return see_copy_course(db, now, zone)


def _draw(
    studio: Studio,
    numbers: CourseNumbers,
    ink: Ink,
    size: tuple[int, int],
    *,
    scale: float,
    text_scale: float,
) -> Drawn:
    """Draw it, in the drawing thread."""
    from moodjournal.charts.course import CHART

    return studio.render(CHART, numbers, ink, *size, scale=scale, text_scale=text_scale)
