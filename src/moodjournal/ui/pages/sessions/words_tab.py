"""A part of the panel that holds the person's own words: before a session, and after it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from typing_extensions import override

from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.ui.pages.sessions.ready_list import ReadyList, Row
from moodjournal.ui.pages.sessions.reflection_edit import ReflectionEdit
from moodjournal.ui.pages.sessions.steps_edit import StepsEdit
from moodjournal.ui.pages.sessions.tab import SessionTab
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_session import note_session
from moodjournal.usecases.keep_before_items import keep_before_items
from moodjournal.usecases.write_reflection import write_reflections

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.widgets.check_line import CheckLine
    from moodjournal.usecases.see_session import SessionSeen


class WordsTab(SessionTab):
    """Questions to answer in words; saved with Ctrl+Enter, and before they go out of sight."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.edits: dict[ReflectionKind, ReflectionEdit] = {}
        self.steps: StepsEdit | None = None

    def add_question(
        self, kind: ReflectionKind, question: str, lines: tuple[int, int] = (1, 10)
    ) -> None:
        """Ask one more question."""
        edit = ReflectionEdit(self.desk, kind, question, lines)
        edit.save_wanted.connect(self.keep)
        self.edits[kind] = edit
        self.column.addWidget(edit)

    def add_steps(self) -> None:
        """Ask for steps, below what was asked so far."""
        self.steps = StepsEdit(self)
        self.column.addWidget(self.steps)

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        if self.steps is not None:
            self.steps.fill(seen, fresh=fresh)
        for kind, edit in self.edits.items():
            if fresh:
                edit.hold(seen.session.id, seen.reflections.get(kind))
            else:
                edit.meet(seen.reflections.get(kind))

    @override
    def keep(self) -> None:
        if self.steps is not None:
            self.steps.keep()
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
        self._course_id = ""
        self._left: dict[str, tuple[Row, ...]] = {}  # lists that could not be saved, by course
        self.column.addWidget(words(_("Ready for the day"), "field"))
        self.ready = ReadyList()
        self.ready.ticked.connect(self._on_ticked)
        self.ready.changed.connect(self._on_changed)
        self.column.addWidget(self.ready)
        self.add_question(ReflectionKind.INTENTION, _("Intention"), (3, 12))

    @property
    def items(self) -> dict[str, CheckLine]:
        """The lines to tick, by item."""
        return self.ready.lines

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        super().fill(seen, fresh=fresh)
        if fresh:
            self.ready.drop()
        self._course_id = seen.course.id if seen.course else ""
        self.ready.show_items(seen.items, seen.session.prepared, own=bool(self._course_id))
        if self._course_id in self._left:
            self.ready.open(self._left.pop(self._course_id))

    @override
    def keep(self) -> None:
        super().keep()
        self.ready.finish()

    def _on_ticked(self) -> None:
        facts = {"prepared": self.ready.ready()}
        now = self.desk.clock()
        self.write(partial(note_session, session_id=self._session_id, facts=facts, now=now))

    def _on_changed(self, items: tuple[str, ...], renamed: dict[str, str]) -> None:
        command = partial(
            keep_before_items,
            course_id=self._course_id,
            items=items,
            now=self.desk.clock(),
            renamed=renamed,
        )
        old = {new: before for before, new in renamed.items()}
        rows = tuple((old.get(one, one), one if one in old else _(one)) for one in items)
        self.write(command, partial(self._not_changed, self._course_id, rows))

    def _not_changed(self, course_id: str, rows: tuple[Row, ...]) -> None:
        if course_id == self._course_id:
            self.ready.open(rows)
        else:
            self._left[course_id] = rows


class ReflectTab(WordsTab):
    """What stays, beside the intention it began with, and the steps that came of it."""

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
        self.add_steps()

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        super().fill(seen, fresh=fresh)
        intention = seen.reflections.get(ReflectionKind.INTENTION)
        text = intention.text if intention else ""
        self.intention.setText(text)
        for part in (self.intention_label, self.intention):
            part.setVisible(bool(text))
