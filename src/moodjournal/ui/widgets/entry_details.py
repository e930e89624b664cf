"""The part of the check-in below the mood: measures, tags, words, marks."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.measure_rows import MeasureRows
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.tab_order import stop_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.domain.check_in import CheckIn
    from moodjournal.domain.measure import Measure, Rating, Tag


class Details(QWidget):
    """Everything that may be said beside the mood.

    Signals:
        saved: The person wants it saved, from the keyboard or by the button.
        entered: Enter was pressed in a row.
        touched: The words were changed.
        tag_wanted: A tag of this name is to be added.
    """

    saved = Signal()
    entered = Signal()
    touched = Signal()
    tag_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: CheckIn | None = None
        self._tags: tuple[str, ...] = ()
        self._known_tags: frozenset[str] = frozenset()
        self.measures = MeasureRows()
        self.measures.submitted.connect(self.entered)
        self.tags = ChipRow(_("Tags"), can_add=True)
        self.tags.added.connect(self.tag_wanted)
        self.note = NoteEdit(_("Note"), _("A few words, or none. Ctrl+Enter saves."), (3, 12))
        self.note.submitted.connect(self.saved)
        self.note.textChanged.connect(self.touched)
        self.bring = _mark(_("Bring to therapy"))
        self.ask = _mark(_("Ask my provider"))
        self.private = _mark(_("Private: never shared"))
        self.save = QPushButton()
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (rule(), self.measures, self.tags, self.note):
            column.addWidget(part)
        column.addLayout(self._foot())

    def parts(self, *, half_typed: bool = False) -> dict[str, Any]:
        """Return what is said here, by the fields of a check-in.

        ``half_typed`` passes over numbers that cannot be read.

        Raises:
            BadInputError: A number cannot be read.
        """
        return {
            "ratings": self._ratings(half_typed=half_typed),
            "tags": self._chosen_tags(),
            "note": self.note.toPlainText(),
            "bring_to_therapy": self.bring.isChecked(),
            "ask_my_provider": self.ask.isChecked(),
            "private": self.private.isChecked(),
        }

    def hold(self, entry: CheckIn | None) -> None:
        """Show what ``entry`` says; None empties everything."""
        self._entry = entry
        self._tags = entry.tags if entry else ()
        self.measures.show_ratings(entry.ratings if entry else ())
        for tag in self._known_tags:
            self.tags.chip(tag).setChecked(tag in self._tags)
        self.note.setPlainText(entry.note if entry else "")
        self.bring.setChecked(bool(entry and entry.bring_to_therapy))
        self.ask.setChecked(bool(entry and entry.ask_my_provider))
        self.private.setChecked(bool(entry and entry.private))
        self.name_button(saved=entry is not None)

    def kept(self, entry: CheckIn | None) -> None:
        """Know ``entry`` as what stands in the journal, None if nothing; what is shown stays."""
        self._entry = entry
        self.name_button(saved=entry is not None)

    def show_parts(self, measures: Sequence[Measure], tags: Sequence[Tag]) -> None:
        """Show the measures and tags of the journal."""
        self.measures.show_measures(tuple(measures))
        if self._entry is not None:
            self.measures.show_ratings(self._entry.ratings, only_missing=True)
        chosen = set(self._chosen_tags())
        self._known_tags = frozenset(tag.id for tag in tags)
        self.tags.set_chips([(tag.id, tag.name, tag.id in chosen) for tag in tags])
        chips = [self.tags.chip(tag.id) for tag in tags]
        stop_before(self.tags.add_chip, [*self.measures.rows.values(), *chips])

    def choose_tag(self, tag_id: str) -> None:
        """Put one more tag on the entry."""
        self._tags = (*self._chosen_tags(), tag_id)
        if tag_id in self._known_tags:
            self.tags.chip(tag_id).setChecked(True)

    def name_button(self, *, saved: bool) -> None:
        """Name the button by what it does."""
        label = _("Save the rest") if saved else _("Save check-in")
        self.save.setText(label)
        self.save.setToolTip(_("Ctrl+Enter"))
        self.save.setAccessibleName(label)

    def _ratings(self, *, half_typed: bool) -> tuple[Rating, ...]:
        """Return the ratings shown, and those of measures that are not asked any more."""
        shown = self.measures.ids()
        old = self._entry.ratings if self._entry else ()
        hidden = tuple(one for one in old if one.measure_id not in shown)
        return (*self.measures.ratings(half_typed=half_typed), *hidden)

    def _chosen_tags(self) -> tuple[str, ...]:
        """Return the tags that are on, and those of the entry without a chip."""
        unseen = [tag for tag in self._tags if tag not in self._known_tags]
        return tuple(dict.fromkeys([*unseen, *self.tags.chosen()]))

    def _foot(self) -> QBoxLayout:
        marks = FlowLayout(gap=8)
        for mark in (self.bring, self.ask, self.private):
            marks.addWidget(mark)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        row.addLayout(marks, stretch=1)
        row.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignBottom)
        return row


def _mark(text: str) -> QPushButton:
    mark = QPushButton(text)
    mark.setCheckable(True)
    mark.setProperty("role", "mark")
    return mark
