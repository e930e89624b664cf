"""Rows of a CSV text: any line ending, any delimiter, fields of any length, quotes left open.

The standard ``csv`` module would refuse long fields, or need its process-wide limit changed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError

DELIMITERS = (",", ";", "\t")
SEP_LINE = re.compile(r'"?sep=([,;\t|])"?\s*?(?:\r\n|\r|\n)', re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*+"')
LINE_END = re.compile(r"\r\n|\r|\n")
MOST_CELLS = 5_000
MOST_LINES = 1_000_000
"""Lines and cells beyond these are no export; blank lines count too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record.

    Attributes:
        line: Line of the text where it begins, from 1.
        cells: Its fields, unquoted.
        unclosed: It begins a quote that never ends; the cells before that are given.
    """

    line: int
    cells: tuple[str, ...]
    unclosed: bool = False


def rows(text: str) -> Iterator[Row]:
    """Yield every record of ``text`` that is not blank, in order.

    An open quote ends the rows with one that says so.

    Raises:
        BadInputError: There are more lines, or cells in a line, than any export has.
    """
    start, line, delimiter = _begin(text)
    field = _field(delimiter)
    cells: list[str] = []
    begun = line
    while start < len(text) or cells:
        if len(cells) > MOST_CELLS or line > MOST_LINES:
            raise BadInputError(_("The file has far too many lines or columns for an export."))
        found = field.match(text, start)
        if found is None:
            yield Row(begun, tuple(cells), unclosed=True)
            return
        quoted, after, plain, end = found.groups()
        if quoted is None:
            cells.append(plain)
        else:
            cells.append(quoted.replace('""', '"') + after)
            line += len(LINE_END.findall(quoted))
        start = found.end()
        if end != delimiter:
            if any(cell.strip() for cell in cells):
                yield Row(begun, tuple(cells))
            cells, line = [], line + 1
            begun = line


def _begin(text: str) -> tuple[int, int, str]:
    """Return where the rows begin, in which line, and what stands between the cells."""
    told = SEP_LINE.match(text)
    if told:
        return told.end(), 2, told[1]
    first = QUOTED.sub("", text.lstrip()[:10_000])
    first = LINE_END.split(first, maxsplit=1)[0]
    return 0, 1, max(DELIMITERS, key=first.count)


def _field(delimiter: str) -> re.Pattern[str]:
    stop = re.escape(delimiter)
    quoted = rf'"([^"]*+(?:""[^"]*+)*+)"([^{stop}\r\n]*+)'
    plain = rf'(?!")([^{stop}\r\n]*+)'
    return re.compile(rf"(?:{quoted}|{plain})({stop}|\r\n|\r|\n|\Z)")
