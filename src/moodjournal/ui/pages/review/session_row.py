"""One session in the list: its name, its day, the days beside it, what is marked in it."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from moodjournal.ui.pages.review.wording import beside_of, day_of, title_of
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QKeyEvent

    from moodjournal.usecases.review_seen import SessionReviewed


class SessionRow(QPushButton):
    """A way to one session; keys but Tab are left to the list.

    Args:
        seen: The session.
        locale: How its day is written.
        parent: The owner.
    """

    def __init__(
        self, seen: SessionReviewed, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.seen, self._locale = seen, locale
        self.setProperty("role", "session")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button to a screen reader
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._beside = _line("", "small")
        marked = f"◇ {seen.marked}" if seen.marked else ""
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(_line(title_of(seen), "medium"), 0, 0)
        grid.addWidget(self._beside, 0, 1, Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(_line(day_of(locale, seen.session), "small"), 1, 0)
        grid.addWidget(_line(marked, "small"), 1, 1, Qt.AlignmentFlag.AlignTrailing)
        self.show_numbers(True)

    def show_numbers(self, on: bool) -> None:
        """Show how the days beside it were, or leave that out."""
        beside = beside_of(self.seen, numbers=on)
        self._beside.setText(beside)
        parts = [title_of(self.seen), day_of(self._locale, self.seen.session), beside]
        if self.seen.marked:
            said = ngettext("{n} to bring to therapy", "{n} to bring to therapy", self.seen.marked)
            parts.append(said.format(n=self.seen.marked))
        self.setAccessibleName(", ".join(part for part in parts if part))

    def choose(self, on: bool) -> None:
        """Be the one in view, and the list's stop of the Tab key, or not."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on:
            self.setChecked(True)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        event.ignore()


def fold_words(count: int, *, folded: bool) -> tuple[str, str]:
    """Return the words of what folds planned sessions away, on the screen and said aloud."""
    text = _("Planned ({n})").format(n=count)
    state = _("{title}, folded") if folded else _("{title}, open")
    return text, state.format(title=text)


def _line(text: str, role: str) -> QLabel:
    label = words(text, role)
    label.setWordWrap(False)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
