"""What leaves: days, sections, single entries; and that nothing left points to what stays."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moodjournal.domain.care import GoalRating, Medicine, PutAway
from moodjournal.domain.contact import Contact
from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.cutting import cut, without_left_out
from moodjournal.domain.effect import Effect
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.leaving import (
    ALL,
    ENTRIES,
    Leaving,
    Section,
    counts,
    entries_in,
    last_visit,
    of_course,
    this_phase,
)
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Flag, FlagKind, Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.domain.their_line import TheirLine
from moodjournal.usecases.bring_back_journal import check_links
from tests.builders import MONDAY, a_check_in, a_moment
from tests.journals import records
from tests.strategies import days


def what_leaves(record, leaving):
    return cut(without_left_out(record, leaving), leaving)


def a_day(n):
    return MONDAY + timedelta(days=n)


@st.composite
def choices(draw, record):
    first = draw(st.none() | days)
    last = draw(st.none() | (days if first is None else st.dates(first, date(2041, 1, 1))))
    ids = [one.id for one in record.entities()]
    return Leaving(
        first_day=first,
        last_day=last,
        course_id=draw(st.none() | st.sampled_from([one.id for one in record.courses] or [None])),
        sections=draw(st.frozensets(st.sampled_from(Section)) | st.just(ALL)),
        left_out=draw(st.frozensets(st.sampled_from(ids), max_size=3)) if ids else frozenset(),
    )


@given(records(), st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_of_any_journal_and_choice_nothing_left_points_to_what_stays(record, data):
    leaving = data.draw(choices(record))
    left = what_leaves(record, leaving)
    check_links(left)
    assert not any(one.deleted_at or getattr(one, "private", False) for one in left.entities())
    written = {one.id for name in ENTRIES for one in getattr(left, name)}
    assert leaving.left_out.isdisjoint(written)
    stays = ("contacts", "own_plans", "drafts", "imports", "older_texts", "put_away")
    assert [getattr(left, name) for name in stays] == [()] * len(stays)
    assert what_leaves(left, leaving) == left


def test_only_the_days_that_were_chosen_leave():
    record = Record(check_ins=tuple(a_check_in(day) for day in range(5)))
    left = what_leaves(record, Leaving(first_day=a_day(1), last_day=a_day(3)))
    assert left.check_ins == record.check_ins[1:4]


def test_before_four_in_the_morning_is_the_day_before():
    record = Record(check_ins=(a_check_in(1, at="03:59"), a_check_in(1, at="04:00")))
    left = what_leaves(record, Leaving(first_day=a_day(1)))
    assert left.check_ins == record.check_ins[1:]


def test_the_last_day_is_not_before_the_first():
    with pytest.raises(BadInputError, match="before the first"):
        Leaving(first_day=a_day(1), last_day=a_day(0))


def treated():
    """Return a journal with something of everything, all on one session."""
    course = Course(first_day=MONDAY, name="mine", condition="grey", clinic="there")
    session = Session(
        course_id=course.id, status=Status.DONE, actual=a_moment(2), note="n", fields={"a": "b"}
    )
    goal = Goal(course_id=course.id, text="walk")
    tag, measure = Tag(name="t"), Measure(name="m")
    return Record(
        courses=(course,),
        phases=(
            Phase(
                course_id=course.id,
                kind=PhaseKind.ASSESSMENT,
                first_day=MONDAY,
                last_day=a_day(2),
            ),
            Phase(
                course_id=course.id,
                kind=PhaseKind.INDUCTION,
                first_day=a_day(2),
                session_id=session.id,
            ),
        ),
        sessions=(session,),
        effects=(Effect(session_id=session.id, name="calm", note="n"),),
        reflections=(Reflection(session_id=session.id, kind=ReflectionKind.INSIGHT, text="x"),),
        steps=(Step(session_id=session.id, text="s", done_on=a_day(3)),),
        goals=(goal,),
        goal_ratings=(GoalRating(goal_id=goal.id, moment=a_moment(3), far=2),),
        medicines=(Medicine(name="old", last_day=a_day(-90), before=True), Medicine(name="now")),
        flags=(Flag(kind=FlagKind.LIFE, text="f", first_day=a_day(3)),),
        measures=(measure,),
        tags=(tag,),
        check_ins=(
            a_check_in(3, note="n", tags=(tag.id,), ratings=(Rating(measure.id, 3.0),)),
            a_check_in(4),
        ),
        their_lines=(TheirLine(from_day=a_day(0), level=4.0),),
    )


def test_everything_is_counted():
    record = treated()
    assert what_leaves(record, Leaving()) == record
    assert counts(record) == {
        Section.MOOD: 2,
        Section.MEASURES: 1,
        Section.TAGS: 1,
        Section.NOTES: 3,
        Section.COURSE: 2,
        Section.SESSIONS: 1,
        Section.EFFECTS: 1,
        Section.REFLECTIONS: 1,
        Section.STEPS: 1,
        Section.GOALS: 1,
        Section.MEDICINES: 2,
        Section.FLAGS: 1,
        Section.LINES: 1,
    }
    assert entries_in(record) == 10


@pytest.mark.parametrize("section", Section)
def test_a_section_that_stays_is_not_counted_and_the_others_are(section):
    record = treated()
    left = counts(what_leaves(record, Leaving(sections=ALL - {section})))
    hangs = {Section.EFFECTS, Section.REFLECTIONS} if section is Section.SESSIONS else set()
    lost = {section} | hangs
    assert section not in left
    assert set(counts(record)) - set(left) <= lost


def test_without_notes_no_word_written_beside_a_number_leaves():
    left = what_leaves(treated(), Leaving(sections=ALL - {Section.NOTES}))
    assert [one.note for one in (*left.check_ins, *left.sessions, *left.effects)] == [""] * 4
    assert left.sessions[0].fields == {}


def test_a_check_in_of_which_nothing_leaves_is_not_there():
    left = what_leaves(treated(), Leaving(sections=frozenset({Section.NOTES})))
    assert [one.mood for one in left.check_ins] == [None]
    assert (left.tags, left.measures, left.courses) == ((), (), ())


def test_without_the_course_its_words_stay():
    left = what_leaves(treated(), Leaving(sections=ALL - {Section.COURSE}))
    (course,) = left.courses
    assert (course.name, course.condition, course.clinic) == ("", "", "")
    assert left.phases == ()


def test_a_session_left_out_takes_along_what_hangs_on_it():
    record = treated()
    session = record.sessions[0].id
    left = what_leaves(record, Leaving(left_out=frozenset({session})))
    assert (left.sessions, left.effects, left.reflections, left.steps) == ((), (), (), ())
    assert [(one.first_day, one.last_day, one.session_id) for one in left.phases] == [
        (a_day(0), a_day(1), None),
        (a_day(2), None, None),
    ]


def test_a_private_thing_takes_along_what_hangs_on_it():
    record = treated()
    (session,) = record.sessions
    older = OlderText(
        kind="sessions", entity_id=session.id, field="note", text="o", replaced_at=a_moment().utc
    )
    put_away = PutAway(id=f"effects {session.id}", on=MONDAY)
    private = replace(
        record,
        sessions=(replace(session, private=True),),
        goals=(replace(record.goals[0], private=True),),
        older_texts=(older,),
        put_away=(put_away,),
    )
    public = without_left_out(private, Leaving())
    assert (public.effects, public.reflections, public.steps) == ((), (), ())
    assert (public.goal_ratings, public.older_texts, public.put_away) == ((), (), ())


def test_medicines_and_flags_leave_by_their_days_and_what_was_tried_before_always():
    left = what_leaves(treated(), Leaving(first_day=a_day(10)))
    assert [one.name for one in left.medicines] == ["old", "now"]
    assert left.flags == ()


def test_the_line_that_was_valid_at_the_beginning_leaves():
    lines = tuple(TheirLine(from_day=a_day(n), level=float(n)) for n in (0, 5, 9, 20))
    left = what_leaves(Record(their_lines=lines), Leaving(first_day=a_day(7), last_day=a_day(12)))
    assert [one.level for one in left.their_lines] == [5.0, 9.0]


def test_whom_the_person_can_reach_stays():
    record = Record(contacts=(Contact(name="A", number="555 0142"),))
    assert what_leaves(record, Leaving()).contacts == ()


def test_since_the_last_visit_this_phase_and_a_course_are_found():
    record = treated()
    visits = tuple(
        Session(kind=SessionKind.VISIT, status=status, actual=a_moment(day))
        for day, status in ((1, Status.DONE), (2, Status.DONE), (3, Status.CANCELLED))
    )
    held = replace(record, sessions=record.sessions + visits)
    assert last_visit(held, a_moment(4).utc) == visits[1]
    assert last_visit(held, a_moment(0).utc) is None
    assert this_phase(record, a_day(2)).kind is PhaseKind.INDUCTION
    assert this_phase(record, a_day(-1)) is None
    assert of_course(record, 1).course_id == record.courses[0].id
    for number in (0, 2):
        with pytest.raises(BadInputError, match="no course"):
            of_course(record, number)


def test_of_two_courses_only_the_chosen_one_leaves():
    first = Course(first_day=a_day(0), last_day=a_day(9))
    second = Course(first_day=a_day(10))
    record = Record(
        courses=(first, second),
        sessions=tuple(
            Session(course_id=one.id, actual=a_moment(day))
            for one, day in ((first, 1), (second, 11))
        ),
        goals=(Goal(course_id=first.id, text="a"), Goal(course_id=second.id, text="b")),
        check_ins=(a_check_in(1), a_check_in(11)),
    )
    left = what_leaves(record, of_course(record, 2))
    assert left.courses == (second,)
    assert [one.course_id for one in (*left.sessions, *left.goals)] == [second.id] * 2
    assert left.check_ins == record.check_ins[1:]
