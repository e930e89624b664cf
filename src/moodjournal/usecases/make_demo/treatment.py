"""Sessions, and what hangs on them: effects, reflections, steps."""

from collections.abc import Iterator, Sequence
from datetime import time
from types import MappingProxyType
from typing import Any

from moodjournal.clinical import template
from moodjournal.domain.course import Course, Route
from moodjournal.domain.effect import Effect, Gone, Valence
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, SessionKind, Status, session_numbers
from moodjournal.usecases.make_demo.frame import DOSE_AMOUNT, DOSE_UNIT, MINUTES, SESSION_AT
from moodjournal.usecases.make_demo.maker import Maker

THERAPY_AT, VISIT_AT = time(16), time(9, 30)

STRENGTHS = MappingProxyType(
    {
        "dissociation": "33222211211",
        "dizziness": "21111001000",
        "nausea": "22100000010",
        "fatigue": "22222211111",
        "confusion_fog": "22111110100",
        "headache": "01000100000",
        "calm": "-1121212-22",
        "relief": "-1-12122022",
        "imagery": "22322s1-121",
        "quiet_mind": "--11-122012",
    }
)
"""Strength of each effect, a sign a session: 0 to 3, s strong without a number, - not asked."""

GONE = MappingProxyType(
    {
        "dissociation": Gone.WITHIN_2_H,
        "dizziness": Gone.WITHIN_2_H,
        "nausea": Gone.THAT_EVENING,
        "fatigue": Gone.NEXT_DAY,
        "confusion_fog": Gone.THAT_EVENING,
        "headache": Gone.THAT_EVENING,
    }
)
AFTER = MappingProxyType(
    {
        ReflectionKind.INTENTION: (-1, 21),
        ReflectionKind.STAYED: (0, 20),
        ReflectionKind.INSIGHT: (1, 9),
        ReflectionKind.DAY_1: (1, 10),
        ReflectionKind.DAY_3: (3, 19),
        ReflectionKind.DAY_7: (7, 19),
    }
)
"""When each question is answered: days after the session, and the hour."""


def sessions(maker: Maker, frame: Course) -> tuple[Session, ...]:
    """Return all sessions by day: treatment, integration, visits, done and ahead."""
    script = maker.script
    offsets = [
        *((offset, SessionKind.TREATMENT) for offset in (*script.sessions, *script.cancelled)),
        *((offset, SessionKind.INTEGRATION) for offset in script.integration),
        *((offset, SessionKind.VISIT) for offset in script.visits),
    ]
    return tuple(_session(maker, frame, offset, kind) for offset, kind in sorted(offsets))


def _session(maker: Maker, frame: Course, offset: int, kind: SessionKind) -> Session:
    script = maker.script
    at = {SessionKind.INTEGRATION: THERAPY_AT, SessionKind.VISIT: VISIT_AT}.get(kind, SESSION_AT)
    cancelled = kind is SessionKind.TREATMENT and offset in script.cancelled
    done = offset < script.last and not cancelled
    parts: dict[str, Any] = {"status": Status.CANCELLED} if cancelled else {}
    if kind is SessionKind.TREATMENT and not cancelled:
        parts |= {"minutes": MINUTES, "route": Route.IV}
    if done:
        began = maker.moment(script.day(offset), maker.minutes_later(at, 5))
        parts |= {"status": Status.DONE, "actual": began}
        parts |= _told(maker, kind, began)
    return Session(
        id=maker.new_id(),
        created_at=maker.stamp(max(script.first, min(offset - 14, script.last - 1)), 18, 40),
        course_id=frame.id,
        kind=kind,
        planned=Planned(script.day(offset), at, maker.zone),
        **parts,
    )


def _told(maker: Maker, kind: SessionKind, began: Moment) -> dict[str, Any]:
    if kind is SessionKind.INTEGRATION:
        return {"minutes": 50}
    if kind is SessionKind.VISIT:
        return {"note": maker.words["visit_note"]} if began.at.date() > maker.script.day(0) else {}
    upper, lower = maker.chance.randint(116, 128), maker.chance.randint(72, 82)
    return {
        "dose_amount": DOSE_AMOUNT,
        "dose_unit": DOSE_UNIT,
        "fields": {
            "blood_pressure_before": f"{upper}/{lower}",
            "blood_pressure_after": f"{upper + 12}/{lower + 7}",
            "music": maker.chance.choice(maker.words["music"]),
        },
        "prepared": template("iv-6in2w").before_items,
    }


