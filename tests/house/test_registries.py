"""What comes in a series is found by its folder: none is forgotten, and each folder says how."""

from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

import pytest

from moodjournal.domain.registry import gather
from tests.house.trees import MODULES, SOURCE, imported, room, shown


@dataclass(frozen=True)
class Series:
    """A folder whose modules each offer one thing under one name.

    ``kind`` is ``module:class`` below ``moodjournal``. A module that offers nothing belongs there
    only if another module uses it, as the one that says what the things are.
    """

    folder: str
    name: str
    kind: str


SERIES = (
    Series("charts", "CHART", "charts.chart:Chart"),
    Series("exporters", "EXPORTER", "exporters.exporter:Exporter"),
    Series("importers", "IMPORTER", "importers.importer:Importer"),
    Series("ui/pages", "PAGE", "ui.page:PageSpec"),
    Series("store/migrations", "STEP", "store.migrations.step:Step"),
    Series("cli", "COMMAND", "cli.command:Command"),
)
every_series = pytest.mark.parametrize("series", SERIES, ids=lambda series: series.folder)


def package_of(series: Series) -> str:
    """Return the dotted name of the folder; skip if it is not there."""
    if not (SOURCE / series.folder / "__init__.py").exists():
        pytest.fail(f"src/moodjournal/{series.folder} is gone")
    return "moodjournal." + series.folder.replace("/", ".")


def used_elsewhere(module: str) -> bool:
    """Tell whether another module imports ``module`` by its name."""
    return any(
        name == module or name.startswith(f"{module}.")
        for file in MODULES
        if not room(file).startswith(module.removeprefix("moodjournal.").replace(".", "/"))
        for name, _node in imported(file)
    )


def kind_of(series: Series) -> type:
    module, _, name = series.kind.partition(":")
    return getattr(import_module(f"moodjournal.{module}"), name)


@every_series
def test_its_folder_says_how_to_add_one(series):
    docstring = import_module(package_of(series)).__doc__ or ""
    recipes = [line for line in docstring.splitlines() if line.startswith("TO ADD A")]
    assert len(recipes) == 1, f"{series.folder}/__init__.py needs one line 'TO ADD A...'"


@every_series
def test_no_module_of_it_is_forgotten(series):
    package = import_module(package_of(series))
    found = gather(package, series.name, kind_of(series))
    silent = {each.name for each in iter_modules(package.__path__)} - set(found)
    forgotten = sorted(
        f"{series.folder}/{name} offers no {series.name}, and nothing uses it"
        for name in silent
        if not used_elsewhere(f"{package.__name__}.{name}")
    )
    assert found, f"nothing in {series.folder} offers a {series.name}"
    assert not forgotten, shown(forgotten)
