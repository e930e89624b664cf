"""Share: the report beside its choices, data, and the list of what has left."""

import json
from functools import partial
from pathlib import Path

import pytest
from pikepdf import PasswordError, Pdf

from moodjournal.domain.leaving import Section as Part
from moodjournal.exporters.report_pdf import report_bytes
from moodjournal.exporters.report_values import Section
from moodjournal.ui.pages.share import report_work
from moodjournal.ui.pages.share.printing import job_name
from tests.ui.share_room import (
    HIDDEN,
    MARKED,
    QUIET,
    dialog_answers,
    fill_with_worker,
    open_share,
    shares,
)

WORD = "lake and hill"


@pytest.fixture
def filled(worker, now):
    return fill_with_worker(worker, now)


@pytest.fixture
def open_page(qtbot, desk):
    return partial(open_share, qtbot, desk)


@pytest.fixture
def choose(monkeypatch):
    """Let the dialog answer with a path; return the starts it was asked with."""
    return partial(dialog_answers, monkeypatch, asked=[])


def test_an_empty_journal_teaches_in_a_sentence(open_page):
    page = open_page()
    assert page.empty.isVisible()
    assert not page.report.isVisible()
    assert page.history.about.text().startswith("Nothing yet.")


def test_the_preview_is_the_pages_that_are_saved(open_page, filled, choose, tmp_path):
    page = open_page()
    assert len(page.report.preview.pages) == 1
    assert "Page 1 of 1 · A4" in page.report.preview.labels[0].text()
    asked = choose(tmp_path / "out.pdf")
    page.report.save.click()
    assert asked == [str(Path.home() / "journal-summary-2026-11-26.pdf")]
    with Pdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == 1
    assert "Saved as out.pdf" in page.report.work.said.text()


def test_choices_change_the_preview_and_the_sentence(open_page, filled):
    page = open_page()
    report = page.report
    before = report.preview.pages[0].image
    assert "none of your words; no name" in report.leaves.text()
    report.choices.ticks[Section.SESSIONS].box.click()
    report.choices.ticks[Section.EFFECTS].box.click()
    report.ask()
    assert len(report.preview.pages) == 2
    assert report.preview.pages[0].image != before
    assert "Session by session" in report.leaves.text()
    assert "After-effects" not in report.leaves.text()
    assert "2 pages" in report.leaves.text()


def test_no_word_and_no_name_is_chosen_for_anyone(open_page, filled):
    page = open_page()
    wanted = page.report.choices.wanted()
    assert (wanted.talk, wanted.words, wanted.name, wanted.born) == (
        frozenset(),
        frozenset(),
        "",
        "",
    )
    assert Section.WORDS not in wanted.sections


def test_ticking_my_words_takes_those_marked_and_never_a_private_one(open_page, filled):
    page = open_page()
    choices = page.report.choices
    choices.words.part.box.click()
    texts = [line.label.text() for line in choices.words.lines.values()]
    assert any(MARKED in one for one in texts)
    assert any(QUIET in one for one in texts)
    assert not any(HIDDEN in one for one in texts)
    assert [line.is_ticked() for line in choices.words.lines.values()].count(True) == 1
    assert len(choices.wanted().words) == 1


def test_a_name_typed_and_then_left_blank_does_not_leave(open_page, filled):
    page = open_page()
    choices = page.report.choices
    choices.name_line.set_value("name")
    choices.name.setText("Ada Byron")
    assert choices.wanted().name == "Ada Byron"
    choices.name_line.set_value("blank")
    assert choices.wanted().name == ""


def test_what_is_saved_is_what_is_chosen_at_that_moment(
    open_page, filled, choose, tmp_path, monkeypatch
):
    page = open_page()
    page.report.choices.ticks[Section.ITEM_9].box.click()  # the preview waits still
    seen = []

    def keep(report, paper, password):
        seen.append(report)
        return report_bytes(report, paper, password)

    monkeypatch.setattr("moodjournal.exporters.report_pdf.report_bytes", keep)
    choose(tmp_path / "out.pdf")
    page.report.save.click()
    assert Section.ITEM_9 not in seen[0].sections
    assert seen[0].head.coverage.logged == 2


def test_a_password_closes_the_pdf(open_page, filled, choose, tmp_path):
    page = open_page()
    page.report.password.setText(WORD)
    choose(tmp_path / "out.pdf")
    page.report.save.click()
    with pytest.raises(PasswordError):
        Pdf.open(tmp_path / "out.pdf")
    with Pdf.open(tmp_path / "out.pdf", password=WORD) as pdf:
        assert len(pdf.pages) == 1
    page.report.password.setText("x" * 200)
    page.report.save.click()
    assert page.report.protect.is_wrong()


