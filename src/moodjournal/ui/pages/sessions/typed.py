"""What people type about a session, read."""

from __future__ import annotations

import re
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.when import read_time

SYSTOLIC = range(60, 261)
DIASTOLIC = range(30, 161)
"""What a cuff can show, in mmHg, and no judgement of it: wide enough for any living person."""


def read_minutes(text: str) -> int | None:
    """Return whole minutes from ``40`` or ``40 min``; None if nothing is typed.

    Raises:
        BadInputError: It is no number of minutes between 1 and 24 hours.
    """
    written = text.strip().lower().removesuffix("min").strip()
    if not written:
        return None
    if not written.isdecimal():
        raise BadInputError(_("Write the minutes as a number, such as 40."))
    if not 0 < int(written) <= 24 * 60:
        raise BadInputError(_("A session takes between 1 minute and 24 hours."))
    return int(written)


def read_count(text: str, most: int) -> str:
    """Return a whole number from 1 to ``most`` as text; empty if nothing is typed.

    Raises:
        BadInputError: It is no such number.
    """
    written = text.strip()
    if written and not (written.isdecimal() and 0 < int(written) <= most):
        sentence = _("Write a whole number from 1 to {most}, or leave it empty.")
        raise BadInputError(sentence.format(most=most))
    return str(int(written)) if written else ""


def read_clock(text: str) -> str:
    """Return a time of day as ``18:40``; empty if nothing is typed.

    Raises:
        BadInputError: There is no such time.
    """
    return f"{read_time(text):%H:%M}" if text.strip() else ""


def read_amount(text: str) -> float | None:
    """Return a number above 0, comma or point; None if nothing is typed.

    Raises:
        BadInputError: It is no such number.
    """
    written = text.strip().replace(",", ".")
    if not written:
        return None
    if not re.fullmatch(r"\d{1,6}(\.\d{1,4})?", written) or float(written) <= 0:
        raise BadInputError(_("Write the dose as a number, or in words below."))
    return float(written)


def read_pressure(text: str) -> str:
    """Return a blood pressure as ``120/80``, in mmHg; empty if nothing is typed.

    Raises:
        BadInputError: It is written otherwise, or no cuff shows it.
    """
    written = text.strip()
    if not written:
        return ""
    found = re.fullmatch(r"(\d{2,3})\s*[/\\]\s*(\d{2,3})", written)
    if found is None:
        raise BadInputError(_("Write it with a stroke between, like 120/80."))
    upper, lower = int(found[1]), int(found[2])
    if upper not in SYSTOLIC or lower not in DIASTOLIC or lower >= upper:
        raise BadInputError(_("That is outside what a cuff shows; please look again."))
    return f"{upper}/{lower}"
