"""Hypothesis strategies for every kind of entity; ``tests/journals.py`` puts them together."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from moodjournal.domain.check_in import CheckIn, Mode, ThanYesterday
from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.effect import Effect, Gone, Valence
from moodjournal.domain.kept import Import, OlderText, SettingValue
from moodjournal.domain.measure import Direction, Measure, MeasureKind, Rating, Tag
from moodjournal.domain.moment import Moment, Planned, Precision
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, FlagKind, Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, SessionKind, Status

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
"""Files made by others; they lie beside the project and may be absent."""

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Etc/UTC")


def nasty_strings() -> list[str]:
    """Return strings that break programs; a few of our own where the list is absent."""
    path = SAMPLES / "nasty" / "blns.json"
    if path.exists():
        return json.loads(path.read_text(encoding="utf-8"))
    return [
        "'; DROP TABLE check_in; --",
        "=1+1",
        "\u202eabc",
        "👩‍👩‍👧",
        "\x00\x1b",
        "null",
        "1e999",
        '"',
    ]


texts = st.one_of(st.text(max_size=40), st.sampled_from(nasty_strings()))
names = texts.filter(str.strip)
ids: Any = st.uuids(version=4).map(lambda one: one.hex)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
zones = st.sampled_from(ZONES)
flags_ = st.booleans()


def stamps():
    """Return a strategy for UTC instants in whole seconds."""
    first, last = datetime(1990, 1, 1, tzinfo=UTC), datetime(2040, 12, 31, tzinfo=UTC)
    return st.integers(int(first.timestamp()), int(last.timestamp())).map(_from_seconds)


def _from_seconds(seconds):
    return datetime.fromtimestamp(seconds, UTC)


def maybe(strategy):
    """Return ``strategy`` or None."""
    return st.none() | strategy


moments = st.one_of(
    st.builds(Moment.from_utc, stamps(), zones, st.sampled_from(Precision)),
    st.builds(Moment.whole_day, days, zones),
)
clocks = st.times().map(lambda at: at.replace(microsecond=0, fold=0))
planned = st.builds(Planned, days, maybe(clocks), zones)
facts = st.dictionaries(texts, texts, max_size=3)
minutes = st.integers(1, 24 * 60)
doses = st.floats(1e-3, 1e5)


def entities(kind_of_entity, /, **parts):
    """Return a strategy for one kind, with an identity and times of writing."""
    return st.builds(
        kind_of_entity,
        id=parts.pop("id", ids),
        created_at=stamps(),
        edited_at=maybe(stamps()),
        deleted_at=maybe(stamps()),
        **parts,
    )


@st.composite
def spans(draw):
    """Draw a first day and a last day not before it, or None."""
    first = draw(days)
    return first, draw(maybe(st.dates(first, date(2041, 12, 31))))


@st.composite
def courses(draw):
    """Draw a course."""
    first, last = draw(spans())
    return draw(
        entities(
            Course,
            name=texts,
            condition=texts,
            clinic=texts,
            route=st.sampled_from(Route),
            template=texts,
            usual_at=maybe(clocks),
            minutes=maybe(minutes),
            dose_amount=maybe(doses),
            dose_unit=texts,
            first_day=st.just(first),
            last_day=st.just(last),
        )
    )


@st.composite
def phases(draw, course_id=ids, session_id=ids):
    """Draw a phase."""
    first, last = draw(spans())
    return draw(
        entities(
            Phase,
            course_id=course_id,
            kind=st.sampled_from(PhaseKind),
            first_day=st.just(first),
            last_day=st.just(last),
            session_id=maybe(session_id),
        )
    )


def sessions(course_id=ids):
    """Return a strategy for sessions."""
    return entities(
        Session,
        course_id=maybe(course_id),
        kind=st.sampled_from(SessionKind),
        status=st.sampled_from(Status),
        planned=planned,
        actual=maybe(moments),
        minutes=maybe(minutes),
        route=maybe(st.sampled_from(Route)),
        dose_amount=maybe(doses),
        dose_unit=texts,
        dose_words=texts,
        fields=facts,
        prepared=st.lists(texts, max_size=3).map(tuple),
        note=texts,
        private=flags_,
        uid=maybe(names),
        sequence=st.integers(0, 2**31 - 1),
        calendar_said=texts,
        import_id=maybe(ids),
    )


def effects(session_id=ids):
    """Return a strategy for effects."""
    return entities(
        Effect,
        session_id=session_id,
        name=names,
        own=flags_,
        strength=maybe(st.integers(0, 3)),
        strong=flags_,
        gone=maybe(st.sampled_from(Gone)),
        valence=maybe(st.sampled_from(Valence)),
        note=texts,
    )


measures = entities(
    Measure,
    name=names,
    kind=st.sampled_from(MeasureKind),
    direction=st.sampled_from(Direction),
    unit=texts,
    place=st.integers(0, 11),
    paused=flags_,
)
tags = entities(Tag, name=names, place=st.integers(0, 100))


def ratings(measure_id=ids):
    """Return a strategy for ratings, each of a measure of its own."""
    one = st.builds(Rating, measure_id, st.integers(0, 10).map(float) | st.floats(0, 24, width=32))
    return st.lists(one, max_size=4, unique_by=lambda rating: rating.measure_id).map(tuple)


def check_ins(measures=ids, tags=ids, imports=ids):
    """Return a strategy for check-ins; mood is given, so that none is empty.

    The arguments draw ids; None means that there is nothing to point to.
    """
    return entities(
        CheckIn,
        moment=moments,
        recorded_at=stamps(),
        mood=st.integers(0, 10),
        ratings=st.just(()) if measures is None else ratings(measures),
        tags=st.just(()) if tags is None else st.lists(tags, max_size=3, unique=True).map(tuple),
        note=texts,
        than_yesterday=maybe(st.sampled_from(ThanYesterday)),
        bring_to_therapy=flags_,
        ask_my_provider=flags_,
        private=flags_,
        mode=st.sampled_from(Mode),
        import_id=st.none() if imports is None else maybe(imports),
        source_key=maybe(ids),
        as_given=facts,
    )


def reflections(session_id=ids):
    """Return a strategy for reflections."""
    return entities(
        Reflection,
        session_id=session_id,
        kind=st.sampled_from(ReflectionKind),
        text=texts,
        bring_to_therapy=flags_,
        ask_my_provider=flags_,
        private=flags_,
    )


def steps(session_id=ids):
    """Return a strategy for steps."""
    return entities(
        Step,
        session_id=maybe(session_id),
        text=names,
        done_on=maybe(days),
        repeats=flags_,
        bring_to_therapy=flags_,
        private=flags_,
    )


def goals(course_id=ids):
    """Return a strategy for goals."""
    return entities(Goal, course_id=course_id, text=names, place=st.integers(0, 2), private=flags_)


@st.composite
def flags(draw):
    """Draw a flag."""
    first, last = draw(spans())
    return draw(
        entities(
            Flag,
            kind=st.sampled_from(FlagKind),
            text=names,
            first_day=st.just(first),
            last_day=st.just(last),
            private=flags_,
        )
    )


def questionnaires():
    """Return a strategy for questionnaires: answers, or a total from the clinic."""
    answered = st.dictionaries(names, st.integers(0, 4), max_size=4)
    common = {
        "instrument": names, "moment": moments, "recorded_at": stamps(), "private": flags_,
    }  # fmt: skip
    return st.one_of(
        entities(Questionnaire, answers=answered, **common),
        entities(Questionnaire, total=st.integers(0, 27), **common),
    )


def older_texts(entity_id=ids):
    """Return a strategy for older texts."""
    return entities(
        OlderText,
        kind=st.sampled_from(["check_ins", "sessions", "reflections"]),
        entity_id=entity_id,
        field=st.sampled_from(["note", "text", "name"]),
        text=texts,
        replaced_at=stamps(),
    )


imports = entities(
    Import,
    program=names,
    check_ins=st.integers(0, 100_000),
    replaced=st.dictionaries(ids, texts, max_size=2),
)


def setting_values():
    """Return a strategy for settings that the program knows."""
    kept = st.sampled_from([("day_start", '"05:00"'), ("acute_hours", "12"), ("form_open", "true")])
    return kept.flatmap(
        lambda one: entities(SettingValue, id=st.just(one[0]), value=st.just(one[1]))
    )
