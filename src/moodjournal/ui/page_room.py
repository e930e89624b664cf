"""The room where one page stands at a time; pages are made when they are first needed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from moodjournal.domain.registry import gather
from moodjournal.ui import pages
from moodjournal.ui.page import Desk, Page, PageSpec

SUPPORT = "support"


class PageRoom(QStackedWidget):
    """Every page by its key, one in view, and the way back from those that stand alone.

    Signals:
        wanted: A page leads to another: its key, and what to show there (or None).
        themed: Theme or text size was changed on a page.
        said: One sentence for the foot of the window, an action's name, and the action.
        confined: A page lets no other be shown, or lets them again; see ``may_show``.
        lock_wanted: The person wants the journal locked.
    """

    wanted = Signal(str, object)
    themed = Signal()
    said = Signal(str, str, object)
    confined = Signal()
    lock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        found = gather(pages, "PAGE", PageSpec)
        self.specs = dict(sorted(found.items(), key=lambda item: item[1].order))
        self._made: dict[str, Page[Any]] = {}
        self._way_back: list[str] = []
        self._only: str | None = None
        self.addWidget(QWidget())  # paper, until the journal is open

    def show_page(self, key: str) -> Page[Any]:
        """Bring the page ``key`` into view; one that stands alone remembers what it covered."""
        before = self.current_key()
        if not self.specs[key].alone:
            self._way_back.clear()
        elif key == self.step_back():
            self._way_back.pop()
        elif before is not None and before != key:
            self._way_back.append(before)
        page = self.page(key)
        self.setCurrentWidget(page)
        return page

    def step_back(self) -> str | None:
        """Return the page that lies behind the one in view; None if none does."""
        return self._way_back[-1] if self._way_back else None

    def may_show(self, key: str) -> bool:
        """Tell whether a page can be shown now: Support always, others unless one confines."""
        return key in self.specs and (self._only is None or key in (self._only, SUPPORT))

    def is_confined(self) -> bool:
        """Tell whether a page lets no other be shown."""
        return self._only is not None

    def stands_alone(self) -> bool:
        """Tell whether the page in view stands without the navigation."""
        key = self.current_key()
        return self.is_confined() or (key is not None and self.specs[key].alone)

    def current_key(self) -> str | None:
        """Return the key of the page in view; None while the journal is closed."""
        page = self.currentWidget()
        return next((key for key, one in self._made.items() if one is page), None)

    def current_page(self) -> Page[Any] | None:
        """Return the page in view; None while the journal is closed."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def page(self, key: str) -> Page[Any]:
        """Return the page ``key``, made if it is the first time."""
        if key not in self._made:
            page = self.specs[key].make(self._desk)
            page.leads_to.connect(self.wanted)
            page.themed.connect(self.themed)
            page.said.connect(self.said)
            page.done.connect(self._on_done)
            page.confined.connect(self._on_confined)
            page.lock_wanted.connect(self.lock_wanted)
            self.addWidget(page)
            self._made[key] = page
        return self._made[key]

    def apply_theme(self) -> None:
        """Give every page the colours of the theme in force."""
        for page in self._made.values():
            page.apply_theme()

    def leave(self) -> None:
        """Let every page keep what must not be lost."""
        for page in self._made.values():
            page.leave()

    def drop_pages(self) -> None:
        """Throw every page away, with all that it shows; only paper is left."""
        self.setCurrentIndex(0)
        for page in self._made.values():
            self.removeWidget(page)
            page.deleteLater()
        self._made.clear()
        self._way_back.clear()
        self._only = None

    def _on_confined(self, on: bool) -> None:
        self._only = self.current_key() if on else None
        self.confined.emit()

    def _on_done(self) -> None:
        back = self.step_back()
        self.wanted.emit(back or next(iter(self.specs)), None)
