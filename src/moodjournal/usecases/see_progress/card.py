"""One card of the page: a chart with its words, or the sentence of what is missing for it."""

from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from typing import Any

from moodjournal.analysis.headline import Headline
from moodjournal.charts.chart import Chart
from moodjournal.charts.words import measure_name
from moodjournal.usecases.see_progress.stretch import Look

HIGH_PX = 300


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A card.

    Attributes:
        key: Its name on the page.
        title: Its heading.
        caption: What must be known to read it: n, rule, what is left out.
        chart: What draws ``numbers``; None if there is too little.
        numbers: The frozen numbers of the chart.
        missing: What is missing, in one sentence; empty if it is drawn.
        high_px: Height of the picture at 100 % text.
        headline: The one claim, or why there is none; only over the course.
        about: What the headline is about, where several things are drawn.
        notes: Further sentences under the picture.
        offers_line: Whether the person's line can be set here.
    """

    key: str
    title: str
    caption: str = ""
    chart: Chart[Any] | None = None
    numbers: Any = None
    missing: str = ""
    high_px: int = HIGH_PX
    headline: Headline | None = None
    about: str = ""
    notes: tuple[str, ...] = ()
    offers_line: bool = False

    @property
    def told(self) -> str:
        """The chart in words."""
        return "" if self.chart is None else self.chart.tell(self.numbers)

    @property
    def footer(self) -> tuple[str, ...]:
        """What stands under a saved picture, below the rule of the chart."""
        if self.headline is None:
            return self.notes
        about = f"{self.about}: " if self.about else ""
        return (about + sentences(self.headline.sentence(), self.headline.beside()), *self.notes)


def too_little(key: str, chart: Chart[Any], missing: str, **more: Any) -> CardSeen:
    """Return the card of a chart that cannot be drawn yet."""
    return CardSeen(key, chart.title(), missing=missing, **more)


def drawn(key: str, chart: Chart[Any], numbers: Any, *caption: str, **more: Any) -> CardSeen:
    """Return the card of a chart; ``caption`` and the chart's own rule stand above it."""
    said = sentences(*caption, chart.rule(numbers))
    return CardSeen(key, chart.title(), said, chart, numbers, **more)


def sentences(*parts: str) -> str:
    """Return ``parts`` one after the other, each ended by a full stop."""
    kept = [one.strip() for one in parts if one.strip()]
    return " ".join(
        one if one[-1] in ".:…" else _("{sentence}.").format(sentence=one) for one in kept
    )


def covered(seen: Look, first: date = date.min, last: date = date.max) -> str:
    """Return “Mood: 143 of 178 days”, said of every figure that is about days.

    Args:
        seen: What is looked at.
        first: Only days from this one on.
        last: Only days up to this one.
    """
    first, last = max(first, seen.first), min(last, seen.last, seen.ground.today)
    days = max(0, (last - first).days + 1)
    found = sum(first <= one.day <= last for one in seen.days)
    text = ngettext("{name}: {n} of {m} day", "{name}: {n} of {m} days", days)
    return text.format(name=measure_name(seen.measure), n=found, m=days)


def no_treatment() -> str:
    """Return the sentence where sessions are needed and none is there."""
    return _("No treatment session is marked as done on these days.")


def no_value() -> str:
    """Return the sentence where day values are needed and none is there."""
    return _("No day here has a value yet.")
