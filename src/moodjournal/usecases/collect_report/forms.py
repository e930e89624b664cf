"""Questionnaires in a report: each series from its baseline to now, and item 9."""

from collections.abc import Iterator

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.analysis.questionnaire_change import (
    Baseline,
    Filled,
    NoBaseline,
    baseline_of,
    change_from,
    latest_of,
    middle_of_last,
    recall_of,
)
from moodjournal.charts.course_view import QuestionnairePanel, QuestionnairePoint
from moodjournal.domain.instrument import Instrument, Item
from moodjournal.domain.moment import Moment
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.session import SessionKind, Status
from moodjournal.exporters.report_values import ItemNine, ItemScore, Series
from moodjournal.instruments import instruments
from moodjournal.store import Db
from moodjournal.usecases.choose_instruments import chosen_baseline
from moodjournal.usecases.collect_report.source import Source, standing
from moodjournal.usecases.read_questionnaires import total_of


def series_of(db: Db, source: Source) -> tuple[Series, ...]:
    """Return every series with a complete questionnaire in the days told of."""
    found = (
        _series(db, source, one, from_clinic)
        for one in instruments().values()
        for from_clinic in (False, True)
    )
    return tuple(one for one in found if one is not None)


def panels_of(source: Source, every: tuple[Series, ...]) -> tuple[QuestionnairePanel, ...]:
    """Return what is drawn of the first questionnaire, under the course; empty if there is none."""
    if not every:
        return ()
    instrument = every[0].instrument
    mine = [one for one in every if one.instrument.id == instrument.id]
    points = sorted((p for one in mine for p in one.points), key=lambda p: (p.moment.utc, p.id))
    drawn = tuple(
        QuestionnairePoint(
            one.day,
            one.total,
            one.from_clinic,
            recall_of(one, instrument.recall_days, source.sessions, source.day_start),
        )
        for one in points
        if one.total is not None
    )
    grounds = {one.from_clinic: one.baseline for one in mine}
    nothing = baseline_of((), _session_1(source))
    own, clinic = grounds.get(False, nothing), grounds.get(True, nothing)
    return (QuestionnairePanel(instrument, drawn, own, clinic),)


def item_nine(db: Db, source: Source, withheld: bool) -> ItemNine | None:
    """Return the item after which Support opens; None if it was never answered.

    Taken out by the person, it says that alone: whether it was ever answered is not told either.
    """
    found = _alerting()
    if found is None:
        return None
    form, item = found
    if withheld:
        return ItemNine(form.name, item.number, item.text, withheld=True)
    answered = list(_answers(source, form, item))
    if not answered:
        return None
    ground = _ground(db, source, form, from_clinic=False)
    base = ground.filled.id if isinstance(ground, Baseline) else ""
    visit = _last_visit(source)
    told = [(one, score) for one, score in answered if source.holds(score.day)]
    since = [s for one, s in told if visit is None or one.moment.utc > visit.utc]
    highest = max((one.score for one in since), default=None)
    return ItemNine(
        form=form.name,
        number=item.number,
        text=item.text,
        withheld=False,
        baseline=next((score for one, score in answered if one.id == base), None),
        highest=next((one for one in reversed(since) if one.score == highest), None),
        answered=len(since),
        since=None if visit is None else source.day_of(visit),
        now=told[-1][1] if told else None,
        highest_score=max(one.score or 0 for one in item.options),
    )


def _alerting() -> tuple[Instrument, Item] | None:
    return next(
        (
            (one, item)
            for one in instruments().values()
            for item in one.items
            if item.alerts_from is not None
        ),
        None,
    )


def _answers(
    source: Source, form: Instrument, item: Item
) -> Iterator[tuple[Questionnaire, ItemScore]]:
    """Yield the answers to ``item`` up to the last day, oldest first, of unfinished forms too."""
    kept = [one for one in standing(source.record.questionnaires) if one.instrument == form.id]
    for one in sorted(kept, key=lambda each: (each.moment.utc, each.id)):
        option = item.option(one.answers.get(item.id))
        day = source.day_of(one.moment)
        if option is not None and option.score is not None and day <= source.last:
            yield one, ItemScore(option.score, day)


def _last_visit(source: Source) -> Moment | None:
    visits = [
        one.moment
        for one in source.sessions
        if one.kind is SessionKind.VISIT
        and one.status is Status.DONE
        and one.moment.utc <= source.now.utc
        and source.day_of(one.moment) <= source.last
    ]
    return visits[-1] if visits else None


def _filled(source: Source, instrument: Instrument, from_clinic: bool) -> tuple[Filled, ...]:
    """Return those of one series up to the last day told of, also from before the first."""
    found = (
        Filled(
            one.id, one.moment, source.day_of(one.moment), total_of(one, instrument), from_clinic
        )
        for one in standing(source.record.questionnaires)
        if one.instrument == instrument.id and (one.total is not None) is from_clinic
    )
    kept = [one for one in found if one.day <= source.last]
    return tuple(sorted(kept, key=lambda one: (one.moment.utc, one.id)))


def _series(db: Db, source: Source, instrument: Instrument, from_clinic: bool) -> Series | None:
    filled = _filled(source, instrument, from_clinic)
    told = tuple(one for one in filled if one.total is not None and source.holds(one.day))
    latest = latest_of(told)
    if latest is None:
        return None
    ground = _ground(db, source, instrument, from_clinic)
    return Series(
        instrument=instrument,
        from_clinic=from_clinic,
        baseline=ground,
        latest=latest,
        middle=middle_of_last(told),
        points=told,
        change=change_from(ground, latest, instrument),
    )


def _ground(
    db: Db, source: Source, instrument: Instrument, from_clinic: bool
) -> Baseline | NoBaseline:
    chosen = chosen_baseline(db, instrument.id, from_clinic)
    filled = _filled(source, instrument, from_clinic)
    return baseline_of(filled, _session_1(source), chosen, source.day_start)


def _session_1(source: Source) -> Moment | None:
    done = (one for one in source.sessions if is_treatment_done(one))
    return next((one.moment for one in done), None)
