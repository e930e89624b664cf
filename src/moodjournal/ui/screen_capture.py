"""Pictures of the window refused, where the system lets a window say so.

Windows does. Qt offers nothing for it, and macOS wants its own language, so it is left there.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from moodjournal.settings import read_here

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11


def refuse_capture(window: QWidget, settings_file: Path) -> None:
    """Let ``window`` be left out of pictures of the screen, if the setting says so."""
    if sys.platform != "win32":
        return
    import ctypes

    on = read_here(settings_file)["capture_refused"]
    affinity = WDA_EXCLUDEFROMCAPTURE if on else WDA_NONE
    ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), affinity)
