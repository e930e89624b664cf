"""Totals and their changes in words: two numbers and their n, and nothing that values them."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.questionnaire_change import Baseline
from moodjournal.analysis.questionnaire_due import Why
from moodjournal.ui.widgets.when import day_words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.domain.instrument import Instrument
    from moodjournal.usecases.see_questionnaires import InstrumentSeen, PointSeen, SeriesSeen


def number_words(locale: QLocale, value: float) -> str:
    """Return a total as it is written here, such as ``13`` or ``3.3``."""
    return locale.toString(float(value), "f", 0 if value == int(value) else 1)


def asks_words(instrument: Instrument) -> str:
    """Return what an instrument asks about, over which days."""
    about = _(instrument.about)
    return ngettext(
        "{about}; the last day", "{about}; the last {n} days", instrument.recall_days
    ).format(about=about[:1].upper() + about[1:], n=instrument.recall_days)


def points_words(locale: QLocale, value: float) -> str:
    """Return such as ``6 points``."""
    sentence = ngettext("{n} point", "{n} points", 1 if value == 1 else 2)
    return sentence.format(n=number_words(locale, value))


def point_line(locale: QLocale, point: PointSeen, series: SeriesSeen | None) -> str:
    """Return a total, and by how many points it lies from baseline."""
    told = points_words(locale, point.total)
    if point.is_baseline:
        return _("{points} · the baseline").format(points=told)
    ground = series.baseline if series is not None else None
    if point.change is None or not isinstance(ground, Baseline):
        return told
    moved = point.change.points
    words_of = {
        1: _("{by} higher than baseline ({first}, then {now}; n = 2)"),
        0: _("the same as baseline ({first}, then {now}; n = 2)"),
        -1: _("{by} lower than baseline ({first}, then {now}; n = 2)"),
    }[(moved > 0) - (moved < 0)]
    by = points_words(locale, abs(moved))
    if point.change.percent:
        by = _("{points} ({percent} %)").format(points=by, percent=abs(point.change.percent))
    first = number_words(locale, ground.total)
    change = words_of.format(by=by, first=first, now=number_words(locale, point.total))
    return f"{told} · {change}"


def marks_line(point: PointSeen) -> str:
    """Return what stands small under a total: band, reliable change, where it came from."""
    reliable = point.change.is_reliable if point.change is not None else None
    sessions = point.recall.sessions
    inside = ngettext("{n} session in these days", "{n} sessions in these days", sessions)
    marks = (
        (bool(point.band), _(point.band) if point.band else ""),
        (reliable is True, _("reliable change: yes")),
        (reliable is False, _("reliable change: no")),
        (point.from_clinic, _("entered by the clinic")),
        (bool(sessions), inside.format(n=sessions)),
        (point.private, _("private")),
    )
    return " · ".join(word for on, word in marks if on)


def baseline_line(locale: QLocale, series: SeriesSeen) -> str:
    """Return the rule of the baseline, with its total and its day."""
    ground = series.baseline
    if not isinstance(ground, Baseline):
        return ground.rule
    day = day_words(locale, ground.filled.day, short=True, year=True)
    sentence = _("{rule} It was {points}, on {day}.")
    points = points_words(locale, ground.total)
    return sentence.format(rule=ground.rule, points=points, day=day)


def rules_words(locale: QLocale, instrument: Instrument, series: SeriesSeen) -> str:
    """Return every rule that stands behind the history of one series."""
    lines = [_("Entered by the clinic.")] if series.from_clinic else []
    lines.append(baseline_line(locale, series))
    if isinstance(series.baseline, Baseline) and instrument.rules.reliable_rule:
        lines.append(_(instrument.rules.reliable_rule) + ".")
    if series.middle is not None:
        middle = _("Median of the last four: {n}.")
        lines.append(middle.format(n=number_words(locale, series.middle)))
    lower = _("From {low} to {high}; lower is better.")
    higher = _("From {low} to {high}; higher is better.")
    scale = lower if instrument.lower_is_better else higher
    lines.append(scale.format(low=instrument.lowest, high=instrument.highest))
    return " ".join(lines)


def due_words(locale: QLocale, seen: InstrumentSeen) -> str:
    """Return from when on a questionnaire may be filled in, and why; empty if it may now."""
    due = seen.due
    if seen.unfinished is not None or due.now:
        return ""
    if due.next_day is None:
        return due.rule
    day = day_words(locale, due.next_day)
    if due.why is Why.WAITING:
        days = seen.instrument.recall_days
        sentence = _("Next from {day}, as it asks about the last {n} days.")
        return sentence.format(day=day, n=days)
    return _("Next from {day}. {rule}").format(day=day, rule=due.rule)
