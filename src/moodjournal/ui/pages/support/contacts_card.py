"""The person's own contacts: a row each, and a form to add or change one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.contact import Contact, ContactKind
from moodjournal.ui.entry_card import Entry, EntryCard
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_contact import keep_contact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moodjournal.domain.change import Change
    from moodjournal.domain.entity import Entity
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


class ContactsCard(EntryCard):
    """Clinic, therapist, persons."""

    def __init__(self, desk: Desk) -> None:
        kinds = [(kind.value, word) for kind, word in _kinds().items()]
        self.kind = Segmented(_("Who"), kinds)
        self.name, self.number, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.locked = CheckLine(_("Show while locked"))
        empty = _("People you could call, and your clinic. They stand before every other line.")
        super().__init__(desk, _("Your contacts"), empty, _("Add a contact"))

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        """Show them in their order."""
        self.show_entries([Entry(one, one.name, _about(one)) for one in contacts])

    def keep_typed(self) -> None:
        """Keep what stands in the form; what cannot be kept yet stays there for the next time."""
        typed = (self.name.text(), self.number.text(), self.note.text())
        if any(one.strip() for one in typed):
            self.save()
        else:
            self.close_form()

    @override
    def fields(self) -> Sequence[QWidget]:
        return (
            Field(_("Who"), self.kind),
            SideBySide(
                Field(_("Name"), self.name),
                Field(_("Number, or such as “text HOME to 123”"), self.number),
            ),
            Field(_("When to reach them (optional)"), self.note),
            self._locked(),
        )

    @override
    def fill(self, entity: Entity | None) -> None:
        contact = entity if isinstance(entity, Contact) else None
        self.kind.set_current(contact.kind.value if contact else ContactKind.PERSON, quiet=True)
        self.name.setText(contact.name if contact else "")
        self.number.setText(contact.number if contact else "")
        self.note.setText(contact.note if contact else "")
        self.locked.set_ticked(contact.show_while_locked if contact else False)

    @override
    def read(self, entity: Entity | None) -> Contact:
        typed = Contact(
            kind=ContactKind(self.kind.current()),
            name=self.name.text().strip(),
            number=self.number.text().strip(),
            note=self.note.text().strip(),
            show_while_locked=self.locked.is_ticked(),
            created_at=self.desk.clock(),
        )
        if not isinstance(entity, Contact):
            return typed
        return replace(typed, id=entity.id, place=entity.place)

    @override
    def keep(self, entity: Entity) -> Callable[[Db], Change]:
        if not isinstance(entity, Contact):
            raise TypeError(type(entity).__name__)
        return partial(keep_contact, contact=entity, now=self.desk.clock())

    def _locked(self) -> QWidget:
        """Return the box to tick; what it means stands there before it is ticked."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.locked)
        column.addWidget(words(_("Anyone at this computer can then read this contact."), "small"))
        return whole


def _kinds() -> dict[ContactKind, str]:
    return {
        ContactKind.PERSON: _("Person"),
        ContactKind.THERAPIST: _("Therapist"),
        ContactKind.CLINIC: _("Clinic"),
    }


def _about(contact: Contact) -> str:
    shown = _("shown while locked") if contact.show_while_locked else ""
    parts = (_kinds()[contact.kind], contact.number, contact.note, shown)
    return " · ".join(one for one in parts if one)
