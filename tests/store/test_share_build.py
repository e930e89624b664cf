"""A copy is written whole, proved, and over nothing."""

import hashlib
import json
from datetime import timedelta

import pytest

from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.domain.record import Record
from moodjournal.store import share_build
from moodjournal.store.share_code import VERSION
from moodjournal.store.share_errors import (
    CopyError,
    CopyStandsError,
)
from moodjournal.store.share_file import MOST_BYTES, entities_in
from moodjournal.store.share_schema import statements
from tests.builders import MONDAY, a_check_in
from tests.store.copies import make, read

FORM_OF_VERSION_1 = "0b062255a247f586"


def test_no_file_is_written_over(tmp_path):
    (tmp_path / "copy.mjshare").write_text("mine")
    with pytest.raises(CopyStandsError):
        make(tmp_path)
    assert [one.read_text() for one in tmp_path.iterdir()] == ["mine"]


def test_a_copy_that_does_not_prove_itself_is_thrown_away(tmp_path, monkeypatch):
    monkeypatch.setattr(share_build, "entities_in", lambda db: {})
    with pytest.raises(CopyError, match="did not hold"):
        make(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_that_name_that_comes_meanwhile_stays(tmp_path, monkeypatch):
    real = share_build._prove

    def slow(part, code, chosen, cost):
        real(part, code, chosen, cost)
        (tmp_path / "copy.mjshare").write_text("mine")

    monkeypatch.setattr(share_build, "_prove", slow)
    with pytest.raises(CopyStandsError):
        make(tmp_path)
    assert [one.read_text() for one in tmp_path.iterdir()] == ["mine"]


def test_a_disk_that_knows_no_links_gets_a_copy_too(tmp_path, monkeypatch):
    def refuse(*_paths):
        raise PermissionError("no links here")

    monkeypatch.setattr(share_build.os, "link", refuse)
    path, code, _chosen = make(tmp_path)
    read(path, code).close()
    assert not path.with_name(path.name + ".part").exists()


def test_an_empty_copy_is_a_copy(tmp_path):
    path, code, _chosen = make(tmp_path, CopyChoice(last=MONDAY - timedelta(days=900)))
    share = read(path, code)
    with share.begin() as db:
        assert {type(one).__name__ for one in entities_in(db).values()} <= {"SettingValue"}
    share.close()


def test_ten_years_fit(tmp_path):
    record = Record(
        check_ins=tuple(a_check_in(day % 3650, note="x" * 300) for day in range(18_250))
    )
    path, code, _chosen = make(tmp_path, CopyChoice(words=Words.ALL), record)
    assert path.stat().st_size < MOST_BYTES / 4
    read(path, code).close()


def test_the_form_of_a_copy_changes_only_with_its_number():
    """If this fails, raise ``share_code.VERSION``: copies of before have other columns."""
    told = json.dumps(dict(statements()), sort_keys=True).encode()
    assert (VERSION, hashlib.sha256(told).hexdigest()[:16]) == (1, FORM_OF_VERSION_1)
