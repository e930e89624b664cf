from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.acute import acute_time, is_acute
from moodjournal.clinical import effect_list, template
from moodjournal.domain.change import Topic
from moodjournal.domain.check_in import Mode
from moodjournal.domain.course import PhaseKind, check_phases, phase_of
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import logical_day
from moodjournal.domain.scoring import total
from moodjournal.domain.session import SessionKind, Status, session_numbers
from moodjournal.instruments import instrument
from moodjournal.store.journal import open_journal
from moodjournal.usecases.bring_back_journal import check_links
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.make_demo import answers, demo_record, make_demo, until
from moodjournal.usecases.make_demo.maker import words

TODAY = date(2026, 11, 26)
ZONE = "Europe/Berlin"
MOMENTS = ("induction", "maintenance")
both = pytest.mark.parametrize("moment", MOMENTS)


def a_demo(moment, today=TODAY, seed=3):
    return demo_record(moment, today, seed, ZONE)


def treatments(record):
    return [one for one in record.sessions if one.kind is SessionKind.TREATMENT and one.counts]


def day_values(record):
    acute = acute_time(record.sessions)
    days = {}
    for one in record.check_ins:
        if not is_acute(one.moment, acute):
            days.setdefault(logical_day(one.moment), []).append(one.mood)
    return {day: median(moods) for day, moods in days.items()}


@both
def test_one_seed_and_day_give_the_same_journal(moment):
    assert a_demo(moment) == a_demo(moment)
    assert a_demo(moment) != a_demo(moment, seed=5)


@given(st.sampled_from(MOMENTS), st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 99))
def test_any_day_and_seed_give_a_journal_that_fits_together(moment, today, seed):
    record = a_demo(moment, today, seed)
    check_links(record)
    check_phases(record.phases)
    for one in record.check_ins:
        for rating in one.ratings:
            next(each for each in record.measures if each.id == rating.measure_id).check(
                rating.value
            )
        assert logical_day(one.moment) <= today
        assert record.courses[0].holds(logical_day(one.moment))
    assert len({one.id for one in record.entities()}) == len(list(record.entities()))


@both
def test_it_can_be_kept_and_read_again(moment):
    record = a_demo(moment)
    journal = open_journal(None)
    with journal.begin() as db:
        change = make_demo(db, record)
        kept = collect_record(db)
    journal.close()
    assert {one.id: one for one in kept.entities()} == {one.id: one for one in record.entities()}
    assert Topic.CHECK_INS in change.topics


def test_induction_stands_on_the_day_after_session_4_of_6():
    record = a_demo("induction")
    held = treatments(record)
    assert [one.status for one in held] == [Status.DONE] * 4 + [Status.PLANNED] * 2
    assert held[3].moment.at.date() == TODAY - timedelta(days=1)
    assert {one.moment.at.strftime("%a") for one in held} == {"Mon", "Wed", "Fri"}
    assert [one.kind for one in record.phases] == [PhaseKind.ASSESSMENT, PhaseKind.INDUCTION]
    assert record.phases[-1].last_day is None


@given(st.integers(0, 6))
def test_session_4_was_yesterday_on_every_day_of_the_week(days):
    today = TODAY + timedelta(days=days)
    held = treatments(a_demo("induction", today))
    assert held[3].moment.at.date() == today - timedelta(days=1)
    gaps = [
        (after.moment.at.date() - before.moment.at.date()).days for before, after in pairwise(held)
    ]
    assert set(gaps) <= {2, 3}


def test_induction_has_14_days_before_with_two_or_three_gaps():
    record = a_demo("induction")
    first = treatments(record)[0].moment.at.date()
    before = {day for day in day_values(record) if day < first}
    assert min(before) == first - timedelta(days=14)
    assert 11 <= len(before) <= 12


def test_maintenance_has_eleven_sessions_and_one_ahead():
    record = a_demo("maintenance")
    done = [one for one in treatments(record) if one.status is Status.DONE]
    assert len(done) == 11
    assert sum(one.status is Status.PLANNED for one in treatments(record)) == 1
    assert sum(one.status is Status.CANCELLED for one in record.sessions) == 1
    gaps = [(b.moment.at.date() - a.moment.at.date()).days for a, b in pairwise(done[5:])]
    assert all(20 <= gap <= 32 for gap in gaps)


