"""One step: to tick, and a short list of what else can be said of it."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from moodjournal.domain.reflection import Step


class StepRow(QWidget):
    """A step that is there; changes are handed out, not written.

    Args:
        step: The step.
        locale: How days are written.

    Signals:
        ticked: Whether it is done now.
        changed: The Step as it is to be.
        deleted: It is to go to the trash.
    """

    ticked = Signal(bool)
    changed = Signal(object)
    deleted = Signal()

    def __init__(self, step: Step, locale: QLocale) -> None:
        super().__init__()
        self.step, self._locale = step, locale
        self._today: date | None = None
        self.line = CheckLine(step.text)
        self.line.ticked.connect(self.ticked)
        self.edit = QLineEdit()
        self.edit.setMaxLength(500)
        self.edit.setAccessibleName(_("The words of the step"))
        self.edit.returnPressed.connect(self._on_enter)
        self.edit.hide()
        self.more = StepMenu()
        self.more.picked.connect(self._on_picked)
        self.about = words("", "small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.line, stretch=1)
        head.addWidget(self.edit, stretch=1)
        head.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.about)

    def stops(self) -> tuple[QWidget, ...]:
        """Return its stops of the Tab key, in order."""
        return self.line.box, self.edit, self.more

    def show_step(self, step: Step, today: date) -> None:
        """Show ``step`` as it stands on ``today``."""
        self.step, self._today = step, today
        self.line.label.setText(step.text)
        self.line.box.setAccessibleName(step.text)
        self.more.show_step(step)
        about = self._about(step)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.line.box.setAccessibleDescription(about)
        self.show_tick()

    def show_tick(self) -> None:
        """Tick it if it is done: one that repeats, if it was done today."""
        done = self.step.done_on
        self.line.set_ticked(done is not None and (not self.step.repeats or done == self._today))

    def open_words(self, text: str) -> None:
        """Let its words be changed."""
        self.edit.setText(text)
        self.line.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Change its words no more; hand out what they are."""
        if self.edit.isHidden():
            return
        text = " ".join(self.edit.text().split())
        self._close_words()
        if text and text != self.step.text:
            self.line.label.setText(text)
            self.changed.emit(replace(self.step, text=text))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.about.setContentsMargins(self.line.label.x(), 0, 0, 4)  # under the words of the step

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and not self.edit.isHidden():
            self._close_words()
            self.line.box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.edit.isHidden() or not enter:
            super().keyPressEvent(event)

    def _close_words(self) -> None:
        self.edit.hide()
        self.line.show()

    def _on_enter(self) -> None:
        self.finish()
        self.line.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, what: str) -> None:
        if what == "words":
            self.open_words(self.step.text)
        elif what == "delete":
            self.deleted.emit()
        else:
            self.changed.emit(replace(self.step, **{what: not getattr(self.step, what)}))

    def _about(self, step: Step) -> str:
        said = [label for name, label in marks() if getattr(step, name)]
        if step.done_on is not None:
            day = day_words(self._locale, step.done_on, short=True)
            told = _("last done {day}") if step.repeats else _("done {day}")
            said.insert(0, told.format(day=day))
        return " · ".join(said)


class StepMenu(MenuButton):
    """What can be said of a step: three marks to set or take off, and two acts."""

    def __init__(self) -> None:
        acts = [("words", _("Change the words")), ("delete", _("Delete"))]
        super().__init__(_("More"), [*marks(), *acts], "plain")
        self.setProperty("compact", "true")
        self.setText(_("more"))

    def show_step(self, step: Step) -> None:
        """Show which marks are set."""
        self.setAccessibleName(_("More: {step}").format(step=step.text))
        for action, name in self._values.items():
            marked = getattr(step, str(name), None)
            action.setCheckable(isinstance(marked, bool))
            action.setChecked(marked is True)


def marks() -> list[tuple[str, str]]:
    """Return the names of a step's marks in the data, and what they are called."""
    return [
        ("repeats", _("repeats")),
        ("bring_to_therapy", _("Bring to therapy")),
        ("private", _("Private: never shared")),
    ]
