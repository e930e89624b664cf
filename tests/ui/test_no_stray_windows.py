"""A widget that is shown before it has a parent flashes as a window of its own."""

from PySide6.QtCore import QEvent, QObject


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_page_shows_a_window_of_its_own(qapp, open_window):
    watch = Watch()
    qapp.installEventFilter(watch)
    window = open_window().window
    for key in window.pages():
        window.go(key)
        qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert [one for one in watch.shown if not one.startswith("MainWindow")] == []
