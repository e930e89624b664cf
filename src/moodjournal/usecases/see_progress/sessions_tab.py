"""What the days around sessions were like, how long until the line, what sessions left behind."""

from collections.abc import Sequence
from gettext import gettext as _

from moodjournal.analysis.around_sessions import AroundSessions, around_sessions
from moodjournal.analysis.phase_words import phase_word
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.until_line import line_words, until_line
from moodjournal.analysis.usual import induction_step, usual_around
from moodjournal.analysis.wear_off import wear_off
from moodjournal.charts.around_sessions import CHART as AROUND
from moodjournal.charts.around_sessions import AroundNumbers
from moodjournal.charts.before_after import CHART as BEFORE_AFTER
from moodjournal.charts.before_after import BeforeAfterNumbers, SessionUsual
from moodjournal.charts.days import day_text
from moodjournal.charts.until_line import CHART as UNTIL
from moodjournal.charts.until_line import UntilNumbers
from moodjournal.charts.wear_off import CHART as WEAR_OFF
from moodjournal.charts.wear_off import WearOffNumbers
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.names import route_name
from moodjournal.domain.their_line import line_on
from moodjournal.usecases.see_progress.card import (
    CardSeen,
    covered,
    drawn,
    no_treatment,
    too_little,
)
from moodjournal.usecases.see_progress.stretch import Look

ROW_PX = 34
FOOT_PX = 90


def groups_of(seen: Look) -> tuple[tuple[str, ...], ...]:
    """Return each phase and route that sessions stand in, the latest first."""
    found = dict.fromkeys((one.phase, one.route) for one in reversed(seen.treated))
    return tuple((phase or "", route or "") for phase, route in found)


def around_card(seen: Look, key: str) -> CardSeen:
    """Return the days around the sessions of one group; ``key`` ends in its place."""
    groups = groups_of(seen)
    place = int(key.partition(" ")[2] or 0)
    if place >= len(groups):
        return too_little(key, AROUND, no_treatment())
    ground = seen.ground
    found = around_sessions(
        seen.on_days({one.day for one in ground.treated}),
        ground.sessions,
        ground.phases,
        measure=seen.measure,
        day_start=ground.day_start,
        acute_hours=ground.acute_hours,
        known=seen.days,
    )
    own = [one for one in found if (one.phase or "", one.route or "") == groups[place]]
    if not own:
        return too_little(key, AROUND, _("No day around these sessions has a value yet."))
    numbers = AroundNumbers(seen.measure, own[0])
    return drawn(key, AROUND, numbers, _group(own[0]), covered(seen))


def until_card(seen: Look, key: str) -> CardSeen:
    """Return the days until the person's own line was met; it can be set here."""
    ground = seen.ground
    today = min(seen.last, ground.today)
    about = seen.measure.id if seen.measure else None
    found = until_line(seen.days, seen.treated, ground.lines, today, about)
    line = line_on(ground.lines, today, about)
    said = ""
    if line is not None:
        said = _("Your line, set {day}: {line}").format(
            day=day_text(line.from_day), line=line_words(line)
        )
    if isinstance(found, TooLittle):
        return too_little(key, UNTIL, found.missing, caption=said, offers_line=True)
    numbers = UntilNumbers(seen.measure, line, found)
    high = FOOT_PX + ROW_PX * min(found.n, 12)
    return drawn(
        key, UNTIL, numbers, said, covered(seen),
        high_px=high, offers_line=True,
    )  # fmt: skip


def before_after_card(seen: Look, key: str) -> CardSeen:
    """Return usual before and after each session; the induction is one step."""
    days, treated = seen.days, seen.treated
    if not treated:
        return too_little(key, BEFORE_AFTER, no_treatment())
    alone = [one for one in treated if one.phase is not PhaseKind.INDUCTION]
    usual = [SessionUsual(one.number, one.day, usual_around(days, one)) for one in alone]
    step = induction_step(days, treated)
    around = [one.around for one in usual] + ([step] if step else [])
    if not any(one.both for one in around):
        missing = _("No session here has 2 days before and 3 days after it with a value.")
        return too_little(key, BEFORE_AFTER, missing)
    numbers = BeforeAfterNumbers(seen.measure, tuple(usual), step)
    rows = min(12, len(usual)) + (1 if step else 0)
    return drawn(key, BEFORE_AFTER, numbers, covered(seen), high_px=FOOT_PX + ROW_PX * rows)


def wear_off_card(seen: Look, key: str) -> CardSeen:
    """Return how values drift between one session and the next."""
    if not seen.treated:
        return too_little(key, WEAR_OFF, no_treatment())
    found = wear_off(seen.days, seen.treated)
    if isinstance(found, TooLittle):
        return too_little(key, WEAR_OFF, found.missing)
    numbers = WearOffNumbers(seen.measure, found)
    high = FOOT_PX + ROW_PX * min(found.n, 12)
    said = found.sentence()
    said = said[:1].upper() + said[1:]
    return drawn(key, WEAR_OFF, numbers, covered(seen), said, high_px=high)


def _group(group: AroundSessions) -> str:
    """Return “Maintenance sessions 7–11, nasal spray”."""
    numbers = [line.number for line in group.lines]
    which = _runs(numbers)
    parts = [_("Sessions {numbers}").format(numbers=which)]
    if group.phase is not None:
        parts = [_("Sessions {numbers}, {phase}").format(
            numbers=which, phase=phase_word(group.phase))]  # fmt: skip
    if group.route is not None:
        parts.append(route_name(group.route))
    return _(", ").join(parts)


def _runs(numbers: Sequence[int]) -> str:
    """Return “1–6, 8”."""
    runs: list[list[int]] = []
    for one in sorted(numbers):
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    texts = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return _(", ").join(texts)
