"""What a copy holds, in words: counts by kind, and where names were found."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.domain.care import Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.effect import Effect
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.domain.copy_hits import Hit
    from moodjournal.domain.entity import Entity

MOST_HITS = 20


def count_words(counts: Sequence[tuple[type[Entity], int]]) -> str:
    """Return how many of each kind, in one line; what merely belongs to it is left out."""
    known = (_counted(kind, n) for kind, n in counts)
    return " · ".join(one for one in known if one)


def hit_words(hits: Sequence[Hit]) -> str:
    """Return each place where a name is replaced; empty if there is none."""
    if not hits:
        return ""
    head = ngettext("{n} name is replaced:", "{n} names are replaced:", len(hits))
    lines = [_hit(one) for one in hits[:MOST_HITS]]
    if len(hits) > MOST_HITS:
        left = len(hits) - MOST_HITS
        lines.append(ngettext("and {n} more", "and {n} more", left).format(n=left))
    return "\n".join([head.format(n=len(hits)), *lines])


def _hit(one: Hit) -> str:
    place = " ".join(f"…{one.before}[{one.found}]{one.after}…".split())
    return _("{place} becomes {name}").format(place=place, name=one.instead)


def _counted(kind: type[Entity], n: int) -> str:
    forms = {
        CheckIn: ngettext("{n} check-in", "{n} check-ins", n),
        Session: ngettext("{n} session or visit", "{n} sessions and visits", n),
        Reflection: ngettext("{n} reflection", "{n} reflections", n),
        Effect: ngettext("{n} effect", "{n} effects", n),
        Step: ngettext("{n} step", "{n} steps", n),
        Goal: ngettext("{n} goal", "{n} goals", n),
        Flag: ngettext("{n} event", "{n} events", n),
        Medicine: ngettext("{n} medicine", "{n} medicines", n),
        Questionnaire: ngettext("{n} questionnaire", "{n} questionnaires", n),
    }
    return forms.get(kind, "").format(n=n)
