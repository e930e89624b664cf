"""What a person chooses to give a therapist; what is not said stays here."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import gettext as _

from moodjournal.domain.copy_names import NameToReplace
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError

LONGEST_NOTE = 5000


class Words(StrEnum):
    """Which of the person's words leave; single entries may differ."""

    NONE = "none"
    MARKED = "marked"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyChoice:
    """What goes into a copy; whatever is not said stays here.

    Attributes:
        first: First logical day; None for no limit.
        last: Last logical day, included; None for no limit.
        course_id: The one course to look at; None for any.
        sessions: Ids of the sessions that go; None for all of the range. Chosen without a range
            they bring the days around them.
        tagged: Only check-ins that carry one of these tags; empty for all.
        tags: Ids of the tags whose names go with their check-ins.
        measures: Ids of the measures whose ratings go; None for all that are rated.
        numbers: Whether numbers go.
        effects: Whether effects of the sessions go; one in the person's own words needs its words.
        steps: Whether steps between sessions go, each with its words.
        questionnaires: Whether answers to questionnaires go.
        medicines: Whether the list of medicines goes.
        words: Which words go; "marked" means bring to therapy.
        words_of: Ids of entries whose words go all the same.
        no_words_of: Ids of entries whose words stay all the same.
        leave_out: Ids of entries of which nothing goes.
        names: Names to replace in every text that leaves.
        cover_note: A note to go with it; may be empty.
        counts: Whether the copy says of how many entries these were chosen.

    Raises:
        BadInputError: It ends before it begins, or a text is too long.
    """

    first: date | None = None
    last: date | None = None
    course_id: str | None = None
    sessions: frozenset[str] | None = None
    tagged: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    measures: frozenset[str] | None = None
    numbers: bool = True
    effects: bool = True
    steps: bool = False
    questionnaires: bool = False
    medicines: bool = False
    words: Words = Words.NONE
    words_of: frozenset[str] = frozenset()
    no_words_of: frozenset[str] = frozenset()
    leave_out: frozenset[str] = frozenset()
    names: tuple[NameToReplace, ...] = ()
    cover_note: str = ""
    counts: bool = False

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise BadInputError(_("The last day cannot come before the first."))
        if len(self.cover_note) > LONGEST_NOTE:
            raise BadInputError(_("A note to go with it can have at most 5,000 characters."))

    def takes_words(self, entity: Entity) -> bool:
        """Tell whether the words of ``entity`` leave."""
        if entity.id in self.no_words_of:
            return False
        if entity.id in self.words_of or self.words is Words.ALL:
            return True
        return self.words is Words.MARKED and getattr(entity, "bring_to_therapy", False)
