"""What the report asks of the two threads: values from the journal, then pages from values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.domain.errors import ToldError
from moodjournal.ui.pages.share.told import must_go_on
from moodjournal.usecases.collect_report import collect_report, see_report_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from moodjournal.exporters.printed_sheet import Paper
    from moodjournal.exporters.report_values import Passage, Report
    from moodjournal.store import Db
    from moodjournal.usecases.collect_report import ReportWanted


@dataclass(slots=True, eq=False)
class Wish:
    """Something the page waits for; one that is dropped before its turn costs nothing."""

    dropped: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Gathered:
    """The values of a report, and the words there are to choose from."""

    wish: Wish
    report: Report | None = None
    asked: tuple[Passage, ...] = ()
    every: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Drawn:
    """The pages of a report as PNG pictures; or what went wrong."""

    wish: Wish
    pages: tuple[bytes, ...] = ()
    problem: str = ""


def gather(db: Db, wish: Wish, wanted: ReportWanted, now: datetime, zone: str) -> Gathered:
    """Return the values; nothing of it if the wish was dropped."""
    if wish.dropped:
        return Gathered(wish)
    asked, every = see_report_words(db, wanted, now, zone)
    return Gathered(wish, collect_report(db, wanted, now, zone), asked, every)


def draw(wish: Wish, report: Report, paper: Paper, ppi: float) -> Drawn:
    """Return the pages, drawn by what draws the PDF; none if the wish was dropped."""
    if wish.dropped:
        return Drawn(wish)
    from moodjournal.exporters.report_pdf import report_pages  # brings what sets pages

    try:
        return Drawn(wish, tuple(report_pages(report, paper, ppi)))
    except ToldError as problem:
        return Drawn(wish, problem=str(problem))


def write(
    report: Report, target: Path, paper: Paper, password: str, keep_going: Callable[[], bool]
) -> int:
    """Write the PDF, whole or not at all; return how many entries it tells of.

    Raises:
        ToldError: It was stopped, or cannot be set.
        OSError: It cannot be written; nothing is left behind.
    """
    from moodjournal.exporters.exporter import whole_file
    from moodjournal.exporters.report_pdf import report_bytes

    must_go_on(keep_going)
    content = report_bytes(report, paper, password or None)
    with whole_file(target) as part:
        part.write_bytes(content)
        must_go_on(keep_going)
    return entries_of(report)


def entries_of(report: Report) -> int:
    """Return how many entries a report tells of: days with a mood, forms, sessions, own words."""
    forms = sum(one.n for one in report.questionnaires)
    own = len(report.words) + len(report.talk)
    return report.head.coverage.logged + forms + report.effects.sessions + own
