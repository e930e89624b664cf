"""What a measure is: its name, what an answer looks like, which way is better."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Direction, Measure, MeasureKind
from moodjournal.ui.pages.settings.measure_words import kind_words
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class MeasureFields(QWidget):
    """A measure being made, or one that was never rated being changed.

    Which way is better is never chosen beforehand: once rated it stays.

    Args:
        before: The measure to be changed; None makes a new one.
        parent: The owner.

    Signals:
        wanted: The Measure as it is to be.
        left: The person goes back.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, before: Measure | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self.name = Field(_("Name"), QLineEdit())
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind.setMinimumContentsLength(10)
        for kind in MeasureKind:
            self.kind.addItem(kind_words(kind), kind)
        self.unit = Field(_("Unit, such as steps"), QLineEdit())
        self.direction = ChoiceRow(_("Which way is better?"), _directions())
        self.wrong = words("", "error")
        self.keep = QPushButton(_("Keep") if before else _("Add it"))
        self.back = QPushButton(_("Cancel"))
        self._build()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.keep.clicked.connect(self._on_keep)
        self.back.clicked.connect(self.left)
        for edit in (self.name.control, self.unit.control):
            if isinstance(edit, QLineEdit):
                edit.returnPressed.connect(self._on_keep)
        self.direction.submitted.connect(self._on_keep)
        self._show(before)

    def measure(self) -> Measure:
        """Return what is filled in.

        Raises:
            BadInputError: There is no name, or it is not said which way is better.
        """
        way = self.direction.value()
        name = _text(self.name)
        if self._before is None and not name.strip():
            raise BadInputError(_("A measure needs a name."))
        if not isinstance(way, Direction):
            raise BadInputError(_("Please say which way is better; once rated it stays."))
        kind = MeasureKind(self.kind.currentData())
        unit = _text(self.unit).strip() if kind is MeasureKind.NUMBER else ""
        if self._before is None:
            return Measure(name=name, kind=kind, direction=way, unit=unit)
        return replace(self._before, kind=kind, direction=way, unit=unit)

    def complain(self, sentence: str) -> None:
        """Say under the fields what is wrong; empty says nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def stops(self) -> list[QWidget]:
        """Return its stops of the Tab key, in order."""
        name = [] if self._before else [self.name.control]
        return [*name, self.kind, self.unit.control, self.direction, self.keep, self.back]

    def begin(self) -> None:
        """Put the keyboard where it starts."""
        (self.kind if self._before else self.name.control).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, before: Measure | None) -> None:
        self.name.setVisible(before is None)
        self.complain("")
        if before is not None:
            self.kind.setCurrentIndex(list(MeasureKind).index(before.kind))
            self.direction.set_value(before.direction, quiet=True)
            if isinstance(self.unit.control, QLineEdit):
                self.unit.control.setText(before.unit)
        self._on_kind()

    def _on_kind(self) -> None:
        self.unit.setVisible(self.kind.currentData() == MeasureKind.NUMBER)

    def _on_keep(self) -> None:
        try:
            measure = self.measure()
        except BadInputError as error:
            self.complain(str(error))
            return
        self.complain("")
        self.wanted.emit(measure)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(10)
        acts = QWidget()
        flow = FlowLayout(acts, gap=8)
        flow.addWidget(self.keep)
        flow.addWidget(self.back)
        kind = Field(_("What an answer looks like"), self.kind)
        for part in (self.name, kind, self.unit, self.direction, self.wrong, acts):
            column.addWidget(part)


def _directions() -> list[tuple[object, str]]:
    return [
        (Direction.HIGHER, _("higher")),
        (Direction.LOWER, _("lower")),
        (Direction.NEITHER, _("neither")),
    ]


def _text(field: Field) -> str:
    return field.control.text() if isinstance(field.control, QLineEdit) else ""
