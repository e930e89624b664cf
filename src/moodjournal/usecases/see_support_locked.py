"""A person looks for somebody they can reach, while the journal is locked."""

from pathlib import Path

from moodjournal.store import locked_contacts
from moodjournal.usecases.see_support import SupportSeen, chosen_country, reachable


def see_support_locked(folder: Path | None, settings_file: Path, system: str) -> SupportSeen:
    """Return lines and emergency number, and the contacts that were ticked for this.

    Args:
        folder: Where the journal lies; None in memory.
        settings_file: Where the settings of this computer lie.
        system: ISO code of the country this computer is set to.
    """
    contacts = () if folder is None else locked_contacts.read(folder)
    return reachable(chosen_country(settings_file, system), contacts=contacts)
