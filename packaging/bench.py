"""How long the start takes, as a multiple of an empty window's (``make bench``).

Both are started in turn, so that a busy moment of the machine meets both. A multiple can be
compared between machines; milliseconds cannot.

What is started may keep its byte code, whatever the shell says, and the first start of each is
thrown away: that is the start a person has, on a computer where the program ran before.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
ROUNDS = 15
FIRST_BAR = 2.0
FILLED_BAR = 4.0
PATIENCE_S = 60


def timed(script: str, *arguments: str) -> dict[str, float]:
    """Run ``script`` in a process of its own; return what it printed, in ms since its start."""
    platform = os.environ.get("QT_QPA_PLATFORM", "xcb" if sys.platform == "linux" else "")
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    environment["BENCH_T0"] = str(time.monotonic_ns())
    answer = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    if answer.returncode != 0:
        raise SystemExit(f"{script} ended with {answer.returncode}:\n{answer.stderr}")
    lines = [line.split() for line in answer.stdout.splitlines()]
    return {line[0]: float(line[1]) for line in lines if len(line) == 2}


def demo_journal(folder: Path) -> Path:
    """Make the demo journal in ``folder`` and return where it lies."""
    program = [sys.executable, "-m", "moodjournal", "demo", "--out", str(folder), "--no-window"]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE_S)
    return folder


def report(name: str, ours: list[float], empty: list[float], bar: float) -> str:
    """Say the ratio of the medians in one line, with the milliseconds behind it."""
    ratio = median(ours) / median(empty)
    verdict = "met" if ratio <= bar else "NOT met"
    return (
        f"{name}: {ratio:.1f} x an empty window (bar {bar:g}: {verdict});"
        f" median {median(ours):.0f} ms against {median(empty):.0f} ms, n = {len(ours)}"
    )


def locked_journal(folder: Path) -> Path:
    """Make the demo journal in ``folder``, with a passphrase."""
    demo_journal(folder)
    words = folder.with_name("passphrase")
    words.write_text("three boats at dusk", encoding="utf-8")
    program = [sys.executable, "-m", "moodjournal", "passphrase", "set", "--journal", str(folder)]
    program += ["--new-passphrase-file", str(words)]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE_S)
    return folder


def measure(journal: Path, locked: Path, rounds: int) -> dict[str, list[float]]:
    """Start all in turn; return each one's times in ms. One start each is not kept."""
    found: dict[str, list[float]] = {"empty": [], "first": [], "filled": [], "locked": []}
    for round_ in range(rounds + 1):
        empty, ours = timed("bench_empty.py"), timed("bench_start.py", str(journal))
        shut = timed("bench_start.py", str(locked), "first")
        if round_:
            values = (empty["first"], ours["first"], ours["filled"], shut["first"])
            for name, value in zip(found, values, strict=True):
                found[name].append(value)
    return found


def main(rounds: int = ROUNDS) -> None:
    """Measure in a home of its own, so that no one's settings or journal are met."""
    home = Path(tempfile.mkdtemp(prefix="moodjournal-bench-"))
    os.environ.update(
        HOME=str(home),
        XDG_DATA_HOME=str(home / "data"),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_CACHE_HOME=str(home / "cache"),
        XDG_STATE_HOME=str(home / "state"),
    )
    try:
        found = measure(demo_journal(home / "demo"), locked_journal(home / "locked"), rounds)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(report("first frame", found["first"], found["empty"], FIRST_BAR))
    print(report("first frame, locked", found["locked"], found["empty"], FIRST_BAR))
    print(report("Today filled", found["filled"], found["empty"], FILLED_BAR))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
