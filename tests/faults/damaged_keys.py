"""Damaged key files: each is told, and reading one takes no memory to speak of."""

import tracemalloc

from moodjournal.domain.errors import ToldError
from moodjournal.store.journal import KEY_FILE
from moodjournal.store.key_file import read_key_file
from moodjournal.usecases.new_recovery_code import new_recovery_code
from moodjournal.usecases.open_journal import open_journal
from tests.faults.acts import CHEAP, NOW
from tests.faults.fault import Fault, Tally
from tests.faults.ground import SECRETS

MOST_MEMORY = 8 << 20


def run(room, count, chance):
    """Spoil the key file of one journal in so many ways."""
    journal = open_journal(room / "journal", SECRETS[0], cost=CHEAP)
    new_recovery_code(journal, NOW)
    journal.close()
    path = room / "journal" / KEY_FILE
    whole, stands = path.read_bytes(), read_key_file(path)
    lost, meant_the_same = [], 0
    tracemalloc.start()
    for turn in range(count):
        path.write_bytes(_harmed(whole, chance))
        try:
            if read_key_file(path) != stands:
                lost.append(f"file {turn}: believed")
            meant_the_same += 1
        except ToldError:
            continue
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    if peak > MOST_MEMORY:
        lost.append(f"{peak:,} bytes of memory")
    about = f"{meant_the_same} meant the same all the same, at most {peak / 1e6:.1f} MB"
    return Tally(count, count - len(lost), tuple(lost), about)


def _harmed(content, chance):
    """Return ``content`` with one harm of a disk, a stick or an editor."""
    spoiled = bytearray(content)
    place = chance.randrange(len(spoiled))
    way = chance.randrange(6)
    if way == 0:
        spoiled[place] ^= 1 << chance.randrange(8)
    elif way == 1:
        del spoiled[place:]
    elif way == 2:
        spoiled[place : place + 64] = bytes(len(spoiled[place : place + 64]))
    elif way == 3:
        spoiled[place:place] = chance.randbytes(chance.randrange(1, 200))
    elif way == 4:
        spoiled += content * chance.randrange(1, 400)
    else:
        other = chance.randrange(len(spoiled))
        spoiled[place], spoiled[other] = spoiled[other], spoiled[place]
    return bytes(spoiled)


FAULT = Fault(50, "damaged key file", 1000, 100, run)
