"""Settings, Safety, Lock: the passphrase, the recovery code, and what opens the journal beside."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal

from moodjournal.domain.passphrase import Secret
from moodjournal.store.errors import WrongPassphraseError
from moodjournal.ui.backup_words import day_moment
from moodjournal.ui.dialogs.recovery.code_form import CodeForm
from moodjournal.ui.pages.settings.passphrase_form import PassphraseForm
from moodjournal.ui.pages.settings.secret_ask import SecretAsk
from moodjournal.ui.widgets.act_row import ActRow, act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.switch import Switch
from moodjournal.usecases.allow_sealing import allow_sealing
from moodjournal.usecases.new_recovery_code import keep_code, make_code
from moodjournal.usecases.see_safety import Lock
from moodjournal.usecases.set_passphrase import (
    change_passphrase,
    remove_passphrase,
    set_passphrase,
)
from moodjournal.usecases.stay_unlocked import stay_unlocked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton, QWidget

    from moodjournal.domain.errors import ToldError
    from moodjournal.store.journal import Journal
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.new_recovery_code import RecoveryCode
    from moodjournal.usecases.see_safety import Safety

T = TypeVar("T")


class LockCard(Card):
    """How the journal is locked. The rows of the table of settings stand above these.

    Args:
        desk: What the page works with.

    Signals:
        said: One sentence for the foot of the window.
        touched: Something about the lock is otherwise than before.
        unfolded: A form that unfolded.
    """

    said = Signal(str)
    touched = Signal()
    unfolded = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Lock"))
        self._desk = desk
        self._safety: Safety | None = None
        self._then: QPushButton | None = None
        self._build_rows()
        self._build_forms()
        self._connect()
        self.show_safety(None)

    def add_rows(self) -> None:
        """Put its rows below those that are there."""
        for row in (self.passphrase, self.recovery, self.stay, self.sealing, self.remove):
            self.body.addWidget(row)

    def show_safety(self, safety: Safety | None) -> None:
        """Show how the journal is locked; None while there is nothing to lock."""
        self._safety = safety
        locked = safety is not None and safety.lock is Lock.PASSPHRASE
        for row in (self.recovery, self.stay, self.sealing, self.remove):
            row.setVisible(locked)
        self.passphrase.label.setText(_("Change passphrase") if locked else _("Passphrase"))
        self.passphrase.say(self._passphrase_words(locked=locked))
        self.change.setText(_("Change…") if locked else _("Set a passphrase…"))
        name = _("Change the passphrase") if locked else _("Set a passphrase")
        self.change.setAccessibleName(name)
        self.change.setEnabled(safety is not None)
        if safety is not None:
            self._show_more(safety)
        self._lead_keys()

    def set_tokens(self) -> None:
        """Take the colours of another theme."""
        for switch in (self.stay_switch, self.seal_switch):
            switch.set_tokens(self._desk.tokens())

    def fold(self) -> None:
        """Fold every form; what was typed there is gone."""
        for form, opener in self._forms():
            form.forget()
            form.hide()
            opener.show()

    # --- what it shows

    def _passphrase_words(self, *, locked: bool) -> str:
        if self._safety is None:
            return _("This journal is in memory only; nothing of it is kept.")
        if locked:
            return _("The journal itself is not rewritten")
        return _("There is none: anyone who can read your files can read your journal")

    def _show_more(self, safety: Safety) -> None:
        made = safety.recovery_at
        none = _("There is none yet; without one, a forgotten passphrase cannot be replaced")
        day = "" if made is None else day_moment(made, self._desk, year=True)
        told = _("Made {day}, never shown again").format(day=day)
        self.recovery.say(none if made is None else told)
        self.make.setText(_("Make one…") if made is None else _("Make a new one…"))
        self.make.setAccessibleName(_("Make a recovery code"))
        keeps = _(
            "Keeps the key in the system keychain; other programs of your login could read it"
        )
        lacks = _("This computer has no keychain that the program can use")
        usable = safety.keychain or safety.stays_unlocked
        self.stay.say(keeps if usable else lacks)
        self.stay_switch.setVisible(usable)
        for switch, on in (
            (self.stay_switch, safety.stays_unlocked),
            (self.seal_switch, safety.can_seal),
        ):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)

    # --- passphrase

    def _on_change(self) -> None:
        locked = self._safety is not None and self._safety.lock is Lock.PASSPHRASE
        self._unfold(self.form)
        self.form.begin(locked)

    def _on_wanted(self, old: str, new: str) -> None:
        now = self._desk.clock()
        if old:
            change = partial(change_passphrase, secret=Secret(old), passphrase=new, now=now)
            self._ask(change, self._on_changed, self._on_refused)
        else:
            first = partial(set_passphrase, passphrase=new, now=now)
            self._ask(first, self._on_set, self._on_refused)

    def _on_set(self, still_open: tuple[Path, ...]) -> None:
        said = _("The passphrase is set. A recovery code can be made now.")
        if still_open:
            sentence = _("These still open without the passphrase: {names}.")
            names = ", ".join(str(one) for one in still_open)
            said = f"{said} {sentence.format(names=names)}"
        self._finish(said, self.make)

    def _on_changed(self, _nothing: None) -> None:
        self._finish(_("The passphrase is changed."), self.change)

    def _on_refused(self, error: ToldError) -> None:
        self.form.refuse(str(error), old=isinstance(error, WrongPassphraseError))

    def _on_remove(self) -> None:
        self._unfold(self.removing)
        self.removing.secret.setFocus()

    def _on_remove_given(self, text: str) -> None:
        act = partial(remove_passphrase, secret=Secret(text))
        self._ask(act, self._on_removed, self._on_not_removed)

    def _on_removed(self, _nothing: None) -> None:
        self._finish(_("The journal opens without a passphrase now."), self.change)

    def _on_not_removed(self, error: ToldError) -> None:
        self.removing.refuse(str(error))

    # --- recovery code

    def _on_make(self) -> None:
        self._unfold(self.code)
        self.code.begin(make_code(self._desk.clock()))

    def _on_kept(self, made: RecoveryCode) -> None:
        self._ask(partial(keep_code, code=made), self._on_code_kept, self._on_code_refused)

    def _on_code_kept(self, _nothing: None) -> None:
        self._finish(_("The recovery code opens the journal from now on."), self.make)

    def _on_code_refused(self, error: ToldError) -> None:
        self.code.refuse(str(error))

    # --- switches

    def _on_stay(self, on: bool) -> None:
        act = partial(stay_unlocked, on=on, now=self._desk.clock())
        self._ask(act, self._on_switched, partial(self._on_not_switched, self.stay))

    def _on_sealing(self, on: bool) -> None:
        act = partial(allow_sealing, on=on)
        self._ask(act, self._on_switched, partial(self._on_not_switched, self.sealing))

    def _on_switched(self, _nothing: None) -> None:
        self.stay.complain("")
        self.sealing.complain("")
        self.touched.emit()

    def _on_not_switched(self, row: ActRow, error: ToldError) -> None:
        row.complain(str(error))
        self.touched.emit()

    # --- forms

    def _ask(
        self,
        work: Callable[[Journal], T],
        then: Callable[[T], None],
        otherwise: Callable[[ToldError], None],
    ) -> None:
        self._desk.worker.ask_journal(work, then, otherwise)

    def _unfold(self, form: QWidget) -> None:
        self.fold()
        for one, opener in self._forms():
            if one is form:
                opener.hide()
                one.show()
        self.unfolded.emit(form)

    def _finish(self, sentence: str, then: QPushButton) -> None:
        self.fold()
        self._then = then
        self.touched.emit()
        self.said.emit(sentence)

    def _lead_keys(self) -> None:
        """Bring the keys to what comes next, once its row is there."""
        then, self._then = self._then, None
        if then is not None and then.isVisible():
            then.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        opener = next((one for form, one in self._forms() if form.isVisible()), None)
        self.fold()
        if opener is not None:
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forms(self) -> tuple[tuple[PassphraseForm | SecretAsk | CodeForm, QPushButton], ...]:
        return (self.form, self.change), (self.removing, self.take), (self.code, self.make)

    def _build_rows(self) -> None:
        tokens = self._desk.tokens()
        self.change, self.make = act_button(""), act_button("")
        self.take = act_button(_("Remove…"), _("Remove the passphrase"))
        stay, sealing = _("Stay unlocked on this computer"), _("Write without unlocking")
        self.stay_switch, self.seal_switch = Switch(stay, tokens), Switch(sealing, tokens)
        self.passphrase = ActRow("", self.change)
        self.recovery = ActRow(_("Recovery code"), self.make)
        self.stay, self.sealing = ActRow(stay, self.stay_switch), ActRow(sealing, self.seal_switch)
        self.sealing.say(
            _("The lock screen offers the check-in for a foggy head, sealed until you unlock")
        )
        self.remove = ActRow(_("Remove the passphrase"), self.take)
        self.remove.say(_("Anyone who can read your files can then read your journal"))

    def _build_forms(self) -> None:
        self.form, self.code = PassphraseForm(), CodeForm()
        warning = _("Anyone who can read your files can read your journal.")
        self.removing = SecretAsk(warning, _("Remove the passphrase"), "danger")
        self.passphrase.add_form(self.form)
        self.recovery.add_form(self.code)
        self.remove.add_form(self.removing)

    def _connect(self) -> None:
        self.change.clicked.connect(self._on_change)
        self.make.clicked.connect(self._on_make)
        self.take.clicked.connect(self._on_remove)
        self.form.wanted.connect(self._on_wanted)
        self.removing.given.connect(self._on_remove_given)
        self.code.kept.connect(self._on_kept)
        self.stay_switch.toggled.connect(self._on_stay)
        self.seal_switch.toggled.connect(self._on_sealing)
        for form, _opener in self._forms():
            form.left.connect(self._on_left)
