"""Time the provider report: 27 weeks and 10 years, cold as the first of a start, and warm.

The figures stand beside those of an empty typst page, so that a slow machine is told apart from a
slow program. Run it with the project's own Python: ``.venv/bin/python packaging/bench_report.py``.
"""

import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

if TYPE_CHECKING:
    from datetime import datetime

    from moodjournal.store.journal import Journal

BARS_S = {"27 weeks": 1.5, "10 years": 5.0}
WARM = 3


def main() -> int:
    """Print a line a journal; return 1 if a bar is missed."""
    missed = 0
    for name, bar in BARS_S.items():
        run = subprocess.run(
            [sys.executable, __file__, name], capture_output=True, text=True, check=True
        )
        cold, warm, empty, size = run.stdout.split()
        print(
            f"{name}: first {cold} s, then {warm} s (bar {bar} s); an empty page {empty} s; "
            f"{int(size) // 1024} KiB"
        )
        missed += float(cold) > bar
    return 1 if missed else 0


def one(name: str) -> None:
    """Print seconds of the first report, of a later one, of an empty page, and bytes."""
    from moodjournal.store.journal import open_journal
    from tests.reports import a_demo, weekly

    journal = open_journal(None)
    with journal.begin() as db:
        now = a_demo(db) if name == "27 weeks" else weekly(db, 520, 1, 5)
    begin = perf_counter()
    content = _report(journal, now)
    cold = perf_counter() - begin
    times = []
    for _time in range(WARM):
        begin = perf_counter()
        _report(journal, now)
        times.append(perf_counter() - begin)
    print(f"{cold:.2f} {min(times):.2f} {_empty():.3f} {len(content)}")
    journal.close()


def _report(journal: "Journal", now: "datetime") -> bytes:
    """Return the report as it is made for a person; everything is imported in here."""
    from moodjournal.exporters.printed_sheet import A4
    from moodjournal.exporters.report_pdf import report_bytes
    from moodjournal.usecases.collect_report import ReportWanted, collect_report

    with journal.begin() as db:
        report = collect_report(db, ReportWanted(), now, "Europe/Berlin")
    return report_bytes(report, A4)


def _empty() -> float:
    import typst

    begin = perf_counter()
    typst.compile(b"", ignore_system_fonts=True)
    return perf_counter() - begin


if __name__ == "__main__":
    if len(sys.argv) > 1:
        one(sys.argv[1])
    else:
        sys.exit(main())
