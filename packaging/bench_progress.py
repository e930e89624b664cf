"""How quickly Progress opens and changes range over ten years, beside an empty figure.

The real window with its real threads on a real journal of 18,250 check-ins. The yardstick is an
empty matplotlib figure of the same size, drawn in the same process, so that a slow machine is slow
for both.
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

    from PySide6.QtWidgets import QApplication

    from moodjournal.ui.pages.progress.page import ProgressPage

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)
ZONE = "Europe/Berlin"
HOURS = (7, 10, 13, 17, 21)
OPEN_BAR_MS, RANGE_BAR_MS, TURN_BAR_MS = 1500, 150, 50
EVERY_DAYS = 28


def main() -> None:
    """Make the journal, open the page, change the range, say the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(scratch, name))
        os.environ["TZ"] = ZONE
        folder = Path(scratch, "journal")
        count = fill(folder, args.years)
        measure(folder, count, args.rounds)


def fill(folder: Path, years: int) -> int:
    """Write one course of ``years`` with a session every 28 days; return how many check-ins."""
    from moodjournal.domain.check_in import CheckIn
    from moodjournal.domain.course import Course, Phase, PhaseKind, Route
    from moodjournal.domain.measure import Measure, Rating
    from moodjournal.domain.moment import Moment
    from moodjournal.domain.session import Session, Status
    from moodjournal.domain.their_line import TheirLine
    from moodjournal.store import entities
    from moodjournal.usecases.open_journal import open_journal

    said = random.Random(3)  # noqa: S311 made-up moods, no secret
    last = date(2026, 11, 25)
    first = last - timedelta(days=365 * years - 1)
    course = Course(first_day=first, route=Route.NASAL)
    begin = first + timedelta(days=14)
    phases = [
        Phase(course_id=course.id, kind=PhaseKind.ASSESSMENT, first_day=first, last_day=begin),
        Phase(course_id=course.id, kind=PhaseKind.MAINTENANCE, first_day=begin + timedelta(days=1)),
    ]
    sessions = [
        Session(
            course_id=course.id, status=Status.DONE, route=Route.NASAL, dose_amount=56,
            dose_unit="mg", actual=Moment.local(begin + timedelta(days=days), clock(14), ZONE),
        )
        for days in range(0, (last - begin).days, EVERY_DAYS)
    ]  # fmt: skip
    journal = open_journal(folder)
    with journal.begin() as db:
        measures = [one.id for one in entities.everything(db, Measure)[:3]]
        for kind in ([course], phases, sessions, [TheirLine(from_day=first, level=4)]):
            entities.add_all(db, kind)
    count = 0
    for year in range(years):
        batch = []
        for back in range(365):
            day = last - timedelta(days=365 * year + back)
            for hour in HOURS:
                at = Moment.local(day, clock(hour), ZONE)
                ratings = tuple(Rating(one, said.randrange(4)) for one in measures)
                mood = said.randrange(11)
                batch.append(CheckIn(moment=at, mood=mood, ratings=ratings, recorded_at=at.utc))
        count += len(batch)
        with journal.begin() as db:
            entities.add_all(db, batch)
    journal.close()
    return count


def measure(folder: Path, count: int, rounds: int) -> None:
    """Open the window, look, and print."""
    from PySide6.QtCore import QLocale

    from moodjournal.ui.app import MoodJournal, make_application, real_threads
    from moodjournal.ui.pages.progress.page import ProgressPage

    app = make_application()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    program = MoodJournal(app, folder, real_threads, lambda: NOW, english)
    program.window.resize(1280, 800)
    program.window.show()
    program.open_journal()
    wait(app, lambda: program.window.current_page() is not None)
    wait(app, None, 1.0)  # what waits until the first page is there
    began = time.perf_counter()
    program.window.go("progress")
    going = (time.perf_counter() - began) * 1000
    page = program.window.current_page()
    if not isinstance(page, ProgressPage):
        raise SystemExit("Progress is not there")
    slowest = max(going, wait(app, lambda: is_drawn(page)))
    opened = (time.perf_counter() - began) * 1000
    slowest = max(slowest, wait(app, None, 1.0))
    changed, turns = change_ranges(app, page, rounds)
    course = page.board.cards()[0].view
    empty = draw_empty(course.width(), course.height())
    print(f"{count} check-ins; an empty figure of the same size: {empty:.1f} ms")
    tell("open", opened, empty, OPEN_BAR_MS)
    for name, ms in changed.items():
        tell(f"range “{name}”", ms, empty, RANGE_BAR_MS)
    tell("longest turn of the window", max(slowest, turns), empty, TURN_BAR_MS)
    program.window.close()
    program.stop()


def change_ranges(
    app: "QApplication", page: "ProgressPage", rounds: int
) -> tuple[dict[str, float], float]:
    """Return the median ms until the course of each range is drawn, and the longest turn."""
    from dataclasses import replace

    from moodjournal.usecases.see_progress import Range

    taken: dict[str, list[float]] = {}
    slowest = 0.0
    for _round in range(rounds):
        for span in (Range.ALL, Range.PHASE, Range.QUARTER, Range.COURSE):
            if page.wanted is None or page.wanted.span is span:
                continue
            began = time.perf_counter()
            page.choose(replace(page.wanted, span=span))
            slowest = max(slowest, (time.perf_counter() - began) * 1000)
            slowest = max(slowest, wait(app, lambda: is_drawn(page)))
            taken.setdefault(span.value, []).append((time.perf_counter() - began) * 1000)
            slowest = max(slowest, wait(app, None, 0.4))  # the cards below
    return {name: median(ms) for name, ms in taken.items()}, slowest


def is_drawn(page: "ProgressPage") -> bool:
    """Tell whether the course as it is wanted now is on the screen."""
    cards = page.board.cards()
    return bool(cards) and cards[0].is_drawn()


def draw_empty(width: int, height: int) -> float:
    """Return the median ms that an empty figure takes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    taken = []
    for _time in range(9):
        began = time.perf_counter()
        figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        figure.add_subplot()
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        bytes(canvas.buffer_rgba())
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def wait(app: "QApplication", there: "Callable[[], bool] | None", seconds: float = 30) -> float:
    """Let events be until ``there`` holds, or for ``seconds``; return the longest turn in ms."""
    end, slowest = time.perf_counter() + seconds, 0.0
    while time.perf_counter() < end and not (there and there()):
        began = time.perf_counter()
        app.processEvents()
        slowest = max(slowest, (time.perf_counter() - began) * 1000)
        time.sleep(0.001)
    return slowest


def tell(name: str, ms: float, yardstick: float, bar_ms: float) -> None:
    """Print one line of figures."""
    met = "met" if ms <= bar_ms else "NOT met"
    print(f"{name}: {ms:.0f} ms, {ms / yardstick:.1f} x an empty figure; bar {bar_ms} ms: {met}")


if __name__ == "__main__":
    main()
