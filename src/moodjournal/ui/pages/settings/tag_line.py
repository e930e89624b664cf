"""One tag in the list of tags."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.pages.settings.tracked_line import TrackedLine, act_link
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.measure import Tag
    from moodjournal.usecases.see_measures import TagSeen


class TagLine(TrackedLine):
    """A tag: renamed in place, put together with another, deleted.

    Signals:
        deleted: It is to go to the trash.
        merge_wanted: It is to become one with the tag of this id.
        unfolded: The question whether to put two together came or went.
    """

    deleted = Signal()
    merge_wanted = Signal(str)
    unfolded = Signal()

    def __init__(self, seen: TagSeen) -> None:
        self.delete = act_link(_("Delete"))
        super().__init__((self.delete,))
        self.seen = seen
        self._into: Tag | None = None
        self.ask = words("")
        self.yes = QPushButton(_("Put both together"))
        self.no = QPushButton(_("Leave them apart"))
        self.question = self._make_question()
        self.column.addWidget(self.question)
        self.delete.clicked.connect(self.deleted)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self.name.textEdited.connect(self.fold)

    def show_tag(self, seen: TagSeen) -> None:
        """Show the tag as it stands."""
        self.seen = seen
        count = seen.check_ins
        on = ngettext("on {n} check-in", "on {n} check-ins", count).format(n=count)
        self.show_line(seen.tag.name, _("Tag"), on if count else _("on no check-in"))
        self.delete.setAccessibleName(f"{self.delete.text()}: {seen.tag.name}")

    def ask_to_merge(self, into: Tag) -> None:
        """Ask whether this tag and ``into``, whose name was typed, are to be one."""
        self._into = into
        asked = _("There is a tag “{name}” already. Put both together?")
        self.ask.setText(asked.format(name=into.name))
        self.question.show()
        self.unfolded.emit()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Ask no more."""
        if not self.question.isHidden():
            self.question.hide()
            self.unfolded.emit()

    def stops(self) -> list[QWidget]:
        """Return its stops of the Tab key, in order."""
        return [*super().stops(), self.yes, self.no]

    def _make_question(self) -> QWidget:
        question = QWidget()
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        flow.addWidget(self.yes)
        flow.addWidget(self.no)
        column.addWidget(self.ask)
        column.addWidget(buttons)
        question.hide()
        return question

    def _on_yes(self) -> None:
        if self._into is not None:
            self.merge_wanted.emit(self._into.id)

    def _on_no(self) -> None:
        self.name.put_back()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fold()
