"""Mood around one session: a dot a day, and a line where the session was."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from moodjournal.ui.pages.review.wording import title_of
from moodjournal.ui.widgets.mood_dots import DOT_PX, RANGE_PX, Dot, MoodDots
from moodjournal.usecases.see_review import POINTS_AFTER, POINTS_BEFORE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.usecases.review_seen import SessionReviewed

OFFSETS = range(-POINTS_BEFORE, POINTS_AFTER + 1)


class MoodStrip(MoodDots):
    """Seven days before, ten after; days nobody checked in on stay empty.

    Args:
        seen: The session.
        tokens: The colours.
        parent: The owner.
    """

    def __init__(
        self, seen: SessionReviewed, tokens: Tokens, parent: QWidget | None = None
    ) -> None:
        super().__init__(tokens, parent)
        self._line = QColor(tokens.accent)
        self._label = title_of(seen).lower()
        dots = [_dot(seen, offset) for offset in OFFSETS]
        given = [f"{dot.day_label}: {dot.number()}" for dot in dots if dot.shown() is not None]
        self._own = dots[POINTS_BEFORE]
        self.set_dots(dots, _("Mood around this session"), "; ".join(given))

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, self._label_px())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        at = (POINTS_BEFORE + 0.5) * self.width() / len(OFFSETS)
        painter.setPen(QPen(self._line, 2))
        for top, bottom in self._line_parts():
            painter.drawLine(QPointF(at, top), QPointF(at, bottom))
        font = self.font()
        font.setPixelSize(max(9, round(font.pixelSize() * 0.82)))
        painter.setFont(font)
        place = QRectF(at + 7, 0, self.width() - at - 7, self._label_px())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.end()
        super().paintEvent(event)

    def _line_parts(self) -> list[tuple[float, float]]:
        """Return the line in px, with a gap where the day of the session has its dot and figure."""
        mood = self._own.shown()
        if mood is None:
            return [(0, self.height())]
        spot = self.height() - DOT_PX - mood / 10 * RANGE_PX
        high = spot - DOT_PX - round(self.font().pixelSize() * 0.78) - 4
        return [(0, high), (spot + DOT_PX, self.height())]

    def _label_px(self) -> int:
        return round(self.font().pixelSize() * 1.3)


def _dot(seen: SessionReviewed, offset: int) -> Dot:
    here = [one for one in seen.points if one.offset == offset]
    day = next((one for one in here if not one.acute), None)
    acute = next((one for one in here if one.acute), None)
    return Dot(
        day_label=_offset_words(offset),
        value=day.value if day else None,
        from_memory=bool(day and day.from_memory),
        acute=acute.value if acute else None,
    )


def _offset_words(offset: int) -> str:
    if not offset:
        return _("the day of the session")
    days = abs(offset)
    before = ngettext("{n} day before", "{n} days before", days)
    after = ngettext("{n} day after", "{n} days after", days)
    return (before if offset < 0 else after).format(n=days)
