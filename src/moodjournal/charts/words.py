"""Words that charts have in common; how numbers are read stands in ``analysis/numerals.py``."""

from gettext import gettext as _

from moodjournal.analysis.numerals import number_text
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.measure import Measure


def minus_text(value: float) -> str:
    """Return ``value`` with a true minus sign, as it stands on a figure."""
    return number_text(value).replace("-", "\N{MINUS SIGN}")


def measure_name(measure: Measure | None) -> str:
    """Return the person's label, or “Mood”."""
    return _("Mood") if measure is None else measure.name


def phase_name_short(kind: PhaseKind) -> str:
    """Return the name of a phase for a narrow band."""
    match kind:
        case PhaseKind.ASSESSMENT:
            return _("Assess.")
        case PhaseKind.INDUCTION:
            return _("Induct.")
        case PhaseKind.MAINTENANCE:
            return _("Maint.")
        case PhaseKind.TRANSITION:
            return _("Trans.")
