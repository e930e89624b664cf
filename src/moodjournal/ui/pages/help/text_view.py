"""A page of Help as it is read: Markdown in the looks of the theme, and nothing from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from moodjournal.ui.pages.help.reading import slug

if TYPE_CHECKING:
    from moodjournal.ui.theme.tokens import Tokens

LINE_PERCENT = 140


class TextView(QTextBrowser):
    """Shows one page.

    Signals:
        followed: A link to another page, as it is written.
    """

    followed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "read")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # By the keyboard every page is reached in the list; Tab goes on from here.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.anchorClicked.connect(self._on_link)

    def show_text(self, markdown: str, tokens: Tokens, scale: float) -> None:
        """Show a page; ``scale`` is how large text is, 1 to 2."""
        self.document().setDefaultFont(self.font())
        self.document().setDocumentMargin(round(6 * scale))
        self.setMarkdown(markdown)
        block = self.document().begin()
        while block.isValid():
            self._dress(block, tokens, scale)
            block = block.next()
        self.verticalScrollBar().setValue(0)

    def mark(self, words: list[str], tokens: Tokens) -> None:
        """Mark where ``words`` stand, and show the first place."""
        look = QTextCharFormat()
        look.setBackground(QColor(tokens.selection))
        found: list[QTextEdit.ExtraSelection] = []
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = cursor, look
                found.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)

    def show_heading(self, heading: str) -> None:
        """Bring the heading that links call ``heading`` into view."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == heading:
                self.setTextCursor(QTextCursor(block))
                self.ensureCursorVisible()
                return
            block = block.next()

    @override
    def loadResource(self, type: int, name: QUrl | str, /) -> Any:
        return None  # nothing is ever fetched

    def _dress(self, block: QTextBlock, tokens: Tokens, scale: float) -> None:
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        shape.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        first = block.blockNumber() == 0
        listed = block.textList() is not None
        shape.setTopMargin(0 if first else round((22 if level else 4) * scale))
        shape.setBottomMargin(round((2 if listed else 8) * scale))
        cursor.mergeBlockFormat(shape)
        if level:
            size = tokens.title.size_px if level == 1 else tokens.section.size_px
            font = self.font()
            font.setPixelSize(round(size * scale))
            font.setWeight(QFont.Weight.DemiBold)
            look = QTextCharFormat()
            look.setFont(font)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(look)  # merged, Markdown's own size would win

    def _on_link(self, url: QUrl) -> None:
        if not url.scheme():
            self.followed.emit(url.toString())
