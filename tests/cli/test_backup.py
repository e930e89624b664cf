"""``backup``, ``restore`` and ``check`` on the command line."""

import pytest

from moodjournal.cli import main
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.store.one_writer import writing_alone
from moodjournal.store.slots import Cost
from tests.builders import a_check_in

WORDS = "a few words are good"


@pytest.fixture
def folder(tmp_path):
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day) for day in range(3)])
    journal.close()
    return tmp_path / "journal"


def run(*arguments, journal=None):
    at = ["--journal", str(journal)] if journal else []
    return main([*map(str, arguments), *at])


def test_a_backup_goes_out_and_comes_back(folder, tmp_path, capsys):
    out = tmp_path / "out.mjbackup"
    assert run("backup", "--out", out, journal=folder) == 0
    said = capsys.readouterr().out
    assert "opened it and checked it: 3 entries." in said
    assert "no passphrase" in said
    assert run("restore", out, "--into", tmp_path / "new") == 0
    assert "3 entries, last 2026-11-18, are back in" in capsys.readouterr().out
    assert run("check", journal=tmp_path / "new") == 0


def test_without_out_it_lies_beside_the_journal_and_check_names_it(folder, capsys):
    assert run("check", journal=folder) == 0
    said = capsys.readouterr().out
    assert "The journal is whole." in said
    assert "3 entries" in said
    assert "There is no backup beside it." in said
    assert run("backup", journal=folder) == 0
    (made,) = (folder / "backups").iterdir()
    assert str(made) in capsys.readouterr().out
    assert run("check", journal=folder) == 0
    assert f"UTC, {made}" in capsys.readouterr().out


def test_check_ends_1_with_what_to_do_for_a_damaged_one(folder, capsys):
    path = folder / "journal.db"
    content = bytearray(path.read_bytes())
    content[9000] ^= 1
    path.write_bytes(content)
    assert run("check", journal=folder) == 1
    assert "Leave the file where it is" in capsys.readouterr().out
    assert path.read_bytes() == content


def test_a_file_that_is_there_is_not_written_over(folder, tmp_path, capsys):
    (tmp_path / "mine").write_text("mine")
    assert run("backup", "--out", tmp_path / "mine", journal=folder) == 1
    assert "not touched" in capsys.readouterr().err
    assert run("backup", "--out", tmp_path / "b", journal=folder) == 0
    assert run("restore", tmp_path / "b", "--into", folder) == 1
    assert "choose a new folder" in capsys.readouterr().err
    assert run("restore", tmp_path / "mine", "--into", tmp_path / "new") == 1
    assert "is no backup" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("command", [["backup"], ["check"]])
def test_where_there_is_no_journal_that_is_said(tmp_path, capsys, command):
    assert run(*command, journal=tmp_path / "none") == 1
    assert "There is no journal in" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_misuse_ends_with_2(folder):
    assert run("restore", "x") == 2
    assert run("restore", "x", "--into", "y", journal=folder) == 2


def test_while_the_window_is_open_a_copy_can_be_taken(folder, tmp_path, capsys):
    with writing_alone(folder):
        assert run("backup", journal=folder) == 1
        assert "open in a window" in capsys.readouterr().err
        assert run("backup", "--out", tmp_path / "b", journal=folder) == 0
        assert run("check", journal=folder) == 0


def test_a_locked_one_needs_its_passphrase(tmp_path, capsys):
    open_journal(tmp_path / "locked", _secret(), cost=Cost(1, 64, 1)).close()
    (tmp_path / "words").write_text(WORDS + "\n")
    out, words = tmp_path / "b", ["--passphrase-file", tmp_path / "words"]
    assert run("check", journal=tmp_path / "locked") == 1
    assert "--passphrase-file" in capsys.readouterr().err
    assert run("check", *words, journal=tmp_path / "locked") == 0
    assert run("backup", "--out", out, *words, journal=tmp_path / "locked") == 0
    assert "no passphrase" not in capsys.readouterr().out
    assert run("restore", out, "--into", tmp_path / "new") == 1
    assert run("restore", out, "--into", tmp_path / "new", *words) == 0


def _secret():
    from moodjournal.domain.passphrase import Secret

    return Secret(WORDS)
