"""Sessions: what they refuse, and how they are numbered."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.session import Session, SessionKind, Status, session_numbers
from tests.builders import MONDAY, ZONE, a_moment


def a_session(day=0, at: str | None = "10:00", **said):
    wall = time.fromisoformat(at) if at else None
    said.setdefault("planned", Planned(MONDAY + timedelta(days=day), wall, ZONE))
    return Session(**said)


statuses = st.sampled_from(Status)
some_sessions = st.lists(
    st.builds(
        a_session,
        st.integers(0, 60),
        st.sampled_from(["08:00", "10:00", "16:30"]),
        status=statuses,
        kind=st.sampled_from(SessionKind),
        course_id=st.sampled_from([None, "a" * 32, "b" * 32]),
    ),
    max_size=30,
)


@given(some_sessions)
def test_numbers_run_from_one_without_a_gap(sessions):
    numbers = session_numbers(sessions)
    for course in {one.course_id for one in sessions}:
        for kind in SessionKind:
            series = [
                (one.moment.utc, one.id, numbers[one.id])
                for one in sessions
                if one.id in numbers and (one.course_id, one.kind) == (course, kind)
            ]
            assert [number for *_when, number in sorted(series)] == list(range(1, len(series) + 1))


@given(some_sessions)
def test_what_was_missed_or_cancelled_has_no_number_and_a_visit_never_has(sessions):
    numbers = session_numbers(sessions)
    for one in sessions:
        stands = one.status in (Status.PLANNED, Status.DONE)
        assert (one.id in numbers) == (stands and one.kind is not SessionKind.VISIT)


def test_what_lies_in_the_trash_has_no_number():
    thrown = a_session(0, deleted_at=datetime(2026, 11, 20, tzinfo=UTC))
    kept = a_session(2)
    assert session_numbers([thrown, kept]) == {kept.id: 1}


def test_the_actual_time_decides_the_order():
    late = a_session(0, actual=a_moment(5), status=Status.DONE)
    other = a_session(2)
    assert session_numbers([late, other]) == {other.id: 1, late.id: 2}


def test_a_session_stands_at_its_actual_time_else_at_the_planned_one():
    planned = a_session(0, "10:00")
    assert planned.moment.at.time() == time(10)
    assert a_session(0, actual=a_moment(0, "10:25")).moment.at.time() == time(10, 25)


def test_a_planned_time_follows_the_clock_of_its_place():
    winter = Session(planned=Planned(date(2026, 10, 26), time(10), ZONE))
    summer = Session(planned=Planned(date(2026, 10, 23), time(10), ZONE))
    assert (winter.moment.utc.hour, summer.moment.utc.hour) == (9, 8)


@pytest.mark.parametrize(
    "wrong",
    [
        {"planned": None},
        {"minutes": 0},
        {"minutes": 24 * 60 + 1},
        {"dose_amount": 0},
        {"dose_amount": -1},
        {"dose_amount": 1e6},
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(wrong):
    with pytest.raises(BadInputError, match=r"^[A-Z].*\.$"):
        a_session(**wrong)


def test_further_facts_cannot_be_changed_from_outside():
    facts = {"music": "Bach"}
    session = a_session(fields=facts)
    facts["music"] = "none"
    assert session.fields["music"] == "Bach"
    with pytest.raises(TypeError):
        session.fields["music"] = "x"  # pyright: ignore[reportIndexIssue] # that is the point


def test_a_session_with_no_time_is_known_to_the_day():
    assert a_session(0, None).moment == Moment.whole_day(MONDAY, ZONE)
