"""Steps that tests of plans share: what a person without a mouse does."""

from PySide6.QtCore import Qt

from moodjournal.domain.course import Phase

Key = Qt.Key


def write_in(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def focused(page):
    return page.window().focusWidget()


def tab_to(qtbot, page, wanted):
    """Press Tab until the keys stand on ``wanted``, as a person without a mouse does."""
    for _press in range(40):
        if focused(page) is wanted:
            return
        qtbot.keyClick(focused(page), Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted.accessibleName() or wanted}")


def put_on(qtbot, page):
    tab_to(qtbot, page, page.plan.save_button)
    qtbot.keyClick(page.plan.save_button, Key.Key_Space)


def phases_of(stored):
    return [(one.kind, one.first_day, one.last_day) for one in stored(Phase)]
