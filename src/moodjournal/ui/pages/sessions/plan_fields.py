"""The fields of a plan, and the plan they make."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from moodjournal import clinical
from moodjournal.domain.course import Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import MOST_SESSIONS, Plan, rhythm
from moodjournal.ui.pages.sessions.typed import read_amount, read_minutes
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.names import route_name
from moodjournal.ui.widgets.when import DayField, TimeField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from moodjournal.clinical import Template

WEEK = 7


class PlanFields:
    """The controls of a plan, each in its field."""

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self.route = ChipRow(_("How is it given?"), exclusive=True)
        self.template = QComboBox()
        self.count = QSpinBox()
        self.count.setRange(0, MOST_SESSIONS)
        self.count.setSpecialValueText(_("not said yet"))
        self.weekdays = ChipRow(_("On which weekdays?"))
        self.first, self.at = DayField(_("First session"), locale), TimeField(_("Time"))
        self.amount, self.unit, self.minutes = QLineEdit(), QLineEdit(), QLineEdit()
        self.unit.setPlaceholderText(_("mg, mg/kg, sprays"))
        self.route_field = Field(_("How is it given?"), self.route)
        self.template_field = Field(_("Which plan?"), self.template)
        self.count_field = Field(_("How many sessions?"), self.count)
        self.weekdays_field = Field(_("On which weekdays?"), self.weekdays)
        self.first_field = Field(_("First session"), self.first)
        self.at_field = Field(_("Time (optional)"), self.at)
        self.amount_field = Field(_("Usual dose (optional)"), self.amount)
        self.unit_field = Field(_("Unit"), self.unit)
        self.minutes_field = Field(_("How many minutes? (optional)"), self.minutes)

    def empty(self, today: date) -> None:
        """Begin anew: nothing is chosen but "as told", and a first day that can be changed."""
        self.route.set_chips([(one.value, route_name(one), False) for one in Route])
        self.weekdays.set_chips(self._weekday_chips())
        self.offer_templates()
        self.count.setValue(0)
        self.first.set_day(today)
        for line in (self.at, self.amount, self.unit, self.minutes):
            line.clear()
        for field in self.fields():
            field.clear()

    def offer_templates(self) -> None:
        """Offer "as told", and the plans that fit the route; a choice that still fits stays."""
        route, chosen = self.chosen_route(), self.chosen_template().id
        fitting = [one for one in clinical.templates() if one.route in (None, route) or not route]
        fitting.sort(key=_not_as_told)
        self.template.blockSignals(True)
        self.template.clear()
        for one in fitting:
            self.template.addItem(_(one.label), one.id)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))
        self.template.blockSignals(False)

    def chosen_route(self) -> Route | None:
        """Return the route that is chosen, if one is."""
        chosen = self.route.chosen()
        return Route(chosen[0]) if chosen else None

    def chosen_template(self) -> Template:
        """Return the plan that is chosen."""
        return clinical.template(self.template.currentData() or "custom")

    def template_days(self) -> tuple[int, ...]:
        """Return the days of the plan that is chosen, counted from its first; empty if open."""
        template = self.chosen_template()
        days = (*template.induction_days, *template.maintenance_days)
        # Maintenance days without an induction count from the chosen start (CLINICAL, Plans).
        return tuple(one - days[0] for one in days)

    def plan(self, zone: str) -> Plan:
        """Return the plan that is typed.

        Raises:
            BadInputError: Something cannot be read, and says so in its field.
        """
        first = self.first_field.ask(self.first.day)
        at = self.at_field.ask(self.at.time_or_none)
        amount = self.amount_field.ask(self._amount)
        minutes = self.minutes_field.ask(self._minutes)
        template = self.chosen_template()
        return Plan(
            route=self.chosen_route() or template.route or Route.OTHER,
            first_day=first,
            days=self.template_days() or self.count_field.ask(self._days),
            zone=zone,
            at=at,
            template=template.id,
            minutes=minutes,
            dose_amount=amount,
            dose_unit=self.unit.text().strip() if amount is not None else "",
        )

    def dates(self) -> tuple[date, ...]:
        """Return the days of the sessions as far as they can be told; nothing complains."""
        try:
            first = self.first.day()
            days = self.template_days() or self._days()
            return Plan(Route.OTHER, first, days, "UTC").dates()
        except (BadInputError, OverflowError):
            return ()

    def fields(self) -> tuple[Field, ...]:
        """Return every field, in the order of the page."""
        return (
            self.route_field,
            self.template_field,
            self.count_field,
            self.first_field,
            self.at_field,
            self.weekdays_field,
            self.minutes_field,
            self.amount_field,
            self.unit_field,
        )

    def _days(self) -> tuple[int, ...]:
        count = self.count.value()
        if not count:
            raise BadInputError(_("Say how many sessions there are; it can change later."))
        weekdays = tuple(int(one) for one in self.weekdays.chosen())
        return rhythm(count, weekdays, self.first.day())

    def _amount(self) -> float | None:
        return read_amount(self.amount.text())

    def _minutes(self) -> int | None:
        return read_minutes(self.minutes.text())

    def _weekday_chips(self) -> list[tuple[str, str, bool]]:
        begin = self._locale.firstDayOfWeek().value - 1
        order = [(begin + place) % WEEK for place in range(WEEK)]
        short = self._locale.FormatType.ShortFormat
        names = {one: self._locale.standaloneDayName(one + 1, short) for one in order}
        return [(str(one), names[one], False) for one in order]


def _not_as_told(template: Template) -> bool:
    return template.id != "custom"
