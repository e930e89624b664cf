"""How long a search takes in ten years of five check-ins a day, on a real encrypted file.

Each query is asked in turn with a plain scan (``sqlite3``, ``LIKE``, no encryption) of the same
notes, so that a busy moment of the machine meets both. A multiple can be compared between machines;
milliseconds are printed beside it, with the bar of 50 at the 95th percentile.
"""

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Tag
from moodjournal.domain.moment import Moment
from moodjournal.store import entities
from moodjournal.store.journal import Journal, open_journal
from moodjournal.usecases.find_words import find_words

CHECK_INS = 18_250
ROUNDS = 40
BAR_MS = 50.0
COMMON = ("the", "and", "to", "of", "was", "in", "my", "that", "for", "on", "with", "but", "not")
SYLLABLES = ("an", "cor", "da", "el", "fi", "gra", "hin", "jo", "ka", "lum", "mo", "ner", "or",
             "pi", "qua", "ris", "so", "tel", "un", "va", "wis", "yor", "zan")  # fmt: skip
RARE = ("über", "日本語で書いた", "heron", "the lake at night", "Ångström")
TAGGED, SELDOM_TAGGED = "walked", "swam in the sea"
QUERIES = {
    "a common word": "that",
    "a rare word": "heron",
    "a phrase": '"the lake at night"',
    "common words": "that with but not",
    "without its accent": "uber",
    "two letters, common": "an",
    "two letters, rare": "gs",
    "two letters, none": "qx",
    "Japanese, two": "本語",
    "Japanese, three": "日本語",
    "a tag": "walked",
    "a tag and a word": "walked heron",
    "a rare tag": '"swam in the sea"',
    "nothing": "xylophone",
}


def notes(chance: Random) -> list[str]:
    """Make up notes: mostly 20 to 120 words, some 500, in words of a long-tailed language."""
    seldom = ("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))) for _ in range(6000))
    words = [*COMMON, *seldom]
    weights = [1 / (place + 1) ** 0.9 for place in range(len(words))]
    made = []
    for _ in range(CHECK_INS):
        size = 500 if chance.random() < 0.02 else chance.randint(20, 120)
        said = chance.choices(words, weights, k=size)
        if chance.random() < 0.004:
            said.insert(size // 2, chance.choice(RARE))
        made.append(" ".join(said))
    return made


def fill(journal: Journal, every: list[str], chance: Random) -> float:
    """Write the notes as check-ins, five a day; return how long it took, in seconds."""
    tags = [Tag(name=TAGGED), Tag(name=SELDOM_TAGGED)]
    first = datetime(2016, 11, 22, 8, tzinfo=UTC)
    entries = []
    for count, note in enumerate(every):
        at = Moment.from_utc(first + timedelta(days=count // 5, hours=count % 5 * 3), "Etc/UTC")
        share = chance.random()
        mine = (tags[0].id,) if share < 0.2 else (tags[1].id,) if share > 0.998 else ()
        entries.append(CheckIn(moment=at, mood=5, note=note, tags=mine, created_at=at.utc))
    begun = time.perf_counter()
    with journal.begin() as db:
        entities.add_all(db, tags)
        entities.add_all(db, entries)
    return time.perf_counter() - begun


def plain_file(path: Path, every: list[str]) -> sqlite3.Connection:
    """Return a plain file with the same notes."""
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE note (text)")
    plain.executemany("INSERT INTO note VALUES (?)", [(one,) for one in every])
    plain.commit()
    return plain


def timed(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes, in ms."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def measure(journal: Journal, plain: sqlite3.Connection, rounds: int) -> None:
    """Ask each query and its plain scan in turn; print both and their ratio."""
    print(f"{'query':22} {'found':>6} {'p50':>7} {'p95':>7} {'scan p50':>9} {'x a scan':>9}")
    every: list[float] = []
    for name, text in QUERIES.items():
        pattern = f"%{text.strip(chr(34))}%"

        def search(text: str = text) -> int:
            with journal.begin() as db:
                return len(find_words(db, text).entries)

        def scan(pattern: str = pattern) -> None:
            plain.execute("SELECT rowid FROM note WHERE text LIKE ?", (pattern,)).fetchall()

        found = search()
        pairs = [(timed(search), timed(scan)) for _round in range(rounds)]
        ours, theirs = [one for one, _ in pairs], [other for _, other in pairs]
        every += ours
        p50, p95, plain_p50 = median(ours), percentile_95(ours), median(theirs)
        row = f"{name:22} {found:6} {p50:7.1f} {p95:7.1f} {plain_p50:9.1f} {p50 / plain_p50:9.2f}"
        print(row)
    verdict = "met" if percentile_95(every) < BAR_MS else "NOT met"
    print(f"all queries: p95 {percentile_95(every):.1f} ms (bar {BAR_MS:g} ms: {verdict})")


def percentile_95(times: list[float]) -> float:
    """Return the 95th percentile of ``times``."""
    return quantiles(times, n=20, method="inclusive")[-1]


def main(rounds: int = ROUNDS) -> None:
    """Measure in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="moodjournal-bench-"))
    chance = Random(2026)  # noqa: S311 made-up words, no secret
    try:
        journal = open_journal(folder / "journal")
        every = notes(chance)
        took = fill(journal, every, chance)
        size = (folder / "journal" / "journal.db").stat().st_size / 1e6
        words = sum(len(one.encode()) for one in every) / 1e6
        print(f"{CHECK_INS} check-ins, {words:.1f} MB of words: {took:.1f} s, file {size:.0f} MB")
        plain = plain_file(folder / "plain.db", every)
        measure(journal, plain, rounds)
        plain.close()
        journal.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
