"""A copy for a therapist, damaged or cut: refused in words, quickly, and never written to."""

import random
import resource
import time
from datetime import UTC, datetime

from moodjournal.domain.chosen_record import chosen_record
from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.store.share_build import write_share
from moodjournal.store.share_errors import CopyError
from moodjournal.store.share_file import open_share
from tests.faults.damage import TRAPS, damaged_database
from tests.faults.fault import Fault, Tally
from tests.marked_record import KNOWN, marked_record
from tests.store.key_rooms import CHEAP

MOST_S, MOST_MIB = 2, 200


def run(room, count, chance):
    """Open ``count`` damaged copies, each with its code; none may open."""
    record, _marks = marked_record()
    chosen = chosen_record(record, CopyChoice(words=Words.ALL, steps=True), KNOWN)
    path = room / "damaged.mjshare"
    code = write_share(path, chosen, datetime.now(UTC), cost=CHEAP)
    whole, kinds, lost, slowest = path.read_bytes(), {}, [], 0.0
    before = _peak_mib()
    for _turn in range(count):
        seed = chance.randrange(2**32)
        content = _damaged(whole, seed)
        path.write_bytes(content)
        begun = time.perf_counter()
        said = _said(path, code)
        slowest = max(slowest, time.perf_counter() - begun)
        kinds[said] = kinds.get(said, 0) + 1
        if said.startswith("!") or path.read_bytes() != content or len(list(room.iterdir())) > 1:
            lost.append(f"seed {seed}: {said}")
    if slowest > MOST_S or _peak_mib() - before > MOST_MIB:
        lost.append(f"{slowest:.1f} s, {_peak_mib() - before:.0f} MiB")
    told = ", ".join(f"{number} {name}" for name, number in sorted(kinds.items()))
    about = f"{told}; slowest {slowest * 1000:.0f} ms"
    return Tally(count, count - len(lost), tuple(lost), about)


def _said(path, code):
    try:
        open_share(path, code, cost=CHEAP).close()
    except CopyError as problem:
        return type(problem).__name__
    except Exception as problem:
        return f"!no plain sentence: {problem!r}"
    return "!it opened"


def _damaged(whole, seed):
    """Return ``whole`` damaged: as a database can be, or as any file can."""
    chance = random.Random(seed)
    if chance.random() < 0.7:
        return damaged_database(whole, seed)[1]
    content = bytearray(whole)
    place = chance.randrange(len(content)) if chance.random() < 0.7 else chance.randrange(16)
    match chance.randrange(4):
        case 0:
            content[place : place + 16] = chance.randbytes(16)
        case 1:
            content[place:place] = chance.choice(TRAPS)
        case 2:
            del content[place : place + chance.randint(1, 600)]
        case 3:
            content = bytearray(chance.randbytes(chance.randint(0, 20_000)))
    return bytes(content) if content != whole else bytes(content[:-1])


def _peak_mib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


FAULT = Fault(75, "damaged copy", 1000, 60, run)
