"""The columns of a Daylio CSV, told by its first line or, without one, by what the cells hold."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.csv_rows import Row
from moodjournal.importers.daylio_times import is_iso_day, is_year

FORMS = (
    "full_date,date,weekday,time,mood,activities,scales,note_title,note",
    "full_date,date,weekday,time,mood,activities,note_title,note",
    "full_date,date,weekday,time,mood,activities,note",
    "full_date,weekday,mood,activities,note",
    "full_date,weekday,mood,activities",
    "year,date,weekday,time,mood,activities,note",
)
"""Columns of files without a header line; the first that fits by count and first cell is taken."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands.

    Attributes:
        places: ``{lower-case name: place}``; of two with one name the first.
        count: How many there are.
        header: The cells of the header line; empty if there is none.
        twice: Names that stand twice.
    """

    places: Mapping[str, int]
    count: int
    header: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()

    def is_header(self, row: Row) -> bool:
        """Tell whether ``row`` is the header line, once more."""
        return bool(self.header) and self.header == _names(row)

    def cells(self, row: Row) -> dict[str, str]:
        """Return ``{name: cell}``.

        Raises:
            BadInputError: The row has other columns than the file.
        """
        if row.unclosed:
            raise BadInputError(_("A quote that opens here is never closed; the rest is left out."))
        if len(row.cells) < self.count:
            sentence = _("This line is cut off: it has {count} of {all} columns.")
            raise BadInputError(sentence.format(count=len(row.cells), all=self.count))
        if any(cell.strip() for cell in row.cells[self.count :]):
            raise BadInputError(_("This line has more columns than the first line."))
        return {name: row.cells[place] for name, place in self.places.items()}


def columns_of(first: Row) -> Columns | None:
    """Return the columns of a file by its first row; None if it is none of Daylio's."""
    names = _names(first)
    if "mood" in names and ("full_date" in names or {"year", "date"} <= set(names)):
        counts = Counter(name for name in names if name)
        twice = tuple(name for name, count in counts.items() if count > 1)
        places = {name: names.index(name) for name in names if name}
        return Columns(places, len(names), names, twice)
    for form in FORMS:
        names = tuple(form.split(","))
        fits = is_iso_day if names[0] == "full_date" else is_year
        if len(names) == len(first.cells) and fits(first.cells[0]):
            return Columns({name: place for place, name in enumerate(names)}, len(names))
    return None


def _names(row: Row) -> tuple[str, ...]:
    return tuple(cell.strip().lower() for cell in row.cells)
