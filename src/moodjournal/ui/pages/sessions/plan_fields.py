"""The fields of a plan, and the plan they make."""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from moodjournal import clinical
from moodjournal.domain.course import Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.names import route_name
from moodjournal.domain.plan import MOST_SESSIONS, Plan, Stage, days_ahead, rhythm
from moodjournal.ui.pages.sessions.maintenance_fields import MaintenanceFields
from moodjournal.ui.pages.sessions.past_dates import PastDates
from moodjournal.ui.pages.sessions.plan_stage import asks_past, asks_series, stage_name
from moodjournal.ui.pages.sessions.standing import Standing
from moodjournal.ui.pages.sessions.typed import read_amount, read_minutes
from moodjournal.ui.pages.sessions.wording import number_text
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.when import DayField, TimeField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from PySide6.QtCore import QLocale

    from moodjournal.clinical import Template
    from moodjournal.usecases.see_plan import PlanSeen

WEEK = 7
Series = tuple[tuple[int, ...], tuple[int, ...]]
"""Days of induction and of maintenance sessions ahead."""
T = TypeVar("T")


class PlanFields:
    """The controls of a plan, each in its field."""

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self._standing: Standing | None = None
        self._kept: Series | None = None  # the days as they stand, until the person says otherwise
        self.stage = ChipRow(_("Where are you now?"), exclusive=True)
        self.route = ChipRow(_("How is it given?"), exclusive=True)
        self.template = QComboBox()
        self.past = PastDates(locale)
        self.count = QSpinBox()
        self.count.setRange(0, MOST_SESSIONS)
        self.weekdays = ChipRow(_("On which weekdays?"))
        self.first, self.at = DayField(_("First session"), locale), TimeField(_("Time"))
        self.amount, self.unit, self.minutes = QLineEdit(), QLineEdit(), QLineEdit()
        self.unit.setPlaceholderText(_("mg, mg/kg, sprays"))
        self.maintenance = MaintenanceFields()
        self.stage_field = Field(_("Where are you now?"), self.stage)
        self.route_field = Field(_("How is it given?"), self.route)
        self.template_field = Field(_("Which plan?"), self.template)
        self.count_field = Field(_("How many sessions?"), self.count)
        self.weekdays_field = Field(_("On which weekdays?"), self.weekdays)
        self.first_field = Field(_("First session"), self.first)
        self.at_field = Field(_("Time (optional)"), self.at)
        self.amount_field = Field(_("Usual dose (optional)"), self.amount)
        self.unit_field = Field(_("Unit"), self.unit)
        self.minutes_field = Field(_("How many minutes? (optional)"), self.minutes)

    def begin(self, seen: PlanSeen) -> None:
        """Begin anew, nothing chosen but "as told"; or with the plan of the course that goes on."""
        course = seen.course
        self._standing = standing = Standing.of(seen)
        chosen = course.route if course else None
        stage = seen.stage if course else None
        self.stage.set_chips([(one.value, stage_name(one), one is stage) for one in Stage])
        self.route.set_chips([(one.value, route_name(one), one is chosen) for one in Route])
        self.weekdays.set_chips(self._weekday_chips(standing.weekdays))
        self.offer_templates(course.template if course else "custom")
        self.count.setValue(len(standing.days))
        self.first.set_day(standing.first_day)
        self.at.set_time(course.usual_at if course else None)
        dose, minutes = (course.dose_amount, course.minutes) if course else (None, None)
        self.amount.setText("" if dose is None else number_text(self._locale, dose))
        self.unit.setText(course.dose_unit if course else "")
        self.minutes.setText("" if minutes is None else str(minutes))
        self.past.begin(seen.today)
        number = len(standing.boosters) - len(self._template_series()[1])
        self.maintenance.show_plan(course.every_days if course else None, max(0, number))
        for field in self.fields():
            field.clear()
        self._kept = (standing.days, standing.boosters) if course else None

    def touch(self) -> None:
        """Make the days from what is typed from now on: how many, how often, which plan."""
        self._kept = None

    def offer_templates(self, chosen: str) -> None:
        """Offer "as told", and the plans that fit the route; a choice that still fits stays."""
        route = self.chosen_route()
        fitting = [one for one in clinical.templates() if one.route in (None, route) or not route]
        fitting.sort(key=_not_as_told)
        self.template.blockSignals(True)
        self.template.clear()
        for one in fitting:
            self.template.addItem(_(one.label), one.id)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))
        self.template.blockSignals(False)

    def chosen_stage(self) -> Stage | None:
        """Return where the person is; None if they have not said it."""
        chosen = self.stage.chosen()
        return Stage(chosen[0]) if chosen else None

    def chosen_route(self) -> Route | None:
        """Return the route that is chosen, if one is."""
        chosen = self.route.chosen()
        return Route(chosen[0]) if chosen else None

    def chosen_template(self) -> Template:
        """Return the plan that is chosen."""
        return clinical.template(self.template.currentData() or "custom")

    def is_open(self) -> bool:
        """Tell whether the plan that is chosen has no days of its own here."""
        return not any(self._template_series())

    def changes(self) -> bool:
        """Tell whether a course goes on, whose plan is changed."""
        return self._standing is not None and self._standing.course is not None

    def follow_past(self) -> None:
        """Put the next session where the template has it, after those that were."""
        template, past = self.chosen_template(), self.past.understood()
        every = (*template.induction_days, *template.maintenance_days)
        if self._standing is None or not past:
            return
        day = self._standing.first_day
        if template.induction_days and len(past) < len(every):
            day = max(day, past[0] + timedelta(days=every[len(past)]))
        self.first.set_day(day)

    def plan(self, zone: str) -> Plan:
        """Return the plan that is typed.

        Raises:
            BadInputError: Something cannot be read, and says so in its field.
        """
        stage = self.stage_field.ask(self._stage)
        past = self.past.field.ask(self.past.days) if asks_past(stage) else ()
        first = self.first_field.ask(self.first.day)
        at = self.at_field.ask(self.at.time_or_none)
        amount = self.amount_field.ask(self._amount)
        minutes = self.minutes_field.ask(self._minutes)
        return self._make(zone, stage, past, first, at, (amount, minutes))

    def rough_plan(self, zone: str) -> Plan | None:
        """Return the plan as far as it can be told; nothing complains."""
        stage = self.chosen_stage() or Stage.STARTING
        past = self.past.understood() if self._tells_past() else ()
        at = _or_none(self.at.time_or_none)
        told = (_or_none(self._amount), _or_none(self._minutes))
        try:
            return self._make(zone, stage, past, self.first.day(), at, told)
        except (BadInputError, OverflowError):
            return None

    def fields(self) -> tuple[Field, ...]:
        """Return every field, in the order of the page."""
        return (
            self.stage_field,
            self.route_field,
            self.template_field,
            self.past.field,
            self.count_field,
            self.first_field,
            self.at_field,
            self.weekdays_field,
            self.minutes_field,
            self.amount_field,
            self.unit_field,
            *self.maintenance.fields(),
        )

    def _make(
        self,
        zone: str,
        stage: Stage,
        past: tuple[date, ...],
        first: date,
        at: time | None,
        told: tuple[float | None, int | None],
    ) -> Plan:
        template = self.chosen_template()
        days, boosters = self._series(first)
        amount, minutes = told
        return Plan(
            route=self.chosen_route() or template.route or Route.OTHER,
            first_day=first,
            days=days,
            zone=zone,
            at=at,
            template=template.id,
            minutes=minutes,
            dose_amount=amount,
            dose_unit=self.unit.text().strip() if amount is not None else "",
            stage=stage,
            past=past,
            boosters=boosters,
            every_days=None if stage is Stage.COMING_OFF else self.maintenance.every_days(),
        )

    def _series(self, first: date) -> Series:
        if self._kept is not None:
            return self._kept
        stage = self.chosen_stage()
        if stage is Stage.COMING_OFF:
            return (), ()
        days, boosters = self._template_series()
        if self.is_open() and asks_series(stage) and self.count.value():
            weekdays = tuple(int(one) for one in self.weekdays.chosen())
            days = rhythm(self.count.value(), weekdays, first)
        return days, (*boosters, *self.maintenance.days((*days, *boosters)))

    def _template_series(self) -> Series:
        """Return what is left of the template that is chosen."""
        template, stage = self.chosen_template(), self.chosen_stage()
        induction, maintenance = template.induction_days, template.maintenance_days
        if not induction:
            return days_ahead((), () if stage is Stage.COMING_OFF else maintenance)
        if not asks_series(stage):
            return (), ()
        done = len(self.past.understood()) if self._tells_past() else 0
        if self._standing is not None and self.changes():
            done = self._standing.done
        return days_ahead(induction, maintenance, done)

    def _tells_past(self) -> bool:
        return asks_past(self.chosen_stage()) and not self.changes()

    def _stage(self) -> Stage:
        stage = self.chosen_stage()
        if stage is None:
            raise BadInputError(_("Say where you are now: the rest follows from it."))
        return stage

    def _amount(self) -> float | None:
        return read_amount(self.amount.text())

    def _minutes(self) -> int | None:
        return read_minutes(self.minutes.text())

    def _weekday_chips(self, on: frozenset[int]) -> list[tuple[str, str, bool]]:
        begin = self._locale.firstDayOfWeek().value - 1
        order = [(begin + place) % WEEK for place in range(WEEK)]
        short = self._locale.FormatType.ShortFormat
        names = {one: self._locale.standaloneDayName(one + 1, short) for one in order}
        return [(str(one), names[one], one in on) for one in order]


def _not_as_told(template: Template) -> bool:
    return template.id != "custom"


def _or_none(read: Callable[[], T | None]) -> T | None:
    try:
        return read()
    except BadInputError:
        return None
