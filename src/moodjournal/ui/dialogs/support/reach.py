"""Somebody who can be reached, in words; English stands beside a translation nobody has signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from moodjournal.domain.contact import Contact, ContactKind
from moodjournal.domain.countries import country_name
from moodjournal.domain.dial import call_uri, dial_uri, text_uri
from moodjournal.domain.later import later
from moodjournal.i18n import both
from moodjournal.ui.widgets.when import day_words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.clinical import CrisisLine

HTTPS = "https://"
HOURS = (later("any hour"),)
"""The words for hours in ``crisis_lines.json``; a test compares."""

KINDS = MappingProxyType(
    {"domestic_violence": later("domestic violence"), "poison": later("poisoning")}
)
"""What a line is for, unless it is for whoever thinks of suicide."""

OWN = MappingProxyType(
    {
        ContactKind.CLINIC: later("your clinic"),
        ContactKind.THERAPIST: later("your therapist"),
        ContactKind.PERSON: later("your own contact"),
    }
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to somebody.

    Attributes:
        shown: The number, or what to text: as it is read and copied.
        uri: What a phone makes of it; empty if it cannot be sure.
        does: What a phone does with it, in words.
    """

    shown: str
    uri: str
    does: str


@dataclass(frozen=True, slots=True)
class Reach:
    """One row of the panel.

    Attributes:
        name: Who it is.
        about: A quieter line.
        ways: The first one stands large; at least one.
    """

    name: str
    about: str
    ways: tuple[Way, ...]


def of_contact(contact: Contact) -> Reach:
    """Return a row for one of the person's own contacts."""
    parts = [OWN[contact.kind]]
    note = contact.note.strip()
    about = both(*parts) + (f" · {note}" if note else "")
    return Reach(contact.name, about, (_way(contact.number, dial_uri(contact.number)),))


def of_line(line: CrisisLine, locale: QLocale) -> Reach:
    """Return a row for a crisis line."""
    ways = [_way(number, call_uri(number)) for number in line.call]
    if line.text:
        ways.append(_way(line.text, text_uri(line.text)))
    if not ways:
        ways.append(Way(line.chat.removeprefix(HTTPS), "", ""))
    return Reach(line.name, _about(line, locale), tuple(ways))


def of_emergency(number: str) -> Reach:
    """Return the row of the emergency number."""
    name = both(later("If you might act on it now"))
    return Reach(name, both(later("emergency services")), (_way(number, call_uri(number)),))


def _way(shown: str, uri: str) -> Way:
    does = later("Text {number}") if uri.startswith("sms:") else later("Call {number}")
    return Way(shown, uri, both(does, number=shown.removeprefix("text ")))


def _about(line: CrisisLine, locale: QLocale) -> str:
    """Return country, how, hours, and when it was last checked."""
    parts = [KINDS[line.kind]] if line.kind in KINDS else []
    parts += [country_name(line.country), *_how(line), line.hours]
    if line.note:
        parts.append("{note}")
    checked = later("checked on {day}")
    unchecked = later("not yet checked for this version; try it while you are well")
    parts.append(checked if line.checked_on else unchecked)
    on = date.fromisoformat(line.checked_on) if line.checked_on else None
    return both(
        *parts,
        text=line.text,
        more=", ".join(line.call[1:]),
        chat=line.chat.removeprefix(HTTPS),
        note=line.note,
        day=day_words(locale, on, short=True, year=True) if on else "",
    )


def _how(line: CrisisLine) -> list[str]:
    parts = []
    if line.call and line.text:
        same = line.text == line.call[0]
        parts.append(later("call or text") if same else later("call, or text {text}"))
    else:
        parts.append(later("call") if line.call else later("text"))
    if len(line.call) > 1:
        parts.append(later("also {more}"))
    if line.chat:
        parts.append(later("chat at {chat}"))
    return parts
