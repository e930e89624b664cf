"""Larger things a process does in a journal, each told to go on when the harm is done."""

import os
from types import MappingProxyType

from moodjournal.domain.errors import ToldError
from moodjournal.store.sealed import seal
from moodjournal.usecases.open_journal import open_journal
from tests.faults.step import Step, take

NOBODY = 65534


def save_each_time(folder, say):
    """Open the journal; whenever it is told to go on, save the next entry, or say why not.

    What was not saved is saved again the next time, as a person would.
    """
    if os.getuid() == 0:
        os.setgid(NOBODY)  # the system lets root write anywhere
        os.setuid(NOBODY)
    journal = open_journal(folder)
    place = 0
    while say.ready():
        step = Step("save", f"{place:032x}", f"entry {place} " * 300)
        try:
            take(step, journal)
        except ToldError as problem:
            say(told=str(problem), kind=type(problem).__name__)
        else:
            say(done=place)
            place += 1


def seal_on_and_on(folder, say):
    """Seal one state of a note after the other, and say its number once it is on the disk."""
    note_id = (folder / "sealing").read_text()
    say.ready()
    number = 0
    while True:
        number += 1
        seal(folder, {"id": note_id, "number": number, "words": "words " * 500})
        say(sealed=number)


DEEDS = MappingProxyType({"save each time": save_each_time, "seal on and on": seal_on_and_on})
