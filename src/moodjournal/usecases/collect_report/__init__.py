"""A person puts a report for their provider together: as values, before anything is drawn.

Source of the order and of every part: the report has the same parts in the same order for ever
(DESIGN.md, "share"); what a number is, CLINICAL.md says. What is private is never read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from moodjournal.domain.measure import Measure
from moodjournal.exporters.report_values import FIRST_PAGE, Passage, Report, Section
from moodjournal.store import Db
from moodjournal.usecases.collect_report.effects import effects_of
from moodjournal.usecases.collect_report.forms import item_nine, panels_of, series_of
from moodjournal.usecases.collect_report.head import head_of
from moodjournal.usecases.collect_report.sessions import around_of, session_rows
from moodjournal.usecases.collect_report.source import Source, read_source, standing
from moodjournal.usecases.collect_report.words import MOST_TALK, talk_of, to_ask, words_of


class NameLine(StrEnum):
    """What stands on the line for the name."""

    BLANK = "blank"
    INITIALS = "initials"
    NAME = "name"


@dataclass(frozen=True, slots=True, repr=False)
class ReportWanted:
    """What a person chose. As it stands it holds no word and no name.

    Attributes:
        first: First day; None for the first of the course.
        last: Last day; None for today.
        course: Which course, 1 is the oldest; None for the one that goes on.
        sections: What is in it.
        name_line: Blank to fill in by hand, initials, or the name.
        name: The name as typed for this report; kept nowhere.
        born: Date of birth as typed for this report; kept nowhere. Empty: to fill in by hand.
        talk: Ids of what to talk about; see ``see_report_words``. The three newest count.
        words: Ids of the words for a further page.
    """

    first: date | None = None
    last: date | None = None
    course: int | None = None
    sections: frozenset[Section] = FIRST_PAGE
    name_line: NameLine = NameLine.BLANK
    name: str = ""
    born: str = ""
    talk: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def asking(self, passages: Iterable[Passage]) -> "ReportWanted":
        """Return this with what may be asked of the provider chosen: at most three lines."""
        return replace(self, talk=frozenset(one.id for one in tuple(passages)[:MOST_TALK]))


def collect_report(db: Db, wanted: ReportWanted, now: datetime, zone: str) -> Report:
    """Return the report as values.

    Args:
        db: An open transaction; nothing is written.
        wanted: What the person chose.
        now: The present moment, UTC.
        zone: IANA zone of this computer.

    Raises:
        BadInputError: There is no such course, or the last day lies before the first.
    """
    source = _read(db, wanted, now, zone)
    sections = wanted.sections
    mood = source.numbers_of(None)
    series = series_of(db, source) if Section.QUESTIONNAIRES in sections else ()
    measures = standing(source.record.measures) if Section.NUMBERS in sections else ()
    rated = {rating.measure_id for one in source.check_ins for rating in one.ratings}
    return Report(
        sections=sections,
        head=head_of(source, _name(wanted), wanted.born.strip(), mood.coverage),
        item_9=item_nine(db, source, Section.ITEM_9 not in sections),
        questionnaires=series,
        course=mood,
        panels=panels_of(source, series),
        around=around_of(source, mood),
        effects=effects_of(source),
        talk=talk_of(source, wanted.talk) if Section.TALK in sections else (),
        sessions=session_rows(source, mood) if Section.SESSIONS in sections else (),
        words=words_of(source, wanted.words) if Section.WORDS in sections else (),
        numbers=_numbers(source, [one for one in measures if one.id in rated])
        if Section.NUMBERS in sections
        else (),
    )


def see_report_words(
    db: Db, wanted: ReportWanted, now: datetime, zone: str
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return what may be chosen: to talk about (newest first), and words (oldest first)."""
    source = _read(db, wanted, now, zone)
    every = {one.id for one in (*source.record.check_ins, *source.record.reflections)}
    return to_ask(source), words_of(source, every)


def _read(db: Db, wanted: ReportWanted, now: datetime, zone: str) -> Source:
    return read_source(db, wanted.first, wanted.last, wanted.course, now, zone)


def _name(wanted: ReportWanted) -> str:
    name = wanted.name.strip()
    if wanted.name_line is NameLine.BLANK:
        return ""
    if wanted.name_line is NameLine.NAME:
        return name
    return " ".join(f"{part[0].upper()}." for part in name.replace("-", " ").split())


def _numbers(source: Source, measures: Iterable[Measure]) -> tuple:
    return tuple(source.numbers_of(one) for one in (None, *measures))
