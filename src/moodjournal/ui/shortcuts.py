"""The keys of the whole window, made from the one table of keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from moodjournal.ui.enter_key import EnterKey
from moodjournal.ui.keys import EVERYWHERE, Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget


def add_shortcuts(
    window: QWidget,
    acts: Mapping[Act, Callable[[], None]],
    go: Callable[[str], None],
    pages: Sequence[str],
) -> None:
    """Give ``window`` its keys.

    Args:
        window: Where they hold.
        acts: What each act of the table does, but for the pages.
        go: Shows a page.
        pages: Those that have a key, in their order.
    """
    for row in EVERYWHERE:
        if row.act is Act.PAGE:
            for keys, page in zip(row.keys, pages, strict=False):
                _shortcut(window, keys).activated.connect(partial(go, page))
        elif row.act is not None:
            for keys in row.keys:
                _shortcut(window, keys).activated.connect(acts[row.act])
    EnterKey(window)


def _shortcut(window: QWidget, keys: str) -> QShortcut:
    return QShortcut(QKeySequence(keys), window)
