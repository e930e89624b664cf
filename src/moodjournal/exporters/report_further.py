"""Further pages of a report, on request: every session, chosen words, all numbers."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from moodjournal.analysis.course_numbers import CourseNumbers
from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.numerals import number_text, value_text
from moodjournal.charts.days import day_text
from moodjournal.charts.words import measure_name
from moodjournal.domain.names import route_name
from moodjournal.exporters.report_values import Report, Section
from moodjournal.exporters.report_values_sessions import SessionRow
from moodjournal.exporters.report_words import Words, cut, nothing_logged, phase_text
from moodjournal.exporters.report_words_sessions import effect_name, strength_word, usual_text

MEASURES_A_TABLE = 5
MOST_CELL = 60
EFFECTS_A_ROW = 3


def further_words(report: Report) -> list[Words]:
    """Return the parts of the further pages, in their order: a title, tables or passages."""
    parts: list[Words] = []
    if Section.SESSIONS in report.sections:
        parts.append(_sessions(report))
    if Section.WORDS in report.sections:
        parts.append(_passages(report))
    if Section.NUMBERS in report.sections:
        parts += [_forms(report), *_days(report)]
    return parts


def _part(title: str, head: Sequence[str], rows: list[list[str]], widths: str, note: str) -> Words:
    none = "" if rows else nothing_logged()
    return {
        "title": title, "head": list(head), "rows": rows, "widths": list(widths), "note": note,
        "none": none,
    }  # fmt: skip


def _sessions(report: Report) -> Words:
    head = (
        "#", _("Date"), _("Phase"), _("Route, dose"), _("Day before"), _("Day after"),
        _("Usual before (n)"), _("Usual after (n)"), _("Effects, strongest first"),
    )  # fmt: skip
    named = Section.WORDS in report.sections
    rows = [_session(one, named) for one in report.sessions]
    note = report.sessions[0].around.rule if report.sessions else ""
    return _part(_("Session by session"), head, rows, "nddrssssx", f"{_('Mood.')} {note}".strip())


def _session(one: SessionRow, named: bool) -> list[str]:
    given = [route_name(one.route) if one.route else "", cut(one.dose, 24)]
    effects = [
        _("{effect} ({strength})").format(
            effect=cut(effect_name(name, own=own, named=named), MOST_CELL),
            strength=strength_word(worst, valence),
        )
        for name, own, valence, worst in one.effects[:EFFECTS_A_ROW]
    ]
    return [
        str(one.number), day_text(one.day, short=True), phase_text(one.phase),
        ", ".join(part for part in given if part), _single(one.day_before),
        _single(one.day_after), *usual_text(one.around), "; ".join(effects) or "–",
    ]  # fmt: skip


def _single(one: DayValue | None) -> str:
    return "–" if one is None else number_text(one.value)


def _passages(report: Report) -> Words:
    passages = [
        [" · ".join(part for part in (day_text(one.day), one.kind) if part), one.text]
        for one in report.words
    ]
    none = "" if passages else nothing_logged()
    return {"title": _("Words"), "passages": passages, "none": none}


def _forms(report: Report) -> Words:
    head = (_("Date"), _("Questionnaire"), _("Total"), _("Where it comes from"))
    every = sorted(
        ((point.moment.utc, point, one) for one in report.questionnaires for point in one.points),
        key=lambda each: (each[0], each[2].instrument.id, each[1].id),
    )
    rows = [
        [
            day_text(point.day, short=True), one.instrument.name, number_text(point.total or 0),
            _("entered by the clinic") if one.from_clinic else _("own answers"),
        ]
        for _at, point, one in every
    ]  # fmt: skip
    return _part(_("Questionnaires"), head, rows, "dwnw", "")


def _days(report: Report) -> Iterator[Words]:
    """Yield a table of days for every few measures; mood stands in the first."""
    every = report.numbers
    for start in range(0, len(every), MEASURES_A_TABLE):
        yield _day_table(every[start : start + MEASURES_A_TABLE])


def _day_table(every: Sequence[CourseNumbers]) -> Words:
    days = sorted({one.day for each in every for one in (*each.days, *each.acute)})
    values = [{one.day: one for one in each.days} for each in every]
    acute = [_acute(each) for each in every]
    rows = [
        [
            day_text(day, short=True),
            phase_text(every[0].phase_on(day)),
            *(
                _cell(each, own.get(day), apart.get(day, ()))
                for each, own, apart in zip(every, values, acute, strict=True)
            ),
        ]
        for day in days
    ]
    names = [cut(measure_name(each.measure), 28) for each in every]
    title = _("Days: {measures}").format(measures=", ".join(names))
    note = _("In brackets: acute, never averaged. m: from memory.")
    head = (_("Date"), _("Phase"), *names)
    return _part(title, head, rows, "dw" + "n" * len(names), f"{every[0].day_rule} {note}")


def _acute(each: CourseNumbers) -> dict[object, list[float]]:
    found: dict[object, list[float]] = {}
    for one in each.acute:
        found.setdefault(one.day, []).append(one.value)
    return found


def _cell(each: CourseNumbers, own: DayValue | None, acute: Sequence[float]) -> str:
    parts = []
    if own is not None:
        text = _("{value} m") if own.from_memory else "{value}"
        parts.append(text.format(value=value_text(own.value, each.measure)))
    if acute:
        told = ", ".join(value_text(value, each.measure) for value in acute)
        parts.append(_("({acute})").format(acute=told))
    return " ".join(parts)
