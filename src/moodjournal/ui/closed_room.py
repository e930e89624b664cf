"""What stands where the pages would be while nothing can be opened."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from moodjournal.ui.page import Desk


class ClosedRoom(QObject):
    """Shows why the journal stays closed; from there, backups and Support.

    Args:
        stack: Where pages stand else.
        desk: Folder, settings file and locale; no journal is asked.

    Signals:
        retry: The person wants the journal opened again.
        folder_chosen: The person wants the journal in another folder.
    """

    retry = Signal()
    folder_chosen = Signal(object)

    def __init__(self, stack: QStackedWidget, desk: Desk) -> None:
        super().__init__(stack)
        self._stack, self._desk = stack, desk
        self._shown: list[QWidget] = []

    def show_problem(self, error: Exception) -> None:
        """Say why the journal stays closed."""
        from moodjournal.ui.dialogs.problem import ProblemPanel  # most starts need none

        self.clear()
        panel = ProblemPanel(_("The journal stays closed"), error, self._desk.folder)
        panel.retry.connect(self._on_retry)
        panel.others_wanted.connect(self._on_others)
        self._show(panel)
        panel.again.setFocus()

    def show_support(self) -> None:
        """Show who can be reached."""
        from moodjournal.ui.dialogs.unlock.support_view import SupportView

        if len(self._shown) < 2:
            view = SupportView(self._desk)
            view.done.connect(self._back)
            self._show(view)
            view.setFocus()

    def clear(self) -> None:
        """Leave paper."""
        while self._shown:
            self._back()

    def _on_retry(self) -> None:
        self.clear()
        self.retry.emit()

    def _on_others(self) -> None:
        from moodjournal.ui.dialogs.unlock.others import Others

        others = Others(self._desk)
        others.folder_chosen.connect(self.folder_chosen)
        others.done.connect(self._back)
        others.setContentsMargins(36, 28, 36, 36)
        self._show(others)
        others.folder.setFocus()

    def _show(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _back(self) -> None:
        """Show again what stood there before."""
        widget = self._shown.pop()
        self._stack.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
        if self._shown:
            self._stack.setCurrentWidget(self._shown[-1])
        else:
            self._stack.setCurrentIndex(0)
