"""How smoothly ten years scroll, as a multiple of a list of plain strings (``make bench``).

The real window on a real journal: Page Down from the newest entry to the oldest, and the longest
time that the event loop was busy with one thing. The yardstick is a ``QListView`` of as many short
lines in the same process, so that a slow machine is slow for both.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)
ZONE = "Europe/Berlin"
BAR_MS = 50
HOURS = (7, 9, 12, 15, 18, 21)


def main() -> None:
    """Make the journal, scroll both, say the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--long", type=int, default=6, help="every n-th note has 500 words")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(scratch, name))
        os.environ["TZ"] = ZONE
        folder = Path(scratch, "journal")
        count = fill(folder, args.years, args.long)
        measure(folder, count)


def fill(folder: Path, years: int, long: int) -> int:
    """Write six check-ins a day into a new journal; return how many."""
    from moodjournal.domain.check_in import CheckIn
    from moodjournal.domain.moment import Moment
    from moodjournal.store import entities
    from moodjournal.usecases.open_journal import open_journal

    said = random.Random(3)  # noqa: S311 made-up words, no secret
    pool = ["the", "a", "lake", "walk", "slept", "quiet", "rain", "tired", "better", "bread"]
    journal = open_journal(folder)
    last, total = date(2026, 11, 25), 0
    for year in range(years):
        batch = []
        for back in range(365):
            day = last - timedelta(days=365 * year + back)
            for hour in HOURS:
                total += 1
                length = 500 if total % long == 0 else said.randrange(4, 40)
                at = Moment.local(day, clock(hour), ZONE)
                note = " ".join(said.choices(pool, k=length))
                mood = said.randrange(11)
                batch.append(CheckIn(moment=at, mood=mood, note=note, recorded_at=at.utc))
        with journal.begin() as db:
            entities.add_all(db, batch)
    journal.close()
    return total


def measure(folder: Path, count: int) -> None:
    """Open the window, scroll the Journal and the yardstick, and print."""
    from PySide6.QtCore import QLocale, QStringListModel
    from PySide6.QtWidgets import QListView

    from moodjournal.ui.app import MoodJournal, make_application, real_threads
    from moodjournal.ui.pages.journal.page import JournalPage

    app = make_application()
    plain = QListView()
    plain.setModel(QStringListModel([f"{n} anxiety 3" for n in range(count)], plain))
    plain.resize(680, 690)
    plain.show()
    empty = scroll(app, plain, lambda: plain.currentIndex().row() >= count - 1)
    plain.close()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    program = MoodJournal(app, folder, real_threads, lambda: NOW, english)
    program.window.resize(1280, 800)
    program.window.show()
    program.open_journal()
    wait(app, lambda: program.window.current_page() is not None)
    program.window.go("journal")
    page = program.window.current_page()
    if not isinstance(page, JournalPage):
        raise SystemExit("the Journal is not there")
    began = time.perf_counter()
    wait(app, lambda: page.list.row_words(0) is not None)
    opened = (time.perf_counter() - began) * 1000
    ours = scroll(app, page.list, lambda: page.list.current() >= page.list.count() - 1)
    print(f"{page.list.count()} rows; shown after {opened:.0f} ms")
    tell("a list of plain strings", empty)
    tell("the Journal", ours)
    taken, work = zip(*ours, strict=True)
    yard, yard_work = zip(*empty, strict=True)
    met = "met" if max(work) <= BAR_MS else "NOT met"
    print(
        f"median {median(taken) / median(yard):.1f} x, longest {max(taken) / max(yard):.1f} x"
        f" (work: {max(work) / max(yard_work):.1f} x) a list of plain strings;"
        f" bar {BAR_MS} ms of work: {met}"
    )
    program.window.close()
    program.stop()


def scroll(
    app: "QApplication", view: "QWidget", at_end: "Callable[[], bool]"
) -> list[tuple[float, float]]:
    """Press Page Down to the end; return how long each turn of the event loop took.

    Returns:
        ms on the clock, and ms that this thread worked, turn by turn.
    """
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    gaps: list[tuple[float, float]] = []
    view.setFocus()
    while not at_end():
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            app.postEvent(view, QKeyEvent(kind, Qt.Key.Key_PageDown, none))
        for _turn in range(3):  # the key, the painting, the words that have come meanwhile
            began, worked = time.perf_counter(), time.thread_time()
            app.processEvents()
            ended = (time.perf_counter() - began, time.thread_time() - worked)
            gaps.append((ended[0] * 1000, ended[1] * 1000))
    return gaps


def wait(app: "QApplication", there: "Callable[[], bool]") -> None:
    """Let events be until ``there`` holds."""
    while not there():
        app.processEvents()
        time.sleep(0.001)


def tell(name: str, gaps: list[tuple[float, float]]) -> None:
    """Print one line of figures."""
    ordered = sorted(taken for taken, _work in gaps)
    late = ordered[int(len(ordered) * 0.99)]
    print(
        f"{name}: median {median(ordered):.2f} ms, 99 of 100 below {late:.1f} ms, longest"
        f" {ordered[-1]:.1f} ms (work: {max(work for _taken, work in gaps):.1f} ms),"
        f" n = {len(gaps)}"
    )


if __name__ == "__main__":
    main()
