"""CSV: five tables for a spreadsheet, in a folder or in one zip file (RFC 4180, UTF-8 with BOM).

The trash is left out. Every cell is quoted, and text that a spreadsheet would run as a formula
gets a leading apostrophe.
"""

import csv
import io
from gettext import gettext as _
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from moodjournal.domain.record import Record
from moodjournal.exporters.derived import derive
from moodjournal.exporters.exporter import Exporter, whole_file
from moodjournal.exporters.table_rows import TABLES, Cell

FORMULA = ("=", "+", "-", "@", "\t", "\r")
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""No clock of this computer goes into the file."""


def label() -> str:
    """Return what people call it."""
    return _("Tables for a spreadsheet (CSV)")


def write(record: Record, target: Path) -> None:
    """Write the tables into the folder ``target``, or into one file if it ends in ``.zip``."""
    tables = {f"{name}.csv": table_bytes(record, name) for name in TABLES}
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


def table_bytes(record: Record, name: str) -> bytes:
    """Return one table, its header line first."""
    columns, rows = TABLES[name]
    text = io.StringIO(newline="")
    lines = csv.writer(text, quoting=csv.QUOTE_ALL)
    lines.writerow(columns.split())
    lines.writerows([_shown(cell) for cell in row] for row in rows(record, derive(record)))
    return text.getvalue().encode("utf-8-sig", "replace")


def _shown(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:g}"
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return "'" + cell
    return "" if cell is None else str(cell)


EXPORTER = Exporter("csv", label, ".zip", write)
