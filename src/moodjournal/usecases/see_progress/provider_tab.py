"""For discussion with the provider: dose and route beside usual before and after."""

from gettext import gettext as _

from moodjournal.analysis.dose import DoseNumbers, dose_numbers
from moodjournal.analysis.too_little import TooLittle
from moodjournal.charts.dose import CHART, DoseChartNumbers
from moodjournal.domain.names import route_name
from moodjournal.usecases.see_progress.card import CardSeen, covered, drawn, sentences, too_little
from moodjournal.usecases.see_progress.stretch import Look


def dose_groups(seen: Look) -> int:
    """Return how many routes and units sessions with a dose have."""
    doses = (one for one in seen.treated if one.session.dose_amount is not None)
    return len({(one.route, one.session.dose_unit.strip()) for one in doses})


def dose_card(seen: Look, key: str) -> CardSeen:
    """Return the sessions of one route and one unit; ``key`` ends in its place."""
    place = int(key.partition(" ")[2] or 0)
    groups = dose_numbers(seen.days, seen.treated)
    if place >= len(groups):
        return too_little(key, CHART, _("No session here has a dose in numbers."))
    group = groups[place]
    if not group.points:
        missing = _("No session with a dose has 2 days before and 3 days after it with a value.")
        return too_little(key, CHART, missing, caption=sentences(_name(group)))
    numbers = DoseChartNumbers(seen.measure, group)
    return drawn(key, CHART, numbers, _name(group), covered(seen), notes=_notes(group))


def _name(group: DoseNumbers) -> str:
    route = route_name(group.route) if group.route else _("Route not said")
    return _("{route}, {unit}").format(route=route, unit=group.unit) if group.unit else route


def _notes(group: DoseNumbers) -> tuple[str, ...]:
    """Return the comparisons' own sentences where there is too little, and what time has to do."""
    found: list[str] = []
    for one in group.comparisons:
        if isinstance(one.interval, TooLittle):
            found.append(sentences(one.interval.missing))
        found.append(one.in_time())
    return tuple(dict.fromkeys(one for one in found if one))
