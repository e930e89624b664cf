"""Charts and effects of a report in words: what stands over, under and beside them."""

from collections.abc import Iterable
from gettext import gettext as _
from gettext import ngettext

from moodjournal.analysis.numerals import number_text
from moodjournal.analysis.phase_words import phase_word
from moodjournal.analysis.until_line import UntilLine, line_words
from moodjournal.analysis.usual import UsualAround
from moodjournal.clinical import effect_list
from moodjournal.domain.effect import Valence
from moodjournal.domain.names import route_name
from moodjournal.exporters.report_values import Report, Section
from moodjournal.exporters.report_values_sessions import Around, EffectRow
from moodjournal.exporters.report_words import Room, Words, left_out, nothing_logged, short_day


def course_words(report: Report) -> Words:
    """Return what stands over and under the chart of the course."""
    course = report.course
    if Section.COURSE not in report.sections:
        return {"title": _("Course"), "none": left_out()}
    if not course.days and not course.acute:
        return {"title": _("Course"), "none": nothing_logged()}
    marks = _("Dot: a day. Hollow: from memory. Triangle: within {hours} h of a session.")
    return {
        "title": _("Course"),
        "rules": " ".join((marks.format(hours=f"{course.acute_hours:g}"), course.trend.rule)),
    }


def around_words(report: Report) -> Words:
    """Return what stands over and under the days around sessions; ``none`` if nothing is drawn."""
    around, title = report.around, _("Around each session")
    if Section.AROUND not in report.sections:
        return {"title": title, "none": left_out()}
    if around.group is None:
        return {"title": title, "none": nothing_logged()}
    group = around.group
    kind = phase_word(group.phase) if group.phase else _("outside phases")
    told = [kind, route_name(group.route) if group.route else "", _("n = {n}").format(n=group.n)]
    return {
        "title": title,
        "about": ", ".join(part for part in told if part),
        "lines": _step(around),
        "rules": f"{group.rule} {group.caption}.",
    }


def _step(around: Around) -> list[str]:
    step = around.induction
    if step is None or step.both is None:
        return []
    before, after = step.both
    text = ngettext(
        "Induction as one step ({n} session): usual {before} before ({m} days), {after} after "
        "({k} days).",
        "Induction as one step ({n} sessions): usual {before} before ({m} days), {after} after "
        "({k} days).",
        step.sessions,
    )
    told = text.format(
        n=step.sessions,
        before=number_text(before.value),
        m=before.n,
        after=number_text(after.value),
        k=after.n,
    )
    return [told]


def until_words(report: Report) -> Words:
    """Return what stands over and under the gaps until the line."""
    found, line, title = report.around.until, report.around.line, _("Until your line")
    if Section.AROUND not in report.sections:
        return {"title": title, "none": left_out()}
    if not isinstance(found, UntilLine):
        return {"title": title, "none": found.missing or nothing_logged()}
    return {
        "title": title,
        "about": line_words(line) if line else "",
        "lines": [],
        "rules": f"{found.rule} {found.caption}",
    }


def effect_words(report: Report, room: Room) -> Words:
    """Return the table of effects, the monthly checks and the highest blood pressure."""
    effects, title = report.effects, _("Effects of sessions")
    if Section.EFFECTS not in report.sections:
        return {"title": title, "none": left_out()}
    if effects.is_empty:
        return {"title": title, "none": nothing_logged()}
    named = Section.WORDS in report.sections
    rows = effects.rows[: room.effects]
    more = len(effects.rows) - len(rows)
    return {
        "title": title,
        "head": [_("Effect"), _("Reported"), _("Strongest"), _("Still there after 24 h")],
        "rows": [_row(one, named) for one in rows],
        "more": ngettext("and {n} more", "and {n} more", more).format(n=more) if more else "",
        "no_rows": "" if rows else _("none reported"),
        "beside": [
            [_("Monthly checks"), _monthly(effects.monthly)],
            [_("Highest blood pressure"), [_pressure(report)]],
        ],
    }


def effect_name(name: str, *, own: bool, named: bool) -> str:
    """Return the technical name; the person's own words only if words were chosen (``named``)."""
    kind = None if own else effect_list().kinds.get(name)
    if kind is not None:
        return _(kind.technical)
    return name if named else _("an effect in own words")


def strength_word(strength: int | None, valence: Valence) -> str:
    """Return “moderate”; present without a strength is said so."""
    if strength is None:
        return _("not asked")
    word = effect_list().words(valence)[strength]
    return _(word).partition(":")[0].lower()


def _row(one: EffectRow, named: bool) -> list[str]:
    of = _("{n} of {m}")
    worst = strength_word(one.worst, one.valence)
    if one.worst is not None and one.worst_number is not None:
        worst = _("{strength} (session {n})").format(strength=worst, n=one.worst_number)
    still = of.format(n=one.still_there, m=one.gone_said) if one.gone_said else _("not asked")
    name = effect_name(one.name, own=one.own, named=named)
    return [name, of.format(n=one.reported, m=one.asked), worst, still]


def _monthly(every: Iterable[EffectRow]) -> list[str]:
    """Return a line “asked 5, reported 0” for each, those with the same counts together."""
    groups: dict[tuple[int, int], list[str]] = {}
    for one in every:
        if one.asked:
            name = effect_name(one.name, own=False, named=False)
            groups.setdefault((one.reported, one.asked), []).append(name)
    if not groups:
        return [_("not asked")]
    text = _("{names}: asked {asked}, reported {reported}")
    return [
        text.format(names=" · ".join(names), asked=asked, reported=reported)
        for (reported, asked), names in sorted(groups.items(), reverse=True)
    ]


def _pressure(report: Report) -> str:
    found = report.effects.pressure
    if found is None:
        return nothing_logged()
    day = short_day(found.day, report.head)
    text = _("{systolic}/{diastolic} mmHg, session {number}, {day}; n = {n}")
    return text.format(
        systolic=found.upper, diastolic=found.lower, number=found.number, day=day, n=found.noted
    )


def usual_text(around: UsualAround) -> tuple[str, str]:
    """Return usual before and after with their n; “–” where there is too little."""
    if around.both is None:
        return "–", "–"
    text = _("{value} ({n})")
    before, after = around.both
    return (
        text.format(value=number_text(before.value), n=before.n),
        text.format(value=number_text(after.value), n=after.n),
    )
