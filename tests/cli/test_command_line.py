import os
import subprocess
import sys
from pathlib import Path

import pytest

from moodjournal import cli, exporters, paths
from moodjournal.cli import main
from moodjournal.cli.command import Command
from moodjournal.cli.demo import MOMENTS
from moodjournal.cli.export import FORMATS
from moodjournal.domain.registry import gather
from moodjournal.exporters.exporter import Exporter
from moodjournal.usecases.make_demo import script
from tests.importers.daylio import a_file, a_row

ROOT = Path(__file__).parents[2]
MARKER = "Zz9PlainMarker"


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def export_file(tmp_path):
    path = tmp_path / "daylio_export.csv"
    rows = (a_row("2026-03-02", note=MARKER), a_row("2026-03-03", mood="rad", activities="walk"))
    path.write_bytes(a_file(*rows))
    return path


def run(*arguments, journal=None):
    at = ["--journal", str(journal)] if journal else []
    return main([*map(str, arguments), *at])


def test_a_file_comes_in_once(journal, export_file, capsys):
    assert run("import", export_file, journal=journal) == 0
    assert "2 check-ins brought in." in capsys.readouterr().out
    assert run("import", export_file, journal=journal) == 0
    assert "Nothing is new" in capsys.readouterr().out


def test_without_a_folder_the_person_s_own_is_taken(export_file):
    assert run("import", export_file) == 0
    assert (paths.data_dir() / "journal.db").exists()


def test_undo_takes_it_out(journal, export_file, capsys):
    run("import", export_file, journal=journal)
    assert run("import", "--undo", journal=journal) == 0
    assert "2 check-ins taken out." in capsys.readouterr().out
    assert run("import", "--undo", journal=journal) == 1
    assert capsys.readouterr().err == "moodjournal: There is no import to take back.\n"


def test_a_dry_run_tells_and_makes_nothing(journal, export_file, capsys):
    assert run("import", export_file, "--dry-run", journal=journal) == 0
    assert "2 entries, 2026-03-02 to 2026-03-03" in capsys.readouterr().out
    assert not journal.exists()


def test_unknown_moods_are_listed_with_what_to_type(journal, tmp_path, capsys):
    path = tmp_path / "x.csv"
    path.write_bytes(a_file(a_row(mood="so so"), a_row(mood="so so"), a_row(mood="Meh!")))
    assert run("import", path, journal=journal) == 1
    told = capsys.readouterr().err
    assert "--map 'so so=0..10'   (2)" in told
    assert "--map 'Meh!=0..10'   (1)" in told
    assert not journal.exists()
    assert run("import", path, "--map", "so so=5", "--map", "Meh!=none", journal=journal) == 0


def test_a_file_with_problems_says_how_to_bring_in_the_rest(journal, tmp_path, capsys):
    path = tmp_path / "x.csv"
    path.write_bytes(a_file(a_row(), a_row("2026-02-30")))
    assert run("import", path, journal=journal) == 1
    told = capsys.readouterr().err
    assert "--leave-out" in told
    assert "Line 3: The date “2026-02-30” does not exist." in told
    assert not journal.exists()
    assert run("import", path, "--leave-out", journal=journal) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["import"],
        ["import", "x.csv", "--undo"],
        ["import", "x.csv", "--map", "good"],
        ["import", "x.csv", "--map", "good=11"],
        ["import", "x.csv", "--map", "=3"],
        ["export", "pdf", "x"],
        ["demo", "--no-window"],
        ["demo", "--journal", "x"],
        ["demo", "--today", "yesterday"],
    ],
)
def test_misuse_ends_with_2(arguments, capsys):
    assert run(*arguments) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["export", "json", "x"], ["import", "--undo"]])
def test_reading_where_there_is_no_journal_says_so_and_makes_nothing(arguments, journal, capsys):
    assert run(*arguments, journal=journal) == 1
    assert capsys.readouterr().err == f"moodjournal: There is no journal in {journal}.\n"
    assert not journal.exists()


def test_a_missing_file_is_one_sentence(journal, capsys):
    assert run("import", "nowhere.csv", journal=journal) == 1
    assert capsys.readouterr().err == "moodjournal: nowhere.csv: No such file or directory.\n"


