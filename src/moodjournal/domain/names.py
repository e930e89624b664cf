"""What the fixed words of the domain are called, on the screen and on paper."""

from __future__ import annotations

from gettext import gettext as _

from moodjournal.domain.course import PhaseKind, Route
from moodjournal.domain.reflection import ReflectionKind
from moodjournal.domain.session import SessionKind, Status


def phase_name(kind: PhaseKind) -> str:
    """Return the name of a phase."""
    match kind:
        case PhaseKind.ASSESSMENT:
            return _("Assessment")
        case PhaseKind.INDUCTION:
            return _("Induction")
        case PhaseKind.MAINTENANCE:
            return _("Maintenance")
        case PhaseKind.TRANSITION:
            return _("Transition")


def route_name(route: Route) -> str:
    """Return the name of a route, short."""
    return {
        Route.IV: _("Infusion (IV)"),
        Route.IM: _("Injection (IM)"),
        Route.SC: _("Under the skin"),
        Route.NASAL: _("Nasal spray"),
        Route.SUBLINGUAL: _("Under the tongue"),
        Route.TABLET: _("Tablet"),
        Route.OTHER: _("Other"),
    }[route]


def status_name(status: Status) -> str:
    """Return the name of a session's status."""
    match status:
        case Status.PLANNED:
            return _("Planned")
        case Status.DONE:
            return _("Done")
        case Status.MISSED:
            return _("Missed")
        case Status.CANCELLED:
            return _("Cancelled")


def session_name(kind: SessionKind, number: int | None) -> str:
    """Return what a session is called, with its number if it has one."""
    match kind:
        case SessionKind.TREATMENT:
            return _("Session {n}").format(n=number) if number else _("Session")
        case SessionKind.INTEGRATION:
            return _("Integration {n}").format(n=number) if number else _("Integration")
        case SessionKind.VISIT:
            return _("Visit")


def reflection_name(kind: ReflectionKind) -> str:
    """Return what the words of a reflection answer."""
    return {
        ReflectionKind.INTENTION: _("intention"),
        ReflectionKind.STAYED: _("what stayed"),
        ReflectionKind.INSIGHT: _("insight"),
        ReflectionKind.DAY_1: _("day 1"),
        ReflectionKind.DAY_3: _("day 3"),
        ReflectionKind.DAY_7: _("day 7"),
        ReflectionKind.WORKED_ON: _("what was worked on"),
        ReflectionKind.TAKE_ALONG: _("what I take along"),
        ReflectionKind.SAID: _("what was said"),
        ReflectionKind.QUESTIONS: _("questions"),
    }[kind]
