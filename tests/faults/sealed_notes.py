"""Notes sealed while locked: killed while sealing, damaged, of another journal."""

import threading
from contextlib import suppress

from moodjournal.domain.entity import new_id
from moodjournal.store.errors import NoteDamagedError, NoteForeignError
from moodjournal.store.sealed import INBOX, MOST_BYTES, open_note, seal
from moodjournal.usecases.open_journal import open_journal
from tests.faults.acts import CHEAP
from tests.faults.fault import Fault, Tally
from tests.faults.ground import SECRETS
from tests.faults.person import a_person

WORDS = "words " * 500


def run(room, count, chance):
    """Try each of the three in turn."""
    folder, other = room / "journal", room / "other"
    journal = open_journal(folder, SECRETS[0], cost=CHEAP)
    open_journal(other, SECRETS[0], cost=CHEAP).close()
    lost = []
    with journal.begin() as db:
        for turn in range(count):
            ways = (_killed, _damaged, _foreign) if turn % 3 else (_killed,)
            problem = ways[turn % len(ways)](db, folder, other, chance)
            if problem:
                lost.append(f"note {turn}: {problem}")
    journal.close()
    return Tally(count, count - len(lost), tuple(lost))


def _killed(db, folder, _other, chance):
    """A process seals one state after the other and says each number once it is on the disk."""
    note_id = new_id()
    (folder / "sealing").write_text(note_id)
    with a_person(folder, deed="seal on and on") as person:
        person.go()
        end = threading.Timer(chance.uniform(0, 0.1), person.process.kill)
        end.start()
        said = [one["sealed"] for one in person.hear_all()]
        end.join()
    path = folder / INBOX / f"{note_id}.mjnote"
    if not path.exists():
        return f"state {said[-1]} is gone" if said else ""
    note = open_note(db, path)
    last = said[-1] if said else 0
    whole = note["words"] == WORDS and last <= note["number"] <= last + 1
    return "" if whole else f"state {note['number']} instead of {last}"


def _damaged(db, folder, _other, chance):
    path = seal(folder, {"id": new_id(), "words": WORDS})
    content = path.read_bytes()
    path.write_bytes(_spoiled(content, chance))
    try:
        open_note(db, path)
    except NoteDamagedError:
        return "" if path.exists() else "the file is gone"
    return "" if path.read_bytes() == content else "opened all the same"


def _spoiled(content, chance):
    spoiled = bytearray(content)
    place = chance.randrange(len(spoiled))
    way = chance.randrange(4)
    if way == 0:
        spoiled[place] ^= 1 << chance.randrange(8)
    elif way == 1:
        del spoiled[place:]
    elif way == 2:
        spoiled += chance.randbytes(chance.choice((1, 16, MOST_BYTES)))
    else:
        spoiled[place : place + 40] = chance.randbytes(40)
    return bytes(spoiled)


def _foreign(db, folder, other, _chance):
    path = seal(other, {"id": new_id(), "words": WORDS})
    here = path.rename(folder / INBOX / path.name)
    with suppress(NoteForeignError):
        open_note(db, here)
        return "a note of another journal was opened"
    return ""


FAULT = Fault(45, "sealed notes: killed while sealing, damaged, foreign", 200, 9, run)
