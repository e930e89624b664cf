"""Whatever a person types comes back from the journal as it was."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Measure, Tag
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.ui.pages.settings.page import SettingsPage
from moodjournal.ui.pages.today.page import TodayPage
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.usecases.keep_measure import add_tag
from tests.strategies import SAMPLES, nasty_strings

LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"}


@pytest.fixture(scope="module")
def strings():
    if not (SAMPLES / "nasty" / "blns.json").exists():
        pytest.skip("the list of nasty strings does not lie beside the project")
    found = nasty_strings()
    assert len(found) == 485
    return found


@pytest.fixture
def journal(tmp_path):
    """A journal in a real, encrypted file, closed and opened again before it is read."""
    opened = open_journal(tmp_path / "journal")
    yield opened
    opened.close()


@pytest.fixture
def read_again(journal, tmp_path):
    def read(kind):
        again = open_journal(tmp_path / "journal")
        with again.begin() as db:
            found = entities.everything(db, kind)
        again.close()
        return found

    return read


def as_qt_takes_it(text):
    """Return ``text`` with our line ends; Qt for Python drops a byte order mark that leads it."""
    text = text.removeprefix("\ufeff")
    for written, shown in LINE_ENDS.items():
        text = text.replace(written, shown)
    return text


def enter(qtbot, edit, text):
    edit.setText(text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_every_note_and_every_tag_comes_back(qtbot, desk, clock, strings, read_again):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.hide()  # what is not seen is not drawn 485 times
    details = page.form.details
    for text in strings:
        clock.now += timedelta(days=1)
        page.form.mood.set_value(5)
        details.note.setPlainText(text)
        details.tags.add_chip.click()
        enter(qtbot, details.tags.edit, text)
        details.save.click()
    kept, tags = read_again(CheckIn), {one.id: one.name for one in read_again(Tag)}
    assert [one.note for one in kept] == [as_qt_takes_it(text) for text in strings]
    named = [[tags[tag] for tag in one.tags] for one in kept]
    folded = [[name.casefold() for name in names] for names in named]
    names = [as_qt_takes_it(text).strip() for text in strings]
    assert folded == [[name.casefold()] if name else [] for name in names]
    assert set(tags.values()) <= set(names)
    shown = []
    for entry in kept:
        page.form.hold(entry)
        shown.append(page.form.unsaved())
    assert shown == [None] * len(kept)


def test_every_name_of_a_measure_and_of_a_tag_comes_back(
    qtbot, desk, journal, now, strings, read_again
):
    with journal.begin() as db:
        entities.put(db, Measure(name="measure"))
        add_tag(db, "tag", now)
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.groups["Check-in"].click()
    lines = [*page.measures.lines.values(), *page.tags.lines.values()]
    for text in strings:
        for line in lines:
            before = line.seen
            line.name.put_back()
            enter(qtbot, line.name, text)
            if name := as_qt_takes_it(text).strip():
                assert line.name.text() == name
                assert line.wrong.text() == ""
            else:
                assert line.wrong.text().endswith("needs a name.")
                assert line.seen == before
        assert [one.name for one in read_again(Measure)] == [lines[0].name._name]
        assert [one.name for one in read_again(Tag)] == [lines[1].name._name]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_note_keeps_every_character(qapp, text):
    edit = NoteEdit("Note")
    edit.setPlainText(text)
    assert edit.toPlainText() == as_qt_takes_it(text)
    edit.deleteLater()


@pytest.mark.parametrize("text", ["a\xa0b", "a\u2028b", "\u200b", "a\tb\x0b\x0c", "\x00\x1b", "😀"])
def test_blanks_that_qt_would_change_stay(qapp, text):
    edit = NoteEdit("Note")
    edit.setPlainText(text)
    assert edit.toPlainText() == text
    edit.deleteLater()
