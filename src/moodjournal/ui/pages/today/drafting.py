"""The draft of the check-in form: kept while typing, offered after a crash."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.draft import edit_of
from moodjournal.domain.draft_body import with_body
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.ui.draft_keeper import DraftKeeper, draft_of, show_offer
from moodjournal.ui.widgets.draft_offer import DraftOffer

if TYPE_CHECKING:
    from moodjournal.domain.draft import Draft
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.today.form import CheckInForm

NEW = "check_in"
"""What the draft of a check-in is called that was never saved."""


class Drafting(QObject):
    """Stands beside the form.

    Args:
        desk: What the page works with.
        form: The form.
        parent: The page.
    """

    def __init__(self, desk: Desk, form: CheckInForm, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        self.offer = DraftOffer(desk.locale)
        self.keeper = DraftKeeper(desk, self._compose, form)
        self.keeper.found.connect(self._on_found)
        self.offer.continued.connect(self._on_continue)
        self.offer.put_away.connect(self._on_away)
        form.touched.connect(self.keeper.touch)

    def name(self) -> str:
        """Return what the draft of the form is called now."""
        held = self._form.holds()
        return NEW if held is None else edit_of(held.id)

    def look(self) -> None:
        """Offer what was typed into the form, as it is now, and never saved."""
        self.offer.close_offer()
        self.keeper.look(self.name())

    def saving(self) -> None:
        """Know that the form is being saved: its draft goes in the same transaction."""
        self.keeper.stop()

    def _compose(self) -> Draft | None:
        entry, held = self._form.typed(), self._form.holds()
        if entry is None:
            return None
        return draft_of(self._desk, self.name(), entry, held, entry.moment)

    def _on_found(self, draft: Draft) -> None:
        if draft.id == self.name() and self._form.typed() is None:
            show_offer(self._desk, self.offer, draft)

    def _on_continue(self, draft: Draft) -> None:
        held = self._form.holds()
        here = draft.moment or Moment.from_utc(draft.saved_at, self._desk.zone())
        blank = CheckIn(moment=here, note="…", recorded_at=draft.saved_at)
        try:
            entry = with_body(held or blank, draft.body)
        except BadInputError:
            self._form.said.complain(_("This draft cannot be read."))
            return
        self._form.resume(entry, held)

    def _on_away(self, draft: Draft) -> None:
        self.keeper.drop(draft.id)
