"""Asking for a file or a folder, so that nothing remembers which.

The system's own dialog is used. It begins in a neutral folder each time, and what Qt would keep
of it (the last folder, a list of folders) is put back as it was. What the system itself keeps of
its dialogs is out of reach; file names are neutral for that reason.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

KEPT = ("FileDialog/lastVisited", "FileDialog/history")
"""What Qt writes of every dialog, for all programs of this person."""


def neutral_folder() -> Path:
    """Return where dialogs begin: the documents of this person, else their home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = QStandardPaths.writableLocation(place)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def ask_for_file(parent: QWidget, title: str, kinds: str, start: Path | None = None) -> Path | None:
    """Return a file to read; None if the person chose none. ``start`` is a folder of ours."""
    with _nothing_remembered():
        begin = str(start or neutral_folder())
        name, _kind = QFileDialog.getOpenFileName(parent, title, begin, kinds)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Return where to write a file that is called ``name`` unless the person says otherwise."""
    with _nothing_remembered():
        begin = str(neutral_folder() / name)
        chosen, _kind = QFileDialog.getSaveFileName(parent, title, begin, kinds)
    return Path(chosen) if chosen else None


def ask_for_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Return a folder; None if the person chose none."""
    with _nothing_remembered():
        begin = str(start or neutral_folder())
        name = QFileDialog.getExistingDirectory(parent, title, begin)
    return Path(name) if name else None


@contextmanager
def _nothing_remembered() -> Iterator[None]:
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {key: kept.value(key) for key in KEPT}
    yield
    kept.sync()
    for key, value in before.items():
        if value is None:
            kept.remove(key)
        elif kept.value(key) != value:
            kept.setValue(key, value)
    kept.sync()
