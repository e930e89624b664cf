"""Every tab of Progress, with three days, with no difference, with two years of weekly sessions."""

from dataclasses import replace

import pytest

from moodjournal import paths
from moodjournal.domain.change import Change
from moodjournal.settings import write_here
from moodjournal.usecases.see_progress import Range, Tab
from tests.ui.widgets.conftest import cut_off
from tests.usecases.progress_journals import no_effect, write_course


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("days", [3, 120, 730])
def test_no_tab_cuts_a_word_or_has_a_control_without_a_name(qtbot, qapp, open_window, days, text):
    write_here(paths.config_dir() / "settings.json", "text_percent", text)
    program = open_window()

    def write(db):
        write_course(db, days, no_effect, every=7 if days > 700 else 28)
        return Change.of()

    program.worker.write(write)
    program.window.resize(960, 640)
    program.window.go("progress")
    page = program.window.current_page()
    for tab in Tab:
        page.choose(replace(page.wanted, tab=tab, span=Range.ALL))
        qtbot.waitUntil(lambda: page.board.cards()[0].card is not None)
        for _until_layouts_rest in range(4):
            qapp.processEvents()
        assert cut_off(page._area.widget()) == []
        seen = [one for one in page.board.cards() if one.card is not None]
        assert all(one.accessibleName() and one.title.text() for one in seen)
        assert all(one.card.missing or one.view.isVisibleTo(page) for one in seen)
