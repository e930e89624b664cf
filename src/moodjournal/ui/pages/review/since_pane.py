"""Since last time: what is new since the two last spoke."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.moment import Moment
from moodjournal.domain.names import session_name
from moodjournal.ui.pages.review.wording import day_of, kind_title
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.check_in import CheckIn
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.review_seen import Review


class SincePane(QWidget):
    """Sessions, words, notes, steps done and events; what there is none of has no card."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review: Review | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._cards: list[QWidget] = []

    def show_review(self, review: Review, *, numbers: bool) -> None:
        """Show what is new."""
        while self._cards:
            card = self._cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        new, locale = review.since_last, self._desk.locale
        names = {
            one.session.id: session_name(one.session.kind, one.number)
            for one in (*review.planned, *review.sessions)
        }
        since = _("Since the beginning: no session with a therapist or visit is noted before.")
        if new.since is not None:
            day = Moment.from_utc(new.since, self._desk.zone()).at.date()
            since = _("Since {day}.").format(day=day_words(locale, day, year=True))
        self._add(words(since, "muted"))
        self._part(_("Sessions"), [(f"{names[one.id]} · {day_of(locale, one)}", "")
                                   for one in new.sessions])  # fmt: skip
        self._part(_("Written about sessions"), [
            (f"{names[one.session_id]} · {kind_title(one.kind)}", one.text)
            for one in new.words if one.text.strip()
        ])  # fmt: skip
        self._part(_("Notes"), [self._note(one, numbers) for one in new.notes])
        self._part(_("Steps done"), [(one.text, "") for one in new.steps_done])
        self._part(_("Events"), [
            (day_words(locale, one.first_day, short=True), one.text) for one in new.flags
        ])  # fmt: skip
        if len(self._cards) == 1:
            self._add(words(_("Nothing new was written."), "muted"))
        stretch = QWidget()
        self._add(stretch, 1)

    def _part(self, title: str, lines: list[tuple[str, str]]) -> None:
        if not lines:
            return
        card = Card(title)
        for head, text in lines:
            card.body.addWidget(words(head, "field" if text else ""))
            if text:
                card.body.addWidget(words(text, "quote"))
        self._add(card)

    def _note(self, one: CheckIn, numbers: bool) -> tuple[str, str]:
        day = day_words(self._desk.locale, one.moment.at.date(), short=True)
        mood = _("mood {n}").format(n=one.mood) if numbers and one.mood is not None else ""
        mark = _("◇ bring to therapy") if one.bring_to_therapy else ""
        return " · ".join(part for part in (day, mood, mark) if part), one.note

    def _add(self, widget: QWidget, stretch: int = 0) -> None:
        self._cards.append(widget)
        self._column.addWidget(widget, stretch)
