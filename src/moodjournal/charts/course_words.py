"""The course in words: a description, a table, and what stands at each point. Never a finding."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.baseline import Middle
from moodjournal.analysis.numerals import number_text, value_text
from moodjournal.analysis.phase_words import phase_days
from moodjournal.analysis.questionnaire_change import Baseline
from moodjournal.charts.chart import Table
from moodjournal.charts.course_view import QuestionnairePanel, as_view
from moodjournal.charts.days import day_text, range_text, weekday_text
from moodjournal.charts.questionnaire_words import flag_said, tell_totals
from moodjournal.charts.words import measure_name
from moodjournal.domain.names import phase_name
from moodjournal.domain.reflection import FlagKind
from moodjournal.domain.session import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moodjournal.analysis.bands import SessionMark
    from moodjournal.analysis.baseline import TooLittle
    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.analysis.coverage import Gap
    from moodjournal.analysis.day_values import AcutePoint, DayValue
    from moodjournal.charts.course_view import CourseView, QuestionnairePoint
    from moodjournal.domain.course import PhaseKind
    from moodjournal.domain.reflection import Flag

GAPS_TOLD = 3


def tell(numbers: CourseNumbers | CourseView) -> str:
    """Describe the chart: a few sentences a panel, then what was recalled, then flags."""
    view = as_view(numbers)
    parts = [
        tell_totals(one) if isinstance(one, QuestionnairePanel) else tell_measure(one)
        for one in view.shown
    ]
    if view.recalled is not None:
        text = _("A typical week before treatment, from memory: {value}, in no figure.")
        parts.append(text.format(value=number_text(view.recalled)))
    parts += [flag_said(flag) + _(".") for flag in view.flags]
    return " ".join(parts)


def rule(numbers: CourseNumbers | CourseView) -> str:
    """Return how days and baselines are found, with n."""
    view = as_view(numbers)
    parts: list[str] = []
    for one in view.shown:
        if isinstance(one, QuestionnairePanel):
            base = one.baseline if isinstance(one.baseline, Baseline) else one.clinic_baseline
            n = _("{name}: n={n}.").format(name=one.instrument.name, n=len(one.points))
            parts += [n, base.rule]
        else:
            n = _("{name}: {coverage}.").format(
                name=measure_name(one.measure), coverage=one.coverage.sentence()
            )
            parts += [n, one.day_rule, one.trend.rule]
    return " ".join(dict.fromkeys(parts))


def tell_measure(numbers: CourseNumbers) -> str:
    """Describe one measure: coverage, sessions, the middle of each phase with its n, gaps."""
    head = _("{name}, {days}: {coverage}.").format(
        name=measure_name(numbers.measure),
        days=range_text(numbers.first, numbers.last),
        coverage=numbers.coverage.sentence(),
    )
    middles = (middle_text(kind, middle, numbers) for kind, middle in numbers.middles)
    return " ".join(part for part in (head, _sessions(numbers), *middles, _gaps(numbers)) if part)


def middle_text(kind: PhaseKind, middle: Middle | TooLittle, numbers: CourseNumbers) -> str:
    """Return “Assessment days: middle 3 (14 days).”, or what is missing."""
    days = phase_days(kind)
    if not isinstance(middle, Middle):
        text = _("{days}: {have} of the {need} that a middle needs.")
        return text.format(days=days, have=middle.have, need=middle.need)
    text = ngettext(
        "{days}: middle {value} ({n} day).", "{days}: middle {value} ({n} days).", middle.n
    )
    return text.format(days=days, value=value_text(middle.value, numbers.measure), n=middle.n)


def baseline_text(middle: Middle, numbers: CourseNumbers, *, short: bool = False) -> str:
    """Return the label of the assessment line: “assessment, middle 3 (14 days)”.

    Where there is little room, ``short``: “middle 3 (14)”.
    """
    if short:
        text = _("middle {value} ({n})")
        return text.format(value=value_text(middle.value, numbers.measure), n=middle.n)
    text = ngettext(
        "assessment, middle {value} ({n} day)", "assessment, middle {value} ({n} days)", middle.n
    )
    return text.format(value=value_text(middle.value, numbers.measure), n=middle.n)


def table(numbers: CourseNumbers | CourseView) -> Table:
    """Return every value drawn, by day; of several panels each row says what it is of."""
    view = as_view(numbers)
    if len(view.shown) == 1 and view.shown[0] is view.frame and not view.flags:
        return measure_table(view.frame)
    rows: list[tuple[date, int, tuple[str, ...]]] = []
    for place, one in enumerate(view.shown):
        if isinstance(one, QuestionnairePanel):
            rows += [(point.day, place, _total_row(point, one, view)) for point in one.points]
        else:
            name = measure_name(one.measure)
            numbered = replace(one, sessions=()) if place else one
            rows += [(day, place, (cells[0], name, *cells[1:])) for day, cells in _rows(numbered)]
    rows += [(flag.first_day, -1, _flag_row(flag)) for flag in view.flags]
    rows.sort(key=lambda row: row[:2])
    head = (_("Day"), _("What"), _("Value"), _("Values"), _("Mark"), _("Phase"))
    return Table(head, tuple(cells for _day, _place, cells in rows))


def _total_row(
    point: QuestionnairePoint, panel: QuestionnairePanel, view: CourseView
) -> tuple[str, ...]:
    mark = _("entered by the clinic") if point.from_clinic else ""
    phase = _phase(view.frame.phase_on(point.day))
    total = number_text(point.total)
    return day_text(point.day), panel.instrument.name, total, "1", mark, phase


def _flag_row(flag: Flag) -> tuple[str, ...]:
    kind = _("medicine") if flag.kind is FlagKind.MEDICINE else _("life event")
    return day_text(flag.first_day), flag.text, "", "", kind, ""


def measure_table(numbers: CourseNumbers) -> Table:
    """Return every value of one measure by day: day values, sessions, acute values."""
    head = (_("Day"), measure_name(numbers.measure), _("Values"), _("Mark"), _("Phase"))
    return Table(head, tuple(cells for _day, cells in _rows(numbers)))


def _rows(numbers: CourseNumbers) -> list[tuple[date, tuple[str, ...]]]:
    with_value = {one.day for one in numbers.days}
    rows = [(one.day, 0, _day_row(one, numbers)) for one in numbers.days]
    rows += [
        (one.day, 1, _session_row(one, numbers))
        for one in numbers.sessions
        if one.day not in with_value
    ]
    rows += [(one.day, 2, _acute_row(one, numbers)) for one in numbers.acute]
    rows.sort(key=lambda row: row[:2])
    return [(day, cells) for day, _order, cells in rows]


def day_said(one: DayValue, numbers: CourseNumbers) -> str:
    """Say a day value: “Friday 12 June 2026: Mood 6.5, middle of 2 values, from memory”."""
    text = _("{day}: {name} {value}").format(
        day=weekday_text(one.day),
        name=measure_name(numbers.measure),
        value=value_text(one.value, numbers.measure),
    )
    marks = [] if one.n == 1 else [_("{n} values").format(n=one.n)]
    marks += [_("from memory")] if one.from_memory else []
    return _(", ").join((text, *marks))


def acute_said(one: AcutePoint, numbers: CourseNumbers) -> str:
    """Say an acute value; it is never part of a day's."""
    return _("{day}: {name} {value}, within {hours} h of a session, shown apart").format(
        day=weekday_text(one.day),
        name=measure_name(numbers.measure),
        value=value_text(one.value, numbers.measure),
        hours=f"{numbers.acute_hours:g}",
    )


