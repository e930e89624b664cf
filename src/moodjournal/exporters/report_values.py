"""What a provider report holds: values with their rules, in the order of the page, for ever.

Nothing private is in it, and no word of a person but what was chosen.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from moodjournal.analysis.course_numbers import CourseNumbers
from moodjournal.analysis.coverage import Coverage
from moodjournal.analysis.questionnaire_change import Baseline, Filled, FromBaseline, NoBaseline
from moodjournal.charts.course_view import QuestionnairePanel
from moodjournal.domain.course import PhaseKind, Route
from moodjournal.domain.instrument import Instrument
from moodjournal.exporters.report_values_sessions import Around, Effects, SessionRow


class Section(StrEnum):
    """A part of the report that can be left out; the last three stand on further pages."""

    ITEM_9 = "item9"
    QUESTIONNAIRES = "questionnaires"
    COURSE = "course"
    AROUND = "around"
    EFFECTS = "effects"
    TALK = "talk"
    SESSIONS = "sessions"
    WORDS = "words"
    NUMBERS = "numbers"


FURTHER = frozenset((Section.SESSIONS, Section.WORDS, Section.NUMBERS))
"""What stands on further pages, on request."""
FIRST_PAGE = frozenset(Section) - FURTHER


@dataclass(frozen=True, slots=True)
class Given:
    """How the medicine was given, by one route.

    Attributes:
        route: The route; None if not said.
        sessions: How many done sessions.
        doses: Each dose once, as told, in the order of sessions.
    """

    route: Route | None
    sessions: int
    doses: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Head:
    """Who, when, what for, and what is taken.

    Attributes:
        name: Name or initials; empty to fill in by hand.
        born: Date of birth as it is to stand there; empty to fill in by hand.
        made: The local day it is made.
        first: First logical day it tells of.
        last: Last one, included.
        condition: In the person's own word; may be empty.
        medicines: Those taken on the last day, each with its dose as told.
        given: Routes and doses of the done sessions, the most usual first.
        phases: Kinds of phase with how many done sessions each has, oldest first; None: outside.
        last_session: Day of the last done session; None before the first.
        last_dose: Its dose as told; may be empty.
        phase: The phase of the last day; None outside any.
        phase_since: Since when; None outside any.
        coverage: How much of the days has a mood.
    """

    name: str
    born: str
    made: date
    first: date
    last: date
    condition: str
    medicines: tuple[str, ...]
    given: tuple[Given, ...]
    phases: tuple[tuple[PhaseKind | None, int], ...]
    last_session: date | None
    last_dose: str
    phase: PhaseKind | None
    phase_since: date | None
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One answer to the item, and its logical day."""

    score: int
    day: date


@dataclass(frozen=True, slots=True)
class ItemNine:
    """The item after which Support opens: PHQ-9, item 9 (CLINICAL.md, Questionnaires).

    Attributes:
        form: Short name of the questionnaire.
        number: Number of the item.
        text: Its words, as published.
        withheld: Whether the person takes it out; nothing else is then known.
        baseline: The answer in the baseline; None if there is none.
        highest: The highest since the last visit; None if it was not answered since.
        answered: How many times it was answered since.
        since: Day of the last visit; None if there was none: then all of the days told of.
        now: The latest answer; None if there is none.
        highest_score: The highest that can be answered.
    """

    form: str
    number: int
    text: str
    withheld: bool
    baseline: ItemScore | None = None
    highest: ItemScore | None = None
    answered: int = 0
    since: date | None = None
    now: ItemScore | None = None
    highest_score: int = 3


@dataclass(frozen=True, slots=True)
class Series:
    """One questionnaire of one origin: the person's own answers, or totals from the clinic.

    Attributes:
        instrument: The questionnaire.
        from_clinic: Which of the two.
        baseline: What it is held against; or what is missing.
        latest: The latest complete one of the days told of; its total is not None.
        middle: Median of the last four of them; None while there are fewer.
        points: The complete ones of these days, oldest first.
        change: How far the latest lies from baseline; None if they cannot be compared.
    """

    instrument: Instrument
    from_clinic: bool
    baseline: Baseline | NoBaseline
    latest: Filled
    middle: float | None
    points: tuple[Filled, ...]
    change: FromBaseline | None

    @property
    def n(self) -> int:
        """How many complete ones."""
        return len(self.points)


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """Words that a person chose to show: their day, what they are, and the words."""

    id: str
    day: date
    kind: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """The report as values.

    Attributes:
        sections: What is in it; the rest was left out by the person.
        head: Who, when, what for.
        item_9: PHQ-9, item 9; None if it was never answered.
        questionnaires: One a series, in the order of the program.
        course: The days of mood.
        panels: Questionnaires that stand under the course.
        around: Around sessions and until the line.
        effects: What sessions did afterwards.
        talk: What the person wants to talk about, at most three lines.
        sessions: Every done session; empty unless it was asked for.
        words: Words the person chose; empty unless it was asked for.
        numbers: Mood and every measure over these days; empty unless it was asked for.
    """

    sections: frozenset[Section]
    head: Head
    item_9: ItemNine | None
    questionnaires: tuple[Series, ...]
    course: CourseNumbers
    panels: tuple[QuestionnairePanel, ...]
    around: Around
    effects: Effects
    talk: tuple[str, ...]
    sessions: tuple[SessionRow, ...]
    words: tuple[Passage, ...]
    numbers: tuple[CourseNumbers, ...]
