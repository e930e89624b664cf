"""A person says in which country they are; that is kept on this computer, not in the journal."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import ToldError
from moodjournal.settings import write_here


def keep_country(settings_file: Path, country: str) -> None:
    """Keep ``country``: one of the choices of the setting of that name.

    Raises:
        BadInputError: It is none of them.
        ToldError: The settings file cannot be written.
    """
    try:
        write_here(settings_file, "country", country)
    except OSError as problem:
        raise ToldError(_("The settings file cannot be written; this was not kept.")) from problem
