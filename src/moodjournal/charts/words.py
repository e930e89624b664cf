"""Words and numbers that charts have in common."""

import locale
from gettext import gettext as _

from moodjournal.domain.course import PhaseKind
from moodjournal.domain.measure import Measure, MeasureKind


def number_text(value: float) -> str:
    """Return ``value`` with one decimal only if it needs one, and the decimal point usual here."""
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", locale.localeconv()["decimal_point"] or ".")


def minus_text(value: float) -> str:
    """Return ``value`` with a true minus sign, as it stands on a figure."""
    return number_text(value).replace("-", "\N{MINUS SIGN}")


def percent_text(share: float) -> str:
    """Return a share, 0 to 1, as whole percent."""
    return _("{n} %").format(n=round(share * 100))


def value_text(value: float, measure: Measure | None) -> str:
    """Return the value of a day as it is read."""
    if measure is not None and measure.kind is MeasureKind.YES_NO:
        if value in (0, 1):
            return _("yes") if value else _("no")
        return percent_text(value)
    return number_text(value)


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


def phase_days(kind: PhaseKind) -> str:
    """Return what the days of a phase are called."""
    match kind:
        case PhaseKind.ASSESSMENT:
            return _("Assessment days")
        case PhaseKind.INDUCTION:
            return _("Induction days")
        case PhaseKind.MAINTENANCE:
            return _("Maintenance days")
        case PhaseKind.TRANSITION:
            return _("Transition days")
