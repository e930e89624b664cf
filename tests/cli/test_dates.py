"""Dates of a calendar on the command line: chosen, brought in, taken back, written out."""

import pytest

from moodjournal.cli import main
from moodjournal.cli.bring_in_dates import KINDS
from moodjournal.domain.session import SessionKind
from tests.importers.calendars import a_calendar, an_event, vevents

EVENTS = (
    an_event(uid="a"),
    an_event("DTSTART;TZID=Europe/Berlin:20261201T140000", "b", title="Dentist"),
    an_event("DTSTART:nonsense", "c"),
)
LISTED = """\
x.ics: 2 dates of a calendar
    1  2026-11-30 10:00  Infusion (new)
    2  2026-12-01 14:00  Dentist (new)
1 part of the file cannot be read and is left out:
  Line 13: The event cannot be read.
"""


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "x.ics"
    path.write_bytes(a_calendar(*EVENTS))
    return path


def run(*arguments, journal):
    return main([*map(str, arguments), "--journal", str(journal)])


def test_without_a_choice_the_dates_are_listed_with_what_to_add(journal, file, capsys):
    assert run("import", file, journal=journal) == 1
    told = capsys.readouterr()
    assert told.out == LISTED
    assert "--all, or --match TEXT" in told.err
    assert not journal.exists()


@pytest.mark.parametrize("more", [[], ["--all"], ["--match", "ENT"]])
def test_a_dry_run_tells_and_makes_nothing(journal, file, capsys, more):
    assert run("import", file, "--dry-run", *more, journal=journal) == 0
    told = capsys.readouterr()
    assert "Dentist (new)" in told.out
    assert ("Infusion" in told.out) is ("ENT" not in more)
    assert told.err == ""
    assert not journal.exists()


def test_dates_come_in_by_name_whatever_its_case_then_all_and_go_again(journal, file, capsys):
    assert run("import", file, "--match", "infus", journal=journal) == 0
    assert capsys.readouterr().out.endswith("1 session brought in.\n")
    assert run("import", file, "--all", "--kind", "visit", journal=journal) == 0
    told = capsys.readouterr().out
    assert "Infusion (here already)" in told
    assert told.endswith("1 session brought in.\n")
    assert run("import", file, "--all", journal=journal) == 0
    assert capsys.readouterr().out.endswith("every chosen date is here already.\n")
    for count in (0, 0, 1):
        assert run("import", "--undo", journal=journal) == count
    assert capsys.readouterr().out == "1 session taken out.\n" * 2


def test_a_name_that_nothing_has_is_told(journal, file, capsys):
    assert run("import", file, "--match", "ballet", journal=journal) == 1
    assert capsys.readouterr().err == (
        "moodjournal: No event of the file has “ballet” in its name.\n"
    )
    assert not journal.exists()


def test_the_zone_of_floating_times_is_the_one_that_is_named(journal, tmp_path, capsys):
    path = tmp_path / "floating.ics"
    path.write_bytes(a_calendar(an_event("DTSTART:20261130T100000")))
    assert run("import", path, "--all", "--zone", "Asia/Tokyo", journal=journal) == 0
    out = tmp_path / "out.ics"
    assert run("export", "ics", out, journal=journal) == 0
    (event,) = vevents(out.read_bytes())
    assert event["DTSTART"].dt.isoformat() == "2026-11-30T10:00:00+09:00"
    assert run("import", path, "--zone", "Mars/Base", journal=journal) == 1


def test_dates_go_out_with_own_words_and_a_reminder(journal, file, tmp_path, capsys):
    run("import", file, "--all", journal=journal)
    capsys.readouterr()
    out = tmp_path / "out.ics"
    arguments = ("export", "ics", out, "--title", "Walk", "--alarm", "30", "--no-private")
    assert run(*arguments, journal=journal) == 0
    assert capsys.readouterr().out == f"Wrote 2 dates to {out}.\n"
    events = vevents(out.read_bytes())
    assert [str(one["SUMMARY"]) for one in events] == ["Walk", "Walk"]
    assert all(len(one.walk("VALARM")) == 1 for one in events)
    assert run("export", "ics", out, "--alarm", "-5", journal=journal) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "x.ics", "--all", "--match", "x"],
        ["import", "x.ics", "--map", "good=3"],
        ["import", "x.ics", "--leave-out"],
        ["import", "x.csv", "--all"],
        ["import", "x.ics", "--kind", "party"],
        ["export", "json", "out", "--title", "x"],
    ],
)
def test_misuse_ends_with_2(arguments, journal, file, monkeypatch, capsys):
    monkeypatch.chdir(file.parent)
    (file.parent / "x.csv").write_text("full_date,date,weekday,time,mood\n")
    assert run(*arguments, journal=journal) == 2
    assert capsys.readouterr().err


def test_the_kinds_in_the_help_are_those_there_are():
    assert sorted(KINDS) == sorted(SessionKind)
