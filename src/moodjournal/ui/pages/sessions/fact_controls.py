"""The further facts of a session: what each is called, where it is answered, how it is read."""

from __future__ import annotations

from gettext import gettext as _
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from moodjournal import clinical
from moodjournal.ui.pages.sessions.typed import read_clock, read_count, read_pressure
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import TimeField
from moodjournal.usecases.log_dose import DEVICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from moodjournal.domain.session import Session

DOSE, MINUTES = "dose_as_told", "minutes"
"""Facts of a template that have a field of their own."""

PRESSURE = "blood_pressure_"
CLOCKS = frozenset({"left_at", "taken_at"})
MOST_DEVICES, MOST_HELD = 9, 120
"""What a number can be; no judgement of it, and wide enough for what anyone is told."""

ALWAYS = (DOSE, MINUTES, "blood_pressure_before", "blood_pressure_after", "music")
"""What is asked where the plan names nothing."""


def asked_facts(template_id: str, session: Session) -> tuple[str, ...]:
    """Return the names of the facts to ask: the template's, and those that have an answer."""
    asked = clinical.template(template_id).session_fields or ALWAYS
    known: list[str] = []
    if session.dose_amount is not None or session.dose_unit or session.dose_words:
        known.append(DOSE)
    if session.minutes is not None:
        known.append(MINUTES)
    return tuple(dict.fromkeys((*asked, *known, *session.fields)))


def fact_name(name: str) -> str:
    """Return what a further fact is called."""
    return {
        "blood_pressure_before": _("Blood pressure before"),
        "blood_pressure_after": _("Blood pressure after"),
        "blood_pressure_40_min": _("Blood pressure, 40 min"),
        "blood_pressure_leaving": _("Blood pressure, leaving"),
        "devices_of_28_mg": _("Devices of 28 mg"),
        "left_at": _("Left at"),
        "taken_at": _("Taken at"),
        "minutes_held": _("Minutes held"),
        "swallowed_or_spat": _("Swallowed or spat"),
        "second_dose": _("Second dose"),
        "music": _("Music"),
    }.get(name, name.replace("_", " ").capitalize())


def fact_field(name: str) -> Field:
    """Return a new field for the fact called ``name``, empty."""
    label = fact_name(name)
    if name in CLOCKS:
        return Field(label, TimeField(label))
    choices = _choices(name)
    if choices:
        box = QComboBox()
        box.addItem(_("not said"), "")
        for value, text in choices.items():
            box.addItem(text, value)
        return Field(label, box)
    line = QLineEdit()
    if name.startswith(PRESSURE):
        line.setPlaceholderText("120/80")
    return Field(label, line)


def fact_text(field: Field) -> str:
    """Return what stands in ``field``, as it stands."""
    control = field.control
    if isinstance(control, QComboBox):
        return str(control.currentData())
    return _line(field).text().strip()


def show_fact(field: Field, text: str) -> None:
    """Let ``text`` stand in ``field``; a choice that nobody offers is added to the others."""
    control = field.control
    if isinstance(control, QComboBox):
        if control.findData(text) < 0:
            control.addItem(text, text)
        control.setCurrentIndex(control.findData(text))
    else:
        _line(field).setText(text)
    field.clear()


def read_fact(name: str, text: str) -> str:
    """Return ``text`` as the journal keeps it.

    Raises:
        BadInputError: The fact cannot be that.
    """
    if name.startswith(PRESSURE):
        return read_pressure(text)
    if name in CLOCKS:
        return read_clock(text)
    most = {DEVICES: MOST_DEVICES, "minutes_held": MOST_HELD}.get(name)
    return read_count(text, most) if most else text


def _choices(name: str) -> dict[str, str]:
    return {
        "swallowed_or_spat": {"swallowed": _("swallowed"), "spat": _("spat out")},
        "second_dose": {"no": _("no"), "yes": _("yes")},
    }.get(name, {})


def _line(field: Field) -> QLineEdit:
    control = field.control
    if not isinstance(control, QLineEdit):
        raise TypeError(type(control).__name__)
    return control


class FactGrid(QWidget):
    """Fields two to a line, blood pressures among themselves; one to a line where text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SideBySide] = []
        self._fields: list[Field] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def set_fields(self, pressures: Sequence[Field], others: Sequence[Field]) -> None:
        """Show these fields; one that was shown and is not among them is hidden."""
        shown = [*others, *pressures]
        if shown == self._fields:
            return
        for field in self._fields:
            field.setParent(self)
            field.hide()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fields = shown
        self._rows = [SideBySide(*pair) for pair in (*_pairs(others), *_pairs(pressures))]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        for field in shown:
            field.show()
        self.setVisible(bool(shown))
        self._order_tabs()

    def _order_tabs(self) -> None:
        before: QWidget = self
        for field in self._fields:
            QWidget.setTabOrder(before, field.control)
            before = field.control


def _pairs(fields: Iterable[Field]) -> Iterator[tuple[Field, ...]]:
    rest = iter(fields)
    while pair := tuple(islice(rest, 2)):
        yield pair
