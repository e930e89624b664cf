"""The session itself: when it was, how long, how much, and a note."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from moodjournal import clinical
from moodjournal.domain.course import Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned, Precision
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.ui.pages.sessions.fact_fields import (
    PRESSURE,
    FactFields,
    extra_facts,
    fact_name,
)
from moodjournal.ui.pages.sessions.tab import SessionTab
from moodjournal.ui.pages.sessions.typed import read_amount, read_minutes, read_pressure
from moodjournal.ui.pages.sessions.wording import number_text
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_session import note_session

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen

Texts = dict[str, str]


class FactsTab(SessionTab):
    """Typed facts, saved together; one that cannot be read stays as it was typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._session: Session | None = None
        self._kept: Texts = {}
        self._left: dict[str, Texts] = {}  # what could not be saved when the person went on
        self.fields = FactFields(desk.locale)
        self.last = words("", "small")
        self.note = NoteEdit(_("Note about the session"), _("A few words, or none"), (2, 10))
        self.note.submitted.connect(self.save)
        self.save_button = QPushButton()
        self.save_button.setText(_("{label}   Ctrl+↵").format(label=_("Save")))
        self.save_button.setAccessibleName(_("Save"))
        self.save_button.clicked.connect(self.save)
        self.extras: dict[str, Field] = {}
        self._extra_box = QWidget()
        self._grid = QGridLayout(self._extra_box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._dosing: list[QWidget] = []
        self._build()

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        typed = self._typed()
        if fresh and typed and self._session is not None:
            self._left[self._session.id] = typed
        self._session = seen.session
        self._ask_extras(seen)
        for part in self._dosing:
            part.setVisible(seen.session.kind is SessionKind.TREATMENT)
        self._kept = self._texts_of(seen.session)
        left = self._left.pop(seen.session.id, {}) if fresh else typed
        self._set_texts(self._kept | {k: v for k, v in left.items() if k in self._kept})
        done = seen.session.status is Status.DONE
        self.fields.at_field.label.setText(_("Began at") if done else _("Planned for"))

    def show_last_dose(self, text: str) -> None:
        """Show the dose of the session before; it is never filled in."""
        self.last.setText(_("Last time: {dose}").format(dose=text) if text else "")
        self.last.setVisible(bool(text) and not self._dosing[-1].isHidden())

    @override
    def save(self) -> None:
        try:
            facts = self._facts()
        except BadInputError:
            self._focus_wrong()
            return
        if facts:
            self._write(facts)

    @override
    def keep(self) -> None:
        if self._session is None or not self._typed():
            return
        facts = self._facts(only_readable=True)
        if facts:
            self._write(facts)

    # --- reading

    def _facts(self, *, only_readable: bool = False) -> dict[str, Any]:
        """Return the facts that were typed anew.

        Raises:
            BadInputError: One cannot be read; it says so itself. ``only_readable`` leaves it out.
        """
        typed, facts, wrong = self._typed(), {}, None
        for names, field, read in self._readers():
            if not typed.keys() & names:
                continue
            try:
                facts |= field.ask(read)
            except BadInputError as error:
                wrong = error
        if wrong is not None and not only_readable:
            raise wrong
        if facts.get("fields") is not None and self._session is not None:
            facts["fields"] = self._further(only_readable=only_readable)
        return facts

    def _readers(self) -> list[tuple[set[str], Field, Callable[[], dict[str, Any]]]]:
        fields = self.fields
        plain: list[tuple[set[str], Field, Callable[[], dict[str, Any]]]] = [
            ({"day", "at"}, fields.day_field, self._when),
            ({"minutes"}, fields.minutes_field, self._minutes),
            ({"route"}, fields.route_field, self._route),
            ({"amount"}, fields.amount_field, self._amount),
            ({"unit"}, fields.unit_field, self._unit),
            ({"words"}, fields.words_field, self._dose_words),
            ({"note"}, fields.words_field, self._note),
        ]
        further = [({name}, field, partial(self._one, name)) for name, field in self.extras.items()]
        return plain + further

    def _when(self) -> dict[str, Any]:
        session = self._session
        zone = session.moment.zone if session else self.desk.zone()
        day = self.fields.day.day()
        at = self.fields.at_field.ask(self.fields.at.time_or_none)
        if session is not None and session.status is Status.DONE:
            began = Moment.local(day, at, zone) if at else Moment.whole_day(day, zone)
            return {"actual": began}
        return {"planned": Planned(day, at, zone)}

    def _minutes(self) -> dict[str, Any]:
        return {"minutes": read_minutes(self.fields.minutes.text())}

    def _route(self) -> dict[str, Any]:
        chosen = self.fields.route.currentData()
        return {"route": Route(chosen) if chosen else None}

    def _amount(self) -> dict[str, Any]:
        return {"dose_amount": read_amount(self.fields.amount.text())}

    def _unit(self) -> dict[str, Any]:
        return {"dose_unit": self.fields.unit.text().strip()}

    def _dose_words(self) -> dict[str, Any]:
        return {"dose_words": self.fields.words.text().strip()}

    def _note(self) -> dict[str, Any]:
        return {"note": self.note.toPlainText()}

    def _one(self, name: str) -> dict[str, Any]:
        return {"fields": {name: self._read_extra(name)}}

    def _read_extra(self, name: str) -> str:
        text = self._texts()[name]
        return read_pressure(text) if name.startswith(PRESSURE) else text

    def _further(self, *, only_readable: bool) -> dict[str, str]:
        """Return all further facts: those typed anew over those that stand."""
        found = dict(self._session.fields) if self._session else {}
        for name in self.extras:
            try:
                found[name] = self._read_extra(name)
            except BadInputError:
                if not only_readable:
                    raise
        return {name: text for name, text in found.items() if text}

    # --- writing

    def _write(self, facts: dict[str, Any]) -> None:
        if self._session is None:
            return
        before = self._kept
        wrong = self._wrong_names()
        now = self._texts()
        self._kept = {name: before.get(name, "") if name in wrong else now[name] for name in now}
        command = partial(
            note_session, session_id=self._session.id, facts=facts, now=self.desk.clock()
        )
        typed = {name: text for name, text in now.items() if text != before.get(name)}
        self.write(command, partial(self._not_kept, self._session.id, before, typed))

    def _not_kept(self, session_id: str, before: Texts, typed: Texts) -> None:
        if self._session is not None and self._session.id == session_id:
            self._kept = before
        else:
            self._left[session_id] = typed

    def _wrong_names(self) -> set[str]:
        return {
            name for names, field, _read in self._readers() if field.is_wrong() for name in names
        }

    def _focus_wrong(self) -> None:
        wrong = next((one for one in self._every_field() if one.is_wrong()), None)
        if wrong is not None:
            wrong.control.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- texts

    def _texts(self) -> Texts:
        further = {name: _line(field).text().strip() for name, field in self.extras.items()}
        return self.fields.texts() | further | {"note": self.note.toPlainText()}

    def _set_texts(self, texts: Texts) -> None:
        if texts == self._texts():
            return
        self.fields.set_texts(texts)
        for name, field in self.extras.items():
            _line(field).setText(texts[name])
            field.clear()
        if texts["note"] != self.note.toPlainText():
            self.note.setPlainText(texts["note"])

    def _typed(self) -> Texts:
        """Return what differs from what stands in the journal."""
        return {name: text for name, text in self._texts().items() if text != self._kept.get(name)}

    def _texts_of(self, session: Session) -> Texts:
        amount = session.dose_amount
        moment = session.moment
        exact = moment.precision is not Precision.DAY
        return {
            "day": moment.at.date().isoformat(),
            "at": f"{moment.at:%H:%M}" if exact else "",
            "minutes": str(session.minutes or ""),
            "amount": "" if amount is None else number_text(self.desk.locale, amount),
            "unit": session.dose_unit,
            "words": session.dose_words,
            "route": session.route.value if session.route else "",
            "note": session.note,
        } | {name: session.fields.get(name, "") for name in self.extras}

    # --- how it is made

    def _build(self) -> None:
        fields = self.fields
        self.column.addWidget(SideBySide(fields.day_field, fields.at_field))
        self._dosing = [
            SideBySide(fields.minutes_field, fields.route_field),
            SideBySide(fields.amount_field, fields.unit_field),
            fields.words_field,
            self._extra_box,
        ]
        for part in self._dosing[:2]:
            self.column.addWidget(part)
        for part in (self.last, *self._dosing[2:]):
            self.column.addWidget(part)
        self.column.addWidget(Field(_("Note"), self.note))
        self.column.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeading)

    def _ask_extras(self, seen: SessionSeen) -> None:
        template = clinical.template(seen.course.template if seen.course else "custom")
        names = extra_facts(template.session_fields, tuple(seen.session.fields))
        if tuple(self.extras) == names:
            return
        for field in self.extras.values():
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.extras = {name: Field(fact_name(name), QLineEdit()) for name in names}
        for place, (name, field) in enumerate(self.extras.items()):
            if name.startswith(PRESSURE):
                _line(field).setPlaceholderText("120/80")
            self._grid.addWidget(field, *divmod(place, 2), Qt.AlignmentFlag.AlignTop)

    def _every_field(self) -> tuple[Field, ...]:
        return (*self.fields.fields(), *self.extras.values())


def _line(field: Field) -> QLineEdit:
    control = field.control
    if not isinstance(control, QLineEdit):
        raise TypeError(type(control).__name__)
    return control
