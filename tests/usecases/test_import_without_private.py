"""What is marked private is not in a copy that leaves it out."""

import json

from hypothesis import given

from moodjournal.domain.care import GoalRating, Medicine
from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.effect import Effect
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Goal, Reflection, ReflectionKind
from moodjournal.domain.session import Session
from moodjournal.exporters.json_file import as_json
from moodjournal.usecases.bring_back_journal import check_links
from moodjournal.usecases.collect_record import without_private
from tests.builders import MONDAY, a_check_in, a_moment
from tests.journals import records

MARKER = "zz9-marker"


def test_nothing_of_a_private_entry_is_left():
    tag, measure = Tag(name=f"tag {MARKER}"), Measure(name=f"measure {MARKER}")
    course = Course(first_day=MONDAY)
    session = Session(course_id=course.id, actual=a_moment(), note=MARKER, private=True)
    entry = a_check_in(
        note=MARKER, private=True, tags=(tag.id,), ratings=(Rating(measure.id, 3.0),)
    )
    record = Record(
        courses=(course,),
        sessions=(session,),
        tags=(tag,),
        measures=(measure,),
        check_ins=(entry, a_check_in(note="open")),
        effects=(Effect(session_id=session.id, name="calm", note=MARKER),),
        reflections=(Reflection(session_id=session.id, kind=ReflectionKind.INSIGHT, text=MARKER),),
        older_texts=(
            OlderText(
                kind="check_ins",
                entity_id=entry.id,
                field="note",
                text=MARKER,
                replaced_at=a_moment().utc,
            ),
        ),
    )
    public = without_private(record)
    text = json.dumps(as_json(public))
    assert MARKER not in text
    assert session.id not in text
    assert [one.note for one in public.check_ins] == ["open"]


def test_a_phase_opened_by_a_private_session_still_begins_that_day():
    course = Course(first_day=MONDAY)
    session = Session(course_id=course.id, actual=a_moment(7), private=True)
    day = session.moment.at.date()
    before = Phase(course_id=course.id, kind=PhaseKind.ASSESSMENT, first_day=MONDAY, last_day=day)
    after = Phase(
        course_id=course.id, kind=PhaseKind.INDUCTION, first_day=day, session_id=session.id
    )
    public = without_private(Record(courses=(course,), sessions=(session,), phases=(before, after)))
    first, second = public.phases
    assert (first.last_day, second.first_day, second.session_id) == (
        a_moment(6).at.date(),
        day,
        None,
    )


@given(records())
def test_what_is_left_fits_together_and_is_not_private(record):
    public = without_private(record)
    check_links(public)
    assert not any(getattr(one, "private", False) for one in public.entities())
    assert without_private(public) == public


def test_private_medicines_and_goals_go_with_how_far_they_are():
    course = Course(first_day=MONDAY)
    hidden = Goal(course_id=course.id, text=MARKER, private=True)
    shown = Goal(course_id=course.id, text="sleep")
    ratings = tuple(GoalRating(goal_id=one.id, moment=a_moment(), far=4) for one in (hidden, shown))
    medicines = (Medicine(name=MARKER, private=True), Medicine(name="open"))
    record = Record(
        courses=(course,), goals=(hidden, shown), goal_ratings=ratings, medicines=medicines
    )
    public = without_private(record)
    assert (public.goals, public.goal_ratings) == ((shown,), ratings[1:])
    assert public.medicines == medicines[1:]
