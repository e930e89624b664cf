"""The program's files as syntax trees, for the laws of the house."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "moodjournal"
MODULES = tuple(sorted(SOURCE.rglob("*.py")))
OTHERS = tuple(sorted([*ROOT.glob("tests/**/*.py"), *ROOT.glob("packaging/**/*.py")]))


@cache
def tree(file: Path) -> ast.Module:
    """Return the syntax tree of ``file``."""
    return ast.parse(file.read_text(encoding="utf-8"))


def place(file: Path, node: ast.AST | None = None) -> str:
    """Return ``file:line`` as an editor understands it."""
    line = getattr(node, "lineno", 1)
    return f"{file.relative_to(ROOT).as_posix()}:{line}"


def room(file: Path) -> str:
    """Return where a module lies inside the package, such as ``ui/pages/today.py``."""
    return file.relative_to(SOURCE).as_posix()


def shown(found: list[str] | dict[str, int]) -> str:
    """Return all that broke a law, a line each: pytest would cut the list."""
    lines = found if isinstance(found, list) else [f"{each}: {n}" for each, n in found.items()]
    return "\n" + "\n".join(lines)


def imported(file: Path) -> Iterator[tuple[str, ast.AST]]:
    """Yield each name that ``file`` imports, anywhere in it and by name too, with its node."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)
        elif isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if name in {"import_module", "__import__"} and isinstance(first, ast.Constant):
                yield str(first.value), node
