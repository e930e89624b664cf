"""One effect of a session: how strong it was, and when it was gone."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal import clinical
from moodjournal.domain.effect import Effect, Gone, Valence
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk

LABEL_PX = 112
ABOVE_PX = 400
"""A label this wide stands above its answers: the names of longer-term effects are long."""


class EffectRow(ChoiceRow):
    """Asked by its lay name; untouched it is no entry.

    Args:
        desk: What the page works with.
        session_id: The session it followed.
        name: Id in the list of effects, or the person's own words.
        own: Whether it is the person's own.

    Signals:
        logged: An Effect to keep.
        taken_back: Id of an effect whose answer was taken back.
    """

    logged = Signal(object)
    taken_back = Signal(str)

    def __init__(self, desk: Desk, session_id: str, name: str, *, own: bool) -> None:
        kind = None if own else clinical.effect_list().kinds.get(name)
        lay = _(kind.lay) if kind else name
        unwelcome = kind is not None and kind.valence is Valence.UNWELCOME
        monthly = not own and name in clinical.effect_list().monthly
        width = ABOVE_PX if monthly else LABEL_PX
        super().__init__(lay, list(enumerate(_strengths(unwelcome))), label_width=width)
        self._desk, self._session_id = desk, session_id
        self._name, self._own = name, own
        self._effect: Effect | None = None
        if name in clinical.effect_list().common:
            self.question.setText(lay.partition(",")[0])
            self.question.setToolTip(lay)
        gone = [(None, _("not said")), *((one, gone_words(one)) for one in Gone)]
        self.gone = MenuButton(_("{effect}, when it was gone").format(effect=lay), gone, "plain")
        self.gone.setProperty("compact", "true")
        self.advice = words(_(kind.advice) if kind and kind.advice else "", "small")
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(2, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(self.gone, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.advice)
        self.add_below(self._below)
        self._show_below()
        self.chosen.connect(self._on_strength)
        self.gone.picked.connect(self._on_gone)

    def show_effect(self, effect: Effect | None) -> None:
        """Show what was said; None if nothing was."""
        self._effect = effect
        self.set_value(effect.strength if effect else None, quiet=True)
        self._show_below()

    def tell(self) -> None:
        """Log that it was there, whatever its strength."""
        if self._effect is None:
            self._log(self._new(None))

    def _on_strength(self, strength: int | None) -> None:
        if strength is None:
            before, self._effect = self._effect, None
            self._show_below()
            if before is not None:
                self.taken_back.emit(before.id)
            return
        effect = self._effect or self._new(strength)
        gone = effect.gone if strength else None
        self._log(replace(effect, strength=strength, gone=gone))

    def _on_gone(self, gone: Gone | None) -> None:
        if self._effect is not None:
            self._log(replace(self._effect, gone=gone))

    def _new(self, strength: int | None) -> Effect:
        return Effect(
            session_id=self._session_id,
            name=self._name,
            own=self._own,
            strength=strength,
            created_at=self._desk.clock(),
        )

    def _log(self, effect: Effect) -> None:
        self._effect = effect
        self._show_below()
        self.logged.emit(effect)

    def _show_below(self) -> None:
        there = self._effect is not None and self._effect.strength != 0
        gone = self._effect.gone if self._effect else None
        self.gone.show_value(gone, gone_words(gone) if gone else _("when was it gone?"))
        self.advice.setVisible(there and bool(self.advice.text()))
        self._below.setVisible(there)
        self.updateGeometry()


def gone_words(gone: Gone) -> str:
    """Return when an effect was gone, in words."""
    match gone:
        case Gone.WITHIN_2_H:
            return _("gone in 2 h")
        case Gone.THAT_EVENING:
            return _("gone that evening")
        case Gone.NEXT_DAY:
            return _("gone by the next day")
        case Gone.STILL_THERE:
            return _("still there")


def _strengths(unwelcome: bool) -> tuple[str, ...]:
    """Return the first words of the four strengths (``clinical/effects.json``)."""
    if unwelcome:
        return (_("none"), _("mild"), _("moderate"), _("severe"))
    return (_("none"), _("a little"), _("clearly"), _("strongly"))
