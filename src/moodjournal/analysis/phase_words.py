"""What phases and their days are called inside a sentence."""

from gettext import gettext as _

from moodjournal.domain.course import PhaseKind


def phase_word(kind: PhaseKind) -> str:
    """Return the phase as a word before “day”."""
    match kind:
        case PhaseKind.ASSESSMENT:
            return _("assessment")
        case PhaseKind.INDUCTION:
            return _("induction")
        case PhaseKind.MAINTENANCE:
            return _("maintenance")
        case PhaseKind.TRANSITION:
            return _("transition")


def phase_days(kind: PhaseKind) -> str:
    """Return the days of a phase, as a sentence begins with them."""
    match kind:
        case PhaseKind.ASSESSMENT:
            return _("Assessment days")
        case PhaseKind.INDUCTION:
            return _("Induction days")
        case PhaseKind.MAINTENANCE:
            return _("Maintenance days")
        case PhaseKind.TRANSITION:
            return _("Transition days")


def days_inside(kind: PhaseKind) -> str:
    """Return the days of a phase, as they stand inside a sentence."""
    match kind:
        case PhaseKind.ASSESSMENT:
            return _("assessment days")
        case PhaseKind.INDUCTION:
            return _("induction days")
        case PhaseKind.MAINTENANCE:
            return _("maintenance days")
        case PhaseKind.TRANSITION:
            return _("transition days")
