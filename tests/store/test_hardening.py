"""No core file, no debugger, no file for others; looked at in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOOK = """
import ctypes, os, resource, sys
from moodjournal.store.hardening import harden
harden()
print(resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)))
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
harden()  # twice does no harm
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it asks Linux")
def test_a_hardened_process_leaves_nothing_for_others():
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    answer = subprocess.run(
        [sys.executable, "-c", LOOK], capture_output=True, text=True, env=env, check=True
    )
    assert answer.stdout.splitlines() == ["(0, 0) 0o77", "0"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it asks Linux")
def test_the_program_itself_is_hardened(tmp_path):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    out = tmp_path / "demo"
    subprocess.run(
        [sys.executable, "-m", "moodjournal", "demo", "--no-window", "--out", str(out)],
        check=True, env=env, capture_output=True, umask=0o022,
    )  # fmt: skip
    target = tmp_path / "out.json"
    subprocess.run(
        [sys.executable, "-m", "moodjournal", "export", "json", str(target), "--journal", str(out)],
        check=True, env=env, capture_output=True, umask=0o022,
    )  # fmt: skip
    assert target.stat().st_mode & 0o077 == 0
