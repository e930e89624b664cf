"""What a change of plan would do to a course that goes on: only what lies ahead moves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from gettext import gettext as _

from moodjournal.domain.course import Course, Phase, PhaseKind, check_phases
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.domain.plan import Plan, opening, planned_session
from moodjournal.domain.session import Session, SessionKind, Status, session_order


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A change of plan, not yet made.

    Attributes:
        course: The course as it would stand.
        kept: Sessions ahead that stay, before and after, by time; most of them move.
        added: New sessions.
        taken: Sessions that would be taken away.
        phases: The phases as they would stand.
        dropped: Phases that would go with the session that opened them.
    """

    course: Course
    kept: tuple[tuple[Session, Session], ...]
    added: tuple[Session, ...]
    taken: tuple[Session, ...]
    phases: tuple[Phase, ...]
    dropped: tuple[Phase, ...]

    @property
    def moved(self) -> tuple[tuple[Session, Session], ...]:
        """The sessions that would be at another time, before and after."""
        return tuple(pair for pair in self.kept if pair[0].planned != pair[1].planned)


def lies_ahead(session: Session, today: date) -> bool:
    """Tell whether a change of plan may move ``session``: planned treatment, from today on."""
    planned = session.planned
    waits = session.status is Status.PLANNED and session.kind is SessionKind.TREATMENT
    return waits and planned is not None and planned.day >= today


def plan_change(
    course: Course, phases: Iterable[Phase], sessions: Iterable[Session], plan: Plan, today: date
) -> PlanChange:
    """Return what ``plan`` would do to ``course``.

    The sessions ahead take the days of the plan in their order; a time or a length of their own
    they keep, unless the plan has another than the course had.

    Args:
        course: The course as it stands.
        phases: Its phases.
        sessions: Its sessions; what is done, missed or in the past is not touched.
        plan: The sessions ahead as they are to be.
        today: The local day.

    Raises:
        BadInputError: The plan begins before today, or two phases would cover the same day.
    """
    ahead = sorted((one for one in sessions if lies_ahead(one, today)), key=session_order)
    dates = plan.dates()
    if dates and dates[0] < today:
        raise BadInputError(_("A change of plan moves what lies ahead, from today on."))
    kept = tuple(
        (one, _as_planned(one, course, plan, day)) for one, day in zip(ahead, dates, strict=False)
    )
    added = tuple(planned_session(plan, course.id, day) for day in dates[len(ahead) :])
    after = [*(new for _old, new in kept), *added]
    opens = (after[0] if plan.days else None, after[len(plan.days)] if plan.boosters else None)
    known = tuple(phases)
    phases_after = _phases(course, known, {old.id: new for old, new in kept}, ahead, opens)
    check_phases(phases_after)
    standing = {one.id for one in phases_after}
    return PlanChange(
        course=_course(course, plan),
        kept=kept,
        added=added,
        taken=tuple(ahead[len(dates) :]),
        phases=phases_after,
        dropped=tuple(one for one in known if one.id not in standing),
    )


def _as_planned(session: Session, course: Course, plan: Plan, day: date) -> Session:
    stood = session.planned or Planned(day, plan.at, plan.zone)
    at = stood.at if plan.at == course.usual_at else plan.at
    own_minutes = session.minutes != course.minutes or plan.minutes == course.minutes
    own_route = session.route != course.route or plan.route == course.route
    return replace(
        session,
        planned=Planned(day, at, stood.zone),
        minutes=session.minutes if own_minutes else plan.minutes,
        route=session.route if own_route else plan.route,
    )


def _course(course: Course, plan: Plan) -> Course:
    return replace(
        course,
        route=plan.route,
        template=plan.template,
        usual_at=plan.at,
        minutes=plan.minutes,
        dose_amount=plan.dose_amount,
        dose_unit=plan.dose_unit,
        every_days=plan.every_days,
        first_day=min((course.first_day, *plan.dates()[:1])),
    )


def _phases(
    course: Course,
    phases: tuple[Phase, ...],
    after: Mapping[str, Session],
    ahead: Sequence[Session],
    opens: tuple[Session | None, Session | None],
) -> tuple[Phase, ...]:
    """Let the phases that open with a session ahead follow it; let those begin that are new.

    Maintenance opens with the first maintenance session of the plan; a phase whose session is
    taken away goes, and the one before it takes its days.
    """
    waiting = {one.id for one in ahead}
    booster = opens[1]
    follows: dict[str, Session | None] = {
        one.id: booster if one.kind is PhaseKind.MAINTENANCE else after.get(one.session_id)
        for one in phases
        if one.session_id is not None and one.session_id in waiting
    }
    standing = tuple(
        _followed(one, phases, follows) for one in phases if follows.get(one.id, one) is not None
    )
    for new in _new(course, phases, opens):
        standing = (*(_ended(one, new) for one in standing), new)
    return tuple(sorted(standing, key=lambda one: one.first_day))


def _followed(
    phase: Phase, phases: tuple[Phase, ...], follows: Mapping[str, Session | None]
) -> Phase:
    session = follows.get(phase.id)
    first_day = phase.first_day if session is None else session.moment.at.date()
    session_id = phase.session_id if session is None else session.id
    last_day = _last_day(phase, phases, follows)
    return replace(phase, first_day=first_day, last_day=last_day, session_id=session_id)


def _last_day(
    phase: Phase, phases: tuple[Phase, ...], follows: Mapping[str, Session | None]
) -> date | None:
    """Return where ``phase`` ends: where the next one opens, if that is what ended it."""
    for other in phases:
        touches = other.first_day == phase.last_day and other.id != phase.id
        if touches and other.id in follows:
            session = follows[other.id]
            if session is None:
                return _last_day(other, phases, follows)
            return session.moment.at.date()
    return phase.last_day


def _new(
    course: Course, phases: tuple[Phase, ...], opens: tuple[Session | None, Session | None]
) -> Iterator[Phase]:
    """Yield the phases that begin with the plan: induction where there was only assessment."""
    kinds = {one.kind for one in phases}
    induction, booster = opens
    if induction is not None and kinds <= {PhaseKind.ASSESSMENT}:
        yield opening(course.id, PhaseKind.INDUCTION, induction)
    if booster is not None and PhaseKind.MAINTENANCE not in kinds:
        yield opening(course.id, PhaseKind.MAINTENANCE, booster)


def _ended(phase: Phase, by: Phase) -> Phase:
    goes_on = phase.last_day is None and phase.first_day <= by.first_day
    return replace(phase, last_day=by.first_day) if goes_on else phase
