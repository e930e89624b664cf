"""A person looks at their questionnaires: what may be filled in, and what came of those before."""

from dataclasses import dataclass
from datetime import date, datetime

from moodjournal.analysis.questionnaire_change import (
    Baseline,
    Filled,
    FromBaseline,
    NoBaseline,
    Recall,
    baseline_of,
    change_from,
    latest_of,
    middle_of_last,
    recall_of,
)
from moodjournal.analysis.questionnaire_due import Due
from moodjournal.domain.instrument import Instrument
from moodjournal.domain.moment import Moment
from moodjournal.domain.scoring import band_of
from moodjournal.instruments import instruments
from moodjournal.store import Db
from moodjournal.usecases.choose_instruments import chosen_baseline
from moodjournal.usecases.read_questionnaires import (
    QuestionnairesRead,
    Unfinished,
    read_questionnaires,
)


@dataclass(frozen=True, slots=True)
class PointSeen:
    """One complete questionnaire.

    Attributes:
        id: Its id.
        moment: When it was answered.
        day: The logical day of that.
        total: Its total.
        band: Published name of the band that holds it; empty if there are none.
        from_clinic: Whether the clinic gave the total.
        private: Whether it is never shared.
        is_baseline: Whether others are held against it.
        change: How far it lies from the baseline; None if it cannot be compared.
        recall: The days it asks about, and the sessions inside.
    """

    id: str
    moment: Moment
    day: date
    total: float
    band: str
    from_clinic: bool
    private: bool
    is_baseline: bool
    change: FromBaseline | None
    recall: Recall


@dataclass(frozen=True, slots=True)
class SeriesSeen:
    """Those of one instrument and one origin: own answers, or totals from the clinic.

    Attributes:
        from_clinic: Which of the two.
        baseline: What they are held against, or what is missing for that.
        chosen: Whether the person chose that baseline.
        latest: The newest one.
        middle: Median of the last four totals; None while there are fewer.
    """

    from_clinic: bool
    baseline: Baseline | NoBaseline
    chosen: bool
    latest: PointSeen
    middle: float | None


@dataclass(frozen=True, slots=True)
class InstrumentSeen:
    """One instrument and all that was done with it.

    Attributes:
        instrument: The instrument.
        chosen: Whether it is offered.
        due: Whether it is offered now, and if not, why and from when.
        unfinished: The form that goes on when it is opened; None if a new one begins.
        left: Unfinished ones from earlier, newest first; they stay as they are.
        history: Complete ones of both origins, newest first.
        own: The series of the person's own answers; None without one.
        clinic: The series of totals from the clinic; None without one.
    """

    instrument: Instrument
    chosen: bool
    due: Due
    unfinished: Unfinished | None
    left: tuple[Unfinished, ...]
    history: tuple[PointSeen, ...]
    own: SeriesSeen | None
    clinic: SeriesSeen | None

    @property
    def is_used(self) -> bool:
        """Whether it is offered, or anything of it stands in the journal."""
        return self.chosen or bool(self.history or self.left or self.unfinished)


@dataclass(frozen=True, slots=True)
class QuestionnairesSeen:
    """Every instrument of the program, in its order.

    Attributes:
        now: The present moment, where the person is.
        today: Its logical day.
        every: All instruments; those with ``is_used`` are the person's.
    """

    now: Moment
    today: date
    every: tuple[InstrumentSeen, ...]


def see_questionnaires(db: Db, now: datetime, zone: str) -> QuestionnairesSeen:
    """Return all questionnaires as they stand at ``now`` (UTC)."""
    read = read_questionnaires(db, now, zone)
    every = tuple(_instrument(db, read, one) for one in instruments().values())
    return QuestionnairesSeen(read.now, read.today, every)


def _instrument(db: Db, read: QuestionnairesRead, instrument: Instrument) -> InstrumentSeen:
    going_on = read.going_on(instrument)
    filled = read.filled(instrument)
    baselines = {
        origin: baseline_of(
            (one for one in filled if one.from_clinic is origin),
            read.session_1,
            chosen_baseline(db, instrument.id, origin),
            read.day_start,
        )
        for origin in (False, True)
    }
    complete = sorted(filled, key=lambda one: (one.moment.utc, one.id), reverse=True)
    history = tuple(
        _point(read, instrument, one, one.total, baselines[one.from_clinic])
        for one in complete
        if one.total is not None
    )
    return InstrumentSeen(
        instrument=instrument,
        chosen=instrument.id in read.chosen,
        due=read.due(instrument),
        unfinished=going_on,
        left=tuple(one for one in read.unfinished(instrument) if one != going_on),
        history=history,
        own=_series(False, filled, history, baselines[False]),
        clinic=_series(True, filled, history, baselines[True]),
    )


def _point(
    read: QuestionnairesRead,
    instrument: Instrument,
    one: Filled,
    total: float,
    baseline: Baseline | NoBaseline,
) -> PointSeen:
    band = band_of(instrument, total)
    return PointSeen(
        id=one.id,
        moment=one.moment,
        day=one.day,
        total=total,
        band=band.label if band else "",
        from_clinic=one.from_clinic,
        private=one.private,
        is_baseline=isinstance(baseline, Baseline) and baseline.filled.id == one.id,
        change=change_from(baseline, one, instrument),
        recall=recall_of(one, instrument.recall_days, read.sessions, read.day_start),
    )


def _series(
    from_clinic: bool,
    filled: tuple[Filled, ...],
    history: tuple[PointSeen, ...],
    baseline: Baseline | NoBaseline,
) -> SeriesSeen | None:
    mine = [one for one in filled if one.from_clinic is from_clinic]
    latest = latest_of(mine)
    if latest is None:
        return None
    return SeriesSeen(
        from_clinic=from_clinic,
        baseline=baseline,
        chosen=isinstance(baseline, Baseline) and baseline.days_before is None,
        latest=next(one for one in history if one.id == latest.id),
        middle=middle_of_last(mine),
    )
