"""Medicines taken now, and those tried before: written down as told, never judged."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from moodjournal.domain.care import Medicine
from moodjournal.ui.entry_card import Entry, EntryCard
from moodjournal.ui.pages.sessions.care_fields import day_or_none, show_day, span_words
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField
from moodjournal.usecases.keep_care import keep_medicine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from moodjournal.domain.change import Change
    from moodjournal.domain.entity import Entity
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_courses import CoursesSeen


class MedicinesCard(EntryCard):
    """Two plain lists with dates."""

    def __init__(self, desk: Desk) -> None:
        self.name, self.dose, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.first = DayField(_("Since"), desk.locale)
        self.last = DayField(_("Until"), desk.locale)
        self.first_field = Field(_("Since (optional)"), self.first)
        self.last_field = Field(_("Until (optional)"), self.last)
        self.before = CheckLine(_("Tried before, not taken now"))
        self.private = CheckLine(_("Private: never shared"))
        empty = _("Medicines you take now, and those tried before, as they were told to you.")
        super().__init__(desk, _("Medicines"), empty, _("Add a medicine"))

    def show_course(self, seen: CoursesSeen) -> None:
        """Show the person's medicines."""
        today = seen.care.today
        self.show_entries([self._entry(one, today) for one in seen.care.medicines])

    @override
    def fields(self) -> Sequence[QWidget]:
        return (
            SideBySide(Field(_("Name"), self.name), Field(_("Dose as told (optional)"), self.dose)),
            SideBySide(self.first_field, self.last_field),
            self.before,
            Field(_("Note (optional)"), self.note),
            self.private,
        )

    @override
    def fill(self, entity: Entity | None) -> None:
        medicine = entity if isinstance(entity, Medicine) else None
        self.name.setText(medicine.name if medicine else "")
        self.dose.setText(medicine.dose if medicine else "")
        self.note.setText(medicine.note if medicine else "")
        show_day(self.first, medicine.first_day if medicine else None)
        show_day(self.last, medicine.last_day if medicine else None)
        self.before.set_ticked(medicine.before if medicine else False)
        self.private.set_ticked(medicine.private if medicine else False)
        self.first_field.clear()
        self.last_field.clear()

    @override
    def read(self, entity: Entity | None) -> Medicine:
        stood = entity if isinstance(entity, Medicine) else None
        typed = Medicine(
            name=self.name.text().strip(),
            dose=self.dose.text().strip(),
            first_day=self.first_field.ask(partial(day_or_none, self.first)),
            last_day=self.last_field.ask(partial(day_or_none, self.last)),
            before=self.before.is_ticked(),
            note=self.note.text().strip(),
            private=self.private.is_ticked(),
            created_at=self.desk.clock(),
        )
        return typed if stood is None else replace(typed, id=stood.id)

    @override
    def keep(self, entity: Entity) -> Callable[[Db], Change]:
        if not isinstance(entity, Medicine):
            raise TypeError(type(entity).__name__)
        return partial(keep_medicine, medicine=entity, now=self.desk.clock())

    def _entry(self, medicine: Medicine, today: date) -> Entry:
        span = span_words(self.desk.locale, medicine.first_day, medicine.last_day)
        told = (medicine.dose, span, medicine.note)
        return Entry(
            medicine,
            medicine.name,
            " · ".join(one for one in told if one),
            _("Now") if medicine.taken_on(today) else _("Tried before"),
        )
