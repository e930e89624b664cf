"""Small calendar files to put in tests."""

from datetime import date
from typing import Any

import icalendar

from moodjournal.importers.icalendar_file import read_calendar

TODAY = date(2026, 11, 26)
BERLIN = "Europe/Berlin"


def an_event(
    start="DTSTART;TZID=Europe/Berlin:20261130T100000", uid="one", *more, title="Infusion"
):
    lines = ["BEGIN:VEVENT", f"UID:{uid}" if uid else "", f"SUMMARY:{title}", start, *more]
    return "\r\n".join([line for line in lines if line] + ["END:VEVENT"])


def a_calendar(*events, head=()):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *events, "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def read(*events, zone=BERLIN, head=()):
    return read_calendar(a_calendar(*events, head=head), zone, TODAY)


def when(event):
    planned = event.planned
    return planned.day.isoformat() if planned.at is None else planned.moment().at.isoformat()


def vevents(content) -> list[Any]:
    """Return the events of a calendar as its library reads them, without errors."""
    found: list[Any] = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert all(not one.errors for one in found)
    return found
