"""A person takes a sheet of paper along, to fill in by hand."""

from pathlib import Path

from moodjournal.exporters.printed_sheet import A4, LETTER, write_sheet

LETTER_COUNTRIES = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
"""Where paper is 8.5 by 11 inches (Unicode CLDR, measurement data)."""


def save_sheet(target: Path, country: str) -> None:
    """Write the sheet as a PDF of one page, whole or not at all.

    Args:
        target: The file; one of the same name is replaced.
        country: ISO 3166 code; it says how large paper is.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    write_sheet(target, LETTER if country in LETTER_COUNTRIES else A4)
