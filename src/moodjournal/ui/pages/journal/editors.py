"""Editing an entry where it stands."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.entry_details import Details
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.rating_row import RatingRow
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from moodjournal.domain.entity import Entity
    from moodjournal.domain.measure import Measure, Tag


class Editor(QWidget):
    """What every editor has; Esc puts it away.

    Signals:
        save_wanted: What it holds is to be kept.
        put_away: The person is done without saving.
        elsewhere_wanted: The rest of the entry is to be changed on its own page.
        tag_wanted: A tag of this name is to be added.
        touched: Something was typed or chosen.
    """

    save_wanted = Signal()
    put_away = Signal()
    elsewhere_wanted = Signal()
    tag_wanted = Signal(str)
    touched = Signal()

    def __init__(self, entity: Entity, head: str) -> None:
        super().__init__()
        self.before = entity
        self.said = SaidLine()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(words(head, "small-strong"))

    def entity(self) -> Entity:
        """Return the entry as it is now to stand.

        Raises:
            BadInputError: Something cannot be kept as it stands.
        """
        raise NotImplementedError

    def unsaved(self) -> Entity | None:
        """Return what would be lost if it went away now; None if nothing would."""
        try:
            entity = self.entity()
        except BadInputError:
            return None
        return None if entity == self.before else entity

    def show_parts(self, measures: Sequence[Measure], tags: Sequence[Tag]) -> None:
        """Know the measures and tags of the journal."""

    def choose_tag(self, tag_id: str) -> None:
        """Put one more tag on the entry."""

    def take(self, entity: Any) -> None:
        """Show a draft of the entry; nothing of it is saved yet."""
        raise NotImplementedError

    def write_on(self) -> None:
        """Let the person write on after the last word."""
        raise NotImplementedError

    def add_foot(self, elsewhere: str) -> None:
        """Add the line of what can be done, below everything else."""
        foot = QWidget()
        flow = FlowLayout(foot, gap=16, line_gap=4)
        for label, signal in ((_("Put away"), self.put_away), (elsewhere, self.elsewhere_wanted)):
            link = QPushButton(label)
            link.setProperty("role", "link")
            link.clicked.connect(signal)
            flow.addWidget(link)
        self.column.addWidget(self.said)
        self.column.addWidget(foot)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)


class CheckInEditor(Editor):
    """Mood, measures, tags, words and marks of a check-in."""

    def __init__(self, entry: CheckIn, head: str) -> None:
        super().__init__(entry, head)
        self._entry = entry
        self.mood = RatingRow(
            _("Mood"), look="mood", ends=(_("worst I have felt"), _("best I have felt"))
        )
        self.details = Details()
        self.column.addWidget(self.mood)
        self.column.addWidget(self.details)
        self.add_foot(_("Change the time on Today"))
        self.mood.set_value(entry.mood, quiet=True)
        self.mood.submitted.connect(self.save_wanted)
        self.mood.rated.connect(self._on_touched)
        self.details.entered.connect(self.save_wanted)
        self.details.saved.connect(self.save_wanted)
        self.details.touched.connect(self.touched)
        self.details.tag_wanted.connect(self.tag_wanted)

    @override
    def entity(self) -> CheckIn:
        return replace(self._entry, mood=self.mood.value(), **self.details.parts())

    @override
    def show_parts(self, measures: Sequence[Measure], tags: Sequence[Tag]) -> None:
        first = not self.details.measures.ids() and not self.details.tags.chosen()
        self.details.show_parts(measures, tags)
        if first:
            self.details.hold(self._entry)
        self._name_save()

    @override
    def take(self, entity: CheckIn) -> None:
        self.mood.set_value(entity.mood, quiet=True)
        self.details.hold(entity)
        self.details.kept(self._entry)
        self._name_save()

    @override
    def choose_tag(self, tag_id: str) -> None:
        self.details.choose_tag(tag_id)

    @override
    def write_on(self) -> None:
        _write_on(self.details.note)

    def _name_save(self) -> None:
        self.details.save.setText(_("Save"))
        self.details.save.setAccessibleName(_("Save"))

    def _on_touched(self, *_args: object) -> None:
        self.touched.emit()


class WordsEditor(Editor):
    """The words and marks of a reflection or a step."""

    def __init__(self, entity: Reflection | Step, head: str) -> None:
        super().__init__(entity, head)
        self._entity = entity
        self.note = NoteEdit(_("Words"), "", (3, 12))
        self.note.setPlainText(entity.text)
        self.note.submitted.connect(self.save_wanted)
        self.note.textChanged.connect(self.touched)
        self.marks: dict[str, QPushButton] = {}
        marks = QWidget()
        flow = FlowLayout(marks, gap=8)
        for name, label in (
            ("bring_to_therapy", _("Bring to therapy")),
            ("ask_my_provider", _("Ask my provider")),
            ("private", _("Private: never shared")),
        ):
            if hasattr(entity, name):
                self.marks[name] = mark = QPushButton(label)
                mark.setCheckable(True)
                mark.setChecked(getattr(entity, name))
                mark.setProperty("role", "mark")
                flow.addWidget(mark)
        self.save = QPushButton(_("Save"))
        self.save.setProperty("role", "primary")
        self.save.setToolTip(_("Ctrl+Enter"))
        self.save.clicked.connect(self.save_wanted)
        self.column.addWidget(rule())
        self.column.addWidget(self.note)
        self.column.addWidget(marks)
        self.column.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignTrailing)
        self.add_foot(_("Open it in Sessions"))

    @override
    def entity(self) -> Entity:
        parts: dict[str, Any] = {name: mark.isChecked() for name, mark in self.marks.items()}
        return replace(self._entity, text=self.note.toPlainText(), **parts)

    @override
    def take(self, entity: Reflection | Step) -> None:
        self.note.setPlainText(entity.text)
        for name, mark in self.marks.items():
            mark.setChecked(getattr(entity, name))

    @override
    def write_on(self) -> None:
        _write_on(self.note)


def _write_on(note: NoteEdit) -> None:
    note.moveCursor(QTextCursor.MoveOperation.End)
    note.setFocus()


def make_editor(entity: Entity, head: str) -> Editor | None:
    """Return the editor of an entry; None if it is changed on another page."""
    match entity:
        case CheckIn():
            return CheckInEditor(entity, head)
        case Reflection() | Step():
            return WordsEditor(entity, head)
        case _:
            return None
