"""What do you notice? Big buttons, welcome effects too; untouched means not asked."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from moodjournal.clinical import effect_list
from moodjournal.ui.dialogs.gentle.screen import Screen
from moodjournal.ui.dialogs.gentle.toggle import EffectToggle
from moodjournal.ui.dialogs.gentle.toggle_grid import ToggleGrid
from moodjournal.usecases.tap_effect import Tap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

Key = tuple[str, bool]
"""Name of an effect, and whether it is the person's own."""


class EffectsScreen(Screen):
    """The effects of the session.

    Signals:
        tapped: Name of an effect, and whether it is the person's own.
    """

    tapped = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("What do you notice?"),
            _("Tap for yes, again for strong, once more to take it back."),
            parent,
        )
        self.grid = ToggleGrid()
        self.toggles: dict[Key, EffectToggle] = {}
        self.column.addWidget(self.grid)

    def show_effects(self, own: tuple[str, ...], taps: Mapping[Key, Tap]) -> None:
        """Ask about the list's effects and the person's ``own``; show what was said already."""
        listed: list[Key] = [(name, False) for name in effect_list().gentle]
        keys = dict.fromkeys([*listed, *((name, True) for name in own)])
        self.toggles = {key: self._toggle(*key) for key in keys}
        self.grid.set_toggles(list(self.toggles.values()))
        for key, toggle in self.toggles.items():
            toggle.show_tap(taps.get(key, Tap.OFF))

    @override
    def is_answered(self) -> bool:
        return any(one.property("tap") != Tap.OFF.value for one in self.toggles.values())

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        return self.grid.take_arrow(event)

    def _toggle(self, name: str, own: bool) -> EffectToggle:
        lay = name if own else _(effect_list().kinds[name].lay)
        # "Floaty, detached, things unreal": the first word is enough on a button.
        toggle = EffectToggle(lay if own else lay.partition(",")[0], lay, self.grid)
        toggle.clicked.connect(partial(self._on_clicked, name, own))
        return toggle

    def _on_clicked(self, name: str, own: bool, *_checked: object) -> None:
        self.tapped.emit(name, own)
