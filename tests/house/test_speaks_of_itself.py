"""No file tells where it was made: no machine's folders, no registry's hosts."""

import re
import shutil
import subprocess

import pytest

from tests.house.trees import ROOT, shown

# Each with one letter in brackets, so that this file does not hold what it looks for.
FOLDERS = r"(?<![\w.:-])/(?:[w]ork|[r]oot|[h]ome/[a-z]+|[U]sers/\w+|[o]pt/pypi)/"
HOSTS = r"[p]ypi\.org|[p]ythonhosted\.org|[n]pmjs\.(?:org|com)|[d]eb\.debian\.org"
TRACE = re.compile(f"{FOLDERS}|{HOSTS}", re.IGNORECASE)


def own_files():
    """Return the files that git keeps or would keep."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout, so there is no list of files to read")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine_or_a_registry():
    found = [
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in own_files()
        for match in TRACE.finditer(file.read_bytes().decode("utf-8", "replace"))
    ]
    assert not found, shown(found)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("see /wo" + "rk/main", True),
        ("cd /ro" + "ot/x", True),
        ("from py" + "pi.org", True),
        ("https://example.org/wo" + "rk/1", False),
        ("../wo" + "rk/1", False),
    ],
)
def test_a_trace_is_known_when_seen(text, seen):
    assert bool(TRACE.search(text)) is seen
