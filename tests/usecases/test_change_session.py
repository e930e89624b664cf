"""Changing a session: numbers, phases and times follow; what happened is not moved."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from moodjournal.domain.course import Phase
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.session import Session, Status, session_numbers, session_order
from moodjournal.store import entities
from moodjournal.usecases.change_session import (
    add_session,
    mark_session,
    move_session,
    note_session,
    session_began,
)
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, ZONE, a_moment, a_plan


@pytest.fixture
def sessions(db):
    """Return the sessions of a planned course, earliest first."""
    plan_course(db, a_plan(), MONDAY - timedelta(days=7))

    def read():
        return sorted(entities.everything(db, Session), key=session_order)

    return read


def on(day, at=time(10)):
    return Planned(MONDAY + timedelta(days=day), at, ZONE)


def test_a_session_is_done_at_the_time_it_was_planned_for(db, sessions, now):
    mark_session(db, sessions()[0].id, Status.DONE, now)
    first = sessions()[0]
    assert (first.status, first.actual) == (Status.DONE, on(0).moment())


def test_what_lies_ahead_cannot_be_done(db, sessions, now):
    with pytest.raises(BadInputError, match="still to come"):
        mark_session(db, sessions()[-1].id, Status.DONE, now)
    assert sessions()[-1].status is Status.PLANNED


def test_a_session_known_to_the_day_can_be_done_in_the_morning_of_that_day(db):
    planned = Planned(MONDAY, None, ZONE)
    early = datetime(2026, 11, 16, 7, tzinfo=UTC)
    session = Session(planned=planned)
    add_session(db, session, early)
    mark_session(db, session.id, Status.DONE, early)
    kept = entities.get(db, Session, session.id)
    assert kept is not None
    assert kept.actual == Moment.whole_day(MONDAY, ZONE)
    with pytest.raises(BadInputError):
        mark_session(db, session.id, Status.DONE, early - timedelta(days=1))


def test_a_missed_session_gives_its_number_away(db, sessions, now):
    second = sessions()[1]
    change = mark_session(db, second.id, Status.MISSED, now)
    assert second.id not in session_numbers(sessions())
    assert change.said == "Sessions 3 to 6 become 2 to 5."


def test_marking_is_one_act_to_take_back(db, sessions, now):
    before = sessions()
    take_back(db, mark_session(db, before[1].id, Status.CANCELLED, now))
    assert sessions() == before


def test_a_moved_session_keeps_its_time_and_takes_its_phase_along(db, sessions, now):
    first = sessions()[0]
    move_session(db, first.id, on(1), now)
    assert sessions()[0].moment.at.time() == time(10)
    assessment, induction = entities.everything(db, Phase)
    assert assessment.last_day == induction.first_day == date(2026, 11, 17)


def test_a_session_moved_past_another_trades_numbers_with_it(db, sessions, now):
    fifth, sixth = sessions()[4:]
    change = move_session(db, fifth.id, on(12), now)
    assert change.said == "Session 6 becomes 5."
    numbers = session_numbers(sessions())
    assert (numbers[sixth.id], numbers[fifth.id]) == (5, 6)


def test_what_happened_is_not_moved(db, sessions, now):
    session_began(db, sessions()[0].id, a_moment(0, "10:20"), now)
    with pytest.raises(BadInputError, match="Only a planned session"):
        move_session(db, sessions()[0].id, on(3), now)


def test_a_session_added_between_renumbers_those_after_it(db, sessions, now):
    added = Session(planned=on(3))
    change = add_session(db, added, now)
    assert session_numbers(sessions())[added.id] == 3
    assert change.said == "Sessions 3 to 6 become 4 to 7."
    kept = entities.get(db, Session, added.id)
    assert kept is not None
    assert kept.course_id == sessions()[0].course_id
    assert kept.route is sessions()[0].route


def test_a_session_outside_any_course_stands_alone(db, now):
    alone = Session(planned=on(0))
    add_session(db, alone, now)
    assert session_numbers(entities.everything(db, Session)) == {alone.id: 1}


def test_noted_facts_leave_the_others_as_they_are(db, sessions, now):
    first = sessions()[0]
    note_session(db, first.id, {"prepared": ("A ride home is arranged",)}, now)
    note_session(db, first.id, {"minutes": 55, "note": "Slow start"}, now)
    kept = sessions()[0]
    assert (kept.prepared, kept.minutes) == (("A ride home is arranged",), 55)
    assert kept.note == "Slow start"


def test_a_rewritten_note_keeps_its_older_words(db, sessions, now):
    first = sessions()[0]
    note_session(db, first.id, {"note": "Slow start"}, now)
    note_session(db, first.id, {"note": "Slow, then light"}, now)
    assert [one.text for one in entities.everything(db, OlderText)] == ["Slow start"]


def test_facts_that_cannot_be_are_refused_and_nothing_changes(db, sessions, now):
    before = sessions()
    with pytest.raises(BadInputError):
        note_session(db, before[0].id, {"minutes": 0}, now)
    assert sessions() == before


def test_what_is_gone_cannot_be_changed(db, now):
    with pytest.raises(BadInputError, match="not in the journal"):
        mark_session(db, "0" * 32, Status.DONE, now)
