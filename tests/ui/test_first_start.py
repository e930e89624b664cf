"""The first start, by the keyboard alone."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from moodjournal import paths
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.measure import Direction, Measure
from moodjournal.domain.passphrase import Secret
from moodjournal.domain.plan import Stage
from moodjournal.domain.session import Session
from moodjournal.settings import write_here
from moodjournal.store import entities, slots
from moodjournal.store.journal import journal_stands
from moodjournal.ui import first_start, glance
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.see_settings import see_settings
from tests.store.key_rooms import CHEAP, WORDS
from tests.ui.widgets.conftest import cut_off

Key = Qt.Key


@pytest.fixture
def first(open_window):
    """The window of somebody who has nothing yet."""
    return open_window(welcome=True)


@pytest.fixture
def press(qtbot):
    """Press keys where the keyboard is; return how many it were so far."""
    pressed = []

    def press_(*keys):
        for key in keys:
            pressed.append(key)
            widget = QApplication.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(widget, key)
            else:
                qtbot.keyClick(widget, key)
            QApplication.processEvents()
        return sum(len(key) if isinstance(key, str) else 1 for key in pressed)

    return press_


@pytest.fixture
def cheap(monkeypatch):
    """Let setting a passphrase cost nothing."""
    monkeypatch.setattr("moodjournal.store.journal.calibrated", lambda: CHEAP)
    monkeypatch.setattr(slots, "calibrated", lambda: CHEAP)


def stored(program, kind, folder, secret=None):
    program.worker.close()
    journal = open_journal(folder, secret)
    with journal.begin() as db:
        found = entities.everything(db, kind)
    journal.close()
    return found


def title(program):
    return program.window.cover.welcome.title.text()


def tab_to(press, wanted):
    for _press in range(40):
        if QApplication.focusWidget() is wanted:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted.accessibleName() or wanted.text()}")


def test_from_nothing_to_a_first_check_in_in_under_ten_keys(first, press, tmp_path):
    count = press(*[Key.Key_Escape] * 4, Key.Key_6, Key.Key_Return)
    assert count == 6
    assert first.window.current_page().form.said.text().startswith("Saved")
    assert [one.mood for one in stored(first, CheckIn, tmp_path / "journal")] == [6]


def test_from_nothing_to_a_planned_course_with_the_keyboard(first, press, tmp_path):
    press(Key.Key_Tab, Key.Key_Return)  # No, nobody else
    assert title(first) == "With or without a passphrase?"
    press(Key.Key_Return)  # none
    assert title(first) == "Where are you in treatment?"
    press(Key.Key_Return, Key.Key_Escape, Key.Key_Return)
    page = first.window.current_page()
    fields = page.plan.fields
    assert fields.chosen_stage() is Stage.STARTING
    assert QApplication.focusWidget() is fields.stage.chip(Stage.STARTING.value)
    tab_to(press, fields.route.chip("iv"))
    press(Key.Key_Space)
    tab_to(press, fields.template)
    press(Key.Key_Down)
    tab_to(press, page.plan.save_button)
    press(Key.Key_Space)
    folder = tmp_path / "journal"
    assert len(stored(first, Course, folder)) == 1
    assert stored(first, Session, folder)


def test_nothing_is_made_before_the_first_answer(first, tmp_path):
    assert not journal_stands(tmp_path / "journal")
    assert title(first) == "Does anyone else use this computer, or know its password?"
    assert not first.worker.is_open()


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_no_passphrase_is_offered_after_a_no_alone(first, qtbot, answer):
    private = first.window.cover.welcome.private
    assert not private.none.isVisible()
    getattr(private, answer).click()
    assert not private.none.isVisible()
    assert private.typed.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)  # back, not away
    private.no.click()
    assert private.none.isVisible()
    assert "Anyone who can read your files" in first.window.cover.welcome.about.text()


def test_a_journal_is_made_with_its_passphrase_and_a_code_that_opens_it(
    first, press, cheap, tmp_path
):
    press(Key.Key_Return, WORDS, Key.Key_Return, WORDS, Key.Key_Return)
    assert not journal_stands(tmp_path / "journal")  # it was not understood yet
    private = first.window.cover.welcome.private
    assert private.typed.wrong.isVisible()
    press(Key.Key_Space)
    tab_to(press, private.set)
    press(Key.Key_Return)
    assert "open" not in glance.ways_in(tmp_path / "journal")
    assert title(first) == "Your recovery code"
    code = "".join(first.window.cover.welcome.step().form.code.text().split())
    press(code[-5:].lower(), Key.Key_Return)
    assert title(first) == "Where are you in treatment?"
    assert private.typed.first.text() == ""
    press(*[Key.Key_Escape] * 3)
    assert first.window.current_page() is not None
    assert stored(first, CheckIn, tmp_path / "journal", Secret(WORDS)) == []
    assert stored(first, CheckIn, tmp_path / "journal", Secret(code)) == []


def test_the_code_can_wait(first, press, cheap, tmp_path):
    private = first.window.cover.welcome.private
    private.yes.click()
    private.typed.understood.set_ticked(True)
    press(WORDS, Key.Key_Return, WORDS, Key.Key_Return)
    assert title(first) == "Your recovery code"
    press(Key.Key_Escape)
    assert first.window.cover.welcome.place.text() == "2 of 4"
    assert "recovery" not in glance.ways_in(tmp_path / "journal")


def test_locking_in_the_middle_closes_and_the_journal_opens_on_today(first, press, cheap):
    private = first.window.cover.welcome.private
    private.yes.click()
    private.typed.understood.set_ticked(True)
    press(WORDS, Key.Key_Return, WORDS, Key.Key_Return, Key.Key_Escape)
    first.door.lock()
    QApplication.processEvents()
    assert first.window.cover.is_locked()
    assert first.window.cover.welcome is None
    first.door.unlock(WORDS)
    QApplication.processEvents()
    assert first.window.current_page() is first.window.stack.page("today")


def test_one_symptom_and_a_set_take_the_place_of_the_usual_four(first, press, tmp_path):
    press(Key.Key_Escape, Key.Key_Escape)
    step = first.window.cover.welcome.step()
    assert not step.way.isVisible()
    press("Weight on my chest", Key.Key_Return)
    assert step.wrong.text().startswith("Please say which way is better")
    press("l")
    assert step.way.value() is Direction.LOWER
    tab_to(press, step.sets.chip("anxiety"))
    press(Key.Key_Space)
    tab_to(press, step.keep)
    press(Key.Key_Return)
    assert title(first) == "What do you want to show your provider?"
    names = [one.name for one in stored(first, Measure, tmp_path / "journal")]
    assert "Weight on my chest" in names
    assert "Tension in the body" in names
    assert {"Energy", "Pain"}.isdisjoint(names)


def test_what_comes_first_on_a_report_is_remembered(first, press, tmp_path):
    press(*[Key.Key_Escape] * 3)
    step = first.window.cover.welcome.step()
    assert step.first.chosen() == []  # nothing is chosen beforehand
    chip = next(one for one in step.first.findChildren(type(step.first.chip("")))
                if one.text().endswith("Pain"))  # fmt: skip
    chip.click()
    step.begin_button.click()
    pain = next(one for one in stored(first, Measure, tmp_path / "journal") if one.name == "Pain")
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        assert see_settings(db)["headline_measure"] == pain.id
    journal.close()


def test_a_folder_that_cannot_be_written_is_told_and_what_was_typed_stays(
    open_window, press, cheap, tmp_path
):
    (tmp_path / "file").write_text("")
    program = open_window(tmp_path / "file" / "journal", welcome=True)
    private = program.window.cover.welcome.private
    private.yes.click()
    private.typed.understood.set_ticked(True)
    press(WORDS, Key.Key_Return, WORDS, Key.Key_Return)
    assert private.wrong.isVisible()
    assert private.typed.first.text() == WORDS
    assert title(program) == "A passphrase"


def test_what_goes_wrong_stands_in_the_step_in_view(first, press):
    for _step in range(4):
        first.window.complain("The disk is full.")
        step = first.window.cover.welcome.step()
        assert (step.wrong.text(), step.wrong.isVisible()) == ("The disk is full.", True)
        assert not step.wrong.isWindow()
        press(Key.Key_Escape)


def test_the_window_and_its_program_have_a_neutral_name(first, qapp):
    assert first.window.windowTitle() == "Journal"


def test_a_journal_that_is_there_is_opened_as_ever(open_window, tmp_path):
    open_journal(tmp_path / "journal").close()
    assert open_window(welcome=True).window.current_page() is not None


def test_support_can_be_reached_from_every_step(first, qtbot, press):
    for _step in range(4):
        first.window.cover.welcome.support.click()
        numbers = [one.text() for one in first.window.findChildren(QLabel) if one.isVisible()]
        assert any("116" in one for one in numbers)
        press(Key.Key_Escape, Key.Key_Escape)


def test_the_example_is_a_program_of_its_own(first, monkeypatch):
    started = []
    monkeypatch.setattr(
        first_start.QProcess, "startDetached", lambda *command: started.append(command)
    )
    first.window.cover.welcome.example.click()
    assert started == [(sys.executable, ["-m", "moodjournal", "demo"])]
    assert title(first)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("size", "text"), [((1280, 800), 100), ((960, 640), 100), ((1280, 800), 200), ((960, 640), 200)]
)
def test_nothing_is_cut_off_in_any_step(open_window, press, cheap, theme, size, text):
    write_here(paths.config_dir() / "settings.json", "text_percent", text)
    write_here(paths.config_dir() / "settings.json", "theme", theme)
    program = open_window(welcome=True)
    window, view = program.window, program.window.cover.welcome
    window.resize(*size)
    for act in (
        lambda: None,
        view.private.no.click,
        view.private.set_one.click,
        lambda: (
            view.private.typed.understood.set_ticked(True),
            press(WORDS, Key.Key_Return, WORDS, Key.Key_Return),
        ),
        *[lambda: press(Key.Key_Escape)] * 3,
    ):
        act()
        for _until_layouts_rest in range(4):
            QApplication.processEvents()
        scrolled = view.findChild(QScrollArea)
        assert cut_off(scrolled.widget()) == [], title(program)
        assert scrolled.horizontalScrollBar().maximum() == 0
        assert window.width() == size[0]
