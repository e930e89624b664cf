"""The facts of a session as they were typed, read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from moodjournal.domain.course import Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.session import Session, Status
from moodjournal.ui.pages.sessions.fact_controls import fact_text, read_fact
from moodjournal.ui.pages.sessions.typed import read_amount, read_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from moodjournal.ui.pages.sessions.fact_fields import FactFields
    from moodjournal.ui.widgets.field import Field
    from moodjournal.ui.widgets.note_edit import NoteEdit

    Read = Callable[[], dict[str, Any]]
    Reading = tuple[set[str], tuple[Field, ...], Read]


class FactReader:
    """Reads the fields; what cannot be read is said under its field.

    Args:
        fields: Those that every session has.
        note: Words about the session.
        extras: Further facts by name, as they are asked just now.
    """

    def __init__(self, fields: FactFields, note: NoteEdit, extras: Mapping[str, Field]) -> None:
        self._fields, self._note, self._extras = fields, note, extras

    def facts(
        self, session: Session, typed: Collection[str], *, only_readable: bool
    ) -> dict[str, Any]:
        """Return the facts of ``session`` named in ``typed``, by the names of its fields.

        Raises:
            BadInputError: One cannot be read; it says so itself. ``only_readable`` leaves it out.
        """
        facts: dict[str, Any] = {}
        wrong: BadInputError | None = None
        for names, _fields, read in self._readings(session):
            if names.isdisjoint(typed):
                continue
            try:
                facts |= read()
            except BadInputError as error:
                wrong = error
        if wrong is not None and not only_readable:
            raise wrong
        if "fields" in facts:
            facts["fields"] = self.further(session, only_readable=only_readable)
        return facts

    def further(self, session: Session, *, only_readable: bool) -> dict[str, str]:
        """Return all further facts: those typed anew over those that stand.

        Raises:
            BadInputError: One cannot be read; ``only_readable`` leaves it as it stands.
        """
        found = dict(session.fields)
        for name, field in self._extras.items():
            try:
                found[name] = read_fact(name, fact_text(field))
            except BadInputError:
                if not only_readable:
                    raise
        return {name: text for name, text in found.items() if text}

    def wrong_names(self) -> set[str]:
        """Return the names of what could not be read when it was last tried."""
        wrong: set[str] = set()
        for names, fields, _read in self._readings(None):
            if any(field.is_wrong() for field in fields):
                wrong |= names
        return wrong

    def _readings(self, session: Session | None) -> list[Reading]:
        fields = self._fields
        alone: list[tuple[str, Field, Read]] = [
            ("minutes", fields.minutes_field, self._minutes),
            ("route", fields.route_field, self._route),
            ("amount", fields.amount_field, self._amount),
            ("unit", fields.unit_field, self._unit),
            ("words", fields.words_field, self._dose_words),
        ]
        alone += [(name, one, partial(self._one, name)) for name, one in self._extras.items()]
        return [
            ({"day", "at"}, (fields.day_field, fields.at_field), partial(self._when, session)),
            *(({name}, (field,), partial(field.ask, read)) for name, field, read in alone),
            ({"note"}, (), self._words),
        ]

    def _when(self, session: Session | None) -> dict[str, Any]:
        fields = self._fields
        day = fields.day_field.ask(fields.day.day)
        at = fields.at_field.ask(fields.at.time_or_none)
        if session is None:
            return {}
        zone = session.moment.zone
        if session.status is Status.DONE:
            began = Moment.local(day, at, zone) if at else Moment.whole_day(day, zone)
            return {"actual": began}
        return {"planned": Planned(day, at, zone)}

    def _minutes(self) -> dict[str, Any]:
        return {"minutes": read_minutes(self._fields.minutes.text())}

    def _route(self) -> dict[str, Any]:
        chosen = self._fields.route.currentData()
        return {"route": Route(chosen) if chosen else None}

    def _amount(self) -> dict[str, Any]:
        return {"dose_amount": read_amount(self._fields.amount.text())}

    def _unit(self) -> dict[str, Any]:
        return {"dose_unit": self._fields.unit.text().strip()}

    def _dose_words(self) -> dict[str, Any]:
        return {"dose_words": self._fields.words.text().strip()}

    def _words(self) -> dict[str, Any]:
        return {"note": self._note.toPlainText()}

    def _one(self, name: str) -> dict[str, Any]:
        return {"fields": {name: read_fact(name, fact_text(self._extras[name]))}}
