"""Daylio's CSV export, in every form it has had since 2017, with a header line or without."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.csv_rows import Row, rows
from moodjournal.importers.daylio_columns import Columns, columns_of
from moodjournal.importers.daylio_entry import LEVELS, entry_of, too_long
from moodjournal.importers.importer import (
    MOST_ROWS,
    Importer,
    Incoming,
    IncomingCheckIn,
    MoodName,
    Problem,
)
from moodjournal.importers.month_names import month_names
from moodjournal.importers.text_file import Text, read_text

PROGRAM = "Daylio"
HEAD = 16 * 1024
"""Bytes that are looked at to recognise a file."""


@dataclass(slots=True)
class _Found:
    """What is gathered while the rows go by."""

    check_ins: dict[str, IncomingCheckIn] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    moods: dict[str, list[str]] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)


def label() -> str:
    """Return what people call it."""
    return _("Daylio (CSV)")


def recognise(content: bytes) -> bool:
    """Tell whether the first row has Daylio's columns, or cells that look like them."""
    try:
        first = next(rows(read_text(content[:HEAD], month_names()).text), None)
    except BadInputError:
        return False
    return first is not None and columns_of(first) is not None


def read(content: bytes) -> Incoming:
    """Read all of an export.

    Raises:
        BadInputError: It is no Daylio CSV, holds no entry, or is too large.
    """
    text = read_text(content, month_names())
    every = rows(text.text)
    first = next(every, None)
    columns = None if first is None else columns_of(first)
    if first is None or columns is None:
        raise BadInputError(_("This is no Daylio export: its columns are others."))
    found = _Found()
    _take(first, columns, found)
    for count, row in enumerate(every, start=1):
        if count > MOST_ROWS:
            sentence = _("The file has more than {count} rows.").format(count=MOST_ROWS)
            raise BadInputError(sentence)
        _take(row, columns, found)
    _tell_cut_off(text, found)
    if not found.check_ins:
        raise BadInputError(_nothing(found.problems))
    return _incoming(text, columns, found)


def _take(row: Row, columns: Columns, found: _Found) -> None:
    if columns.is_header(row):
        found.seen.clear()  # a second header: the export stands here again, its rows are the same
        return
    try:
        cells = columns.cells(row)
        entry = entry_of(cells, row.line, found.seen)
    except BadInputError as problem:
        found.problems.append(Problem(row.line, str(problem)))
        return
    if entry.source_key in found.check_ins:
        return
    if too_long(cells):
        sentence = _("The note is longer than 64 KB; only its beginning comes in.")
        found.problems.append(Problem(row.line, sentence))
    found.check_ins[entry.source_key] = entry
    if entry.mood:
        found.moods.setdefault(entry.mood.casefold(), []).append(entry.mood)


def _tell_cut_off(text: Text, found: _Found) -> None:
    """Tell that the file ends inside a letter, unless its last row tells so already."""
    if not text.cut_off:
        return
    last = max([one.line for one in (*found.check_ins.values(), *found.problems)], default=1)
    if not any(problem.line == last for problem in found.problems):
        sentence = _("The file is cut off in the middle of a letter.")
        found.problems.append(Problem(last, sentence))


def _nothing(problems: Sequence[Problem]) -> str:
    if not problems:
        return _("There are no entries in the file.")
    sentence = _("No entry of the file can be read. Line {line}: {problem}")
    return sentence.format(line=problems[0].line, problem=problems[0].sentence)


def _incoming(text: Text, columns: Columns, found: _Found) -> Incoming:
    twice = _("The column “{name}” stands twice; the first is taken.")
    notices = (*text.notices, *(twice.format(name=name) for name in columns.twice))
    moods = tuple(
        MoodName(names[0], len(names), LEVELS.get(key)) for key, names in found.moods.items()
    )
    return Incoming(PROGRAM, tuple(found.check_ins.values()), tuple(found.problems), notices, moods)


IMPORTER = Importer("daylio-csv", label, recognise, read)
