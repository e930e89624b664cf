"""Dated events on the charts: a medicine started, changed or stopped; something that happened."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from moodjournal.domain.reflection import Flag, FlagKind
from moodjournal.ui.entry_card import Entry, EntryCard
from moodjournal.ui.pages.sessions.care_fields import day_or_none, show_day
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField, day_words
from moodjournal.usecases.keep_care import keep_flag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from moodjournal.domain.change import Change
    from moodjournal.domain.entity import Entity
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_courses import CoursesSeen


def flag_name(kind: FlagKind) -> str:
    """Return what a kind of dated event is called."""
    return _("Medicine") if kind is FlagKind.MEDICINE else _("Life event")


class FlagsCard(EntryCard):
    """Events with a first day, and a last one where they lasted; ended ones stay in the list."""

    def __init__(self, desk: Desk) -> None:
        self._today: date | None = None
        self.kind = Segmented(_("Kind of event"), [(one.value, flag_name(one)) for one in FlagKind])
        self.text = QLineEdit()
        self.text.setPlaceholderText(_("started, changed, stopped; what happened"))
        self.first = DayField(_("First day"), desk.locale)
        self.last = DayField(_("Last day"), desk.locale)
        self.first_field = Field(_("First day"), self.first)
        self.last_field = Field(_("Last day (optional)"), self.last)
        self.private = CheckLine(_("Private: never shared"))
        empty = _("A medicine changed, or something happened: it will stand on the charts.")
        super().__init__(desk, _("Dated events"), empty, _("Add an event"))

    def show_course(self, seen: CoursesSeen) -> None:
        """Show the person's events: those that go on or were one day, then those that ended."""
        self._today = today = seen.care.today
        ordered = sorted(seen.care.flags, key=lambda one: _ended(one, today))
        self.show_entries([self._entry(one, today) for one in ordered])

    @override
    def fields(self) -> Sequence[QWidget]:
        return (
            self.kind,
            Field(_("What was it?"), self.text),
            SideBySide(self.first_field, self.last_field),
            self.private,
        )

    @override
    def fill(self, entity: Entity | None) -> None:
        flag = entity if isinstance(entity, Flag) else None
        kind = flag.kind if flag else FlagKind.MEDICINE
        self.kind.set_current(kind.value, quiet=True)
        self.text.setText(flag.text if flag else "")
        show_day(self.first, flag.first_day if flag else self._today)
        show_day(self.last, flag.last_day if flag else None)
        self.private.set_ticked(flag.private if flag else False)
        self.first_field.clear()
        self.last_field.clear()

    @override
    def read(self, entity: Entity | None) -> Flag:
        flag = Flag(
            kind=FlagKind(self.kind.current()),
            text=self.text.text().strip(),
            first_day=self.first_field.ask(self.first.day),
            last_day=self.last_field.ask(partial(day_or_none, self.last)),
            private=self.private.is_ticked(),
            created_at=self.desk.clock(),
        )
        return flag if entity is None else replace(flag, id=entity.id)

    @override
    def keep(self, entity: Entity) -> Callable[[Db], Change]:
        if not isinstance(entity, Flag):
            raise TypeError(type(entity).__name__)
        return partial(keep_flag, flag=entity, now=self.desk.clock())

    def _entry(self, flag: Flag, today: date) -> Entry:
        day = partial(day_words, self.desk.locale, short=True, year=True)
        span = day(flag.first_day)
        if flag.last_day is not None and flag.last_day != flag.first_day:
            span = _("{first} to {last}").format(first=span, last=day(flag.last_day))
        head = _("Past") if _ended(flag, today) else _("Now and since")
        return Entry(flag, flag.text, f"{flag_name(flag.kind)} · {span}", head)


def _ended(flag: Flag, today: date) -> bool:
    return flag.last_day is not None and flag.last_day < today
