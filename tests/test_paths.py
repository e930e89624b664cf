"""Where things lie."""

import pytest

from moodjournal.paths import cache_dir, config_dir, data_dir, log_dir, resource


def test_every_folder_is_the_persons_own_and_none_is_made(tmp_path_factory):
    for folder in (data_dir(), config_dir(), cache_dir(), log_dir()):
        assert tmp_path_factory.getbasetemp() in folder.parents
        assert "moodjournal" in folder.parts
        assert not folder.exists()


def test_the_programs_own_files_are_found():
    assert resource("locale/moodjournal.pot").is_file()


def test_a_file_that_is_not_there_is_told_by_name():
    with pytest.raises(FileNotFoundError, match=r"lacks its own file fonts/none\.ttf"):
        resource("fonts/none.ttf")
