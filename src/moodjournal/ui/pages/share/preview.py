"""The pages of a report as pictures, as wide as there is room."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from moodjournal.ui.theme.tokens import Tokens

MOST_PX = 760


class PagePicture(QWidget):
    """One page, on white as it will be printed, in every theme.

    Args:
        image: The page.
        tokens: Colours of the theme.
        parent: The owner.
    """

    def __init__(self, image: QImage, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image, self._tokens = image, tokens
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit(max(1, self.width()))

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        painter.setPen(QPen(QColor(self._tokens.line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _fit(self, width: int) -> None:
        high = round(width * self.image.height() / max(1, self.image.width()))
        if high != self.height():
            self.setFixedHeight(high)


class Preview(QWidget):
    """All pages under each other, each with its number.

    Args:
        parent: The owner.

    Signals:
        wider: There is room for sharper pictures.
    """

    wider = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(MOST_PX)
        self.pages: list[PagePicture] = []
        self.labels: list[QWidget] = []
        self._drawn_px = 0
        self.said = words(_("Drawing the page…"), "muted")
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.said)

    def wanted_px(self) -> int:
        """Return how many pixels a page is to be wide."""
        return round(max(320, min(self.width(), MOST_PX)) * self.devicePixelRatioF())

    def show_pages(self, pictures: Sequence[bytes], paper: str, tokens: Tokens) -> None:
        """Show PNG pictures; ``paper`` is what the size of the paper is called."""
        self._drop()
        self.said.hide()
        sentence = _("Page {n} of {pages} · {paper}")
        for at, one in enumerate(pictures, start=1):
            page = PagePicture(QImage.fromData(one), tokens, self)
            said = sentence.format(n=at, pages=len(pictures), paper=paper)
            page.setAccessibleName(said)
            label = words(said, "small", self)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            for part in (page, label):
                self._column.addWidget(part)
            self.pages.append(page)
            self.labels.append(label)
        self._drawn_px = self.pages[0].image.width() if self.pages else 0

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        for page in self.pages:
            page.set_tokens(tokens)

    def say(self, sentence: str) -> None:
        """Show a sentence in place of the pages."""
        self._drop()
        self.said.setText(sentence)
        self.said.show()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._drawn_px and self.wanted_px() > self._drawn_px * 1.15:
            self.wider.emit()

    def _drop(self) -> None:
        for part in (*self.pages, *self.labels):
            part.setParent(None)
            part.deleteLater()
        self.pages, self.labels = [], []


def page_rect(inside: QRect, image: QImage) -> QRect:
    """Return where ``image`` goes in ``inside``: as large as fits, in the middle."""
    size = image.size().scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(inside.topLeft(), size)
    place.moveCenter(inside.center())
    return place
