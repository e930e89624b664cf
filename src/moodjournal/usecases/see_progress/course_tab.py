"""The course over time: any measure or questionnaire as small multiples; goals below."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.analysis.questionnaire_change import baseline_of
from moodjournal.charts.course import CHART
from moodjournal.charts.course_view import CourseView, QuestionnairePanel, QuestionnairePoint
from moodjournal.charts.goals import CHART as GOALS
from moodjournal.charts.goals import GoalPoint, GoalSeries, GoalsNumbers
from moodjournal.charts.words import measure_name
from moodjournal.domain.moment import logical_day
from moodjournal.usecases.see_progress.card import CardSeen, drawn, too_little
from moodjournal.usecases.see_progress.stretch import Look, numbers_of
from moodjournal.usecases.see_progress.wanted import MOOD

if TYPE_CHECKING:
    from datetime import date

    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.domain.reflection import Flag, Goal
    from moodjournal.usecases.see_questionnaires import InstrumentSeen

FIRST_PANEL_PX = 290
PANEL_PX = 170


def course_card(seen: Look, key: str) -> CardSeen:
    """Return the course, a panel for each thing chosen."""
    ground, chosen = seen.ground, seen.wanted.measures
    keys = [one for one in chosen if ground.knows(one)] or [MOOD]
    panels = tuple(_panel(seen, one) for one in keys)
    frame = numbers_of(seen, seen.measure)
    mood = MOOD in keys
    view = CourseView(frame, panels, _flags(seen), ground.recalled if mood else None)
    claims = ground.headline_of if ground.knows(ground.headline_of) else MOOD
    several = len(keys) > 1
    return drawn(
        key,
        CHART,
        view,
        high_px=FIRST_PANEL_PX + PANEL_PX * (len(keys) - 1),
        headline=ground.headline() if claims in keys else None,
        about=measure_name(ground.measure(claims)) if several else "",
    )


def goals_card(seen: Look, key: str) -> CardSeen:
    """Return how far along each goal is."""
    series = tuple(_series(seen, goal) for goal in seen.ground.goals)
    if not any(one.points for one in series):
        return too_little(key, GOALS, _("Nothing was said yet of how far along a goal is."))
    high = 60 + 110 * len(series)
    numbers = GoalsNumbers(seen.first, seen.last, series)
    said = _("How far along each goal is, in your own rating, 0 to 10")
    return drawn(key, GOALS, numbers, said, high_px=high)


def _panel(seen: Look, key: str) -> CourseNumbers | QuestionnairePanel:
    instrument = seen.ground.instrument(key)
    if instrument is None:
        return numbers_of(seen, seen.ground.measure(key))
    return _questionnaire(seen, instrument)


def _questionnaire(seen: Look, found: InstrumentSeen) -> QuestionnairePanel:
    points = tuple(
        QuestionnairePoint(one.day, one.total, one.from_clinic, one.recall)
        for one in reversed(found.history)
        if seen.holds(one.day)
    )
    none = baseline_of((), None)
    return QuestionnairePanel(
        found.instrument,
        points,
        found.own.baseline if found.own else none,
        found.clinic.baseline if found.clinic else none,
    )


def _flags(seen: Look) -> tuple[Flag, ...]:
    return tuple(
        one
        for one in seen.ground.flags
        if one.first_day <= seen.last and (one.last_day or one.first_day) >= seen.first
    )


def _series(seen: Look, goal: Goal) -> GoalSeries:
    latest: dict[date, int] = {}
    for one in seen.ground.goal_ratings:
        day = logical_day(one.moment, seen.ground.day_start)
        if one.goal_id == goal.id and seen.holds(day):
            latest[day] = one.far  # of one day the last thing said stands
    return GoalSeries(goal.text, tuple(GoalPoint(day, latest[day]) for day in sorted(latest)))
