"""Measures to start from, one set a reason for treatment.

The words are our own and plain; none is an item of a published questionnaire. What they hold is
usual ground for each condition (mood, drive, sleep; tension; safety; pain and what it holds one
back from), not a score: nothing is ever added up over them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.domain.measure import Direction, Measure, MeasureKind

HIGHER, LOWER, NEITHER = Direction.HIGHER, Direction.LOWER, Direction.NEITHER
SCALE, SEVERITY, YES_NO = MeasureKind.SCALE, MeasureKind.SEVERITY, MeasureKind.YES_NO

Named = tuple[str, MeasureKind, Direction]


@dataclass(frozen=True, slots=True)
class StarterSet:
    """A few measures that go together.

    Attributes:
        key: Its name in the code.
        label: What it is called, in the language of the day.
        measures: Fresh ones, in their order.
    """

    key: str
    label: str
    measures: tuple[Measure, ...]


def starter_sets() -> tuple[StarterSet, ...]:
    """Return the sets, in the language of the day."""
    return (
        _set("depression", _("Depression"), _for_depression()),
        _set("anxiety", _("Anxiety"), _for_anxiety()),
        _set("ptsd", _("PTSD"), _for_ptsd()),
        _set("pain", _("Pain"), _for_pain()),
    )


def starter_set(key: str) -> StarterSet:
    """Return the set called ``key``.

    Raises:
        KeyError: There is none.
    """
    return {one.key: one for one in starter_sets()}[key]


def _set(key: str, label: str, named: Sequence[Named]) -> StarterSet:
    measures = (Measure(name=name, kind=kind, direction=way) for name, kind, way in named)
    return StarterSet(key, label, tuple(measures))


def _for_depression() -> tuple[Named, ...]:
    return (
        (_("Energy"), SCALE, HIGHER),
        (_("Hope"), SCALE, HIGHER),
        (_("Inner weight"), SCALE, LOWER),
        (_("Sleep last night"), SCALE, HIGHER),
        (_("Something I looked forward to"), YES_NO, HIGHER),
    )


def _for_anxiety() -> tuple[Named, ...]:
    return (
        (_("Anxiety"), SCALE, LOWER),
        (_("Tension in the body"), SCALE, LOWER),
        (_("A busy mind"), SEVERITY, LOWER),
        (_("Sleep last night"), SCALE, HIGHER),
        (_("Did what I would rather have put off"), YES_NO, HIGHER),
    )


def _for_ptsd() -> tuple[Named, ...]:
    return (
        (_("Feeling safe"), SCALE, HIGHER),
        (_("Calm in the body"), SCALE, HIGHER),
        (_("The past came too close"), SEVERITY, LOWER),
        (_("Bad dreams"), YES_NO, LOWER),
        (_("Close to someone"), SCALE, HIGHER),
    )


def _for_pain() -> tuple[Named, ...]:
    return (
        (_("Pain"), SCALE, LOWER),
        (_("Held back by pain"), SEVERITY, LOWER),
        (_("Up and about"), MeasureKind.HOURS, HIGHER),
        (_("Sleep last night"), SCALE, HIGHER),
        (_("Took something extra for pain"), YES_NO, NEITHER),
    )
