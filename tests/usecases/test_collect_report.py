"""A report: every part in its order, its numbers those of the analysis, nothing private in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from moodjournal.analysis.around_sessions import around_sessions
from moodjournal.analysis.course_numbers import course_numbers
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import treatments
from moodjournal.analysis.until_line import UntilLine, until_line
from moodjournal.analysis.usual import induction_step, usual_around
from moodjournal.domain.care import Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.effect import Effect, Gone
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.domain.their_line import TheirLine
from moodjournal.exporters.report_values import FIRST_PAGE, Section
from moodjournal.instruments import instruments
from moodjournal.store import entities
from moodjournal.usecases.collect_report import (
    NameLine,
    ReportWanted,
    collect_report,
    see_report_words,
)
from moodjournal.usecases.see_questionnaires import see_questionnaires
from tests.builders import MONDAY, ZONE, a_check_in
from tests.reports import NOW, a_demo, a_form, at, three_days, weekly

EVERYTHING = ReportWanted(sections=frozenset(Section))


def public(db, kind):
    return [one for one in entities.everything(db, kind) if not one.private]


def report_of(db, now, wanted=EVERYTHING):
    return collect_report(db, wanted, now, ZONE)


@pytest.fixture(params=["maintenance", "induction", "weekly"])
def lived(request, db):
    """A journal with a course; its report."""
    now = weekly(db, 40) if request.param == "weekly" else a_demo(db, request.param)
    return report_of(db, now), now


def test_the_course_is_that_of_the_analysis(db, lived):
    report, _now = lived
    course = entities.everything(db, Course)[-1]
    numbers = course_numbers(
        public(db, CheckIn),
        public(db, Session),
        [one for one in entities.everything(db, Phase) if one.course_id == course.id],
        first=report.head.first,
        last=report.head.last,
    )
    assert report.course.days == numbers.days
    assert report.course.trend == numbers.trend
    assert report.course.baseline == numbers.baseline
    assert report.head.coverage == numbers.coverage


def test_around_sessions_and_until_the_line_are_those_of_the_analysis(db, lived):
    report, now = lived
    course = entities.everything(db, Course)[-1]
    phases = [one for one in entities.everything(db, Phase) if one.course_id == course.id]
    sessions = entities.everything(db, Session)
    done = [one for one in treatments(sessions, phases) if one.start <= now]
    days = report.course.days
    groups = around_sessions(public(db, CheckIn), sessions, phases)
    assert report.around.group in groups
    assert report.around.group.lines[-1].day == max(one.lines[-1].day for one in groups)
    assert report.around.others == len(groups) - 1
    assert report.around.induction == induction_step(days, done)
    lines = entities.everything(db, TheirLine)
    assert report.around.until == until_line(days, done, lines, report.head.last)
    assert [one.around for one in report.sessions] == [usual_around(days, one) for one in done]


def test_questionnaires_are_those_of_their_page(db, lived):
    report, now = lived
    seen = see_questionnaires(db, now, ZONE)
    shown = {
        (one.instrument.id, series.from_clinic): series
        for one in seen.every
        for series in (one.own, one.clinic)
        if series is not None
    }
    assert {(one.instrument.id, one.from_clinic) for one in report.questionnaires} == set(shown)
    for one in report.questionnaires:
        page = shown[one.instrument.id, one.from_clinic]
        assert (one.latest.total, one.latest.day) == (page.latest.total, page.latest.day)
        assert one.baseline == page.baseline
        assert one.change == page.latest.change
        inside = [point for point in one.points if point.day <= report.head.last]
        assert one.n == len(inside)
        if one.n >= 4:
            assert one.middle == page.middle


def test_the_line_is_told_where_gaps_are_long_enough(db):
    now = a_demo(db)
    line = TheirLine(from_day=MONDAY - timedelta(days=300), level=5.0)
    entities.add_all(db, [line])
    report = report_of(db, now)
    assert isinstance(report.around.until, UntilLine)
    assert report.around.line == line


def test_the_head_says_who_when_and_what(db):
    now = a_demo(db)
    entities.add_all(db, [Medicine(name="Sertraline", dose="100 mg")])
    entities.add_all(db, [Medicine(name="Old", before=True), Medicine(name="Mine", private=True)])
    head = report_of(db, now).head
    assert (head.name, head.born) == ("", "")
    assert head.condition == "Depression"
    assert head.medicines == ("Sertraline 100 mg",)
    assert [(one.route.value, one.sessions, one.doses) for one in head.given] == [
        ("iv", 11, ("0.5 mg/kg",))
    ]
    assert [(kind.value, n) for kind, n in head.phases] == [("induction", 6), ("maintenance", 5)]
    assert head.last_dose == "0.5 mg/kg"


@pytest.mark.parametrize(
    ("line", "name"),
    [(NameLine.BLANK, ""), (NameLine.INITIALS, "A. M. B."), (NameLine.NAME, "Anna-maria Berg")],
)
def test_the_name_stands_as_it_was_chosen(db, line, name):
    wanted = ReportWanted(name_line=line, name="Anna-maria Berg ", born="3 May 1980")
    head = report_of(db, three_days(db), wanted).head
    assert (head.name, head.born) == (name, "3 May 1980")


def test_no_word_and_no_name_is_chosen_by_default(db):
    now = a_demo(db)
    report = report_of(db, now, ReportWanted())
    assert report.sections == FIRST_PAGE
    assert report.talk == report.words == report.sessions == report.numbers == ()
    assert report.head.name == report.head.born == ""
    asked, every = see_report_words(db, ReportWanted(), now, ZONE)
    assert asked
    assert {one.id for one in asked} <= {one.id for one in every}


def test_what_to_talk_about_is_at_most_three_lines_the_newest_first(db):
    notes = [a_check_in(day=day, note=f"Ask {day}", ask_my_provider=True) for day in range(5)]
    entities.add_all(db, [*notes, a_check_in(day=2, at="11:00", note="Not to ask")])
    now = at(6).utc
    asked, _every = see_report_words(db, ReportWanted(), now, ZONE)
    assert [one.text for one in asked] == [f"Ask {day}" for day in (4, 3, 2, 1, 0)]
    assert report_of(db, now, ReportWanted().asking(asked)).talk == ("Ask 4", "Ask 3", "Ask 2")
    chosen = ReportWanted(talk=frozenset((notes[0].id,)))
    assert report_of(db, now, chosen).talk == ("Ask 0",)
    left_out = replace(chosen, sections=FIRST_PAGE - {Section.TALK})
    assert report_of(db, now, left_out).talk == ()


def test_item_9_says_baseline_the_highest_since_the_last_visit_and_now(db):
    item = next(one for one in instruments()["phq-9"].items if one.alerts_from is not None)
    unfinished = Questionnaire(instrument="phq-9", moment=at(9), answers={item.id: 3})
    session = Session(course_id=None, actual=at(0, 10), status=Status.DONE)
    visit = Session(course_id=None, kind=SessionKind.VISIT, actual=at(5), status=Status.DONE)
    forms = [a_form("phq-9", day, answer) for day, answer in ((-3, 2), (3, 3), (12, 1))]
    entities.add_all(db, [session, visit])
    entities.add_all(db, [*forms, unfinished])
    said = report_of(db, at(14).utc, ReportWanted(first=at(-10).at.date())).item_9
    assert (said.form, said.number, said.withheld) == ("PHQ-9", 9, False)
    assert (said.baseline.score, said.baseline.day) == (2, at(-3).at.date())
    assert (said.highest.score, said.highest.day, said.answered) == (3, at(9).at.date(), 2)
    assert (said.now.score, said.now.day) == (1, at(12).at.date())
    assert said.since == at(5).at.date()


def test_item_9_can_be_withheld_and_that_says_nothing_else(db):
    entities.add_all(db, [a_form("phq-9", 0, 3)])
    said = report_of(db, at(1).utc, ReportWanted(sections=FIRST_PAGE - {Section.ITEM_9})).item_9
    assert said.withheld
    assert (said.baseline, said.highest, said.now, said.answered) == (None, None, None, 0)


def test_effects_are_counted_as_asked_reported_and_still_there(db):
    sessions = [Session(actual=at(day, 10), status=Status.DONE) for day in (0, 7, 14)]
    said = [
        Effect(session_id=sessions[0].id, name="nausea", strength=2, gone=Gone.STILL_THERE),
        Effect(session_id=sessions[1].id, name="nausea", strength=0),
        Effect(session_id=sessions[2].id, name="nausea", strength=None, gone=Gone.THAT_EVENING),
        Effect(session_id=sessions[0].id, name="headache", strength=3),
        Effect(session_id=sessions[0].id, name="calm", strength=3),
        Effect(session_id=sessions[0].id, name="dizziness", strength=0),
        *(Effect(session_id=one.id, name="memory", strength=0) for one in sessions),
    ]
    entities.add_all(db, sessions)
    entities.add_all(db, said)
    effects = report_of(db, at(20).utc).effects
    assert [one.name for one in effects.rows] == ["nausea", "headache", "calm"]
    nausea = effects.rows[0]
    assert (nausea.reported, nausea.asked, nausea.worst, nausea.worst_number) == (2, 3, 2, 1)
    assert (nausea.still_there, nausea.gone_said) == (1, 2)
    counts = {one.name: (one.asked, one.reported) for one in effects.monthly}
    assert counts["memory"] == (3, 0)
    assert counts["craving"] == (0, 0)


def test_the_highest_blood_pressure_is_told_with_how_many_were_noted(db):
    fields = [
        {"blood_pressure_before": "120/80", "blood_pressure_after": "151/90", "music": "200/100"},
        {"blood_pressure_before": "151/95 mmHg", "blood_pressure_after": "high"},
    ]
    entities.add_all(
        db,
        [
            Session(actual=at(7 * place, 10), status=Status.DONE, fields=each)
            for place, each in enumerate(fields)
        ],
    )
    found = report_of(db, at(20).utc).effects.pressure
    assert (found.upper, found.lower, found.number, found.noted) == (151, 95, 2, 3)


def test_a_stretch_of_days_holds_no_other(db):
    now = a_demo(db)
    first, last = MONDAY - timedelta(days=60), MONDAY - timedelta(days=20)
    report = report_of(db, now, replace(EVERYTHING, first=first, last=last))
    days = [one.day for one in report.course.days]
    days += [one.day for one in report.sessions]
    days += [point.day for one in report.questionnaires for point in one.points]
    days += [line.day for line in report.around.group.lines if line.points]
    assert (report.head.first, report.head.last) == (first, last)
    assert min(one.day for one in report.course.days) >= first
    assert max(days) <= last
    assert report.questionnaires[0].baseline.filled.day < first


@pytest.mark.parametrize(
    "wanted",
    [
        ReportWanted(course=2),
        ReportWanted(course=0),
        ReportWanted(first=MONDAY, last=MONDAY - timedelta(days=1)),
    ],
)
def test_what_makes_no_sense_is_told(db, wanted):
    now = a_demo(db)
    with pytest.raises(BadInputError):
        report_of(db, now, wanted)


def test_nothing_logged_is_a_report_too(db):
    report = report_of(db, NOW)
    assert report.head.coverage.logged == 0
    assert report.item_9 is None
    assert report.questionnaires == report.panels == report.sessions == report.words == ()
    assert report.around.group is None
    assert isinstance(report.around.until, TooLittle)
    assert report.effects.is_empty
