"""From answers to a total, exactly as published. Nothing is ever filled in for the person."""

from collections.abc import Mapping

from moodjournal.domain.instrument import Band, Instrument, Item, Method, Option

Answers = Mapping[str, int]
"""What is kept of a questionnaire: the ``value`` of an option by the ``id`` of its item."""


def items_asked(instrument: Instrument, answers: Answers) -> tuple[Item, ...]:
    """Return the items of the form as far as it goes: a gate answered No ends it."""
    asked: list[Item] = []
    for item in instrument.items:
        asked.append(item)
        if item.gate and _closes(item, answers):
            break
    return tuple(asked)


def is_answered(item: Item, answers: Answers) -> bool:
    """Tell whether ``answers`` holds one of the published answers to ``item``."""
    return item.option(answers.get(item.id)) is not None


def needed(instrument: Instrument, answers: Answers) -> tuple[Item, ...]:
    """Return the items that a total takes: those scored, and gates, as far as the form goes."""
    return tuple(one for one in items_asked(instrument, answers) if one.scored or one.gate)


def is_complete(instrument: Instrument, answers: Answers) -> bool:
    """Tell whether every item that a total takes is answered; one without items never is."""
    items = needed(instrument, answers)
    return bool(items) and all(is_answered(one, answers) for one in items)


def total(instrument: Instrument, answers: Answers) -> int | float | None:
    """Return the total as published; None unless every scored item is answered.

    No item is ever imputed (CLINICAL.md, Questionnaires). A gate answered No gives 0. Halves of the
    last decimal are rounded up.
    """
    if not is_complete(instrument, answers):
        return None
    scored = [one for one in items_asked(instrument, answers) if one.scored]
    points = sum(_score(one, answers) for one in scored)
    match instrument.method:
        case Method.TIMES_FOUR:
            return points * 4
        case Method.MEAN:
            return _mean(points, len(scored), instrument.decimals)
        case _:
            return points


def band_of(instrument: Instrument, total: float | None) -> Band | None:
    """Return the published band that holds ``total``; None without one, or off the range."""
    if total is None:
        return None
    held = (one for one in instrument.bands if one.lowest <= total < one.highest + 1)
    return next(held, None)


def alert_of(instrument: Instrument, answers: Answers) -> tuple[Item, Option] | None:
    """Return the answer that opens the Support panel, whatever the total and finished or not."""
    for item in instrument.items:
        option = item.option(answers.get(item.id))
        if option is None or option.score is None or item.alerts_from is None:
            continue
        if option.score >= item.alerts_from:
            return item, option
    return None


def _closes(gate: Item, answers: Answers) -> bool:
    option = gate.option(answers.get(gate.id))
    return option is not None and option.score == 0


def _score(item: Item, answers: Answers) -> int:
    option = item.option(answers.get(item.id))
    return 0 if option is None or option.score is None else option.score


def _mean(points: int, n: int, decimals: int) -> int | float:
    """Return ``points / n`` rounded half up, in whole numbers so that halves are exact."""
    if not n:
        return 0
    scale = 10**decimals
    rounded = (2 * points * scale + n) // (2 * n)
    return rounded / scale if decimals else rounded
