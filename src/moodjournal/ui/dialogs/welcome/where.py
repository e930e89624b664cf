"""First start, step 2: where the person is in treatment."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.domain.plan import Stage
from moodjournal.ui.dialogs.welcome.step import Step, answer, focus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Where(Step):
    """One answer; the plan itself opens when the steps are over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage: Stage | None = None
        self.answers = {
            stage: answer(label, partial(self._on_stage, stage)) for stage, label in _stages()
        }
        self.looking = answer(_("I am only looking"), partial(self._on_stage, None))
        for part in (*self.answers.values(), self.looking, self.wrong):
            self.column.addWidget(part)

    def begin(self) -> None:
        """Ask."""
        about = _("At the end you can plan your course from there; it takes about two minutes.")
        self.told.emit(_("Where are you in treatment?"), about)
        focus(self.answers[Stage.STARTING])

    def _on_stage(self, stage: Stage | None) -> None:
        self.stage = stage
        self.done.emit()


def _stages() -> tuple[tuple[Stage, str], ...]:
    return (
        (Stage.STARTING, _("It has not begun yet")),
        (Stage.FIRST_SERIES, _("In the first series of sessions")),
        (Stage.BOOSTERS, _("In maintenance, with boosters")),
        (Stage.COMING_OFF, _("Between courses, or coming off")),
    )