def test_maintenance_fades_after_session_7_and_session_9_changes_nothing():
    record = a_demo("maintenance")
    values = day_values(record)
    by_number = {
        session_numbers(record.sessions)[one.id]: one.moment.at.date() for one in treatments(record)
    }

    def middle(number, first, last):
        days = (by_number[number] + timedelta(days=each) for each in range(first, last + 1))
        return median(values[day] for day in days if day in values)

    assert middle(7, 3, 14) - middle(8, -6, -1) >= 2
    assert abs(middle(9, 1, 7) - middle(9, -3, -1)) <= 1
    assert middle(10, 1, 7) - middle(10, -3, -1) >= 1


def test_maintenance_days_are_higher_than_assessment_days():
    record = a_demo("maintenance")
    phases = {}
    for day, value in day_values(record).items():
        phase = phase_of(record.phases, day)
        if phase is not None:
            phases.setdefault(phase.kind, []).append(value)
    assert len(phases[PhaseKind.ASSESSMENT]) == 15
    assert median(phases[PhaseKind.MAINTENANCE]) - median(phases[PhaseKind.ASSESSMENT]) >= 3


def test_maintenance_has_a_long_gap_and_some_from_memory():
    record = a_demo("maintenance")
    days = sorted(day_values(record))
    assert max((after - before).days for before, after in pairwise(days)) > 9
    assert sum(one.from_memory for one in record.check_ins) >= 3
    assert sum(one.mode is Mode.GENTLE for one in record.check_ins) == 11


def test_maintenance_has_marks_words_and_steps():
    record = a_demo("maintenance")
    assert sum(bool(one.note) for one in record.check_ins) >= 55
    assert sum(one.bring_to_therapy for one in record.check_ins) >= 3
    assert any(one.ask_my_provider for one in record.check_ins)
    assert any(one.private for one in record.check_ins)
    assert len({one.kind for one in record.reflections}) == 9
    assert {one.done_on is None for one in record.steps} == {True, False}
    assert len(record.flags) == 2


@both
def test_no_note_stands_twice(moment):
    notes = Counter(one.note for one in a_demo(moment).check_ins if one.note)
    assert max(notes.values()) == 1


@both
def test_its_effects_and_items_are_those_of_the_program(moment):
    record = a_demo(moment)
    assert {one.name for one in record.effects if not one.own} <= set(effect_list().kinds)
    assert template(record.courses[0].template).id == record.courses[0].template


def test_the_answers_add_up_and_item_9_is_almost_always_0():
    record = a_demo("maintenance")
    totals = []
    depression = [one for one in record.questionnaires if one.instrument == answers.INSTRUMENT]
    for one in depression:
        scored = {item: score for item, score in one.answers.items() if item != answers.DIFFICULTY}
        assert len(scored) == 9
        assert set(one.answers.values()) <= {0, 1, 2, 3}
        totals.append(sum(scored.values()))
    assert totals == [19, 18, 13, 8, 10, 7, 12, 7, 9, 9, 6, 8, 5]
    assert [one.answers[answers.HARM] for one in depression] == [1] + [0] * 12


def test_anxiety_is_asked_beside_it_and_every_form_is_complete():
    record = a_demo("maintenance")
    known = [instrument(one.instrument) for one in record.questionnaires]
    totals = [
        total(one, each.answers) for one, each in zip(known, record.questionnaires, strict=True)
    ]
    assert [one.id for one in known] == ["phq-9", "gad-7"] * 13
    assert totals[1::2] == [13, 13, 9, 6, 7, 5, 8, 5, 6, 6, 4, 6, 4]


def test_a_morning_has_no_evening_yet():
    record = a_demo("maintenance")
    now = datetime(2026, 11, 26, 5, tzinfo=UTC)
    assert len(until(record, now).check_ins) == len(record.check_ins) - 1


def test_there_are_enough_words():
    told = words()["notes"]
    assert sum(len(texts) for texts in told.values() if isinstance(texts, list)) >= 60


@pytest.mark.parametrize(("moment", "today"), [("other", TODAY), ("induction", date(1, 1, 1))])
def test_a_moment_or_day_that_is_not_there_is_refused(moment, today):
    with pytest.raises(BadInputError):
        a_demo(moment, today)
