"""Effects in a report: how often each was asked and there, and what was still there after 24 h."""

import re
from collections.abc import Iterable, Iterator, Sequence

from moodjournal.analysis.treatments import Treatment
from moodjournal.clinical import effect_list
from moodjournal.domain.effect import Effect, Gone, Valence
from moodjournal.exporters.report_values_sessions import EffectRow, Effects, Pressure
from moodjournal.usecases.collect_report.source import Source, standing

PRESSURE_FIELDS = "blood_pressure_"
PRESSURE = re.compile(r"\s*(\d{2,3})\s*/\s*(\d{2,3})\b")

By = dict[tuple[str, bool], list[tuple[Treatment, Effect]]]


def effects_of(source: Source) -> Effects:
    """Return the effects of the sessions told of, what matters most first."""
    told = source.told
    by_name = _by_name(source, told)
    rows = [_row(name, own, given) for (name, own), given in by_name.items()]
    monthly = effect_list().monthly
    return Effects(
        rows=tuple(sorted((one for one in rows if one.reported), key=_weight)),
        monthly=tuple(_row(name, False, by_name.get((name, False), [])) for name in monthly),
        pressure=_pressure(told),
        sessions=len(told),
    )


def valence_of(effect: Effect) -> Valence:
    """Return how an effect is taken: the person's own word, else the list's."""
    if effect.valence is not None:
        return effect.valence
    kind = None if effect.own else effect_list().kinds.get(effect.name)
    return kind.valence if kind else Valence.EITHER


def is_there(effect: Effect) -> bool:
    """Tell whether an effect was there: with a strength above none, or tapped without one."""
    return effect.strength is None or effect.strength > 0


def effects_by_session(source: Source) -> dict[str, list[Effect]]:
    """Return the effects that were there, by session, strongest first."""
    found: dict[str, list[Effect]] = {}
    for one in standing(source.record.effects):
        if is_there(one):
            found.setdefault(one.session_id, []).append(one)
    for own in found.values():
        own.sort(key=lambda one: (-_strength(one), one.name))
    return found


def _by_name(source: Source, told: Iterable[Treatment]) -> By:
    sessions = {one.session.id: one for one in told}
    found: By = {}
    for one in standing(source.record.effects):
        if one.session_id in sessions:
            found.setdefault((one.name, one.own), []).append((sessions[one.session_id], one))
    return found


def _row(name: str, own: bool, given: Sequence[tuple[Treatment, Effect]]) -> EffectRow:
    ordered = sorted(given, key=lambda each: (each[0].start, each[1].created_at))
    there = [(treatment, effect) for treatment, effect in ordered if is_there(effect)]
    rated = [each for each in there if each[1].strength is not None]
    worst = max(rated, key=lambda each: _strength(each[1]), default=None)
    said = [effect for _treatment, effect in there if effect.gone is not None]
    kind = None if own else effect_list().kinds.get(name)
    listed = kind.valence if kind else Valence.EITHER
    return EffectRow(
        name=name,
        own=own or kind is None,
        valence=valence_of(ordered[-1][1]) if ordered else listed,
        asked=len({treatment.number for treatment, _effect in ordered}),
        reported=len({treatment.number for treatment, _effect in there}),
        worst=worst[1].strength if worst else None,
        worst_number=worst[0].number if worst else None,
        still_there=sum(effect.gone is Gone.STILL_THERE for effect in said),
        gone_said=len(said),
    )


def _strength(effect: Effect) -> float:
    if effect.strength is not None:
        return effect.strength
    return 2.5 if effect.strong else 0.5


def _weight(row: EffectRow) -> tuple[object, ...]:
    """Return the key that puts first what a prescriber looks for; welcome effects come last."""
    worst = -1 if row.worst is None else row.worst
    return row.valence is Valence.WELCOME, -row.still_there, -worst, -row.reported, row.name


def _pressure(told: Iterable[Treatment]) -> Pressure | None:
    found = list(_pressures(told))
    if not found:
        return None
    upper, lower, treatment = max(found, key=lambda each: each[:2])
    return Pressure(upper, lower, treatment.day, treatment.number, len(found))


def _pressures(told: Iterable[Treatment]) -> Iterator[tuple[int, int, Treatment]]:
    for one in told:
        for name, text in one.session.fields.items():
            read = PRESSURE.match(text) if name.startswith(PRESSURE_FIELDS) else None
            if read:
                yield int(read[1]), int(read[2]), one
