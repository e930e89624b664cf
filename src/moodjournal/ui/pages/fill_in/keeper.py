"""Keeps each answer at once, and notices the one after which somebody should be in reach."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.domain.answered import Answered
from moodjournal.domain.moment import Moment
from moodjournal.domain.scoring import alert_of, is_complete
from moodjournal.usecases.keep_questionnaire import finish_questionnaire, keep_answers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.instrument import Instrument
    from moodjournal.domain.questionnaire import Questionnaire
    from moodjournal.ui.page import Desk


class FormKeeper(QObject):
    """The questionnaire in hand. Every answer is written when it is given: a kill loses nothing.

    Signals:
        alerted: An Answered, once what was answered is kept.
        saved: The Change that finished it.
        refused: Why something was not kept, in one sentence.
    """

    alerted = Signal(object)
    saved = Signal(object)
    refused = Signal(str)

    def __init__(
        self, desk: Desk, instrument: Instrument, entity: Questionnaire, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.instrument = instrument
        self.entity = entity
        self.is_kept = bool(entity.answers)
        self._under_way: deque[Answered | None] = deque()
        self._is_retired = False

    def is_busy(self) -> bool:
        """Tell whether an answer is on its way into the journal."""
        return bool(self._under_way)

    def take(self, entity: Questionnaire) -> None:
        """Take the questionnaire as the journal has it now."""
        self.entity = entity
        self.is_kept = bool(entity.answers)

    def answer(self, item_id: str, value: int | None) -> None:
        """Keep one answer, or that it was taken back."""
        before = self.entity.answers
        after = {key: one for key, one in before.items() if key != item_id}
        if value is not None:
            after[item_id] = value
        self.entity = replace(self.entity, answers=after)
        if is_complete(self.instrument, after) and not is_complete(self.instrument, before):
            self._now_complete()
        self._keep(_risen(self.instrument, before, after))

    def set_private(self, private: bool) -> None:
        """Keep whether it is never shared; before the first answer there is nothing to keep."""
        self.entity = replace(self.entity, private=private)
        if self.is_kept:
            self._keep(None)

    def retire(self) -> None:
        """Go once every answer is in the journal: one of them may still open the panel."""
        self._is_retired = True
        if not self.is_busy():
            self.deleteLater()

    def save(self) -> None:
        """Finish it."""
        now = self._desk.clock()
        command = partial(finish_questionnaire, questionnaire_id=self.entity.id, now=now)
        self._desk.worker.write(command, self._on_saved, self._on_not_saved)

    def _now_complete(self) -> None:
        """Stand where the use case puts a form that has just become complete."""
        now, here = self._desk.clock(), self.entity.moment
        moment = Moment.from_utc(now, here.zone, here.precision)
        self.entity = replace(self.entity, moment=moment, recorded_at=now)

    def _keep(self, alert: Answered | None) -> None:
        self.is_kept = True
        self._under_way.append(alert)
        command = partial(keep_answers, entity=self.entity, now=self._desk.clock())
        self._desk.worker.write(command, self._on_kept, self._on_not_kept)

    def _on_kept(self, _change: Change) -> None:
        self._land()

    def _on_not_kept(self, error: ToldError) -> None:
        self.refused.emit(str(error))
        self._land()  # who can be reached is shown even then

    def _land(self) -> None:
        alert = self._under_way.popleft()
        if alert is not None:
            self.alerted.emit(alert)
        if self._is_retired:
            self.retire()

    def _on_saved(self, change: Change) -> None:
        self.saved.emit(change)

    def _on_not_saved(self, error: ToldError) -> None:
        self.refused.emit(str(error))


def _risen(
    instrument: Instrument, before: Mapping[str, int], after: Mapping[str, int]
) -> Answered | None:
    """Return what was answered if it opens the Support panel and is higher than it was."""
    was, now = alert_of(instrument, before), alert_of(instrument, after)
    if now is None or (was is not None and (was[1].score or 0) >= (now[1].score or 0)):
        return None
    return Answered(now[0].text, now[1].label)
