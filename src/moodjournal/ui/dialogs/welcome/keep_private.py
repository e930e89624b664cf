"""First start, step 1: keep it private. It comes before there is a journal."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.dialogs.welcome.frame import Places
from moodjournal.ui.dialogs.welcome.step import PX, Step, answer, focus
from moodjournal.ui.widgets.twice_typed import TwiceTyped


class KeepPrivate(Step):
    """Who else could read it; then a passphrase, or, after a No, none.

    Signals:
        chosen: The passphrase; empty for none.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.yes = answer(_("Yes"), self._on_passphrase)
        self.unsure = answer(_("Not sure"), self._on_passphrase)
        self.no = answer(_("No"), self._on_no)
        self.set_one = answer(_("Set a passphrase"), self._on_passphrase)
        self.none = answer(_("No passphrase"), self._on_none)
        self.typed = TwiceTyped(_("Passphrase"))
        self.typed.finished.connect(self._on_set)
        self.set = answer(_("Set the passphrase"), self._on_set, "primary")
        self.back_word = answer(_("Back"), self._on_back, "link")
        self._places = Places()
        self._ask = _column(self.yes, self.no, self.unsure)
        self._after_no = _column(self.none, self.set_one)
        self._form = _column(self.typed, self.set, self.back_word, gap=14)
        for place in (self._ask, self._after_no, self._form):
            self._places.add(place)
        self.column.addWidget(self.wrong)
        self.column.addWidget(self._places)

    def begin(self) -> None:
        """Ask who else could read it."""
        self._show(
            self._ask,
            _("Does anyone else use this computer, or know its password?"),
            _(
                "Welcome. What you write stays on this computer; nothing is sent, and nobody is "
                "watching. A passphrase keeps it closed to others."
            ),
            self.yes,
        )

    def back(self) -> bool:
        """Go back to the question."""
        if self._places.shown() is self._ask:
            return False
        self.typed.forget()
        self.begin()
        return True

    def wait(self) -> None:
        """Take no other answer while the journal is being made."""
        self.complain("")
        self._places.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why it could not be made; what was typed stays."""
        self._places.setEnabled(True)
        self.complain(sentence)

    def forget(self) -> None:
        """Hold nothing that was typed."""
        self.typed.forget()

    def _on_passphrase(self) -> None:
        about = _(
            "A few words you can type half asleep are good. Nobody can reset it, and nobody can "
            "read the journal without it. Next you get a recovery code, in case you forget it."
        )
        self._show(self._form, _("A passphrase"), about, self.typed.first)

    def _on_no(self) -> None:
        about = _(
            "Then it can do without one. Anyone who can read your files can then read your "
            "journal. You can set a passphrase later, in Settings, Safety."
        )
        self._show(self._after_no, _("With or without a passphrase?"), about, self.none)

    def _on_none(self) -> None:
        self.chosen.emit("")

    def _on_set(self) -> None:
        try:
            self.chosen.emit(self.typed.passphrase())
        except BadInputError:
            return  # what is wrong stands at its field

    def _on_back(self) -> None:
        self.back()

    def _show(self, place: QWidget, title: str, about: str, first: QWidget) -> None:
        self.complain("")
        self._places.show_one(place)
        self.told.emit(title, about)
        focus(first)


def _column(*parts: QWidget, gap: int = PX) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
