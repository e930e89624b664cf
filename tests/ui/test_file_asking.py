"""Asking for files: a neutral folder each time, and nothing remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from moodjournal.ui.file_asking import (
    KEPT,
    ask_for_file,
    ask_for_folder,
    ask_where_to_save,
    neutral_folder,
)
from tests.house.trees import MODULES, room


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def own_settings(tmp_path):
    """Let Qt keep its own settings in a folder of the test."""
    form, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, user, str(tmp_path / "qt"))
    yield lambda: QSettings(user, "QtProject")
    QSettings.setPath(form, user, "")


def answering(monkeypatch, name, answer, kept):
    begun = []

    def dialog(_parent, _title, start, *kinds):
        begun.append(start)
        for key in KEPT:  # as Qt's own dialog does when it goes
            kept().setValue(key, "file:///somewhere/private")
        return (answer, *kinds) if kinds else answer

    monkeypatch.setattr(QFileDialog, name, dialog)
    return begun


def test_dialogs_begin_in_the_documents_and_else_at_home(tmp_path):
    assert neutral_folder() == Path.home()
    (Path.home() / "Documents").mkdir()
    assert neutral_folder() == Path.home() / "Documents"


def test_where_something_was_chosen_is_remembered_nowhere(
    parent, monkeypatch, tmp_path, own_settings
):
    for name, ask, begins in (
        ("getOpenFileName", lambda: ask_for_file(parent, "t", "k"), ""),
        ("getSaveFileName", lambda: ask_where_to_save(parent, "t", "a.pdf", "k"), "/a.pdf"),
        ("getExistingDirectory", lambda: ask_for_folder(parent, "t"), ""),
    ):
        begun = answering(monkeypatch, name, str(tmp_path / "x"), own_settings)
        assert ask() == tmp_path / "x"
        assert ask() == tmp_path / "x"
        assert begun == [f"{neutral_folder()}{begins}"] * 2
        assert all(own_settings().value(key) is None for key in KEPT)


def test_what_other_programs_remember_stays(parent, monkeypatch, own_settings):
    own_settings().setValue(KEPT[0], "file:///theirs")
    answering(monkeypatch, "getOpenFileName", "", own_settings)
    assert ask_for_file(parent, "t", "k") is None
    assert own_settings().value(KEPT[0]) == "file:///theirs"
    assert own_settings().value(KEPT[1]) is None


def test_files_are_asked_for_in_one_place():
    holds = {room(file) for file in MODULES if "QFileDialog" in file.read_text(encoding="utf-8")}
    assert holds <= {"ui/file_asking.py", "ui/pages/progress/saving.py"}
