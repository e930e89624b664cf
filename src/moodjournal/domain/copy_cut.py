"""What of each kind of entity can leave in a copy: field by field, and nothing that is not named.

A field is in exactly one list; a test finds the forgotten. A kind that is in none is left out of
every copy and counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, TypeVar

from moodjournal.domain.care import GoalRating, Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.copy_names import Names, replaced
from moodjournal.domain.course import Course
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session

E = TypeVar("E", bound=Entity)

NOT_TOLD = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for when a thing was written, where a reader needs no such thing."""

RULES = frozenset({"day_start", "acute_hours"})
"""The settings that leave: without them the reader's figures would differ from the person's."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The fields of one kind, by what happens to them.

    Attributes:
        plain: Leave as they are.
        numbers: Leave if numbers do.
        named: Texts without which the thing is nothing; leave with it, names replaced.
        words: Texts that leave if the words of the thing do, names replaced.
        never: Stay; the copy has their default.
    """

    plain: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that can leave."""
        return self.named + self.words


STAMPS = ("edited_at", "deleted_at")

CUTS: Mapping[type[Entity], Cut] = MappingProxyType(
    {
        Course: Cut(
            plain=("id", "route", "first_day", "last_day"),
            words=("name", "condition", "clinic"),
            never=(
                "created_at", *STAMPS, "template", "usual_at", "minutes", "dose_amount",
                "dose_unit", "every_days", "before_items",
            ),
        ),
        Session: Cut(
            plain=(
                "id", "course_id", "kind", "status", "planned", "actual", "minutes", "route",
                "dose_amount", "dose_unit",
            ),
            words=("dose_words", "fields", "note"),
            never=(
                "created_at", *STAMPS, "prepared", "private", "uid", "sequence", "calendar_said",
                "import_id",
            ),
        ),
        Effect: Cut(
            plain=(
                "id", "created_at", "session_id", "own", "strength", "strong", "gone", "valence",
            ),
            named=("name",),
            words=("note",),
            never=STAMPS,
        ),
        Measure: Cut(
            plain=("id", "kind", "direction", "place", "paused"),
            named=("name", "unit"),
            never=("created_at", *STAMPS),
        ),
        Tag: Cut(plain=("id", "place"), named=("name",), never=("created_at", *STAMPS)),
        CheckIn: Cut(
            plain=("id", "created_at", "moment", "recorded_at", "tags", "bring_to_therapy", "mode"),
            numbers=("mood", "ratings", "than_yesterday"),
            words=("note",),
            never=(
                *STAMPS, "ask_my_provider", "private", "import_id", "source_key", "as_given",
            ),
        ),
        Reflection: Cut(
            plain=("id", "created_at", "session_id", "kind", "bring_to_therapy"),
            named=("text",),
            never=(*STAMPS, "ask_my_provider", "private"),
        ),
        Step: Cut(
            plain=("id", "created_at", "session_id", "done_on", "repeats", "bring_to_therapy"),
            named=("text",),
            never=(*STAMPS, "private"),
        ),
        Goal: Cut(
            plain=("id", "course_id", "place"),
            named=("text",),
            never=("created_at", *STAMPS, "private"),
        ),
        GoalRating: Cut(
            plain=("id", "goal_id", "moment", "recorded_at", "far"),
            never=("created_at", *STAMPS),
        ),
        Medicine: Cut(
            plain=("id", "first_day", "last_day", "before"),
            named=("name", "dose"),
            words=("note",),
            never=("created_at", *STAMPS, "private"),
        ),
        Flag: Cut(
            plain=("id", "kind", "first_day", "last_day"),
            named=("text",),
            never=("created_at", *STAMPS, "private"),
        ),
        Questionnaire: Cut(
            plain=("id", "instrument", "moment", "recorded_at", "answers", "total"),
            never=("created_at", *STAMPS, "private"),
        ),
        SettingValue: Cut(plain=("id", "value"), never=("created_at", *STAMPS)),
    }
)  # fmt: skip
"""What can leave, those first that others point to."""

STAY = frozenset(
    {
        "phases", "recalled", "contacts", "own_plans", "their_lines", "older_texts", "drafts",
        "imports", "put_away",
    }
)  # fmt: skip
"""Lists of the record that are in no copy, whatever is chosen."""


def cut(
    entity: E, names: Names = (), *, words: bool = False, numbers: bool = True, **other: Any
) -> E:
    """Return what leaves of ``entity``.

    Args:
        entity: Of a kind that can leave.
        names: To be replaced.
        words: Whether its words leave.
        numbers: Whether its numbers do.
        other: Fields that get another value.

    Raises:
        BadInputError: Nothing would be left of it.
    """
    one = CUTS[type(entity)]
    kept = (*one.plain, *(one.numbers if numbers else ()))
    values = {name: getattr(entity, name) for name in kept}
    texts = one.texts if words else one.named
    values |= {name: replaced(getattr(entity, name), names) for name in texts}
    if "created_at" not in values:
        values["created_at"] = NOT_TOLD
    return type(entity)(**(values | other))
