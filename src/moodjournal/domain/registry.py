"""Find what a folder offers: one module, one thing, and no list to keep up."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def gather(folder: ModuleType, name: str, kind: type[T]) -> dict[str, T]:
    """Import every module of ``folder`` and return what each calls ``name``.

    Args:
        folder: A package; its modules and sub-packages are looked at, not what lies deeper.
        name: What a module calls the thing it offers. A module without it offers nothing.
        kind: What the thing must be.

    Returns:
        ``{module name: thing}``, in the order of the module names.

    Raises:
        TypeError: A module's ``name`` is no ``kind``.
    """
    offered = {}
    for found in sorted(iter_modules(folder.__path__), key=lambda each: each.name):
        module = import_module(f"{folder.__name__}.{found.name}")
        if not hasattr(module, name):
            continue
        thing = getattr(module, name)
        if not isinstance(thing, kind):
            raise TypeError(f"{module.__name__}.{name} is not a {kind.__name__}")
        offered[found.name] = thing
    return offered
