"""The language of the program: catalogues are found by gettext, English is what stands in the code.

Every room does ``from gettext import gettext as _`` and calls it when a text is shown.
"""

import gettext
import os
from pathlib import Path

DOMAIN = "moodjournal"
SOURCE_LANGUAGE = "en"


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


def languages(locale_dir: Path) -> tuple[str, ...]:
    """Return the codes that can be chosen: English, then those that have a catalogue, by name."""
    catalogues = locale_dir.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    found = {catalogue.parents[1].name for catalogue in catalogues}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))
