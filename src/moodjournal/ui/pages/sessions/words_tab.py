"""A part of the panel that holds the person's own words: before a session, and after it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal import clinical
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.ui.pages.sessions.reflection_edit import ReflectionEdit
from moodjournal.ui.pages.sessions.tab import SessionTab
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_session import note_session
from moodjournal.usecases.write_reflection import write_reflections

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen


class WordsTab(SessionTab):
    """Questions to answer in words; saved with Ctrl+Enter, and before they go out of sight."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.edits: dict[ReflectionKind, ReflectionEdit] = {}

    def add_question(
        self, kind: ReflectionKind, question: str, lines: tuple[int, int] = (1, 10)
    ) -> None:
        """Ask one more question."""
        edit = ReflectionEdit(self.desk, kind, question, lines)
        edit.save_wanted.connect(self.keep)
        self.edits[kind] = edit
        self.column.addWidget(edit)

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        for kind, edit in self.edits.items():
            if fresh:
                edit.hold(seen.session.id, seen.reflections.get(kind))
            else:
                edit.meet(seen.reflections.get(kind))

    @override
    def keep(self) -> None:
        unsaved = {edit: edit.unsaved() for edit in self.edits.values()}
        changed = {edit: one for edit, one in unsaved.items() if one is not None}
        if not changed:
            return
        before = [(edit, one, edit.kept(one)) for edit, one in changed.items()]
        now = self.desk.clock()
        command = partial(write_reflections, reflections=tuple(changed.values()), now=now)
        self.write(command, partial(_not_kept, before))


def _not_kept(written: list[tuple[ReflectionEdit, Reflection, Reflection | None]]) -> None:
    for edit, refused, before in written:
        edit.not_kept(refused, before)


class BeforeTab(WordsTab):
    """What to have ready, and the intention."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addWidget(words(_("Ready for the day"), "field"))
        self.items: dict[str, CheckLine] = {}
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.column.addWidget(self._list)
        self.add_question(ReflectionKind.INTENTION, _("Intention"), (3, 12))

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        super().fill(seen, fresh=fresh)
        template = clinical.template(seen.course.template if seen.course else "custom")
        if tuple(self.items) != template.before_items:
            self._build(template.before_items)
        for item, line in self.items.items():
            line.set_ticked(item in seen.session.prepared)

    def _build(self, items: tuple[str, ...]) -> None:
        for line in self.items.values():
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.items = {item: CheckLine(_(item)) for item in items}
        for line in self.items.values():
            line.ticked.connect(self._on_ticked)
            self._lines.addWidget(line)

    def _on_ticked(self, _on: bool) -> None:
        prepared = tuple(item for item, line in self.items.items() if line.is_ticked())
        facts = {"prepared": prepared}
        now = self.desk.clock()
        self.write(partial(note_session, session_id=self._session_id, facts=facts, now=now))


class ReflectTab(WordsTab):
    """What stays, beside the intention it began with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.intention_label = words(_("Intention"), "field")
        self.intention = words("", "muted")
        self.column.addWidget(self.intention_label)
        self.column.addWidget(self.intention)
        for kind, question, least in (
            (ReflectionKind.STAYED, _("What stays with you"), 2),
            (ReflectionKind.INSIGHT, _("An insight, if there was one"), 1),
            (ReflectionKind.DAY_1, _("The day after"), 1),
            (ReflectionKind.DAY_3, _("Day 3"), 1),
            (ReflectionKind.DAY_7, _("Day 7"), 1),
        ):
            self.add_question(kind, question, (least, 12))

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        super().fill(seen, fresh=fresh)
        intention = seen.reflections.get(ReflectionKind.INTENTION)
        text = intention.text if intention else ""
        self.intention.setText(text)
        for part in (self.intention_label, self.intention):
            part.setVisible(bool(text))