def treated(held: Sequence[Session]) -> Iterator[tuple[int, Session]]:
    """Yield number and session of every treatment that took place."""
    numbers = session_numbers(held)
    for one in held:
        if one.kind is SessionKind.TREATMENT and one.status is Status.DONE:
            yield numbers[one.id], one


def effects(maker: Maker, held: Sequence[Session]) -> tuple[Effect, ...]:
    """Return the effects of every session; what wore off since yesterday is still to be said."""
    made = [
        _effect(maker, one, number, name, signs[number - 1])
        for number, one in treated(held)
        for name, signs in STRENGTHS.items()
        if signs[number - 1] != "-"
    ]
    own = next((one for number, one in treated(held) if number == 3), None)
    if own is not None:
        made.append(
            Effect(
                id=maker.new_id(),
                created_at=made[-1].created_at,
                session_id=own.id,
                name="Warm hands",
                own=True,
                strength=2,
                valence=Valence.WELCOME,
            )
        )
    return tuple(made)


def _effect(maker: Maker, session: Session, number: int, name: str, sign: str) -> Effect:
    offset = (session.moment.at.date() - maker.script.session_1).days
    felt = sign not in ("0", "s")
    asked = offset + 1 < maker.script.last or GONE.get(name) is Gone.WITHIN_2_H
    return Effect(
        id=maker.new_id(),
        created_at=maker.stamp(offset, 18, 30),
        session_id=session.id,
        name=name,
        strength=None if sign == "s" else int(sign),
        strong=sign == "s",
        gone=GONE.get(name) if felt and asked else None,
        valence=Valence.WELCOME if name == "imagery" and number == 4 else None,
    )


def reflections(maker: Maker, held: Sequence[Session]) -> tuple[Reflection, ...]:
    """Return the words to every session, as far as their day has come."""
    found = [
        _reflection(maker, one, kind, maker.words["reflections"][kind][number - 1], when)
        for number, one in treated(held)
        for kind, when in AFTER.items()
    ]
    talks = [
        one for one in held if one.kind is SessionKind.INTEGRATION and one.status is Status.DONE
    ]
    kinds = (ReflectionKind.WORKED_ON, ReflectionKind.TAKE_ALONG, ReflectionKind.SAID)
    found.extend(
        _reflection(maker, one, kind, maker.words["reflections"][kind][place], (0, 18))
        for place, one in enumerate(talks)
        for kind in kinds
    )
    return tuple(one for one in found if one is not None)


def _reflection(
    maker: Maker, session: Session, kind: ReflectionKind, text: str, when: tuple[int, int]
) -> Reflection | None:
    days, hour = when
    offset = (session.moment.at.date() - maker.script.session_1).days + days
    if not text or offset > maker.script.last or (offset == maker.script.last and days > 1):
        return None
    stayed = kind is ReflectionKind.STAYED
    return Reflection(
        id=maker.new_id(),
        created_at=maker.stamp(offset, hour),
        session_id=session.id,
        kind=kind,
        text=text,
        bring_to_therapy=stayed and maker.chance.random() < 0.35,
        private=kind is ReflectionKind.INSIGHT and maker.chance.random() < 0.1,
    )


def steps(maker: Maker, held: Sequence[Session]) -> tuple[Step, ...]:
    """Return what came out of the sessions; the last is still to be done."""
    by_number = dict(treated(held))
    told = [one for one in maker.words["steps"] if one["session"] in by_number]
    made = []
    for one in told:
        session = by_number[one["session"]]
        offset = (session.moment.at.date() - maker.script.session_1).days
        done = min(offset + maker.chance.randint(2, 6), maker.script.last)
        is_open = one is told[-1] or offset + 2 > maker.script.last
        made.append(
            Step(
                id=maker.new_id(),
                created_at=maker.stamp(min(offset + 1, maker.script.last), 9, 30),
                session_id=session.id,
                text=one["text"],
                repeats=one["repeats"],
                done_on=None if is_open else maker.script.day(done),
            )
        )
    return tuple(made)
