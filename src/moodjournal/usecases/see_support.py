"""A person looks for somebody they can reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.clinical import CrisisLine, anywhere, crisis_lines
from moodjournal.domain.contact import Contact
from moodjournal.domain.countries import COUNTRIES, ELSEWHERE
from moodjournal.settings import SYSTEM, read_here

if TYPE_CHECKING:
    from pathlib import Path

    from moodjournal.store import Db


@dataclass(frozen=True, slots=True, repr=False)
class SupportSeen:
    """Who can be reached.

    Attributes:
        contacts: The person's own, in their order.
        plan: Their own plan; empty if there is none, or while the journal is locked.
        country: ISO code of a country of ``COUNTRIES``, or ``ELSEWHERE``.
        lines: The lines of that country, suicide prevention first.
        emergency: Its emergency number.
        directory: Where lines of every country are listed.
        said: Whether the person was told before that this program tells no one.
    """

    contacts: tuple[Contact, ...]
    plan: str
    country: str
    lines: tuple[CrisisLine, ...]
    emergency: str
    directory: str
    said: bool


def see_support(db: Db, settings_file: Path, system: str) -> SupportSeen:
    """Return who can be reached, for the open journal.

    Args:
        db: An open transaction.
        settings_file: Where the settings of this computer lie.
        system: ISO code of the country this computer is set to.
    """
    from moodjournal.store import entities
    from moodjournal.usecases.keep_contact import own_plan
    from moodjournal.usecases.say_once import TELLS_NO_ONE, was_said

    plan = own_plan(db)
    return reachable(
        chosen_country(settings_file, system),
        contacts=tuple(entities.everything(db, Contact)),
        plan=plan.text if plan else "",
        said=was_said(db, TELLS_NO_ONE),
    )


def chosen_country(settings_file: Path, system: str) -> str:
    """Return the country the person chose, else the one of this computer, if it is known."""
    chosen = read_here(settings_file)["country"]
    country = system if chosen == SYSTEM else chosen
    return country if country in dict(COUNTRIES) else ELSEWHERE


def reachable(
    country: str, *, contacts: tuple[Contact, ...] = (), plan: str = "", said: bool = True
) -> SupportSeen:
    """Return who can be reached in ``country``."""
    lines, world = crisis_lines(country), anywhere()
    emergency = lines[0].emergency if lines else world.emergency
    return SupportSeen(contacts, plan, country, lines, emergency, world.directory, said)
