"""Sessions in a report: around them, until the line, and each in a row."""

from dataclasses import replace

from moodjournal.analysis.acute import acute_time, is_acute
from moodjournal.analysis.around_sessions import AroundSessions, around_sessions
from moodjournal.analysis.course_numbers import CourseNumbers
from moodjournal.analysis.treatments import ONE_DAY
from moodjournal.analysis.until_line import until_line
from moodjournal.analysis.usual import induction_step, usual_around
from moodjournal.domain.their_line import line_on
from moodjournal.exporters.report_values_sessions import Around, SessionRow
from moodjournal.usecases.collect_report.effects import effects_by_session, valence_of
from moodjournal.usecases.collect_report.head import dose_text
from moodjournal.usecases.collect_report.source import Source, standing


def around_of(source: Source, mood: CourseNumbers) -> Around:
    """Return the days around the sessions told of, and the gaps until the line.

    Groups stay apart by phase and route; the one that holds the latest session is shown.
    """
    groups = _groups(source)
    latest = max(groups, key=lambda group: group.lines[-1].day, default=None)
    lines = standing(source.record.their_lines)
    return Around(
        group=latest,
        others=max(0, len(groups) - 1),
        induction=induction_step(mood.days, source.told),
        until=until_line(mood.days, source.told, lines, source.last),
        line=line_on(lines, source.last),
    )


def _groups(source: Source) -> tuple[AroundSessions, ...]:
    """Return the groups of the sessions told of; each keeps its number in the course.

    Days up to the last session before them belong to that one.
    """
    every = standing(source.record.sessions)
    acute = acute_time(every, source.acute_hours, source.day_start)
    earlier = [one.day for one in source.treatments if one.day < source.first]
    begin = max([*earlier, source.first - ONE_DAY])
    inside = [
        one
        for one in source.check_ins
        if source.day_of(one.moment) > begin and not is_acute(one.moment, acute)
    ]
    found = around_sessions(
        inside,
        [one.session for one in source.told],
        source.phases,
        day_start=source.day_start,
        acute_hours=source.acute_hours,
    )
    return tuple(
        replace(
            group,
            lines=tuple(
                replace(line, number=source.numbers[line.session_id]) for line in group.lines
            ),
        )
        for group in found
    )


def session_rows(source: Source, mood: CourseNumbers) -> tuple[SessionRow, ...]:
    """Return every session told of, with what its days were like and what it did."""
    effects = effects_by_session(source)
    return tuple(
        SessionRow(
            number=one.number,
            day=one.day,
            phase=one.phase,
            route=one.route,
            dose=dose_text(one.session),
            around=usual_around(mood.days, one),
            effects=tuple(
                (each.name, each.own, valence_of(each), each.strength)
                for each in effects.get(one.session.id, ())
            ),
        )
        for one in source.told
    )
