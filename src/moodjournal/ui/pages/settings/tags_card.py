"""The tags of the journal."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from moodjournal.domain.measure import Tag
from moodjournal.ui.pages.settings.tag_line import TagLine
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_measure import same_name
from moodjournal.usecases.merge_tags import merge_tags
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.rename_tag import rename_tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_measures import TagSeen


class TagsCard(Card):
    """Every tag: renamed in place, put together with another, deleted.

    Args:
        desk: What the page works with.
        after: The stop of the Tab key that follows the tags.

    Signals:
        done: A Change was written.
    """

    done = Signal(object)

    def __init__(self, desk: Desk, after: QWidget) -> None:
        super().__init__(_("Tags"))
        self._desk, self._after = desk, after
        self.lines: dict[str, TagLine] = {}
        self.about = words("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.body.addWidget(self.about)
        self.body.addLayout(self._list)

    def show_tags(self, tags: tuple[TagSeen, ...]) -> None:
        """Show the tags in their order; a line that stays keeps the keyboard."""
        known = {seen.tag.id for seen in tags}
        for gone in [one for one in self.lines if one not in known]:
            self._remove(self.lines.pop(gone))
        for place, seen in enumerate(tags):
            if seen.tag.id not in self.lines:
                self.lines[seen.tag.id] = self._line(seen)
            line = self.lines[seen.tag.id]
            self._list.removeWidget(line)
            self._list.insertWidget(place, line)
            line.show_tag(seen)
            line.rule.setVisible(place > 0)
        self.lines = {seen.tag.id: self.lines[seen.tag.id] for seen in tags}
        some = _("A name that another tag has puts both together, if you say so.")
        none = _("Tags are made while you write a check-in; they will stand here.")
        self.about.setText(some if tags else none)
        self._order_tabs()

    def _line(self, seen: TagSeen) -> TagLine:
        line, tag_id = TagLine(seen), seen.tag.id
        line.renamed.connect(partial(self._on_renamed, tag_id))
        line.deleted.connect(partial(self._on_deleted, tag_id))
        line.merge_wanted.connect(partial(self._on_merge, tag_id))
        line.unfolded.connect(self._order_tabs)
        return line

    def _remove(self, line: TagLine) -> None:
        line.hide()
        line.deleteLater()

    def _on_renamed(self, tag_id: str, name: str) -> None:
        line = self.lines[tag_id]
        others = [one.seen.tag for key, one in self.lines.items() if key != tag_id]
        same = next((one for one in others if same_name(one.name, name)), None)
        if not name.strip():
            line.complain(_("A tag needs a name."))
        elif same is not None:
            line.ask_to_merge(same)
        else:
            self._write(tag_id, partial(rename_tag, tag_id=tag_id, name=name))

    def _on_merge(self, tag_id: str, into_id: str) -> None:
        self.lines[into_id].name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._write(tag_id, partial(merge_tags, tag_id=tag_id, into_id=into_id))

    def _on_deleted(self, tag_id: str) -> None:
        self._write(tag_id, partial(put_in_trash, kind=Tag, entity_id=tag_id))

    def _write(self, tag_id: str, command: Callable[..., Change]) -> None:
        command = partial(command, now=self._desk.clock())
        landed = partial(self._on_landed, tag_id)
        self._desk.worker.write(command, landed, partial(self._on_refused, tag_id))

    def _on_landed(self, tag_id: str, change: Change) -> None:
        line = self.lines[tag_id]
        line.complain("")
        line.fold()
        line.name.take()
        self.done.emit(change)

    def _on_refused(self, tag_id: str, error: ToldError) -> None:
        self.lines[tag_id].complain(str(error))

    def _order_tabs(self) -> None:
        stop_before(self._after, [stop for line in self.lines.values() for stop in line.stops()])
