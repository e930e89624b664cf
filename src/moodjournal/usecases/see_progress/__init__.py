"""A person looks at what changed, how long it lasts, and what that is known from.

``gather`` reads once; ``see_cards`` and ``see_card`` are pure, so that a range or a tab is another
look at the same ground, taken in the drawing thread.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from gettext import gettext as _
from types import MappingProxyType

from moodjournal.analysis.coverage import coverage
from moodjournal.charts.days import range_text
from moodjournal.charts.words import measure_name
from moodjournal.store import Db
from moodjournal.usecases.see_progress.card import CardSeen
from moodjournal.usecases.see_progress.course_tab import course_card, goals_card
from moodjournal.usecases.see_progress.days_tab import (
    month_card,
    tags_card,
    time_of_day_card,
    year_card,
)
from moodjournal.usecases.see_progress.effects_card import effects_card
from moodjournal.usecases.see_progress.ground import Ground, gather
from moodjournal.usecases.see_progress.phases_tab import phases_card
from moodjournal.usecases.see_progress.provider_tab import dose_card, dose_groups
from moodjournal.usecases.see_progress.sessions_tab import (
    around_card,
    before_after_card,
    groups_of,
    until_card,
    wear_off_card,
)
from moodjournal.usecases.see_progress.stretch import Look, look
from moodjournal.usecases.see_progress.wanted import Range, Tab, Wanted

__all__ = (
    "CardSeen", "Ground", "Progress", "Range", "Tab", "Wanted",
    "card_keys", "coverage_said", "gather", "see_card", "see_progress",
)  # fmt: skip

CARDS: Mapping[str, Callable[[Look, str], CardSeen]] = MappingProxyType(
    {
        "course": course_card,
        "goals": goals_card,
        "around": around_card,
        "until_line": until_card,
        "before_after": before_after_card,
        "wear_off": wear_off_card,
        "effects": effects_card,
        "phases": phases_card,
        "days_year": year_card,
        "days_month": month_card,
        "time_of_day": time_of_day_card,
        "tags": tags_card,
        "dose": dose_card,
    }
)


@dataclass(frozen=True, slots=True)
class Progress:
    """One tab, finished.

    Attributes:
        wanted: What was asked for.
        first: First day looked at.
        last: Last one, included.
        coverage: How much was logged, in a sentence; said first.
        cards: In the order they stand; empty while nothing was logged at all.
    """

    wanted: Wanted
    first: date
    last: date
    coverage: str
    cards: tuple[CardSeen, ...]


def see_progress(db: Db, wanted: Wanted, now: datetime, zone: str) -> Progress:
    """Return all that one tab shows at ``now`` (UTC)."""
    ground = gather(db, now, zone)
    seen = look(ground, wanted)
    cards = tuple(see_card(ground, wanted, key) for key in card_keys(ground, wanted))
    return Progress(wanted, seen.first, seen.last, coverage_said(ground, wanted), cards)


def card_keys(ground: Ground, wanted: Wanted) -> tuple[str, ...]:
    """Return the names of the cards of a tab, in the order they stand; quick."""
    if not ground.check_ins and not ground.instruments:
        return ()
    seen = look(ground, wanted)
    match wanted.tab:
        case Tab.COURSE:
            goals = ("goals",) if ground.goals else ()
            return ("course", "around 0", "until_line", *goals)
        case Tab.SESSIONS:
            others = (f"around {place}" for place in range(1, len(groups_of(seen))))
            first = ("around 0", "until_line", "effects", "before_after", "wear_off")
            return (*first, *others)
        case Tab.PHASES:
            return ("phases",)
        case Tab.DAYS:
            return ("days_year", "days_month", "time_of_day", "tags")
        case Tab.PROVIDER:
            return tuple(f"dose {place}" for place in range(max(1, dose_groups(seen))))


def see_card(ground: Ground, wanted: Wanted, key: str) -> CardSeen:
    """Return one card with its finished numbers."""
    return CARDS[key.partition(" ")[0]](look(ground, wanted), key)


def coverage_said(ground: Ground, wanted: Wanted) -> str:
    """Return “Mood, 9 June – 26 November 2026: logged 143 of 178 days, 6 from memory”."""
    seen = look(ground, wanted)
    until = min(seen.last, ground.today)
    found = coverage(ground.values(seen.measure), seen.first, until)
    return _("{name}, {days}: {coverage}.").format(
        name=measure_name(seen.measure),
        days=range_text(seen.first, seen.last),
        coverage=found.sentence(),
    )
