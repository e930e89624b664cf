"""Imports go down only, each library has its room, and nothing at module level changes."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.trees import MODULES, ROOT, imported, place, room, shown, tree

ROOMS = {
    "PySide6": ("ui/",),
    "shiboken6": ("ui/",),
    "sqlmodel": ("store/",),
    "sqlalchemy": ("store/",),
    "sqlcipher3": ("store/",),
    "sqlite3": ("store/",),
    "matplotlib": ("charts/", "exporters/", "ui/widgets/figure_view.py"),
    "numpy": ("charts/", "exporters/", "ui/widgets/figure_view.py"),
}
NETWORK = (
    "socket", "ssl", "http", "urllib.request", "urllib.error", "urllib.robotparser", "ftplib",
    "smtplib", "poplib", "imaplib", "nntplib", "telnetlib", "xmlrpc", "socketserver", "requests",
    "httpx", "aiohttp", "urllib3", "websockets", "paramiko", "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets",
)  # fmt: skip
# The one socket there is: a second start raises the first window.
LOCAL_SOCKET = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
CHANGEABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
CHANGEABLE_CALLS = {
    "list", "dict", "set", "bytearray", "defaultdict", "OrderedDict", "Counter", "deque",
    "ChainMap", "SimpleNamespace", "WeakKeyDictionary", "WeakValueDictionary", "WeakSet",
}  # fmt: skip


def within(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def outermost(node: ast.AST):
    """Yield the statements of a module that run on import, those inside its ifs and trys too."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.ExceptHandler):
            yield child
            if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield from outermost(child)


def changes(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        name = getattr(value.func, "id", getattr(value.func, "attr", ""))
        return name in CHANGEABLE_CALLS
    return isinstance(value, CHANGEABLE)


def test_the_import_contracts_are_kept():
    program = Path(sys.executable).with_name("lint-imports")
    if not program.exists():
        pytest.skip("import-linter is not beside this Python: run the tests by `make test`")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    answer = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_is_imported_in_its_room_alone(library):
    outside = [
        place(file, node)
        for file in MODULES
        if not room(file).startswith(ROOMS[library])
        for name, node in imported(file)
        if within(name, library)
    ]
    assert not outside, shown(outside)


def test_nothing_imports_the_network():
    found = [
        f"{place(file, node)} {name}"
        for file in MODULES
        for name, node in imported(file)
        if name not in LOCAL_SOCKET and any(within(name, each) for each in NETWORK)
    ]
    assert not found, shown(found)


def test_only_the_app_asks_for_the_application():
    asked = [
        place(file, node)
        for file in MODULES
        if room(file) != "ui/app.py"
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute)
        and node.attr == "instance"
        and ast.unparse(node.value).endswith(("Application", "qApp"))
    ]
    assert not asked, shown(asked)


def test_nothing_at_module_level_changes():
    found = [
        place(file, node)
        for file in MODULES
        for node in outermost(tree(file))
        if isinstance(node, ast.Assign | ast.AnnAssign) and changes(node.value)
    ]
    assert not found, shown(found) + "\nuse a tuple, a frozenset or a MappingProxyType"


def test_no_function_reaches_for_a_global():
    found = [
        place(file, node)
        for file in MODULES
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Global)
    ]
    assert not found, shown(found)
