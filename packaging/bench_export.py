"""How long each format takes for 27 weeks and for ten years of five check-ins a day.

The yardstick is ``json.dumps`` of the same journal in the same process, in turn with each format,
so that a busy moment of the machine meets both. A multiple can be compared between machines;
seconds are printed beside it, with their bars: 1.5 s for 27 weeks, 5 s for ten years. Reading the
journal from its encrypted file is part of the time.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Measure, Rating
from moodjournal.domain.moment import Moment
from moodjournal.domain.record import Record
from moodjournal.exporters.json_file import as_json
from moodjournal.store.journal import Journal, open_journal
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.export_decrypted import export_decrypted
from moodjournal.usecases.export_journal import export_journal, formats
from moodjournal.usecases.make_demo import demo_record, make_demo

ROUNDS = 5
TODAY = date(2026, 11, 26)
ZONE = "Europe/Berlin"
A_DAY, YEARS = 5, 10
BARS = {"27 weeks": 1.5, "10 years": 5.0}


def ten_years() -> Record:
    """Make up five check-ins a day with a note and two ratings each, from a fixed seed."""
    chance = Random(2026)  # noqa: S311 made-up words, no secret
    words = ["the", "lake", "walk", "slept", "quiet", "rain", "tired", "bread", "über", "grey"]
    measures = (Measure(name="Energy"), Measure(name="Pain"))
    first = datetime(2016, 11, 22, 6, tzinfo=UTC)
    entries = []
    for count in range(A_DAY * 365 * YEARS):
        at = Moment.from_utc(first + timedelta(days=count // 5, hours=count % 5 * 3), ZONE)
        note = " ".join(chance.choices(words, k=chance.randrange(4, 60)))
        rated = tuple(Rating(one.id, float(chance.randrange(11))) for one in measures)
        mood = chance.randrange(11)
        entries.append(CheckIn(moment=at, mood=mood, note=note, ratings=rated, recorded_at=at.utc))
    return Record(measures=measures, check_ins=tuple(entries))


def timed(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes, in seconds."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def measure(name: str, journal: Journal, folder: Path, rounds: int) -> None:
    """Write each format and the yardstick in turn; print both and their ratio."""
    with journal.begin() as db:
        plain = as_json(collect_record(db))

    def yardstick() -> None:
        json.dumps(plain)

    def out(key: str) -> None:
        target = folder / key
        if key == "sqlite":
            export_decrypted(journal, target)
            target.unlink()
            return
        with journal.begin() as db:
            export_journal(db, key, target.with_suffix(".zip") if key == "csv" else target)

    for key in (*(one.key for one in formats()), "sqlite"):
        pairs = [(timed(lambda key=key: out(key)), timed(yardstick)) for _round in range(rounds)]
        ours, theirs = median(one for one, _ in pairs), median(other for _, other in pairs)
        met = "met" if max(one for one, _ in pairs) <= BARS[name] else "NOT met"
        print(
            f"{name}, {key:7} {ours / theirs:6.1f} x json.dumps; {ours:.2f} s against"
            f" {theirs:.3f} s, n = {rounds} (bar {BARS[name]:g} s: {met})"
        )


def main(rounds: int = ROUNDS) -> None:
    """Measure in a folder of its own."""
    journals = {"27 weeks": demo_record("maintenance", TODAY, 3, ZONE), "10 years": ten_years()}
    with tempfile.TemporaryDirectory(prefix="moodjournal-bench-") as scratch:
        for name, record in journals.items():
            folder = Path(scratch, name)
            journal = open_journal(folder / "journal")
            with journal.begin() as db:
                make_demo(db, record)
            measure(name, journal, folder, rounds)
            journal.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
