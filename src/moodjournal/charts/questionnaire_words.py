"""Questionnaires and flags over a course in words: sentences, cells, what stands at each point."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import number_text
from moodjournal.analysis.questionnaire_change import Baseline
from moodjournal.charts.days import day_text, range_text, weekday_text
from moodjournal.charts.scale import total_name
from moodjournal.domain.reflection import FlagKind

if TYPE_CHECKING:
    from moodjournal.analysis.questionnaire_change import NoBaseline
    from moodjournal.charts.course_view import QuestionnairePanel, QuestionnairePoint
    from moodjournal.domain.instrument import Instrument
    from moodjournal.domain.reflection import Flag


def total_said(one: QuestionnairePoint, instrument: Instrument) -> str:
    """Say a total: “Friday 12 June 2026: PHQ-9 14, about 30 May – 12 June 2026, 3 sessions”."""
    parts = [
        _("{day}: {name} {total}").format(
            day=weekday_text(one.day), name=instrument.name, total=number_text(one.total)
        ),
        *([_("entered by the clinic")] if one.from_clinic else []),
        _("about {days}").format(days=range_text(one.recall.first, one.recall.last)),
    ]
    n = one.recall.sessions
    if n:
        parts.append(ngettext("{n} session inside", "{n} sessions inside", n).format(n=n))
    return _(", ").join(parts)


def half_text(level: float, share: int) -> str:
    """Return the label of the line that is ``share`` percent below the baseline."""
    value = number_text(level)
    if share == 50:
        return _("half of baseline ({value})").format(value=value)
    return _("{n} % of baseline ({value})").format(n=100 - share, value=value)


def tell_totals(panel: QuestionnairePanel) -> str:
    """Describe a panel: how many, of which origin, the latest, the baseline with its rule."""
    points, name = panel.points, total_name(panel.instrument)
    if not points:
        return _("{name}: none complete in these days.").format(name=name)
    clinic = sum(one.from_clinic for one in points)
    text = ngettext("{name}: {n} complete", "{name}: {n} complete", len(points))
    parts = [text.format(name=name, n=len(points))]
    if clinic:
        parts.append(_("{n} entered by the clinic").format(n=clinic))
    last = points[-1]
    latest = _("the latest {total} on {day}")
    parts.append(latest.format(total=number_text(last.total), day=day_text(last.day)))
    bases = []
    if clinic < len(points):
        bases.append(baseline_said(panel.baseline))
    if clinic:
        bases.append(baseline_said(panel.clinic_baseline, from_clinic=True))
    return " ".join((_(", ").join(parts) + _("."), *bases))


def baseline_said(base: Baseline | NoBaseline, *, from_clinic: bool = False) -> str:
    """Say the baseline with its day and rule, or why there is none."""
    if not isinstance(base, Baseline):
        return base.rule
    text = _("Baseline {total} on {day}.")
    if from_clinic:
        text = _("Baseline of the clinic’s totals {total} on {day}.")
    said = text.format(total=number_text(base.total), day=day_text(base.filled.day))
    return " ".join((said, base.rule))


def flag_said(flag: Flag) -> str:
    """Say a flag: “Friday 12 June 2026: sertraline halved, medicine”."""
    kind = _("medicine") if flag.kind is FlagKind.MEDICINE else _("life event")
    day = weekday_text(flag.first_day)
    if flag.last_day is not None:
        day = range_text(flag.first_day, flag.last_day)
    return _("{day}: {text}, {kind}").format(day=day, text=flag.text, kind=kind)
