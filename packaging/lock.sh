#!/bin/sh
# Writes requirements.lock (what the program and its build need) and packaging/dev.lock (the tools
# beside it) anew from pyproject.toml, for every system and Python 3.11 and later. What is pinned stays
# where it still fits; UPGRADE=1 takes the newest of everything. They hold names, versions, hashes.
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check uv
"$scratch/venv/bin/python" - >"$scratch/build.in" <<'PYTHON'
import tomllib
from pathlib import Path
print(*tomllib.loads(Path("pyproject.toml").read_text())["build-system"]["requires"], sep="\n")
PYTHON

if [ -z "${UPGRADE:-}" ] && [ -f requirements.lock ] && [ -f packaging/dev.lock ]; then
    cp requirements.lock "$scratch/run.lock"
    cat requirements.lock packaging/dev.lock >"$scratch/all.lock"
fi

compile() {
    "$scratch/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-annotate --no-header --no-emit-index-url --no-emit-find-links --no-config "$@"
}
compile pyproject.toml "$scratch/build.in" -o "$scratch/run.lock"
compile pyproject.toml "$scratch/build.in" --extra dev -c "$scratch/run.lock" -o "$scratch/all.lock"

"$scratch/venv/bin/python" packaging/lock_difference.py \
    "$scratch/all.lock" "$scratch/run.lock" >"$scratch/dev.lock"
cp "$scratch/run.lock" requirements.lock
cp "$scratch/dev.lock" packaging/dev.lock
