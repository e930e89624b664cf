"""A journal damaged in every way: ``check`` finds it, and not a byte of it changes."""

from collections import Counter

from moodjournal.store import entities
from moodjournal.store.check import check_journal
from moodjournal.store.file_names import JOURNAL
from moodjournal.store.journal import open_journal
from tests.builders import a_check_in
from tests.faults.damage import damaged_database
from tests.faults.fault import Fault, Tally


def run(room, count, chance):
    """Damage the file ``count`` times, each kind in turn."""
    journal = open_journal(room / "journal")
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day, note="words " * 40) for day in range(60)])
    journal.close()
    path = room / "journal" / JOURNAL
    whole, lost, kinds = path.read_bytes(), [], Counter()
    for turn in range(count):
        # The remainder by 5 chooses the kind.
        kind, content = damaged_database(whole, chance.randrange(2**32) * 5 + turn % 5)
        path.write_bytes(content)
        if check_journal(path.parent, journal.keys).whole:
            lost.append(f"{kind}: not found")
        elif path.read_bytes() != content:
            lost.append(f"{kind}: the file was changed")
        kinds[kind] += 1
    return Tally(count, count - len(lost), tuple(lost), f"{len(kinds)} kinds")


FAULT = Fault(40, "damaged database", 2000, 40, run)
