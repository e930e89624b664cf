"""What a therapist gets: numbers, and words only if they are chosen."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.domain.copy_choice import LONGEST_NOTE, CopyChoice, Words
from moodjournal.domain.copy_names import NameToReplace
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import logical_day
from moodjournal.domain.names import session_name
from moodjournal.ui.pages.share.period import PeriodField
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.session import Session
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.share.seen import ShareSeen

MOST_SESSIONS = 12
ARROW = re.compile(r"\s*(?:→|->|=)\s*")


class CopyChoices(QWidget):
    """All that is chosen for a copy, but single entries.

    Args:
        desk: What the page works with.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.period = PeriodField(desk)
        self.ticks = {key: CheckLine(text) for key, text in tick_names().items()}
        for key in ("numbers", "effects"):
            self.ticks[key].set_ticked(True)
        self.sessions = ChipRow(_("Only these sessions"))
        self.measures = ChipRow(_("What I track"))
        self.tags = ChipRow(_("Tags that go with their check-ins"))
        self.names = QLineEdit()
        self.names.setPlaceholderText(_("name = N., another name"))
        self.names_field = Field(_("Names to replace"), self.names)
        self.note = NoteEdit(_("A note to go with it"), _("optional"))
        self.fold = act_button(
            _("More choices"), _("More choices: sessions, measures, tags"), "link"
        )
        self.fold.setCheckable(True)
        self._folded = QWidget()
        self._build()
        self._connect()

    def show_seen(self, seen: ShareSeen) -> None:
        """Offer what there is; what was chosen stays chosen."""
        self.period.show_stretches(seen.stretches)
        on = set(self.sessions.chosen())
        held = [
            (one.id, self._session(one, number), one.id in on)
            for one, number in seen.sessions[:MOST_SESSIONS]
        ]
        self.sessions.set_chips(held)
        known = set(self.measures.chosen()) or {one.id for one in seen.measures}
        self.measures.set_chips([(one.id, one.name, one.id in known) for one in seen.measures])
        tagged = set(self.tags.chosen())
        self.tags.set_chips([(one.id, one.name, one.id in tagged) for one in seen.tags])

    def choice(self) -> CopyChoice:
        """Return what is chosen.

        Raises:
            BadInputError: A name cannot be replaced like that, or the note is too long; it then
                stands under its field.
        """
        on = {key: line.is_ticked() for key, line in self.ticks.items()}
        leaving = self.period.days().leaving
        sessions = frozenset(self.sessions.chosen())
        of_words = Words.MARKED if on["marked"] else Words.NONE
        return CopyChoice(
            first=leaving.first_day,
            last=leaving.last_day,
            course_id=leaving.course_id,
            sessions=sessions or None,
            tags=frozenset(self.tags.chosen()),
            measures=frozenset(self.measures.chosen()),
            numbers=on["numbers"],
            effects=on["effects"],
            steps=on["steps"],
            questionnaires=on["questionnaires"],
            medicines=on["medicines"],
            words=Words.ALL if on["words"] else of_words,
            names=self.names_field.ask(self._read_names),
            cover_note=self.note.toPlainText().strip(),
            counts=on["counts"],
        )

    def _read_names(self) -> tuple[NameToReplace, ...]:
        return read_names(self.names.text())

    def _session(self, one: Session, number: int | None) -> str:
        day = day_words(self._desk.locale, logical_day(one.moment), short=True)
        return f"{session_name(one.kind, number)} · {day}"

    def _on_fold(self, on: bool) -> None:
        self._folded.setVisible(on)

    def _on_changed(self, *_what: object) -> None:
        self.changed.emit()

    def _on_note(self) -> None:
        text = self.note.toPlainText()
        if len(text) > LONGEST_NOTE:
            self.note.setPlainText(text[:LONGEST_NOTE])
        else:
            self.changed.emit()

    def _connect(self) -> None:
        self.period.chosen.connect(self.changed)
        for line in self.ticks.values():
            line.box.toggled.connect(self._on_changed)
        for row in (self.sessions, self.measures, self.tags):
            row.toggled.connect(self._on_changed)
        self.names.textEdited.connect(self._on_changed)
        self.note.textChanged.connect(self._on_note)
        self.fold.toggled.connect(self._on_fold)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.period)
        column.addSpacing(6)
        column.addWidget(words(_("Include"), "field"))
        for key, line in self.ticks.items():
            if key != "counts":
                column.addWidget(line)
        column.addWidget(self.fold, alignment=Qt.AlignmentFlag.AlignLeading)
        folded = QVBoxLayout(self._folded)
        folded.setContentsMargins(0, 0, 0, 0)
        for row in (self.sessions, self.measures, self.tags):
            folded.addWidget(words(row.accessibleName(), "field"))
            folded.addWidget(row)
        column.addWidget(self._folded)
        self._folded.hide()
        column.addSpacing(6)
        column.addWidget(self.names_field)
        column.addWidget(Field(_("A note to go with it"), self.note))
        column.addWidget(self.ticks["counts"])


def tick_names() -> dict[str, str]:
    """Return what can be ticked."""
    return {
        "numbers": _("Numbers"),
        "effects": _("After-effects"),
        "marked": _("Words marked “bring to therapy”"),
        "words": _("All my words"),
        "steps": _("Steps between sessions"),
        "questionnaires": _("Questionnaires"),
        "medicines": _("Medicines"),
        "counts": _("Say of how many entries I chose these"),
    }


def read_names(text: str) -> tuple[NameToReplace, ...]:
    """Return the names in ``text``, such as ``name = N., another``: without a sign, the initial.

    Raises:
        BadInputError: One of them cannot be replaced.
    """
    found = []
    for part in re.split(r"[,;\n]", text):
        name, *instead = ARROW.split(part.strip(), maxsplit=1)
        if name:
            found.append(NameToReplace(name, instead[0] if instead else f"{name[0].upper()}."))
        elif instead:
            raise BadInputError(_("A name to replace needs at least one letter."))
    return tuple(found)
