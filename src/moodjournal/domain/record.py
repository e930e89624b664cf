"""The journal, or a stretch of it, as values: what exporters and importers speak."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from moodjournal.domain.care import GoalRating, Medicine, PutAway, Recalled
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.contact import Contact, OwnPlan
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.draft import Draft
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import Import, OlderText, SettingValue
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session
from moodjournal.domain.their_line import TheirLine


@dataclass(frozen=True, slots=True)
class Record:
    """Everything one journal holds, each list in its own order (oldest first)."""

    courses: tuple[Course, ...] = ()
    phases: tuple[Phase, ...] = ()
    sessions: tuple[Session, ...] = ()
    effects: tuple[Effect, ...] = ()
    measures: tuple[Measure, ...] = ()
    tags: tuple[Tag, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    steps: tuple[Step, ...] = ()
    goals: tuple[Goal, ...] = ()
    recalled: tuple[Recalled, ...] = ()
    goal_ratings: tuple[GoalRating, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    flags: tuple[Flag, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    contacts: tuple[Contact, ...] = ()
    own_plans: tuple[OwnPlan, ...] = ()
    their_lines: tuple[TheirLine, ...] = ()
    older_texts: tuple[OlderText, ...] = ()
    drafts: tuple[Draft, ...] = ()
    imports: tuple[Import, ...] = ()
    settings: tuple[SettingValue, ...] = ()
    put_away: tuple[PutAway, ...] = ()

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, those first that others point to."""
        for one in fields(self):
            yield from getattr(self, one.name)
