"""When a backup was opened and checked, in words: for the sidebar and for Settings."""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.domain.moment import Moment
from moodjournal.ui.widgets.when import day_words, time_words

if TYPE_CHECKING:
    from datetime import date, datetime

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_backups import Backups, Place

OLD_DAYS = 7
"""From this age on a backup is named by its age; no claim that anything is wrong."""


def status_words(backups: Backups, desk: Desk) -> str:
    """Return the line at the foot of the sidebar: only what was seen, never more."""
    if backups.here is None:
        return ""
    if backups.here.last is None:
        return _("No backup yet")
    said = _here(backups.here.last, desk)
    if backups.second is not None and _lags(backups.second, desk):
        return f"{said}\n{_second(backups.second, desk)}"
    return said


def moment_words(at: datetime, desk: Desk) -> str:
    """Return a moment such as ``Today 09:12``; ``at`` is in UTC."""
    day, time = _local(at, desk)
    days = (_today(desk) - day).days
    if days == 0:
        return _("Today {time}").format(time=time)
    if days == 1:
        return _("Yesterday {time}").format(time=time)
    return f"{day_moment(at, desk)} {time}"


def day_moment(at: datetime, desk: Desk, *, year: bool = False) -> str:
    """Return the day of ``at``, which is in UTC; with its year if wanted, or if that is another."""
    return dated(_local(at, desk)[0], desk, year=year)


def dated(day: date, desk: Desk, *, year: bool = False) -> str:
    """Return ``day``, with its year if wanted, or if that is another than this."""
    other = day.year != _today(desk).year
    return day_words(desk.locale, day, short=True, year=year or other)


def entries_words(count: int) -> str:
    """Return ``412 entries``."""
    return ngettext("{n} entry", "{n} entries", count).format(n=count)


def _here(at: datetime, desk: Desk) -> str:
    day, time = _local(at, desk)
    days = (_today(desk) - day).days
    if days == 0:
        return _("Backup checked today {time}").format(time=time)
    if days == 1:
        return _("Backup checked yesterday {time}").format(time=time)
    if days < OLD_DAYS:
        return _("Backup checked {day}").format(day=dated(day, desk))
    return ngettext("Last backup {n} day ago", "Last backup {n} days ago", days).format(n=days)


def _second(place: Place, desk: Desk) -> str:
    if place.last is None:
        return _("None in the second place yet")
    return _("Second place: last {day}").format(day=day_moment(place.last, desk))


def _lags(place: Place, desk: Desk) -> bool:
    return place.last is None or desk.clock() - place.last > timedelta(days=OLD_DAYS)


def _local(at: datetime, desk: Desk) -> tuple[date, str]:
    here = Moment.from_utc(at, desk.zone()).at
    return here.date(), time_words(desk.locale, here.time())


def _today(desk: Desk) -> date:
    return Moment.from_utc(desk.clock(), desk.zone()).at.date()
