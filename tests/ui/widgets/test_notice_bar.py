"""The sentence at the foot of the window."""

from moodjournal.ui.widgets.notice_bar import NoticeBar


def test_it_does_not_leave_from_under_the_keys(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    with qtbot.waitActive(bar):
        bar.say("Saved.", "Undo")
        bar.activateWindow()
    bar.action.setFocus()
    bar._timer.timeout.emit()
    assert bar.isVisible()
    assert bar._timer.isActive()
    bar.action.clearFocus()
    bar._timer.timeout.emit()
    assert not bar.isVisible()
