"""A visit with the prescriber: what to ask, and what was said."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.reflection import ReflectionKind
from moodjournal.ui.pages.sessions.words_tab import WordsTab
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_questions import Question
    from moodjournal.usecases.see_session import SessionSeen


class VisitTab(WordsTab):
    """Questions, those marked before among them, and what was said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_question(ReflectionKind.QUESTIONS, _("Questions"), (2, 12))
        self.marked = MarkedList(desk.locale)
        self.column.addWidget(self.marked)
        self.add_question(ReflectionKind.SAID, _("What was said"), (3, 12))

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        super().fill(seen, fresh=fresh)
        self.marked.show_questions(seen.questions)


class MarkedList(QWidget):
    """Everything marked "ask my provider" since the last visit; to be read."""

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._questions: tuple[Question, ...] = ()
        self.lines: list[QWidget] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(_("Marked “Ask my provider” since the last visit"), "field"))
        column.addLayout(self._lines)
        self.hide()

    def show_questions(self, questions: tuple[Question, ...]) -> None:
        """Show ``questions``; with none, nothing."""
        if questions == self._questions:
            return
        self._questions = questions
        for line in self.lines:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(question) for question in questions]
        for line in self.lines:
            self._lines.addWidget(line)
        self.setVisible(bool(questions))

    def _line(self, question: Question) -> QWidget:
        day = day_words(self._locale, question.day, short=True)
        mood = "" if question.mood is None else _("mood {n}").format(n=question.mood)
        private = _("Private: never shared") if question.private else ""
        about = " · ".join(one for one in (day, mood if question.text else "", private) if one)
        text = question.text or mood or _("a check-in without words")
        line = QWidget()
        line.setAccessibleName(f"{about}: {text}")
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(words(text))
        column.addWidget(words(about, "small"))
        return line
