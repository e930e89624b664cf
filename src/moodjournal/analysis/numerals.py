"""Numbers as they are read."""

import locale
from gettext import gettext as _

from moodjournal.domain.measure import Measure, MeasureKind


def number_text(value: float) -> str:
    """Return ``value`` with one decimal only if it needs one, and the decimal point usual here."""
    text = tenths_text(value)
    return text.removesuffix("0")[:-1] if text.endswith("0") else text


def tenths_text(value: float) -> str:
    """Return ``value`` with one decimal, and the decimal point usual here; never “-0.0”."""
    text = f"{round(value, 1) + 0.0:.1f}"
    return text.replace(".", locale.localeconv()["decimal_point"] or ".")


def percent_text(share: float) -> str:
    """Return a share, 0 to 1, as whole percent."""
    return _("{n} %").format(n=round(share * 100))


def value_text(value: float, measure: Measure | None) -> str:
    """Return the value of a day as it is read."""
    if measure is not None and measure.kind is MeasureKind.YES_NO:
        if value in (0, 1):
            return _("yes") if value else _("no")
        return percent_text(value)
    return number_text(value)


def amount_text(value: float, measure: Measure | None) -> str:
    """Return a difference of values with one decimal; of shares of yes, whole percent."""
    if measure is not None and measure.kind is MeasureKind.YES_NO:
        return percent_text(value)
    return tenths_text(value)
