"""One session: its words in the middle; the days after, effects and steps beside them."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from moodjournal.ui.pages.review.entry import Entry
from moodjournal.ui.pages.review.mood_strip import MoodStrip
from moodjournal.ui.pages.review.step_card import StepCard
from moodjournal.ui.pages.review.wording import (
    DAYS,
    after_title,
    effect_lines,
    facts_of,
    kind_title,
    title_of,
    usual_of,
)
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.reflection import ReflectionKind
    from moodjournal.domain.review_marks import ReviewMarks
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.review_seen import SessionReviewed


class SessionSheet(QWidget):
    """All that there is of one session; made anew for each.

    Args:
        desk: Colours, icons and locale.
        seen: The session.
        marks: What is held so far.
        may_mark: Whether anything can be ticked or added.
        numbers: Whether moods are shown.
    """

    def __init__(
        self,
        desk: Desk,
        seen: SessionReviewed,
        marks: ReviewMarks,
        *,
        may_mark: bool,
        numbers: bool,
    ) -> None:
        super().__init__()
        self._desk, self._seen, self._numbers = desk, seen, numbers
        self.entries: list[Entry] = []
        self.strip: MoodStrip | None = None
        new = [one for one in marks.steps if one.session_id == seen.session.id]
        self.steps = StepCard(_("Between sessions"), seen.steps, marks, new, may_mark=may_mark)
        right = QVBoxLayout()
        right.setSpacing(16)
        for card in (self._days_after(), self._effects(), self.steps):
            right.addWidget(card)
        right.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(18)
        self._box.addWidget(self._middle(), stretch=7)
        self._box.addLayout(right, stretch=4)

    def set_beside(self, beside: bool) -> None:
        """Let the days after stand beside the words, or under them."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if beside else down)

    def fold_all(self) -> None:
        """Fold every entry, or show all if all are folded."""
        on = any(not one.is_folded() for one in self.entries)
        for one in self.entries:
            one.fold(on)

    def _middle(self) -> Card:
        card, seen = Card(), self._seen
        card.body.addLayout(self._head())
        if seen.session.note.strip():
            card.body.addWidget(self._entry(_("About the session"), seen.session.note))
        kinds = [kind for kind in seen.words if kind not in DAYS and seen.words[kind].text.strip()]
        for kind in sorted(kinds, key=list(type(kinds[0])).index) if kinds else ():
            card.body.addWidget(self._words_entry(kind))
        if not self.entries:
            card.body.addWidget(words(_("Nothing was written here."), "muted"))
        if self._numbers and seen.points:
            card.body.addWidget(words(_("Mood around this session"), "field"))
            self.strip = MoodStrip(seen, self._desk.tokens())
            card.body.addWidget(self.strip)
            if usual_of(seen):
                card.body.addWidget(words(usual_of(seen), "small"))
        return card

    def _head(self) -> QHBoxLayout:
        title = words(title_of(self._seen), "section")
        title.setWordWrap(False)
        facts = words(facts_of(self._desk.locale, self._seen.session), "muted")
        facts.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(title)
        line.addWidget(facts, stretch=1)
        return line

    def _days_after(self) -> Card:
        card, seen = Card(_("Days after")), self._seen
        for one in seen.days_after:
            title = after_title(one, numbers=self._numbers)
            marked = one.check_in.bring_to_therapy
            card.body.addWidget(self._entry(title, one.check_in.note, marked=marked, look="muted"))
        for kind in DAYS:
            if kind in seen.words and seen.words[kind].text.strip():
                card.body.addWidget(self._words_entry(kind, look="muted"))
        if not card.body.count():
            card.body.addWidget(words(_("Nothing was written in the days after."), "muted"))
        return card

    def _effects(self) -> Card:
        card = Card(_("Effects"))
        lines = effect_lines(self._seen.effects)
        card.body.addWidget(words("\n".join(lines) or _("None was noted."), "muted"))
        return card

    def _words_entry(self, kind: ReflectionKind, look: str = "quote") -> Entry:
        one = self._seen.words[kind]
        return self._entry(kind_title(kind), one.text, marked=one.bring_to_therapy, look=look)

    def _entry(self, title: str, text: str, *, marked: bool = False, look: str = "quote") -> Entry:
        entry = Entry(title, text, self._desk.icons(), marked=marked, look=look)
        self.entries.append(entry)
        return entry
