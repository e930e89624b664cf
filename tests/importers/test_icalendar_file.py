"""What a calendar file says becomes dates; what is broken is counted, the rest comes in."""

import json

import pytest

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.importers.icalendar_file import is_calendar, read_calendar
from tests.importers.calendars import BERLIN, TODAY, a_calendar, an_event, read, when
from tests.strategies import SAMPLES

ICS = SAMPLES / "ics"
EXPECTED = json.loads((ICS / "expected.json").read_text("utf-8")) if ICS.exists() else {}
OUTLOOK = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.mark.skipif(not EXPECTED, reason="the samples lie beside the project")
@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_gives_the_dates_that_are_known_or_a_counted_skip(name):
    content, expected = (ICS / name).read_bytes(), EXPECTED[name]
    assert is_calendar(content)
    found = read_calendar(content, BERLIN, TODAY)
    if "exception" in expected:
        assert [one.line for one in found.problems] == [3]
        return
    dates = [when(one) for one in found.events]
    assert len(dates) == expected["occurrences_2010_2030"]
    assert dates[: len(expected["first"])] == expected["first"]
    assert dates[-1:] == expected["last"]
    assert sum(one.cancelled for one in found.events) == expected["cancelled"]
    assert len(found.problems) + len(found.notices) == (0 if dates else 1)


@pytest.mark.skipif(not EXPECTED, reason="the samples lie beside the project")
def test_a_broken_zone_does_not_take_an_event_along_whose_zone_is_known():
    found = read_calendar((ICS / "invalid_tzoffset.ics").read_bytes(), BERLIN, TODAY)
    assert [when(one) for one in found.events] == ["2012-12-02T08:00:00+01:00"]


def test_a_broken_event_is_left_out_and_counted_and_the_rest_comes_in():
    broken = (
        an_event("DTSTART:20261340T100000", "a"),
        an_event("X-NONE:1", "b"),
        an_event("DTSTART:20261130T100000", "c", "RRULE:FREQ=SECONDLY"),
        an_event("DTSTART:20261130T100000", "d", "RRULE:FREQ=WEEKLY;INTERVAL=0"),
        an_event("DTSTART:20261130T100000", "e", "RRULE:nonsense"),
        an_event(uid="f").removesuffix("END:VEVENT"),
    )
    found = read(*broken, an_event(uid="whole"))
    assert [one.uid for one in found.events] == ["whole"]
    assert [one.line for one in found.problems] == [3, 8, 13, 19, 25, 31]


def test_a_time_without_a_zone_is_read_in_the_zone_that_the_person_names():
    (event,) = read(an_event("DTSTART:20261130T100000"), zone="America/New_York").events
    assert event.planned == Planned(event.planned.day, event.planned.at, "America/New_York")
    assert when(event) == "2026-11-30T10:00:00-05:00"
    assert event.zone_words == "no zone told, read in America/New_York"


def test_a_time_in_utc_is_shown_where_the_person_is():
    (event,) = read(an_event("DTSTART:20261130T100000Z"), zone="America/New_York").events
    assert (when(event), event.planned.zone) == ("2026-11-30T05:00:00-05:00", "America/New_York")
    head = ("X-WR-TIMEZONE:Asia/Tokyo",)
    (event,) = read(an_event("DTSTART:20261130T100000Z"), head=head).events
    assert (when(event), event.planned.zone) == ("2026-11-30T19:00:00+09:00", "Asia/Tokyo")


def test_a_whole_day_has_no_time_and_no_length():
    event = an_event("DTSTART;VALUE=DATE:20261130", "one", "DTEND;VALUE=DATE:20261201")
    (event,) = read(event).events
    assert (event.planned.at, event.minutes, event.zone_words) == (None, None, "")


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Eastern Standard Time", "America/New_York"),
        ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"),
        ("Asia/Kathmandu", "Asia/Kathmandu"),
        ("Nowhere", BERLIN),
    ],
)
def test_a_zone_is_known_by_the_names_that_programs_give_it(name, zone):
    (event,) = read(an_event(f"DTSTART;TZID={name}:20260730T100000")).events
    assert event.planned.zone == zone
    assert event.planned.at is not None
    assert event.planned.at.hour == 10


def test_the_rules_of_the_file_hold_for_a_name_that_is_not_of_the_list():
    start = "DTSTART;TZID={}:20260730T100000"
    head = (OUTLOOK.format(name="W. Europe Standard Time"),)
    (event,) = read(an_event(start.format("W. Europe Standard Time")), head=head).events
    assert (event.planned.zone, when(event)) == (BERLIN, "2026-07-30T10:00:00+02:00")
    head = (OUTLOOK.format(name="Clinic"),)
    (event,) = read(an_event(start.format("Clinic")), head=head, zone="Asia/Tokyo").events
    assert when(event) == "2026-07-30T17:00:00+09:00"
    assert event.zone_words == "“Clinic”, shown in Asia/Tokyo"