def test_a_folder_that_refuses_is_told_there(open_page, filled, choose, tmp_path):
    page = open_page()
    choose(tmp_path / "missing" / "out.pdf")
    page.report.save.click()
    assert page.report.work.said.text().startswith("It cannot be written there")
    assert shares(filled) == []


def test_cancel_leaves_nothing(open_page, filled, choose, tmp_path, monkeypatch):
    page = open_page()

    def stopped(report, paper, password):
        page.report.work.stop()
        return report_bytes(report, paper, password)

    monkeypatch.setattr("moodjournal.exporters.report_pdf.report_bytes", stopped)
    choose(tmp_path / "out.pdf")
    page.report.save.click()
    assert list(tmp_path.iterdir()) == []
    assert page.report.work.said.text() == "Stopped; nothing was written."
    assert shares(filled) == []


def test_a_dropped_wish_draws_nothing(open_page, filled):
    page = open_page()
    wish = report_work.Wish(dropped=True)
    assert report_work.draw(wish, None, None, 72).pages == ()
    page.report.choices.ticks[Section.ITEM_9].box.click()
    assert page.report._wish.dropped


def test_printing_is_the_same_pages_under_a_neutral_name(open_page, filled, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    page = open_page()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.report.print_on(printer)
    with Pdf.open(tmp_path / "printed.pdf") as pdf:
        assert len(pdf.pages) == 1
    assert job_name() == "Journal summary"
    assert [kind for kind, _n in shares(filled)] == ["print"]


def test_what_left_is_listed_and_can_be_cleared(open_page, filled, choose, tmp_path):
    page = open_page()
    choose(tmp_path / "out.pdf")
    page.report.save.click()
    assert page.history.lines == ["Today 18:40 · Report, PDF · 3 entries"]
    page.history.clear.click()
    assert page.history.lines == []
    assert shares(filled) == []


@pytest.mark.parametrize("key", ["csv", "json", "fhir", "ics"])
def test_each_format_is_written_whole_without_what_is_private(
    open_page, filled, choose, tmp_path, key
):
    page = open_page("data")
    target = tmp_path / f"out{page.data._forms[key].suffix}"
    asked = choose(target)
    page.data.choose(key)
    page.data.save.click()
    assert Path(asked[0]).name == f"journal-data-2026-11-26{target.suffix}"
    assert [kind for kind, _n in shares(filled)] == [key]
    assert HIDDEN.encode() not in target.read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == [target.name]
    assert "Saved as" in page.data.work.said.text()


def test_what_leaves_is_counted_by_days_and_parts(open_page, filled):
    page = open_page("data")
    assert "2 notes" in page.data.lines.text()
    assert "1 private entry stays here" in page.data.lines.text()
    page.data.sections.chip(Part.NOTES).click()
    assert "note" not in page.data.lines.text()
    page.data.period.choose("between")
    page.data.period.first.setText("2026-11-18")
    page.data.period.last.setText("2026-11-18")
    page.data.period.last.editingFinished.emit()
    assert "1 mood value" in page.data.lines.text()


def test_only_the_own_archive_holds_what_is_private(open_page, filled, choose, tmp_path):
    page = open_page("data")
    choose(tmp_path / "all.json")
    page.data.choose("json")
    page.data.own.box.click()
    assert page.data.count.text() == "The whole journal"
    page.data.save.click()
    assert HIDDEN in (tmp_path / "all.json").read_text()
    assert json.loads((tmp_path / "all.json").read_text())


def test_the_plain_database_needs_a_tick_after_the_warning(open_page, filled, choose, tmp_path):
    page = open_page("data")
    page.data.choose("sqlite")
    assert page.data.warning.isVisible()
    assert not page.data.save.isEnabled()
    page.data.agree.box.click()
    choose(tmp_path / "plain.sqlite")
    page.data.save.click()
    assert (tmp_path / "plain.sqlite").read_bytes().startswith(b"SQLite format 3")
    page.data.save.click()
    assert "There is a file plain.sqlite already" in page.data.work.said.text()


def test_cancelled_data_leaves_nothing(open_page, filled, choose, tmp_path, monkeypatch):
    page = open_page("data")
    choose(tmp_path / "out.zip")
    begin = page.data.work.begin

    def begin_and_stop():
        going = begin()
        page.data.work.stop()
        return going

    monkeypatch.setattr(page.data.work, "begin", begin_and_stop)
    page.data.save.click()
    assert list(tmp_path.iterdir()) == []
    assert page.data.work.said.text() == "Stopped; nothing was written."
