"""Opens editors in the list, and keeps what they hold."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.draft import edit_of
from moodjournal.domain.draft_body import with_body
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.ui.draft_keeper import DraftKeeper, draft_of, show_offer
from moodjournal.ui.pages.journal.editors import Editor, make_editor
from moodjournal.ui.pages.journal.older_panel import OlderPanel
from moodjournal.ui.widgets.draft_offer import DraftOffer
from moodjournal.usecases.bring_back_text import bring_back_text
from moodjournal.usecases.keep_measure import add_tag
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.see_older_text import see_older_text
from moodjournal.usecases.write_reflection import keep_step, write_reflection

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.domain.change import Change
    from moodjournal.domain.draft import Draft
    from moodjournal.domain.entity import Entity
    from moodjournal.domain.kept import OlderText
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.journal.reading import Reading
    from moodjournal.ui.widgets.written_list import WrittenList
    from moodjournal.usecases.see_written import Written


class Editing(QObject):
    """One row at a time is open: in its editor, or with its older versions.

    Args:
        desk: What the page works with.
        view: The list.
        reading: What stands in it.
        parent: The page.

    Signals:
        done: A Change that can be taken back.
        leads_to: As a page's.
    """

    done = Signal(object)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk, view: WrittenList, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._list, self._reading = desk, view, reading
        self.editor: Editor | None = None
        self.older: OlderPanel | None = None
        self.keeper = DraftKeeper(desk, self._compose, view)
        self.keeper.found.connect(self._on_draft)
        reading.filled.connect(self._on_filled)

    def open(self, one: Written) -> None:
        """Edit an entry where it stands; what is edited elsewhere opens there."""
        self.close(keep=True)
        place, editor = self._place(one), make_editor(one.entity, self._head(one))
        if editor is None or place is None:
            self.leads_to.emit("sessions", one.session.id if one.session else None)
            return
        self.editor = editor
        editor.save_wanted.connect(self.save)
        editor.put_away.connect(self.close)
        editor.elsewhere_wanted.connect(partial(self._on_elsewhere, one))
        editor.tag_wanted.connect(self._on_tag)
        self._list.open_editor(place, editor)
        self._show_parts()
        editor.write_on()
        editor.touched.connect(self.keeper.touch)
        self.keeper.look(edit_of(one.entity.id))

    def open_older(self, one: Written) -> None:
        """Show what an entry said before, where it stands."""
        self.close(keep=True)
        place = self._place(one)
        if place is None:
            return
        self.older = panel = OlderPanel(self._desk, self._head(one))
        panel.back_wanted.connect(self._on_back)
        panel.put_away.connect(self.close)
        self._list.open_editor(place, panel)
        query = partial(see_older_text, topic=one.entity.topic, entity_id=one.entity.id)
        self._desk.worker.read(query, self._on_older)

    def save(self) -> None:
        """Keep what the editor holds."""
        if self.editor is None:
            return
        self.editor.said.clear()
        try:
            entity = self.editor.entity()
        except BadInputError as error:
            self.editor.said.complain(str(error))
            return
        if entity == self.editor.before:
            self.close()
            return
        self.keeper.stop()
        self._desk.worker.write(self._command(entity), self._on_saved, self._on_refused)

    def close(self, *, keep: bool = False) -> None:
        """Show the row again; ``keep`` saves first what was changed, else it stays a draft."""
        if keep:
            self.save_pending()
        elif self.editor is not None and self.editor.unsaved() is not None:
            self.keeper.keep()
        self._show_row()

    def _show_row(self) -> None:
        if self.editor is not None or self.older is not None:
            self.editor = self.older = None
            self._list.close_editor()
            self._list.setFocus()

    def save_pending(self) -> None:
        """Keep what was changed and not saved yet: leaving never loses a word."""
        entity = self.editor.unsaved() if self.editor else None
        self.keeper.stop()
        if entity is not None:
            self._desk.worker.write(self._command(entity))

    def gone(self) -> None:
        """Forget an editor whose row is no longer there."""
        self.editor = self.older = None
        self._list.close_editor()

    def _command(self, entity: Entity) -> Callable[..., Change]:
        now = self._desk.clock()
        match entity:
            case CheckIn():
                return partial(log_check_in, entry=entity, now=now)
            case Reflection():
                return partial(write_reflection, reflection=entity, now=now)
            case Step():
                return partial(keep_step, step=entity, now=now)
            case _:
                raise TypeError(type(entity).__name__)

    def _on_saved(self, change: Change) -> None:
        self._show_row()
        self.done.emit(change)

    def _on_refused(self, error: ToldError) -> None:
        if self.editor is not None:
            self.editor.said.complain(str(error))

    def _compose(self) -> Draft | None:
        entity = self.editor.unsaved() if self.editor else None
        if entity is None or self.editor is None:
            return None
        return draft_of(self._desk, edit_of(entity.id), entity, self.editor.before)

    def _on_draft(self, draft: Draft) -> None:
        if self.editor is None or draft.id != edit_of(self.editor.before.id):
            return
        offer = DraftOffer(self._desk.locale)
        self.editor.column.insertWidget(1, offer)
        show_offer(self._desk, offer, draft)
        offer.continued.connect(self._on_continue)
        offer.put_away.connect(self._on_draft_away)
        self._list.lay_editor()

    def _on_continue(self, draft: Draft) -> None:
        if self.editor is not None:
            try:
                self.editor.take(with_body(self.editor.before, draft.body))
            except BadInputError:
                self.editor.said.complain(_("This draft cannot be read."))
            self.editor.write_on()

    def _on_draft_away(self, draft: Draft) -> None:
        self.keeper.drop(draft.id)

    def _on_elsewhere(self, one: Written) -> None:
        self.close(keep=True)
        if isinstance(one.entity, CheckIn):
            self.leads_to.emit("today", one.entity)
        else:
            self.leads_to.emit("sessions", one.session.id if one.session else None)

    def _on_tag(self, name: str) -> None:
        command = partial(add_tag, name=name, now=self._desk.clock())
        self._desk.worker.write(command, self._on_tag_added, self._on_refused)

    def _on_tag_added(self, change: Change) -> None:
        if self.editor is not None and change.made:
            self.editor.choose_tag(change.made[0])

    def _on_older(self, texts: tuple[OlderText, ...]) -> None:
        if self.older is not None:
            self.older.show_texts(texts)
            self._list.lay_editor()
            self.older.close_link.setFocus()

    def _on_back(self, older_id: str) -> None:
        command = partial(bring_back_text, older_id=older_id, now=self._desk.clock())
        self._desk.worker.write(command, self._on_saved)

    def _on_filled(self) -> None:
        self._show_parts()

    def _show_parts(self) -> None:
        if self.editor is not None:
            page = self._reading.page
            asked = [one for one in page.measures.values() if not one.paused]
            asked = [one for one in asked if one.deleted_at is None]
            self.editor.show_parts(asked, list(page.tags.values()))
            self._list.lay_editor()

    def _place(self, one: Written) -> int | None:
        return self._reading.place(one.entity.id)

    def _head(self, one: Written) -> str:
        return self._reading.words().plain(one).partition("\n")[0]
