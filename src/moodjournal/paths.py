"""Where things lie: this person's journal and settings, and the program's own files.

Nothing is made here: who writes into a folder makes it.
"""

from pathlib import Path

from platformdirs import PlatformDirs

_NAME = "moodjournal"


def _dirs() -> PlatformDirs:
    return PlatformDirs(_NAME, appauthor=False)


def data_dir() -> Path:
    """Return the folder of the journal: database, key file, sealed notes, backups."""
    return _dirs().user_data_path


def config_dir() -> Path:
    """Return the folder of ``settings.json``."""
    return _dirs().user_config_path


def cache_dir() -> Path:
    """Return the folder for what can be made again, such as the list of fonts."""
    return _dirs().user_cache_path


def log_dir() -> Path:
    """Return the folder of the program's log; it holds no word of the journal."""
    return _dirs().user_log_path


def resource(name: str) -> Path:
    """Return the program's own file or folder ``name``, such as ``"fonts/OFL.txt"``.

    It lies inside the installed package, or in ``resources/`` of a checkout.

    Raises:
        FileNotFoundError: It is in neither.
    """
    package = Path(__file__).parent
    for root in (package / "resources", package.parents[1] / "resources"):
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"Mood Journal lacks its own file {name}; installing it anew helps.")
