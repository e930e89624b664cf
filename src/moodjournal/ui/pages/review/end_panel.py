"""The end of a review: what is kept, and the passphrase if there is one."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.words import words


class EndPanel(Card):
    """Keep, do not keep, or back; made anew for each question.

    Args:
        question: What is asked.
        steps: The words of new steps, to be seen before they are kept.
        empty: Whether there is nothing to keep.
        secret: Whether the passphrase is asked for.
        parent: The owner.

    Signals:
        answered: Whether to keep, and the passphrase; empty if none is asked.
        back: The review goes on.
    """

    answered = Signal(bool, str)
    back = Signal()

    def __init__(
        self,
        question: str,
        steps: tuple[str, ...],
        *,
        empty: bool,
        secret: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, parent=parent)
        for step in steps:
            self.body.addWidget(words(f"☐ {step}"))
        self.secret: SecretEdit | None = None
        self.field: Field | None = None
        self.wrong = words("", "error")
        self.wrong.hide()
        self.keep = act_button(_("End review") if empty else _("Keep"), role="primary")
        self.leave = act_button(_("Do not keep"))
        self.stay = act_button(_("Back to the review"))
        if secret:
            self._ask()
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self._on_leave)
        self.stay.clicked.connect(self.back)
        column = QVBoxLayout()
        column.addWidget(self.wrong)
        column.addWidget(buttons_line(self.keep, self.leave, self.stay))
        self.body.addLayout(column)
        self.leave.setHidden(empty)  # it has a parent now, and is no window of its own
        self.setFocusProxy(self.secret or self.keep)

    def refuse(self, sentence: str, pause_s: int = 0) -> None:
        """Say why it did not end; another try can be made after a pause."""
        if self.field is not None and self.secret is not None:
            self.field.complain(sentence)
            self.secret.setFocus()
            self.secret.selectAll()
        else:
            self.wrong.setText(sentence)
            self.wrong.show()
        QTimer.singleShot(1000 * pause_s, self, self._go_on)

    def _ask(self) -> None:
        label = _("Passphrase, or the recovery code")
        self.secret = SecretEdit(label)
        self.field = Field(label, self.secret)
        self.body.addWidget(words(_("With it, the other pages open again."), "muted"))
        self.body.addWidget(self.field)
        self.secret.returnPressed.connect(self._on_keep)

    def _on_keep(self) -> None:
        self._answer(True)

    def _on_leave(self) -> None:
        self._answer(False)

    def _answer(self, keep: bool) -> None:
        if not self.keep.isEnabled():
            return
        typed = self.secret.text() if self.secret is not None else ""
        if self.field is not None and not typed:
            self.field.complain(_("Type the passphrase first."))
            return
        self.keep.setEnabled(False)
        self.leave.setEnabled(False)
        self.answered.emit(keep, typed)

    def _go_on(self) -> None:
        self.keep.setEnabled(True)
        self.leave.setEnabled(True)
