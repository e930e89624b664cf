"""The main job, in the real window on a real file: plan, log, undo, restart, see."""

from PySide6.QtCore import Qt

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.effect import Effect
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def all_of(program, kind):
    found = []
    program.worker.read(lambda db: entities.everything(db, kind), found.extend)
    return sorted(found, key=session_order) if kind is Session else found


def write_in(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def plan_six(qtbot, window):
    window.current_page().course.plan.click()
    plan = window.current_page().plan
    plan.fields.stage.chip("about to start").click()
    plan.fields.route.chip("iv").click()
    write_in(qtbot, plan.fields.count.lineEdit(), "6")
    write_in(qtbot, plan.fields.first, "2026-11-26")
    write_in(qtbot, plan.fields.at, "10:00")
    for weekday in ("0", "2", "4"):
        plan.fields.weekdays.chip(weekday).click()
    plan.save_button.click()


def mark_first_done(qtbot, program):
    page = program.window.current_page()
    page.choose(all_of(program, Session)[0].id)
    card = page.calendar.card
    qtbot.keyClick(card.status, Key.Key_Down)
    qtbot.keyClick(card.status.list, Key.Key_Down)
    qtbot.keyClick(card.status.list, Key.Key_Return)
    return card


def log_two_effects(qtbot, card):
    card.tabs.set_current("after")
    for name, strength in (("nausea", "1"), ("calm", "3")):
        qtbot.keyClick(card.after.rows[name, False].strip.cells()[0], strength)


def test_from_the_plan_to_the_chart_and_back_after_a_restart(qtbot, open_window):
    program = open_window()
    window = program.window
    plan_six(qtbot, window)
    assert len(all_of(program, Session)) == 6

    card = mark_first_done(qtbot, program)
    log_two_effects(qtbot, card)
    assert [one.name for one in all_of(program, Effect)] == ["nausea", "calm"]
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    assert [one.name for one in all_of(program, Effect)] == ["nausea"]

    qtbot.keyClick(window, Key.Key_1, CTRL)
    mood = window.current_page().form.mood.focusProxy()
    qtbot.keyClick(mood, "6")
    qtbot.keyClick(mood, Key.Key_Return)

    program = open_window()
    sessions = all_of(program, Session)
    assert [one.status for one in sessions] == [Status.DONE, *[Status.PLANNED] * 5]
    assert [(one.name, one.strength) for one in all_of(program, Effect)] == [("nausea", 1)]
    assert [one.mood for one in all_of(program, CheckIn)] == [6]

    program.window.go("progress")
    page = program.window.current_page()
    qtbot.waitUntil(lambda: page.board.card("course") is not None)
    card = page.board.card("course")
    qtbot.waitUntil(card.is_drawn)
    said = [point.said for point in card.view._points]
    assert said == [
        "Thursday 26 November 2026: session 1",
        "Thursday 26 November 2026: Mood 6, within 24 h of a session, shown apart",
    ]
