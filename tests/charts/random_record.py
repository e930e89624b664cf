"""Made-up journals of every shape, for charts that must bear them all."""

from datetime import timedelta
from random import Random

from moodjournal import instruments
from moodjournal.clinical import effect_list
from moodjournal.domain.care import GoalRating
from moodjournal.domain.course import PhaseKind, Route
from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Direction, Measure, MeasureKind, Rating, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Flag, FlagKind, Goal
from moodjournal.domain.session import Status
from tests.analysis.builders import COURSE, a_check_in, a_phase, a_session, day, moment

WORDS = ("sertraline", "halved", "moved", "job lost", "new flat", "slept little", "a walk")


def random_record(seed: int) -> tuple[Record, int]:
    """Return a journal and how many days it has: 1 to 800."""
    random = Random(seed)
    days = random.choice((1, 3, 12, 40, 120, 190, 400, 800))
    starts = random.randint(0, max(0, days // 3))
    apart = random.choice((2, 3, 7, 7, 14, 28, 40))
    sessions = [_session(random, n) for n in range(starts, days, apart) if random.random() < 0.9]
    measure = Measure(
        name=random.choice(("Anxiety", "Pain", "How well I slept through the night")),
        direction=random.choice(tuple(Direction)), kind=random.choice(tuple(MeasureKind)),
    )  # fmt: skip
    tags = tuple(Tag(name=name) for name in ("walked", "saw someone", "a very long name of a tag"))
    goals = tuple(
        Goal(course_id=COURSE, text=_words(random, 9)) for _n in range(random.randint(0, 3))
    )
    return Record(
        phases=_phases(random, days, starts, sessions),
        sessions=tuple(sessions),
        effects=tuple(_effects(random, sessions)),
        measures=(measure,),
        tags=tags,
        check_ins=tuple(_check_ins(random, days, measure, tags)),
        goals=goals,
        goal_ratings=tuple(
            GoalRating(goal_id=goal.id, moment=moment(n), far=random.randint(0, 10))
            for goal in goals
            for n in range(0, days, 30)
        ),
        flags=_flags(random, days),
        questionnaires=tuple(_questionnaires(random, days)),
    ), days  # fmt: skip


def _words(random, most):
    return " ".join(random.choice(WORDS) for _n in range(random.randint(1, most)))


def _session(random, number):
    dose = random.choice((None, 0.5, 0.75, 1.0))
    return a_session(
        number, random.choice(("09:30", "10:00", None)), dose_amount=dose,
        dose_unit="mg/kg" if dose else "", route=random.choice((Route.IV, Route.NASAL)),
    )  # fmt: skip


def _phases(random, days, starts, sessions):
    if random.random() < 0.15 or not starts:
        return ()
    found = [a_phase(PhaseKind.ASSESSMENT, 0, starts)]
    if sessions:
        opens = (sessions[0].moment.at.date() - day(0)).days
        middle = min(days, opens + random.randint(2, 20))
        found[0] = a_phase(PhaseKind.ASSESSMENT, 0, opens)
        found.append(a_phase(PhaseKind.INDUCTION, opens, middle, session_id=sessions[0].id))
        late = middle + random.randint(1, max(1, days - middle)) if days > middle + 2 else None
        found.append(a_phase(PhaseKind.MAINTENANCE, middle + 1, late))
        if late is not None and late < days:
            found.append(a_phase(PhaseKind.TRANSITION, late + 1))
    return tuple(found)


def _check_ins(random, days, measure, tags):
    low, high = (0, 90) if measure.kind is MeasureKind.NUMBER else map(int, measure.bounds)
    level, share = random.randint(0, 10), random.uniform(0.05, 1)
    for number in range(days):
        if random.random() > share:
            continue
        level = min(10, max(0, level + random.randint(-2, 2)))
        for at in random.sample(("08:00", "13:30", "21:00", None), random.randint(1, 2)):
            yield a_check_in(
                number, level, at, late_h=random.choice((0, 0, 0, 20)),
                ratings=[Rating(measure.id, random.randint(low, high))],
                tags=tuple(tag.id for tag in tags if random.random() < 0.2),
            )  # fmt: skip


def _effects(random, sessions):
    kinds = random.sample(sorted(effect_list().kinds), random.randint(0, 9))
    for session in sessions:
        for kind in kinds:
            if session.status is Status.DONE and random.random() < 0.8:
                strength = random.choice((None, 0, 1, 2, 3))
                strong = strength is None and random.random() < 0.5
                yield Effect(session_id=session.id, name=kind, strength=strength, strong=strong)


def _flags(random, days):
    firsts = sorted(random.randrange(days) for _n in range(random.randint(0, 5)))
    return tuple(
        Flag(
            kind=random.choice(tuple(FlagKind)), text=_words(random, 6), first_day=day(first),
            last_day=random.choice((None, day(first) + timedelta(days=9))),
        )
        for first in firsts
    )  # fmt: skip


def _questionnaires(random, days):
    items = [item.id for item in instruments.instruments()["phq-9"].items]
    for number in range(0, days, random.choice((7, 14, 30, 90))):
        when = moment(number, "19:00")
        if random.random() < 0.2:
            total = random.randint(0, 27)
            yield Questionnaire(instrument="phq-9", moment=when, total=total)
        else:
            answers = {item: random.randint(0, 3) for item in items}
            yield Questionnaire(instrument="phq-9", moment=when, answers=answers)
