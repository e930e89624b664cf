#!/bin/sh
# Makes .venv ready: `setup.sh run` for the program alone, `setup.sh work` for the tools too.
# Everything is installed from the locks, by hash. Called by the Makefile when they have changed.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

tell() { printf '%s\n' "$*" >&2; }

# May we install system packages without asking for a password?  Sets $as_root.
can_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then as_root=''; return 0; fi
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && as_root='sudo -n'
}

apt_install() {
    tell "Installing: $*"
    $as_root apt-get update -qq &&
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# The first python of 3.11 or later that can also make a virtual environment.
find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if fits "$name" && "$name" -c 'import venv, ensurepip' 2>/dev/null; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

# What to install to get one, on this machine.
python_packages() {
    for name in python3 python3.13 python3.12 python3.11; do
        if fits "$name"; then printf '%s' "$name-venv"; return; fi
    done
    case $(apt-cache show python3 2>/dev/null | awk '$1 == "Version:" { print $2; exit }') in
        3.1[1-9]*) printf 'python3 python3-venv'; return ;;
    esac
    for name in python3.13 python3.12 python3.11; do
        if apt-cache show "$name-venv" >/dev/null 2>&1; then printf '%s' "$name-venv"; return; fi
    done
    printf 'python3 python3-venv'
}

ask_for_python() {
    if command -v apt-get >/dev/null 2>&1; then
        tell "Python 3.11 or later is needed, with its venv module. Type this line, then try again:"
        tell "sudo apt-get install -y $(python_packages)"
    elif [ "$(uname -s)" = Darwin ]; then
        tell "Python 3.11 or later is needed. Type this line, then try again:"
        tell "brew install python@3.13"
    else
        tell "Python 3.11 or later is needed, with its venv module."
    fi
    exit 1
}

make_venv() {
    if .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        return
    fi
    if ! python=$(find_python); then
        # shellcheck disable=SC2046  # the names are words
        if can_install; then apt_install $(python_packages) || true; fi
        python=$(find_python) || ask_for_python
    fi
    tell "Making .venv with $($python --version)"
    "$python" -m venv --clear .venv
}

install_from_locks() {
    set -- -r requirements.lock
    if [ "$purpose" = work ]; then set -- "$@" -r packaging/dev.lock; fi
    tell "Installing what the locks name (the first time takes a minute or two)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes "$@"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --no-deps --no-build-isolation --editable .
}

# The shared libraries that Qt looks for here and does not find, one a line.
missing_libraries() {
    qt=$(.venv/bin/python -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent / "Qt")')
    ldd "$qt/lib/libQt6Gui.so.6" "$qt/lib/libQt6Widgets.so.6" "$qt/plugins/platforms/libqxcb.so" \
        2>/dev/null | awk '/not found/ { print $1 }' | sort -u
}

check_qt_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    packages=$(paste -s -d ' ' packaging/qt-libraries.txt)
    # shellcheck disable=SC2086  # the names are words
    if can_install && apt_install $packages && [ -z "$(missing_libraries)" ]; then return 0; fi
    tell "Some system libraries that the window needs are missing:" "$(printf '%s' "$missing" | paste -s -d ' ' -)"
    if command -v apt-get >/dev/null 2>&1; then
        tell "Type this line, then try again:"
        tell "sudo apt-get install -y $packages"
    else
        tell "Install the packages of your system that hold them, then try again."
    fi
    exit 1
}

make_venv
install_from_locks
check_qt_libraries
touch .venv/.ready-to-run
if [ "$purpose" = work ]; then touch .venv/.ready-to-work; fi