def test_what_one_file_explains_is_no_rule_for_the_next():
    head = (OUTLOOK.format(name="Clinic"),)
    start = "DTSTART;TZID=Clinic:20260730T100000"
    read(an_event(start), head=head)
    (event,) = read(an_event(start), zone="Asia/Tokyo").events
    assert when(event) == "2026-07-30T10:00:00+09:00"


def test_a_series_keeps_its_wall_time_over_a_clock_change():
    weekly = an_event(
        "DTSTART;TZID=Europe/Berlin:20261019T100000", "s", "RRULE:FREQ=WEEKLY;COUNT=3"
    )
    assert [when(one) for one in read(weekly).events] == [
        "2026-10-19T10:00:00+02:00",
        "2026-10-26T10:00:00+01:00",
        "2026-11-02T10:00:00+01:00",
    ]


def test_a_date_taken_out_is_remembered_as_struck():
    weekly = an_event(
        "DTSTART;TZID=Europe/Berlin:20261102T100000",
        "s",
        "RRULE:FREQ=WEEKLY;UNTIL=20261130T090000Z",
        "EXDATE:20261109T090000Z,20261116T090000Z",
    )
    found = read(weekly)
    assert [one.planned.day.day for one in found.events] == [2, 23, 30]
    assert [one.uid for one in found.struck] == ["s/20261109T090000Z", "s/20261116T090000Z"]
    assert all(one.cancelled for one in found.struck)


def test_later_dates_of_a_series_can_move_together():
    start = "DTSTART;TZID=Europe/Berlin:20261102T100000"
    weekly = an_event(start, "s", "RRULE:FREQ=WEEKLY;COUNT=4")
    moved = an_event(
        "DTSTART;TZID=Europe/Berlin:20261116T140000",
        "s",
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261116T100000",
    )
    assert [when(one)[11:13] for one in read(weekly, moved).events] == ["10", "10", "14", "14"]


def test_a_message_that_cancels_cancels_each_of_its_events():
    (event,) = read(an_event(), head=("METHOD:CANCEL",)).events
    assert event.cancelled


def test_the_length_is_that_between_start_and_end_in_their_own_zones():
    two = an_event(
        "DTSTART;TZID=Europe/Berlin:20261130T100000", "a",
        "DTEND;TZID=America/New_York:20261130T060000",
    )  # fmt: skip
    told = an_event("DTSTART:20261130T100000", "b", "DURATION:PT1H30M")
    long = an_event("DTSTART:20261130T110000", "c", "DURATION:P3D")
    assert [one.minutes for one in read(two, told, long).events] == [120, 90, None]


def test_an_event_without_a_uid_is_known_again():
    first, second = (read(an_event(uid="")).events for _ in range(2))
    assert first == second
    assert len(first[0].uid) == 64


def test_long_lines_comments_and_alarms_are_read_as_they_are_meant():
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "SUMMARY:other", "END:VALARM")
    event = an_event("DTSTART:20261130T1000\r\n 00", "one", *alarm, title="Infu\r\n sion\\, first")
    (found,) = read(event, head=("BEGIN:VTODO", "SUMMARY:no", "END:VTODO")).events
    assert found.title == "Infusion, first"


def test_a_title_is_one_line_of_a_bearable_length():
    (event,) = read(an_event(title="a\\nb\x07" + "x" * 999)).events
    assert event.title.startswith("a b x")
    assert len(event.title) == 200


def test_a_calendar_in_utf_16_with_a_byte_order_mark_is_read():
    content = a_calendar(an_event(title="Ümläut")).decode().encode("utf-16")
    assert is_calendar(content)
    (event,) = read_calendar(content, BERLIN, TODAY).events
    assert event.title == "Ümläut"


def test_of_very_many_dates_those_nearest_to_today_are_listed():
    daily = [
        an_event(f"DTSTART:20100101T{hour:02}0000", str(hour), "RRULE:FREQ=DAILY")
        for hour in (8, 9)
    ]
    found = read(*daily)
    assert len(found.events) == 5000
    assert found.events[0].planned.day.year == 2023
    assert found.notices == ("There are more than 5000 dates; those nearest to today are listed.",)


@pytest.mark.parametrize("content", [b"", b"full_date,date,weekday\n", b"BEGIN:VCARD\nEND:VCARD"])
def test_what_is_no_calendar_is_refused(content):
    assert not is_calendar(content)
    with pytest.raises(BadInputError):
        read_calendar(content, BERLIN, TODAY)


def test_what_would_take_too_long_is_left_and_told(monkeypatch):
    monkeypatch.setattr("moodjournal.importers.icalendar_file.PATIENCE_S", -1)
    found = read(an_event(uid="a"), an_event(uid="b"))
    assert found.events == ()
    assert found.notices == ("2 events were not looked at: there are too many.",)
