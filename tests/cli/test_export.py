"""``moodjournal export``: what is chosen, what is asked before, what is noted after."""

import json
import sqlite3
from zipfile import ZipFile

import pytest

from moodjournal.cli import main
from moodjournal.store.journal import open_journal
from moodjournal.store.one_writer import writing_alone
from moodjournal.usecases.see_shares import see_shares


@pytest.fixture
def demo(tmp_path, capsys):
    folder = tmp_path / "journal"
    assert main(["demo", "--out", str(folder), "--no-window", "--today", "2026-11-26"]) == 0
    capsys.readouterr()
    return folder


def run(folder, *arguments):
    return main(["export", *map(str, arguments), "--journal", str(folder)])


def shares(folder):
    journal = open_journal(folder)
    with journal.begin() as db:
        found = [(one.kind, one.entries) for one in see_shares(db)]
    journal.close()
    return found


def test_a_bundle_goes_out_and_is_noted(demo, tmp_path, capsys):
    out = tmp_path / "bundle.json"
    assert run(demo, "fhir", out) == 0
    told = capsys.readouterr().out
    bundle = json.loads(out.read_text("utf-8"))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    ((kind, entries),) = shares(demo)
    assert kind == "fhir"
    assert told == f"Wrote {entries} entries to {out}.\n"


def test_a_bundle_for_a_server_may_have_a_name(demo, tmp_path):
    out = tmp_path / "bundle.json"
    assert run(demo, "fhir", out, "--bundle", "transaction", "--name", "A. Person") == 0
    patient = json.loads(out.read_text("utf-8"))["entry"][0]
    assert patient["request"]["method"] == "POST"
    assert patient["resource"]["name"] == [{"text": "A. Person"}]


def test_days_and_a_course_can_be_chosen(demo, tmp_path):
    out = tmp_path / "some.json"
    chosen = ("--from", "2026-10-01", "--to", "2026-10-31", "--course", "1")
    assert run(demo, "json", out, *chosen) == 0
    body = json.loads(out.read_text("utf-8"))
    days = {one["moment"]["at"][:7] for one in body["check_ins"]}
    assert days == {"2026-10"} or days == {"2026-10", "2026-11"}
    assert run(demo, "json", out, "--course", "2") == 1


def test_tables_hold_their_dictionary(demo, tmp_path):
    assert run(demo, "csv", tmp_path / "out.zip") == 0
    with ZipFile(tmp_path / "out.zip") as bundle:
        assert "dictionary.csv" in bundle.namelist()


def test_the_plain_database_is_written_only_on_explicit_wish(demo, tmp_path, capsys):
    out = tmp_path / "plain.db"
    assert run(demo, "sqlite", out) == 1
    told = capsys.readouterr()
    assert "without a passphrase" in told.out
    assert "--yes-unencrypted" in told.err
    assert not out.exists()
    assert run(demo, "sqlite", out, "--yes-unencrypted") == 0
    assert sqlite3.connect(out).execute("SELECT count(*) FROM check_in").fetchone()[0] > 100
    assert run(demo, "sqlite", out, "--yes-unencrypted") == 1
    assert "not touched" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["yes", "y", ""])
def test_on_a_terminal_it_asks(demo, tmp_path, monkeypatch, typed):
    monkeypatch.setattr("moodjournal.cli.secret.is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: typed)
    assert run(demo, "sqlite", tmp_path / "plain.db") == (0 if typed == "yes" else 1)
    assert (tmp_path / "plain.db").exists() is (typed == "yes")


def test_while_a_window_is_open_it_goes_out_and_says_that_it_is_not_noted(demo, tmp_path, capsys):
    with writing_alone(demo):
        assert run(demo, "json", tmp_path / "out.json") == 0
    assert "does not have this" in capsys.readouterr().out
    assert (tmp_path / "out.json").exists()
    assert shares(demo) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["json", "x", "--bundle", "transaction"],
        ["csv", "x", "--name", "A"],
        ["fhir", "x", "--title", "A"],
        ["json", "x", "--yes-unencrypted"],
        ["sqlite", "x", "--no-private"],
        ["sqlite", "x", "--from", "2026-01-01"],
        ["fhir", "x", "--bundle", "searchset"],
        ["csv", "x", "--from", "yesterday"],
    ],
)
def test_misuse_ends_with_2(demo, arguments):
    assert run(demo, *arguments) == 2


def test_a_last_day_before_the_first_is_one_sentence(demo, capsys):
    assert run(demo, "csv", "x", "--from", "2026-02-01", "--to", "2026-01-01") == 1
    assert "before the first" in capsys.readouterr().err
