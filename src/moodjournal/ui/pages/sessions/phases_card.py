"""The phases of a course, each with its first and last day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from moodjournal.domain.course import Phase, PhaseKind
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.names import phase_name
from moodjournal.ui.entry_card import Entry, EntryCard
from moodjournal.ui.pages.sessions.care_fields import day_or_none, show_day, span_words
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField
from moodjournal.usecases.change_phase import date_phase, start_phase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from moodjournal.domain.change import Change
    from moodjournal.domain.entity import Entity
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_courses import CoursesSeen


class PhasesCard(EntryCard):
    """Assessment, induction, maintenance, transition: dated, and the last may be open."""

    def __init__(self, desk: Desk) -> None:
        self._course_id = ""
        self._today: date | None = None
        self.kind = QComboBox()
        for kind in PhaseKind:
            self.kind.addItem(phase_name(kind), kind.value)
        self.first = DayField(_("First day"), desk.locale)
        self.last = DayField(_("Last day"), desk.locale)
        self.first_field = Field(_("First day"), self.first)
        self.last_field = Field(_("Last day (empty while it goes on)"), self.last)
        empty = _("A phase says which days belong together: before, the series, boosters, after.")
        super().__init__(desk, _("Phases"), empty, _("Add a phase"))

    def show_course(self, seen: CoursesSeen) -> None:
        """Show the phases of the course looked at."""
        self.setVisible(seen.course is not None)
        self._course_id = seen.course.id if seen.course else ""
        self._today = seen.care.today
        locale = self.desk.locale
        self.show_entries(
            [
                Entry(one, phase_name(one.kind), span_words(locale, one.first_day, one.last_day))
                for one in seen.phases
            ]
        )

    @override
    def fields(self) -> Sequence[QWidget]:
        kind = Field(_("Which phase?"), self.kind)
        return kind, SideBySide(self.first_field, self.last_field)

    @override
    def fill(self, entity: Entity | None) -> None:
        phase = entity if isinstance(entity, Phase) else None
        self.kind.setCurrentIndex(self.kind.findData(phase.kind.value) if phase else 0)
        show_day(self.first, phase.first_day if phase else self._today)
        show_day(self.last, phase.last_day if phase else None)
        self.first_field.clear()
        self.last_field.clear()

    @override
    def read(self, entity: Entity | None) -> Phase:
        kind = PhaseKind(self.kind.currentData())
        first = self.first_field.ask(self.first.day)
        last = self.last_field.ask(partial(day_or_none, self.last))
        if isinstance(entity, Phase):
            return replace(entity, kind=kind, first_day=first, last_day=last)
        if not self._course_id:
            raise BadInputError(_("Plan a course first."))
        now = self.desk.clock()
        return Phase(
            course_id=self._course_id, kind=kind, first_day=first, last_day=last, created_at=now
        )

    @override
    def keep(self, entity: Entity) -> Callable[[Db], Change]:
        if not isinstance(entity, Phase):
            raise TypeError(type(entity).__name__)
        now = self.desk.clock()
        if self.current is None and entity.last_day is None:
            return partial(
                start_phase,
                course_id=entity.course_id,
                kind=entity.kind,
                first_day=entity.first_day,
                now=now,
            )
        return partial(date_phase, phase=entity, now=now)
