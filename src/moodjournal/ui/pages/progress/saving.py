"""A chart leaves the page: as a file, or as a picture in the clipboard."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from moodjournal.charts.chart import Ink
from moodjournal.domain.moment import Moment
from moodjournal.ui.clipboard import put_picture_in_clipboard
from moodjournal.ui.theme.tokens import load_tokens
from moodjournal.usecases.save_chart import save_chart

if TYPE_CHECKING:
    from moodjournal.charts.render import Studio
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.progress.chart_card import ChartCard
    from moodjournal.ui.pages.progress.easel import Easel, Picture
    from moodjournal.usecases.see_progress import CardSeen

SHARP = 2
"""A copied picture has so many pixels to a px."""


class ChartSaver(QObject):
    """Serves one card; what came of it is said on that card.

    Args:
        card: The card; it owns this.
        desk: What the page works with.
        easel: Where pictures are drawn.
    """

    def __init__(self, card: ChartCard, desk: Desk, easel: Easel) -> None:
        super().__init__(card)
        self._card, self._desk, self._easel = card, desk, easel
        card.copy_wanted.connect(self.copy)
        card.save_wanted.connect(self.save)

    def copy(self) -> None:
        """Put the picture into the clipboard."""
        if self._card.card is not None:
            size = self._card.view.width(), self._card.view.height()
            self._easel.draw(self._card.card, size, SHARP, self._on_copy)

    def save(self) -> None:
        """Ask for a file and write the chart into it, in the form its name ends in."""
        seen = self._card.card
        if seen is None or seen.chart is None:
            return
        today = Moment.from_utc(self._desk.clock(), self._desk.zone()).at.date()
        start = Path.home() / f"journal-chart-{today.isoformat()}.png"
        kinds = ";;".join((_("Picture (*.png)"), _("Drawing (*.svg)"), _("PDF (*.pdf)")))
        name, kind = QFileDialog.getSaveFileName(self._card, _("Save chart"), str(start), kinds)
        if name:
            target = _with_ending(Path(name), kind)
            work = partial(_save, seen, target, self._desk.studio())
            self._desk.worker.draw(work, self._on_saved)

    def _on_copy(self, picture: Picture) -> None:
        drawn = picture.drawn
        if drawn is None:
            return
        form = QImage.Format.Format_RGBA8888
        image = QImage(drawn.rgba, drawn.width, drawn.height, 4 * drawn.width, form).copy()
        put_picture_in_clipboard(QGuiApplication.clipboard(), image)
        self._say(_("Copied; it leaves the clipboard after 30 seconds."))

    def _on_saved(self, problem: str) -> None:
        if problem:
            self._card.said.show()
            self._card.said.complain(problem)
        else:
            self._say(_("Saved."))

    def _say(self, text: str) -> None:
        self._card.said.show()
        self._card.said.say(text)


def _with_ending(target: Path, kind: str) -> Path:
    """Return ``target`` with an ending: its own, else that of the kind chosen in the dialog."""
    if target.suffix.lower() in (".png", ".svg", ".pdf"):
        return target
    ending = kind.rpartition("*")[2].rstrip(")") or ".png"
    return target.with_name(target.name + ending)


def _save(card: CardSeen, target: Path, studio: Studio) -> str:
    """Write the chart in the drawing thread, light as paper; return what went wrong, or nothing."""
    tokens = load_tokens("light")
    ink = Ink.of(tokens.colours(), tokens.ramp, tokens.family)
    try:
        save_chart(card, target, ink, studio)
    except OSError:
        return _("The chart cannot be written there; please choose another folder.")
    return ""
