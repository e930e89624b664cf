"""Every setting: it stands on the page, says why, and changes what it says."""

import pytest

from moodjournal.settings import SETTINGS, Kept, read_here, setting, write_here
from tests.ui import settings_effects
from tests.ui.settings_room import Room

SHOWN = tuple(one for one in SETTINGS if one.group)
KEYS = [one.key for one in SHOWN]


@pytest.fixture
def room(open_window, clock, monkeypatch):
    return Room(open_window(), clock, monkeypatch)


def test_every_row_has_a_test_of_what_it_changes():
    assert [key for key in KEYS if not callable(getattr(settings_effects, key, None))] == []


@pytest.mark.parametrize("key", KEYS)
def test_each_setting_changes_what_it_says(room, key):
    getattr(settings_effects, key)(room)


@pytest.mark.parametrize("key", KEYS)
def test_each_row_has_a_name_one_line_of_why_and_its_default(room, key):
    room.program.window.go("settings", key)
    page = room.program.window.current_page()
    row, one = page.rows[key], setting(key)
    assert one.label
    assert one.why
    assert len(one.why) <= 100
    assert not one.why.endswith(".")
    assert row.isVisible()
    assert row.control.accessibleName() == one.label
    if one.kept is Kept.HERE:
        assert read_here(room.program._settings_file)[key] == one.default


def test_a_language_that_is_not_there_any_more_is_the_systems(tmp_path):
    file = tmp_path / "settings.json"
    write_here(file, "language", "en")
    assert read_here(file)["language"] == "en"
    file.write_text('{"language": "xx"}')
    assert read_here(file)["language"] == "system"


def test_support_is_a_step_away_from_its_group(room):
    room.program.window.go("settings", "support")
    page = room.program.window.current_page()
    button = next(one for one in page.findChildren(type(page.help))
                  if one.accessibleName() == "Open Support")  # fmt: skip
    assert button.isVisible()
    button.click()
    assert room.program.window.stack.current_key() == "support"
