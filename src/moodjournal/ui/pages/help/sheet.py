"""The sheet of keys, from the table the window takes them from."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from moodjournal.ui.keys import EVERYWHERE, IN_PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moodjournal.ui.keys import Key


def key_sheet() -> str:
    """Return it in Markdown, keys written as this system writes them."""
    parts = ((_("Everywhere"), EVERYWHERE), (_("Where you are"), IN_PLACES))
    return "\n\n".join(f"## {title}\n\n{_lines(rows)}" for title, rows in parts)


def keys_in_words(row: Key) -> str:
    """Return the keys of a row: a pair in full, a longer run by its ends."""
    names = [QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in row.keys]
    if len(names) > 2:
        return _("{first} to {last}").format(first=names[0], last=names[-1])
    if len(names) == 2:
        return _("{one} or {other}").format(one=names[0], other=names[1])
    return names[0]


def _lines(rows: Iterable[Key]) -> str:
    return "\n".join(f"- **{keys_in_words(row)}**: {_(row.about)}" for row in rows)
