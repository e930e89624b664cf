"""A journal in which every text a person could write is a mark of its own, to look for."""

from dataclasses import fields, replace
from datetime import timedelta
from types import MappingProxyType

from moodjournal.domain.care import GoalRating, Medicine, PutAway, Recalled
from moodjournal.domain.contact import Contact, OwnPlan
from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.draft import Draft
from moodjournal.domain.effect import Effect
from moodjournal.domain.kept import Import, OlderText, SettingValue
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Flag, FlagKind, Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, Status
from moodjournal.domain.their_line import TheirLine
from tests.builders import MONDAY, a_check_in, a_moment

KNOWN = frozenset({"nausea", "phq-9"})


class Marks:
    """Hands out marks; each remembers whose it is."""

    def __init__(self):
        self.of = {}

    def __call__(self, whose):
        mark = f"xq{len(self.of):03d}zw"
        self.of[mark] = whose
        return mark


def _record(marks, *, private, day):
    """Return a small journal of one course, all of it private or not, around ``day``."""
    said = {"private": private}
    word = "private" if private else "open"
    course = Course(
        name=marks(f"{word} course name"), condition=marks(f"{word} condition"),
        clinic=marks(f"{word} clinic"), route=Route.IV, first_day=MONDAY + timedelta(days=day),
        dose_unit=marks(f"{word} course unit"), before_items=(marks(f"{word} ready"),),
    )  # fmt: skip
    session = Session(
        course_id=course.id, status=Status.DONE, actual=a_moment(day, "10:00"), minutes=40,
        dose_amount=35.0, dose_unit="mg", dose_words=marks(f"{word} dose words"),
        fields=MappingProxyType({"music": marks(f"{word} session fact")}),
        prepared=(marks(f"{word} prepared"),), note=marks(f"{word} session note"),
        uid=marks(f"{word} uid"), calendar_said=marks(f"{word} calendar"), **said,
    )  # fmt: skip
    measure = Measure(name=marks(f"{word} measure"), unit=marks(f"{word} unit"))
    tag = Tag(name=marks(f"{word} tag"))
    check_ins = tuple(
        a_check_in(
            day + 1, 6, at, ratings=(Rating(measure.id, 4.0),), tags=(tag.id,),
            note=marks(f"{word} {name} note"), bring_to_therapy=name == "marked",
            source_key=marks(f"{word} source"), as_given={"column": marks(f"{word} as given")},
            **said,
        )
        for name, at in (("marked", "09:00"), ("plain", "21:00"))
    )  # fmt: skip
    kinds = (ReflectionKind.INTENTION, ReflectionKind.STAYED, ReflectionKind.INSIGHT)
    reflections = tuple(
        Reflection(session_id=session.id, kind=one, text=marks(f"{word} {one}"),
                   bring_to_therapy=one is ReflectionKind.INSIGHT, **said)
        for one in kinds
    )  # fmt: skip
    goal = Goal(course_id=course.id, text=marks(f"{word} goal"), **said)
    steps = tuple(
        Step(session_id=session.id, text=marks(f"{word} {name} step"),
             bring_to_therapy=name == "marked", **said)
        for name in ("marked", "plain")
    )  # fmt: skip
    answers = {"instrument": "phq-9", "moment": a_moment(day), "answers": {"1": 2}}
    return Record(
        courses=(course,),
        phases=(Phase(course_id=course.id, kind=PhaseKind.INDUCTION,
                      first_day=course.first_day, session_id=session.id),),
        sessions=(session,),
        effects=(
            Effect(session_id=session.id, name="nausea", strength=2, note=marks(f"{word} effect")),
            Effect(session_id=session.id, name=marks(f"{word} own effect"), own=True),
        ),
        measures=(measure,),
        tags=(tag,),
        check_ins=check_ins,
        reflections=reflections,
        steps=steps,
        goals=(goal,),
        recalled=(Recalled(course_id=course.id, mood=3),),
        goal_ratings=(GoalRating(goal_id=goal.id, moment=a_moment(day), far=4),),
        medicines=(Medicine(name=marks(f"{word} medicine"), dose=marks(f"{word} medicine dose"),
                            note=marks(f"{word} medicine note"), **said),),
        flags=(Flag(kind=FlagKind.LIFE, text=marks(f"{word} flag"),
                    first_day=MONDAY + timedelta(days=day), **said),),
        questionnaires=(Questionnaire(**answers, **said),),
        older_texts=(OlderText(kind="check_ins", entity_id=check_ins[0].id, field="note",
                               text=marks(f"{word} older"), replaced_at=a_moment().utc),),
    )  # fmt: skip


def marked_record():
    """Return a journal and its marks: open things, private ones, the trash, and the rest."""
    marks = Marks()
    now = a_moment().utc
    parts = [_record(marks, private=False, day=0), _record(marks, private=True, day=7)]
    trash = _record(marks, private=False, day=0)
    parts.append(
        Record(**{
            one.name: tuple(replace(each, deleted_at=now) for each in getattr(trash, one.name))
            for one in fields(Record)
        })
    )  # fmt: skip
    parts.append(_record(marks, private=False, day=100))
    rest = {
        "contacts": (Contact(name=marks("contact"), number="555 0142", note=marks("reach")),),
        "own_plans": (OwnPlan(text=marks("own plan")),),
        "their_lines": (TheirLine(from_day=MONDAY, level=4),),
        "drafts": (Draft(id="check_in", body=marks("draft"), saved_at=now),),
        "imports": (Import(program=marks("program"), check_ins=1),),
        "put_away": (PutAway(id=marks("put away"), on=MONDAY),),
        "settings": (SettingValue(id="aftercare", value=f'"{marks("aftercare")}"'),
                     SettingValue(id="acute_hours", value="12")),
    }  # fmt: skip
    lists = {
        one.name: tuple(each for part in parts for each in getattr(part, one.name))
        + rest.get(one.name, ())
        for one in fields(Record)
    }
    return Record(**lists), marks.of
