"""Each phase by itself, and later phases against assessment pair by pair."""

from moodjournal.analysis.phase_numbers import by_phase, phase_pairs
from moodjournal.analysis.too_little import TooLittle
from moodjournal.charts.phases import CHART, PhasesNumbers
from moodjournal.domain.course import PhaseKind
from moodjournal.usecases.see_progress.card import (
    CardSeen,
    covered,
    drawn,
    no_value,
    sentences,
    too_little,
)
from moodjournal.usecases.see_progress.stretch import Look

HIGH_PX = 330


def phases_card(seen: Look, key: str) -> CardSeen:
    """Return the phases that have a day value."""
    found = by_phase(seen.days, seen.ground.phases)
    if not found:
        return too_little(key, CHART, no_value())
    later = [one.kind for one in found if one.kind is not PhaseKind.ASSESSMENT]
    pairs = tuple(phase_pairs(found, kind) for kind in later)
    numbers = PhasesNumbers(seen.measure, found, pairs)
    told = [one.missing if isinstance(one, TooLittle) else one.sentence() for one in pairs]
    notes = tuple(sentences(one) for one in dict.fromkeys(told))
    return drawn(key, CHART, numbers, covered(seen), high_px=HIGH_PX, notes=notes)
