"""The head of a report: who, when, what for, what is taken."""

from collections import Counter
from collections.abc import Sequence

from moodjournal.analysis.coverage import Coverage
from moodjournal.analysis.treatments import Treatment
from moodjournal.domain.session import Session
from moodjournal.exporters.report_values import Given, Head
from moodjournal.usecases.collect_report.source import Source, standing


def head_of(source: Source, name: str, born: str, coverage: Coverage) -> Head:
    """Return the head; ``name`` and ``born`` stand as they are given."""
    told = source.told
    last = told[-1] if told else None
    medicines = standing(source.record.medicines)
    phase = next((one for one in reversed(source.phases) if one.holds(source.last)), None)
    return Head(
        name=name,
        born=born,
        made=source.now.at.date(),
        first=source.first,
        last=source.last,
        condition=source.course.condition if source.course else "",
        medicines=tuple(
            f"{one.name} {one.dose}".strip() for one in medicines if one.taken_on(source.last)
        ),
        given=_given(told),
        phases=tuple(Counter(one.phase for one in told).items()),
        last_session=last.day if last else None,
        last_dose=dose_text(last.session) if last else "",
        phase=phase.kind if phase else None,
        phase_since=phase.first_day if phase else None,
        coverage=coverage,
    )


def dose_text(session: Session) -> str:
    """Return the dose as told: a number with its unit, or words; never converted."""
    if session.dose_amount is None:
        return session.dose_words.strip()
    return f"{session.dose_amount:g} {session.dose_unit}".strip()


def _given(told: Sequence[Treatment]) -> tuple[Given, ...]:
    routes = dict.fromkeys(one.route for one in told)
    by_route = {
        route: [dose_text(one.session) for one in told if one.route is route] for route in routes
    }
    found = [
        Given(route, len(doses), tuple(dose for dose in dict.fromkeys(doses) if dose))
        for route, doses in by_route.items()
    ]
    return tuple(sorted(found, key=lambda one: -one.sessions))
