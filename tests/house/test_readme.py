"""What README and CONTRIBUTING tell people to type is there."""

import re

import pytest

from tests.house.trees import ROOT

TARGETS = set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def told(name: str) -> set[str]:
    """Return the Makefile targets that a document names, as code or on a line of its own."""
    text = (ROOT / name).read_text("utf-8")
    return set(re.findall(r"(?:`|^ *)make ([a-z][\w-]*)", text, re.MULTILINE))


def test_the_two_commands_of_the_readme_exist():
    assert {"run", "test"} <= told("README.md") & TARGETS


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_make_command_that_is_told_exists(name):
    assert told(name) - TARGETS == set()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_file_that_is_told_exists(name):
    text = (ROOT / name).read_text("utf-8")
    tops = "src|resources|tests|packaging"
    files = re.findall(rf"`((?:{tops})/[\w./-]+)`", text)
    assert [file for file in files if not (ROOT / file).exists()] == []


def test_every_dependency_has_its_row():
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    section = project.split("dependencies = [")[1].split("]\n")[0]
    named = re.findall(r'"([\w-]+)', section)
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## What we depend on")[1].lower()
    assert named
    assert [name for name in named if f"| {name.lower()}" not in table] == []
