"""The session itself: when it was, how long, how much, and a note."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from moodjournal import clinical
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Precision
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.ui.pages.sessions.fact_controls import (
    DOSE,
    MINUTES,
    PRESSURE,
    FactGrid,
    asked_facts,
    fact_field,
    fact_text,
    show_fact,
)
from moodjournal.ui.pages.sessions.fact_fields import FactFields
from moodjournal.ui.pages.sessions.fact_reading import FactReader
from moodjournal.ui.pages.sessions.last_dose import LastDose
from moodjournal.ui.pages.sessions.tab import SessionTab
from moodjournal.ui.pages.sessions.wording import dose_text, number_text
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.usecases.change_session import note_session
from moodjournal.usecases.log_dose import DEVICES, dose_facts, has_dose

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen

Texts = dict[str, str]


class FactsTab(SessionTab):
    """Typed facts, saved together; one that cannot be read stays as it was typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._session: Session | None = None
        self._last: Session | None = None
        self._kept: Texts = {}
        self._left: dict[str, Texts] = {}  # what could not be saved when the person went on
        self.fields = FactFields(desk.locale)
        self.last = LastDose()
        self.last.same.connect(self._on_same)
        self.note = NoteEdit(_("Note about the session"), _("A few words, or none"), (2, 10))
        self.note.submitted.connect(self.save)
        self.save_button = QPushButton()
        self.save_button.setText(_("{label}   Ctrl+↵").format(label=_("Save")))
        self.save_button.setAccessibleName(_("Save"))
        self.save_button.clicked.connect(self.save)
        self.extras: dict[str, Field] = {}
        self.grid = FactGrid()
        self._dose_line = SideBySide(self.fields.amount_field, self.fields.unit_field)
        self._reader = FactReader(self.fields, self.note, self.extras)
        self._build()

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        typed = self._typed()
        if fresh and typed and self._session is not None:
            self._left[self._session.id] = typed
        self._session, self._last = seen.session, seen.doses.last
        self._ask(seen)
        self._kept = self._texts_of(seen.session)
        left = self._left.pop(seen.session.id, {}) if fresh else typed
        self._set_texts(self._kept | {k: v for k, v in left.items() if k in self._kept})
        done = seen.session.status is Status.DONE
        self.fields.at_field.label.setText(_("Began at") if done else _("Planned for"))

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

    # --- writing

    def _facts(self, *, only_readable: bool = False) -> dict[str, Any]:
        if self._session is None:
            return {}
        return self._reader.facts(self._session, self._typed(), only_readable=only_readable)

    def _write(self, facts: dict[str, Any]) -> None:
        if self._session is None:
            return
        before = self._kept
        wrong = self._reader.wrong_names()
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

    def _on_same(self) -> None:
        """The person confirmed the dose of last time: it is what this one was, too."""
        if self._session is None or self._last is None:
            return
        dose_typed = self._typed().keys() & {"amount", "unit", "words", DEVICES}
        self.keep()
        if dose_typed:
            return
        facts = dose_facts(self._last, self._reader.further(self._session, only_readable=True))
        now = self.desk.clock()
        self.write(partial(note_session, session_id=self._session.id, facts=facts, now=now))
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_wrong(self) -> None:
        every = (*self.fields.fields(), *self.extras.values())
        wrong = next((one for one in every if one.is_wrong()), None)
        if wrong is not None:
            wrong.control.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- texts

    def _texts(self) -> Texts:
        further = {name: fact_text(field) for name, field in self.extras.items()}
        return self.fields.texts() | further | {"note": self.note.toPlainText()}

    def _set_texts(self, texts: Texts) -> None:
        if texts == self._texts():
            return
        self.fields.set_texts(texts)
        for name, field in self.extras.items():
            show_fact(field, texts[name])
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
        for part in (self._dose_line, self.last, fields.words_field, self.grid):
            self.column.addWidget(part)
        for field in (fields.minutes_field, fields.route_field):
            field.setParent(self.grid)  # until it is asked
            field.hide()
        self.column.addWidget(Field(_("Note"), self.note))
        self.column.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeading)

    def _ask(self, seen: SessionSeen) -> None:
        """Ask what the plan of the course asks, and what has an answer; of a dosing only."""
        session = seen.session
        treats = session.kind is SessionKind.TREATMENT
        template = clinical.template(seen.course.template if seen.course else "custom")
        names = asked_facts(template.id, session) if treats else ()
        for part in (self._dose_line, self.fields.words_field):
            part.setVisible(DOSE in names)
        text = dose_text(self.desk.locale, self._last) if treats and self._last else ""
        self.last.show_dose(text, open_still=not has_dose(session))
        self._keep_extras(tuple(name for name in names if name not in (DOSE, MINUTES)))
        others = [field for name, field in self.extras.items() if not name.startswith(PRESSURE)]
        pressures = [field for name, field in self.extras.items() if name.startswith(PRESSURE)]
        own = {self.fields.minutes_field: MINUTES in names}
        own[self.fields.route_field] = treats and session.route != template.route
        self.grid.set_fields(pressures, [*(one for one in own if own[one]), *others])

    def _keep_extras(self, names: tuple[str, ...]) -> None:
        if tuple(self.extras) == names:
            return
        old = dict(self.extras)
        self.extras.clear()  # the reader knows this very mapping
        self.extras |= {name: old.pop(name, None) or fact_field(name) for name in names}
        for field in old.values():
            field.hide()
            field.deleteLater()
