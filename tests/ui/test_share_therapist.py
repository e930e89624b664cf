"""Share with a therapist: pages to read, or a copy with a code of its own."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from moodjournal.store.share_errors import WrongCodeError
from moodjournal.store.share_file import entities_in
from moodjournal.store.share_file import open_share as open_copy
from moodjournal.ui.pages.share.copy_choices import read_names
from moodjournal.usecases.make_copy import look_at_copy
from tests.ui.share_room import (
    HIDDEN,
    MARKED,
    QUIET,
    dialog_answers,
    fill_with_worker,
    open_share,
    shares,
)


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


@pytest.fixture
def pane(open_page, filled):
    page = open_page("therapist")
    page.therapist.page = page  # it stands while the test runs
    return page.therapist


def said(pane):
    pane.ask()
    return [row.said.text() for row in pane.list.rows]


def test_it_begins_with_the_question_and_pages_to_read(pane):
    assert pane.question.value() == "no"
    assert pane.reading.isVisible()
    assert not pane.save.isVisible()
    pane.question.strip.cells()[1].click()
    assert pane.save.isVisible()
    assert not pane.reading.isVisible()


def test_words_stay_until_they_are_chosen_and_private_ones_always(pane):
    assert "words left out, number included" in said(pane)
    pane.choices.ticks["marked"].box.click()
    assert MARKED in said(pane)
    assert QUIET not in said(pane)
    pane.choices.ticks["words"].box.click()
    assert QUIET in said(pane)
    assert HIDDEN not in "".join([*said(pane), pane.list.others.text()])
    assert pane.list.private.text() == "1 private entry stays here"


def test_one_entry_can_be_taken_with_its_words_or_left_out(pane):
    said(pane)
    row = next(one for one in pane.list.rows if one.row.had_words)
    row.box.click()
    assert sum(one.row.words_go for one in pane.list.rows) == 0  # a moment later
    assert sum(one in (MARKED, QUIET) for one in said(pane)) == 1
    before = len(pane.list.rows)
    pane.list.rows[0].out.click()
    assert len(said(pane)) == before - 1
    pane.back.click()
    assert len(said(pane)) == before


def test_names_are_shown_where_they_were_found(pane):
    pane.choices.ticks["words"].box.click()
    pane.choices.names.setText("Martina → M.")
    texts = said(pane)
    assert "Talked with M. about the lake" in texts
    assert "[Martina]" in pane.list.hits.text()
    pane.choices.names.setText("→ M.")
    pane.ask()
    assert pane.choices.names_field.is_wrong()


def test_a_name_without_an_arrow_becomes_its_initial():
    found = read_names("Martina, Paul -> P. ; ")
    assert [(one.name, one.instead) for one in found] == [("Martina", "M."), ("Paul", "P.")]


def test_the_copy_opens_with_the_code_shown_and_holds_what_was_listed(
    pane, filled, choose, tmp_path, now
):
    pane.question.strip.cells()[1].click()
    pane.choices.ticks["marked"].box.click()
    pane.ask()
    choose(tmp_path / "out.mjshare")
    pane.save.click()
    code = pane.code.code.text().replace("  ", "-")
    assert pane.code.isVisible()
    listed = []
    choice = pane.choice()
    filled.read(lambda db: look_at_copy(db, choice, now, "Europe/Berlin"), listed.append)
    share = open_copy(tmp_path / "out.mjshare", code)
    with share.begin() as db:
        assert set(entities_in(db)) == {one.id for one in listed[0].chosen.record.entities()}
    share.close()
    with pytest.raises(WrongCodeError):
        open_copy(tmp_path / "out.mjshare", code[::-1].upper().replace(code[-1], "2"))
    assert [kind for kind, _n in shares(filled)] == ["copy"]
    pane.code.done.click()
    assert pane.code.code.text() == ""


def test_a_cancelled_copy_leaves_neither_file_nor_trace(
    pane, filled, choose, tmp_path, monkeypatch
):
    pane.question.strip.cells()[1].click()
    begin = pane.work.begin

    def begin_and_stop():
        going = begin()
        pane.work.stop()
        return going

    monkeypatch.setattr(pane.work, "begin", begin_and_stop)
    choose(tmp_path / "out.mjshare")
    pane.save.click()
    assert list(tmp_path.iterdir()) == []
    assert shares(filled) == []
    assert pane.work.said.text() == "Stopped; nothing was written."


def test_nothing_is_written_over_a_copy_that_is_there(pane, choose, tmp_path):
    pane.question.strip.cells()[1].click()
    (tmp_path / "out.mjshare").write_text("mine")
    choose(tmp_path / "out.mjshare")
    pane.save.click()
    assert "already" in pane.work.said.text()
    assert (tmp_path / "out.mjshare").read_text() == "mine"


def test_pages_to_read_are_saved_and_noted(pane, filled, choose, tmp_path):
    from pikepdf import Pdf

    asked = choose(tmp_path / "pages.pdf")
    pane.reading.save.click()
    assert asked[0].endswith("journal-pages-2026-11-26.pdf")
    with Pdf.open(tmp_path / "pages.pdf") as pdf:
        assert len(pdf.pages) == 1
        assert set(pdf.docinfo) == {"/Title"}
    assert [kind for kind, _n in shares(filled)] == ["reading"]
    assert QApplication.activeModalWidget() is None
