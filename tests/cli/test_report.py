"""``moodjournal report``: a PDF of what was named, and nothing of a person's words by itself."""

import pikepdf
import pytest

from moodjournal.cli import main
from moodjournal.cli.report import SECTIONS
from moodjournal.exporters.report_values import Section
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from tests.builders import a_check_in
from tests.pdf_text import text_of
from tests.reports import a_demo

ASKED = "Should the gaps be longer?"


@pytest.fixture
def folder(tmp_path):
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        a_demo(db)
        entities.add_all(db, [a_check_in(day=3, note=ASKED, ask_my_provider=True)])
    journal.close()
    return tmp_path / "journal"


def run(folder, *arguments):
    days = ("--from", "2026-05-17", "--to", "2026-11-21")
    return main(["report", "--journal", str(folder), *days, *map(str, arguments)])


def text(path, password=""):
    with pikepdf.open(path, password=password) as pdf:
        return " ".join(" ".join(text_of(pdf)).split())


def test_it_writes_a_page_without_a_word_of_the_person(folder, tmp_path, capsys):
    out = tmp_path / "report.pdf"
    assert run(folder, "--out", out) == 0
    assert capsys.readouterr().out == f"Wrote the report to {out}.\n"
    said = text(out)
    assert "17 May – 21 November 2026" in said
    assert ASKED not in said


def test_what_to_ask_is_in_it_if_it_is_named(folder, tmp_path):
    out = tmp_path / "report.pdf"
    assert run(folder, "--out", out, "--sections", "talk,item9", "--paper", "letter") == 0
    said = text(out)
    assert ASKED in said
    assert "Course left out by patient" in said
    with pikepdf.open(out) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]


def test_a_password_comes_from_a_file(folder, tmp_path):
    out, password = tmp_path / "report.pdf", tmp_path / "password"
    password.write_text("twelve words\n", encoding="utf-8")
    assert run(folder, "--out", out, "--pdf-password-file", password) == 0
    assert "Summary of treatment" in text(out, "twelve words")
    with pytest.raises(pikepdf.PasswordError):
        text(out)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--sections", "item9,notes"), 2, "“notes” is no section"),
        (("--course", "7"), 1, "There is no course 7."),
        (("--to", "2020-01-01"), 1, "The last day lies before the first."),
    ],
)
def test_what_makes_no_sense_is_told(folder, tmp_path, capsys, arguments, code, said):
    assert run(folder, "--out", tmp_path / "report.pdf", *arguments) == code
    assert said in capsys.readouterr().err
    assert not (tmp_path / "report.pdf").exists()


def test_the_sections_it_names_are_those_there_are():
    assert set(SECTIONS) == {one.value for one in Section}
