"""A backup damaged in every way a zip knows: refused in words, quickly, and nothing is left."""

import time

from moodjournal.domain.clock import utc_now
from moodjournal.domain.errors import ToldError
from moodjournal.store import entities
from moodjournal.store.backup import write_backup
from moodjournal.store.journal import open_journal
from moodjournal.usecases.restore_backup import restore
from tests.builders import a_check_in
from tests.faults.damage import damaged_backup
from tests.faults.fault import Fault, Tally

MOST_S = 2


def run(room, count, chance):
    """Bring ``count`` damaged backups back, each into a folder that is then there whole or not."""
    journal = open_journal(room / "journal")
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day) for day in range(9)])
    whole = write_backup(journal, room / "backups", utc_now()).path.read_bytes()
    journal.close()
    path, into, lost, slowest, back = room / "damaged.mjbackup", room / "new", [], 0.0, 0
    for _turn in range(count):
        seed = chance.randrange(2**32)
        path.write_bytes(damaged_backup(whole, seed))
        begun = time.perf_counter()
        problem = ""
        try:
            restored = restore(path, into)
            back += 1
            problem = "" if restored.entries == 9 else "another journal came back"
            into.rename(room / f"back-{back}")
        except ToldError:
            problem = "something is left" if into.exists() else ""
        except Exception as error:
            problem = f"no plain sentence: {error!r}"
        slowest = max(slowest, time.perf_counter() - begun)
        if problem:
            lost.append(f"seed {seed}: {problem}")
    if slowest > MOST_S:
        lost.append(f"one took {slowest:.1f} s")
    about = f"{back} were whole all the same, slowest {slowest * 1000:.0f} ms"
    return Tally(count, count - len(lost), tuple(lost), about)


FAULT = Fault(70, "damaged backup", 5000, 40, run)
