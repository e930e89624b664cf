"""One row for each measure the person tracks."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure, MeasureKind, Rating
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.number_field import NumberField
from moodjournal.ui.widgets.rating_row import RatingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = RatingRow | ChoiceRow | NumberField


class MeasureRows(QWidget):
    """The measures, each with the control that fits its kind.

    Signals:
        submitted: Enter was pressed in a row.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures: tuple[Measure, ...] = ()
        self.rows: dict[str, Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def ids(self) -> frozenset[str]:
        """Return the ids of the measures shown."""
        return frozenset(self.rows)

    def show_measures(self, measures: tuple[Measure, ...]) -> None:
        """Show a row for each measure; what was rated stays rated."""
        if measures == self._measures:
            return
        given = {one.measure_id: one.value for one in self.ratings()}
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self._measures = measures
        self.rows = {measure.id: self._row(measure) for measure in measures}
        for measure_id, row in self.rows.items():
            self._column.addWidget(row)
            _set(row, given.get(measure_id))

    def show_ratings(self, ratings: Sequence[Rating], *, only_missing: bool = False) -> None:
        """Show what was rated; ``only_missing`` leaves rows alone that have an answer."""
        given = {one.measure_id: one.value for one in ratings}
        for measure_id, row in self.rows.items():
            if not (only_missing and _value(row) is not None):
                _set(row, given.get(measure_id))

    def ratings(self, *, half_typed: bool = False) -> tuple[Rating, ...]:
        """Return what is rated, in the order of the rows; ``half_typed`` passes over bad numbers.

        Raises:
            BadInputError: A number cannot be read.
        """
        found: list[Rating] = []
        for measure in self._measures:
            row = self.rows[measure.id]
            if isinstance(row, NumberField) and not row.is_valid():
                if half_typed:
                    continue
                sentence = _("{name}: please look at the number again.")
                raise BadInputError(sentence.format(name=measure.name))
            value = _value(row)
            if value is not None:
                found.append(Rating(measure.id, value))
        return tuple(found)

    def _row(self, measure: Measure) -> Row:
        match measure.kind:
            case MeasureKind.SCALE:
                row: Row = RatingRow(measure.name)
            case MeasureKind.SEVERITY:
                words = (_("none"), _("mild"), _("moderate"), _("severe"))
                row = ChoiceRow(measure.name, list(enumerate(words)))
            case MeasureKind.YES_NO:
                row = ChoiceRow(measure.name, [(1, _("yes")), (0, _("no"))])
            case MeasureKind.HOURS:
                row = NumberField(measure.name, _("hours"), *measure.bounds)
            case MeasureKind.NUMBER:
                row = NumberField(measure.name, measure.unit, *measure.bounds)
        row.submitted.connect(self.submitted)
        return row


def _value(row: Row) -> float | None:
    value = row.value()
    return float(value) if isinstance(value, int | float) else None


def _set(row: Row, value: float | None) -> None:
    if isinstance(row, NumberField):
        row.set_value(value)
    else:
        row.set_value(None if value is None else int(value), quiet=True)
