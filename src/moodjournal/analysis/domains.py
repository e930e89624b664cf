"""Stretches of days that no figure may cross: each phase is one, and so is each stretch outside."""

from collections.abc import Iterable, Sequence
from datetime import date

from moodjournal.domain.course import Phase, phase_of


def standing(phases: Iterable[Phase]) -> tuple[Phase, ...]:
    """Return the phases that are not in the trash, by their first day."""
    kept = (phase for phase in phases if phase.deleted_at is None)
    return tuple(sorted(kept, key=lambda phase: (phase.first_day, phase.id)))


def domain_of(day: date, phases: Sequence[Phase]) -> str:
    """Return a word that is the same for two days exactly if no phase line lies between them.

    Args:
        day: A logical day.
        phases: Phases that stand, see ``standing``.
    """
    phase = phase_of(tuple(phases), day)
    if phase is not None:
        return phase.id
    ended = sum(each.last_day is not None and each.last_day < day for each in phases)
    return f"outside, after {ended}"
