"""A folder's offers are found without a list."""

import sys
from importlib import import_module

import pytest

from moodjournal.domain.registry import gather


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A package named ``shelf``; the test writes its modules."""
    monkeypatch.syspath_prepend(tmp_path)
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "__init__.py").touch()
    yield folder
    for name in [each for each in sys.modules if each.partition(".")[0] == "shelf"]:
        del sys.modules[name]


def test_each_module_and_each_folder_that_offers_is_found_by_name(shelf):
    (shelf / "pear.py").write_text("FRUIT = 'pear'")
    (shelf / "apple").mkdir()
    (shelf / "apple" / "__init__.py").write_text("FRUIT = 'apple'")
    (shelf / "knife.py").write_text("EDGE = 1")
    found = gather(import_module("shelf"), "FRUIT", str)
    assert list(found.items()) == [("apple", "apple"), ("pear", "pear")]


def test_what_is_empty_is_offered_all_the_same(shelf):
    (shelf / "nothing.py").write_text("FRUIT = ''")
    assert gather(import_module("shelf"), "FRUIT", str) == {"nothing": ""}


def test_a_wrong_kind_is_told_by_its_module(shelf):
    (shelf / "stone.py").write_text("FRUIT = 7")
    with pytest.raises(TypeError, match=r"shelf\.stone\.FRUIT is not a str"):
        gather(import_module("shelf"), "FRUIT", str)


def test_an_empty_folder_offers_nothing(shelf):
    assert gather(import_module("shelf"), "FRUIT", str) == {}
