"""The numbers of every chart for one journal, found by the real analysis."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from moodjournal import instruments
from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.around_sessions import around_sessions
from moodjournal.analysis.bands import session_marks
from moodjournal.analysis.course_numbers import course_numbers
from moodjournal.analysis.day_values import day_values
from moodjournal.analysis.dose import dose_numbers
from moodjournal.analysis.phase_numbers import by_phase, phase_pairs
from moodjournal.analysis.quantiles import quartiles
from moodjournal.analysis.questionnaire_change import Filled, baseline_of, recall_of
from moodjournal.analysis.treatments import treatments
from moodjournal.analysis.until_line import until_line
from moodjournal.analysis.usual import induction_step, usual_around
from moodjournal.analysis.wear_off import wear_off
from moodjournal.charts.around_sessions import AroundNumbers
from moodjournal.charts.before_after import BeforeAfterNumbers, SessionUsual
from moodjournal.charts.course_view import CourseView, QuestionnairePanel, QuestionnairePoint
from moodjournal.charts.days_month import DaysMonthNumbers
from moodjournal.charts.days_year import DaysYearNumbers
from moodjournal.charts.dose import DoseChartNumbers
from moodjournal.charts.effects_by_session import (
    EffectMark,
    EffectRow,
    EffectSession,
    EffectsNumbers,
)
from moodjournal.charts.goals import GoalPoint, GoalSeries, GoalsNumbers
from moodjournal.charts.phases import PhasesNumbers
from moodjournal.charts.tags import TagDays, TagsNumbers
from moodjournal.charts.time_of_day import DayPart, TimedValue, TimeOfDayNumbers
from moodjournal.charts.until_line import UntilNumbers
from moodjournal.charts.wear_off import WearOffNumbers
from moodjournal.clinical import effect_list
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.effect import Valence
from moodjournal.domain.measure import Measure
from moodjournal.domain.moment import DAY_START, Precision, logical_day
from moodjournal.domain.record import Record
from moodjournal.domain.their_line import TheirLine
from moodjournal.usecases.read_questionnaires import total_of

LINE = TheirLine(from_day=date(2000, 1, 1), level=5)
PART = 360


@dataclass
class Views:
    """One journal, and what each chart shows of it."""

    record: Record
    last: date
    measure: Measure | None = None
    line: TheirLine | None = LINE
    recalled: float | None = None
    first: date = field(init=False)

    def __post_init__(self):
        days = [logical_day(one.moment) for one in self.record.check_ins]
        self.first = min([*days, self.last])

    @cached_property
    def done(self):
        return treatments(self.record.sessions, self.record.phases)

    @cached_property
    def acute(self):
        return acute_time(self.record.sessions)

    @cached_property
    def days(self):
        return day_values(self.record.check_ins, self.acute, measure=self.measure).days

    def course(self, measure=None):
        record = self.record
        return course_numbers(
            record.check_ins, record.sessions, record.phases, measure=measure, first=self.first,
            last=self.last,
        )  # fmt: skip

    def questionnaire(self, key):
        instrument = instruments.instruments()[key]
        filled = [
            Filled(
                one.id,
                one.moment,
                logical_day(one.moment),
                total_of(one, instrument),
                one.total is not None,
            )
            for one in self.record.questionnaires
            if one.instrument == key
        ]
        session_1 = self.done[0].session.moment if self.done else None
        points = [
            QuestionnairePoint(
                one.day, one.total, one.from_clinic,
                recall_of(one, instrument.recall_days, self.record.sessions),
            )
            for one in filled
            if one.total is not None and self.first <= one.day <= self.last
        ]  # fmt: skip
        return QuestionnairePanel(
            instrument, tuple(points), baseline_of(filled, session_1), baseline_of([], session_1)
        )

    def panels(self, *keys):
        frame = self.course(self.measure)
        own = [self.course(one) for one in self.record.measures[:1]]
        panels = (frame, *(self.questionnaire(key) for key in keys), *own)
        flags = [one for one in self.record.flags if self.first <= one.first_day <= self.last]
        return CourseView(frame, panels, tuple(flags), self.recalled)

    def around(self):
        record = self.record
        groups = around_sessions(
            record.check_ins, record.sessions, record.phases, measure=self.measure
        )
        return [AroundNumbers(self.measure, group) for group in groups]

    def phases(self):
        found = by_phase(self.days, self.record.phases)
        kinds = [one.kind for one in found if one.kind is not PhaseKind.ASSESSMENT]
        return PhasesNumbers(self.measure, found, tuple(phase_pairs(found, one) for one in kinds))

    def effects(self):
        known = effect_list().kinds
        numbers = {one.session.id: one.number for one in self.done}
        marks = {}
        for one in self.record.effects:
            if one.session_id in numbers:
                mark = EffectMark(one.strength, one.strong)
                marks.setdefault(one.name, {})[numbers[one.session_id]] = mark
        rows = [
            EffectRow(
                known[name].lay if name in known else name,
                known[name].valence if name in known else Valence.EITHER,
                own,
            )
            for name, own in marks.items()
        ]
        sessions = tuple(EffectSession(one.number, one.day) for one in self.done)
        return EffectsNumbers(sessions, tuple(rows))

    def marks(self, first, last):
        return session_marks(self.record.sessions, first, last)

    def year(self, year):
        first, last = date(year, 1, 1), date(year, 12, 31)
        days = tuple(one for one in self.days if one.day.year == year)
        return DaysYearNumbers(self.measure, year, days, self.marks(first, last), self.last)

    def month(self, first):
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        days = tuple(one for one in self.days if first <= one.day <= last)
        return DaysMonthNumbers(self.measure, first, days, self.marks(first, last), self.last)

    def time_of_day(self):
        values = [
            TimedValue(
                logical_day(one.moment), one.moment.at.hour * 60 + one.moment.at.minute, one.mood,
                one.from_memory,
            )
            for one in self.record.check_ins
            if one.mood is not None and one.moment.precision is Precision.MINUTE
        ]  # fmt: skip
        parts = []
        for begin in range(0, 24 * 60, PART):
            start = DAY_START.hour * 60
            own = [
                one.value for one in values if begin <= (one.minute - start) % 1440 < begin + PART
            ]
            found = quartiles(own) if own else None
            parts.append(DayPart((begin + start) % 1440, PART, found))
        return TimeOfDayNumbers(None, tuple(values), tuple(parts), 1)

    def goals(self):
        record = self.record
        said = [
            GoalSeries(
                goal.text,
                tuple(
                    GoalPoint(one.moment.at.date(), one.far)
                    for one in record.goal_ratings
                    if one.goal_id == goal.id
                ),
            )
            for goal in record.goals
        ]
        return GoalsNumbers(self.first, self.last, tuple(said))

    def tags(self):
        found = [
            TagDays(
                tag.name,
                tuple(
                    sorted(
                        {logical_day(c.moment) for c in self.record.check_ins if tag.id in c.tags}
                    )
                ),
            )
            for tag in self.record.tags
        ]
        return TagsNumbers(self.course(), tuple(found))

    def every(self):
        """Return the numbers of each chart, by key; of several groups the last."""
        usual = tuple(
            SessionUsual(one.number, one.day, usual_around(self.days, one)) for one in self.done
        )
        around, doses = self.around(), dose_numbers(self.days, self.done)
        found = {
            "course": self.panels("phq-9"),
            "until_line": UntilNumbers(
                self.measure, self.line,
                until_line(self.days, self.done, [self.line] if self.line else [], self.last),
            ),
            "before_after": BeforeAfterNumbers(
                self.measure, usual, induction_step(self.days, self.done)
            ),
            "wear_off": WearOffNumbers(self.measure, wear_off(self.days, self.done)),
            "effects_by_session": self.effects(),
            "phases": self.phases(),
            "days_year": self.year(self.last.year),
            "days_month": self.month(self.last.replace(day=1)),
            "time_of_day": self.time_of_day(),
            "goals": self.goals(),
            "tags": self.tags(),
        }  # fmt: skip
        if around:
            found["around_sessions"] = around[-1]
        if doses:
            found["dose"] = DoseChartNumbers(self.measure, doses[-1])
        return found