def session_said(mark: SessionMark) -> str:
    """Say a session: “Friday 12 June 2026: session 4”."""
    return _("{day}: {session}").format(day=weekday_text(mark.day), session=session_text(mark))


def session_text(mark: SessionMark) -> str:
    """Return “session 4”, or “session 5, planned”."""
    if mark.status is Status.PLANNED:
        return _("session {number}, planned").format(number=mark.number)
    return _("session {number}").format(number=mark.number)


def _sessions(numbers: CourseNumbers) -> str:
    done = sum(mark.status is Status.DONE for mark in numbers.sessions)
    return ngettext("{n} session.", "{n} sessions.", done).format(n=done) if done else ""


def _gaps(numbers: CourseNumbers) -> str:
    """Name the longest gaps, those without any check-in apart from those with words alone."""
    longest = sorted(numbers.gaps, key=lambda gap: (-gap.n, gap.first))[:GAPS_TOLD]
    told = sorted(longest, key=lambda gap: gap.first)
    silent = _ranges([gap for gap in told if gap.silent], numbers)
    wordy = _ranges([gap for gap in told if not gap.silent], numbers)
    name = measure_name(numbers.measure)
    more = len(numbers.gaps) - len(told)
    also = ngettext(
        "{n} more stretch of 3 days or longer without a value.",
        "{n} more stretches of 3 days or longer without a value.",
        more,
    )
    parts = (
        _("No check-ins {days}.").format(days=silent) if silent else "",
        _("No value for {name} {days}.").format(name=name, days=wordy) if wordy else "",
        also.format(n=more) if more else "",
    )
    return " ".join(part for part in parts if part)


def _ranges(gaps: Sequence[Gap], numbers: CourseNumbers) -> str:
    year = numbers.first.year != numbers.last.year
    return _(", ").join(range_text(gap.first, gap.last, year=year) for gap in gaps)


def _day_row(one: DayValue, numbers: CourseNumbers) -> tuple[str, ...]:
    marks = [_("from memory")] if one.from_memory else []
    marks += [session_text(mark) for mark in numbers.sessions if mark.day == one.day]
    value = value_text(one.value, numbers.measure)
    phase = _phase(numbers.phase_on(one.day))
    return day_text(one.day), value, str(one.n), _(", ").join(marks), phase


def _session_row(one: SessionMark, numbers: CourseNumbers) -> tuple[str, ...]:
    return day_text(one.day), "", "", session_text(one), _phase(numbers.phase_at_end_of(one.day))


def _acute_row(one: AcutePoint, numbers: CourseNumbers) -> tuple[str, ...]:
    marks = [_("acute"), *([_("from memory")] if one.from_memory else [])]
    value = value_text(one.value, numbers.measure)
    return (
        day_text(one.day),
        value,
        "1",
        _(", ").join(marks),
        _phase(numbers.phase_at_end_of(one.day)),
    )


def _phase(kind: PhaseKind | None) -> str:
    return phase_name(kind) if kind else ""
