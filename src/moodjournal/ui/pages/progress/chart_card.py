"""One chart with its words: heading, what must be known, picture or table, what is missing."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.figure_view import FigureView
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.table_view import TableView
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.charts.render import Drawn
    from moodjournal.ui.pages.progress.easel import Easel, Paper, Picture, Seen, Wish
    from moodjournal.usecases.see_progress import CardSeen, Ground, Wanted

WAITING_PX = 300
ROW_PX = 34
MOST_ROWS = 12
HEAD_PX = 32


class ChartCard(Card):
    """Draws itself when it is asked to, and again when its size or the theme changes.

    Args:
        key: Which card of the page it is.
        easel: Where numbers and pictures are asked for.
        parent: The owner.

    Signals:
        seen: The card knows what it shows; it may be lower than before.
        drawn: The picture of that is on the screen.
        copy_wanted: A picture for the clipboard is wanted.
        save_wanted: A file is wanted.
    """

    seen = Signal()
    drawn = Signal()
    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, key: str, easel: Easel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.key = key
        self.card: CardSeen | None = None
        self._pictured: CardSeen | None = None
        self._easel = easel
        self._asked: tuple[Ground, Wanted] | None = None
        self._wishes: dict[str, Wish] = {}
        self._size: tuple[int, float] | None = None
        self.caption = words("", "muted")
        self.view = FigureView(_("Chart"))
        self.table = TableView(_("The numbers of the chart"))
        self.missing = words("", "muted")
        self.notes = words("", "muted")
        self.said = SaidLine()
        self.more = QPushButton("…")
        self._build()
        self.view.wanted.connect(self._on_wanted)

    def ask(self, ground: Ground, wanted: Wanted) -> None:
        """Show what ``wanted`` means, if that is not on its way already."""
        if self._asked == (ground, wanted):
            return
        self._asked = (ground, wanted)
        self._drop("numbers", "picture")
        paper = self._easel.paper(*self._size or (0, 1))
        self._wishes["numbers"] = self._easel.see(ground, wanted, self.key, paper, self._on_seen)

    def is_drawn(self) -> bool:
        """Tell whether the picture on the screen is of what the card shows now."""
        wish = self._wishes.get("numbers")
        known = wish is not None and wish.answered
        return known and self.card is not None and self.card is self._pictured

    def draw_again(self) -> None:
        """Have the picture drawn anew: the theme or the text size has changed."""
        self._draw()

    def set_as_table(self, on: bool) -> None:
        """Show the numbers in place of the picture."""
        self.as_table.setChecked(on)
        self._show_way()

    # --- what came

    def _on_seen(self, seen: Seen) -> None:
        if seen.wish.dropped or seen.card is None:
            return
        seen.wish.answered = True
        self._drop("picture")
        self._show_card(seen.card, seen.paper)
        if seen.drawn is not None and self._size == (seen.paper.width, seen.paper.scale):
            self._show_drawn(seen.drawn)
        else:
            self._draw()
        self.seen.emit()

    def _show_card(self, card: CardSeen, paper: Paper) -> None:
        self.card = card
        self._show_heading(card)
        _fill(self.missing, card.missing)
        _fill(self.notes, "\n\n".join(card.notes))
        drawn = card.chart is not None
        self.more.setVisible(drawn)
        self.said.setVisible(bool(self.said.text()))
        if card.chart is not None:
            self.view.setAccessibleName(card.title)
            self.table.setAccessibleName(_("{chart} as a table").format(chart=card.title))
            self.view.setFixedHeight(paper.high(card))
        self._show_way()

    def _show_heading(self, card: CardSeen) -> None:
        self.setAccessibleName(card.title)
        self.more.setAccessibleName(_("More about {chart}").format(chart=card.title))
        headline = card.headline
        said = f"{card.about}: " if card.about else ""
        text = card.title if headline is None else said + headline.sentence()
        role = "section" if headline is None else "strong"
        self.title.setText(text)
        self.title.show()
        if self.title.property("role") != role:
            self.title.setProperty("role", role)
            self.title.style().polish(self.title)
        _fill(self.caption, headline.beside() if headline else card.caption)

    def _show_way(self) -> None:
        drawn = self.card is not None and self.card.chart is not None
        as_table = self.as_table.isChecked()
        if drawn and as_table:
            self._fill_table()
        self.view.setVisible(drawn and not as_table)
        self.table.setVisible(drawn and as_table)

    def _fill_table(self) -> None:
        if self.card is None or self.card.chart is None:
            return
        found = self.card.chart.table(self.card.numbers)
        self.table.show_table(found.head, found.rows)
        rows = min(MOST_ROWS, len(found.rows)) + 1
        self.table.setFixedHeight(round((rows * ROW_PX + 8) * self._easel.text_scale()))

    # --- drawing

    def _on_wanted(self, width: int, _height: int, scale: float) -> None:
        if (width, scale) != self._size:  # what it shows says how high it is
            self._size = (width, scale)
            self._draw()

    def _draw(self) -> None:
        if self._size is None or self.card is None or self.card.chart is None:
            return
        width, scale = self._size
        size = (width, self.view.minimumHeight())
        self._drop("picture")
        self._wishes["picture"] = self._easel.draw(self.card, size, scale, self._on_drawn)

    def _on_drawn(self, picture: Picture) -> None:
        if picture.drawn is not None and not picture.wish.dropped:
            self._show_drawn(picture.drawn)

    def _show_drawn(self, drawn: Drawn) -> None:
        if self.card is not None:
            self.view.show_drawn(drawn, self.card.told)
            self._pictured = self.card
            self.drawn.emit()

    def _drop(self, *names: str) -> None:
        for name in names:
            wish = self._wishes.pop(name, None)
            if wish is not None:
                wish.dropped = True

    # --- how it is made

    def _build(self) -> None:
        self.menu = QMenu(self)
        self.as_table = self.menu.addAction(_("Show as table"))
        self.as_table.setCheckable(True)
        self.as_table.triggered.connect(self._show_way)
        self.menu.addAction(_("Copy picture")).triggered.connect(self.copy_wanted)
        self.menu.addAction(_("Save…")).triggered.connect(self.save_wanted)
        self.more.setProperty("role", "plain")
        self.more.setFixedSize(QSize(34, HEAD_PX))
        self.more.setAutoDefault(False)
        self.more.setAccessibleName(_("More"))
        self.more.clicked.connect(self._on_more)
        self.add_aside(self.more)
        self._head.setAlignment(self.more, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(0, 0, 6, 0)
        for part in (self.caption, self.view, self.table, self.notes, self.missing, self.said):
            self.body.addWidget(part)
            part.hide()
        self.more.hide()
        self.body.setSpacing(8)
        self.title.setMinimumHeight(HEAD_PX)
        column = self.layout()
        if column is not None:
            column.setContentsMargins(20, 11, 14, 17)
            column.setSpacing(3)
        self.view.setFixedHeight(WAITING_PX)
        self.view.show()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _on_more(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
