"""The language of the program: catalogues are found by gettext, English is what stands in the code.

Every room does ``from gettext import gettext as _`` and calls it when a text is shown.
"""

import gettext
import os
from pathlib import Path

DOMAIN = "moodjournal"
SOURCE_LANGUAGE = "en"
HEADER = ""
"""The text whose translation is the header of a catalogue."""
NO_CATALOGUE = "C"
SIGNED = "x-support-signed"
"""Header of a catalogue whose texts of Support a native reader has signed: name and date."""


def use_language(code: str | None, locale_dir: Path) -> None:
    """Take texts from the catalogue for ``code`` from now on.

    Args:
        code: ``"de"``, ``"pt_BR"`` ...; None for what the system's environment asks for.
        locale_dir: Holds ``<code>/LC_MESSAGES/moodjournal.mo``. A text, a catalogue or a folder
            that is missing means English.
    """
    if code is not None:
        os.environ["LANGUAGE"] = code
    gettext.bindtextdomain(DOMAIN, locale_dir)
    gettext.textdomain(DOMAIN)
    if gettext.find(DOMAIN, locale_dir) is None:
        # English: gettext need not look for a catalogue at each text, which takes eight times as
        # long as giving the text back; a chart of ten years says thousands.
        os.environ["LANGUAGE"] = NO_CATALOGUE


def both(*parts: str, between: str = "\n", **values: object) -> str:
    """Return the translation of a text of Support, and beside it the English until it is signed.

    Where a wrong word could cost a life, the words a native reader has not yet read stand beside
    those that were.

    Args:
        parts: What is said, in English; each is translated, all are joined by middle dots.
        between: What stands between translation and English.
        values: What the placeholders of the parts stand for.
    """
    own = " · ".join(gettext.gettext(part).format(**values) for part in parts)
    english = " · ".join(part.format(**values) for part in parts)
    return own if own == english or is_signed() else f"{own}{between}{english}"


def is_signed() -> bool:
    """Tell whether a native reader has signed the texts of Support in the language in force."""
    header = (line.partition(":") for line in gettext.gettext(HEADER).splitlines())
    return any(name.strip().lower() == SIGNED and value.strip() for name, _colon, value in header)


def language_now(locale_dir: Path) -> str:
    """Return the code of the language in force, such as ``"de"``."""
    found = gettext.find(DOMAIN, locale_dir)
    return SOURCE_LANGUAGE if found is None else Path(found).parents[1].name


def languages(locale_dir: Path) -> tuple[str, ...]:
    """Return the codes that can be chosen: English, then those that have a catalogue, by name."""
    catalogues = locale_dir.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    found = {catalogue.parents[1].name for catalogue in catalogues}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))
