"""What decides, before anything heavy is read, whether there is a first start."""

import subprocess
import sys

from moodjournal.store.journal import journal_stands
from moodjournal.ui import glance


def test_what_is_looked_for_in_a_folder_is_what_the_store_looks_for(tmp_path):
    assert glance.nothing_stands(tmp_path)
    for name in glance.JOURNAL_PARTS:
        (tmp_path / name).write_text("")
        assert journal_stands(tmp_path)
        assert not glance.nothing_stands(tmp_path)
        (tmp_path / name).unlink()


def test_the_first_frame_of_a_first_start_needs_no_database(tmp_path):
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "import moodjournal.ui.dialogs.welcome.view, moodjournal.ui.first_start;"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    heavy = {"sqlmodel", "sqlalchemy", "matplotlib", "numpy", "sqlcipher3", "cryptography"}
    assert heavy.isdisjoint(answer.stdout.split())
