"""What stands around the days: course, phases, goals, measures, tags, flags."""

from collections.abc import Sequence
from datetime import time

from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.measure import Direction, Measure, Tag
from moodjournal.domain.reflection import Flag, FlagKind, Goal
from moodjournal.domain.session import Session
from moodjournal.usecases.make_demo.maker import Maker

SESSION_AT = time(10)
MINUTES = 40
DOSE_AMOUNT, DOSE_UNIT = 0.5, "mg/kg"
LOWER_IS_BETTER = ("Anxiety", "Pain")


def course(maker: Maker) -> Course:
    """Return the one course, which goes on."""
    told = maker.words["course"]
    first = maker.script.first
    return Course(
        id=maker.new_id(),
        created_at=maker.stamp(first, 18),
        name=told["name"],
        condition=told["condition"],
        clinic=told["clinic"],
        route=Route.IV,
        template="iv-6in2w",
        usual_at=SESSION_AT,
        minutes=MINUTES,
        dose_amount=DOSE_AMOUNT,
        dose_unit=DOSE_UNIT,
        first_day=maker.script.day(first),
    )


def phases(maker: Maker, frame: Course, held: Sequence[Session]) -> tuple[Phase, ...]:
    """Return the phases so far; the last is open. Session 1 opens induction."""
    script = maker.script
    opening = next(one.id for one in held if one.planned and one.planned.day == script.session_1)
    kinds = [
        (PhaseKind.ASSESSMENT, script.first, 0, None),
        (PhaseKind.INDUCTION, 0, None, opening),
    ]
    if script.maintenance is not None:
        kinds[1] = (PhaseKind.INDUCTION, 0, script.maintenance - 1, opening)
        kinds.append((PhaseKind.MAINTENANCE, script.maintenance, None, None))
    return tuple(
        Phase(
            id=maker.new_id(),
            created_at=maker.stamp(first, 18, 5),
            course_id=frame.id,
            kind=kind,
            first_day=script.day(first),
            last_day=None if last is None else script.day(last),
            session_id=session_id,
        )
        for kind, first, last, session_id in kinds
    )


def goals(maker: Maker, frame: Course) -> tuple[Goal, ...]:
    """Return the three goals."""
    return tuple(
        Goal(
            id=maker.new_id(),
            created_at=maker.stamp(maker.script.first, 18, 10 + place),
            course_id=frame.id,
            text=text,
            place=place,
        )
        for place, text in enumerate(maker.words["goals"])
    )


def measures(maker: Maker) -> tuple[Measure, ...]:
    """Return what is rated beside mood, all 0 to 10."""
    return tuple(
        Measure(
            id=maker.new_id(),
            created_at=maker.stamp(maker.script.first, 18, 20 + place),
            name=name,
            direction=Direction.LOWER if name in LOWER_IS_BETTER else Direction.HIGHER,
            place=place,
        )
        for place, name in enumerate(maker.words["measures"])
    )


def tags(maker: Maker) -> tuple[Tag, ...]:
    """Return the tags."""
    return tuple(
        Tag(
            id=maker.new_id(),
            created_at=maker.stamp(maker.script.first, 18, 30 + place),
            name=name,
            place=place,
        )
        for place, name in enumerate(maker.words["tags"])
    )


def flags(maker: Maker) -> tuple[Flag, ...]:
    """Return a change of medicine and, if the script has one, a life event."""
    script, told = maker.script, maker.words["flags"]
    spans: list[tuple[FlagKind, str, int, int | None]] = [
        (FlagKind.MEDICINE, told["medicine"], script.medicine, None)
    ]
    if script.life is not None:
        spans.append((FlagKind.LIFE, told["life"], *script.life))
    return tuple(
        Flag(
            id=maker.new_id(),
            created_at=maker.stamp(first, 20),
            kind=kind,
            text=text,
            first_day=script.day(first),
            last_day=None if last is None else script.day(last),
        )
        for kind, text, first, last in spans
    )
