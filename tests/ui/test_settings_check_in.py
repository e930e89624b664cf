"""Settings, Check-in: what is rated, and the tags."""

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.measure import Direction, Measure, MeasureKind, Rating, Tag
from moodjournal.store import entities
from moodjournal.ui.pages.settings.page import SettingsPage
from moodjournal.usecases.keep_measure import add_tag
from moodjournal.usecases.log_check_in import log_check_in
from tests.builders import a_check_in


@pytest.fixture
def page(qtbot, desk):
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.groups["Check-in"].click()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def kept(journal):
    def read(kind=Measure):
        with journal.begin() as db:
            return entities.everything(db, kind)

    return read


@pytest.fixture
def write(desk, now):
    """Run a use case as another page would."""

    def write(command, *args):
        made = []
        desk.worker.write(
            lambda db: command(db, *args, now), lambda change: made.extend(change.made)
        )
        return made[0]

    return write


def line(page, name):
    lines = [*page.measures.lines.values(), *page.tags.lines.values()]
    return next(one for one in lines if one.name.text() == name)


def retype(qtbot, edit, text):
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def names(entities_):
    return [one.name for one in entities_]


def test_a_line_says_what_a_measure_is_and_how_often_it_was_rated(page, kept, write):
    assert line(page, "Pain").about.text() == "0 to 10 · lower is better · not rated yet"
    assert line(page, "Pain").change.isVisible()
    pain = next(one for one in kept() if one.name == "Pain")
    write(log_check_in, a_check_in(ratings=(Rating(pain.id, 3),)))
    assert line(page, "Pain").about.text() == "0 to 10 · lower is better · 1 rating"
    assert not line(page, "Pain").change.isVisible()


def test_a_measure_is_renamed_where_it_stands(qtbot, page, kept, desk):
    with qtbot.waitSignal(page.said) as said:
        retype(qtbot, line(page, "Pain").name, "  Ache ")
    assert names(kept())[3] == "Ache"
    assert line(page, "Ache").name.accessibleName() == "Measure: Ache"
    assert said.args[:2] == ["Saved.", "Undo"]
    said.args[2]()
    assert names(kept())[3] == "Pain"
    assert line(page, "Pain")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("   ", "A measure needs a name."), ("energy", "There is a measure of that name.")],
)
def test_a_name_that_cannot_be_is_told_and_stays_typed(qtbot, page, kept, typed, sentence):
    pain = line(page, "Pain")
    retype(qtbot, pain.name, typed)
    assert (pain.wrong.text(), pain.wrong.isVisible()) == (sentence, True)
    page.refresh()
    assert pain.name.text() == typed
    qtbot.keyClick(pain.name, Qt.Key.Key_Escape)
    assert (pain.name.text(), pain.wrong.isVisible()) == ("Pain", False)
    assert names(kept())[3] == "Pain"


def test_leaving_a_name_keeps_it(qtbot, page, kept):
    pain = line(page, "Pain")
    pain.name.setFocus()
    pain.name.selectAll()
    qtbot.keyClicks(pain.name, "Ache")
    page.measures.add.setFocus()
    assert names(kept())[3] == "Ache"


