"""A card with things of one kind: a row each, and a form to add or change one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.put_in_trash import put_in_trash

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from moodjournal.domain.change import Change
    from moodjournal.domain.entity import Entity
    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        entity: What it tells of.
        text: Its name.
        about: A second, quieter line; may be empty.
        head: Heading of the part it is in; shown where a part begins, if not empty.
    """

    entity: Entity
    text: str
    about: str = ""
    head: str = ""


class EntryCard(Card):
    """Rows, each with Change and Delete; a button that opens the form.

    A kind of card gives the form in ``fields``, ``fill`` and ``read``, and ``keep``, what is done
    with what was read.

    Args:
        desk: What pages work with.
        title: Heading of the card.
        empty: One sentence that stands where there is nothing yet.
        add: Name of the button.

    Signals:
        saved: The Change that was written.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, title: str, empty: str, add: str) -> None:
        super().__init__(title)
        self.desk = desk
        self._shown: list[tuple[Entity, str, str]] = []
        self._rows: list[QWidget] = []
        self._abouts: dict[str, QLabel] = {}
        self.current: Entity | None = None
        self.empty = words(empty, "muted")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.said = SaidLine()
        self.said.hide()
        self.form = QWidget()
        self.form.hide()
        self.add_button = QPushButton(add)
        self.add_button.clicked.connect(self._on_add)
        self.save_button = QPushButton(_("Save"))
        self.save_button.clicked.connect(self.save)
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(self.close_form)
        self._build()

    # --- what a kind of card gives

    def fields(self) -> Sequence[QWidget]:
        """Return the parts of the form, in order; called once."""
        raise NotImplementedError

    def fill(self, entity: Entity | None) -> None:
        """Put ``entity`` into the form; None for a new one."""
        raise NotImplementedError

    def read(self, entity: Entity | None) -> Entity:
        """Return what is typed, in place of ``entity``.

        Raises:
            BadInputError: It cannot be kept.
        """
        raise NotImplementedError

    def keep(self, entity: Entity) -> Callable[[Db], Change]:
        """Return what writes ``entity``."""
        raise NotImplementedError

    def below(self, _entry: Entry) -> QWidget | None:
        """Return what stands under a row; None for nothing."""
        return None

    def freshen(self, _entry: Entry) -> None:
        """Bring what stands under a row up to date."""

    # --- rows

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the rows; those that stay the same keep the keys."""
        shown = [(one.entity, one.text, one.head) for one in entries]
        if shown != self._shown:
            self._shown = shown
            self._fill(entries)
        for entry in entries:
            about = self._abouts[entry.entity.id]
            about.setText(entry.about)
            about.setVisible(bool(entry.about))
            self.freshen(entry)
        self.empty.setVisible(not entries)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons of the rows, from the top."""
        return [one for row in self._rows for one in row.findChildren(QPushButton)]

    def _fill(self, entries: Sequence[Entry]) -> None:
        had_focus = self._row_has_focus()
        self._clear_rows()
        head = ""
        for place, entry in enumerate(entries):
            if place:
                self.rows.addWidget(rule())
            if entry.head and entry.head != head:
                self.rows.addWidget(words(entry.head, "small-strong"))
            head = entry.head
            row = self._row(entry)
            self._rows.append(row)
            self.rows.addWidget(row)
        self._order_tabs()
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: Entry) -> QWidget:
        row = QWidget()
        line = QHBoxLayout()
        line.setSpacing(14)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(words(entry.text))
        self._abouts[entry.entity.id] = about = words(entry.about, "muted")
        text.addWidget(about)
        line.addLayout(text, stretch=1)
        for label, act in ((_("Change"), self.open_form), (_("Delete"), self._on_delete)):
            link = QPushButton(label)
            link.setProperty("role", "link")
            link.setProperty("compact", "true")
            link.setAccessibleName(f"{label}: {entry.text}")
            link.clicked.connect(partial(act, entry.entity))
            line.addWidget(link, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        below = self.below(entry)
        if below is not None:
            column.addWidget(below)
        return row

    def _clear_rows(self) -> None:
        self._rows.clear()
        self._abouts.clear()
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _row_has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and any(row.isAncestorOf(focused) for row in self._rows)

    def _order_tabs(self) -> None:
        # Rows are made later than what follows them; the button stands in the right place.
        line = [self.add_button, *self.buttons(), self.add_button]
        for before, after in pairwise(line):
            QWidget.setTabOrder(before, after)

    # --- the form

    def open_form(self, entity: Entity | None, *_checked: object) -> None:
        """Open the form for ``entity``; None for a new one."""
        self.current = entity
        self.complain("")
        self.fill(entity)
        self.form.show()
        self.add_button.hide()
        first = self.form.nextInFocusChain()
        while first is not None and not _takes_keys(first):
            first = first.nextInFocusChain()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        had_focus = self.form.isAncestorOf(self.window().focusWidget() or self)
        self.form.hide()
        self.add_button.show()
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Write what is typed, if it can be read; else say why not."""
        if self.form.isHidden():
            return
        self.complain("")
        try:
            entity = self.read(self.current)
        except BadInputError as error:
            self.complain(str(error))
            return
        self.write(self.keep(entity), self._on_saved)

    def write(
        self, command: Callable[[Db], Change], then: Callable[[Change], None] | None = None
    ) -> None:
        """Hand in ``command``; what is refused is said here."""
        self.desk.worker.write(command, then or self.saved.emit, self._on_refused)

    def complain(self, sentence: str) -> None:
        """Say what could not be kept; an empty sentence says no more."""
        self.said.setVisible(bool(sentence))
        if sentence:
            self.said.complain(sentence)
        else:
            self.said.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.form.isHidden():
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _on_add(self) -> None:
        self.open_form(None)

    def _on_saved(self, change: Change) -> None:
        self.close_form()
        self.saved.emit(change)

    def _on_refused(self, error: ToldError) -> None:
        self.complain(str(error))

    def _on_delete(self, entity: Entity, *_checked: object) -> None:
        now = self.desk.clock()
        self.write(partial(put_in_trash, kind=type(entity), entity_id=entity.id, now=now))

    def _build(self) -> None:
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in self.fields():
            column.addWidget(field)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column.addLayout(foot)
        self.body.addWidget(self.empty)
        self.body.addLayout(self.rows)
        self.body.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.body.addWidget(self.said)
        for line in self.form.findChildren(QLineEdit):
            line.returnPressed.connect(self.save)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.isHidden()
