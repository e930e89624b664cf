"""Damaged calendars give dates and counted problems, or an error that a person can read."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.icalendar_file import is_calendar, read_calendar
from tests.importers.calendars import BERLIN, TODAY, a_calendar, an_event
from tests.importers.test_icalendar_file import ICS, OUTLOOK

SAMPLES = [file.read_bytes() for file in sorted(ICS.glob("*.ics"))] + [
    a_calendar(
        an_event("DTSTART;TZID=Clinic:20261130T100000", "a", "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR"),
        an_event("DTSTART;TZID=Clinic:20261130T100000", "b", "RDATE:20261201T100000,20261205T1000"),
        an_event("DTSTART:20261130T100000Z", "b", "RECURRENCE-ID:20261201T100000", "SEQUENCE:3"),
        head=(OUTLOOK.format(name="Clinic"),),
    )
]
INSERTED = (
    b"\n", b"\r\n ", b"\x00", b";", b":", b",", b"=", b'"', b"TZID=", b"Z", b"-1", b"99999999999",
    b"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n", b"RRULE:FREQ=DAILY;UNTIL=20261130\r\n",
    b"RRULE:FREQ=MONTHLY;BYSETPOS=5;BYDAY=1MO\r\n", b"EXDATE:20261130\r\n", b"RDATE:00010101\r\n",
    b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"END:VCALENDAR\r\n", b"BEGIN:VTIMEZONE\r\n",
    b"DTSTART:99991231T235959Z\r\n", b"DTSTART:00010101\r\n", b"RECURRENCE-ID:20140707\r\n",
    b"DURATION:-P1D\r\n", b"DTEND:00010101T000000\r\n", b"SEQUENCE:9e9\r\n", b"\xff\xfe",
    b"\xed\xa0\x80", b"TZOFFSETTO:+2400\r\n", b"COUNT=999999999", b"INTERVAL=999",
    b"STATUS:CANCELLED\r\n",
)  # fmt: skip


def damaged(seed: int) -> bytes:
    chance = random.Random(seed)
    content = bytearray(chance.choice(SAMPLES))
    for _ in range(chance.randint(1, 8)):
        content = content or bytearray(b"x")
        place = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                content[place] = chance.randrange(256)
            case 1:
                del content[place : place + chance.randint(1, 40)]
            case 2:
                lines = [at + 1 for at, byte in enumerate(content) if byte == 10]
                place = chance.choice([place, *lines])
                content[place:place] = chance.choice(INSERTED)
            case 3:
                content = content[:place] if chance.random() < 0.3 else content
    return bytes(content)


def looked_through(content: bytes) -> int:
    """Read ``content``, use every date of it; return how many there are."""
    is_calendar(content)
    try:
        found = read_calendar(content, BERLIN, TODAY)
    except BadInputError:
        return 0
    uids = [one.uid for one in found.events]
    assert len(set(uids)) == len(uids)
    assert all(2010 <= one.planned.day.year <= 2031 for one in found.events)
    assert all(one.said and one.label() for one in (*found.events, *found.struck))
    return len(uids)


def test_a_damaged_calendar_is_read_or_refused():
    assert sum(bool(looked_through(damaged(seed))) for seed in range(400)) > 50


@given(st.binary(max_size=300))
@settings(max_examples=150)
def test_random_bytes_are_read_or_refused(content):
    looked_through(content)
    looked_through(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + content + b"\nEND:VEVENT\nEND:VCALENDAR")
    looked_through(a_calendar(an_event(), head=(OUTLOOK.format(name="X"),)) + content)


@given(st.sampled_from(["DTSTART", "RRULE", "EXDATE", "RECURRENCE-ID", "DURATION", "TZID", "UID"]))
@settings(max_examples=20)
def test_a_huge_value_is_read_or_refused(name):
    looked_through(a_calendar(an_event("DTSTART:20261130T100000", "a", f"{name}:{'9' * 200_000}")))
    looked_through(a_calendar(*[f"BEGIN:{name}"] * 100_000))
