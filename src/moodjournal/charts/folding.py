"""Many sessions in few columns: the last twelve each, older ones by month, then by year."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, TypeVar

from moodjournal.charts.days import month_name
from moodjournal.charts.placing import NUMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class Numbered(Protocol):
    """Something with a number and a day."""

    @property
    def number(self) -> int:
        """Its number."""
        ...

    @property
    def day(self) -> date:
        """Its logical day."""
        ...


S = TypeVar("S", bound=Numbered)

LEAST_ALONE = 5
"""More sessions than this stand alone before older ones are folded by year."""


@dataclass(frozen=True, slots=True)
class Column:
    """One or several sessions.

    Attributes:
        label: What stands below it.
        said: What it is called in a sentence.
        numbers: Numbers of its sessions.
    """

    label: str
    said: str
    numbers: tuple[int, ...]


def fold(sessions: Sequence[S], most: int) -> tuple[Column, ...]:
    """Return at most ``most`` columns, oldest first; at least one.

    The last twelve sessions stand alone, fewer where there is little room; older ones by month, by
    year if months are too many. What is still too much is left out, the oldest first.

    Args:
        sessions: Oldest first.
        most: How many columns have room.
    """
    most = max(1, most)
    for folded in (_months, _years):
        for alone in range(min(NUMBERED, most), min(LEAST_ALONE, most // 2), -1):
            cut = max(0, len(sessions) - alone)
            older = folded(sessions[:cut])
            if len(older) + len(sessions) - cut <= most:
                return (*older, *(_single(one) for one in sessions[cut:]))
    found = (*_years(sessions[:-1]), *(_single(one) for one in sessions[-1:]))
    return tuple(found[-most:])


def _months(older: Sequence[S]) -> list[Column]:
    groups = groupby(older, lambda one: (one.day.year, one.day.month))
    return [_month(tuple(own)) for _key, own in groups]


def _years(older: Sequence[S]) -> list[Column]:
    return [_year(tuple(own)) for _key, own in groupby(older, lambda one: one.day.year)]


def _single(one: Numbered) -> Column:
    said = _("session {number}").format(number=one.number)
    return Column(str(one.number), said, (one.number,))


def _month(own: tuple[Numbered, ...]) -> Column:
    day = own[0].day
    label = month_name(day, short=True)
    return _folded(label, _("{month} {year}").format(month=month_name(day), year=day.year), own)


def _year(own: tuple[Numbered, ...]) -> Column:
    year = str(own[0].day.year)
    return _folded(year, year, own)


def _folded(label: str, name: str, own: tuple[Numbered, ...]) -> Column:
    first, last = own[0].number, own[-1].number
    if first == last:
        said = _("{name}, session {number}").format(name=name, number=first)
    else:
        said = _("{name}, sessions {first} to {last}").format(name=name, first=first, last=last)
    return Column(label, said, tuple(one.number for one in own))