def test_alt_and_an_arrow_move_a_measure_and_the_keyboard_stays_on_it(qtbot, page, kept):
    energy = line(page, "Energy")
    energy.name.setFocus()
    for _press in range(3):  # the last one finds it first already
        qtbot.keyClick(energy.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(kept()) == ["Energy", "Anxiety", "Sleep last night", "Pain"]
    assert energy.name.hasFocus()
    qtbot.keyClick(energy.name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(kept()) == ["Anxiety", "Energy", "Sleep last night", "Pain"]


def test_the_buttons_move_it_too_and_hand_the_keyboard_on_at_the_end(page, kept):
    energy = line(page, "Energy")
    energy.down.setFocus()
    energy.down.click()
    assert names(kept()) == ["Anxiety", "Sleep last night", "Pain", "Energy"]
    assert not energy.down.isEnabled()
    assert energy.up.hasFocus()
    assert energy.up.accessibleName() == "Move Energy up"


def test_a_measure_is_paused_and_asked_again(page, kept):
    line(page, "Pain").pause.click()
    assert [one.paused for one in kept()] == [False, False, False, True]
    assert line(page, "Pain").about.text().endswith("· paused")
    assert line(page, "Pain").pause.text() == "Ask again"
    line(page, "Pain").pause.click()
    assert not any(one.paused for one in kept())


def test_deleting_says_how_many_ratings_go_along_and_comes_back(qtbot, page, kept, write):
    pain = next(one for one in kept() if one.name == "Pain")
    for day in range(3):
        write(log_check_in, a_check_in(day, ratings=(Rating(pain.id, 3),)))
    with qtbot.waitSignal(page.said) as said:
        line(page, "Pain").delete.click()
    assert said.args[0] == "Moved to the trash with 3 ratings."
    assert "Pain" not in names(kept())
    assert pain.id not in page.measures.lines
    said.args[2]()
    assert line(page, "Pain").seen.ratings == 3


def test_a_measure_is_made_with_the_keyboard(qtbot, page, kept):
    page.measures.add.click()
    fields = page.measures.fields
    assert fields.name.control.hasFocus()
    assert fields.direction.value() is None
    qtbot.keyClicks(fields.name.control, "Steps")
    fields.kind.setCurrentIndex(fields.kind.findData(MeasureKind.NUMBER))
    qtbot.keyClicks(fields.unit.control, "thousand")
    qtbot.keyClick(fields.unit.control, Qt.Key.Key_Return)
    assert fields.wrong.text() == "Please say which way is better; once rated it stays."
    qtbot.keyClick(fields.direction.focusProxy(), "h")
    fields.keep.click()
    made = kept()[-1]
    assert (made.name, made.kind, made.unit) == ("Steps", MeasureKind.NUMBER, "thousand")
    assert made.direction is Direction.HIGHER
    assert line(page, "Steps").about.text().startswith("a number, in thousand · higher is better")
    assert page.measures.fields is None
    assert page.measures.add.hasFocus()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("  ", "A measure needs a name."), ("Pain", "There is a measure of that name.")],
)
def test_what_cannot_be_made_is_told_and_stays_typed(page, kept, name, sentence):
    page.measures.add.click()
    fields = page.measures.fields
    fields.name.control.setText(name)
    fields.direction.set_value(Direction.LOWER)
    fields.keep.click()
    assert fields.wrong.text() == sentence
    assert fields.name.control.text() == name
    fields.back.click()
    assert len(kept()) == 4


def test_kind_and_direction_can_be_changed_before_the_first_rating(qtbot, page, kept):
    sleep = line(page, "Sleep last night")
    sleep.change.click()
    assert sleep.fields.direction.value() is Direction.HIGHER
    sleep.fields.kind.setCurrentIndex(sleep.fields.kind.findData(MeasureKind.HOURS))
    sleep.fields.keep.click()
    assert [one.kind for one in kept()][1] is MeasureKind.HOURS
    assert sleep.fields is None
    assert sleep.about.text() == "hours · higher is better · not rated yet"


def test_a_starter_set_is_one_act(page, kept, desk):
    page.measures.sets["pain"].click()
    assert names(kept())[4:] == ["Held back by pain", "Up and about", names(kept())[6]]
    page.measures.sets["pain"].click()
    assert page.measures.said.text() == "You track all of these already."
    desk.worker.undo()
    assert len(kept()) == 4


def test_a_tag_is_renamed_counted_and_thrown_away(qtbot, page, kept, write):
    assert page.tags.about.text().startswith("Tags are made while you write")
    walked = write(add_tag, "walked")
    write(log_check_in, a_check_in(tags=(walked,)))
    assert line(page, "walked").about.text() == "on 1 check-in"
    retype(qtbot, line(page, "walked").name, "Walked far")
    assert names(kept(Tag)) == ["Walked far"]
    retype(qtbot, line(page, "Walked far").name, " ")
    assert page.tags.lines[walked].wrong.text() == "A tag needs a name."
    with qtbot.waitSignal(page.said) as said:
        page.tags.lines[walked].delete.click()
    assert kept(Tag) == []
    said.args[2]()
    assert names(kept(Tag)) == ["Walked far"]


def test_two_tags_are_put_together_when_the_person_says_so(qtbot, page, kept, write):
    walked, run = write(add_tag, "Walked"), write(add_tag, "run")
    write(log_check_in, a_check_in(tags=(run,)))
    retype(qtbot, line(page, "run").name, "walked")
    asked = page.tags.lines[run]
    assert asked.ask.text() == "There is a tag “Walked” already. Put both together?"
    assert asked.yes.hasFocus()
    asked.no.click()
    assert (asked.name.text(), asked.question.isVisible()) == ("run", False)
    retype(qtbot, asked.name, "walked")
    with qtbot.waitSignal(page.said) as said:
        asked.yes.click()
    assert line(page, "Walked").about.text() == "on 1 check-in"
    assert list(page.tags.lines) == [walked]
    assert line(page, "Walked").name.hasFocus()
    said.args[2]()
    assert line(page, "run").about.text() == "on 1 check-in"
