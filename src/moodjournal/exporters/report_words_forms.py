"""Questionnaires of a report in words: item 9, and a card each."""

from collections.abc import Iterable
from gettext import gettext as _
from gettext import ngettext

from moodjournal.analysis.numerals import number_text
from moodjournal.analysis.questionnaire_change import Baseline
from moodjournal.exporters.report_values import Head, ItemNine, ItemScore, Report, Section, Series
from moodjournal.exporters.report_words import Room, Words, empty, nothing_logged, short_day


def item_nine_words(report: Report) -> Words:
    """Return item 9 in a line of its own (CLINICAL.md, Questionnaires)."""
    item, head = report.item_9, report.head
    if item is None:
        return {"label": _("PHQ-9 item 9"), "none": nothing_logged()}
    label = _("{form} item {n}").format(form=item.form, n=item.number)
    if item.withheld:
        return {"label": _("item {n} withheld by patient").format(n=item.number), "none": ""}
    return {
        "label": label,
        "text": _("“{item}” (0 to {highest})").format(
            item=_(item.text), highest=item.highest_score
        ),
        "parts": [
            [_("baseline"), *_score(item.baseline, head)],
            [_since(item, head), *_score(item.highest, head, n=item.answered)],
            [_("now"), *_score(item.now, head)],
        ],
    }


def _since(item: ItemNine, head: Head) -> str:
    if item.since is None:
        return _("highest; no visit logged")
    return _("highest since last visit, {day}").format(day=short_day(item.since, head))


def _score(one: ItemScore | None, head: Head, n: int | None = None) -> tuple[str, str]:
    if one is None:
        return "–", _("not answered")
    day = short_day(one.day, head)
    return str(one.score), day if n is None else _("{day}; n = {n}").format(day=day, n=n)


def card_words(report: Report, room: Room) -> Words:
    """Return a card a questionnaire, and the rules behind all of them."""
    every = report.questionnaires
    if not every:
        return {"none": empty(report, Section.QUESTIONNAIRES), "title": _("Questionnaires")}
    shown = every[: room.cards]
    more = len(every) - len(shown)
    notes = [ngettext("and {n} more", "and {n} more", more).format(n=more)] if more else []
    return {
        "cards": [_card(one, report.head) for one in shown],
        "rules": " ".join([*dict.fromkeys(_rules(shown)), *notes]),
    }


def _card(one: Series, head: Head) -> Words:
    latest = number_text(one.latest.total or 0)
    ground = one.baseline
    days = [short_day(one.latest.day, head)]
    big = _("now {now}").format(now=latest)
    if isinstance(ground, Baseline):
        big = _("{first}, now {now}").format(first=number_text(ground.total), now=latest)
        days.insert(0, short_day(ground.filled.day, head))
    lower = _("From {low} to {high}; lower is better.")
    higher = _("From {low} to {high}; higher is better.")
    scale = lower if one.instrument.lower_is_better else higher
    return {
        "name": one.instrument.name,
        "scale": scale.format(low=one.instrument.lowest, high=one.instrument.highest),
        "clinic": _("entered by the clinic") if one.from_clinic else "",
        "big": big,
        "lines": [
            ", ".join(days),
            _middle(one),
            *_changed(one),
        ],
    }


def _middle(one: Series) -> str:
    times = _("n = {n}").format(n=one.n)
    if one.middle is None:
        return times
    text = _("median of the last four {middle}; {times}")
    return text.format(middle=number_text(one.middle), times=times)


def _changed(one: Series) -> list[str]:
    if one.change is None or not isinstance(one.baseline, Baseline):
        return []
    moved = one.change.points
    words = {
        1: _("{by} higher than baseline ({first}, then {now}; n = 2)"),
        0: _("the same as baseline ({first}, then {now}; n = 2)"),
        -1: _("{by} lower than baseline ({first}, then {now}; n = 2)"),
    }[(moved > 0) - (moved < 0)]
    by = ngettext("{n} point", "{n} points", 1 if abs(moved) == 1 else 2)
    by = by.format(n=number_text(abs(moved)))
    if one.change.percent:
        by = _("{points} ({percent} %)").format(points=by, percent=abs(one.change.percent))
    first, now = number_text(one.baseline.total), number_text(one.latest.total or 0)
    reliable = {
        True: [_("reliable change: yes")],
        False: [_("reliable change: no")],
        None: [],
    }[one.change.is_reliable]
    return [words.format(by=by, first=first, now=now), *reliable]


def _rules(every: Iterable[Series]) -> Iterable[str]:
    for one in every:
        if one.instrument.rules.reliable_rule and one.change is not None:
            rule = _(one.instrument.rules.reliable_rule)
            yield _("{form}: {rule}.").format(form=one.instrument.name, rule=rule)
    for one in every:
        yield one.baseline.rule
