"""The fields of the facts that every session has room for."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit

from moodjournal.domain.course import Route
from moodjournal.domain.names import route_name
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.when import DayField, TimeField

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale


class FactFields:
    """The controls of the facts, each in its field."""

    def __init__(self, locale: QLocale) -> None:
        self.day = DayField(_("Date"), locale)
        self.at = TimeField(_("Time"))
        self.minutes = QLineEdit()
        self.route = QComboBox()
        self.route.addItem(_("not said"), "")
        for route in Route:
            self.route.addItem(route_name(route), route.value)
        self.amount, self.unit, self.words = QLineEdit(), QLineEdit(), QLineEdit()
        self.day_field = Field(_("Date"), self.day)
        self.at_field = Field(_("Began at"), self.at)
        self.minutes_field = Field(_("Minutes"), self.minutes)
        self.route_field = Field(_("How it was given"), self.route)
        self.amount_field = Field(_("Dose as told"), self.amount)
        self.unit_field = Field(_("Unit"), self.unit)
        self.words_field = Field(_("or the dose in words"), self.words)
        self.unit.setPlaceholderText(_("mg, mg/kg, sprays"))

    def texts(self) -> dict[str, str]:
        """Return what stands in each, as it stands."""
        lines = {"day": self.day, "at": self.at, "minutes": self.minutes, "amount": self.amount}
        lines |= {"unit": self.unit, "words": self.words}
        return {name: line.text().strip() for name, line in lines.items()} | {
            "route": str(self.route.currentData())
        }

    def set_texts(self, texts: dict[str, str]) -> None:
        """Show what ``texts`` gives stood in each."""
        for name, line in (
            ("day", self.day),
            ("at", self.at),
            ("minutes", self.minutes),
            ("amount", self.amount),
            ("unit", self.unit),
            ("words", self.words),
        ):
            line.setText(texts[name])
        self.route.setCurrentIndex(self.route.findData(texts["route"]))
        for field in self.fields():
            field.clear()

    def fields(self) -> tuple[Field, ...]:
        """Return every field."""
        return (
            self.day_field,
            self.at_field,
            self.minutes_field,
            self.route_field,
            self.amount_field,
            self.unit_field,
            self.words_field,
        )
