"""The time zone of this computer."""

import os
import time as clock
from pathlib import Path


def system_zone() -> str:
    """Return the IANA zone of this computer, or a fixed one of its present offset.

    The window asks Qt, which also knows the names Windows uses; this is for the command line.
    """
    from zoneinfo import available_timezones  # reads a folder; the window never asks here

    named = os.environ.get("TZ", "").lstrip(":")
    if named in available_timezones():
        return named
    link = Path("/etc/localtime")
    if link.is_symlink():
        parts = str(link.readlink()).partition("zoneinfo/")
        if parts[2] in available_timezones():
            return parts[2]
    hours = round(-clock.timezone / 3600)
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
