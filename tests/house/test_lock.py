"""The locks name versions and hashes, nothing of the machine that made them."""

import re
import tomllib

import pytest

from tests.house.trees import ROOT

RUN = ROOT / "requirements.lock"
DEV = ROOT / "packaging" / "dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def canonical(requirement: str) -> str:
    """Return the name in ``PySide6-Essentials>=6.8`` as the locks write it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def pinned(lock) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", lock.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("lock", [RUN, DEV], ids=lambda lock: lock.name)
def test_a_lock_holds_pins_and_hashes_only(lock):
    pin = re.compile(r"[a-z0-9-]+==[\w.]+( ; [\w. '<>=!()]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = lock.read_text("utf-8").splitlines()
    assert [line for line in lines if not (pin.fullmatch(line) or digest.fullmatch(line))] == []


def test_what_the_program_and_its_build_need_is_pinned():
    wanted = PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"]
    assert {canonical(each) for each in wanted} - pinned(RUN) == set()


def test_the_tools_are_pinned_too():
    wanted = PROJECT["project"]["optional-dependencies"]["dev"]
    assert {canonical(each) for each in wanted} - pinned(RUN) - pinned(DEV) == set()


def test_no_package_is_in_both():
    assert pinned(RUN) & pinned(DEV) == set()
