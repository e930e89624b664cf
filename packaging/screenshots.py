"""Draw every page for eyes: ``make screenshots [ARGS="today --size 960x640 --text 200"]``.

Each page is drawn empty and with both demo journals, in light and dark, into
``build/screenshots/``. The day is always the same, so two runs can be compared.
"""

import argparse
import os
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TODAY = date(2026, 11, 26)
NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)
ZONE = "Europe/Berlin"
SEED = 3
JOURNALS = ("empty", "induction", "maintenance")
SHOWN = {"fill_in": "phq-9"}
"""What a page shows that is empty by itself."""
PARTS = {
    "progress": ("sessions", "phases", "days", "provider"),
    "share": ("therapist", "data", "charts"),
}
"""Parts of a page that are drawn after its first."""
WAIT_MS, WAITS_MS = 250, {"share": 2500}
"""How long what is on its way may take; the page beside the choices is set by another engine."""


def main() -> None:
    """Draw what the arguments ask for; without any, every page at 1280x800."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", help="only these pages")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--text", type=int, default=100, help="text size in percent")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(scratch, name))
        os.environ["TZ"] = ZONE
        draw(args, Path(scratch))


def draw(args: argparse.Namespace, scratch: Path) -> None:
    """Draw each journal in each theme."""
    from moodjournal.paths import config_dir
    from moodjournal.settings import write_here
    from moodjournal.ui.app import make_application

    app = make_application()
    for kind in JOURNALS:
        fill(scratch / kind, kind)
        for theme in ("light", "dark"):
            write_here(config_dir() / "settings.json", "theme", theme)
            write_here(config_dir() / "settings.json", "text_percent", args.text)
            draw_pages(app, args, scratch / kind, f"{kind}_{theme}")


def fill(folder: Path, kind: str) -> None:
    """Make the journal of ``kind`` in ``folder``."""
    from moodjournal.store.journal import open_journal
    from moodjournal.usecases.make_demo import demo_record, make_demo, until

    if kind != "empty":
        journal = open_journal(folder)
        with journal.begin() as db:
            make_demo(db, until(demo_record(kind, TODAY, SEED, ZONE), NOW))
        journal.close()


def draw_pages(app: "QApplication", args: argparse.Namespace, folder: Path, name: str) -> None:
    """Open the real window on ``folder`` and keep a picture of each page."""
    from PySide6.QtCore import QLocale

    from moodjournal.ui.app import MoodJournal
    from tests.inline import inline_threads

    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    program = MoodJournal(app, folder, inline_threads, lambda: NOW, english)
    program.window.resize(*(int(side) for side in args.size.split("x")))
    program.window.show()
    program.open_journal()
    for page in args.pages or program.window.pages():
        program.window.go(page, SHOWN.get(page))
        settle(page)
        size = "" if args.text == 100 else f"_{args.text}"
        program.window.grab().save(str(args.out / f"{page}_{name}{size}.png"))
        for part in PARTS.get(page, ()) if "empty" not in name else ():
            program.window.go(page, part)
            settle(page)
            program.window.grab().save(str(args.out / f"{page}_{part}_{name}{size}.png"))
    program.window.close()
    program.stop()
    program.deleteLater()
    app.processEvents()


def settle(page: str = "") -> None:
    """Let what is on its way arrive: a chart waits a moment in case the window grows on."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(WAITS_MS.get(page, WAIT_MS), loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
