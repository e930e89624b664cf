"""Answers to a published instrument, kept item by item."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from gettext import gettext as _
from types import MappingProxyType
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.clock import utc_now
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment


class Ask(StrEnum):
    """Why a questionnaire is worth noting."""

    FINISH = "finish"
    BASELINE = "baseline"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Questionnaire(Entity):
    """One time a questionnaire was filled in, or a total the clinic gave.

    Attributes:
        instrument: Id of the instrument, such as ``phq-9``.
        moment: When it was answered.
        recorded_at: When it was written down; UTC.
        answers: Score by item id; an item left out is absent. Unfinished ones are kept.
        total: A total entered by the clinic; None if the answers give it.
        private: Never shared.
    """

    topic: ClassVar[Topic] = Topic.QUESTIONNAIRES

    instrument: str
    moment: Moment
    recorded_at: datetime = field(default_factory=utc_now)
    answers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    total: int | None = None
    private: bool = False

    def __post_init__(self) -> None:
        if self.total is not None and self.answers:
            raise BadInputError(_("A total from the clinic has no answers of its own."))
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))
