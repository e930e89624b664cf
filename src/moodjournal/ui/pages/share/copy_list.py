"""Exactly what a copy will hold: each entry, then every other word, then the names found."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.copy_hits import texts_of
from moodjournal.domain.names import reflection_name
from moodjournal.ui.pages.share.copy_words import count_words, hit_words
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.mood_square import MoodSquare
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from moodjournal.domain.reflection import Reflection
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.make_copy import CopyRow, CopySeen

SHOWN = 25
WIDE_EM = 22
"""Lines high; in a row that is narrower the button stands below the words."""


class CopyRowView(QWidget):
    """One entry: whether its words go, its number, when, and what it says there.

    Args:
        row: The entry as it leaves.
        desk: What the page works with.

    Signals:
        words_chosen: Id of the entry, and whether its words go.
        left_out: Id of an entry of which nothing is to go.
    """

    words_chosen = Signal(str, bool)
    left_out = Signal(str)

    def __init__(self, row: CopyRow, desk: Desk) -> None:
        super().__init__()
        self.row = row
        entity = row.entity
        when = head_words(row, desk)
        self.box = QCheckBox()
        self.box.setAccessibleName(_("Words of {entry}").format(entry=when))
        self.box.setChecked(row.words_go)
        self.box.toggled.connect(self._on_box)
        policy = self.box.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.box.setSizePolicy(policy)
        self.out = act_button(_("Leave out"), _("Leave out {entry}").format(entry=when), "plain")
        self.out.clicked.connect(self._on_out)
        self.said = words(_said(row), "" if row.words_go else "muted")
        mood = entity.mood if isinstance(entity, CheckIn) else None
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words(when, "small"))
        column.addWidget(self.said)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self.box, alignment=top)
        line.addWidget(MoodSquare(mood, desk.tokens(), self), alignment=top)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addLayout(column, stretch=1)
        start = Qt.AlignmentFlag.AlignLeading
        self._beside.addWidget(self.out, alignment=top | start)
        line.addLayout(self._beside, stretch=1)
        self.box.setVisible(row.had_words)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE_EM * self.fontMetrics().height()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = beside if wide else below
        if self._beside.direction() != wanted:
            self._beside.setDirection(wanted)
            self.updateGeometry()

    def _on_box(self, on: bool) -> None:
        self.words_chosen.emit(self.row.entity.id, on)

    def _on_out(self) -> None:
        self.left_out.emit(self.row.entity.id)


class CopyList(Card):
    """The list a person reads before saving.

    Args:
        desk: What the page works with.

    Signals:
        words_chosen: Id of an entry, and whether its words go.
        left_out: Id of an entry of which nothing is to go.
    """

    words_chosen = Signal(str, bool)
    left_out = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Exactly this goes in"))
        self._desk = desk
        self._most = SHOWN
        self._seen: CopySeen | None = None
        self.rows: list[CopyRowView] = []
        self.private = words("", "small")
        self.private.setWordWrap(True)
        self.counts = words("", "small")
        self.more = act_button(_("Show more"), role="link")
        self.more.clicked.connect(self._on_more)
        self.others = words("")
        self.hits = words("")
        self._list = QWidget()
        for part in (self.counts, self.private, self.hits, self._list, self.more, self.others):
            self.body.addWidget(part)

    def show_copy(self, seen: CopySeen) -> None:
        """Show what a copy holds."""
        if seen == self._seen:
            return
        self._seen = seen
        chosen = seen.chosen
        title = _("Exactly this goes in: {n} of {of} entries")
        self.title.setText(title.format(n=chosen.entries, of=chosen.of_entries))
        stays = ngettext(
            "{n} private entry stays here", "{n} private entries stay here", seen.private
        )
        _fill(self.private, stays.format(n=seen.private) if seen.private else "")
        _fill(self.counts, count_words(seen.counts) or _("Nothing yet: choose other days."))
        _fill(self.hits, hit_words(seen.hits))
        _fill(self.others, _other_words(seen))
        self._fill_rows()

    def draw_again(self) -> None:
        """Take the colours of the theme in force."""
        self._fill_rows()

    def _on_more(self) -> None:
        self._most += SHOWN
        self._fill_rows()

    def _fill_rows(self) -> None:
        if self._seen is None:
            return
        self._list.setParent(None)
        self._list.deleteLater()
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.rows = [CopyRowView(one, self._desk) for one in self._seen.rows[: self._most]]
        for row in self.rows:
            column.addWidget(rule())
            column.addWidget(row)
            row.words_chosen.connect(self.words_chosen)
            row.left_out.connect(self.left_out)
        self.body.insertWidget(3, self._list)
        stop_before(self.more, [each for row in self.rows for each in (row.box, row.out)])
        left = len(self._seen.rows) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(
            ngettext("Show the other {n}", "Show more of the other {n}", left).format(n=left)
        )


def head_words(row: CopyRow, desk: Desk) -> str:
    """Return when it was, and beside which session."""
    if isinstance(row.entity, CheckIn):
        at = row.entity.moment.at
        day = day_words(desk.locale, at.date(), short=True)
        said = f"{day}, {time_words(desk.locale, at.time())}"
    else:
        day = day_words(desk.locale, row.day, short=True)
        said = f"{day}, {reflection_name(row.entity.kind)}"
    if row.number is None:
        return said
    beside = _("day after session {n}") if row.days_after else _("day of session {n}")
    return f"{said} · {beside.format(n=row.number)}"


def _said(row: CopyRow) -> str:
    if row.words_go:
        return _text(row.entity) or _("no words")
    if not row.had_words:
        return _("no words")
    numbered = isinstance(row.entity, CheckIn) and row.entity.mood is not None
    return _("words left out, number included") if numbered else _("words left out")


def _text(entity: CheckIn | Reflection) -> str:
    return (entity.note if isinstance(entity, CheckIn) else entity.text).strip()


def _other_words(seen: CopySeen) -> str:
    """Return every word that leaves beside the rows, such as steps and notes to sessions."""
    shown = {one.entity.id for one in seen.rows}
    lines = [
        text.strip()
        for entity, _field, text in texts_of(seen.chosen.record)
        if entity.id not in shown and text.strip()
    ]
    if not lines:
        return ""
    return "\n".join([_("Other words that go:"), *dict.fromkeys(lines)])


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