def test_an_unknown_zone_is_one_sentence(journal, export_file, capsys):
    assert run("import", export_file, "--zone", "Mars/Base", journal=journal) == 1
    assert "Mars/Base" in capsys.readouterr().err
    assert not journal.exists()


def test_every_command_has_help_and_a_journal(capsys):
    for one in gather(cli, "COMMAND", Command).values():
        assert main([one.name, "--help"] if one.name else ["--help"]) == 0
        assert "--journal" in capsys.readouterr().out


def test_the_names_in_the_help_are_those_there_are():
    assert sorted(FORMATS) == sorted(
        one.key for one in gather(exporters, "EXPORTER", Exporter).values()
    )
    assert sorted(MOMENTS) == sorted(script.MOMENTS)


def test_a_journal_goes_out_and_comes_back_identical(journal, export_file, tmp_path, capsys):
    run("import", export_file, journal=journal)
    out = tmp_path / "out.json"
    assert run("export", "json", out, journal=journal) == 0
    other = tmp_path / "other"
    assert run("import", out, journal=other) == 0
    assert "2 check-ins came back." in capsys.readouterr().out
    assert run("export", "json", tmp_path / "again.json", journal=other) == 0
    assert (tmp_path / "again.json").read_bytes() == out.read_bytes()


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_tables_go_to_a_folder_or_a_zip(name, journal, export_file, tmp_path):
    run("import", export_file, journal=journal)
    assert run("export", "csv", tmp_path / name, journal=journal) == 0
    assert (tmp_path / name).is_dir() is (name == "out")


def test_it_runs_as_a_program_and_no_word_is_readable_in_its_folders(
    journal, export_file, tmp_path
):
    def program(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "moodjournal", *map(str, arguments), "--journal", str(journal)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            timeout=60,
        )

    brought = program("import", export_file)
    assert (brought.returncode, brought.stderr) == (0, "")
    assert MARKER not in brought.stdout
    homes = [Path(os.environ[name]) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")]
    files = [one for folder in (journal, *homes) for one in folder.rglob("*") if one.is_file()]
    assert {one.name for one in files} >= {"journal.db", "journal.keys.json"}
    for form in ("utf-8", "utf-16-le"):
        assert [one for one in files if MARKER.encode(form) in one.read_bytes()] == []
    written = program("export", "json", tmp_path / "out.json")
    assert (written.returncode, written.stderr) == (0, "")
    assert MARKER in (tmp_path / "out.json").read_text(encoding="utf-8")
    assert program("export", "json", tmp_path / "no" / "out.json").returncode == 1


def test_a_demo_journal_is_made_and_never_over_another(tmp_path, capsys):
    out = tmp_path / "demo"
    arguments = ["demo", "--out", str(out), "--no-window", "--today", "2026-11-26"]
    assert main([*arguments, "--moment", "induction"]) == 0
    assert main(["export", "json", str(tmp_path / "x.json"), "--journal", str(out)]) == 0
    capsys.readouterr()
    before = (out / "journal.db").read_bytes()
    assert main(arguments) == 1
    assert "not touched" in capsys.readouterr().err
    assert (out / "journal.db").read_bytes() == before


def test_two_demos_of_one_seed_and_day_are_equal(tmp_path):
    for name in ("a", "b"):
        out = str(tmp_path / name)
        main(["demo", "--out", out, "--no-window", "--today", "2026-11-26", "--seed", "7"])
        main(["export", "json", str(tmp_path / f"{name}.json"), "--journal", out])
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    "what", ["export csv x.zip", "report --out x.pdf", "share --out x.mjshare"]
)
def test_what_is_no_day_is_told_with_how_one_is_written(what, capsys):
    assert main([*what.split(), "--from", "12.3.2026"]) == 2
    assert "“12.3.2026” is no day; write it as YYYY-MM-DD." in capsys.readouterr().err


def test_a_backup_that_is_not_there_is_told_as_that(tmp_path, capsys):
    nowhere = tmp_path / "nope.mjbackup"
    assert main(["restore", str(nowhere), "--into", str(tmp_path / "new")]) == 1
    assert capsys.readouterr().err == f"moodjournal: There is no {nowhere}.\n"
    assert not (tmp_path / "new").exists()
