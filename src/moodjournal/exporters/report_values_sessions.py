"""What a provider report holds of sessions: the days around them, and their effects."""

from dataclasses import dataclass
from datetime import date

from moodjournal.analysis.around_sessions import AroundSessions
from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.until_line import UntilLine
from moodjournal.analysis.usual import UsualAround
from moodjournal.domain.course import PhaseKind, Route
from moodjournal.domain.effect import Valence
from moodjournal.domain.their_line import TheirLine


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around sessions, and until the line.

    Attributes:
        group: The sessions of the latest phase and route; None if none has a value.
        others: How many further groups there are.
        induction: The induction as one step; None without one.
        until: The gaps until the line; or what is missing.
        line: The version of the line valid on the last day; None if none is set.
    """

    group: AroundSessions | None
    others: int
    induction: UsualAround | None
    until: UntilLine | TooLittle
    line: TheirLine | None


@dataclass(frozen=True, slots=True, repr=False)
class EffectRow:
    """One effect over all sessions told of.

    Attributes:
        name: Id in the list, or the person's words if ``own``.
        own: Whether it is the person's own.
        valence: The person's word on it if there is one, else the list's.
        asked: After how many sessions it was asked.
        reported: After how many of them it was there.
        worst: Highest strength, 0 to 3; None if no strength was asked.
        worst_number: Number of the session of that; None if it has none.
        still_there: How often it was still there after 24 h.
        gone_said: How often it was said when it was gone, or that it was not.
    """

    name: str
    own: bool
    valence: Valence
    asked: int
    reported: int
    worst: int | None
    worst_number: int | None
    still_there: int
    gone_said: int


@dataclass(frozen=True, slots=True)
class Pressure:
    """The highest blood pressure noted: mmHg, its day, and how many were noted."""

    upper: int
    lower: int
    day: date
    number: int | None
    noted: int


@dataclass(frozen=True, slots=True, repr=False)
class Effects:
    """What sessions did to body and mind afterwards.

    Attributes:
        rows: Those reported at least once, what matters most first.
        monthly: The monthly checks in the order of the list; ``asked`` may be 0.
        pressure: The highest blood pressure; None if none was noted.
        sessions: How many done sessions.
    """

    rows: tuple[EffectRow, ...]
    monthly: tuple[EffectRow, ...]
    pressure: Pressure | None
    sessions: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it was ever asked or noted."""
        return not self.rows and self.pressure is None and not any(m.asked for m in self.monthly)


@dataclass(frozen=True, slots=True, repr=False)
class SessionRow:
    """One done treatment session, in a table.

    Attributes:
        number: Its number.
        day: Its logical day.
        phase: The phase it opens or lies in; None outside any.
        route: How the medicine was given; None if not said.
        dose: As told; may be empty.
        around: Usual before and after, and the single days beside it.
        effects: Unwelcome and other effects reported, strongest first: id, own, valence, strength.
    """

    number: int
    day: date
    phase: PhaseKind | None
    route: Route | None
    dose: str
    around: UsualAround
    effects: tuple[tuple[str, bool, Valence, int | None], ...]

    @property
    def day_before(self) -> DayValue | None:
        """The day before, if it belongs to this session."""
        return self.around.day_before

    @property
    def day_after(self) -> DayValue | None:
        """The day after, if it belongs to this session."""
        return self.around.day_after
