"""Sessions and days in words."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.domain.moment import Precision
from moodjournal.domain.names import phase_name, session_name, status_name
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.ui.widgets.month_days import GridDay, GridSession
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.usecases.log_dose import DEVICES

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.usecases.see_sessions import CalendarSeen, DayOnCalendar


def kind_name(kind: SessionKind) -> str:
    """Return the name of a kind of session."""
    match kind:
        case SessionKind.TREATMENT:
            return _("Treatment")
        case SessionKind.INTEGRATION:
            return _("Integration")
        case SessionKind.VISIT:
            return _("Visit")


def session_time(locale: QLocale, session: Session) -> str:
    """Return when a session is on its day; empty if only the day is known."""
    moment = session.moment
    known = moment.precision is Precision.MINUTE
    return time_words(locale, moment.at.time()) if known else ""


def session_when(locale: QLocale, session: Session, *, year: bool = False) -> str:
    """Return day and time such as ``Wed 25 Nov, 10:00``."""
    day = day_words(locale, session.moment.at.date(), short=True, year=year)
    at = session_time(locale, session)
    return f"{day}, {at}" if at else day


def dose_text(locale: QLocale, session: Session) -> str:
    """Return the dose as it was told; empty if it was not."""
    told = [session.dose_words]
    if session.dose_amount is not None:
        told = [f"{number_text(locale, session.dose_amount)} {session.dose_unit}".strip()]
    devices = session.fields.get(DEVICES, "")
    if devices.isdecimal():
        form = ngettext("{n} device of 28 mg", "{n} devices of 28 mg", int(devices))
        told.append(form.format(n=devices))
    return ", ".join(one for one in told if one)


def number_text(locale: QLocale, number: float) -> str:
    """Return a number as it is typed here: no groups, no needless decimals."""
    return locale.toString(float(number), "g", 7).replace(locale.groupSeparator(), "")


def grid_days(locale: QLocale, seen: CalendarSeen) -> tuple[GridDay, ...]:
    """Return the days of the calendar as the grid takes them."""
    return tuple(_grid_day(locale, seen, day) for day in seen.days)


def _grid_day(locale: QLocale, seen: CalendarSeen, day: DayOnCalendar) -> GridDay:
    sessions = tuple(_grid_session(locale, one, seen.numbers.get(one.id)) for one in day.sessions)
    return GridDay(
        day=day.day,
        sentence=_sentence(locale, seen, day),
        tint=f"phase_{day.phase.kind.value}" if day.phase else "",
        phase=phase_name(day.phase.kind) if day.phase and day.opens else "",
        sessions=sessions,
        mood=day.value.value if day.value else None,
        from_memory=bool(day.value and day.value.from_memory),
    )


def _grid_session(locale: QLocale, session: Session, number: int | None) -> GridSession:
    name, at = session_name(session.kind, number), session_time(locale, session)
    if session.status in (Status.MISSED, Status.CANCELLED):
        said = status_name(session.status).lower()
        texts = (said,)
    elif session.kind is SessionKind.TREATMENT:
        texts = (f"{number} · {at}", str(number)) if at else (str(number),)
    else:
        texts = tuple(one for one in (name, kind_name(session.kind), at) if one)
    return GridSession(session.id, name, texts, session.status.value)


def _sentence(locale: QLocale, seen: CalendarSeen, day: DayOnCalendar) -> str:
    said: list[str] = []
    if day.day == seen.today:
        said.append(_("today"))
    if day.phase is not None:
        phase = phase_name(day.phase.kind).lower()
        said.append(_("{phase} begins").format(phase=phase) if day.opens else phase)
    for one in day.sessions:
        name = session_name(one.kind, seen.numbers.get(one.id))
        parts = (name, session_time(locale, one), status_name(one.status).lower())
        said.append(" ".join(part for part in parts if part))
    if day.value is not None:
        mood = f"{day.value.value:.1f}".removesuffix(".0")
        said.append(_("mood {n}").format(n=mood))
        if day.value.from_memory:
            said.append(_("from memory"))
    title = day_words(locale, day.day)
    return f"{title}: {', '.join(said)}." if said else f"{title}."
