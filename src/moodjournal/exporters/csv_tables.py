"""CSV: tidy tables and a data dictionary, in a folder or one zip file (RFC 4180, UTF-8 with BOM).

Private entries and the trash are left out. Every cell is quoted, and text that a spreadsheet would
run as a formula gets a leading apostrophe, which is taken off again when it is read back.
"""

import csv
import io
from collections.abc import Iterable
from gettext import gettext as _
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from moodjournal.domain.record import Record
from moodjournal.domain.without import without_private
from moodjournal.exporters.derived import Derived, derive
from moodjournal.exporters.exporter import PLAIN, Exporter, Manner, whole_file
from moodjournal.exporters.table_cells import shown
from moodjournal.exporters.table_dictionary import COLUMNS, dictionary_rows
from moodjournal.exporters.table_rows import TABLES

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""No clock of this computer goes into the file."""
DICTIONARY = "dictionary"


def label() -> str:
    """Return what people call it."""
    return _("Tables for a spreadsheet (CSV)")


def write(record: Record, target: Path, manner: Manner = PLAIN) -> None:
    """Write the tables into the folder ``target``, or into one file if it ends in ``.zip``."""
    public, derived = _public(record, manner)
    tables = {f"{name}.csv": _table(name, public, derived, manner) for name in TABLES}
    tables[f"{DICTIONARY}.csv"] = table_bytes(record, DICTIONARY)
    if target.suffix.lower() == ".zip":
        with whole_file(target) as part, ZipFile(part, "w", ZIP_DEFLATED) as bundle:
            for name, content in tables.items():
                bundle.writestr(ZipInfo(name, ZIP_DATE), content, ZIP_DEFLATED)
    else:
        _write_folder(target, tables)


def _write_folder(folder: Path, tables: dict[str, bytes]) -> None:
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    parts = {folder / f"{name}.part": folder / name for name in tables}
    try:
        for (part, __), content in zip(parts.items(), tables.values(), strict=True):
            part.write_bytes(content)
        for part, target in parts.items():
            part.replace(target)
    except BaseException:
        for part in parts:
            part.unlink(missing_ok=True)
        if made and not any(folder.iterdir()):
            folder.rmdir()
        raise


def table_bytes(record: Record, name: str, manner: Manner = PLAIN) -> bytes:
    """Return one table, its header line first."""
    if name == DICTIONARY:
        return _bytes(COLUMNS.split(), dictionary_rows())
    return _table(name, *_public(record, manner), manner)


def _public(record: Record, manner: Manner) -> tuple[Record, Derived]:
    """Return what may leave, and what is derived from all that it was cut from."""
    return without_private(record), derive(without_private(manner.whole or record))


def _table(name: str, public: Record, derived: Derived, manner: Manner) -> bytes:
    columns, rows = TABLES[name]
    return _bytes(columns.split(), manner.going(rows(public, derived)))


def _bytes(columns: Iterable[str], rows: Iterable[Iterable[str | float | None]]) -> bytes:
    text = io.StringIO(newline="")
    lines = csv.writer(text, quoting=csv.QUOTE_ALL)
    lines.writerow(columns)
    lines.writerows([shown(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


EXPORTER = Exporter("csv", label, ".zip", write)
