"""What sessions did to body and mind afterwards, session by session."""

from gettext import gettext as _

from moodjournal.charts.effects_by_session import (
    CHART,
    EffectMark,
    EffectRow,
    EffectSession,
    EffectsNumbers,
)
from moodjournal.clinical import effect_list
from moodjournal.domain.effect import Effect, Valence
from moodjournal.usecases.see_progress.card import CardSeen, drawn, no_treatment, too_little
from moodjournal.usecases.see_progress.stretch import Look

ROW_PX = 32
FOOT_PX = 110


def effects_card(seen: Look, key: str) -> CardSeen:
    """Return effects by session; one never asked about has no mark."""
    if not seen.treated:
        return too_little(key, CHART, no_treatment())
    numbers = {one.session.id: one.number for one in seen.treated}
    own = [one for one in seen.ground.effects if one.session_id in numbers]
    if not own:
        return too_little(key, CHART, _("No effect was noted after these sessions."))
    rows = _rows(own, numbers)
    sessions = tuple(EffectSession(one.number, one.day) for one in seen.treated)
    asked = len({one.session_id for one in own})
    text = _("Asked after {n} of {m} sessions; an empty place was not asked")
    said = text.format(n=asked, m=len(sessions))
    high = FOOT_PX + ROW_PX * len(rows)
    return drawn(key, CHART, EffectsNumbers(sessions, rows), said, high_px=high)


def _rows(own: list[Effect], numbers: dict[str, int]) -> tuple[EffectRow, ...]:
    order = {name: place for place, name in enumerate(effect_list().kinds)}
    by_name: dict[tuple[bool, str], list[Effect]] = {}
    for one in own:
        by_name.setdefault((one.own, one.name), []).append(one)
    names = sorted(by_name, key=lambda pair: (pair[0], order.get(pair[1], len(order)), pair[1]))
    return tuple(_row(by_name[name], numbers) for name in names)


def _row(own: list[Effect], numbers: dict[str, int]) -> EffectRow:
    marks: dict[int, EffectMark] = {}
    for one in own:
        mark = EffectMark(one.strength, one.strong)
        place = numbers[one.session_id]
        if place not in marks or _weight(mark) > _weight(marks[place]):
            marks[place] = mark
    kind = None if own[0].own else effect_list().kinds.get(own[0].name)
    said = next((one.valence for one in reversed(own) if one.valence), None)
    listed = kind.valence if kind else Valence.EITHER
    return EffectRow(_(kind.lay) if kind else own[0].name, said or listed, marks)


def _weight(mark: EffectMark) -> float:
    """Order what was said twice of one effect after one session; the strongest is shown."""
    if mark.strength is not None:
        return mark.strength
    return 1.5 if mark.strong else 0.5
